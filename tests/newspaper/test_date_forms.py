"""Hundreds of dated headers and file names, put together from the parts that papers use."""

from __future__ import annotations

import itertools
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from jiaoyue.newspaper.date_file import file_days
from jiaoyue.newspaper.dates import page_date

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 22)
_FIRST = date(1912, 1, 2)
_DIGITS = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_STORY = (
    "本报讯 记者林晓 通讯员周禾报道 日前,云溪县图书馆新馆向读者开放。馆长说,"
    "新馆藏书三十万册,每天能接待读者两千人次,是全县最大的公共文化设施。\n"
)


def _counted(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = {0: "", 1: "十"}.get(tens, f"{_DIGITS[tens]}十")
    return ten + (_DIGITS[ones] if ones else "")


def _figures(number: int) -> str:
    return "".join(_DIGITS[int(figure)] for figure in str(number))


def _han(day: date) -> str:
    return f"{_counted(day.month)}月{_counted(day.day)}日"


def _years_of_the_republic(day: date) -> str:
    count = day.year - 1911
    return "元" if count == 1 else _counted(count) if count < 100 else _figures(count)


DAYS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year} 年 {day.month:02} 月 {day.day:02} 日",
    lambda day: f"{day.year}年{day.month}月{day.day}日".translate(_WIDE),
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f"{day.year}-{day.month:02}-{day.day:02}",
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{_figures(day.year)}年{_han(day)}",
    lambda day: f"公元{_figures(day.year)}年{_han(day)}",
    lambda day: f"西曆{_figures(day.year)}年{_han(day)} 中華民國{_years_of_the_republic(day)}年",
    lambda day: f"中華民國{_years_of_the_republic(day)}年{_han(day)}",
    lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
    lambda day: f"中華民國{day.year - 1911}年（{day.year}年）{day.month}月{day.day}日",
    lambda day: f"{day.year}年（民國{day.year - 1911}年）{day.month}月{day.day}日",
)
WEEKDAYS: tuple[Callable[[date], str], ...] = (
    lambda day: f"星期{'一二三四五六日'[day.weekday()]}",
    lambda day: f"（星期{'一二三四五六天'[day.weekday()]}）",
    lambda day: f"禮拜{'一二三四五六日'[day.weekday()]}",
    lambda day: f"周{'一二三四五六日'[day.weekday()]}",
    lambda day: f"{day:%A}",
)
BESIDE = (
    "第3版",
    "A12 要闻",
    "云溪日报",
    "第一〇八七六号",
    "责任编辑：李明 版式：王芳",
    "今日八版",
)
BLANKS = (" ", "　", " | ", "\n", "/")
DAMAGES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("characters apart", " ".join),
    ("one for l", lambda said: said.replace("1", "l", 1)),
    ("nought for O", lambda said: said.replace("0", "O", 1)),
    ("年 lost", lambda said: said.replace("年", " ", 1)),
    ("日 lost", lambda said: said.replace("日", "", 1)),
    ("broken in the middle", lambda said: f"{said[: len(said) // 2]}\n{said[len(said) // 2 :]}"),
)


def _some_days(count: int) -> list[date]:
    chosen = random.Random(count)
    return [_FIRST + timedelta(days=chosen.randrange(114 * 365)) for _ in range(count)]


def _read(header: str, *, at_the_end: bool = False) -> str | None:
    page = f"新馆开放\n\n{_STORY * 8}"
    return page_date(
        f"{page}\n{header}\n" if at_the_end else f"{header}\n\n{page}", today=TODAY
    ).edtf


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("at_the_end", [False, True])
def test_every_form_of_a_header(blank: str, *, at_the_end: bool) -> None:
    forms = list(itertools.product(DAYS, WEEKDAYS, BESIDE))
    wrong = []
    for place, ((said, weekday, beside), day) in enumerate(
        zip(forms, _some_days(len(forms)), strict=True)
    ):
        parts = [said(day), weekday(day), beside]
        header = blank.join(parts[place % 3 :] + parts[: place % 3])
        if _read(header, at_the_end=at_the_end) != day.isoformat():
            wrong.append(f"{day} {header!r}")
    assert not wrong


@pytest.mark.parametrize(("damage", "damaged"), DAMAGES, ids=[name for name, _ in DAMAGES])
def test_a_damaged_header_that_its_weekday_bears_out(
    damage: str, damaged: Callable[[str], str]
) -> None:
    # What is left of 2023.1.5 without its points is no date.
    forms = list(itertools.product(DAYS[:3] + DAYS[6:7] + DAYS[9:11], WEEKDAYS[:2], BESIDE[:3]))
    wrong = []
    for (said, weekday, beside), day in zip(forms, _some_days(len(forms)), strict=True):
        header = f"{damaged(said(day))}　{weekday(day)}　{beside}"
        if (found := _read(header)) != day.isoformat():
            wrong.append(f"{day} {found} {header!r}")
    assert not wrong


def test_the_lunar_day_bears_out_a_date_whose_weekday_is_misread() -> None:
    assert _read("2016年6月16日 星期二 农历丙申年五月十二 第3版") == "2016-06-16"
    assert _read("2016年6月16日 星期二 农历丙申年五月十三 第3版") == "2016-06"


@pytest.mark.parametrize(
    "said",
    [
        "{y}-{m:02}-{d:02}",
        "{y}{m:02}{d:02}",
        "{y}_{m:02}_{d:02}",
        "{y}.{m}.{d}",
        "{y}年{m}月{d}日",
        "{y}-{m:02}{d:02}",
        "{y}{m:02}-{d:02}",
        "{y}/{m:02}/{d:02}",
        "{y}-{m:02}/{d:02}",
        "{y}/{m:02}{d:02}",
    ],
)
def test_every_form_of_a_file_name(said: str) -> None:
    names = ("paper_{}_02", "{}-A04", "{}第4版", "rmrb-{}-1", "云溪日报 {} 3版", "{}", "【晚报】{}")
    wrong = []
    for name, day in zip(names, _some_days(len(names)), strict=True):
        file_name = name.format(said.format(y=day.year, m=day.month, d=day.day)) + ".txt"
        if file_days(file_name, TODAY) != (day.toordinal(), day.toordinal()):
            wrong.append(file_name)
    assert not wrong


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("scan_1978-12-23_第1版.txt", "1978-12-23"),
        ("img_20160309_A04.txt", "2016-03-09"),
        ("scan_2016-03-09.txt", None),
        ("img_20160309_154500_A04.txt", None),
    ],
)
def test_the_clock_of_a_scanner_is_told_from_the_day_of_a_paper(
    name: str, found: str | None
) -> None:
    days = file_days(name, TODAY)
    assert (days and date.fromordinal(days[0]).isoformat()) == found
