"""The command line does what it says, and says what it could not do."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from jiaoyue import paths
from jiaoyue.__main__ import COMMANDS, for_window
from jiaoyue.cli import main
from jiaoyue.commands.common import opened
from jiaoyue.commands.terminal import interruptible, progress
from jiaoyue.jobs.pace import Pace
from jiaoyue.store import schema
from jiaoyue.store.library import Library
from tests.store.older import make_older

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.jiaoyue"
    assert run("import", *paths.sample_pages(), "--library", path).exit_code == 0
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], prog_name="jiaoyue")


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_way_in_knows_every_command() -> None:
    assert set(main.commands) == COMMANDS


def test_a_library_that_is_named_is_opened_and_other_files_are_imported(tmp_path: Path) -> None:
    library, page = tmp_path / "a.jiaoyue", tmp_path / "a.txt"
    for path in (library, page):
        path.touch()
    assert for_window([page, library]) == (library, [page])
    assert for_window([page, tmp_path]) == (None, [page, tmp_path])


def test_every_command_explains_itself() -> None:
    for name in COMMANDS:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert len(result.stdout) > 100


def test_inspect_prints_one_object_a_page_by_the_contract() -> None:
    result = run("inspect", *paths.sample_pages(), "--json")
    assert result.exit_code == 0
    pages = lines(result)
    assert [page["source"] for page in pages] == [path.name for path in paths.sample_pages()]
    for page in pages:
        assert list(page) == [
            "source", "sha256", "encoding", "characters", "paper", "edition", "date",
            "date_evidence", "articles", "furniture", "findings",
        ]  # fmt: skip
        for article in page["articles"]:  # type: ignore[attr-defined]
            assert list(article) == [
                "section", "kicker", "title", "subtitle", "reporters", "correspondents",
                "photographers", "agency", "kind", "province", "city", "county", "town",
                "adcode", "place_evidence", "date", "blocks", "gaps",
            ]  # fmt: skip


def test_inspect_explains_only_when_asked() -> None:
    (page,) = lines(run("inspect", paths.sample_pages()[0], "--json", "--explain"))
    assert all(article["reasons"] for article in page["articles"])  # type: ignore[attr-defined]


def test_importing_again_adds_nothing(library: Path) -> None:
    result = run("import", *paths.sample_pages(), "--library", library, "--json")
    assert {line["outcome"] for line in lines(result)} == {"already there"}


def test_an_import_of_nothing_makes_no_library(tmp_path: Path) -> None:
    path = tmp_path / "new.jiaoyue"
    assert run("import", tmp_path / "none.txt", "--library", path).exit_code == 1
    assert [*tmp_path.glob("new*")] == []
    with Library(path):
        pass
    assert run("import", tmp_path / "none.txt", "--library", path).exit_code == 1
    assert path.exists()


def test_an_import_says_at_last_what_came_of_all(library: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("import", *paths.sample_pages(), empty, "--library", library)
    assert result.exit_code == 1
    assert result.stderr == "0 pages imported, 0 articles; 5 already there; 1 failed\n"


def test_only_folders_are_watched(library: Path) -> None:
    result = run("import", "--watch", paths.sample_pages()[0], "--library", library)
    assert result.exit_code == 2
    assert "no folder" in result.stderr


@pytest.fixture
def _heeding_interrupts() -> Iterator[None]:
    """Heed Ctrl+C as in a terminal: whatever runs in the background of a shell ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_heeding_interrupts")
def test_the_first_interrupt_asks_the_job_to_stop_and_the_second_ends_it() -> None:
    with interruptible() as ticket:
        assert not ticket.cancelled
        os.kill(os.getpid(), signal.SIGINT)
        assert ticket.cancelled
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)


def test_progress_says_how_far_how_fast_and_how_long() -> None:
    pace = Pace(0)
    pace.note(500, 10)
    assert progress(pace, 500, 4500) == "500 of 4,500 · 50 pages a second · 1:20 left"


