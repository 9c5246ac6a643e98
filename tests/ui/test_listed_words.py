"""Lists say what they list in the script that texts are shown in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import ArticleRow, Round
from jiaoyue.marks.search import Snippet
from jiaoyue.session.settings import LANGUAGE
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span
from jiaoyue.ui.panels.listed_words import ListedWords

if TYPE_CHECKING:
    from jiaoyue.session.settings import Settings
    from jiaoyue.ui.appearance import Appearance

ROW = ArticleRow(1, "茶", "一句。", "浙江省", None, None, None, None, "", "", Round.UNREAD, ())


def test_rows_are_listed_in_the_script_of_the_text_and_kept_as_they_are() -> None:
    words = ListedWords()
    listed = ROW._replace(title="學習種茶", first_line="農會開課。")
    assert words.row(listed) == listed
    words.set_script(Script.SIMPLIFIED)
    assert words.row(listed)[1:3] == ("学习种茶", "农会开课。")
    words.set_script(Script.TAIWAN_WORDS)
    assert words.row(ROW._replace(title="学习种茶"))[1] == "學習種茶"
    assert listed.title == "學習種茶"


def test_places_are_listed_in_the_script_of_the_interface(
    settings: Settings, appearance: Appearance
) -> None:
    row = ROW._replace(province="云南省", city="临沧市", county="云县")
    words = ListedWords()
    assert words.row(row) == row
    settings.set(LANGUAGE, "zh_TW")
    assert words.row(row)[3:6] == ("雲南省", "臨滄市", "雲縣")
    assert words.row(row).title == row.title


def test_what_was_found_is_marked_in_the_script_of_the_text() -> None:
    words = ListedWords()
    words.set_script(Script.SIMPLIFIED)
    shown = words.snippet(Snippet("農會開課種茶", (Span(2, 4),)))
    assert [span.of(shown.text) for span in shown.marked] == ["开课"]
