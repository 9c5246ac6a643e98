"""Each verb that corrects a reading by hand does what it says, and refuses what makes no sense."""

from __future__ import annotations

import itertools
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from jiaoyue.jobs.importing import import_files
from jiaoyue.marks import edit as verbs
from jiaoyue.marks import structure
from jiaoyue.marks.annotation import locate
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.standing import ArticleField, ArticleMade, Furniture
from jiaoyue.marks.structure import StructureError
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.article import Article, Block, Byline, PageReading, Place, Role
from jiaoyue.newspaper.clean import applied
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.newspaper.said import said_by
from jiaoyue.store.errors import StaleEditError
from jiaoyue.store.library import Library
from jiaoyue.store.storing import NewPage
from jiaoyue.text.span import Span
from tests.store.desk import BY, Desk, check_lists
from tests.store.pages import BUSY, busy_page, lines_of, new_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library(tmp_path / "l.jiaoyue") as library:
        library.add_page(busy_page())
        yield Desk(library)


def text(article: OpenedArticle, layer: LayerName = LayerName.CORRECTED) -> str:
    return article.reading(layer).text


def split(desk: Desk, number: int, words: str) -> None:
    article = desk.articles[number]
    block, at = structure.place_in(article, text(article).index(words))
    room = desk.library.room_after(article.row.id)
    desk.do(structure.split_article(article, block, at, room))


def annotate(desk: Desk, number: int, words: str) -> None:
    reading = desk.articles[number].reading(LayerName.CORRECTED)
    start = reading.text.index(words)
    span = Span(start, start + len(words))
    desk.do(verbs.annotate(reading, span, Colour.GREEN, BY))


def correct(desk: Desk, number: int, words: str, now: str) -> None:
    article = desk.articles[number]
    reading = article.reading(LayerName.CORRECTED)
    start = reading.text.index(words)
    clean = article.reading(LayerName.CLEAN)
    span = Span(start, start + len(words))
    desk.do(verbs.correct(reading, clean, article.holding, span, now, BY))


def tagged(desk: Desk, number: int, name: str) -> Tag:
    tag = Tag(verbs.new_id(), name)
    desk.do(verbs.tag_article(desk.articles[number].row.id, tag, is_new=True))
    return tag


def test_an_article_is_split_within_a_paragraph_that_runs_on_over_a_column_break(
    desk: Desk,
) -> None:
    whole = text(desk.articles[0])
    split(desk, 0, "很忙")
    first, second, *_ = desk.articles
    assert text(first).startswith("要闻\n春茶 开采\n")
    assert text(first).splitlines()[2].endswith("上山采采茶，")
    assert text(second).splitlines()[0].startswith("很忙：早（六）点起")
    assert first.row.id == 1
    assert second.row.id == 4
    assert len(second.public_id) == 36
    assert sorted(text(first) + text(second)) == sorted(whole)


def test_what_follows_the_words_of_a_block_goes_with_it(desk: Desk) -> None:
    article = desk.articles[1]
    room = desk.library.room_after(article.row.id)
    at = lines_of(9)[0].end
    desk.do(structure.split_article(article, 1, at, room))
    assert [text(a) for a in desk.articles[1:3]] == [
        "秋收\n稻谷入仓，新米 上市。",
        "（通讯员 吴某）",
    ]


def test_an_article_split_off_stands_after_the_first_on_the_page_and_in_the_list(
    desk: Desk,
) -> None:
    split(desk, 0, "今年产量")
    split(desk, 0, "图为")
    order = [article.row.id for article in desk.articles]
    assert order == [1, 5, 4, 2, 3]
    assert [*desk.library.article_ids(Filter())] == order


def test_tags_and_round_stay_with_the_first_part_and_the_names_go_with_their_words(
    desk: Desk,
) -> None:
    tag = tagged(desk, 1, "粮")
    desk.do(verbs.set_round(2, Round.UNREAD, Round.SECOND, BY))
    split(desk, 1, "（通讯员")
    first, second = desk.articles[1:3]
    assert (first.tags, first.row.round) == ((tag.id,), Round.SECOND)
    assert (second.tags, second.row.round) == ((), Round.UNREAD)
    assert second.article.byline.correspondents == ("吴某",)


