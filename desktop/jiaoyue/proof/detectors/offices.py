"""Offices and firms misread in one character: 农讥站, 派出局, 运输公同.

What offices are called is few words, known to all: a list of them says what a stretch may be that
is one character off, and both models whether it is. A firm is told by what stands before it, its
trade; and of some offices there is one kind alone, as no 派出局 or 供销院 is. What is one word with
what follows, as in 派出院长, is no office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.candidates import alike
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jiaoyue.proof.galley import Galley, Run

_SIZE, _OPEN = 3, "?"
_OFFICES_IN_ONE = (
    "卫生局 卫生院 卫生所 卫生厅 卫生站 卫生队 林务所 林务局 林业局 林业站 林业厅 水产局 "
    "水利局 水利厅 水电局 水务局 水务署 学生会 同乡会 委员会 居委会 村委会 管委会 革委会 县委会 "
    "理事会 董事会 联合会 文化馆 文化站 文化局 文化宫 图书馆 博物馆 展览馆 美术馆 纪念馆 体育馆 检察院 "
    "中医院 供销社 信用社 合作社 税务局 税务所 国税局 地税局 派出所 警察局 警察所 警察厅 公安局 公安厅 "
    "管理局 管理处 管理所 管理站 区公所 乡公所 镇公所 民政局 "
    "民政厅 财政局 财政厅 教育局 教育厅 农业局 农业厅 农林厅 农机站 农技站 粮食局 工商局 工业局 商业局 "
    "商务局 外贸局 邮电局 邮政局 邮政署 电信局 电报局 电话局 交通局 交通厅 交通部 运输局 铁路局 公路局 "
    "公路段 港务局 海事局 渔政站 气象局 气象台 气象站 地震局 环保局 规划局 建设局 建设厅 城建局 住建局 "
    "教体局 文广局 房管局 房管所 房产局 土地局 国土局 统计局 审计局 监察局 人事局 劳动局 司法局 物价局 "
    "质监局 药监局 统战部 宣传部 组织部 武装部 消防队 消防局 消防署 自来水 供电局 供电所 发电厂 纺织厂 "
    "造纸厂 机械厂 水泥厂 化肥厂 防疫站 保健站 兽医站 种子站 水文站 加油站 变电站 抽水站 火车站 汽车站 "
    "收费站 服务站 幼儿园 孤儿院 养老院 敬老院 电影院 出版社 通讯社 新华社 俱乐部 研究所 研究院 "
    "科学院 招待所 托儿所 收容所 看守所 拘留所 屠宰场 菜市场 生产队 党支部 指挥部 办事处 监理所 检查站 "
    "检疫站 巡捕房 县党部 农业部 外交部 立法院 行政院 监察院 律政署 房屋署 卫生署 工务局 社会局 警务处"
)
_OFFICES = frozenset(_OFFICES_IN_ONE.split())
_BEGINNINGS, _REST = frozenset(o[0] for o in _OFFICES), frozenset(o[1:] for o in _OFFICES)
_OFFICIAL = (frozenset("".join(_OFFICES)) | frozenset("广林卖运航用拯救盐税管")) - frozenset("出")
"""What stands in the names of offices, these and others; 出 does in that of one alone."""
_NEAR, _LIKELY, _SURELY_FIRST, _SURELY = 10, -2.0, 8.0, 13.0
"""The place up to which a look-alike or sound-alike is taken for a character readily; what one must
save by both models together, one that is the first, and any other that stands within the name."""

_FIRM = re.compile(
    "(?<=[业水车电运输产易险器械纺盐糖烟酒油煤药材货航船造矿限团丝茶粮程筑托气技品流游务力工刷总])"
    "公([^司])(.?)"
)
_FOR_ALL = frozenset("品电水事房地林车工费钱码设井桥路")
"""What is 公用: 公用事业, 公用码头; and so may be what the word ends a clause behind."""
_OF_LAW = "同"
"""What makes a word with 公 in codes of law alone; in papers 公同 is 公司 misread."""

_KINDS: Mapping[str, str] = {
    "文化": "馆站局宫厅",
    "派出": "所",
    "供销": "社",
    "税务": "局所",
    "邮电": "局所",
    "公安": "局厅所",
    "敬老": "院",
    "检察": "院",
    "最高人民法": "院",
    "高级人民法": "院",
    "中级人民法": "院",
}
"""What offices of some kinds end with; of all that ``_OFFICE_END`` has hardly any ends otherwise."""
_ALSO = frozenset(["供销站", "供销会", "敬老会", "敬老所", "税务站", "邮电站", "邮电社", "检察厅"])
"""What there was too, here and there: no name to put forward, but nothing to doubt."""
_OFFICE_END = "局所站会社院馆厅庭"
_KIND = re.compile(f"({'|'.join(_KINDS)})([{_OFFICE_END}])")
_COMMITTEE = re.compile(rf"中共({HAN}{{2,5}}?)({HAN})委(?!员)")
_COMMITTEES = "市县地省区州旗盟镇乡"
_NOT_OF_PLACES = frozenset("工纪团军农党特边社总分常候政临支行妇学职青文教侨店海铁报宣组监")
"""Of what else there are, and were, committees: 工委, 纪委, 临委, 学委."""
_SURE_OF_FIRM, _SURE, _SURE_OF_OTHERS = 0.8, 0.6, 0.5

_OFFICE = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name}.")


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A word of a run and what it may be, the likeliest first; what differs is at one place."""

    span: Span
    at: int
    names: tuple[str, ...]
    confidence: float


