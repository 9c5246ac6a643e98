"""Names of places in a page's text, each with what the words around it make of it.

One scan finds them all, longest first; offsets are code points of the page's text. Whether an
article is about such a place is not decided here but in :mod:`jiaoyue.newspaper.places`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, partial
from typing import TYPE_CHECKING

from jiaoyue.newspaper.beginnings import Beginnings
from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Sense, Unit
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class Use(Enum):
    """What a name does in its sentence, with how much it then says of the news."""

    __hash__ = object.__hash__

    PLAIN = 1.0
    OFFICE = 1.6
    VENUE = 2.0
    REPORTED = 2.5
    """It stands in ``記者某某／台北報導``: the town that the reporter covers."""
    DATELINE = 0.5
    """It says where the dispatch was sent from."""
    COMPANY = 0.35
    LISTED = 0.3
    ELSEWHERE = 0.15
    """Somebody comes from there or goes there."""
    NAME = 0.0
    """It is part of the name of a street, a school, a paper, a person."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at ``[start, end)``, what it can mean and what it does there.

    ``chained`` says that the larger unit stands right before it, ``heads_chain`` that a smaller
    one stands right behind it; then ``senses`` are those that fit.
    """

    start: int
    end: int
    senses: tuple[Sense, ...]
    use: Use
    chained: bool = False
    heads_chain: bool = False


def mentions_of(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the names of places in ``text``, in order; ``text`` is folded to Simplified."""
    found = list(_scan(text, gazetteer))
    linked = _linked(text, found, gazetteer)
    return tuple(_with_lists_marked(text, linked))


