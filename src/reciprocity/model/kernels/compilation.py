"""How the functions of the model are compiled: as kernels of their own, or into their callers."""

from typing import Any

from reciprocity.numerics.compiled import compiled


def kernel(function: Any) -> Any:
    """Compile a function that is called once a phase, or seldom.

    numba's reference counting is off. A kernel allocates nothing, and counting the references to every array of the
    world at every use would cost far more than the work itself. All kernels have to agree on this, because a kernel
    that is compiled into another one takes over the choice of that other one.
    """
    return compiled(function, _nrt=False)


def inlined(function: Any) -> Any:
    """Compile a function that runs once a person, or more often, into its callers.

    A call that passes the world passes some three hundred numbers, which costs more than most acts do.
    """
    return compiled(function, _nrt=False, forceinline=True)
