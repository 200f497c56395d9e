// A recording in the place of the server: the same three functions as liveSource(), all of it in this one file.
// It keeps the time and where one is in the arc; whatever the engine worked out was written down when it was made.

/** Steps a second at each speed; at the highest, whole months go by. */
const STEPS_A_SECOND = [0, 2, 6, 15, 40];
const TICK = 80;
const MONTH_EVERY = 500;

/** What stands in the page's own file as {state, files: {path: content}}, or null on a page that a server sent. */
export function recording() {
  const block = document.getElementById("recorded");
  return block ? JSON.parse(block.textContent) : null;
}

export function recordedSource(recorded) {
  const { files } = recorded;
  const state = { ...structuredClone(recorded.state), driver: true, recorded: true, clients: 1, notice: null, black: false };
  const scene = files[`/scene/${state.scene}.json`];
  const clock = makeClock(state, scene);
  let tell = () => {};

  function say() {
    state.version = (state.version ?? 0) + 1;
    tell({ type: "state", state: structuredClone(state) });
  }

  const commands = {
    ...clock.commands(say),
    go: ({ screen }) => (state.screen = screen),
    home: () => (state.screen = "meet"),
    arm: ({ arm }) => (state.arm = arm),
    chart: ({ id }) => (state.chart = id),
    sandbox_view: ({ view }) => (state.view = view),
    black: ({ on }) => (state.black = on),
    reveal: () => (state.revealed = true),
    break_at: ({ value }) => (state.breaking.value = value),
  };

  return {
    open(onMessage) {
      tell = onMessage;
      tell({ type: "connection", state: "open" });
      say();
    },
    send({ name, args }) {
      if (!(name in commands)) return tell({ type: "refused", reason: "refused.recorded" });
      commands[name](args ?? {});
      return say();
    },
    /** The file of the recording that stands for a path of the server; rejects what was not recorded. */
    async load(path) {
      if (!(path in files)) throw new Error(`${path}: not in this recording`);
      return files[path];
    },
  };
}

/** The transport of a recording: which month and step it is, and how they go on. */
function makeClock(state, scene) {
  const { months } = scene;
  const at = (state.transport = { ...state.transport, months, month: 0, step: 0, playing: false });
  let timer = null;
  let owed = 0;
  settle();

  /** Keeps month and step inside the run, and says how many steps the month has. */
  function settle() {
    if (at.steps && at.step >= at.steps) Object.assign(at, { month: at.month + 1, step: 0 });
    at.month = Math.max(0, Math.min(months, at.month));
    at.steps = at.month < months ? scene.arms.a.months[at.month].steps : 0;
    if (at.month === months) Object.assign(at, { step: 0, playing: false });
  }

  function stop() {
    clearInterval(timer);
    [timer, owed, at.playing] = [null, 0, false];
  }

  /** Goes on by what the time since the last tick is worth; says whether anything changed. */
  function advance() {
    owed += TICK;
    const whole = at.speed >= STEPS_A_SECOND.length;
    const each = whole ? MONTH_EVERY : 1000 / STEPS_A_SECOND[at.speed];
    const count = Math.floor(owed / each);
    if (count === 0) return false;
    owed -= count * each;
    move(whole ? { months: count } : { steps: count });
    if (at.month === months) stop();
    return true;
  }

  function move({ steps = 0, months: by = 0 }) {
    if (by) Object.assign(at, { month: at.month + by, step: 0 });
    at.step += steps;
    settle();
  }

  return {
    commands: (say) => ({
      pause: stop,
      play() {
        stop();
        if (at.month === months) return;
        at.playing = true;
        timer = setInterval(() => advance() && say(), TICK);
      },
      step: () => move({ steps: 1 }),
      month: ({ by = 1 }) => move({ months: by }),
      speed: ({ n }) => (at.speed = n),
      reset() {
        stop();
        Object.assign(at, { month: 0, step: 0 });
        settle();
      },
    }),
  };
}
