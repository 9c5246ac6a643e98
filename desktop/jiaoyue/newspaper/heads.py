"""The heads over an article: section, kicker, title and subtitle told apart.

Print tells them apart by size, which a page text has lost. What is left is what they say: a
section is a standing head; a kicker leads in, at length or with an open end; the title is
short and says the point; a subtitle tells who did what where. The three last change places
freely in practice, so the aim is that every line lands in one of them and the whole of a
head that breaks over two lines stays together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.signs import ANNOUNCES, FUNCTION_END, is_section
from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

_BODY_OF_PEOPLE = re.compile(
    r"(?:工会|工會|政府|委员会|委員會|局|公司|部门|部門|学院|學院|大学|大學|医院|醫院|集团|集團|中心|街道|银行|銀行|法院|检察院"
    r"|协会|協會|总会|總會|党委|纪委|县委|市委|省委|区委|镇|鎮|县|縣|市|区|區)$"
)
_NAMES_WHO = re.compile(
    r"[省市县縣区區镇鎮乡鄉村州]|工会|工會|政府|公司|集团|集團|学院|學院|大学|大學|法院|[委局院校厂廠]"
)
_LEADS_IN = re.compile(
    r"^(?:为|為|让|讓|以|从|從|把|用|在|自|当|當|跟着|围绕|圍繞|面对|面對|聚焦|通过|随着)"
)
_GOES_ON = re.compile(
    r"^(?:让|讓|助|推|促|为|為|落户|惠|保|致|获|獲|成|引|开|開|启|啟|举|舉|打|共|暖|激|赋|举行|举办|成立|召开)"
)
_QUOTED = re.compile(r"^[“「『【《〈][^”」』】》〉]{2,20}[”」』】》〉]$")
_DOTTED = re.compile("^[一-鿿]{2,4}(?:[·．・‧•][一-鿿]{2,4}){1,2}$|·[一-鿿]{2,6}$")
"""A column's name in parts, 读者·作者, or a series with what it is: …·一线故事."""
_CAMPAIGN = re.compile("(?:教育|实践|實踐|主题|主題|竞赛|競賽|创建|創建)(?:活动|活動)$")
_LEADING_QUOTE = re.compile(r"^([“「『【][^”」』】]{5,20}[”」』】])[ 　]+(?=\S)")
_SPACE = re.compile(r"[ 　]+")
_HALVING, _COMMA = re.compile("[ 　：:]"), re.compile("[、，,]")
_SUBJECT = re.compile(r"市|县|縣|区|區|省|镇|鎮|工会|工會|学院|學院|大学|大學|公司|局")
_BRIEF = 12
"""Characters that a standing head which stands alone has at most."""
_NOTICE = 2
"""Characters that a word has at most which says by itself what a notice is: 公告, 天气."""
_COLUMN_NAME = 7
"""Characters that the name of a column has at most, if it shares words with its text."""
_STRANGER = 5
_MOTTO = 8
"""Characters that the name of a special page has at most, over a head twice as long."""
_DASHED = re.compile(r"[ 　]*(?=——|──)")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One printed line over an article.

    ``apart`` says that white space parts it from the last, as far as the page shows that;
    ``below`` that none does.
    """

    span: Span
    text: str
    apart: bool = True
    below: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    """A head of one or several printed lines, or of part of one."""

    spans: Spans
    text: str


def heads_of(
    lines: Sequence[HeadLine],
    *,
    over_text: bool = True,
    standing: Set[str] = frozenset(),
    body: str = "",
    signed: bool = False,
) -> tuple[Block, ...]:
    """Return the blocks of an article's heads, in the order of the page.

    ``over_text`` says that they stand over a text; ``standing`` are lines that the page has
    over several texts; ``body`` is the beginning of the text, whose words heads have;
    ``signed`` says that a bare name stands below them, as in a supplement.
    """
    heads = [part for head in _groups(lines) for part in _parts(head)]
    if len(heads) == 1:
        only = heads[0]
        notice = len(only.text) <= _NOTICE and ANNOUNCES.search(only.text) is not None
        stands = len(only.text) <= _BRIEF and over_text and not notice
        if stands and _stands(only, standing, body):
            return (Block(Role.SECTION, only.spans),)
        return _two_in_one(only) or (Block(Role.TITLE, only.spans),)
    sections = _count_sections(heads, standing)
    column = signed and len(heads) == 2 and len(heads[0].text) <= _COLUMN_NAME
    if not sections and (column or _is_stranger(heads, body)):
        sections = 1
    rest = heads[sections:]
    title = max(range(len(rest)), key=lambda place: _likeness_to_title(rest, place))
    return tuple(
        Block(_role(place - sections, title), head.spans) for place, head in enumerate(heads)
    )


def _role(place: int, title: int) -> Role:
    if place < 0:
        return Role.SECTION
    if place < title:
        return Role.KICKER
    return Role.TITLE if place == title else Role.SUBTITLE


def _groups(lines: Sequence[HeadLine]) -> list[_Head]:
    """Put together the printed lines that are one head."""
    groups: list[list[HeadLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        _Head(tuple(line.span for line in group), " ".join(line.text for line in group))
        for group in groups
    ]


def _goes_on(group: Sequence[HeadLine], line: HeadLine) -> bool:
    last = group[-1].text
    halves = line.below and len(group) == 1 and _balances(last, line.text)
    return not line.apart or halves or _breaks_off(last, line.text)


def _breaks_off(text: str, following: str) -> bool:
    """Return whether a head line is only the subject of the next one, or ends in the middle."""
    if text.endswith(FUNCTION_END):
        return True
    whole = len(text) <= 14 and _BODY_OF_PEOPLE.search(text) is not None
    several = text.endswith(("多部门", "各部门", "等地", "各地"))
    return (whole or several) and len(following) >= 5 and not _BODY_OF_PEOPLE.search(following)


def _balances(text: str, following: str) -> bool:
    """Return whether two lines are the halves of one title, set in two lines of equal length."""
    halved = _HALVING.search(text + following) is not None
    return len(text) == len(following) and 5 <= len(text) <= 8 and not halved


def _parts(head: _Head) -> list[_Head]:
    """Cut a line at a standing head in quotes before it and at a dash that opens a subtitle."""
    if len(head.spans) > 1:
        return [head]
    quoted = _LEADING_QUOTE.match(head.text)
    if quoted and len(head.text) - quoted.end() >= 4:
        return _cut(head, quoted.end(1), quoted.end())
    dashed = _DASHED.search(head.text, 4)
    if dashed and len(head.text) - dashed.end() >= 6 and dashed.start() >= 4:
        return _cut(head, dashed.start(), dashed.end())
    return [head]


def _cut(head: _Head, end: int, start: int) -> list[_Head]:
    whole = head.spans[0]
    return [
        _Head((Span(whole.start, whole.start + end),), head.text[:end]),
        _Head((Span(whole.start + start, whole.end),), head.text[start:]),
    ]


def _two_in_one(head: _Head) -> tuple[Block, Block] | None:
    """Cut a line that holds two heads with a space between; most such lines are one head."""
    spaces = list(_SPACE.finditer(head.text))
    if len(head.spans) != 1 or len(spaces) != 1:
        return None
    middle = min(spaces, key=lambda space: abs(2 * space.start() - len(head.text)))
    first, second = head.text[: middle.start()], head.text[middle.end() :]
    if min(len(first), len(second)) < 8 or _GOES_ON.match(second):
        return None
    leads = _LEADS_IN.match(first) is not None and not _LEADS_IN.match(second)
    quoted = second[0] in "“「『" and first[-1] not in "、，,"
    names = _SUBJECT.search(second[:9], 0, len(second) - 1) is not None and not _NAMES_WHO.search(
        first
    )
    if not (leads or names or quoted):
        return None
    roles = (Role.KICKER, Role.TITLE) if leads or quoted else (Role.TITLE, Role.SUBTITLE)
    cut = _cut(head, middle.start(), middle.end())
    return Block(roles[0], cut[0].spans), Block(roles[1], cut[1].spans)


def _stands(head: _Head, standing: Set[str], body: str = "") -> bool:
    """Return whether a head is a standing one; a long one with words of its text is none."""
    if len(head.text) > _COLUMN_NAME and head.text not in standing and _shares(head.text, body):
        return False
    return (
        head.text in standing
        or is_section(head.text)
        or _QUOTED.match(head.text) is not None
        or _DOTTED.search(head.text) is not None
        or _CAMPAIGN.search(head.text) is not None
    )


def _is_stranger(heads: Sequence[_Head], body: str) -> bool:
    """Return whether a short first line has no word of the text, of which the next one has."""
    first, second = heads[0].text, heads[1].text
    if not body or not first.isalpha():
        return False
    if _STRANGER < len(first) <= _MOTTO and len(second) >= 2 * len(first):
        return _share(first, body) <= 0.2 and _share(second, body) >= 0.3
    if not 3 <= len(first) <= _STRANGER or _echoes(first, body):
        return False
    # A column's name says nothing of its text; the title under it may be as short.
    return _share(second, body) >= 0.5 or (_echoes(second, body) and len(second) > len(first))


def _shares(head: str, body: str) -> bool:
    """Return whether a text has two words of a head or more."""
    return sum(head[at : at + 2] in body for at in range(len(head) - 1)) >= 3


def _share(head: str, body: str) -> float:
    """Return how many of a head's words a text has, 0 to 1."""
    runs = [head[at : at + 2] for at in range(len(head) - 1)]
    return sum(run in body for run in runs) / max(len(runs), 1)


