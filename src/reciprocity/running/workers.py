"""Processes that work at the same time, and end with the one that started them."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from reciprocity.errors import InputError


def end_workers() -> None:
    """End processes that wait for work, so that their memory is free."""
    from joblib.externals.loky import get_reusable_executor

    get_reusable_executor().shutdown(wait=True)


def spread[T](work: Callable[..., T], items: Iterable[Any], more: tuple[Any, ...], workers: int) -> Iterator[T]:
    """Do `work(item, *more)` for each item in that many processes; what comes of each as it is done.

    Raises:
        InputError: A worker was killed.
    """
    from joblib import Parallel, delayed
    from joblib.externals.loky.process_executor import TerminatedWorkerError

    # Each item is sent in a message of its own, because it takes long and its result is small.
    parallel = Parallel(
        n_jobs=workers,
        return_as="generator_unordered",
        batch_size=1,
        pre_dispatch="3*n_jobs",
        max_nbytes=None,
        initializer=end_with,
        initargs=(os.getpid(),),
    )
    with _quiet_end():
        with workers_ignore_interrupts():
            finished = parallel(delayed(work)(item, *more) for item in items)
        try:
            yield from finished
        except TerminatedWorkerError:
            raise InputError(
                "a worker was killed, most often for want of memory; workers=1 resumes with what is done"
            ) from None
        finally:
            finished.close()


@contextmanager
def _quiet_end() -> Iterator[None]:
    """Silence what loky's helper processes print when they end early; the command says it in one line."""
    hook, warned = threading.excepthook, os.environ.get("PYTHONWARNINGS")

    def quiet(raised: threading.ExceptHookArgs) -> None:
        if raised.thread is None or not raised.thread.name.startswith("ExecutorManager"):
            hook(raised)

    threading.excepthook = quiet
    # loky's resource tracker is a separate process, which reads its warning filters from here.
    os.environ["PYTHONWARNINGS"] = ",".join([*filter(None, [warned]), "ignore:resource_tracker:UserWarning"])
    try:
        yield
    finally:
        threading.excepthook = hook
        if warned is None:
            os.environ.pop("PYTHONWARNINGS", None)
        else:
            os.environ["PYTHONWARNINGS"] = warned


@contextmanager
def workers_ignore_interrupts() -> Iterator[None]:
    """Ctrl-C goes to every process of a terminal; processes started in here leave it to this one.

    They inherit that the signal is held back. Here it comes through when they have been started: nothing is lost.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    from multiprocessing import resource_tracker

    # if it were started later, the tracker of Python 3.13.0 would unblock the signal again
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@cache
def end_with(parent: int) -> None:
    """End this worker when the process that started it is gone: killed, it cannot tell its workers to go."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    if os.getpid() != parent:
        threading.Thread(target=watch, daemon=True).start()
