"""The CSV file that says what each page's file is."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.manifest import ManifestError, ManifestRow, read_manifest


def test_columns_in_english_in_any_order() -> None:
    rows = read_manifest("date,file,edition,paper\n2022-06-16,a.txt,2,云溪日报\n")
    assert rows == {"a.txt": ManifestRow("a.txt", "云溪日报", "2022-06-16", "2")}


def test_chinese_columns_byte_order_mark_windows_lines_and_gaps() -> None:
    text = (
        '\ufeff文件,报名,日期,版次,备注\r\n\r\na.txt,云溪日报,,二版,\r\n"b,1.txt",,2022-06,,x\r\n'
    )
    assert read_manifest(text) == {
        "a.txt": ManifestRow("a.txt", "云溪日报", None, "二版"),
        "b,1.txt": ManifestRow("b,1.txt", None, "2022-06", None),
    }


def test_short_lines_leave_the_rest_empty() -> None:
    assert read_manifest("file,paper,date\na.txt\n") == {"a.txt": ManifestRow("a.txt")}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("paper,date\nx,2022\n", "line 1: no column file"),
        ("file,文件\na,b\n", "line 1: two columns"),
        ("file,date\na.txt,2022\nb.txt,16 June\n", "line 3: '16 June' is not a date"),
        ("file,date\na.txt,2022-02-30\n", "line 2"),
        ("file,date\n,2022\n", "line 2: the file is not named"),
        ("file,date\na.txt,2022\n\na.txt,2023\n", "line 4: a.txt stands in it twice"),
        ("file,date\na.txt,2022,3\n", "line 2: 3 cells for 2 columns"),
        ('file,date\n"a.txt,2022\n', "line 2: not CSV"),
    ],
)
def test_errors_name_the_line(text: str, says: str) -> None:
    with pytest.raises(ManifestError, match=says):
        read_manifest(text)
