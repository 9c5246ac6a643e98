"""What looks for words in a text as it stands finds all that is found when it is folded."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from jiaoyue.marks.patterns import pattern_of, unfolded_pattern_of
from jiaoyue.marks.search import Words
from jiaoyue.text.fold import fold, is_plain, spellings

ODD = "稻谷穀入倉仓。 \u3000…㈱〸⼗十①é\u0301\u3099か台臺"
said = st.text(st.sampled_from(ODD), max_size=12)
words = st.text(st.sampled_from("稻谷入仓十台□"), min_size=1, max_size=5)


@given(said, words)
@example("稻\u3000穀 入倉", "稻□入仓")
@example("稻…入", "稻□□□入")
@example("稻e\u0301入", "稻□入")
def test_a_plain_text_is_never_said_not_to_say_what_it_says(text: str, wanted: str) -> None:
    found = pattern_of(Words(wanted)).search(fold(text)) is not None
    unfolded = unfolded_pattern_of(Words(wanted))
    if unfolded is not None and found:
        assert unfolded.search("".join(text.split())) or not is_plain(text)


def test_words_are_found_in_any_spelling_of_them() -> None:
    pattern = unfolded_pattern_of(Words(fold("谷□仓")))
    assert pattern is not None
    assert pattern.search("新穀入倉")
    assert not pattern.search("新穀入库")


def test_only_ideographs_are_looked_for_unfolded() -> None:
    assert unfolded_pattern_of(Words("第□1")) is None


def test_no_character_of_a_plain_text_folds_to_an_ideograph_unless_it_spells_it() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x30000)):
        character = chr(code)
        if not is_plain(character):
            continue
        form = fold(character)
        assert form or character.isspace(), hex(code)
        for ideograph in form:
            spelt = spellings(ideograph)
            assert spelt is None or character in spelt, hex(code)
