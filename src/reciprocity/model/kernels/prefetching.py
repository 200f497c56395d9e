"""Compiling phases without reference counting, and asking for memory ahead of its use."""

from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from reciprocity.numerics.compiled import compiled


def kernel(function: Any) -> Any:
    """Compile a phase.

    Without numba's reference counting: a kernel allocates nothing, and counting every array of the world at every
    use costs far more than the work itself. All kernels must agree on this, for a kernel compiled into another
    takes over the other's choice.
    """
    return compiled(function, _nrt=False)


def inlined(function: Any) -> Any:
    """Compile into the caller what runs once a person or more: handing the world over takes a hundred arguments."""
    return compiled(function, _nrt=False, forceinline=True)


def _prefetch(typing_context, array, index):
    """Ask for the cache line in which `array[index]` lies, without waiting for it.

    Where people act in a drawn order, who comes next is known: fetching their lines ahead hides the memory's
    latency. No effect on any result.
    """

    def generate(context, builder, signature, args):
        view = context.make_array(signature.args[0])(context, builder, args[0])
        place = cgutils.gep_inbounds(builder, view.data, args[1])
        address = builder.bitcast(place, ir.PointerType(ir.IntType(8)))
        declared = builder.module.declare_intrinsic(
            "llvm.prefetch",
            [address.type],
            ir.FunctionType(ir.VoidType(), [address.type, ir.IntType(32), ir.IntType(32), ir.IntType(32)]),
        )
        builder.call(declared, [address, *(ir.Constant(ir.IntType(32), k) for k in (0, 3, 1))])
        return context.get_dummy_value()

    return types.void(array, types.intp), generate


prefetch: Any = intrinsic(_prefetch)
LARGE = 2_000  # people from which their books outgrow the fast caches, so that fetching ahead pays
