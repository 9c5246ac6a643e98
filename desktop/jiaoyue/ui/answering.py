"""Answering a person while much is being loaded: between any two modules, and when told so."""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType


class BetweenModules(MetaPathFinder):
    """As long as it is entered, has ``answer`` called before each module that is loaded.

    Python asks it where the module is, which it never knows.
    """

    def __init__(self, answer: Callable[[], None]) -> None:
        self._answer = answer

    def __enter__(self) -> None:
        sys.meta_path.insert(0, self)

    def __exit__(self, *_raised: object) -> None:
        sys.meta_path.remove(self)

    def find_spec(
        self, _name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer, and leave finding the module to the others."""
        self._answer()
        return None
