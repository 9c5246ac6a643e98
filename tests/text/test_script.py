"""Scripts as the window shows them, and names that a person has fixed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.text.alignment import IDENTITY, Change
from jiaoyue.text.conversion import NO_READINGS, Converted, Readings, converter
from jiaoyue.text.script import Script, configs_for, looks_traditional, show
from jiaoyue.text.span import Span

SIMPLIFIED = "我们看着软件里的头发，他在后台吃面条"
CHINESE = st.text(alphabet="我们們后後里裡裏发發髮台臺U盘盤软軟件体體，。ab", max_size=24)


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        (Script.ORIGINAL, SIMPLIFIED),
        (Script.SIMPLIFIED, SIMPLIFIED),
        (Script.TRADITIONAL, "我們看着軟件裏的頭髮，他在後臺喫麪條"),
        (Script.TAIWAN, "我們看著軟件裡的頭髮，他在後臺吃麵條"),
        (Script.TAIWAN_WORDS, "我們看著軟體裡的頭髮，他在後臺吃麵條"),
        (Script.HONGKONG, "我們看着軟件裏的頭髮，他在後台吃麪條"),
    ],
)
def test_a_simplified_text_is_shown_in_each_script(script, shown):
    assert show(SIMPLIFIED, script).text == shown


@pytest.mark.parametrize(
    ("source", "script", "shown"),
    [
        ("我們看著軟體裡的頭髮", Script.SIMPLIFIED, "我们看着软体里的头发"),
        ("衞生署説明", Script.SIMPLIFIED, "卫生署说明"),
        ("皇后在里弄採訪，范先生采風", Script.TRADITIONAL, "皇后在里弄採訪，范先生采風"),
        ("衞生署説明皇后里", Script.TAIWAN, "衛生署說明皇后里"),
        ("我們看著裡面的皇后", Script.HONGKONG, "我們看着裏面的皇后"),
        ("我們看著裡面的軟體", Script.TAIWAN_WORDS, "我們看著裡面的軟體"),
    ],
)
def test_a_traditional_text_keeps_what_is_right_in_it(source, script, shown):
    assert show(source, script).text == shown


def test_stray_simplified_characters_in_a_traditional_text_are_made_traditional():
    assert show("皇后們看见國王的军隊", Script.TRADITIONAL).text == "皇后們看見國王的軍隊"
    assert show("皇后們看见國王的军隊", Script.ORIGINAL).text == "皇后們看见國王的军隊"


def test_stray_traditional_characters_in_a_simplified_text_are_made_simplified():
    assert show("我们看见一隻鴿子，什么", Script.SIMPLIFIED).text == "我们看见一只鸽子，什么"


def test_a_short_text_is_judged_by_who_knows_the_page():
    assert show("里", Script.TRADITIONAL).text == "裏"
    assert show("里", Script.TRADITIONAL, traditional=True).text == "里"


def test_texts_are_told_apart_by_the_characters_that_only_one_script_has():
    assert looks_traditional("這裡是臺灣")
    assert not looks_traditional("这里是台湾")
    assert looks_traditional("這裡是臺灣，说")
    assert not looks_traditional("中文")
    assert not looks_traditional("")


@pytest.mark.parametrize("script", Script)
def test_each_script_names_itself_and_its_configurations_exist(script):
    assert script.label
    for traditional in (False, True):
        for config in configs_for(script, traditional=traditional):
            assert converter(config) is converter(config)


@given(CHINESE, st.sampled_from(Script), st.booleans())
def test_what_is_shown_and_its_source_cover_each_other(text, script, traditional):
    shown = show(text, script, traditional=traditional)

    assert shown.alignment.up(Span(0, len(text))) == Span(0, len(shown.text))
    assert shown.alignment.up_at(len(text)) == len(shown.text)
    for offset in range(len(text)):
        span = Span(offset, offset + 1)
        back = shown.alignment.down(shown.alignment.up(span))
        assert back.start <= span.start
        assert span.end <= back.end


def test_taiwanese_wording_keeps_each_place_findable():
    text = "把U盘放好"

    shown = show(text, Script.TAIWAN_WORDS)

    assert shown.text == "把隨身碟放好"
    assert shown.alignment.changes == (Change(Span(1, 3), Span(1, 4)),)
    assert shown.alignment.up(Span(3, 4)).of(shown.text) == "放"
    assert shown.alignment.down(Span(2, 3)).of(text) == "U盘"


def test_a_name_that_a_person_fixed_is_written_so():
    fixed = Readings({"台生": "台生", "范": "范"})

    shown = show("范台生在台上", Script.TRADITIONAL, fixed=fixed)

    assert shown == Converted("范台生在臺上")


def test_the_longest_of_several_fixed_names_wins():
    fixed = Readings({"里": "里", "里河": "裏河", "里河镇": "里河鎮"})

    assert show("里河镇里河里", Script.TRADITIONAL, fixed=fixed).text == "里河鎮裏河里"


def test_a_fixed_name_cuts_the_words_around_it():
    # 头发 is one word; with 发 taken out of it, 头 stands alone.
    fixed = Readings({"发": "發"})

    assert show("头发", Script.TRADITIONAL).text == "頭髮"
    assert show("头发", Script.TRADITIONAL, fixed=fixed).text == "頭發"


def test_a_fixed_name_may_change_its_length():
    fixed = Readings({"老里": "里老先生"})

    shown = show("请老里用U盘", Script.TAIWAN_WORDS, fixed=fixed)

    assert shown.text == "請里老先生用隨身碟"
    assert shown.alignment.changes == (
        Change(Span(1, 3), Span(1, 5)),
        Change(Span(4, 6), Span(6, 9)),
    )


def test_a_fixed_name_is_not_converted_by_a_later_step_either():
    fixed = Readings({"衞": "衞"})

    assert show("衞小姐在衞生署説明", Script.TAIWAN, fixed=fixed).text == "衞小姐在衞生署說明"


def test_nothing_fixed_changes_nothing():
    convert = converter("s2twp").convert

    assert convert(SIMPLIFIED, fixed=Readings({})) == convert(SIMPLIFIED)
    assert not NO_READINGS
    assert convert("", fixed=Readings({"里": "里"})) == Converted("", IDENTITY)


@pytest.mark.parametrize("written", [{"": "里"}, {"里": ""}])
def test_an_empty_reading_is_refused(written):
    with pytest.raises(ValueError, match="not a reading"):
        Readings(written)


@given(CHINESE)
def test_characters_that_mark_segments_may_stand_in_the_text(text):
    marks = "\U00100000\U00100001"

    shown = converter("s2twp").convert(marks + text + marks)

    assert shown.text == marks + converter("s2twp").convert(text).text + marks
