"""Where a sweep's runs are played: processes of this machine, or the workers of Dask, Ray, Slurm or MPI.

Each kind becomes one of Python's executors (`concurrent.futures.Executor`), which the chunks of a plan go through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Annotated, Any, Literal

from pydantic import Field

from reciprocity.configs.node import Node
from reciprocity.errors import InputError
from reciprocity.running.workers import workers_ignore_interrupts

RETRIES = 5
"""How often a chunk is given to another worker after its own was lost."""


class LocalExecutor(Node):
    """Processes of this machine.

    Attributes:
        kind: Always "local".
    """

    kind: Literal["local"] = "local"


class DaskExecutor(Node):
    """Workers of Dask.

    Attributes:
        kind: Always "dask".
        address: Of a scheduler that runs; None for processes of this machine.
    """

    kind: Literal["dask"] = "dask"
    address: str | None = None


class RayExecutor(Node):
    """Workers of Ray.

    Attributes:
        kind: Always "ray".
        address: Of a cluster that runs, "auto" for that of this machine; None for processes of this machine.
    """

    kind: Literal["ray"] = "ray"
    address: str | None = None


class SlurmExecutor(Node):
    """Jobs of Slurm, each with a worker of Dask.

    Attributes:
        kind: Always "slurm".
        jobs: How many.
        queue: The partition they go to.
        account: Who pays.
        walltime: Of each job.
        ram: Memory of each job.
        sbatch: More lines for `sbatch`.
    """

    kind: Literal["slurm"] = "slurm"
    jobs: int = Field(4, ge=1)
    queue: str | None = None
    account: str | None = None
    walltime: str = "01:00:00"
    ram: str = "4GB"
    sbatch: tuple[str, ...] = ()


class MpiExecutor(Node):
    """The ranks of an MPI job.

    Attributes:
        kind: Always "mpi".
    """

    kind: Literal["mpi"] = "mpi"


Chosen = Annotated[
    LocalExecutor | DaskExecutor | RayExecutor | SlurmExecutor | MpiExecutor, Field(discriminator="kind")
]
KINDS = ("local", "dask", "ray", "slurm", "mpi")


def begun(chosen: Any, workers: int) -> AbstractContextManager[Executor | None]:
    """Begin what was chosen, and end it afterwards; None for processes of this machine.

    Args:
        chosen: One of the models above.
        workers: Processes, where none run already.

    Raises:
        InputError: Its package is not installed, or it cannot be reached.
    """
    begin: dict[str, Callable[[Any, int], AbstractContextManager[Executor | None]]] = {
        "local": _local,
        "dask": _dask,
        "ray": _ray,
        "slurm": _slurm,
        "mpi": _mpi,
    }
    return begin[chosen.kind](chosen, workers)


@contextmanager
def _local(chosen: LocalExecutor, workers: int) -> Iterator[None]:
    yield None


@contextmanager
def _dask(chosen: DaskExecutor, workers: int) -> Iterator[Executor]:
    distributed = _package("distributed", "dask")
    with ExitStack() as stack:
        if chosen.address is None:
            # One thread each: a worker plays one run at a time. The page of the scheduler takes whatever port is free.
            here = {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": ":0", "silence_logs": 50}
            with workers_ignore_interrupts():
                cluster = stack.enter_context(distributed.LocalCluster(**here))
        else:
            cluster = chosen.address
        yield stack.enter_context(_through_dask(distributed, cluster, chosen.address))


@contextmanager
def _through_dask(distributed: Any, cluster: Any, address: str | None) -> Iterator[Executor]:
    try:
        client = distributed.Client(cluster, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise InputError(f"executor.address: no scheduler of Dask answers at {address} ({reason})") from None
    with client:
        yield client.get_executor(pure=False, retries=RETRIES)


@contextmanager
def _slurm(chosen: SlurmExecutor, workers: int) -> Iterator[Executor]:
    distributed, jobqueue = _package("distributed", "slurm"), _package("dask_jobqueue", "slurm")
    job = {
        "cores": 1,
        "processes": 1,
        "memory": chosen.ram,
        "queue": chosen.queue,
        "account": chosen.account,
        "walltime": chosen.walltime,
        "job_extra_directives": list(chosen.sbatch),
        "scheduler_options": {"dashboard_address": ":0"},
    }
    with jobqueue.SLURMCluster(**job) as cluster:
        cluster.scale(jobs=chosen.jobs)
        with _through_dask(distributed, cluster, None) as executor:
            yield executor


class _Ray(Executor):
    """Ray as an executor of Python's."""

    def __init__(self, ray: Any) -> None:
        self._remote = ray.remote(max_retries=RETRIES, num_cpus=1)

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        """Let a worker do something; Ray gives it to another one if that one is lost."""
        found: Future[Any] = self._remote(work).remote(*arguments, **named).future()
        return found


@contextmanager
def _ray(chosen: RayExecutor, workers: int) -> Iterator[Executor]:
    ray = _package("ray", "ray")
    own = {"num_cpus": workers, "include_dashboard": False} if chosen.address is None else {"address": chosen.address}
    try:
        with workers_ignore_interrupts():
            ray.init(**own, log_to_driver=False, logging_level="error", ignore_reinit_error=True)
    except (OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise InputError(f"executor.address: no cluster of Ray answers at {chosen.address} ({reason})") from None
    try:
        yield _Ray(ray)
    finally:
        ray.shutdown()


@contextmanager
def _mpi(chosen: MpiExecutor, workers: int) -> Iterator[Executor]:
    futures = _package("mpi4py.futures", "mpi")
    with futures.MPIPoolExecutor() as executor:
        yield executor


def _package(name: str, extra: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise InputError(
            f"executor={extra}: {name} cannot be used ({error}); pip install 'reciprocity[{extra}]'"
        ) from None
