"""The record says who changed what in which proof, and the text as of any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiaoyue.marks import edit as verbs
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.edit import By
from jiaoyue.marks.record import between, held_at_end_of, record_of
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.desk import Desk, correct_all
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle


def by(author: str, day: int) -> By:
    return By(author, f"2026-01-{day:02}T03:04:05.678Z")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An article through two proofs: 稻谷 mended in the first, mended again in the second."""
    with Library(tmp_path / "l.jiaoyue") as library:
        library.add_page(busy_page())
        desk = Desk(library)
        correct(desk, "稻谷", "早稻", by("周", 1), finding="lookalike")
        correct(desk, "新米", "新 米", by("周", 2))
        desk.do(verbs.set_round(2, Round.UNREAD, Round.FIRST, by("周", 3)))
        correct(desk, "早稻", "晚稻", by("吴", 4))
        correct(desk, "入仓", "进仓", by("吴", 5))
        desk.do(verbs.set_round(2, Round.FIRST, Round.SECOND, by("吴", 6)))
        yield desk


def article(desk: Desk) -> OpenedArticle:
    return desk.articles[1]


def correct(desk: Desk, words: str, now: str, who: By, finding: str = "") -> None:
    opened = article(desk)
    start = opened.reading(LayerName.CORRECTED).text.index(words)
    span = Span(start, start + len(words))
    desk.do(correct_all(opened, (span,), now, who, reason=f"作“{now}”", finding=finding))


def changes(entries: object) -> list[tuple[str, str, str]]:
    return [(e.was, e.now, e.correction.author) for e in entries]  # type: ignore[attr-defined]


def test_the_record_has_every_change_also_those_that_gave_way(desk: Desk) -> None:
    record = record_of(article(desk))
    assert sorted(changes(record.entries)) == sorted(
        [("稻谷", "早稻", "周"), ("", " ", "周"), ("稻谷", "晚稻", "吴"), ("入", "进", "吴")]
    )
    first = next(e for e in record.entries if e.now == "早稻")
    assert first.proof is Round.FIRST
    assert first.correction.finding == "lookalike"
    assert first.correction.reason == "作“早稻”"
    assert first.heir is not None
    assert first.heir.author == "吴"
    assert [done.after for done in record.rounds] == [Round.FIRST, Round.SECOND]


def test_what_stands_around_a_change_reads_as_what_was_changed_does(desk: Desk) -> None:
    tea = desk.articles[0]
    clean = tea.reading(LayerName.CLEAN).text
    at = clean.index("，很") - 1
    assert clean[at : at + 2] not in tea.page.text
    desk.do(correct_all(tea, (Span(at, at + 1),), "某", by("周", 7)))
    (entry,) = record_of(desk.articles[0]).entries
    assert entry.after.startswith("，很")
    assert f"{entry.before}{entry.was}{entry.after}" in clean


def test_two_proofs_are_compared_by_what_held_when_they_were_done(desk: Desk) -> None:
    opened = article(desk)
    assert held_at_end_of(opened, Round.UNREAD) == ()
    assert sorted(changes(between(opened, Round.UNREAD, Round.FIRST))) == [
        ("", " ", "周"),
        ("稻谷", "早稻", "周"),
    ]
    assert sorted(changes(between(opened, Round.FIRST, Round.SECOND))) == [
        ("入", "进", "吴"),
        ("稻谷", "晚稻", "吴"),
    ]


def test_what_is_withdrawn_later_still_held_in_its_proof(desk: Desk) -> None:
    mended = next(c for c in article(desk).holding if c.patches[0].text == "进")
    desk.do(verbs.withdraw(mended, by("郑", 7)))
    opened = article(desk)
    assert mended.id in {c.id for c in held_at_end_of(opened, Round.SECOND)}
    assert mended.id not in {c.id for c in held_at_end_of(opened, Round.THIRD)}


def test_the_text_of_the_record_is_the_text_with_its_changes(desk: Desk) -> None:
    opened = article(desk)
    paragraphs = record_of(opened).paragraphs
    kept = ["".join(s.text for s in p.stretches if not s.is_struck) for p in paragraphs]
    was = [
        "".join(s.text for s in p.stretches if s.is_struck or not s.correction) for p in paragraphs
    ]
    assert "\n".join(kept) == opened.reading(LayerName.CORRECTED).text
    assert "\n".join(was) == opened.reading(LayerName.CLEAN).text
    assert paragraphs[0].role is Role.TITLE
