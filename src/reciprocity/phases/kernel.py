"""How the kernels are compiled."""

import hashlib
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from llvmlite import ir
from numba import config, njit, types
from numba.core import cgutils
from numba.extending import intrinsic

HOME = Path(__file__).parent
SOURCES = [*sorted(HOME.glob("*.py")), HOME.parent / "draws.py", HOME.parent / "layout.py"]
DIGEST = hashlib.sha256(b"".join(path.read_bytes() for path in SOURCES)).hexdigest()[:12]
COMPILED = HOME / "__pycache__"
settings: Any = config


def _compiled(function: Any, **options: Any) -> Any:
    """Compile a function, cached by the content of all kernels.

    numba by itself only looks whether the file of the function has changed, and not what the function calls: a
    whole round would go on with yesterday's rules. Where the folder cannot be written, numba's own places serve.

    Without numba's reference counting: a kernel allocates nothing, and counting every array of the world at every
    use costs far more than the work itself. All kernels must agree on this, for a kernel compiled into another
    takes over the other's choice.
    """
    before = settings.CACHE_DIR
    settings.CACHE_DIR = str(COMPILED / f"kernels-{DIGEST}")
    try:
        return njit(cache=True, _nrt=False, **options)(function)  # type: ignore[call-overload]
    finally:
        settings.CACHE_DIR = before


def forget_old(keep: int = 3) -> None:
    """Remove what earlier versions of the code were compiled to, but for the newest: a hundred megabytes each."""
    with suppress(FileNotFoundError):  # another process has removed one
        before = [folder for folder in COMPILED.glob("kernels-*") if folder.name != f"kernels-{DIGEST}"]
        for folder in sorted(before, key=lambda folder: folder.stat().st_mtime)[: max(0, len(before) - keep)]:
            shutil.rmtree(folder, ignore_errors=True)


def kernel(function: Any) -> Any:
    """Compile a phase."""
    return _compiled(function)


def inlined(function: Any) -> Any:
    """Compile into the caller what runs once a person or more: handing the world over takes a hundred arguments."""
    return _compiled(function, forceinline=True)


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