def test_a_given_date_wins(tmp_path: Path) -> None:
    (page,) = lines(run("inspect", paths.sample_pages()[0], "--json", "--date", "2023-05-20"))
    assert page["date"] == "2023-05-20"


def test_a_date_that_is_none_is_bad_usage(tmp_path: Path) -> None:
    result = run("inspect", paths.sample_pages()[0], "--date", "soon")
    assert result.exit_code == 2
    assert "soon" in result.stderr


def test_list_and_show_find_the_same_article(library: Path) -> None:
    listed = lines(run("list", "--library", library, "--city", "温州", "--json"))
    assert listed
    assert {row["city"] for row in listed} == {"温州市"}
    shown = run("show", listed[0]["id"], "--library", library, "--json")
    (article,) = lines(shown)
    assert article["title"] == listed[0]["title"]
    assert str(article["text"]).count("\n") > 2


def test_list_is_sorted_by_the_earliest_day_and_keeps_to_the_days_asked_for(library: Path) -> None:
    every = lines(run("list", "--library", library, "--json"))
    assert len(every) > 30
    of_2023 = lines(run("list", "--library", library, "--from", "2023", "--json"))
    assert 0 < len(of_2023) < len(every)
    upto_2021 = lines(run("list", "--library", library, "--to", "2021-12-31", "--json"))
    assert every[: len(upto_2021)] == upto_2021


def test_show_speaks_every_layer_and_script(library: Path) -> None:
    listed = lines(run("list", "--library", library, "--city", "温州", "--json"))
    id_ = listed[0]["id"]
    source = run("show", id_, "--library", library, "--layer", "source").stdout
    clean = run("show", id_, "--library", library, "--layer", "clean").stdout
    taiwan = run("show", id_, "--library", library, "--script", "taiwan").stdout
    assert "," in source
    assert "," not in clean
    assert "溫州" in taiwan


def test_an_unknown_article_is_named(library: Path) -> None:
    result = run("show", "zzzz", "--library", library)
    assert result.exit_code == 1
    assert "zzzz" in result.stderr


