"""Where a person has been: the articles opened, with a way back and forth, as in a browser."""

from __future__ import annotations

LONGEST = 200


class History:
    """The articles visited, and which of them is shown."""

    def __init__(self) -> None:
        self._visited: list[int] = []
        self._at = -1

    def visit(self, article: int) -> None:
        """Go on to an article; what lay ahead is forgotten. The one shown counts once."""
        if self._visited[self._at : self._at + 1] == [article] and self._at >= 0:
            return
        self._visited = [*self._visited[: self._at + 1], article][-LONGEST:]
        self._at = len(self._visited) - 1

    @property
    def has_back(self) -> bool:
        """Whether there is a way back."""
        return self._at > 0

    @property
    def has_forward(self) -> bool:
        """Whether one came back from somewhere."""
        return self._at < len(self._visited) - 1

    def back(self) -> int | None:
        """Go back and return the article there, or ``None`` where it began."""
        return self._go(self._at - 1)

    def forward(self) -> int | None:
        """Go forward again and return the article there, or ``None`` at the end."""
        return self._go(self._at + 1)

    def _go(self, to: int) -> int | None:
        if not 0 <= to < len(self._visited):
            return None
        self._at = to
        return self._visited[to]
