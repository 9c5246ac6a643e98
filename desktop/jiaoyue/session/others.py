"""How far a window has been told what was changed in its library, by itself and by others.

That something was changed by others is known from the version of the file, which a job's own
writing moves as well; whose that was is known from the journal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.store.library import Library


class Told:
    """What a window knows of the changes in a library; made when all of it is about to be read."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._own: set[int] = set()
        self.everything()

    def everything(self) -> None:
        """Know that all is being read anew."""
        # Asked first: what is written between the two is then looked for once too often.
        self._seen = self._shown = self._library.data_version()
        self._step, self._page_text = self._library.reached()
        self._own = {step for step in self._own if step > self._step}

    def of(self, step: int) -> None:
        """Know of a step of the journal that the window itself did."""
        self._own.add(step)
        while self._step + 1 in self._own:
            self._step += 1
            self._own.remove(self._step)

    def of_small_things(self) -> None:
        """Know what was written, unless the journal or the pages go further than was told of.

        It is what a job told of, or what no journal has: what a window remembers, the index.
        """
        seen = self._library.data_version()
        if self._library.reached() == (self._step, self._page_text):
            self._seen = seen

    def of_growth(self) -> None:
        """Know that lists are read anew, and nothing else."""
        self._shown = self._library.data_version()

    @property
    def is_behind(self) -> bool:
        """Whether something was written that nobody was told of."""
        return self._library.data_version() != self._seen

    @property
    def has_grown(self) -> bool:
        """Whether something was written since lists were read last."""
        return self._library.data_version() != self._shown
