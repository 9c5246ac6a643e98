"""Who made an article: reporters, correspondents, photographers, and the agency it came from.

Names are read only where a newspaper puts them: in the dateline that opens a text, in a line
of their own, under a picture, in brackets at the end. "The reporter learnt" inside a text
names nobody. A name whose end nothing marks must begin with a surname; one between clear
signs may be anything of two to four characters, since papers sign collectively too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Byline
from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.newspaper.signs import (
    AGENCY,
    CORRESPONDENT,
    DATELINE,
    HAN,
    PHOTOGRAPHER,
    REPORTED,
    REPORTER,
    credit_at_end,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴"
    "霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄"
    "窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查"
    "麻苑迟邝封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉"
    "禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜"
    "印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由钮祥蓬晓"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蔣葉蘇魏呂盧薑鍾鐘譚陸範賈韋鄒閆龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關"
    "蘭寧紀畢單塗駱藍遊華饒陽時農車項連蘆麥婁竇黨宮費衛應閔鄔邊師榮叢鞏遲鄺談荊樂儲勞諶滿聞厲區闞權帥樸蓋"
    "練豐國計晉門雲來閻嶽於丘邱傅凃簡游"
)
_COMPOUND_IN_ONE = (
    "欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 "
    "夏侯 端木 独孤 獨孤 南宫 南宮 西门 西門 宇文 申屠 太史 闻人 聞人 赫连 赫連 澹台 轩辕 呼延"
)
_COMPOUND = frozenset(_COMPOUND_IN_ONE.split())
_NOT_NAMES_IN_ONE = (
    "近日 日前 昨日 今日 昨天 今天 昨晚 昨夜 连日 连日来 近年 近来 目前 当天 获悉 了解 报道 报讯 了解到 通讯 "
    "編輯 编辑 记者 記者 昨午 今晨 昨晨 前日 明日 時隔 时隔 来自 來自 综合 綜合 特稿 专电 專電 台北 香港 北京 上海 "
    "本报 本報 讯 訊 日电 獲悉 連日 當日 当日 时值 時值 随着 经过 走进 从事 那么 那些 那时 由于 全国 全市 全省 全县 "
    "国家 国务院 国内 国际 中国 应该 相关 相信 公司 成为 任何 和平 向来 来到 干部 但是 但据 平时 平均 元旦 平安 "
    "明年 明天 文化 时间 解放 安全 高速 方面 单位 原来 农村 农业 司机 农民 商务 商业 国庆 连载 連載 时评 時評 时政 時政 时尚 时讯 时事 時事 史话 史話 "
    "史海 文苑 文艺 文藝 文摘 文体 文娱 纪实 紀實 游记 遊記 车市 車市 房产 房產 房市 金融 花絮 万象 万家 方圆 方法 温馨 "
    "康乐 古玩 养生 高考 项目 支部 党建 党务 党员 应急 农事 农技 农经 商讯 商情 家园 关注 关于 祝贺 祝福 公示 公告 公报 "
    "调查 調查 手记 手記 观察 觀察 走访 走訪 体验 體驗 帮办 包装 张贴 计划 经济 经典 聚焦 向导 游园 汤圆 水利 水产 乐园 安居 荣誉 全民 全家 成果 成就 任务 常识 盛会 管理 解读 解说"
)
_NOT_NAMES = frozenset(_NOT_NAMES_IN_ONE.split())
_STOP_ROLE = re.compile(
    rf"({PHOTOGRAPHER})|({REPORTER})|({CORRESPONDENT})"
    r"|((?<![^\s　（(/／、，])(?:(?:文字|撰文|采写|採寫|采访|採訪|撰稿)(?=[/／:：|\s　])|(?:图文|圖文|文图|文圖)(?=[:：])"
    r"|(?:文|作者|[图圖])(?=[/／:：|]))(?![/／][图圖摄攝文撰]))"
)
_DEED = re.compile(
    rf"{REPORTED}|采写|採訪|整理|(?<=[\s　/／])(?:文[/／]?[图圖摄攝]|[图圖][/／]?文|文|[图圖])(?=[\s　）)】/／]|$)"
    r"|[摄攝]影|[摄攝](?=[\s　）)】。/／]|$)|[图圖](?=[\s　）)】]*$)|[/／]|(?:专|專|外)?[电電讯訊](?=[\s　）)】:：，,]|$)"
)
_PICTURES = re.compile(r"[摄攝]|文[/／]?[图圖摄攝]|[图圖]")
_SEPARATOR = re.compile(r"[、，,/／&；;]|與")
_AND = re.compile(r"(?<=[一-鿿]{2})和(?=([一-鿿]{2,3})(?:[、，,\s]|$))")
_MARKED = re.compile(r"^[■□●○◎▲△◆◇★☆▪·•◼◻][ 　]*")
_OF_HOUSE = re.compile(
    rf"^{HAN}{{2,14}}?(?:[组組部局委会會社所站院校厂廠队隊村镇鎮乡鄉县縣市区區]|办公室|公司|中学|中學|小学|小學|街道)"
    rf"[ 　]+((?:{HAN}{{2,3}}[ 　、]*)+)$"
)
"""A house and who writes from it, in the brackets that close a text."""
_TOKEN = re.compile(rf"{HAN}+(?:[·•．]{HAN}+)*")
_BRACKETED = re.compile(r"[（(【〔\[]([^）)】〕\]]*)[）)】〕\]]")
_SLASHED = re.compile(
    rf"(?:记者|記者|员|員)?[ 　]*({HAN}{{2,4}})[／/]{HAN}{{0,6}}(?:報導|报道|報道|專訪|專電|特稿|特寫|攝影|文)"
)
_NEXT_BRACKET = re.compile(r"[\s　]*[（(【]([^）)】]{2,60})[）)】]")
_CLOSING = re.compile(r"[（(【〔]([^（(【〔]{2,48})[）)】〕][\s　]*$")
_LINE_END = re.compile(
    rf"(?<=[。！？”」])[ 　]*({REPORTER}(?:[ 　]+{HAN}{{2,4}}){{1,3}}"
    r"(?:[ 　]+(?:[摄攝]影[报報][道導]|文[/／][图圖]|[报報][道導]))?)[ 　]*$"
)
_COLLECTIVE = re.compile(
    rf"^{HAN}{{2,4}}$|^(?:{HAN}{{2,3}}|{HAN}[ 　]{HAN})(?:[ 　、]+(?:{HAN}{{2,3}}|{HAN}[ 　]{HAN})){{0,3}}$"
)


_BOTH_BEHIND = re.compile(r"(?:文[/／]?[图圖摄攝]|[图圖][/／]?文)[\s　）)】]*$")
_BOTH_BEFORE = re.compile(r"[^一-鿿]*(?:文[/／]?[图圖摄攝]|[图圖][/／]?文)[ 　/／:：]*(?=[一-鿿])")
_OFFICE = re.compile(r"[局委办辦会會院所警]$|中心$|公司$|学校$|學校$|集团$|派出所$")
"""The last word of the house that a correspondent writes from, between his role and his name."""
_SENT = re.compile(r"[ 　]*(?:供稿|来稿|投稿|撰稿)$")
_SAID = re.compile(
    rf"[\s　]*((?:{HAN}{{2,4}}[、 　]){{0,3}}{HAN}{{2,4}})(?:报道|報道|報導)[：:，,]"
)
_RUNS_ON = frozenset("从从在自据據今昨对對")
"""A character that follows a name and ends hardly any."""
_REPORTED_BY = re.compile(rf"[（(【〔]({HAN}{{2,4}}?)(?:报道|報道|報導)[）)】〕]")
_OWN_DISPATCH = re.compile(r"[【〔]本報|[■●▲△◎▓◆]?[^，。]{2,16}／")
"""Papers of Taiwan and Hong Kong have no correspondents: who signs such a dispatch reports."""


@dataclass(slots=True)
class _Names:
    """Names in the order of the page, each once."""

    reporters: dict[str, None] = field(default_factory=dict)
    correspondents: dict[str, None] = field(default_factory=dict)
    photographers: dict[str, None] = field(default_factory=dict)


def is_name(token: str) -> bool:
    """Return whether a word looks like a Chinese personal name that begins with a surname."""
    if token in _NOT_NAMES or not 2 <= len(token) <= 4:
        return False
    if token[:2] in _COMPOUND:
        return len(token) >= 3
    return token[0] in SURNAMES and len(token) <= 3


def byline_of(
    opening: str,
    closing: str,
    lines: Iterable[str],
    credits: Iterable[str],
    *,
    mainland: bool = False,
) -> Byline:
    """Read the names of an article; papers of the ``mainland`` have correspondents.

    ``opening`` and ``closing`` are its first and its last paragraph, ``lines`` its lines of
    names, ``credits`` what stands under its pictures. All may be empty.
    """
    names = _Names()
    lines = tuple(lines)
    head = _dateline_part(opening)
    if head:
        _read(head, names, fenced=_fenced(head))
        reported = _REPORTED_BY.match(head)
        if reported and is_name(reported[1]):
            names.reporters.setdefault(reported[1])
        bare = _CLOSING.search(head) or _SAID.match(opening, len(head))
        if bare and _all_names(bare[1]):
            names.correspondents.update(dict.fromkeys(re.split(r"[ 　、，,]+", bare[1])))
    for line in lines:
        _read_line(line, names)
    tail = _CLOSING.search(closing[-60:])
    signed = _LINE_END.search(closing[-40:])
    if tail and not _SENDER.fullmatch(closing):
        own = not mainland and _OWN_DISPATCH.match(opening) is not None
        _read_closing(tail[1], names, names.reporters if own else names.correspondents)
    elif signed:
        _read(signed[1], names, fenced=True)
    for credit in credits:
        _read_credit(credit, names)
    agency = _agency(head or opening[:24], closing[-24:]) or _agency_of_reporter(lines)
    return Byline(
        tuple(names.reporters), tuple(names.correspondents), tuple(names.photographers), agency
    )


def _agency(opening: str, closing: str) -> str | None:
    head = AGENCY.search(opening)
    if head is None or not re.search(r"[电電讯訊消报報]|^[【（(]", opening[: head.end() + 30]):
        tail = _CLOSING.search(closing)
        head = AGENCY.search(tail[1]) if tail else None
    return head[1] if head else None


def _agency_of_reporter(lines: Iterable[str]) -> str | None:
    """Return the agency whose reporter a line of names names: 新华社记者 某某."""
    found = (
        re.match(rf"[^一-鿿]*{AGENCY.pattern}[^，。]{{0,6}}?(?:记者|記者)", line) for line in lines
    )
    return next((one[1] for one in found if one), None)


def _dateline_part(opening: str) -> str:
    """Return the part of a first paragraph that names its makers, or nothing."""
    start = opening[:140]
    found = DATELINE.search(start)
    if found is None:
        return ""
    end = found.end()
    rest = start[end:]
    bracketed = end
    while more := _NEXT_BRACKET.match(start, bracketed):
        if not (_STOP_ROLE.search(more[1]) or _all_names(more[1])):
            break
        bracketed = more.end()
    if bracketed > end:
        return start[:bracketed]
    role = re.match(rf"[\s　]*(?:{REPORTER}|{CORRESPONDENT})", rest)
    if role is None and not _STOP_ROLE.search(start[:end]):
        return start[:end]
    # Further makers may follow up to the verb that closes a byline.
    close = re.match(rf"[^。；;“「？！]{{0,60}}?{REPORTED}(?=[\s　）)】，,：:“]|$)", rest)
    if close:
        return start[: end + close.end()]
    return start[: end + 40] if role else start[:end]


def _all_names(inside: str) -> bool:
    return all(map(is_name, re.split(r"[ 　、，,]+", inside)))


def _fenced(head: str) -> bool:
    """Return whether signs mark where the names of a dateline end."""
    return bool(_BRACKETED.search(head) or re.search(rf"{REPORTED}[\s　）)】]*$", head))


def _read_line(line: str, names: _Names) -> None:
    slashed = _SLASHED.search(line)
    if slashed and not any(mark[4] for mark in _STOP_ROLE.finditer(line)):
        names.reporters.setdefault(slashed[1])
    elif _STOP_ROLE.search(line):
        _read(line, names, fenced=True)
    else:
        found = list(filter(is_name, _tokens(_MARKED.sub("", line), fenced=True)))
        names.reporters.update(dict.fromkeys(found))
        if _BOTH_BEHIND.search(line):
            names.photographers.update(dict.fromkeys(found))


def _read_closing(inside: str, names: _Names, bare: dict[str, None]) -> None:
    """Read what stands in brackets at the end of a text; bare names there go into ``bare``."""
    inside = _SENT.sub("", inside)
    if _STOP_ROLE.search(inside):
        _read(inside, names, fenced=True)
        return
    if _SLASHED.search(inside):
        _read_line(inside, names)
        return
    housed = _OF_HOUSE.match(inside)
    if housed:
        for token in _tokens(housed[1], fenced=True):
            if is_name(token):
                names.correspondents.setdefault(token)
        return
    if not _COLLECTIVE.match(inside) or AGENCY.search(inside) or inside.startswith(_UNSIGNED):
        return
    for token in _tokens(inside, fenced=True):
        if (
            token not in _UNSIGNED
            and token not in _NOT_NAMES
            and (len(token) < 4 or is_name(token) or _is_transcribed(token))
            and not _is_large_place(token)
        ):
            bare.setdefault(token)


def _is_transcribed(token: str) -> bool:
    """Return whether a word is made of the characters that names of the west are written with."""
    return 2 * sum(char in _OF_TRANSCRIPTS for char in token) > len(token)


def _is_large_place(token: str) -> bool:
    """Return whether a word is a province or a city, as before the name of who writes from it."""
    return any(sense.unit.level <= Level.CITY for sense in gazetteer().senses(token))


_OF_TRANSCRIPTS = frozenset(
    "阿艾巴拜布达丹迪尔哈汗吉加江卡克拉力里马买曼明姆木娜尼努帕热赛沙斯苏塔提吐托瓦西热亚亚依伊孜扎旦别"
)
_SENDER = re.compile(rf"{HAN}{{2,6}}[（(][^（(）)]{{2,8}}[）)]")
"""A line that says who wrote a letter, and in brackets from where."""
_UNSIGNED = (
    "外一",
    "外二",
    "节选",
    "散文",
    "完",
    "全文",
    "未完",
    "待续",
    "待續",
    "下转",
    "上接",
    "本报",
    "本報",
    "综合",
    "綜合",
    "据",
    "據",
    "转",
    "轉",
)


def _read_credit(credit: str, names: _Names) -> None:
    """Read a picture's credit; a photographer who is named as correspondent is both."""
    found = credit_at_end(credit)
    part = found[0] if found else credit[-40:]
    if _STOP_ROLE.search(part):
        _read(part, names, fenced=True, pictures=True)
        return
    bare = re.search(
        rf"((?:{HAN}{{2,4}}[ 　、]+)*{HAN}{{2,4}}|{HAN}[ 　]{HAN})[ 　]*[／/]?[ 　]*(?:[摄攝]|攝影|摄影)",
        part,
    )
    if bare:
        tokens = list(_tokens(bare[1], fenced=True))
        # What a caption ends with may stand before the name with no more than a space between.
        sure = [token for token in tokens if is_name(token)] or tokens
        names.photographers.update(dict.fromkeys(sure))


