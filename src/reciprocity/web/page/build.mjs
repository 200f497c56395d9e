// Builds the page into ../static: one script, one style sheet, the page itself, and the licenses of what is inside.
// `python3 dev.py page` calls this. Node modules lie in the clone's .cache/page, so that none lie among the sources.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";

const page = import.meta.dirname;
const modules = resolve(process.argv[2] ?? join(page, "../../../../.cache/page/node_modules"));
const target = join(page, "..", "static");
const { build } = createRequire(join(modules, "here.js"))("esbuild");
mkdirSync(target, { recursive: true });

/** The sources of the page, by their path from here with slashes, in order. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** One digest over names and contents; tests/web/test_built_page.py works out the same. */
function digest() {
  const hash = createHash("sha256");
  const names = sources(page).map((file) => relative(page, file).replaceAll("\\", "/"));
  for (const name of names.sort()) {
    hash.update(`${name}\0`);
    hash.update(readFileSync(join(page, name)));
    hash.update("\0");
  }
  return hash.digest("hex");
}

const result = await build({
  entryPoints: { workshop: join(page, "main.js") },
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  nodePaths: [modules],
  outdir: target,
  metafile: true,
  logLevel: "warning",
});

const inside = new Set(
  Object.keys(result.metafile.inputs)
    .map((name) => name.replaceAll("\\", "/").match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter(Boolean),
);
const licenses = [...inside].sort().map((name) => {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(target, "LICENSES.txt"), licenses.join(`\n${"-".repeat(80)}\n\n`));
copyFileSync(join(page, "index.html"), join(target, "page.html"));
writeFileSync(join(target, "BUILT_FROM.txt"), `${digest()}\n`);
console.log(`built ${relative(process.cwd(), target)} with ${[...inside].sort().join(", ")}`);
