from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.newspaper.beginnings import Beginnings

LETTERS = st.text("甲乙丙a\n\U00020000\ud800", max_size=12)


@given(LETTERS, st.lists(st.text("甲乙丙a\U00020000", min_size=2, max_size=4)))
def test_words_may_begin_wherever_their_first_two_characters_stand(
    text: str, words: list[str]
) -> None:
    pairs = {word[:2] for word in words}

    found = list(Beginnings(words).places(text))

    assert found == [at for at in range(len(text)) if text[at : at + 2] in pairs]