@pytest.mark.parametrize("words", ["秋收", None])
def test_an_article_is_not_split_at_its_ends(desk: Desk, words: str | None) -> None:
    article = desk.articles[1]
    offset = len(text(article)) if words is None else text(article).index(words)
    place = structure.place_in(article, offset)
    with pytest.raises(StructureError, match="between two of its words"):
        structure.split_article(article, *place, desk.library.room_after(2))


def test_a_split_inside_a_correction_leaves_it_whole(desk: Desk) -> None:
    correct(desk, 1, "稻谷入仓", "早稻进了仓库")
    split(desk, 1, "进了")
    assert [text(a) for a in desk.articles[1:3]] == [
        "秋收",
        "早稻进了仓库，新米 上市。\n（通讯员 吴某）",
    ]


def test_a_mark_goes_where_its_words_go_and_shows_in_both_when_it_is_cut(desk: Desk) -> None:
    annotate(desk, 1, "新米 上市")
    annotate(desk, 1, "稻谷")
    split(desk, 1, "上市")
    first, second = desk.articles[1:3]
    cut, whole = sorted(desk.library.annotations(1), key=lambda mark: -len(mark.anchor.quote))
    assert first.annotations == tuple(m for m in (cut, whole) if m in first.annotations)
    assert second.annotations == (cut,)
    shown = [
        part.of(text(article))
        for article in (first, second)
        for part in locate(cut.anchor, article.reading(LayerName.CORRECTED))
    ]
    assert shown == ["新米 ", "上市"]
    assert (first.row.annotations, second.row.annotations) == (2, 0)


def test_two_articles_that_become_one_keep_the_makers_of_both(tmp_path: Path) -> None:
    page = "春茶\n茶农上山。（通讯员 吴小明）\n秋收\n稻谷入仓。（通讯员 陈大海）"
    ends = [0, 3, 18, 21, len(page)]
    lines = [Span(start, end) for start, end in itertools.pairwise(ends)]
    roles = (Role.TITLE, Role.BODY) * 2
    blocks = [Block(role, (line,)) for role, line in zip(roles, lines, strict=True)]
    made = [(blocks[:2], "吴小明"), (blocks[2:], "陈大海")]
    reading = PageReading(
        tuple(Article(tuple(own), byline=Byline(correspondents=(name,))) for own, name in made)
    )
    with Library(tmp_path / "makers.jiaoyue") as library:
        sha = sha256(page.encode()).hexdigest()
        library.add_page(NewPage("/pages/makers.txt", sha, "utf-8", page, "test 1", reading))
        desk = Desk(library)
        assert desk.articles[0].article.byline == said_by(page, blocks[:2]).byline
        desk.do(structure.merge_with_next(*desk.articles))
        (both,) = desk.articles
        assert both.article.byline.correspondents == ("吴小明", "陈大海")
        assert "byline" not in both.by_hand
        split(desk, 0, "秋收")
        assert [a.article.byline.correspondents for a in desk.articles] == [
            ("吴小明",),
            ("陈大海",),
        ]
        split(desk, 0, "茶农")
        # The one with a title alone is merged with texts that have none of their own.
        desk.do(structure.set_role(desk.articles[2], 0, Role.BODY))
        desk.do(structure.merge_with_next(*desk.articles[1:]))
        assert desk.articles[1].article.byline.correspondents == ("吴小明", "陈大海")
        while desk.done:
            desk.take_back()
        desk.do(structure.set_byline(desk.articles[0], Byline(reporters=("周某",))))
        desk.do(structure.merge_with_next(*desk.articles))
        assert desk.articles[0].article.byline == Byline(reporters=("周某",))