def test_a_copy_is_made_and_checked(library: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyue"
    assert run("backup", copy, "--library", library).exit_code == 0
    assert run("check", "--library", copy).stdout == "All is well.\n"
    assert run("backup", copy, "--library", library).exit_code == 1


def test_check_says_what_is_broken(library: Path) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE page_text SET characters = 1 WHERE id = 1")
    connection.close()
    result = run("check", "--library", library)
    assert result.exit_code == 1
    assert "not 1" in result.stdout


BAD = {
    "empty": b"",
    "blank": b" \n\n ",
    "binary": bytes(range(256)) * 40,
    "nul": "今天\0天气".encode(),
    "torn": "今天天气好。".encode()[:-1] + b"\xff\xff",
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_stops_no_other(kind: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(BAD[kind])
    words = ("import", bad, paths.sample_pages()[0], "--library", tmp_path / "l.jiaoyue", "--json")
    result = run(*words)
    first, second = lines(result)
    assert result.exit_code == 1
    assert first["outcome"] == "failed"
    assert len(first["error"]["message"]) > 20  # type: ignore[index]
    assert second["outcome"] == "imported"


def test_who_signs_the_pages_read_together_is_known_on_each(tmp_path: Path) -> None:
    for number, name in enumerate(("戚明浩", "戚明浩", "戚明浩", "戚朋浩")):
        page = f"青溪修路记\n\n本报讯 记者{name}报道 青溪村去年修通了第{number}条路。\n"
        (tmp_path / f"{number}.txt").write_text(page, encoding="utf-8")

    *_, last = lines(run("inspect", tmp_path, "--json"))
    (alone,) = lines(run("inspect", tmp_path / "3.txt", "--json"))

    said = [(f["words"], f["suggestions"]) for f in last["findings"]]  # type: ignore[attr-defined]
    assert ("戚朋浩", ["戚明浩"]) in said
    assert all(f["kind"] != "name" for f in alone["findings"])  # type: ignore[attr-defined]


def test_a_file_too_large_is_refused_without_being_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(200_000_000)
    (said,) = lines(run("inspect", large, "--json"))
    assert said["error"]["kind"] == "too-large"  # type: ignore[index]


def test_a_wrong_encoding_names_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "gbk.txt"
    path.write_bytes("本报讯 记者王某报道 今天天气很好。".encode("gb18030"))
    (said,) = lines(run("inspect", path, "--json", "--encoding", "utf-8"))
    assert said["error"]["kind"] == "encoding"  # type: ignore[index]
    assert said["error"]["offset"] == 0  # type: ignore[index]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no such names")
def test_a_file_name_that_is_no_unicode_stops_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    name = os.fsdecode(os.fsencode(folder) + b"/" + "样报.txt".encode("gb18030"))
    Path(name).write_bytes(paths.sample_pages()[0].read_bytes())
    library = tmp_path / "l.jiaoyue"
    (said,) = lines(run("import", folder, "--library", library, "--json"))
    assert said["outcome"] == "imported"
    assert lines(run("list", "--library", library, "--json"))


def test_a_missing_file_is_an_error_of_that_file(tmp_path: Path) -> None:
    result = run("inspect", tmp_path / "none.txt", "--json")
    assert result.exit_code == 1
    assert lines(result)[0]["error"]["kind"] == "unreadable"  # type: ignore[index]


def test_a_folder_that_cannot_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    listing = os.scandir

    def scandir(path: str) -> object:
        # The tests may run as root, whom no permission stops.
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(closed))
        return listing(path)

    monkeypatch.setattr(os, "scandir", scandir)
    result = run("import", tmp_path, "--library", tmp_path / "l.jiaoyue", "--json")
    assert result.exit_code == 1
    (said,) = lines(result)
    assert said["source"] == str(closed)
    assert "permissions" in said["error"]["message"]  # type: ignore[index]


def test_a_newer_library_is_refused(library: Path) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    for words in (("list",), ("check",), ("import", paths.sample_pages()[0])):
        result = run(*words, "--library", library)
        assert result.exit_code == 1
        assert "newer Jiaoyue" in result.stderr


def test_an_older_library_is_brought_up_to_date_by_what_only_reads_it(tmp_path: Path) -> None:
    library = tmp_path / "旧.jiaoyue"
    make_older(library)
    with sqlite3.connect(library) as connection:
        connection.execute("DELETE FROM article")
    connection.close()
    assert run("list", "--library", library).exit_code == 0
    with Library(library, read_only=True) as opened:
        assert not opened.is_outdated


def test_how_far_an_older_library_is_stands_on_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    library = tmp_path / "旧.jiaoyue"
    make_older(library)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with opened(library) as own:
        assert not own.is_outdated
    said = capsys.readouterr().err
    assert "Bringing the library to the present format: 0 of " in said
    assert "\n" not in said


def test_a_command_loads_no_qt() -> None:
    code = (
        "import sys, jiaoyue.cli;"
        "print([m for m in sys.modules if m.split('.')[0] in {'PySide6', 'jieba'}])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_table_of_events_dates_pages_and_lines_that_are_none_are_named(tmp_path: Path) -> None:
    page, table = tmp_path / "页.txt", tmp_path / "events.tsv"
    page.write_text("本报讯 云溪节落幕后,街面恢复平静。5月9日,记者走访市场。\n", encoding="utf-8")
    table.write_text(
        "party\t云溪会\nevent\t云溪节\t2019-05-01\t2019-05-03\t县志\n", encoding="utf-8"
    )
    found = CliRunner().invoke(main, ["inspect", str(page), "--json", "--events", str(table)])
    assert found.exit_code == 0
    assert json.loads(found.stdout)["date"].startswith("2019-05-09")
    assert "line 1" in found.stderr
