/** The moment that is drawn: a viewer who asked for no motion sees a playing run in whole months. */
export function shownTransport(page) {
  const { transport } = page.state;
  return page.reducedMotion && transport.playing ? { ...transport, step: 0 } : transport;
}