def test_two_articles_become_one_with_the_tags_of_both_and_the_lower_round(desk: Desk) -> None:
    grain, greens = tagged(desk, 1, "粮"), tagged(desk, 2, "菜")
    desk.do(verbs.set_round(2, Round.UNREAD, Round.THIRD, BY))
    desk.do(verbs.set_round(3, Round.UNREAD, Round.FIRST, BY))
    annotate(desk, 2, "萝卜")
    desk.do(structure.set_place(desk.articles[2], Place("浙江省", "宁波市")))
    _, second, third = desk.articles
    desk.do(structure.merge_with_next(second, third))
    _, both = desk.articles
    assert both.row.id == 2
    assert set(both.tags) == {grain.id, greens.id}
    assert both.row.round is Round.FIRST
    assert both.row.title == "秋收 冬藏"
    assert both.row.city == "宁波市"
    assert both.annotations == desk.library.annotations(1)
    assert desk.library.article_ids(Filter(words="萝卜")) == [2]


def test_a_merge_taken_back_brings_the_other_article_back_with_its_id(desk: Desk) -> None:
    tagged(desk, 2, "菜")
    annotate(desk, 2, "萝卜")
    before = desk.state()
    _, second, third = desk.articles
    desk.do(structure.merge_with_next(second, third))
    desk.take_back()
    assert desk.state() == before


def test_a_block_moves_to_its_place_in_the_order_of_the_page(desk: Desk) -> None:
    first, second, _ = desk.articles
    desk.do(structure.move_block(first, 4, second))
    assert text(desk.articles[1]).startswith("今年产量增加， “好！”\n秋收\n")
    assert len(desk.articles[0].article.blocks) == 4


def test_an_article_that_gives_away_its_last_block_gives_all_it_has(desk: Desk) -> None:
    split(desk, 1, "（通讯员")
    tag = tagged(desk, 2, "署名")
    source, target = desk.articles[2], desk.articles[3]
    desk.do(structure.move_block(source, 0, target))
    assert len(desk.articles) == 3
    assert desk.articles[2].tags == (tag.id,)


def test_a_role_reaches_the_list(desk: Desk) -> None:
    desk.do(structure.set_role(desk.articles[0], 0, Role.TITLE))
    assert desk.articles[0].row.title == "要闻 春茶 开采"
    with pytest.raises(StructureError):
        structure.set_role(desk.articles[0], 0, Role.NOISE)


def test_noise_is_folded_away_with_its_reason_and_its_marks_stay(desk: Desk) -> None:
    annotate(desk, 0, "李某")
    desk.do(structure.mark_as_noise(desk.articles[0], 3, "an advertisement"))
    article = desk.articles[0]
    assert "李某" not in text(article)
    assert "李某" in text(article, LayerName.SOURCE)
    assert article.page.set_aside[0].reason == "an advertisement"
    assert article.annotations == desk.library.annotations(1)


def test_noise_comes_back_into_an_article_or_as_one(desk: Desk) -> None:
    page = desk.library.page(1)
    repeat = page.furniture[1]
    desk.do(structure.restore_from_noise(page, repeat, desk.articles[1], Role.CAPTION))
    assert desk.articles[1].article.blocks[0].role is Role.CAPTION
    desk.take_back()
    desk.do(structure.restore_as_article(page, repeat, desk.library.room_after(1)))
    assert text(desk.articles[1]) == BUSY[repeat.spans[0].start : repeat.spans[0].end].replace(
        ",", "，"
    )
    assert desk.library.page(1).furniture == page.furniture[:1]


def test_what_a_person_said_of_an_article_stays_when_its_blocks_change(desk: Desk) -> None:
    desk.do(structure.set_byline(desk.articles[1], Byline(reporters=("郑某",))))
    split(desk, 1, "（通讯员")
    assert desk.articles[1].article.byline == Byline(reporters=("郑某",))


