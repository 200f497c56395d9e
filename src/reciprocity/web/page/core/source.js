// Where the page has its data from: the server. A recording (recorded.js) offers the same functions.

const FIRST_WAIT = 500;
const LONGEST_WAIT = 5000;

/** "console" for the facilitator's private window, "stage" for what is projected. */
export const role = location.pathname.startsWith("/console") ? "console" : "stage";

/** The server's socket and files. The socket is opened again whenever it closes. */
export function liveSource() {
  const key = new URLSearchParams(location.search).get("key");
  let socket = null;
  let wait = FIRST_WAIT;

  function open(onMessage) {
    const query = new URLSearchParams({ role, ...(key && { key }) });
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    socket = new WebSocket(`${scheme}://${location.host}/room?${query}`);
    socket.addEventListener("open", () => {
      wait = FIRST_WAIT;
      onMessage({ type: "connection", state: "open" });
    });
    socket.addEventListener("message", (event) => onMessage(JSON.parse(event.data)));
    socket.addEventListener("close", () => {
      onMessage({ type: "connection", state: "lost" });
      setTimeout(() => open(onMessage), wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    });
  }

  return {
    open,
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    async load(path) {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    },
  };
}
