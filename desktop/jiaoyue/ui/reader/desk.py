"""What the reader and its panels need of the session: someone who signs, and a way to act.

A session is one; so is anything that holds an article and can apply an edit to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiaoyue.marks.edit import By, Edit
    from jiaoyue.marks.tag import Tag
    from jiaoyue.text.script import Script


class Desk(Protocol):
    """Where edits go, and what the library knows beyond the open article."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""

    def by(self) -> By:
        """Return who acts, and now."""

    def tags(self) -> tuple[Tag, ...]:
        """Return all tags of the library."""

    def names(self, script: Script) -> Mapping[str, str]:
        """Return how names are settled to be shown in a script."""

    def perform(self, edit: Edit, label: str) -> bool:
        """Apply an edit so that it can be undone; return whether it was done."""

    def recall(self, key: str) -> str | None:
        """Return what the library remembers under ``key``, or ``None``."""

    def remember(self, key: str, value: str) -> None:
        """Keep a small thing of the window's in the library."""