def test_a_date_is_shared_by_the_page_and_moves_it_in_the_list(desk: Desk) -> None:
    desk.do(structure.set_date(desk.library.page(1), "2023-05-04"))
    assert {a.row.date_first for a in desk.articles} == {"2023-05-04"}
    assert len(desk.library.article_ids(Filter(month="2023-05"))) == 3
    split(desk, 0, "今年产量")
    assert desk.articles[1].row.date == "2023-05-04"
    desk.do(structure.set_date(desk.library.page(1), None))
    assert {a.row.date for a in desk.articles} == {None}
    with pytest.raises(ValueError, match="soon"):
        structure.set_date(desk.library.page(1), "soon")


def test_articles_of_two_pages_stay_apart(desk: Desk) -> None:
    desk.library.add_page(new_page())
    own, other = desk.articles[0], desk.library.article(4)
    assert other is not None
    for refused in (structure.merge_with_next, lambda a, b: structure.move_block(a, 0, b)):
        with pytest.raises(StructureError, match="same page"):
            refused(own, other)
    with pytest.raises(StructureError, match="one and the same"):
        structure.merge_with_next(own, own)
    with pytest.raises(StructureError, match="no block 9"):
        structure.set_role(own, 8, Role.BODY)


def test_what_another_window_did_to_an_article_is_not_lost_with_it(desk: Desk) -> None:
    _, second, third = desk.articles
    merge = structure.merge_with_next(second, third)
    tagged(desk, 2, "菜")
    with pytest.raises(StaleEditError):
        desk.library.apply(merge, "吴")
    assert len(desk.articles) == 3


def test_an_article_goes_only_when_nothing_is_left_in_it(desk: Desk) -> None:
    third = desk.articles[2]
    made = ArticleMade(3, third.public_id, 1)
    with pytest.raises(StaleEditError):
        desk.library.apply(verbs.Edit("forge", (made,)), "吴")
    with pytest.raises(ValueError, match="not a field"):
        desk.library.apply(verbs.Edit("forge", (), (ArticleField(3, "title", "x"),)), "吴")


def test_no_id_is_given_twice(desk: Desk) -> None:
    split(desk, 0, "今年产量")
    desk.take_back()
    assert desk.library.next_article_id() == 5


def test_a_change_names_the_articles_and_pages_that_look_different(desk: Desk) -> None:
    _, second, third = desk.articles
    change, _ = desk.library.apply(structure.merge_with_next(second, third), "周")
    assert {2, 3} <= change.articles
    assert change.page_texts == {1}
    assert change.text
    assert change.listing
    change, _ = desk.library.apply(structure.set_date(desk.library.page(1), "2023"), "周")
    assert change.articles == {1, 2}
    assert not change.text


def test_a_rule_is_undone_at_one_place(desk: Desk) -> None:
    article = desk.articles[2]
    spans = [span for block in article.article.blocks for span in block.spans]
    (comma,) = applied(article.page.text, spans, article.cleaning)
    assert comma.rule == "width"
    desk.do(verbs.except_rule(1, comma.rule, comma.patch.span.start))
    assert text(desk.articles[2]) == "冬藏\n白菜入窖,萝卜入缸。"
    assert desk.articles[2].row.first_line == "白菜入窖,萝卜入缸。"
    desk.do(verbs.apply_rule_again(1, comma.rule, comma.patch.span.start))
    assert text(desk.articles[2]) == "冬藏\n白菜入窖，萝卜入缸。"


def test_a_rule_is_switched_off_for_the_library_and_on_again(desk: Desk) -> None:
    before = desk.articles
    desk.do(verbs.switch_rule_off("spaces"))
    assert text(desk.articles[0]).splitlines()[1] == "春茶  开采"
    assert desk.articles[0].row == before[0].row
    change, _ = desk.library.apply(verbs.switch_rule_on("spaces"), "周")
    assert change.everything
    assert desk.articles == before


def test_a_correction_outlives_the_rule_that_it_stood_over(desk: Desk) -> None:
    correct(desk, 2, "窖，", "窖；")
    desk.do(verbs.switch_rule_off("width"))
    assert text(desk.articles[2]) == "冬藏\n白菜入窖；萝卜入缸。"


