"""How functions are compiled: all of them by `compiled`, and what comes of it is kept by content.

numba by itself keeps the code of a function until the function's own file changes, and does not look at what the
function calls or which constants it has baked in: it would go on with yesterday's. Here the code of a module lies in a
folder that is named by a digest of everything the module imports from this package.
"""

from __future__ import annotations

import inspect
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from numba import njit
from numba.core import caching, typeinfer

from reciprocity.numerics.closure import digest
from reciprocity.numerics.code_folder import folder

FUNCTIONS: list[Any] = []
"""Everything that `compiled` has been given, compiled yet or not."""
LOST: list[str] = []
"""Why compiled code could not be kept, once for each function."""


def compiled(function: Any = None, signature: str | None = None, **options: Any) -> Any:
    """Compile a function, at its first call or, with a signature, at once; a decorator with and without options.

    Args:
        function: A plain function of a module of this package.
        signature: In numba's notation; without one, types are those of the arguments.
        **options: What `numba.njit` takes, but `cache`.
    """
    if function is None:
        return lambda given: compiled(given, signature, **options)
    dispatcher: Any = njit(**options)(function)
    if not hasattr(dispatcher, "py_func"):
        return function  # compiling is switched off, and `announcing.required` refuses to go on
    if folder()[0] is not None:
        dispatcher._cache = _Kept(function)
    FUNCTIONS.append(dispatcher)
    if signature is not None:
        with typeinfer.register_dispatcher(dispatcher):
            dispatcher.compile(signature)
        dispatcher.disable_compile()
    return dispatcher


class _Place(caching._CacheLocator):
    """Where the code of one function is kept."""

    def __init__(self, function: Any) -> None:
        self._py_file, self._lineno = inspect.getfile(function), function.__code__.co_firstlineno
        self._digest = digest(function.__module__)
        home = folder()[0]
        assert home is not None
        self._path = home / code_of(function.__module__) / self.get_suitable_cache_subpath(self._py_file)

    def get_cache_path(self) -> str:
        return str(self._path)

    def get_source_stamp(self) -> str:
        return self._digest

    def get_disambiguator(self) -> str:
        return str(self._lineno)


class _Keeping(caching.CompileResultCacheImpl):
    """How one function is kept. Of numba's own places, and of settings that choose among them, none is asked."""

    def __init__(self, function: Any) -> None:
        self._lineno, self._locator = function.__code__.co_firstlineno, _Place(function)
        name = f"{Path(inspect.getfile(function)).stem}.{function.__qualname__}"
        self._filename_base = self.get_filename_base(name, getattr(sys, "abiflags", ""))


class _Kept(caching.FunctionCache):
    """The code of one function on disk. What cannot be read is compiled anew, what cannot be written is not kept."""

    _impl_class = _Keeping

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        try:
            return super().load_overload(sig, target_context)
        except Exception:  # unpickling a damaged file can raise anything
            with suppress(OSError):
                self.flush()  # so that it can be written anew
            return None

    def save_overload(self, sig: Any, data: Any) -> None:
        try:
            super().save_overload(sig, data)
        except OSError as error:
            LOST.append(error.strerror or str(error))


def code_of(module: str) -> str:
    """Return the name of the folder in which the code of a module lies, this version's."""
    return f"kernels-{module.partition('.')[2]}-{digest(module)}"
