"""A character that stands twice where no word has it twice: 的的, 茶农农说起.

Natural are words such as 人人 and 慢慢, words that meet (工会会员), and names. What is left is
weighed by the language model: without one half the sentence must be much the likelier.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model, second_model
from jiaoyue.proof.lattice import Lattice
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley, Run
    from jiaoyue.proof.language import LanguageModel

_PAIR = re.compile(rf"({HAN})\1")
_COUNTED = frozenset("一二三四五六七八九〇零")
_REACH = 10
_MOST_NATURAL, _NATURAL_OF_ALL_TEXTS, _HARDLY = 2.5, 2.0, 0.1
_SURE, _SURE_AT_THE_HEAD, _SURE_BETWEEN_WORDS = 3.0, 4.0, 2.85
_AT_THE_HEAD, _OF_ALL_TEXTS_AT_THE_HEAD = 0.4, 0.6
_EVERYDAY, _OF_ALL_TEXTS, _IN_ALL_TEXTS = 3.2, 3.5, 3.8
"""The cost below which a character alone is an everyday word, and one that every text has."""
_EVERYDAY_WORD, _HARDLY_A_WORD = 5.25, 5.3
"""The costs below which a word of two characters is an everyday one, and above which it hardly
is one."""
_NO_MEASURES = frozenset("直定起共旦向律切致贯")
"""What is a word with 一 before it and counts nothing: 一直, 一共."""
_LEVELS = frozenset("省市县区乡镇科村")
"""What a unit and what belongs to it both are called by: 青山县县政府, 第三科科员."""
_HAVE_PEOPLE, _PEOPLE = frozenset("村里区县镇乡市"), "民"
"""What has people, and who they are: 各里里民."""
_BEFORE_ONE = frozenset("唯惟统单同专第逐归合")
"""What is a word with 一, so that another may follow: 唯一一个."""
_MEASURED = re.compile(r"[高长長深宽寬][约約达達近]?[\d〇零一二三四五六七八九十百千两兩几幾]")
"""What a thing has, told in figures: 大楼楼高五层."""
_OF_HUNDRED, _TEN = "百分之", "十"
_MANY, _DIGITS = "二三四五六七八九十百千万亿", "一二三四五六七八九"
_THIS, _EACH_BY_ONE, _OF_ONE = frozenset("这那某"), "一一", frozenset("个位种项些样件座只批")
_NEVER_LAST = frozenset("对把从向与被")
_GOVERN = frozenset("将再当对比把从被向")
_LEAD = frozenset("在与和为以就")
"""What stands before a noun, though that begins with the same: 在 在座各位."""
_NO_NOUNS = re.compile(
    "在于|在此|在内|在家|就是|就要|就会|就能|就有|就此|以后|以及|以来|以上|以下|以前|以内|以为|以便|以此|为了|为何|为什|为此"
    "|与其|与此"
)
"""What is a word with one of these, and nothing that it leads to: 就就是."""
_LONGEST_WORD = 4
_HOUSES, _OF_A_HOUSE = frozenset("厂校院站店馆"), frozenset("门区址")
"""What is as likely said in full as twice: 工厂 厂门."""
_FULL_OF, _SO_SAID = frozenset("满稳响叮"), frozenset("的地碰皆照")
"""Before 当当 and behind 对对 and 比比 where they are words."""
_PARTICLES = frozenset("着于次")
"""With these, what governs is still the word that it is alone: 对着, 对于, 再次."""
_MEASURES, _IN_SETS = frozenset("对把"), frozenset("两几成双")
_CRIES = frozenset("哈呵嘿嘻嘎咯啦咚啪叮当砰轰汪喵呜哇啊哎唉哦嗯喔咕叽突好对来走快冲笑等慢真太很")
_BY_NATURE = frozenset("拍打眨挑吹摸敲揉搓捶摇抖聊尝试瞧瞅逛歇妈爸爷奶姐妹哥弟姑嘶突滋簌嗖家户亩")
"""What is done a little, who one belongs to, sounds, and each of many."""
_TITLE = re.compile(
    "(?:记者|员|员工|[女矿职]工|工人|[队班组厂校院局科处社村乡镇县市会股所场]长"
    "|主任|主席|书记|支书|[村乡农渔牧居市]民|战士|[老教]师|经理|医生|护士|同志|青年|老[人汉]|大娘|司机"
    "|选手|代表|干部|教授|会计|模范)$"
)
"""What stands before a person's name."""
_OF_A_NAME, _EVERYDAY_DEED = 4.0, 4.6
"""The cost above which a character behind a name may be of it, and below which one is a deed of
every day."""
_FIGURES, _NEAR = rf"一{_MANY}萬億\d", 15
_OF_OTHER_TONGUES = re.compile("其其格|麦麦提")
"""What names of women and men of the north and west are made of."""
_SO_MANY = re.compile("[两二三四五六七八九几][十百千万]")
_KIN = frozenset("妈爸爷奶姐妹哥弟姑")
_OF_EACH = frozenset("只个家人天年日月步队")
"""What is said twice of each of many: 只只成活."""
_WHOLE = frozenset("全各该本我")
_HALF_DONE = re.compile(rf"({HAN})\1(?=[了一]\1)")

