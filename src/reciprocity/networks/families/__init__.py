"""The configuration of networks made by a rule: one small frozen model a family, which also says how it is built.

A file in this folder is a family or several akin; it needs no mention anywhere else (`docs/extending.md`). Defaults are
those of `configs/network/KIND.yaml`, where each has its reason. What is compiled lies in modules beside this folder
and is loaded when a network is built, so that reading a configuration stays cheap.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from reciprocity.networks.families.base import MOST_TIES, Base, Drawn, Generated
from reciprocity.networks.families.circles import BlockModel, Caveman
from reciprocity.networks.families.grids import Complete, Lattice
from reciprocity.networks.families.growing import BarabasiAlbert
from reciprocity.networks.families.random_graphs import ErdosRenyi, RandomRegular
from reciprocity.networks.families.rings import Ring, WattsStrogatz

__all__ = [
    "FAMILIES",
    "MOST_TIES",
    "BarabasiAlbert",
    "Base",
    "BlockModel",
    "Caveman",
    "Complete",
    "Drawn",
    "ErdosRenyi",
    "Generated",
    "Lattice",
    "RandomRegular",
    "Ring",
    "WattsStrogatz",
]

_FIRST = (Complete, Ring, WattsStrogatz, BarabasiAlbert, ErdosRenyi, RandomRegular, BlockModel, Caveman, Lattice)


def _found() -> dict[str, type[Generated]]:
    """Every family by its kind: those above in the order of `docs/networks.md`, then those of all other files."""
    kinds: list[Any] = list(_FIRST)
    for module in sorted(one.name for one in iter_modules(__path__)):
        for value in vars(import_module(f"{__name__}.{module}")).values():
            if isinstance(value, type) and issubclass(value, Generated) and "kind" in value.model_fields:
                kinds.append(value)
    return {kind.model_fields["kind"].default: kind for kind in kinds}


FAMILIES = _found()
"""Every family by its kind."""
