// The network of one world with the legend of its signs, as the screens of a single world show it.
import { html } from "htm/preact";

import { Legend } from "./legend.js";
import { Network, looksOf } from "./network.js";
import { shownTransport } from "./pace.js";

export function Picture({ page, arm }) {
  const label = page.t("network.label");
  return html`<section class="picture" aria-label=${label}>
    <${Network}
      scene=${page.scene}
      arm=${arm}
      transport=${shownTransport(page)}
      looks=${looksOf(page.who, arm)}
      label=${label}
    />
    <${Legend} page=${page} />
  </section>`;
}
