"""How a person writes a search, and what is wrong where it cannot be read.

    水库 开工            both words              "水库 开工"        just so, one after the other
    水库 OR 大坝         either                  -水库, NOT 水库    not this
    (水库 OR 大坝) 开工   brackets                水库 NEAR/20 开工  at most 20 characters between
    水□工程, 水?工程     any one character       title:水库         only in heads; note: in notes
    city:温州 date:2023-05..2023-08 tag:水利 round:一校 by:王某 paper:青山日报

Each name has a Chinese one (地: 日期: 标签: 校次: 作者: …), and full-width marks are taken for
half-width ones. AND, OR, NOT and NEAR count only in capitals. A colon after anything but a
name is a character like any other.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.search import (
    ANY_CHARACTER,
    Both,
    Either,
    Field,
    InRound,
    Named,
    NamedSo,
    Near,
    Node,
    Search,
    SearchError,
    Within,
    Without,
    Words,
)
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NEAR_BY = 10
"""Characters between the words of a NEAR that names no number."""
_MOST_NEAR = 10_000
_MOST_CHARACTERS = 2_000
_DEEPEST = 40
"""Brackets in brackets; the library's own tree of words must not grow without end."""

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "place": "place", "地": "place", "地点": "place", "地點": "place",
        "province": "province", "省": "province",
        "city": "city", "市": "city", "城市": "city",
        "county": "county", "县": "county", "縣": "county", "区县": "county", "區縣": "county",
        "date": "date", "日期": "date", "时间": "date", "時間": "date",
        "tag": "tag", "标签": "tag", "標籤": "tag", "标": "tag",
        "round": "round", "校次": "round",
        "by": "by", "作者": "by", "记者": "by", "記者": "by", "署名": "by",
        "paper": "paper", "报纸": "paper", "報紙": "paper", "报": "paper", "報": "paper",
        "in": "in", "在": "in", "于": "in",
        "title": "title", "标题": "title", "標題": "title", "note": "note", "批注": "note",
        "批註": "note",
    }
)  # fmt: skip
_FIELDS: Mapping[str, frozenset[Field]] = MappingProxyType(
    {
        **dict.fromkeys(("title", "head", "标题", "標題", "题", "題"), frozenset({Field.HEAD})),
        **dict.fromkeys(("body", "text", "正文"), frozenset({Field.BODY})),
        **dict.fromkeys(("note", "批注", "批註"), frozenset({Field.NOTE})),
        **dict.fromkeys(("source", "原文"), frozenset({Field.SOURCE})),
    }
)
_ROUNDS: Mapping[str, Round] = MappingProxyType(
    {
        **{str(int(round_)): round_ for round_ in Round},
        **dict.fromkeys(("unread", "未校"), Round.UNREAD),
        **dict.fromkeys(("first", "一校", "初校"), Round.FIRST),
        **dict.fromkeys(("second", "二校"), Round.SECOND),
        **dict.fromkeys(("third", "三校"), Round.THIRD),
        **dict.fromkeys(("final", "定稿", "终校"), Round.FINAL),
    }
)
_MARKS = str.maketrans("（）：－−，？〜～\u3000", "():--,?~~ ")
_CLOSING = {'"': '"', "＂": "＂", "“": "”", "„": "”", "「": "」", "『": "』"}
"""How a quotation ends that begins so; any other mark in it is a character like any other."""
_TOKEN = re.compile(
    r"""\s*(?:
        (?P<open>\() | (?P<close>\)) | (?P<quote>["＂“„「『])
      | (?P<minus>-(?=[^\s)-]))
      | (?P<near>NEAR(?:/(?P<distance>\d*))?(?=[\s("＂“„「『]|$))
      | (?P<word>[^\s()"＂“„「『]+)
    )""",
    re.VERBOSE,
)
_KINDS = ("open", "close", "quote", "minus", "near", "word")
JOINING = frozenset({"AND", "OR", "NOT"})
"""Words that join or part others, in capitals; in small letters they are looked for."""
_NAME = re.compile(r"([^\W\d_]+):(?!//)")
_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日号]?")

