"""Words end where a reader would end them."""

from __future__ import annotations

from jiaoyue.text.words import words


def test_a_word_is_found_from_any_of_its_characters() -> None:
    text = "昨天下午负责人介绍了经过"
    for offset in range(text.index("负责人"), text.index("介绍")):
        assert words().at(text, offset).of(text) == "负责人"


def test_the_words_of_a_text_cover_it() -> None:
    text = "今天，ABC 与天气都很好。"
    assert "".join(span.of(text) for span in words().spans(text)) == text


def test_there_is_no_word_behind_the_end() -> None:
    assert len(words().at("天气", 2)) == 0
