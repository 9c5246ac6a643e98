"""Clauses that stop before a word they need, or begin behind one: 粮价降至，比去年低 and 。的人都来了.

Verbs that need an object (增至, 位于), adverbs that need a verb (重新) and words that begin a phrase
(按照) never stand last in a clause, and 的 never first. Where one of them meets a mark, what
belongs to it was lost. Words that can stand alone in speech, verse or old prose are not listed.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley, Run

_CHANGES = "占 升 降 增 减 跌 涨 提高 增加 增长 上升 下降 降低 减少 缩短 延长 扩大 缩小 恢复 猛增 骤减 激增"
_WITH_PLACES = (
    ("放设建站坐住躺挂写摆埋停落倒跪守围贴印刻藏掉撒铺堆扔丢塞压靠插捆绑拴握处", "在"),
    ("通开驶飞运销发寄迁派赶逃押", "往"),
    ("推冲奔扑驶飞射伸涌引", "向"),
    ("送交献卖递嫁", "给"),
    ("将使把对被让", "其"),
)
_WANTING = (
    # What one is, or is made into.
    "成为 称为 评为 誉为 定为 列为 改为 分为 变为 视为 选为 约为 仅为 称作 当作 变成 换成 改成"
    " 转化为 转变为 命名为 任命为 发展为 调整为 改名为 更名为 当选为 确定为 称之为"
    # Where, whence, for what, how much.
    " 位于 来自 属于 处于 用于 等于 低于 高于 源于 基于 鉴于 限于 立足于 致力于 取决于 有助于"
    " 有利于 不利于 相当于 善于 敢于 勇于 乐于 便于 易于 急于 忙于 趋于 陷于 适用于 得益于"
    " 起源于 建于 始于 毕业于 生于 死于 坐落于 座落于 成立于 出于 苦于 迫于 介于 集中于 局限于"
    " 来源于 落后于 领先于 不少于 不低于 位居 名列 地处 高达 长达 多达 重达 深达 宽达 约占 仅占 只占"
    # What was had, met or set in motion.
    " 具有 采取 遭到 致使 促使 迫使 陷入 步入 迈向 迈入 跨入 责令 责成 勒令 充满 面临"
    " 旨在 身为 标志着 象征着 怀着 凭着"
    " 带有 含有 设有 装有 刻有 写有 印有 附有 建有 计有"
    # Before a noun, a clause or a verb.
    " 关于 对于 为了 按照 依照 针对 沿着 朝着 本着 面向 以及 及其 不仅 不但 之所以"
    " 以便 以致 不得不 任何 某种 重新 更加 更为 极为 较为 颇为"
    " 越来越 正在 即将 必将 将会 日益 日趋 大力 予以 加以 难以 得以 用以 借以 赖以 处以"
)
_NEVER_LAST = frozenset(
    (
        *map("".join, product(_CHANGES.split(), ("到", "至", "为"))),
        *(verb + word for verbs, word in _WITH_PLACES for verb in verbs),
        *_WANTING.split(),
    )
)
_LENGTHS = sorted(set(map(len, _NEVER_LAST)))
_NEVER_LAST_ALONE = frozenset("其而虽且若与或每各从由以将乃仍")
_NEVER_FIRST_ALONE = frozenset("条株届辆艘颗枚幅棵盏")
_STOP = "，。；！？"
_STOPS = frozenset(_STOP)
_MARK = re.compile(rf"(?<={HAN}{HAN})[{_STOP}]")
_JOINTLY = (
    "结合|团结|组织|联系|建立|发展|动员|武装|集中|联合|集合|建设|培养|树立|发动|调动|积累|恢复"
)
_LIGHTENS = (
    "减轻|加重|加强|增强|提高|降低|扩大|缩小|促进|推动|保障|维护|履行|承担|追究|落实|完善|改善"
)

_NOTHING_AFTER = QT_TRANSLATE_NOOP(
    "findings", "No clause ends with “{words}”: what follows may be lost, or it is misread."
)
_NOTHING_BEFORE = QT_TRANSLATE_NOOP(
    "findings", "No clause begins with “{words}”: what stood before may be lost, or it is misread."
)
_NOTHING_LISTED = QT_TRANSLATE_NOOP(
    "findings", "Nothing is listed before “{words}”: what it closes may be lost."
)

_LAST = re.compile(
    # 路坏了再， Not 一而再.
    rf"(?<![一不难而永何])再(?=[{_STOP}])"
    # 由东岸开至，
    rf"|(?<=[由自从])(?:(?!截)[^{_STOP}\n]){{2,14}}(?P<way>至)(?=[{_STOP}])"
    # 把修路和种树结合起，
    rf"|(?P<begun>(?:{_JOINTLY})起)(?=[{_STOP}])"
    rf"|(?<=[约均皆仍尚亦还并又只才])须(?=[{_STOP}])"
    # 每斤比去年多卖。 Not 每亩多收，每人多交.
    rf"|(?<=每)[^{_STOP}\n]{{1,10}}(?P<dearer>[多少](?:卖|收|花|付|交|产|打|挣|赚|缴|收入|支出))(?=。)"
    # 不料竟成。 Not 有志者事竟成.
    rf"|(?<=不料|谁知|岂料)竟成(?=[{_STOP}])"
    # 水是从石缝里的。
    rf"|从(?![前此来小未而事])[^{_STOP}\n]{{1,8}}[里中内间面](?P<place>的)(?=[{_STOP}])"
    # 应当减轻果农的。
    rf"|(?:可以|应当?|应该|必须)[^{_STOP}]{{0,4}}(?:{_LIGHTENS})[^{_STOP}“”是有被由\n]{{1,8}}(?P<whose>的)(?=。)"
)
_ONE_SYLLABLE = re.compile(
    rf"(?:出现|遭到|遭受|具有|加以|予以|开展)"
    rf"(?![我你他她它人了过的着吗呢吧谁啊呀这那此些外时中后前里上下内间者])(?P<object>{HAN})(?=[{_STOP}])"
)
_LISTED = re.compile(r"(?<=[往在到从于向由自赴至与和、])等(?=[地处国省县市](?:[，。；的、]|区))")
_FIRST = re.compile(
    rf"(?<=[{_STOP}])(?:的(?![确士哥姐卢黎是的话])|了(?=[二两三四五六七八九十几半])|们)(?={HAN})"
)


def _find(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for span, template in _spans(text):
            yield article.finding(FindingKind.LOST, span, template, confidence=0.6)
    texts = {id(a): text for a, text in zip(galley.articles, galley.folded, strict=True)}
    for run in galley.runs:
        yield from _alone(run, texts[id(run.article)])


def _alone(run: Run, text: str) -> Iterator[Finding]:
    """Yield what is a word for itself at the end of a run where none may stand: 辆 but not 车辆."""
    start, end = run.start, run.start + len(run.text)
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    # Doubled it means each of them: 棵棵果树.
    first = run.text[0] in _NEVER_FIRST_ALONE - set(run.text[1:2]) and before in _STOPS
    if first and len(run.lattice.words[0]) == 1:
        span = Span(start, start + 1)
        yield run.article.finding(FindingKind.LOST, span, _NOTHING_BEFORE, confidence=0.5)
    last = run.text[-1] in _NEVER_LAST_ALONE and after in _STOPS
    if last and len(run.lattice.words[-1]) == 1:
        span = Span(end - 1, end)
        yield run.article.finding(FindingKind.LOST, span, _NOTHING_AFTER, confidence=0.5)


def _spans(text: str) -> Iterator[tuple[Span, str]]:
    for mark in _MARK.finditer(text):
        at = mark.start()
        for length in _LENGTHS:
            if length <= at and text[at - length : at] in _NEVER_LAST:
                yield Span(at - length, at), _NOTHING_AFTER
                break
    for match in _LAST.finditer(text):
        group = match.lastgroup or 0
        yield Span(*match.span(group)), _NOTHING_AFTER
    for match in _ONE_SYLLABLE.finditer(text):
        yield Span(*match.span()), _NOTHING_AFTER
    for match in _FIRST.finditer(text):
        yield Span(*match.span()), _NOTHING_BEFORE
    for match in _LISTED.finditer(text):
        yield Span(*match.span()), _NOTHING_LISTED


HANGING = Detector(FindingKind.LOST, _find)