_CLOSE_MISSING = QT_TRANSLATE_NOOP(
    "errors", "A bracket opened at character {place} is never closed."
)
_OPEN_MISSING = QT_TRANSLATE_NOOP(
    "errors", "The bracket at character {place} closes nothing. Put it in quotes to look for it."
)
_QUOTE_MISSING = QT_TRANSLATE_NOOP(
    "errors", "The quotation that begins at character {place} does not end."
)
_WORD_MISSING = QT_TRANSLATE_NOOP(
    "errors", "{word} at character {place} has nothing to look for beside it."
)
_NOTHING_NAMED = QT_TRANSLATE_NOOP(
    "errors",
    "Nothing follows {word} at character {place}. Write it without a space, as in 市:温州.",
)
_NO_NAME = QT_TRANSLATE_NOOP(
    "errors",
    "{word} at character {place} is not a name to search by. Those are city, county, province,"
    " place, date, tag, round, by, paper, title, note and in; put the words in quotes to look for them.",
)
_NO_DATE = QT_TRANSLATE_NOOP(
    "errors",
    "{word} at character {place} is not a date. Write 2023, 2023-05, 2023-05-04 or two of them"
    " with .. between.",
)
_NO_ROUND = QT_TRANSLATE_NOOP(
    "errors",
    "{word} at character {place} is no round. Those are 未校, 一校, 二校, 三校, 定稿, or 0 to 4.",
)
_NO_FIELD = QT_TRANSLATE_NOOP(
    "errors",
    "{word} at character {place} is no part of an article. Those are title, body, note, source.",
)
_NEAR_WHAT = QT_TRANSLATE_NOOP(
    "errors", "NEAR at character {place} needs words on either side, and nothing else."
)
_TOO_FAR = QT_TRANSLATE_NOOP("errors", "NEAR at character {place} can reach {most} characters.")
_TOO_LONG = QT_TRANSLATE_NOOP(
    "errors", "The search is too long from character {place} on. Make it shorter."
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int
    number: int | None = None


def parse_search(text: str) -> Search:
    """Return what ``text`` asks for. Raises SearchError where it cannot be read."""
    if len(text) > _MOST_CHARACTERS:
        raise SearchError(_TOO_LONG, _MOST_CHARACTERS)
    tokens = tuple(_tokens(text))
    return Search(text, _Reader(tokens).whole() if tokens else None)


def _tokens(text: str) -> Iterator[_Token]:
    said = text.translate(_MARKS)
    at = 0
    while (match := _TOKEN.match(said, at)) is not None:
        at = match.end()
        kind = next(name for name in _KINDS if match[name] is not None)
        where = match.start(kind)
        if kind == "quote":
            end = text.find(_CLOSING[match[kind]], at)
            if end < 0:
                raise SearchError(_QUOTE_MISSING, where)
            # What is quoted is looked for as it was written.
            yield _Token("quote", text[at:end], where)
            at = end + 1
        elif kind == "near":
            number = int(match["distance"][:6]) if match["distance"] else NEAR_BY
            if number > _MOST_NEAR:
                raise SearchError(_TOO_FAR, where, most=_MOST_NEAR)
            yield _Token("near", "NEAR", where, number)
        elif match[kind] in JOINING:
            yield _Token(match[kind].lower(), match[kind], where)
        elif kind == "word":
            yield from _word(said, where, at)
        else:
            yield _Token(kind, match[kind], where)


def _word(said: str, start: int, end: int) -> Iterator[_Token]:
    """Yield a word, parted where a name with its colon begins it."""
    named = _NAME.match(said, start, end)
    if named is None or (named[1].lower() not in _NAMES and not named[1].isascii()):
        yield _Token("word", said[start:end], start)
        return
    if named[1].lower() not in _NAMES:
        raise SearchError(_NO_NAME, start, word=named[0])
    yield _Token("name", named[0], start)
    if named.end() < end:
        yield _Token("word", said[named.end() : end], named.end())


class _Reader:
    """Reads tokens from left to right; NOT binds closest, then NEAR, then AND, then OR."""

    def __init__(self, tokens: tuple[_Token, ...]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Node | None:
        """Return what all the tokens mean."""
        node = self._either()
        rest = self._next()
        if rest is not None:
            raise SearchError(_OPEN_MISSING, rest.at)
        return node

    def _next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, *kinds: str) -> _Token | None:
        token = self._next()
        if token is None or token.kind not in kinds:
            return None
        self._at += 1
        return token

    def _either(self) -> Node | None:
        parts = [self._both()]
        while (word := self._take("or")) is not None:
            parts.append(self._both())
            if parts[-1] is None or parts[-2] is None:
                raise SearchError(_WORD_MISSING, word.at, word=word.text)
        kept = tuple(part for part in parts if part is not None)
        return _joined(Either, kept)

    def _both(self) -> Node | None:
        parts: list[Node] = []
        word: _Token | None = None
        while True:
            part = self._near()
            if part is None:
                if word is not None or (self._begins_with_and() and not parts):
                    missing = word or self._next()
                    assert missing is not None
                    raise SearchError(_WORD_MISSING, missing.at, word=missing.text)
                return _joined(Both, tuple(parts))
            parts.append(part)
            word = self._take("and")

    def _begins_with_and(self) -> bool:
        token = self._next()
        return token is not None and token.kind == "and"

    def _near(self) -> Node | None:
        node = self._without()
        while (near := self._take("near")) is not None:
            other = self._without()
            distance = near.number or 0
            if isinstance(node, Near) and node.distance == distance and isinstance(other, Words):
                node = Near((*node.words, other), distance)
            elif isinstance(node, Words) and isinstance(other, Words):
                node = Near((node, other), distance)
            else:
                raise SearchError(_NEAR_WHAT, near.at)
        return node

    def _without(self) -> Node | None:
        word = self._take("not", "minus")
        if word is None:
            return self._one()
        self._deeper(word)
        part = self._without()
        self._depth -= 1
        if part is None:
            raise SearchError(_WORD_MISSING, word.at, word=word.text)
        return Without(part)

    def _one(self) -> Node | None:
        if (bracket := self._take("open")) is not None:
            return self._bracketed(bracket)
        if (name := self._take("name")) is not None:
            return self._named(name)
        if (quoted := self._take("quote")) is not None:
            return Words(quoted.text) if quoted.text.strip() else self._one()
        if (word := self._take("word")) is not None:
            return Words(_with_gaps(word.text))
        token = self._next()
        if token is not None and token.kind == "near":
            raise SearchError(_NEAR_WHAT, token.at)
        return None

    def _bracketed(self, bracket: _Token) -> Node | None:
        self._deeper(bracket)
        node = self._either()
        self._depth -= 1
        if self._take("close") is None:
            raise SearchError(_CLOSE_MISSING, bracket.at)
        if node is None:
            raise SearchError(_WORD_MISSING, bracket.at, word="()")
        return node

    def _deeper(self, token: _Token) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SearchError(_TOO_LONG, token.at)

    def _named(self, name: _Token) -> Node:
        what = _NAMES[name.text[:-1].lower()]
        if what == "in":
            return self._in(name)
        if what in _FIELDS:
            return self._said_in(_FIELDS[what], name)
        value = self._take("word", "quote")
        if value is None or not value.text.strip():
            raise SearchError(_NOTHING_NAMED, name.at, word=name.text)
        if what == "date":
            return _dates(value)
        if what == "round":
            if value.text.lower() not in _ROUNDS:
                raise SearchError(_NO_ROUND, value.at, word=value.text)
            return InRound(int(_ROUNDS[value.text.lower()]))
        if what == "by":
            return Words(value.text, frozenset({Field.MAKER}))
        return NamedSo(Named(what), value.text.strip())

    def _in(self, name: _Token) -> Node:
        """Read ``in:title`` and what is to stand there: the one word or bracket that follows."""
        field = self._take("word")
        if field is None:
            raise SearchError(_NOTHING_NAMED, name.at, word=name.text)
        if field.text.lower() not in _FIELDS:
            raise SearchError(_NO_FIELD, field.at, word=field.text)
        return self._said_in(_FIELDS[field.text.lower()], name)

    def _said_in(self, fields: frozenset[Field], name: _Token) -> Node:
        part = self._near()
        if part is None:
            raise SearchError(_NOTHING_NAMED, name.at, word=name.text)
        return _only_in(part, fields)


def _joined(kind: type[Both] | type[Either], parts: tuple[Node, ...]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(parts)


def _only_in(node: Node, fields: frozenset[Field]) -> Node:
    match node:
        case Words():
            return replace(node, fields=fields)
        case Near(words):
            return replace(node, words=tuple(replace(word, fields=fields) for word in words))
        case Both(parts) | Either(parts):
            return replace(node, parts=tuple(_only_in(part, fields) for part in parts))
        case Without(part):
            return Without(_only_in(part, fields))
        case _:
            return node


def _with_gaps(word: str) -> str:
    return word.replace("?", ANY_CHARACTER)


def _dates(value: _Token) -> Within:
    said = value.text.strip().replace("~", "..")
    first, dots, last = said.partition("..")
    if dots:
        if not first and not last:
            raise SearchError(_NO_DATE, value.at, word=value.text)
        return Within(
            _days(first, value)[0] if first else "", _days(last, value)[1] if last else "9999-12-31"
        )
    return Within("", "") if said in {"none", "无", "無"} else Within(*_days(said, value))


def _days(said: str, value: _Token) -> tuple[str, str]:
    """Return the first and the last day of a year, a month or a day."""
    match = _DAY.fullmatch(said)
    if match is None:
        raise SearchError(_NO_DATE, value.at, word=value.text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError as error:
        raise SearchError(_NO_DATE, value.at, word=value.text) from error
    return first.isoformat(), last.isoformat()