def _read(region: str, names: _Names, *, fenced: bool, pictures: bool = False) -> None:
    """Read each role word of a region with the names and the deed that follow it."""
    slashed = _SLASHED.search(region)
    marks = list(_STOP_ROLE.finditer(region))
    if slashed and not any(mark[2] or mark[3] or mark[4] for mark in marks):
        names.reporters.setdefault(slashed[1])
        return
    shared = _BOTH_BEHIND.search(region) is not None or _BOTH_BEFORE.match(region) is not None
    ends = [*(mark.start() for mark in marks), len(region)][1:]
    taken = False
    for mark, end in zip(marks, ends, strict=True):
        part = region[mark.end() : end]
        deed = _DEED.search(part.lstrip("／/:：|｜ 　")) if part else None
        lead = len(part) - len(part.lstrip("／/:：|｜ 　"))
        named = part[lead : lead + deed.start()] if deed else part[lead:]
        found = _without_office(list(_tokens(named, fenced=fenced or deed is not None)))
        took = mark[4] is not None and mark[4][0] in "图圖" and "文" not in mark[4]
        if took or (taken and not mark[4]):
            names.photographers.update(dict.fromkeys(found))
        else:
            deeds = part[lead + deed.start() :] if deed else ""
            _enter(mark, deeds, found, names, pictures=pictures)
        # 图/本报记者 某某: the sign stands before the office of him who took it.
        taken = took and not found
        if shared:
            names.photographers.update(dict.fromkeys(found))


