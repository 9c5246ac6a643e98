"""The table of datable events, as people may extend it."""

from __future__ import annotations

from datetime import date

import pytest

from jiaoyue.newspaper.date_events import Event, event_clues, read_events
from jiaoyue.newspaper.date_fold import folded
from jiaoyue.paths import resource


def test_a_line_of_the_table() -> None:
    text = "# note\nkind\twords\tfirst\tlast\tsource\nevent\t云溪节|云溪文化节\t2019-05-01\t2019-05-03\t县志\n"
    assert read_events(text) == (
        Event("event", ("云溪节", "云溪文化节"), "2019-05-01", "2019-05-03", "县志"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "event\t云溪节\t2019-05-01",
        "party\t云溪节\t2019-05-01\t2019-05-03\t",
        "event\t\t2019-05-01\t2019-05-03\t",
        "event\t云溪节\t2019-02-30\t2019-05-03\t",
        "event\t云溪节\tXXXX-05-01\tXXXX-05-03\t",
        "yearly\t云溪节\tXXXX-02-29\tXXXX-02-29\t",
        "event\t云溪节\t2019-05-03\t2019-05-01\t",
    ],
)
def test_a_line_that_is_no_event_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_events(f"# note\n{line}\n")


def test_the_table_that_ships_is_sound() -> None:
    events = read_events(resource("events.tsv").read_text(encoding="utf-8"))
    assert len(events) > 150
    assert all(event.source for event in events)
    assert all(folded(words) == words for event in events for words in event.words)


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
