"""How functions are compiled, and how the compiled code is kept: by the content of all source that it depends on.

numba's own cache keeps the code of a function until the file of that function changes. It does not notice a change in
another file whose functions or constants were compiled into this one, and would go on with outdated code. So the code
of a module lies here in a folder that is named by a digest of everything the module imports from this package.
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
"""All functions that `compiled` was given, whether they have been compiled yet or not."""
LOST: list[str] = []
"""For each function whose compiled code could not be kept, the reason."""


def compiled(function: Any = None, signature: str | None = None, **options: Any) -> Any:
    """Compile a function: with a signature at once, else at its first call. It is a decorator, with or without options.

    Args:
        function: A plain function of a module of this package.
        signature: The types of arguments and result in numba's notation; without one, those of the actual arguments.
        **options: The options of `numba.njit`, except `cache`.
    """
    if function is None:
        return lambda given: compiled(given, signature, **options)
    dispatcher: Any = njit(**options)(function)
    if not hasattr(dispatcher, "py_func"):
        return function  # compiling is switched off; `announcing.required` then refuses to go on
    if folder()[0] is not None:
        dispatcher._cache = _Kept(function)
    FUNCTIONS.append(dispatcher)
    if signature is not None:
        with typeinfer.register_dispatcher(dispatcher):
            dispatcher.compile(signature)
        dispatcher.disable_compile()
    return dispatcher


class _Place(caching._CacheLocator):
    """The place where the code of one function is kept."""

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
    """The cache of one function. It uses the place above and none of numba's own, whatever numba's settings say."""

    def __init__(self, function: Any) -> None:
        self._lineno, self._locator = function.__code__.co_firstlineno, _Place(function)
        name = f"{Path(inspect.getfile(function)).stem}.{function.__qualname__}"
        self._filename_base = self.get_filename_base(name, getattr(sys, "abiflags", ""))


class _Kept(caching.FunctionCache):
    """The code of one function on disk. What cannot be read is compiled again, and what cannot be written is lost."""

    _impl_class = _Keeping

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        try:
            return super().load_overload(sig, target_context)
        except Exception:  # unpickling a damaged file can raise anything
            with suppress(OSError):
                self.flush()  # otherwise it could not be written again
            return None

    def save_overload(self, sig: Any, data: Any) -> None:
        try:
            super().save_overload(sig, data)
        except Exception as error:  # numba reads the source again, which may have been edited since it was imported
            LOST.append(getattr(error, "strerror", None) or str(error))


def code_of(module: str) -> str:
    """Return the name of the folder in which the code of this version of a module lies."""
    return f"kernels-{module.partition('.')[2]}-{digest(module)}"
