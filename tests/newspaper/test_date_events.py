"""The table of datable events, as people may extend it."""

from __future__ import annotations

from datetime import date

import pytest

from jiaoyue.newspaper.datable import Event, read_table, shipped_events
from jiaoyue.newspaper.date_events import event_clues
from jiaoyue.newspaper.date_fold import folded
from jiaoyue.newspaper.dates import page_date
from jiaoyue.paths import resource

LINE = "event\t云溪节|云溪文化节\t2019-05-01\t2019-05-03\t县志\n"
EVENT = Event("event", ("云溪节", "云溪文化节"), "2019-05-01", "2019-05-03", "县志")


def test_a_line_of_the_table() -> None:
    table = read_table(f"# note\nkind\twords\tfirst\tlast\tsource\n{LINE}")
    assert table.events == (EVENT,)
    assert not table.faults


@pytest.mark.parametrize(
    "line",
    [
        "event\t云溪节\t2019-05-01",
        "party\t云溪节\t2019-05-01\t2019-05-03\t",
        "event\t\t2019-05-01\t2019-05-03\t",
        "event\t节\t2019-05-01\t2019-05-03\t",
        "event\t云溪节\t2019-02-30\t2019-05-03\t",
        "event\t云溪节\tXXXX-05-01\tXXXX-05-03\t",
        "yearly\t云溪节\tXXXX-02-29\tXXXX-02-29\t",
        "yearly\t云溪节\tlunar-13-01\tlunar-13-01\t",
        "event\t云溪节\t2019-05-03\t2019-05-01\t",
    ],
)
def test_a_line_that_is_no_event_is_named_and_the_others_are_kept(line: str) -> None:
    table = read_table(f"# note\n{line}\n{LINE}")
    assert [fault.line for fault in table.faults] == [2]
    assert str(table.faults[0].error)
    assert table.events == (EVENT,)


def test_a_table_is_written_as_it_was_read() -> None:
    text = f"# note\nkind\twords\tfirst\tlast\tsource\nparty\t云\n{LINE}"
    assert read_table(read_table(text).text()) == read_table(text)


def test_a_feast_may_be_on_the_thirtieth_of_a_lunar_month() -> None:
    assert not read_table("yearly\t除夕\tlunar-12-30\tlunar-12-30\t农历").faults


def test_own_events_count_beside_those_that_ship() -> None:
    text = "本报讯 云溪节落幕后,街面恢复平静。5月9日,记者走访市场。"
    assert page_date(text, today=date(2026, 11, 22)).edtf is None
    found = page_date(text, today=date(2026, 11, 22), events=(EVENT,))
    assert found.first == "2019-05-09"


def test_the_table_that_ships_is_sound() -> None:
    table = read_table(resource("events.tsv").read_text(encoding="utf-8"))
    assert not table.faults
    assert table.events == shipped_events()
    assert len(table.events) > 150
    assert all(event.source for event in table.events)
    assert all(folded(words) == words for event in table.events for words in event.words)


def test_folding_keeps_each_character_in_its_place() -> None:
    text = "中華民國２３年,迎國慶,農曆臘月廿三,學習黨的二十大精神:後"
    assert len(folded(text)) == len(text)
    assert folded(text) == "中华民国23年,迎国庆,农历腊月廿三,学习党的二十大精神:后"


def test_every_kind_of_event_has_a_clue() -> None:
    pages = {
        "迎接北京奥运会": "2008-08-07",
        "汶川地震": "2008-05-12",
        "党史学习教育": "2021-02-20",
        "庆祝改革开放40周年": "2018-01-01",
        "第38个教师节": "2022-07-27",
    }
    for words, day in pages.items():
        ends = [edge for clue in event_clues(words) for days in clue.fixed for edge in days]
        assert date.fromisoformat(day).toordinal() in ends, words
    assert any(clue.yearly for clue in event_clues("国庆节前夕"))
    assert not list(event_clues("国庆节那天"))


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("民國拾年拾月拾日", "民国十年十月十日"),
        ("民国二拾三年拾二月三拾日", "民国二十三年十二月三十日"),
        ("拾月廿一日", "十月廿一日"),
        ("没人收拾三年了", "没人收拾三年了"),
        ("捡拾八月一日掉落的", "捡拾八月一日掉落的"),
        ("年年拾金不昧", "年年拾金不昧"),
        ("收拾日用品", "收拾日用品"),
    ],
)
def test_the_formal_ten_is_one_in_dates_only(printed: str, read: str) -> None:
    assert folded(printed) == read