def test_only_the_last_edit_that_holds_is_the_last_one_done(desk: Desk) -> None:
    assert desk.library.last_done() is None
    desk.do(verbs.set_round(1, Round.UNREAD, Round.FIRST, BY))
    desk.do(verbs.set_round(1, Round.FIRST, Round.SECOND, BY))
    done = desk.library.last_done()
    assert done is not None
    assert done.edit == desk.done[-1]
    desk.library.apply(done.edit.inverse(), "周", undoes=done.seq)
    again = desk.library.last_done()
    assert again is not None
    assert again.edit == desk.done[0]
    desk.library.note_import("周", [1])
    imported = desk.library.last_done()
    assert imported is not None
    assert not imported.edit


def test_a_broken_page_is_found_by_the_check(desk: Desk) -> None:
    article = desk.articles[0]
    stolen = replace(article.page.furniture[0], spans=article.article.blocks[0].spans)
    desk.library.apply(verbs.Edit("forge", (), (Furniture(1, stolen, by_hand=True),)), "吴")
    assert "twice" in desk.library.check()[0]


def test_names_and_place_go_with_the_words_that_say_them(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "象山开渔\n本报讯 记者王某报道 昨天,象山县石浦镇举行开渔仪式,上千条渔船出海。渔民说今年会丰收。\n"
        "温州修桥\n本报讯 记者李明报道 昨天,温州市的一座大桥动工,明年建成通车。附近居民盼了多年。\n",
        "utf-8",
    )
    with Library(tmp_path / "l.jiaoyue") as library:
        import_files(library, [page])
        desk = Desk(library)
        assert [a.row.county for a in desk.articles] == ["象山县", None]
        before = desk.state()
        desk.do(structure.merge_with_next(*desk.articles))
        split(desk, 0, "温州修桥")
        fishing, bridge = desk.articles
        assert (fishing.row.county, bridge.row.city) == ("象山县", "温州市")
        assert fishing.article.byline.reporters == ("王某",)
        assert bridge.article.byline.reporters == ("李明",)
        number = next(i for i, b in enumerate(fishing.article.blocks) if b.role is Role.BODY)
        desk.do(structure.mark_as_noise(fishing, number))
        assert desk.articles[0].article.byline == Byline()
        while desk.done:
            desk.take_back()
        assert desk.state() == before


def test_noise_goes_back_only_to_its_own_page_and_as_text(desk: Desk) -> None:
    desk.library.add_page(new_page())
    page, other = desk.library.page(1), desk.library.article(4)
    assert other is not None
    with pytest.raises(StructureError, match="same page"):
        structure.restore_from_noise(page, page.furniture[0], other)
    with pytest.raises(StructureError, match="cannot be"):
        structure.restore_from_noise(page, page.furniture[0], desk.articles[0], Role.HEADER)


def test_a_split_at_a_place_that_is_not_in_the_block_is_refused(desk: Desk) -> None:
    cabbage = desk.articles[2]
    with pytest.raises(StructureError):
        structure.split_article(cabbage, 1, 0, desk.library.room_after(3))


@pytest.mark.parametrize(("words", "cut"), [("讯员 新", "员 新"), ("字某", "某")])
def test_a_mark_that_ends_inside_a_correction_keeps_to_its_words_when_it_is_cut(
    desk: Desk, words: str, cut: str
) -> None:
    correct(desk, 1, "吴", "新字")
    annotate(desk, 1, words)
    split(desk, 1, cut)
    (mark,) = desk.library.annotations(1)
    shown = [
        part.of(text(article))
        for article in desk.articles
        for part in locate(mark.anchor, article.reading(LayerName.CORRECTED))
    ]
    assert "".join(shown) == words


def shown(desk: Desk) -> list[str]:
    """Return what the one mark of the page shows, article by article."""
    (mark,) = desk.library.annotations(desk.page_text)
    return [
        part.of(text(article))
        for article in desk.articles
        if mark in article.annotations
        for part in locate(mark.anchor, article.reading(LayerName.CORRECTED))
    ]


