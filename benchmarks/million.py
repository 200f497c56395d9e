"""One million people in a process of their own: memory, and what a person-round costs beside 10,000 people."""

from __future__ import annotations

import json
import sys

from work import bare, compiled, interleaved, peak_gib, timed

from reciprocity import Model


def main(n: int, rounds: int) -> None:
    """Print the measurements as JSON.

    Args:
        n: People in the large world; the small one has a hundredth.
        rounds: Rounds of the large world in all.
    """
    compiled()
    parts = 5
    small = Model(bare(n // 100, 100 * rounds))
    building, large = timed(lambda: Model(bare(n, rounds)))
    works = {"small": lambda: small.run(100 * rounds // parts), "large": lambda: large.run(rounds // parts)}
    seconds = interleaved(works, parts)
    per_person_round = {name: taken / (n * rounds // parts) * 1e9 for name, taken in seconds.items()}
    json.dump(
        {
            "people": n,
            "sides": int(large.world.people["degree"].sum()),
            "rounds": large.steps,
            "building": building,
            "gib": peak_gib(),
            **per_person_round,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