def _scan(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    starts, said, no_place = gazetteer.starts, cache(text.count), _no_place()
    names_someone = cache(partial(_names_someone, text))
    end = 0
    for at in _beginnings(gazetteer).places(text):
        if at < end:
            continue
        pair = text[at : at + 2]
        if pair in no_place and (word := no_place[pair].match(text, at)):
            end = word.end()
            continue
        name = _longest(text, at, starts)
        if (
            name is not None
            and len(name) == 2
            and name[1] in "县市区"
            and at > end
            and _in_word(text, at)
        ):
            # 辑安县 is not 安县.
            name = None
        if name is None or _TORN.match(text, at + len(name) - 1):
            continue
        if name.startswith("市中") and text[at - 1 : at] in tuple("全我本各该"):
            continue
        if name == "海口" and text[at - 1 : at] in tuple("入出近沿"):
            continue
        if name[0] in "镇乡" and _ends_town(text, at, gazetteer):
            continue
        if len(name) == 2 and text[at - 1 : at] in _CALLED and names_someone(name):
            continue
        meaning = _meaning(name, gazetteer)
        if meaning.small and name[-1] in _IN_NATURE and _OF_NATURE.match(text, at + len(name)):
            # 沅江两岸, 苍山脚下: the river and the hills that units have their names from.
            continue
        if meaning.small and (larger := _overlapping(text, at, name, gazetteer, said)):
            at, name = larger
            meaning = _meaning(name, gazetteer)
        end = at + len(name)
        heads = text[at - 1 : at] in ("", "\n") and _HEADED.match(text, end) is not None
        yield Mention(at, end, meaning.senses, _use(text, at, end, meaning), chained=heads)


@cache
def _beginnings(gazetteer: Gazetteer) -> Beginnings:
    return Beginnings((*gazetteer.starts, *_no_place()))


@cache
def _no_place() -> Mapping[str, re.Pattern[str]]:
    """Return what finds words that hold a name and are no place, by their first two characters."""
    words: dict[str, list[str]] = defaultdict(list)
    for word in _WORDS:
        words[word[:2]].append(word)
    for name in ("foreign", "idioms"):
        for word in resource(f"gazetteer/{name}.txt").read_text(encoding="utf-8").splitlines():
            if not word.startswith("#"):
                words[word[:2]].append(word)
    return {start: re.compile("|".join(some)) for start, some in words.items()}


def _longest(text: str, at: int, starts: dict[str, tuple[str, ...]]) -> str | None:
    for name in starts.get(text[at : at + 2], ()):
        if text.startswith(name, at):
            # 上海市场, 青山区域: the last character belongs to the next word.
            if len(name) > 2 and _NEXT_WORD.match(text, at + len(name) - 1):
                continue
            # 该化县城: a county of one character and 县 is hardly ever meant where 县城 is.
            if len(name) == 2 and name[1] == "县" and text.startswith("城", at + 2):
                continue
            return name
    return None


def _ends_town(text: str, at: int, gazetteer: Gazetteer) -> bool:
    """Return whether the character at ``at`` is the last of a town's name: 某某镇|平田村."""
    return any(gazetteer.counties_with_town(text[at - size : at + 1]) for size in (2, 1, 3))


def _names_someone(text: str, name: str) -> bool:
    """Return whether a short name is a given name wherever it stands, twice at least: 翟玉林说.

    A surname is before it each time, and once there are words around that people are named with:
    江 is a surname, and in 浙江宁波 none.
    """
    places = [found.start() for found in re.finditer(name, text)]
    return (
        len(places) > 1
        and all(text[at - 1 : at] in _CALLED for at in places)
        and any(
            _BEARER_BEFORE.search(text[max(0, at - 12) : at]) or _SPEAKS.match(text, at + len(name))
            for at in places
        )
    )


def _in_word(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return "一" <= before <= "龥" and before not in "省市州在到从至赴于和与及向对是为今去地"


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a name can mean; whether it has its 市, 县 or 区, and whether it is a county without."""

    senses: tuple[Sense, ...]
    full: bool
    small: bool


@cache
def _meaning(name: str, gazetteer: Gazetteer) -> _Meaning:
    """Return what a name of the gazetteer means; there are not too many of them to be kept."""
    senses = gazetteer.senses(name)
    full = any(sense.full for sense in senses)
    larger = any(sense.unit.level < Level.COUNTY for sense in senses)
    return _Meaning(senses, full, not (full or larger))


def _overlapping(
    text: str, at: int, name: str, gazetteer: Gazetteer, said: Callable[[str], int]
) -> tuple[int, str] | None:
    """Return a province or city that begins inside ``name`` and ends behind it: 从江苏来.

    ``said`` counts how often a text has a word.
    """
    for inside in range(at + 1, at + len(name)):
        other = _longest(text, inside, gazetteer.starts)
        # 沅陵|县委: what follows a name is no part of a county of one character.
        if other and _ONE_CHARACTER.fullmatch(other):
            continue
        if other and inside + len(other) > at + len(name):
            # 新|乐清: of two counties the one that stands elsewhere too.
            elsewhere = said(other) > max(1, said(name))
            if elsewhere or not _meaning(other, gazetteer).small:
                return inside, other
    return None


def _use(text: str, start: int, end: int, meaning: _Meaning) -> Use:
    before = text[max(0, start - 12) : start]
    if "《" in before and before.rfind("《") > before.rfind("》"):
        return Use.NAME
    if text[end : end + 1] in _ENDS_NAME and _in_signature(before[-2:]):
        return Use.NAME
    # A printed line may end between the two.
    led = before.removesuffix("\n")
    if led.endswith(_PERSONS) or (not meaning.full and _PART_OF_NAME.match(text, end)):
        return Use.NAME
    if meaning.small and before[-1:] in _CALLED and _BEARER_BEFORE.search(before):
        return Use.NAME
    said = _BEHIND.match(text, end) is not None
    if said and _REPORTED_BEHIND.match(text, end) and _REPORTED_BEFORE.search(before):
        return Use.REPORTED
    sent = not before or before.endswith(_SENDERS)
    if said and sent and _DATELINE_BEHIND.match(text, end):
        return Use.DATELINE
    if (led[-1:] in _ENDS_AWAY and led.endswith(_AWAY)) or (
        said and _ORIGIN_BEHIND.match(text, end)
    ):
        return Use.ELSEWHERE
    if before.endswith("自") and _MOVED_BEHIND.match(text, end):
        return Use.ELSEWHERE
    if _FROM.search(before) and _FETCHED_BEHIND.match(text, end):
        return Use.ELSEWHERE
    if said and _OFFICE.match(text, end):
        return Use.OFFICE
    if said and _STATION.match(text, end):
        return Use.LISTED
    if not meaning.full and _COMPANY.match(text, end):
        return Use.COMPANY
    if before.endswith(("在", "于")) and _EVENT.match(text, end):
        return Use.VENUE
    return Use.PLAIN


def _in_signature(before: str) -> bool:
    """Return whether a name is the end of a person's in brackets: 德昌 in （韩德昌 吴小英）."""
    return len(before) == 2 and before[0] in " 　、(（【" and before[1] in SURNAMES


def _linked(text: str, found: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions with those of one address, larger unit first, linked."""
    linked: list[Mention] = []
    for mention in found:
        last = linked[-1] if linked else None
        if last and text[last.end : mention.start] in _CHAIN_GAPS:
            pairs = [
                (above, below)
                for below in mention.senses
                for above in last.senses
                if _holds(above.unit, below.unit, gazetteer)
            ]
            if pairs:
                above_senses = tuple(dict.fromkeys(above for above, _ in pairs))
                below_senses = tuple(dict.fromkeys(below for _, below in pairs))
                use = _use_in_chain(last.use, mention.use)
                linked[-1] = replace(last, senses=above_senses, heads_chain=True)
                mention = replace(mention, senses=below_senses, chained=True, use=use)
            elif last.end == mention.start and _is_full_county(last):
                # 某县某区: the smaller name is not in this gazetteer, but is another's too.
                mention = replace(mention, use=Use.NAME)
        linked.append(mention)
    return linked


def _is_full_county(mention: Mention) -> bool:
    return all(sense.full and sense.unit.level == Level.COUNTY for sense in mention.senses)


def _use_in_chain(first: Use, second: Use) -> Use:
    """Return what an address does whose parts seem to do ``first`` and ``second``."""
    inherited = (Use.ELSEWHERE, Use.VENUE, Use.DATELINE)
    return first if second is Use.PLAIN and first in inherited else second


def _holds(above: Unit, below: Unit, gazetteer: Gazetteer) -> bool:
    """Return whether ``below`` lies in ``above``, itself or by its present heir."""
    return above.level < below.level and above.key in gazetteer.keys(below)


def _with_lists_marked(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Yield the mentions; those of a list of three addresses or more say little each."""
    run: list[Mention] = []
    addresses = 0
    away = False
    for mention in (*found, None):
        gap = text[run[-1].end : mention.start] if run and mention else ""
        if run and (mention is None or not (mention.chained or gap in _LIST_GAPS)):
            yield from _listed(run) if addresses >= 3 else run
            run, addresses = [], 0
        if mention is not None:
            away = mention.use is Use.ELSEWHERE or (away and bool(run))
            if away and mention.use is Use.PLAIN:
                # 运往甲地、乙地: the word that sends there governs the whole list.
                mention = replace(mention, use=Use.ELSEWHERE)
            run.append(mention)
            addresses += not mention.chained


def _listed(run: list[Mention]) -> Iterator[Mention]:
    for mention in run:
        weaker = mention.use.value <= Use.LISTED.value
        yield mention if weaker else replace(mention, use=Use.LISTED)


# Words that hold a name and are no place; each begins with two plain characters.
_WORDS = (
    *(
        "孙中山",
        "苏东坡",
        "中山(?:公园|装|陵|舰|先生|大学|医院|纪念)",
        "新华(?:社|网|书店|通讯|字典)",
    ),
    *("解放(?:军|战争|思想|日报|区(?!法院|总工会|政府|检察))", "北京(?:时间|冬奥|奥运|大学|烤鸭)"),
    *("上海(?:合作组织|世博)", "杭州(?:亚运|湾)", "广州亚运", "成都大运", "西安事变"),
    *("延安(?:精神|时期|整风)", "南昌起义", "遵义会议", "井冈山(?:精神|会师)", "长江", "太平洋"),
    *("大西洋", "金山银山", "青山绿水", "绿水青山", "东方(?:红|明珠|航空)", "大庆(?:祝|典|精神)"),
    *(
        "三明治",
        "湘江(?![区新])",
        "市中心",
        "楼道",
        "苏州河(?![南北])",
        "松花江(?!地区)",
        "北站(?!区)",
        "北江(?!区)",
        "镜泊湖(?!市)",
        "大理石",
        "普洱茶",
        "龙井茶",
        "大同小异",
        "开封菜",
        "人民公园",
        "半山区",
        "山上(?!区|乡)",
        "友谊赛",
        "资兴(?=[建办修])",
        "长白山(?![市区])",
    ),
    "公安(?=局|部|厅|机关|分局|干警|民警|人员|系统|派出所|处)",
    *(
        "和平(?=年代|共处|统一|谈判|协[定议]|解决|公约|宣言|条约|运动|签名|大会|事业|阵营|力量|鸽|利用|发展|演变)",
        "台湾海峡",
        "中华人民共和",
        "共和国",
        "京津冀",
        "长江三角洲",
    ),
    *("日照(?=时|不足|充足|强)", "朝阳产业", "西部大开发", "中原油田"),
)
# 沿海|安全, 强大|连续: the name falls out of two words.
_TORN = re.compile("安全|庆祝|庆典|连续|山东路|平均|明治|通过|海关|和平(?!区|县)|成功|德国|化工")
_NEXT_WORD = re.compile(
    "市(?:场|民|价|值|政|容|面|长|委|区|内|郊)(?!道)|区(?:域|别|分|块)|县(?:域|级)|省(?:级|委|城)"
)
_PART_OF_NAME = re.compile(
    "[东南西北中]?[一二三四五]?(?:路(?!桥|灯|面|网)|大道|大街|街(?![道区坊])|支路|巷)"
    "|(?:师范|工业|理工|科技|医科|农业|财经|交通|邮电|外国语|海洋)?(?:大学|学院)"
    "|银行|证券|话(?![剧题])|菜(?!农|地|园|市|田)|牌|时报|日报|晚报|晨报|早报|都市报|商报|工人报|卫视"
    "|[镇乡](?![亲村土情愁间镇企政民办])|街道(?!上|两|旁|边)|村(?![民镇里委])|屯(?![垦兵])|公社|大队|生产队|社区(?!服务)|亚运|冬奥|奥运|世博|精神(?!文明)|小吃|拉面|烤鸭|工人日报|出版社|公园|号"
)
_PERSONS = ("记者", "通讯员", "摄影", "编辑", "主任", "主席", "书记", "经理", "师傅")
_ENDS_NAME = frozenset(" 　、)）】")
_CALLED = SURNAMES - frozenset("和于於从從向对往经应及与後后来時时信平安全方")
_BEARER_BEFORE = re.compile(
    f"(?:^|[、，,。；：:“「（(\\s　]|记者|通讯员|[农渔牧村居市]民|工人|职工|老人|师傅|书记|主任|司机|学生|教师|老师|医生"
    f"|战士|社员|[队班厂局校社院站所乡镇村县市区处科组]长|经理|员|名叫|叫|青年|女士|先生)[{''.join(sorted(_CALLED))}]$"
)
"""A surname behind what names follow; then 长顺 and 卫东 are given names and no counties."""
_MOVED_BEHIND = re.compile("[^，。]{0,3}(?:运|迁|返|归|赶|调)|[^，。]{0,12}?[运迎带买取送找]回")
_FROM = re.compile("[从由](?:[一-鿿]{2,3}省|[一-鿿]{2,5}自治区)?$")
_FETCHED_BEHIND = re.compile("[^，。；]{0,4}?(?:引进|引种|购进|购回|买进|买回|调入|调进|请来)")
"""What was fetched from a place tells of another: 从某县引进良种."""
_REPORTED_BEFORE = re.compile("(?:记者|特派员|中心)[^。、／/]{1,7}[／/]$|记者[一-鿿]{2,3}$|综合$")
_REPORTED_BEHIND = re.compile("[市县]?(?:[、／/][^。]{2,4})?(?:连线)?(?:综合)?报[导道]")
_SENDERS = ("本报", "社", "\n", "〔", "【", "（", "(")
_DATELINE_BEHIND = re.compile(
    "[市省]?(?:[0-9一二三四五六七八九十]{1,3}月)?(?:[0-9一二三四五六七八九十廿卅]{1,3}日)?(?:专|特)?(?:电|讯|通讯|航讯)"
)
_ORIGIN_BEHIND = re.compile(
    "[省市县]?(?:籍|人(?![民大口员才力事社均们社行为气山造工])|的[老同]乡|老乡)"
)
_AWAY_IN_ONE = (
    "来自 籍贯 祖籍 老家 老家在 生于 毕业于 就读于 曾在 曾任 调任 赴 前往 飞往 返回 亮相 俏销 热销 畅销 走俏 "
    "进军 登陆 登上 空运 运抵 飞抵 直飞 开往 通达 销往 驶往 运往 途经 送往 援建 支援 打工的 嫁到 "
    "发往 寄往 调往 迁往 逃往 转往 发到 卖到 销到 运到 已过 路过 驶过 取道"
)
_AWAY = tuple(_AWAY_IN_ONE.split())
_ENDS_AWAY = frozenset(word[-1] for word in _AWAY)
_OFFICE = re.compile(
    "(?:[省市区县州]|各级)?(?:直属|机关)?(?:总工会|工会|工联|工人文化宫|职工|人民政府|政府|区公所|公所|区议会|市议会|议会"
    "|人民法院|法院|检察院|公安|警方|警察局|消防|税务|市场监管|人社|人力资源|教育局|教育体育|农业农村|文化|文旅"
    "|卫健|住建|交通运输|民政|司法|市委|县委|区委|省委|委(?!员|托|派|屈)|革委会|革命委员会|人大|政协|团委|妇联|供电|气象|水利"
    "|各界|县政府|当局|工商|供销社|中级|高级|统计|海关|应急)"
)
_STATION = re.compile(
    "[东南西北]?(?:火车)?站(?![点台在到起])|机场|港口岸|水库|水?电站|[特大]{0,2}桥|隧道|高速"
)
_BEHIND = re.compile(
    "|".join(
        words.pattern
        for words in (_REPORTED_BEHIND, _DATELINE_BEHIND, _ORIGIN_BEHIND, _OFFICE, _STATION)
    )
)
"""Any of these, to be looked for once: behind most names stands none."""
_COMPANY = re.compile(
    '[^，,。；;:：！？、“”"\\s]{2,16}?(?:公司|集团|股份|厂(?![商房区家长]))|铁路(?:分局|局)'
)
_EVENT = re.compile(
    "[^。！？；;\n]{0,18}?(?:举行|召开|启动|成立|开赛|开幕|开班|举办|揭牌|落户|开工|开课|投用|登场|进行|签约|落成"
    "|通车|开业|揭幕|投产|亮相|鸣枪|上演|举|发布|开讲|拉开|收官|落幕|闭幕|打响)"
)
_IN_NATURE = "江河湖溪山"
_OF_NATURE = re.compile(
    "[上下中]游|水[位面质域系]|两岸|流域|沿岸|[畔边]|航道|支流|干流|上运|发源|源头|涨[水潮]|洪峰|决口"
    "|(?<=山)(?:脚[下边]|麓|顶|坡|腰|之巅)"
)
_HEADED = re.compile(r"[　：:]+[^，。　\s\d]{5,20}(?:\n|$)")
"""A headline behind the name of the place where it is from: 镇海　海盗掳渔船."""
_SPEAKS = re.compile("(?:笑着)?(?:说|告诉|表示|介绍|回忆)")
_ONE_CHARACTER = re.compile("[一-龥][县市区]")
_CHAIN_GAPS = frozenset(("", "省", "市", "·", "之", "的"))
_LIST_GAPS = frozenset((*"、,，/／和与及", "以及"))
