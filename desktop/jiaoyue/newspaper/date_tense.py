"""A dated phrase among its words: does it lie ahead, is it past, does it come every year?

Chinese verbs carry no tense, so this is a guess from 将, 计划, 截至 and their kin, as far as the
sentence goes. Texts are folded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.numerals import HAN
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SENTENCE_END = re.compile(r"[。!！?？;；\n]")

_ANNOUNCED = re.compile(
    r"(?:(?<!即)将(?:于|在|从|自|持续到|持续至|延续到|延续至|延至|推迟到|推迟至|开放至|截至)?|拟于?"
    r"|(?:建议|主张|提议|要求|呼吁)(?:政府|当局|应|应当)?(?:于|在|自|从|到|至)"
    r"|计划(?:于|在|到|至)?|预计(?:于|在|到|至)?|(?<![签修])[定订][于在]?|截止(?:到|至)?"
    r"|(?:截稿|截止|报名|投稿|最后)(?:日期|时间|期限)(?:为|顺?延?[至到]|是|:)?|顺?延[至到]|(?:可|能|可望|可以)[在于]"
    r"|(?:持续|延续|延长|开放|展出|展览|推迟|[展延改]期|押后)(?:到|至)|最迟|不迟于|[请须需务][于在]"
    r"|(?:力争|争取|有望|确保)(?:到|在|于)?|(?:要|得|须|需)(?:等)?到)[“\"]?$"
)
_AHEAD = re.compile(
    r"(?:[上下]午|晚上?|[0-9]{1,2}[时点:][0-9分整]*|起|底|中旬|下旬|初)*,?[^,，。;；\n]{0,8}?"
    r"(?:(?<!即)将(?![军士领近这其他她它此书])|拟|(?<![度年家产务])计划|预计|有望|力争)"
    r"|[^,，。;；\n]{0,3}?(?<!提)前(?:完成|完工|建成|竣工|投产|交付|通车|全面|全部|报名|报到|投入|到期|[寄交送投])|截止"
    r"|[^,，。;；\n]{0,10}?(?:前夕|在即|倒计时|即将)"
)
_EITHER = re.compile(
    r"前后|(?:[0-9零]*时)?起(?!以?来)(?![^。;；\n]{0,16}?[已了])"
    r"|[^,，。;；\n了已昨]{0,14}?(?:举行|举办|召开|开幕|揭幕|闭幕|开赛|开播|上映|投票|施行|实施|启用"
    r"|投产|竣工|完工|建成|通车|交付|上市|公布|届满|开庭|登场|复课|揭晓)(?!了|过|以来|后|的)"
)
_MEANT_FOR = re.compile(
    r"(?:(?<!即)将(?![军士领近])|拟|准备|筹备|备战|迎接|力争|争取)[^,，。;；\n]{0,12}$"
)
_SINCE = re.compile(r"[^,，。;；\n]{0,14}?(?:以来|之后|后)")
_HABIT = re.compile(r"(?:每年|历年|往年|每逢|逢|去年|前年|上年|当年|同年|次年|翌年|明年)的?$")
_SO_FAR = re.compile(r"截[至止]到?(?:今年)?$")
_RANGE = re.compile(r"[0-9年月日]\s?(?:[-—–~～]{1,2}|至|到)\s?$")
_COUNTING = frozenset(f"0123456789Oo元百两个学正腊冬{HAN}")
_LEAD, _TRAIL, _LONGEST = 60, 70, 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with what stands before and after it in its sentence."""

    span: Span
    lead: str
    trail: str

    @property
    def is_announced(self) -> bool:
        """Whether the words before say that it lies ahead."""
        return bool(_ANNOUNCED.search(self.lead.rstrip()))

    @property
    def is_coming(self) -> bool:
        """Whether the words before or after say that it lies ahead."""
        return self.is_announced or bool(_AHEAD.match(self.trail))

    @property
    def is_long_ago(self) -> bool:
        """Whether what has been since then is told, and not the day itself: 7月1日施行以来."""
        return bool(_SINCE.match(self.trail))

    @property
    def may_be_coming(self) -> bool:
        """Whether what is done is not told from what is planned: 比赛9月举行, 将参加9月的比赛."""
        return bool(_EITHER.match(self.trail) or _MEANT_FOR.search(self.lead))

    @property
    def is_elsewhere(self) -> bool:
        """Whether the words before put it into every year, or into another one."""
        return bool(_HABIT.search(self.lead))

    @property
    def counts_so_far(self) -> bool:
        """Whether it is the day up to which something was counted, as in 截至6月底."""
        return bool(_SO_FAR.search(self.lead))

    @property
    def ends_a_range(self) -> bool:
        """Whether it is the second of two, as in 2021年至2025年."""
        return bool(_RANGE.search(self.lead))


def phrase_at(text: str, start: int, end: int) -> Phrase:
    """Return the phrase at ``[start, end)`` of a folded text."""
    lead, trail = text[max(0, start - _LEAD) : start], text[end : end + _TRAIL]
    ends = [found.end() for found in SENTENCE_END.finditer(lead)]
    after = SENTENCE_END.search(trail)
    return Phrase(
        Span(start, end),
        lead[ends[-1] :] if ends else lead,
        trail[: after.start()] if after else trail,
    )


def near(pattern: re.Pattern[str], text: str, mark: str, reach: int) -> Iterator[re.Match[str]]:
    """Find what ``finditer`` would, looking only around a mark that each match holds.

    ``reach`` is how far before the mark a match can begin.
    """
    return _around(_places(mark, text), pattern, text, reach)


def near_counted(
    pattern: re.Pattern[str], text: str, mark: str, reach: int
) -> Iterator[re.Match[str]]:
    """Find what :func:`near` would, where right before the mark stands what it is counted by.

    That is a number, or a blank, 个 or the like behind one.
    """
    counted = (
        place
        for place in _places(mark, text)
        if (before := text[place - 1 : place]) in _COUNTING or before.isspace()
    )
    return _around(counted, pattern, text, reach)


def _places(mark: str, text: str) -> Iterator[int]:
    place = text.find(mark)
    while place >= 0:
        yield place
        place = text.find(mark, place + 1)


def _around(
    places: Iterable[int], pattern: re.Pattern[str], text: str, reach: int
) -> Iterator[re.Match[str]]:
    """Find a pattern around the places of a mark, none in what was found before."""
    done = 0
    for place in places:
        if place < done:
            continue
        found = pattern.search(text, max(done, place - reach), place + _LONGEST)
        # One that begins after the mark belongs to a later mark, and may be cut off here.
        if found and found.start() <= place:
            done = found.end()
            yield found
