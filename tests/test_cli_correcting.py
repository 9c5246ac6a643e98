"""The reading corrected from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from jiaoyue import paths
from jiaoyue.cli import main
from jiaoyue.newspaper.reader import READER_VERSION
from jiaoyue.store.library import Library
from tests.store.pages import BUSY, busy_page, new_page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.jiaoyue"
    with Library(path) as made:
        made.add_page(busy_page())
        made.add_page(new_page())
    return path


def run(library: Path, *words: object) -> Result:
    return CliRunner().invoke(
        main, [*map(str, words), "--library", str(library)], prog_name="jiaoyue"
    )


def done(library: Path, *words: object) -> list[dict[str, Any]]:
    result = run(library, *words, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def refused(library: Path, *words: object) -> str:
    result = run(library, *words)
    assert result.exit_code == 1, result.output
    return result.stderr


def ids(library: Path) -> dict[str, str]:
    return {row["title"]: row["id"] for row in done(library, "list")}


def text(library: Path, article: str) -> str:
    return run(library, "show", article).stdout.rstrip("\n")


def test_an_article_is_split_where_its_words_say(library: Path) -> None:
    tea = ids(library)["春茶 开采"]
    first, second = done(library, "split", tea, "--at", "今年产量")
    assert first["id"] == tea
    assert text(library, second["id"]) == "今年产量增加， “好！”"


def test_an_article_is_split_after_so_many_characters_of_what_is_shown(library: Path) -> None:
    rice = ids(library)["秋收"]
    size = text(library, rice).index("新米")
    _, second = done(library, "split", rice, "--offset", size)
    assert text(library, second["id"]).startswith("新米")


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--at", "没有"), "does not stand"), (("--at", "茶"), "stands 4 times")],
)
def test_words_that_name_no_single_place_are_refused(
    library: Path, words: tuple[str, str], said: str
) -> None:
    assert said in refused(library, "split", ids(library)["春茶 开采"], *words)


def test_a_split_without_a_place_is_bad_usage(library: Path) -> None:
    assert run(library, "split", ids(library)["秋收"]).exit_code == 2


def test_an_article_is_merged_with_the_one_that_follows(library: Path) -> None:
    known = ids(library)
    (both,) = done(library, "merge", known["春茶 开采"])
    assert both["title"] == "春茶 开采 秋收"
    assert "last article of its page" in refused(library, "merge", known["冬藏"])


def test_blocks_are_listed_moved_and_named(library: Path) -> None:
    known = ids(library)
    (shown,) = done(library, "show", known["春茶 开采"], "--blocks")
    assert [block["number"] for block in shown["blocks"]] == [1, 2, 3, 4, 5]
    assert shown["blocks"][4]["text"] == "今年产量增加， “好！”"
    assert [block["role"] for block in shown["noise"]] == ["header", "noise"]
    plain = run(library, "show", known["春茶 开采"], "--blocks").stdout
    assert "  4  caption   图为 茶山。 李某 摄" in plain.splitlines()
    done(library, "move", known["春茶 开采"], "--block", 5, "--to", known["秋收"])
    (named,) = done(library, "role", known["秋收"], "--block", 1, "kicker")
    assert named["title"] == "秋收"
    (after,) = done(library, "show", known["秋收"], "--blocks")
    assert after["blocks"][0]["role"] == "kicker"
    assert "no block 9" in refused(library, "role", known["秋收"], "--block", 9, "body")


def test_articles_of_two_pages_exchange_no_blocks(library: Path) -> None:
    known = ids(library)
    said = refused(library, "move", known["冬藏"], "--block", 1, "--to", known["春茶开采"])
    assert "same page" in said


def test_words_of_a_block_are_made_a_block_and_undo_joins_them(library: Path) -> None:
    tea = ids(library)["春茶 开采"]
    before = done(library, "show", tea, "--blocks")
    done(library, "part", tea, "--words", "今年产量", "subhead")
    assert "今年产量\n增加" in text(library, tea)
    done(library, "undo")
    assert done(library, "show", tea, "--blocks") == before
    assert "does not stand" in refused(library, "part", tea, "--words", "没有", "title")
    assert run(library, "part", tea, "--words", "今年产量", "noise").exit_code == 2


def test_noise_goes_and_comes_back(library: Path) -> None:
    tea = ids(library)["春茶 开采"]
    done(library, "noise", tea, "--block", 4)
    assert "李某" not in text(library, tea)
    (shown,) = done(library, "show", tea, "--blocks")
    at = next(block["number"] for block in shown["noise"] if "李某" in block["text"])
    done(library, "noise", tea, "--back", at, "--role", "caption")
    assert "李某" in text(library, tea)
    assert "2 blocks of noise" in refused(library, "noise", tea, "--back", 7)
    assert run(library, "noise", tea).exit_code == 2


def test_what_is_said_of_an_article_is_set_at_once(library: Path) -> None:
    rice = ids(library)["秋收"]
    words = ("--round", 2, "--county", "象山县", "--date", "2023-05-04", "--reporters", "王某,李某")
    (row,) = done(library, "set", rice, *words)
    assert (row["round"], row["date"]) == (2, "2023-05-04")
    assert (row["province"], row["city"], row["county"]) == ("浙江省", "宁波市", "象山县")
    (shown,) = done(library, "show", rice)
    assert shown["reporters"] == ["王某", "李某"]
    assert {r["date"] for r in done(library, "list") if r["title"] != "春茶开采"} >= {"2023-05-04"}
    done(library, "undo")
    (row,) = done(library, "show", rice)
    assert (row["round"], row["city"], row["reporters"]) == (0, None, [])


def test_a_place_is_taken_away_and_one_of_many_is_not_guessed(library: Path) -> None:
    tea = ids(library)["春茶开采"]
    (row,) = done(library, "set", tea, "--no-place")
    assert row["province"] is None
    assert "several places" in refused(library, "set", tea, "--county", "朝阳区")
    (row,) = done(library, "set", tea, "--county", "朝阳区", "--city", "长春")
    assert row["city"] == "长春市"
    assert run(library, "set", tea).exit_code == 2
    assert run(library, "set", tea, "--no-place", "--city", "长春").exit_code == 2
    assert run(library, "set", tea, "--date", "soon").exit_code == 2


def test_makers_that_are_not_named_stay(library: Path) -> None:
    tea = ids(library)["春茶 开采"]
    done(library, "set", tea, "--photographers", "李某", "--agency", "新华社")
    (shown,) = done(library, "show", tea)
    assert (shown["reporters"], shown["photographers"]) == (["王某"], ["李某"])
    done(library, "set", tea, "--agency", "", "--reporters", "")
    (shown,) = done(library, "show", tea)
    assert (shown["reporters"], shown["photographers"], shown["agency"]) == ([], ["李某"], None)


def test_what_was_said_by_hand_is_given_up(library: Path) -> None:
    tea = ids(library)["春茶 开采"]
    done(library, "set", tea, "--reporters", "李某", "--county", "象山县", "--date", "2001-01-02")
    (after,) = done(library, "set", tea, "--as-read", "byline", "--as-read", "place")
    assert (after["county"], after["date"]) == (None, "2001-01-02")
    (after,) = done(library, "set", tea, "--as-read", "date")
    assert after["date"] is None
    with Library(library) as own:
        found = own.find(tea)
        article = own.article(found) if found is not None else None
    assert article is not None
    assert article.article.byline.reporters == ("王某",)
    assert not article.by_hand | article.page.by_hand
    both = run(library, "set", tea, "--as-read", "date", "--date", "2001")
    assert both.exit_code == 2


def test_undo_takes_back_one_thing_after_another(library: Path) -> None:
    before = done(library, "list")
    rice = ids(library)["秋收"]
    done(library, "merge", rice)
    done(library, "split", rice, "--at", "新米")
    assert done(library, "undo")[0]["undone"] == "split article"
    assert run(library, "undo").stdout == "Taken back: merge articles.\n"
    assert done(library, "list") == before
    assert "Nothing was done" in refused(library, "undo")


def test_an_import_cannot_be_taken_back(tmp_path: Path) -> None:
    library = tmp_path / "l.jiaoyue"
    assert run(library, "import", paths.sample_pages()[0]).exit_code == 0
    assert "import" in refused(library, "undo")


def test_the_last_reading_is_put_back(library: Path) -> None:
    before = done(library, "list")
    done(library, "reread")
    done(library, "set", before[0]["id"], "--round", 2)
    assert done(library, "reread", "--back") == [{"pages": 2, "left": 0}]
    assert [row["title"] for row in done(library, "list")] == [row["title"] for row in before]
    assert done(library, "reread", "--back") == [{"pages": 0, "left": 0}]
    assert run(library, "reread", "--back", "--all").exit_code == 2


def test_pages_of_an_older_reader_are_read_again_once(library: Path) -> None:
    known = ids(library)
    done(library, "merge", known["秋收"])
    reports = done(library, "reread")
    assert [report["kept"] for report in reports] == [1, 0]
    assert {page for report in reports for page in [report["source"]]} == {
        "/pages/busy.txt",
        "/pages/a.txt",
    }
    assert text(library, known["秋收"]).endswith("萝卜入缸。")
    assert run(library, "reread").stdout == "No page was read by an older version.\n"
    assert run(library, "reread", "--all").stdout == (
        "/pages/busy.txt: as before, 1 kept as a person made them\n/pages/a.txt: as before\n"
    )
    with Library(library) as own:
        assert {reader for _, reader in own.readers()} == {READER_VERSION}
        assert own.page(1).text == BUSY


@pytest.mark.parametrize(
    "words",
    [
        ("split", "zz", "--at", "x"),
        ("merge", "zz"),
        ("set", "zz", "--round", 1),
        ("noise", "zz", "--block", 1),
    ],
)
def test_an_unknown_article_or_library_is_named(
    library: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert "zz" in refused(library, *words)
    missing = tmp_path / "none.jiaoyue"
    assert "no library" in refused(missing, *words)
    assert not missing.exists()


def test_an_article_is_removed_and_any_step_is_taken_back_by_its_number(library: Path) -> None:
    before = ids(library)
    (gone,) = done(library, "remove", before["秋收"])
    assert gone["removed"] == [before["秋收"]]
    done(library, "set", before["冬藏"], "--round", 1)
    steps = done(library, "history")
    assert [step["verb"] for step in steps] == ["set", "remove articles"]
    assert done(library, "history", "--removals")[0]["seq"] == gone["step"]
    done(library, "undo", "--step", gone["step"])
    assert ids(library) == before
    assert "remove articles (taken back)" in run(library, "history").stdout
    assert "There is no step 99" in refused(library, "undo", "--step", 99)
    assert "changed" in refused(library, "undo", "--step", gone["step"])


def test_all_articles_of_a_page_are_removed_at_once(library: Path) -> None:
    before = [row["id"] for row in done(library, "list")]
    (gone,) = done(library, "remove", ids(library)["秋收"], "--page")
    left = [row["id"] for row in done(library, "list")]
    assert len(gone["removed"]) == 3
    assert sorted((*gone["removed"], *left)) == sorted(before)
    done(library, "undo")
    assert [row["id"] for row in done(library, "list")] == before
