"""What people do for and with one another beyond asking: help for somebody's sake, pooled tasks, joint projects."""

from reciprocity.metrics.measured_run import Measured
from reciprocity.metrics.registry import metric


@metric("favors for a contact's sake, per person and round", unit="per person and round")
def obliged(run: Measured) -> float:
    """Favors given to a contact's contact for the contact's sake.

    Range: 0 upwards; 0 without `mechanisms.obliging`. Unit: per person and round. Reference: `balance`, M02;
    `docs/model.md`, 6.7.
    """
    return run.rate("obliged")


@metric("share of recurring tasks that are pooled", share=True)
def pooled_share(run: Measured) -> float:
    """Share of recurring tasks that are pooled.

    Range: 0 to 1; 0 without `mechanisms.tasks`. Unit: share. Reference: `balance`, M06; `docs/model.md`, 6.9.
    """
    return run.rate("pooled")


@metric("payoff of projects, per person and round", unit="payoff per person and round")
def projects_payoff(run: Measured) -> float:
    """What joint projects bring, net of the effort; a part of `payoff`.

    Range: any; 0 without `mechanisms.projects`. Unit: that of `favors.benefit`, per person and round. Reference:
    `balance`, M05; `docs/model.md`, 6.10.
    """
    return run.brought("projects")


@metric("projects taken part in, per person and round", unit="per person and round")
def joined(run: Measured) -> float:
    """Projects taken part in, by whoever started them.

    Range: 0 upwards; 0 without `mechanisms.projects`. Unit: per person and round. Reference: `balance`, M05;
    `docs/model.md`, 6.10.
    """
    return run.rate("joined")


@metric("share of projects that succeed", share=True)
def succeeded_share(run: Measured) -> float:
    """Share of projects that succeed.

    Range: 0 to 1, NaN without any. Reference: `balance`, M05; `docs/model.md`, 6.10.
    """
    return run.total("succeeded") / run.total("joined") if run.total("joined") else float("nan")


@metric("share of partners in projects who do nothing", share=True)
def shirked_share(run: Measured) -> float:
    """Share of partners who put nothing into their project.

    Range: 0 to 1, NaN without any. Unit: share. Reference: `balance`, M05; `docs/model.md`, 6.10.
    """
    return run.total("shirked") / run.total("joined") if run.total("joined") else float("nan")
