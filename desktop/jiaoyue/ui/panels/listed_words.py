"""Words of lists in the script that texts are shown in; what they are in stays as it is kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from jiaoyue.text.script import Script, looks_traditional, show
from jiaoyue.ui.models.interface_script import in_interface_script

if TYPE_CHECKING:
    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.search import Snippet

_KEPT = 2_000
"""Texts that are kept converted: some screens of a list."""


class ListedWords:
    """What a list says, in one script."""

    def __init__(self) -> None:
        self._script = Script.ORIGINAL
        self._known: OrderedDict[tuple[str, bool], str] = OrderedDict()

    def set_script(self, script: Script) -> None:
        """Say everything in this script from now on."""
        # The words that Taiwan has for things may be longer, and what was found would not be there.
        self._script = Script.TAIWAN if script is Script.TAIWAN_WORDS else script
        self._known.clear()

    def row(self, row: ArticleRow) -> ArticleRow:
        """Return a row with title, first line and places as they are shown."""
        where = (row.province, row.city, row.county)
        province, city, county = (name and in_interface_script(name) for name in where)
        row = row._replace(province=province, city=city, county=county)
        if self._script is Script.ORIGINAL:
            return row
        # A title alone may not show in which script its page is printed.
        traditional = looks_traditional(row.title + row.first_line)
        title, first = (self._shown(said, traditional) for said in (row.title, row.first_line))
        return row._replace(title=title, first_line=first)

    def snippet(self, snippet: Snippet) -> Snippet:
        """Return what was found as it is shown; as it is kept where its places would be others."""
        if self._script is Script.ORIGINAL:
            return snippet
        shown = self._shown(snippet.text, looks_traditional(snippet.text))
        return replace(snippet, text=shown) if len(shown) == len(snippet.text) else snippet

    def _shown(self, said: str, traditional: bool) -> str:
        key = said, traditional
        if key not in self._known:
            self._known[key] = show(said, self._script, traditional=traditional).text
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return self._known[key]