def test_an_insertion_at_the_edge_of_a_mark_stays_its_own_when_they_are_parted(desk: Desk) -> None:
    correct(desk, 1, "稻谷", "稻新谷")
    annotate(desk, 1, "新谷")
    assert shown(desk) == ["新谷"]
    split(desk, 1, "谷入仓")
    assert text(desk.articles[1]).endswith("稻新")
    assert shown(desk) == ["新", "谷"]
    desk.take_back()
    assert shown(desk) == ["新谷"]


def test_a_mark_over_a_break_keeps_an_insertion_after_it_at_the_head_of_an_article(
    desk: Desk,
) -> None:
    correct(desk, 1, "稻谷", "新稻谷")
    annotate(desk, 1, "\n新稻")
    split(desk, 1, "新稻")
    assert text(desk.articles[2]).startswith("新稻")
    assert shown(desk) == ["新稻"]


def test_a_mark_on_inserted_words_ends_before_the_break_that_was_selected_with_them(
    desk: Desk,
) -> None:
    correct(desk, 1, "秋收", "秋收新")
    annotate(desk, 1, "新\n")
    (mark,) = desk.library.annotations(desk.page_text)
    assert (mark.anchor.quote, mark.anchor.trim) == ("新", (0, 0))
    assert shown(desk) == ["新"]


def test_a_mark_over_blocks_keeps_an_insertion_at_its_head_when_they_change_places(
    desk: Desk,
) -> None:
    correct(desk, 1, "秋收", "新秋收")
    annotate(desk, 1, "新秋收\n稻")
    split(desk, 1, "稻谷")
    desk.do(structure.merge_with_next(desk.articles[2], desk.articles[1]))
    assert sorted(shown(desk)) == ["新秋收", "稻"]


def test_a_mark_that_ends_within_a_correction_does_so_where_its_end_comes_first(
    desk: Desk,
) -> None:
    correct(desk, 1, "稻", "新字")
    annotate(desk, 1, "收\n新")
    split(desk, 1, "新字")
    desk.do(structure.merge_with_next(desk.articles[2], desk.articles[1]))
    assert text(desk.articles[1]).startswith("新字谷入仓")
    assert shown(desk) == ["新", "收"]


def test_a_mark_stays_at_home_with_its_words_when_an_insertion_at_its_edge_is_withdrawn(
    desk: Desk,
) -> None:
    correct(desk, 1, "稻谷", "稻新谷")
    annotate(desk, 1, "新谷")
    split(desk, 1, "谷入仓")
    (correction,) = desk.articles[1].holding
    desk.do(verbs.withdraw(correction, BY))
    split(desk, 3, "萝卜")
    at_home = [bool(article.annotations) for article in desk.articles]
    assert at_home == [False, False, True, False, False]
    assert shown(desk) == ["谷"]


def test_a_title_is_listed_as_it_reads_however_many_blocks_stand_in_one_run_with_it(
    tmp_path: Path,
) -> None:
    said = "甲文。\n图一\n(乙某丙某)丁题"
    at = said.index("(")
    blocks = (
        Block(Role.BODY, (Span(0, 3),)),
        Block(Role.CAPTION, (Span(4, 6),)),
        Block(Role.CAPTION, (Span(at, at + 3),)),
        Block(Role.CAPTION, (Span(at + 3, at + 5),)),
        Block(Role.TITLE, (Span(at + 5, len(said)),)),
    )
    reading = PageReading((Article(blocks),))
    with Library(tmp_path / "l.jiaoyue") as library:
        sha = sha256(said.encode()).hexdigest()
        library.add_page(NewPage("/pages/run.txt", sha, "utf-8", said, "test 1", reading))
        desk = Desk(library)
        desk.do(structure.set_role(desk.articles[0], 0, Role.SUBHEAD))
        assert desk.articles[0].row.title == "）丁题"
        check_lists(desk)