_DOUBLED = QT_TRANSLATE_NOOP("findings", "“{words}” is no word here.")


def _find(galley: Galley) -> Iterator[Finding]:
    said = Counter(
        text[match.start() : match.end() + 1]
        for text in galley.folded
        for match in _PAIR.finditer(text)
    )
    for run in galley.runs:
        text = run.text
        for match in _PAIR.finditer(text):
            at = match.start()
            if _is_refrain(run, match[0]) or _is_of_two_words(text, at) or _is_a_town(text, at):
                continue
            if _HALF_DONE.match(text, at) or _is_after_all(text, at) or _is_measured(run, at):
                yield _finding(run, at, 0.8)
                continue
            if said[text[at : at + 3]] > 1:
                continue
            if (
                _is_within_a_word(run, at)
                or _is_elsewhere_once(galley, text, at)
                or _is_in_a_name(text, at)
                or _is_done_to_many(text, at)
            ):
                yield _finding(run, at, 0.7)
                continue
            if _is_pattern(text, at) or _is_given_name(text, at) or _is_each_of_many(run, at):
                continue
            saved = _saved(run, at)
            of_all = at > 0 and _is_of_all_texts(text[at])
            if saved < (_NATURAL_OF_ALL_TEXTS if of_all else _MOST_NATURAL):
                continue
            sure = 0.95 if at else _at_the_head(text, saved)
            inside = 0 < at < len(text) - 2
            if text[at] in _LEVELS and inside and text[at - 1] not in _WHOLE:
                sure = _HARDLY
            if text[at] in _HOUSES and text[at + 2 : at + 3] in _OF_A_HOUSE:
                sure = _AT_THE_HEAD
            yield _finding(run, at, min(sure, 0.6 + (saved - _MOST_NATURAL) / 6))


def _at_the_head(text: str, saved: float) -> float:
    """Return how sure it is of a pair that begins a clause that it is no 校校联合, 队队办起."""
    model, pair = language_model(), text[:2]
    if model is None or pair[0] in _OF_EACH:
        return _HARDLY
    if saved >= _SURE and _cost(text[1:3]) < _EVERYDAY_WORD:
        return _AT_THE_HEAD
    if _is_of_all_texts(pair[0]):
        return _OF_ALL_TEXTS_AT_THE_HEAD
    if pair in model:
        return _HARDLY
    if model.costs[model.number.get(pair[0], 0)] < _OF_ALL_TEXTS:
        return _OF_ALL_TEXTS_AT_THE_HEAD
    return _AT_THE_HEAD if saved >= _SURE_AT_THE_HEAD else _HARDLY


def _is_of_all_texts(one: str) -> bool:
    """Return whether every text has a character alone, and hardly one has it twice: 在, 为, 但."""
    if one in _GOVERN:
        return False
    return _cost(one) < _IN_ALL_TEXTS and _cost(one + one) > _EVERYDAY_WORD


def _is_refrain(run: Run, pair: str) -> bool:
    """Return whether a text says the pair again and again: 笃笃, but never 的的."""
    model = language_model()
    if model is None or model.costs[model.number.get(pair[0], 0)] < _EVERYDAY:
        return False
    return run.article.text.count(pair) > 1


def _is_a_town(text: str, at: int) -> bool:
    """Return whether a pair ends the name of a town that is called after one: 兑镇镇."""
    return at > 0 and bool(gazetteer().counties_with_town(text[at - 1 : at + 2]))


