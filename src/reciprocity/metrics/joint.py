"""What people do for and with one another beyond asking: help for somebody's sake, pooled tasks, joint projects."""

from reciprocity.metrics.measured import Measured
from reciprocity.metrics.registry import metric


@metric
def obliged(run: Measured) -> float:
    """Favors given to a contact's contact for the contact's sake.

    Range: 0 upwards; 0 without `mechanisms.obliging`. Unit: per person and round. Source: `balance`, M02;
    `docs/model.md`, 6.7.
    """
    return run.rate("obliged")


@metric
def pooled(run: Measured) -> float:
    """Share of recurring tasks that are pooled.

    Range: 0 to 1; 0 without `mechanisms.tasks`. Unit: share. Source: `balance`, M06; `docs/model.md`, 6.9.
    """
    return run.rate("pooled")


@metric
def joint(run: Measured) -> float:
    """What joint projects bring, net of the effort; a part of `payoff`.

    Range: any; 0 without `mechanisms.projects`. Unit: that of `favors.benefit`, per person and round. Source:
    `balance`, M05; `docs/model.md`, 6.10.
    """
    return run.brought("joint")


@metric
def joined(run: Measured) -> float:
    """Projects taken part in, by whoever started them.

    Range: 0 upwards; 0 without `mechanisms.projects`. Unit: per person and round. Source: `balance`, M05;
    `docs/model.md`, 6.10.
    """
    return run.rate("joined")


@metric
def succeeded(run: Measured) -> float:
    """Share of projects that succeed. Range: 0 to 1, NaN without any. Source: `balance`, M05; `docs/model.md`, 6.10."""
    return run.total("succeeded") / run.total("joined") if run.total("joined") else float("nan")


@metric
def shirked(run: Measured) -> float:
    """Share of partners who put nothing into their project.

    Range: 0 to 1, NaN without any. Unit: share. Source: `balance`, M05; `docs/model.md`, 6.10.
    """
    return run.total("shirked") / run.total("joined") if run.total("joined") else float("nan")
