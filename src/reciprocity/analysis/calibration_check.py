"""Whether posteriors are right: simulation-based calibration (Talts, Betancourt, Simpson, Vehtari & Gelman 2018).

If parameters are drawn from the prior, a world is made with them and their posterior is taken, the truth lies below any
share of the posterior in exactly that share of worlds. Where it does not, the posterior is too narrow, too wide or off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis.posterior import Simulations

if TYPE_CHECKING:
    import pandas as pd

BINS = 20


@dataclass(frozen=True)
class Checked:
    """What came of worlds whose parameters are known.

    Attributes:
        keys: Names of the parameters.
        ranks: Posterior probability of lying below the truth, (worlds, d), 0 to 1; uniform if all is right.
        left: Posterior standard deviation over that of the prior, (worlds, d).
    """

    keys: tuple[str, ...]
    ranks: np.ndarray
    left: np.ndarray

    @property
    def table(self) -> pd.DataFrame:
        """A row a parameter: key, covered_50 and covered_90, p_uniform, left (over all worlds, and its middle half).

        `covered_90` is the share of worlds whose truth lies in the middle 90 % of the posterior; `p_uniform` is that of
        a chi-squared test of the ranks in `BINS` bins.
        """
        import pandas as pd
        from scipy.stats import chisquare

        rows = []
        for k, key in enumerate(self.keys):
            ranks = self.ranks[:, k]
            counts = np.histogram(ranks, BINS, (0, 1))[0]
            low, high = np.quantile(self.left[:, k], [0.25, 0.75])
            rows.append(
                {
                    "key": key,
                    "covered_50": float((np.abs(ranks - 0.5) <= 0.25).mean()),
                    "covered_90": float((np.abs(ranks - 0.5) <= 0.45).mean()),
                    "p_uniform": float(chisquare(counts).pvalue),
                    "left": float(self.left[:, k].mean()),
                    "left_low": float(low),
                    "left_high": float(high),
                }
            )
        return pd.DataFrame(rows)


def check(keys: Sequence[str], simulations: Simulations, worlds: np.ndarray, truths: np.ndarray) -> Checked:
    """Take the posterior of each world and see where its truth lies.

    Args:
        keys: Names of the parameters.
        simulations: What posteriors are made of.
        worlds: Statistics of the worlds, (worlds, k), finite.
        truths: Their parameters in units of the box, (worlds, d).
    """
    samples = [simulations.posterior(world) for world in worlds]
    ranks = np.array([sample.below(truth) for sample, truth in zip(samples, truths, strict=True)])
    left = np.array([sample.sd() for sample in samples]) / np.sqrt(1 / 12)
    return Checked(tuple(keys), ranks, left)