def _is_after_all(text: str, at: int) -> bool:
    """Return whether a pair cannot be: 三百斤斤, 指了指指, 对对 at the end of a clause, 娃娃娃,
    百分之八八十, 十二二个, 这一一回, 是一一个; but 反对对 can."""
    one, before, after = text[at], text[max(0, at - 1) : at], text[at + 2 : at + 3]
    if text[at : at + 2] == _EACH_BY_ONE:
        return before in _THIS or (after in _OF_ONE and before not in _BEFORE_ONE)
    if one in _COUNTED or one in _MANY:
        if before == _TEN and one in _DIGITS[1:] and after and after not in _MANY:
            return True
        return after == _TEN and text[max(0, at - len(_OF_HUNDRED)) : at] == _OF_HUNDRED
    if before and before in _MANY and text[max(0, at - 2) : at] != before * 2:
        model = language_model()
        return model is None or text[at + 1 : at + 3] not in model or not after
    if text[max(0, at - 2) : at] == one + "了":
        return True
    if not after and one in _NEVER_LAST:
        return True
    if one in _GOVERN and after and after not in _SO_SAID and before not in _FULL_OF | {one}:
        return after != one and not (before and _is_word(before + one))
    return after == one and before != one and text[at + 3 : at + 4] != one and one not in _CRIES


def _is_measured(run: Run, at: int) -> bool:
    """Return whether a pair stands behind a figure and begins no word there: 200元元, not 5天天气."""
    text, start = run.text, run.start + at
    if text[at] in _COUNTED:
        return False
    if at or not run.article.text[max(0, start - 1) : start].isdigit():
        return False
    model = language_model()
    return model is None or text[1:3] not in model or len(text) == 2


def _is_of_two_words(text: str, at: int) -> bool:
    """Return whether the second begins a word, 对 对方, 以 以色列, or both measure, 一把把, 对对夫妻."""
    one, before, after = text[at], text[max(0, at - 1) : at], text[at + 2 : at + 3]
    if one not in _GOVERN | _LEAD or not after or after in _PARTICLES:
        return False
    if one in _LEAD and _NO_NOUNS.match(one + after):
        return False
    if one in _MEASURES and (not before or before in _COUNTED or before in _IN_SETS):
        return True
    model = language_model()
    longest = _LONGEST_WORD if one in _LEAD else 2
    words = (text[at + 1 : at + 1 + size] for size in range(2, longest + 1))
    return model is not None and any(len(word) > 1 and word in model for word in words)


def _is_within_a_word(run: Run, at: int) -> bool:
    """Return whether one word goes on over the pair that no second word begins with: 进一一步, but
    not 研究馆馆员."""
    model, text = language_model(), run.text
    one, before, after = text[at], text[max(0, at - 2) : at], text[at + 2 : at + 4]
    if model is None or not before or not after or one in (before[-1], after[0]):
        return False
    if one in _LEVELS or before[-1] == "一" or after[0] in "长員员":
        return False
    if min(_cost(one + after[:1]), _cost(one + after)) < _HARDLY_A_WORD:
        return False
    spanning = (
        text[start : at + 1] + text[at + 2 : end]
        for start in range(at - len(before), at)
        for end in range(at + 3, at + 3 + len(after))
    )
    return any(word in model for word in spanning) and _saved_without(model, text, at) >= _SURE


def _is_elsewhere_once(galley: Galley, text: str, at: int) -> bool:
    """Return whether the page has a name with the character once that is here with it twice."""
    one, before, after = text[at], text[max(0, at - 1) : at], text[at + 2 : at + 3]
    if not before or not after or one in (before, after) or one in _LEVELS or one in _COUNTED:
        return False
    if _is_word(before + one) or _is_word(one + after) or _cost(one + one) < _EVERYDAY_WORD:
        return False
    once, twice = before + one + after, before + one + one
    return (
        any(once in said for said in galley.folded)
        and sum(said.count(twice) for said in galley.folded) == 1
    )


def _is_in_a_name(text: str, at: int) -> bool:
    """Return whether a person is called so by four characters: 社员王建建国, not 记者许媛媛报道."""
    one, before, after = text[at], text[max(0, at - 2) : at], text[at + 2 : at + 3]
    begins = len(text) > at + 3 and _is_word(text[at + 2 : at + 4])
    if _is_given_name(text, at):
        done = text[at + 3 : at + 4] in tuple("着了过在到")
        return _cost(after) > _OF_A_NAME and bool(after) and not begins and not done
    if before[:1] not in SURNAMES or before[:1] == before[1:] or not _TITLE.search(text[: at - 2]):
        return False
    if one in _LEVELS or _cost(before[1:] + one) < _EVERYDAY_WORD:
        return False
    return _cost(one + one) > _EVERYDAY_WORD and not (after and _is_word(one + after))