def _echoes(head: str, body: str) -> bool:
    return any(
        head[at : at + 2] in body for at in range(len(head) - 1) if head[at : at + 2].isalpha()
    )


def _count_sections(heads: Sequence[_Head], standing: Set[str]) -> int:
    """Return how many of the first heads are standing ones; at least one is left over."""
    count = 0
    for head in heads[:-1]:
        several = len(head.spans) >= 3 and len(heads) - count >= 2
        if not (several or (_stands(head, standing) and len(head.text) <= 24)):
            break
        count += 1
    return count


def _likeness_to_title(heads: Sequence[_Head], place: int) -> float:
    text = heads[place].text
    score = 1.0 if 4 <= len(text) <= 18 else -1.0 if len(text) > 24 else 0.0
    if text.startswith(("——", "──", "—", "（", "(")):
        score -= 4.0
    if text.endswith(("……", "…", "：", ":", "——", "，", ",")):
        score -= 2.0
    if len(heads[place].spans) > 1:
        score -= 0.3
    others = [head.text for index, head in enumerate(heads) if index != place]
    names = _NAMES_WHO.search(text) is not None
    if others and names and not all(_NAMES_WHO.search(other) for other in others):
        score -= 0.5
    if len(heads) >= 3 and place == len(heads) // 2:
        score += 0.6
    score += 0.3 if "“" in text or "「" in text else 0.0
    score -= 0.4 if _COMMA.search(text) else 0.0
    if place == 0:
        score += 0.4 if not is_slogan(text) else -0.8
    return score


def is_slogan(text: str) -> bool:
    """Return whether a line is a short motto in two halves, as series of articles have."""
    halves = _SPACE.split(text)
    return len(halves) == 2 and len(text) <= 9 and abs(len(halves[0]) - len(halves[1])) <= 1
