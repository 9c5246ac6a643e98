"""The sidebar counts, is chosen from by mouse and keyboard, and combines its sections."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QSignalSpy

from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.facets import Facets, MonthCount, PaperCount, PlaceCount, TagCount
from jiaoyue.session.settings import LANGUAGE
from jiaoyue.ui import style
from jiaoyue.ui.models.choices import Choice, Section, combined, touches
from jiaoyue.ui.models.entries import MOST_BARS, AttachedEntry, EntryKind, bars_of
from jiaoyue.ui.models.facets import FacetModel
from jiaoyue.ui.panels.sidebar import Sidebar

if TYPE_CHECKING:
    from types import FrameType

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jiaoyue.session.settings import Settings
    from jiaoyue.ui.appearance import Appearance

FACETS = Facets(
    articles=6,
    pages=2,
    places=(
        PlaceCount(
            "浙江省",
            ("浙江省",),
            5,
            (
                PlaceCount("杭州市", ("浙江省", "杭州市"), 3),
                PlaceCount("温州市", ("浙江省", "温州市"), 2),
            ),
        ),
        PlaceCount("", ("",), 1),
    ),
    months=(
        MonthCount("2023", 5, (MonthCount("2023-05", 4), MonthCount("2023-02", 1))),
        MonthCount("2022", 1, (MonthCount("2022-12", 1),)),
    ),
    tags=(TagCount("t1", "农业", 2, (TagCount("t2", "茶", 1),)),),
    rounds={Round.UNREAD: 4, Round.FIRST: 2},
    papers=(PaperCount("青山日报", 4), PaperCount("", 2)),
)
NARROWED = Facets(
    articles=1,
    answers=2,
    places=(
        PlaceCount("浙江省", ("浙江省",), 1, (PlaceCount("温州市", ("浙江省", "温州市"), 1),)),
    ),
    months=(MonthCount("2023", 1, (MonthCount("2023-02", 1),)),),
    rounds={Round.FIRST: 1},
    papers=(PaperCount("青山日报", 1),),
)
HANGZHOU = ("浙江省", "杭州市")


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar(style.themes["paper"])
    qtbot.addWidget(made)
    made.filter_chosen.connect(made.set_filter)
    made.resize(220, 900)
    made.show_facets(FACETS)
    made.show()
    return made


def entries(model: FacetModel, above: QModelIndex | None = None) -> dict[str, QModelIndex]:
    parent = above or QModelIndex()
    found: dict[str, QModelIndex] = {}
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found[model.data(index)] = index
        found |= entries(model, index)
    return found


def index_of(sidebar: Sidebar, name: str) -> QModelIndex:
    model = sidebar.model()
    assert isinstance(model, FacetModel)
    return entries(model)[name]


def click(qtbot: QtBot, sidebar: Sidebar, name: str, *, x: int = 80) -> None:
    rect = sidebar.visualRect(index_of(sidebar, name))
    at = QPoint(x, rect.bottom() - 8)
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)


def chosen(spy: QSignalSpy) -> Filter:
    found = spy.at(spy.count() - 1)[0]
    assert isinstance(found, Filter)
    return found


def test_places_are_written_as_the_interface_is_and_chosen_as_they_are_kept(
    settings: Settings, appearance: Appearance
) -> None:
    settings.set(LANGUAGE, "zh_TW")
    within = PlaceCount("临沧市", ("云南省", "临沧市"), 1)
    model = FacetModel()
    model.show(Facets(places=(PlaceCount("云南省", ("云南省",), 1, (within,)),)))
    said = [(e.name, e.full_name) for e in model.entries if e.section is Section.PLACE and e.choice]
    assert said == [("雲南", "雲南省"), ("臨滄", "臨滄市")]
    assert model.chosen(Filter(place=("云南省", "临沧市")))


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = FacetModel()
    model.show(FACETS)
    qtmodeltester.check(model, force_py=True)


def test_it_shows_short_names_and_hides_empty_sections(sidebar: Sidebar) -> None:
    model = sidebar.model()
    assert isinstance(model, FacetModel)
    assert {"浙江", "杭州", "温州", "2023", "农业", "茶"} <= set(entries(model))
    model.show(Facets(articles=1, rounds={Round.UNREAD: 1}))
    kinds = [entry.section for entry in map(model.entry, entries(model).values())]
    assert set(kinds) == {Section.ALL, Section.ROUND}


def test_a_click_filters_and_another_takes_it_back(sidebar: Sidebar, qtbot: QtBot) -> None:
    spy = QSignalSpy(sidebar.filter_chosen)
    click(qtbot, sidebar, "杭州")
    assert chosen(spy) == Filter(place=HANGZHOU)
    click(qtbot, sidebar, "杭州")
    assert chosen(spy) == Filter()


def test_sections_combine_and_all_articles_clears_them(sidebar: Sidebar, qtbot: QtBot) -> None:
    spy = QSignalSpy(sidebar.filter_chosen)
    click(qtbot, sidebar, "杭州")
    click(qtbot, sidebar, "2023")
    click(qtbot, sidebar, "温州")
    assert chosen(spy) == Filter(place=("浙江省", "温州市"), month="2023")
    row = sidebar.model().index(0, 0)
    qtbot.mouseClick(
        sidebar.viewport(), Qt.MouseButton.LeftButton, pos=sidebar.visualRect(row).center()
    )
    assert chosen(spy) == Filter()


def test_the_triangle_opens_and_shuts_without_filtering(sidebar: Sidebar, qtbot: QtBot) -> None:
    spy = QSignalSpy(sidebar.filter_chosen)
    province = index_of(sidebar, "浙江")
    assert sidebar.isExpanded(province)
    click(qtbot, sidebar, "浙江", x=20)
    assert not sidebar.isExpanded(province)
    assert spy.count() == 0


def test_counts_follow_what_is_narrowed_and_no_entry_goes(sidebar: Sidebar) -> None:
    before = list(entries(sidebar.facets))
    sidebar.narrow_to(NARROWED)
    assert list(entries(sidebar.facets)) == before
    counts = {name: sidebar.facets.entry(i).count for name, i in entries(sidebar.facets).items()}
    assert (counts["浙江"], counts["杭州"], counts["温州"]) == (1, 0, 1)
    assert (counts["2022"], counts["农业"], counts["茶"], counts["青山日报"]) == (0, 0, 0, 1)
    # All articles keeps the words sought and nothing else.
    assert sidebar.facets.entry(sidebar.facets.index(0, 0)).count == 2
    bars = next(
        e.bars for e in map(sidebar.facets.entry, entries(sidebar.facets).values()) if e.bars
    )
    assert [(bar.key, bar.count) for bar in bars if bar.count] == [("2023-02", 1)]


def test_other_numbers_alone_leave_every_entry_where_it_is(sidebar: Sidebar) -> None:
    spy = QSignalSpy(sidebar.facets.modelReset)
    place = index_of(sidebar, "杭州")
    more = (replace(FACETS.places[0], count=9), FACETS.places[1])
    sidebar.show_facets(replace(FACETS, articles=10, answers=10, places=more))
    assert spy.count() == 0
    assert sidebar.facets.entry(place).name == "杭州"
    assert sidebar.facets.entry(index_of(sidebar, "浙江")).count == 9
    assert sidebar.facets.entry(sidebar.facets.index(0, 0)).count == 10
    renamed = (replace(FACETS.tags[0], name="农事"),)
    sidebar.show_facets(replace(FACETS, tags=renamed))
    assert spy.count() == 1
    assert "农事" in entries(sidebar.facets)


def test_what_another_library_has_is_told_of_its_own_entry_alone(sidebar: Sidebar) -> None:
    other = AttachedEntry(Path("/elsewhere"), "别处", None)
    sidebar.show_attached([other])
    sidebar.narrow_to(NARROWED)
    told = QSignalSpy(sidebar.facets.dataChanged)
    sidebar.show_attached([replace(other, articles=7)])
    entry = index_of(sidebar, "别处")
    assert sidebar.facets.entry(entry).count == 7
    assert [[*told.at(i)][:2] for i in range(told.count())] == [[entry, entry]]
    assert sidebar.facets.entry(index_of(sidebar, "温州")).count == 1


def test_counts_that_stay_as_they_are_are_not_told_again(sidebar: Sidebar) -> None:
    sidebar.narrow_to(NARROWED)
    told = QSignalSpy(sidebar.facets.dataChanged)
    sidebar.narrow_to(NARROWED)
    assert told.count() == 0


def test_new_counts_are_painted_without_looking_at_every_row(sidebar: Sidebar) -> None:
    keys = range(2999, 1000, -1)
    years = tuple(MonthCount(str(key), 1, (MonthCount(f"{key}-01", 1),)) for key in keys)
    sidebar.show_facets(replace(FACETS, months=years))
    before = sidebar.grab().toImage()
    asked = Counter[str]()

    def watch(frame: FrameType, event: str, _: object) -> None:
        asked[event] += frame.f_code is FacetModel.index.__code__

    sys.setprofile(watch)
    try:
        sidebar.narrow_to(NARROWED)
    finally:
        sys.setprofile(None)
    assert asked["call"] < len(years)
    assert sidebar.grab().toImage() != before


def test_while_nothing_is_counted_no_number_is_shown(sidebar: Sidebar) -> None:
    sidebar.narrow_to(None)
    place = index_of(sidebar, "杭州")
    assert sidebar.facets.entry(place).count is None
    assert sidebar.facets.data(place, Qt.ItemDataRole.AccessibleTextRole) == "杭州市"
    sidebar.show_searches(())
    assert sidebar.facets.entry(index_of(sidebar, "杭州")).count is None


def test_papers_are_chosen_and_no_section_is_for_the_unnamed_alone(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    spy = QSignalSpy(sidebar.filter_chosen)
    click(qtbot, sidebar, "青山日报")
    assert chosen(spy) == Filter(paper="青山日报")
    assert sidebar.describe(Filter(paper="青山日报")) == ["青山日报"]
    sidebar.show_facets(Facets(articles=2, papers=(PaperCount("", 2),)))
    sections = {sidebar.facets.entry(i).section for i in entries(sidebar.facets).values()}
    assert Section.PAPER not in sections


def test_an_interval_is_described_and_marks_its_bars(sidebar: Sidebar) -> None:
    assert sidebar.describe(Filter(month="2022-12/2023-02")) == ["2022-12 – 2023-02"]
    assert sidebar.describe(Filter(month="1999-07", place=("甘肃省",))) == ["甘肃省", "1999-07"]
    keys = ("2022-11", "2022-12", "2023-01", "2023-02", "2023-03", "2022", "2023", "2021", "")
    found = [key for key in keys if touches(key, "2022-12/2023-02")]
    assert found == ["2022-12", "2023-01", "2023-02", "2022", "2023"]
    assert [touches("", ""), touches("2023", ""), touches("2023", None)] == [True, False, False]


def test_the_keyboard_reaches_and_chooses(sidebar: Sidebar, qtbot: QtBot) -> None:
    spy = QSignalSpy(sidebar.filter_chosen)
    sidebar.setCurrentIndex(index_of(sidebar, "浙江"))
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert chosen(spy) == Filter(place=HANGZHOU)
    sidebar.setCurrentIndex(index_of(sidebar, "温州"))
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert sidebar.model().data(sidebar.currentIndex()) != "Dates"


def test_a_bar_filters_by_its_month(sidebar: Sidebar, qtbot: QtBot) -> None:
    spy = QSignalSpy(sidebar.filter_chosen)
    model = sidebar.model()
    assert isinstance(model, FacetModel)
    bars = next(
        index for index in entries(model).values() if model.entry(index).kind is EntryKind.BARS
    )
    rect = sidebar.visualRect(bars)
    at = QPoint(rect.left() + 18, rect.center().y())
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen(spy) == Filter(month="2022-12")


def test_what_was_open_stays_open_when_it_counts_again(sidebar: Sidebar) -> None:
    sidebar.setExpanded(index_of(sidebar, "农业"), True)
    sidebar.setExpanded(index_of(sidebar, "浙江"), False)
    sidebar.show_facets(FACETS)
    assert sidebar.isExpanded(index_of(sidebar, "农业"))
    assert not sidebar.isExpanded(index_of(sidebar, "浙江"))


def test_what_is_chosen_is_selected_for_those_who_listen(sidebar: Sidebar) -> None:
    sidebar.set_filter(Filter(place=HANGZHOU, round=Round.FIRST))
    names = {sidebar.model().data(i) for i in sidebar.selectionModel().selectedIndexes()}
    assert "杭州" in names
    assert len(names) == 2
    text = sidebar.model().data(index_of(sidebar, "杭州"), Qt.ItemDataRole.AccessibleTextRole)
    assert text == "杭州市 3"


def test_a_filter_is_described_with_full_names_and_years(sidebar: Sidebar) -> None:
    assert sidebar.describe(Filter(place=HANGZHOU, month="2023-05")) == ["杭州市", "2023-05"]
    assert sidebar.describe(Filter(words="茶")) == []


@pytest.mark.parametrize(
    ("start", "section", "value", "end"),
    [
        (Filter(words="茶"), Section.TAG, "t1", Filter(words="茶", tag="t1")),
        (Filter(words="茶", tag="t1"), Section.ALL, None, Filter(words="茶")),
        (Filter(month=""), Section.DATE, "", Filter()),
        (Filter(), Section.ROUND, Round.UNREAD, Filter(round=Round.UNREAD)),
    ],
)
def test_choices_set_and_take_back(
    start: Filter, section: Section, value: object, end: Filter
) -> None:
    assert combined(start, Choice(section, value)) == end


def test_bars_leave_no_month_out() -> None:
    bars = bars_of(FACETS.months)
    assert [bar.key for bar in bars][:3] == ["2022-12", "2023-01", "2023-02"]
    assert [bar.count for bar in bars] == [1, 0, 1, 0, 0, 4]


def test_long_times_are_counted_by_year() -> None:
    months = tuple(
        MonthCount(str(year), 1, (MonthCount(f"{year}-01", 1),)) for year in (1950, 1999)
    )
    bars = bars_of(months)
    assert len(bars) == 50 > MOST_BARS
    assert (bars[0], bars[1]) == (MonthCount("1950", 1), MonthCount("1951", 0))


def test_nothing_dated_has_no_bars() -> None:
    assert bars_of((MonthCount("", 4),)) == ()