def _find(galley: Galley) -> Iterator[Finding]:
    if language_model() is None:
        return
    for run in galley.runs:
        for doubt in (
            *_firms(run),
            *_kinds(run),
            *_committees(galley, run),
            *_offices(galley, run),
        ):
            at = run.start + doubt.span.start + doubt.at
            said = [name[doubt.at] for name in doubt.names]
            if galley.traditional:
                said = [converter("s2t").convert(character).text for character in said]
            yield run.article.finding(
                FindingKind.NAME,
                Span(at, at + 1),
                _OFFICE,
                suggestions=said,
                confidence=doubt.confidence,
                values={"words": doubt.span.of(run.text), "name": doubt.names[0]},
            )


def _firms(run: Run) -> Iterator[_Doubt]:
    model = language_model()
    for match in _FIRM.finditer(run.text):
        is_word = model is not None and "公" + match[1] in model and match[1] != _OF_LAW
        if not is_word or (match[1] == "用" and match[2] and match[2] not in _FOR_ALL):
            yield _Doubt(Span(match.start(), match.start() + 2), 1, ("公司",), _SURE_OF_FIRM)


def _kinds(run: Run) -> Iterator[_Doubt]:
    for match in _KIND.finditer(run.text):
        at = len(match[1])
        if match[2] in _KINDS[match[1]] or match[0] in _ALSO:
            continue
        if not any(word.start < match.end() < word.end for word in run.lattice.words):
            names = tuple(match[1] + end for end in _KINDS[match[1]])
            yield _Doubt(Span(*match.span()), at, names, _SURE)


def _committees(galley: Galley, run: Run) -> Iterator[_Doubt]:
    """Yield what stands between a place and 委, and is none of the levels that have one."""
    for match in _COMMITTEE.finditer(run.text):
        place, level = match[1], match[2]
        if level in _COMMITTEES or level in _NOT_OF_PLACES or not gazetteer().senses(place):
            continue
        like = alike(run.article.text[run.start + match.start(2)], traditional=galley.traditional)
        likely = sorted(_COMMITTEES, key=lambda one: one not in like)
        names = tuple(f"{place}{one}委" for one in likely)
        yield _Doubt(Span(match.start(1), match.end()), len(place), names, _SURE)


def _offices(galley: Galley, run: Run) -> Iterator[_Doubt]:
    text, model, known = run.text, language_model(), _by_pattern()
    for start in range(len(text) - _SIZE + 1):
        words = text[start : start + _SIZE]
        # Either what is misread is the first, or the first is right.
        if words[0] not in _BEGINNINGS and words[1:] not in _REST:
            continue
        for at in range(_SIZE):
            names = known.get(words[:at] + _OPEN + words[at + 1 :])
            if names is None or words in _OFFICES or (model is not None and words in model):
                continue
            if _is_of_its_neighbour(text, start, at):
                continue
            doubt = _weighed(galley, run, start, at, names)
            if doubt:
                yield doubt


def _weighed(
    galley: Galley, run: Run, start: int, at: int, names: tuple[str, ...]
) -> _Doubt | None:
    """Return a doubt where a name is near in look or sound and likely, or any other surely is."""
    like = alike(run.article.text[run.start + start + at], traditional=galley.traditional)
    found = []
    for name in names:
        likeness = like.get(name[at])
        near = likeness is not None and min(likeness.look, likeness.sound) < _NEAR
        saved = run.lattice.saved(start + at, name[at])
        if run.again is not None:
            reading, begun = run.again
            saved += reading.saved(begun + start + at, name[at])
        within = at == 1 and run.text[start + at] not in _OFFICIAL
        least = (_LIKELY if at else _SURELY_FIRST) if near else _SURELY
        if saved >= least and (near or within):
            found.append((not near, -saved, name))
    if not found:
        return None
    sure = _SURE_OF_OTHERS if min(found)[0] else _SURE
    span = Span(start, start + _SIZE)
    return _Doubt(span, at, tuple(name for *_, name in sorted(found)), sure)


def _is_of_its_neighbour(text: str, start: int, at: int) -> bool:
    """Return whether the character at an end makes a word with what is outside: 小学生参加."""
    model = language_model()
    place = start + at
    beside = text[max(0, place - 1) : place + 1] if at == 0 else text[place : place + 2]
    return at != 1 and len(beside) == 2 and model is not None and beside in model


@cache
def _by_pattern() -> Mapping[str, tuple[str, ...]]:
    """Return the offices by their names with one character left open."""
    out: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_OFFICES):
        for at in range(_SIZE):
            out[name[:at] + _OPEN + name[at + 1 :]].append(name)
    return {pattern: tuple(names) for pattern, names in out.items()}


OFFICES = Detector(FindingKind.NAME, _find)