def _without_office(found: list[str]) -> list[str]:
    """Leave out the house before a correspondent's name: 通讯员 县公安局 某某."""
    housed = len(found) > 1 and _OFFICE.search(found[0]) and not is_name(found[0])
    return found[1:] if housed and is_name(found[1]) else found


def _enter(
    mark: re.Match[str], deed: str, found: list[str], names: _Names, *, pictures: bool
) -> None:
    deed = deed.lstrip("／/ 　")
    took = bool(_PICTURES.search(deed))
    only_took = re.match(r"[摄攝图圖](?!影报|影報)", deed) is not None or (pictures and took)
    for name in found:
        if mark[1]:
            names.photographers.setdefault(name)
            continue
        if mark[3]:
            names.correspondents.setdefault(name)
        elif not only_took or re.match(r"[摄攝]影[报報]", deed):
            names.reporters.setdefault(name)
        if took:
            names.photographers.setdefault(name)


def _tokens(named: str, *, fenced: bool) -> Iterator[str]:
    """Yield the names in a run of text, up to the first thing that is none."""
    named = _AND.sub(
        lambda found: "、" if is_name(found[1]) else found[0], re.sub(r"[）)】〕\]].*", "", named)
    )
    for index, part in enumerate(_SEPARATOR.split(named)):
        words = part.split()
        at = 0
        while at < len(words):
            word = words[at]
            at += 1
            half = len(word) == 1 or word in _COMPOUND
            if half and at < len(words) and len(words[at]) == 1:
                word += words[at]
                at += 1
            found = _TOKEN.match(word)
            name = _fit(found[0], fenced=fenced) if found else ""
            if not fenced and name[2:] in _RUNS_ON and found and found[0] != name:
                name = name[:2]
            if not name or (not fenced and (index or at > 1) and not is_name(name)):
                return
            yield name
            if found and found[0] != name:
                return


def _fit(token: str, *, fenced: bool) -> str:
    """Return the name at the start of a token, which may run on into a place."""
    if "·" in token or "•" in token:
        return token
    if token in _NOT_NAMES:
        return ""
    if is_name(token):
        return token
    if len(token) == 4 and token[0] in SURNAMES and token[2:] in _NOT_NAMES:
        return token[:2]
    if len(token) == 4 and token[3] in "文摄攝图圖" and is_name(token[:3]):
        return token[:3]
    if len(token) <= 4:
        return token if fenced and len(token) >= 2 else ""
    for length in (3, 4, 2) if token[:2] not in _COMPOUND else (4, 3):
        if is_name(token[:length]) and len(token) - length >= 2:
            return token[:length]
    return ""
