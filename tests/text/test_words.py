"""Words end where a reader would end them."""

from __future__ import annotations

import jieba

from jiaoyue.text.words import Frequencies, words


def test_a_word_is_found_from_any_of_its_characters() -> None:
    text = "昨天下午负责人介绍了经过"
    for offset in range(text.index("负责人"), text.index("介绍")):
        assert words().at(text, offset).of(text) == "负责人"


def test_the_words_of_a_text_cover_it() -> None:
    text = "今天，ABC 与天气都很好。"
    assert "".join(span.of(text) for span in words().spans(text)) == text


def test_there_is_no_word_behind_the_end() -> None:
    assert len(words().at("天气", 2)) == 0


def test_what_words_begin_with_is_there_and_met_never() -> None:
    lines = ["天 5 n", "天气预报 2 n", "地 1 n", "天气 30 n", "气 7 n"]
    found = Frequencies(lines)
    assert found.total == 45
    assert [found[word] for word in ("天", "天气", "天气预", "天气预报", "地")] == [5, 30, 0, 2, 1]
    assert all(letters in found for letters in ("天", "天气预", "地"))
    assert not any(letters in found for letters in ("", "预", "气预", "天气预报员", "地气", "30"))
    assert (found.get("天气"), found.get("天气预", 1), found.get("预", 1)) == (30, 1, 1)


def test_words_are_cut_as_jieba_cuts_them() -> None:
    text = "昨天下午,负责人在北京大学介绍了经过。他来到了网易杭研大厦,乒乓球拍卖完了"
    theirs = jieba.Tokenizer()
    theirs.FREQ, theirs.total = theirs.gen_pfdict(theirs.get_dict_file())
    theirs.initialized = True
    ours = [(span.start, span.end) for span in words().spans(text)]
    assert ours == [(start, end) for _, start, end in theirs.tokenize(text)]
