"""How titles, places and dates are written where there is little room.

Full names stay wherever there is room for them; nothing here is stored.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jiaoyue.marks.catalogue import Round

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.catalogue import ArticleRow

# The ethnic groups that give autonomous places their names, without 族.
_GROUPS = [
    "阿昌",
    "白",
    "保安",
    "布朗",
    "布依",
    "朝鲜",
    "达斡尔",
    "傣",
    "德昂",
    "侗",
    "东乡",
    "独龙",
    "鄂伦春",
    "俄罗斯",
    "鄂温克",
    "高山",
    "仡佬",
    "哈尼",
    "哈萨克",
    "赫哲",
    "回",
    "基诺",
    "京",
    "景颇",
    "柯尔克孜",
    "拉祜",
    "黎",
    "傈僳",
    "珞巴",
    "满",
    "毛南",
    "门巴",
    "蒙古",
    "苗",
    "仫佬",
    "纳西",
    "怒",
    "普米",
    "羌",
    "撒拉",
    "畲",
    "水",
    "塔吉克",
    "塔塔尔",
    "土",
    "土家",
    "佤",
    "维吾尔",
    "乌孜别克",
    "锡伯",
    "瑶",
    "彝",
    "裕固",
    "藏",
    "壮",
    "各",
]
# Longest first. A pattern would be slow to make, and the list waits for it.
_ENDINGS = ("特别行政区", "自治区", "地区", *"省市县縣区區盟旗")
_LEAST = 2
"""Characters that a short name has."""
_LONGEST_TITLE = 24
_AUTONOMOUS = "自治"
# Cut short, these would be ordinary words.
_KEPT = frozenset({"市中区", "城中区", "开发区", "新市区", "工业园区", "示范区", "市辖区"})


@cache
def _of_groups() -> re.Pattern[str]:
    # Longest first, and only when such a name is met: it takes long to compile.
    groups = "|".join(sorted(_GROUPS, key=len, reverse=True))
    return re.compile(rf"(?P<name>.{{2,}}?)(?:(?:{groups})族?)+自治[区州县旗]")


def shortened(words: str, most: int) -> str:
    """Return the first ``most`` characters of words, with an ellipsis where more are cut off."""
    return words if len(words) <= most else words[:most] + "…"


def row_title(row: ArticleRow) -> str:
    """Return what an article is called in a sentence: the beginning of its title or first line."""
    return shortened(row.called, _LONGEST_TITLE)


def short_place(name: str) -> str:
    """Return a place's name as one says it: 杭州 for 杭州市, 恩施 for 恩施土家族苗族自治州.

    A name that would keep fewer than two characters, as 郊区, is left whole.
    """
    if name in _KEPT:
        return name
    found = _of_groups().fullmatch(name) if _AUTONOMOUS in name else None
    if found is not None:
        return found["name"]
    ending = next((e for e in _ENDINGS if name.endswith(e, _LEAST)), "")
    return name.removesuffix(ending)


def short_siblings(names: Sequence[str]) -> list[str]:
    """Return the short names of places that stand in one list; those that would be alike stay."""
    short = [short_place(name) for name in names]
    often = Counter(short)
    return [cut if often[cut] == 1 else name for name, cut in zip(names, short, strict=True)]


def place_label(row: ArticleRow) -> str:
    """Return where an article is, city and county, the province only where it has no city."""
    outer = row.city or row.province
    names = [name for name in (outer, row.county) if name]
    return " · ".join(short_siblings(names))


def date_label(first: str, last: str, about: str) -> str:
    """Return a date for a list: the day if it is known, else the earliest month it may be.

    ``first`` and ``last`` are the outer days (ISO), ``about`` is a pattern such as ``约 {}``.
    An interval of whole years shows the year. Empty when there is no date.
    """
    if not first:
        return ""
    if first == last:
        return first
    if first.endswith("-01-01") and last.endswith("-12-31"):
        year = first[:4]
        return year if last[:4] == year else about.format(year)
    month = first[:7]
    if _is_month(first, last):
        return month
    return about.format(month)


def date_of(row: ArticleRow) -> str:
    """Return an article's date as a list says it."""
    about = QCoreApplication.translate("Wording", "about {date}").format(date="{}")
    return date_label(row.date_first, row.date_last, about)


def _is_month(first: str, last: str) -> bool:
    """Return whether the interval is one calendar month, which is known then, not guessed."""
    if first[:7] != last[:7] or not first.endswith("-01"):
        return False
    return (date.fromisoformat(last) + timedelta(days=1)).day == 1


def round_name(round_: Round) -> str:
    """Return what a round of proofreading is called."""
    match round_:
        case Round.UNREAD:
            return QCoreApplication.translate("Wording", "Not proofread")
        case Round.FIRST:
            return QCoreApplication.translate("Wording", "First proof")
        case Round.SECOND:
            return QCoreApplication.translate("Wording", "Second proof")
        case Round.THIRD:
            return QCoreApplication.translate("Wording", "Third proof")
        case Round.FINAL:
            return QCoreApplication.translate("Wording", "Final")
