"""From one scenario to many runs: run, plan, sweep, workers, resume, compare, replay, explain."""
