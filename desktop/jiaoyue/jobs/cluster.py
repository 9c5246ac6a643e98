"""Reading pages on a Dask cluster: the cluster's workers read, this process writes.

The bytes go to the workers and pages come back, so that they need none of the disks of this
machine; they need Jiaoyue, with the same reader. Dask itself is an extra: nothing else in the
program loads this module.

    UserFacingError
    └── ClusterError
"""

from __future__ import annotations

from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from jiaoyue.jobs.readers import broken_off, read_or_refuse
from jiaoyue.newspaper.reader import READER_VERSION
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from distributed import Client, Future

    from jiaoyue.jobs.readers import Became
    from jiaoyue.jobs.reading import LoadedFile
    from jiaoyue.jobs.reports import Given
    from jiaoyue.newspaper.page import PageError
    from jiaoyue.store.page_rows import PageRows

FILES_A_THREAD = 4
"""Files on their way for each thread of the cluster, so that none waits for the next one."""
_SECONDS_TO_ANSWER = 10

_NO_DASK = QT_TRANSLATE_NOOP(
    "errors", "Dask is not installed. Install it with: python -m pip install distributed"
)
_NO_ANSWER = QT_TRANSLATE_NOOP(
    "errors", "No Dask scheduler answers at {address} ({why}). Check the address and the network."
)
_NO_WORKERS = QT_TRANSLATE_NOOP(
    "errors", "The Dask cluster at {address} has no workers. Start some and try again."
)
_OTHER_WORKERS = QT_TRANSLATE_NOOP(
    "errors",
    "The workers of the Dask cluster at {address} cannot read as this program does ({why})."
    " Install the same version of Jiaoyue on all of them.",
)
_GONE = QT_TRANSLATE_NOOP(
    "errors",
    "The Dask cluster at {address} is gone. What was imported stays; the same import goes on"
    " from there.",
)


class ClusterError(UserFacingError):
    """A cluster cannot be used, or no longer."""


class ReadingCluster:
    """Reads on a cluster. Raises ClusterError when Dask, the cluster or its workers are lacking."""

    def __init__(self, address: str, given: Given) -> None:
        self._address = address
        self._given = given
        self._client = _client(address)
        try:
            self._most = FILES_A_THREAD * self._threads()
        except ClusterError:
            self._client.close()
            raise
        self._reading: dict[Future, int] = {}
        # Dask says from a thread of its own what is done.
        self._done: SimpleQueue[Future] = SimpleQueue()

    @property
    def room(self) -> int:
        """How many more files they would take now."""
        return self._most - len(self._reading)

    def give(self, number: int, file: LoadedFile) -> None:
        """Have a file read."""
        future = self._client.submit(read_or_refuse, file, self._given, pure=False)
        self._reading[future] = number
        future.add_done_callback(self._done.put)

    def take(self, seconds: float) -> Sequence[Became]:
        """Return what became of files since the last time; wait so long for the first.

        Raises ClusterError when the cluster is gone.
        """
        taken: list[Became] = []
        while (future := self._next_done(0 if taken else seconds)) is not None:
            taken.append((self._reading.pop(future), self._became(future)))
        return taken

    def stop(self) -> None:
        """Read no more; what was not taken is lost."""
        self._client.cancel([*self._reading], force=True)
        self._reading.clear()
        self._client.close()

    def _next_done(self, seconds: float) -> Future | None:
        try:
            return self._done.get(timeout=seconds) if seconds else self._done.get_nowait()
        except Empty:
            return None

    def _became(self, future: Future) -> PageRows | PageError:
        if future.status in ("cancelled", "lost"):
            raise ClusterError(_GONE, address=self._address)
        error = future.exception()
        return broken_off(type(error).__name__) if error is not None else future.result()

    def _threads(self) -> int:
        """Return how many files the workers read at once, having looked whether they can."""
        try:
            versions = self._client.run(reader_version)
        except (ImportError, RuntimeError) as error:
            raise ClusterError(_OTHER_WORKERS, address=self._address, why=error) from error
        if not versions:
            raise ClusterError(_NO_WORKERS, address=self._address)
        others = set(versions.values()) - {READER_VERSION}
        if others:
            why = f"{', '.join(sorted(others))} ≠ {READER_VERSION}"
            raise ClusterError(_OTHER_WORKERS, address=self._address, why=why)
        return int(sum(self._client.ncores().values()))


def reader_version() -> str:
    """Return which reader reads where this is called: on a worker, the worker's."""
    return READER_VERSION


def _client(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(_NO_DASK) from error
    try:
        return Client(address, timeout=_SECONDS_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(_NO_ANSWER, address=address, why=error) from error