def _is_given_name(text: str, at: int) -> bool:
    """Return whether a person is called so: 记者许婷婷."""
    return text[max(0, at - 1) : at] in SURNAMES and _TITLE.search(text[: at - 1]) is not None


def _is_each_of_many(run: Run, at: int) -> bool:
    """Return whether so many of it were told before: 两百道弯，弯弯都险; or names have it: 其其格."""
    if _OF_OTHER_TONGUES.match(run.text, at):
        return True
    start = run.start + at
    said = run.article.text
    return re.search(rf"[{_FIGURES}]{said[start]}", said[max(0, start - _NEAR) : start]) is not None


def _is_done_to_many(text: str, at: int) -> bool:
    """Return whether what is done a little is done to so and so many: 一天卖卖三百斤."""
    few = _cost(text[at]) < _EVERYDAY_DEED and _cost(text[at : at + 2]) > _HARDLY_A_WORD
    return few and _SO_MANY.match(text, at + 2) is not None


def _finding(run: Run, at: int, confidence: float) -> Finding:
    span = Span(run.start + at, run.start + at + 2)
    words = span.of(run.article.text)
    return run.article.finding(
        FindingKind.DOUBLED, span, _DOUBLED, suggestions=(words[:1],), confidence=confidence
    )


def _is_pattern(text: str, at: int) -> bool:
    """Return whether the pair is counted, told singly (一本本), or part of 高高兴兴, 哈哈哈."""
    before, after = text[max(0, at - 2) : at], text[at + 2 : at + 4]
    one = text[at]
    # 大家家 and 核心心的 are no 家家 and 红彤彤的: a word of all texts ends with the first.
    everyday = before[-1:] != "一" and _cost(before[-1:] + one) < _EVERYDAY_WORD
    return (
        one in _COUNTED
        or one in _KIN
        or (one in _BY_NATURE and not (everyday and _cost(one + after[:1]) > _HARDLY_A_WORD))
        # 供电所所长, 工会会员: the second begins a word.
        or (after[:1] in tuple("长員员") and _is_word(one + after[:1]))
        or (one in _HAVE_PEOPLE and after[:1] == _PEOPLE)
        or (before and _MEASURED.match(text, at + 2) is not None)
        or (before and after[:1] in tuple("的地") and one not in "的地" and not everyday)
        # 受不了了: the first is a verb.
        or (one == "了" and before[-1:] in tuple("不得"))
        or (before[-1:] == "一" and one not in _NO_MEASURES)
        or one in before[-1:]
        or one in after[:1]
        or (len(before) == 2 and before[0] == before[1])
        or (len(after) == 2 and after[0] == after[1])
    )


def _is_word(word: str) -> bool:
    model = language_model()
    return model is None or word in model


def _cost(word: str) -> float:
    """Return how rare a word is; infinite where the model has none such."""
    model = language_model()
    number = None if model is None else model.number.get(word)
    return math.inf if model is None or number is None else model.costs[number]


def _saved(run: Run, at: int) -> float:
    """Return what the sentence saves without one half of the pair; 0 where the pair is natural."""
    if _is_of_all_texts(run.text[at]):
        return _saved_without(run.model, run.text, at)
    words = run.lattice.words
    first = next(word for word in words if word.start <= at < word.end)
    model = language_model()
    assert model is not None
    text = run.text
    if first.end > at + 1:
        # 走走 is a word, and yet none where 走 alone reads so much better.
        saved = _saved_without(model, text, at) if len(first) == 2 else 0.0
        return saved if saved >= _SURE or _is_agreed(saved, text, at) else 0.0
    second = next(word for word in words if word.start == at + 1)
    saved = _saved_without(model, text, at)
    meet = len(first) + len(second) > 2 and model.seen(first.number, second.number)
    return 0.0 if meet and saved < _SURE_BETWEEN_WORDS else saved


def _is_agreed(saved: float, text: str, at: int) -> bool:
    """Return whether what the first model nearly is sure of the second is."""
    if saved < _MOST_NATURAL:
        return False
    model = second_model()
    return model is not None and _saved_without(model, text, at) >= _SURE


def _saved_without(model: LanguageModel, text: str, at: int) -> float:
    near = text[max(0, at - _REACH) : at + 2 + _REACH]
    here = min(at, _REACH)
    return Lattice(model, near).cost - Lattice(model, near[:here] + near[here + 1 :]).cost


DOUBLED = Detector(FindingKind.DOUBLED, _find)
