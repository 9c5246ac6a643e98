"""Which like cases are offered with which words, when several are looked for at once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from jiaoyue.jobs.series import Case, Reach, Series
from jiaoyue.text.span import Span
from jiaoyue.ui.desk import like_cases
from jiaoyue.ui.desk.like_cases import LikeCases

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


class Look(QObject):
    succeeded = Signal(object)


class Lane:
    """A lane whose jobs end when the test says so."""

    def __init__(self) -> None:
        self.looks: list[Look] = []

    def like_cases(self, _words: str, _article: int) -> Look:
        self.looks.append(Look())
        return self.looks[-1]


class Standing(QObject):
    """A reader, a session and a sheet, as far as the like cases ask for them."""

    changed = Signal(object)
    left = Signal()
    apply_requested = Signal(object)

    def show(self) -> None:
        pass

    def reject(self) -> None:
        pass


def series(words: str) -> Series:
    return Series(words, (Case(3, "渡口", Reach.LIBRARY, Span(0, 2), "", words, ""),))


def test_cases_of_an_older_correction_are_not_offered_with_the_words_of_a_newer(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[tuple[str, str]] = []

    def sheet(found: Series, text: str, *_: object) -> Standing:
        offered.append((found.words, text))
        return reader

    monkeypatch.setattr(like_cases, "SeriesSheet", sheet)
    reader: Any = Standing()
    reader.showing = reader
    reader.typography = SimpleNamespace(theme=None)
    lane: Any = Lane()
    cases = LikeCases(reader, lane, reader)

    def stand_in(article: int) -> None:
        row = SimpleNamespace(id=article)
        reader.opened = SimpleNamespace(row=row, holding=[SimpleNamespace(id=str(article))])

    stand_in(1)
    cases.look_for("卢鸟", "鸬鸟")
    lane.looks[0].succeeded.emit(series("卢鸟"))
    stand_in(2)
    cases.show()
    cases.look_for("民门", "民们")
    lane.looks[2].succeeded.emit(series("民门"))
    lane.looks[1].succeeded.emit(series("卢鸟"))
    assert offered == []

    cases.show()
    assert offered == [("民门", "民们")]
