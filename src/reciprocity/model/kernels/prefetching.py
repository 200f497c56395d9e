"""Asking the processor for memory some acts before it is read, so that nobody has to wait for it.

People act in a drawn order, so that their rows lie anywhere in memory, but who acts next is known. A *prefetch* starts
the transfer of one cache line (64 bytes) and returns at once. It never changes a result. What each phase prefetches is
said in `model/phases/look_ahead`.
"""

from typing import Any

import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from reciprocity.model.kernels.compilation import inlined

LARGE = 2_000
"""From this number of people on, their books outgrow the fast caches, and prefetching pays."""
_PER_LINE_OF_CONTACTS, _PER_LINE_OF_BOOKS = 16, 4


def _prefetch(typing_context, array, index):
    """Start the transfer of the cache line of `array[index]`: LLVM's `prefetch`, for reading, into all caches."""

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


@inlined
def prefetch_contacts(w, i):
    """Prefetch the first 32 contacts of `i`; few people have more. The row of `i` should be in the cache already."""
    row = np.int64(w.people[i].row)
    prefetch(w.other, row)
    prefetch(w.other, row + _PER_LINE_OF_CONTACTS)


@inlined
def prefetch_next(w, p, count, rows, contacts):
    """Prefetch the rows and the contacts of people whose acts come soon after place `p` in `w.acts`.

    Args:
        w: The world; `acts` lists people by number.
        p: The place of the act that is played.
        count: How many acts there are.
        rows: By how many acts the rows come ahead.
        contacts: By how many acts the contacts come ahead; fewer, because a row says where they are.
    """
    if p + rows < count:
        prefetch(w.people, np.int64(w.acts[p + rows]))
    if p + contacts < count:
        prefetch_contacts(w, np.int64(w.acts[p + contacts]))


@inlined
def prefetch_books(w, i):
    """Prefetch the contacts and all books of `i`. The row of `i` should be in the cache already."""
    row = np.int64(w.people[i].row)
    prefetch_contacts(w, i)
    for k in range(0, np.int64(w.people[i].degree), _PER_LINE_OF_BOOKS):
        prefetch(w.book, row + k)


@inlined
def prefetch_twin(w, slot):
    """Prefetch the book at the other side of a tie, and both bonds. The book at `slot` should be in the cache."""
    twin = np.int64(w.book[slot].twin)
    prefetch(w.book, twin)
    if len(w.bond):
        prefetch(w.bond, slot)
        prefetch(w.bond, twin)


@inlined
def prefetch_opinion(w, i, x):
    """Prefetch what `i` thinks of `x`."""
    place = np.int64(i * w.opinions.shape[1] + np.int64(np.uint32(x) % np.uint32(w.opinions.shape[1])))
    prefetch(w.opinions, place)
    prefetch(w.thought, place)


@inlined
def prefetch_stream(w, i, stream):
    """Prefetch what person `i` has earned through a stream."""
    prefetch(w.streams, stream * w.streams.shape[1] + i)
