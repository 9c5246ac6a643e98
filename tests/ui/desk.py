"""A desk in memory, and an article to lay on it: what reader and panels are tried with.

The page is invented. It has a head, a column break in the middle of a word, a passage that
repeats, a character beyond the Basic Multilingual Plane, and words whose length a
conversion changes.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.catalogue import ArticleRow, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import (
    ArticleField,
    By,
    Edit,
    NameReading,
    annotate,
    correct,
)
from jiaoyue.marks.ledger import RoundDone
from jiaoyue.marks.opened import OpenedArticle, PageRecord
from jiaoyue.marks.tag import ArticleTag, Tag
from jiaoyue.newspaper.article import Article, Block, Byline, DateEvidence, PageDate, Place, Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jiaoyue.text.script import Script

LINES = (
    (Role.KICKER, "灯下读报"),
    (Role.TITLE, "𠮷阳镇学生修好旧电脑"),
    (
        Role.BODY,
        "本报讯 记者林一、何二报道 11月2日,𠮷阳镇中学的学生给电脑换了内存,又装上U盘启动系统。老师说:“机",
    ),
    (Role.NOISE, "11月2日,𠮷阳镇中学的学生给电脑换了"),
    (Role.BODY, "器修好了,人也学会了。”"),
    (Role.SUBHEAD, "一进一出"),
    (Role.BODY, "学校的后面有一座小山,山里有一条小路。每天放学以后,学生们沿着小路走回家里。"),
)
WORDS = "\n\n".join(words for _, words in LINES)


def _spans() -> list[Span]:
    at, out = 0, []
    for _, words in LINES:
        out.append(Span(at, at + len(words)))
        at += len(words) + 2
    return out


def article(*, number: int = 1, copies: int = 0) -> OpenedArticle:
    """Return the article; ``copies`` more of its last paragraph make it longer."""
    spans = _spans()
    text = WORDS
    blocks = [Block(role, (span,)) for (role, _), span in zip(LINES, spans, strict=True)]
    joined = Block(Role.BODY, (spans[2], spans[4]))
    kept = [blocks[0], blocks[1], joined, blocks[5], blocks[6]]
    for _ in range(copies):
        start = len(text) + 2
        text += "\n\n" + LINES[-1][1]
        kept.append(Block(Role.BODY, (Span(start, len(text)),)))
    evidence = (DateEvidence("a day of November", Span(*_place_of(text, "11月2日"))),)
    page = PageRecord(
        id=1,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        encoding="utf-8",
        furniture=(replace(blocks[3], reason="repeats the line before it"),),
        sources=("evening.txt",),
        paper="灯下晚报",
        edition="3",
        date=PageDate("2011-11", "2011-11-01", "2011-11-30", evidence),
    )
    place = Place("浙江省", "杭州市", None, "𠮷阳镇", None, (Span(*_place_of(text, "𠮷阳镇")),))
    row = ArticleRow(
        number,
        LINES[1][1],
        "",
        "浙江省",
        "杭州市",
        None,
        "𠮷阳镇",
        "2011-11-03/2011-12",
        "2011-11-03",
        "2011-12-31",
        Round.UNREAD,
    )
    made = Article(tuple(kept), byline=Byline(("林一", "何二")), place=place)
    return OpenedArticle(row, made, page)


def _place_of(text: str, words: str) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


class Bench:
    """A desk with one article on it; ``watchers`` are shown the article after every edit."""

    def __init__(self, opened: OpenedArticle | None = None) -> None:
        self.opened = opened or article()
        self.known: list[Tag] = [Tag("t1", "教育"), Tag("t2", "校园")]
        self.settled: dict[str, dict[str, str]] = {}
        self.labels: list[str] = []
        self.watchers: list[Callable[[OpenedArticle], None]] = []
        self.read_only = False
        self.refuses = False
        self.memory: dict[str, str] = {}

    def by(self) -> By:
        """Return who acts, and now."""
        return By("周")

    def tags(self) -> tuple[Tag, ...]:
        """Return all tags."""
        return tuple(self.known)

    def names(self, script: Script) -> Mapping[str, str]:
        """Return how names are settled to be shown in a script."""
        return self.settled.get(script.value, {})

    def recall(self, key: str) -> str | None:
        """Return what was remembered."""
        return self.memory.get(key)

    def remember(self, key: str, value: str) -> None:
        """Keep a small thing."""
        self.memory[key] = value

    def perform(self, edit: Edit, label: str) -> bool:
        """Apply an edit and show everyone what has become of the article."""
        if not edit or self.refuses:
            return False
        gone = set(edit.gone)
        opened = self.opened
        assert gone <= {*opened.annotations, *opened.corrections, *self._fields(), *self._names()}
        self.labels.append(label)
        marks = [m for m in opened.annotations if m not in gone]
        corrections = [c for c in opened.corrections if c not in gone]
        row = opened.row
        for old in edit.gone:
            if isinstance(old, ArticleTag):
                row = row._replace(tags=tuple(t for t in row.tags if t != self._name(old.tag)))
        for new in edit.new:
            if isinstance(new, Annotation):
                marks.append(new)
            elif isinstance(new, Correction):
                corrections.append(new)
            elif isinstance(new, Tag):
                self.known.append(new)
            elif isinstance(new, ArticleTag):
                row = row._replace(tags=tuple(sorted((*row.tags, self._name(new.tag)))))
            elif isinstance(new, RoundDone):
                opened = replace(opened, rounds=(*opened.rounds, new))
            elif isinstance(new, ArticleField):
                row = row._replace(round=Round(int(new.value or 0)))
            elif isinstance(new, NameReading):
                self.settled.setdefault(new.script, {})[new.name] = new.shown
        self.opened = replace(
            opened, row=row, annotations=tuple(marks), corrections=tuple(corrections)
        )
        for show in self.watchers:
            show(self.opened)
        return True

    def mark(self, words: str, colour: Colour = Colour.AMBER, note: str = "") -> Annotation:
        """Mark words of the corrected text; return the annotation."""
        reading = self.opened.reading(LayerName.CORRECTED)
        edit = annotate(reading, Span(*_place_of(reading.text, words)), colour, self.by())
        made = edit.new[0]
        assert isinstance(made, Annotation)
        made = replace(made, note=note)
        self.perform(Edit(edit.verb, (), (made,)), "mark")
        return made

    def correct(self, words: str, to: str) -> Correction:
        """Correct words of the corrected text; return the correction."""
        reading = self.opened.reading(LayerName.CORRECTED)
        clean = self.opened.reading(LayerName.CLEAN)
        span = Span(*_place_of(reading.text, words))
        self.perform(correct(reading, clean, self.opened.holding, span, to, self.by()), "correct")
        return self.opened.corrections[-1]

    def _name(self, tag_id: str) -> str:
        return next(tag.name for tag in self.known if tag.id == tag_id)

    def _fields(self) -> set[ArticleField | ArticleTag]:
        row = self.opened.row
        tags = {tag.name: tag.id for tag in self.known}
        return {
            ArticleField(row.id, "round", int(row.round)),
            *(ArticleTag(row.id, tags[name]) for name in row.tags),
        }

    def _names(self) -> set[NameReading]:
        return {
            NameReading(script, name, shown)
            for script, names in self.settled.items()
            for name, shown in names.items()
        }
