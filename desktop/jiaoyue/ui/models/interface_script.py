"""Words of the program's own in the script of its interface: places, and examples of a search.

They are kept in Simplified. What a library holds, and what a person wrote, is none of these.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLocale

from jiaoyue.text.script import Script, show

_KEPT = 5_000
"""As many as there are provinces, cities and counties, and some more."""


def in_interface_script(words: str) -> str:
    """Return words as the language of the interface writes them."""
    is_traditional = QLocale().script() is QLocale.Script.TraditionalHanScript
    return _traditional(words) if is_traditional else words


@lru_cache(_KEPT)
def _traditional(words: str) -> str:
    return show(words, Script.TAIWAN, traditional=False).text
