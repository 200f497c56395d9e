"""One million people in a process of their own: memory, and what a person-round costs beside 10,000 people."""

from __future__ import annotations

import json
import sys

from work import bare, compiled, cpu, interleaved, peak_gib

from reciprocity import Model


def main(n: int, rounds: int) -> None:
    """Print the measurements as JSON.

    Args:
        n: People in the large world; the small one has a hundredth.
        rounds: Rounds of the large world in all.
    """
    compiled()
    parts = 5
    small, large = n // 100, n
    models = {}

    def build() -> None:
        models[large] = Model(bare(large, rounds))

    building = cpu(build)
    models[small] = Model(bare(small, 100 * rounds))
    seconds = interleaved(
        {
            "small": lambda: models[small].run(100 * rounds // parts),
            "large": lambda: models[large].run(rounds // parts),
        },
        parts,
    )
    per_person_round = {name: taken / (n * rounds // parts) * 1e9 for name, taken in seconds.items()}
    json.dump(
        {
            "people": n,
            "sides": int(models[large].world.people["degree"].sum()),
            "rounds": models[large].steps,
            "building": building,
            "gib": peak_gib(),
            **per_person_round,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
