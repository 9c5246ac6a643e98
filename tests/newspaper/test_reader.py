"""Whole pages: articles found, lines joined, roles, names; and no text ever breaks the reader."""

from __future__ import annotations

import gc
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jiaoyue.newspaper.article import Kind, PageReading, Role
from jiaoyue.newspaper.page import read_page_file
from jiaoyue.newspaper.reader import READER_VERSION, read_page
from tests.newspaper.reading_score import (
    PAGES,
    TruePage,
    found_whole,
    page_names,
    score,
    true_page,
)


def assert_each_character_once(text: str, reading: PageReading) -> None:
    taken = [0] * len(text)
    owned = [block for article in reading.articles for block in article.blocks]
    for block in [*owned, *reading.furniture]:
        assert block.spans
        for span in block.spans:
            assert span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
            for at in range(span.start, span.end):
                taken[at] += 1
    assert max(taken, default=0) <= 1
    left = [text[at] for at, times in enumerate(taken) if not times]
    assert not "".join(left).strip()


@pytest.fixture(params=page_names())
def page(request: pytest.FixtureRequest) -> TruePage:
    return true_page(request.param)


def test_a_page_is_read_into_its_articles(page: TruePage) -> None:
    found = score(page, read_page(page.text))

    assert found.boundaries >= 0.85
    assert found.joins >= 0.9
    assert found.roles >= 0.95


def test_titles_and_names_are_those_of_the_page(page: TruePage) -> None:
    for number, article in found_whole(page, read_page(page.text)).items():
        known = page.articles[number]
        if known["title"]:
            assert article.head(Role.TITLE, page.text) in [known["title"], *known["title_alt"]]
        for what in ("reporters", "correspondents", "photographers"):
            if not known.get(f"{what}_free") and not known.get("group"):
                also = {*known[what], *known.get(f"{what}_alt", [])}
                assert set(known[what]) <= set(getattr(article.byline, what)) <= also


def test_every_character_belongs_to_one_block(page: TruePage) -> None:
    assert_each_character_once(page.text, read_page(page.text))


def test_the_same_page_is_read_the_same_way(page: TruePage) -> None:
    assert read_page(page.text) == read_page(page.text)


def test_an_empty_page_has_no_articles() -> None:
    reading = read_page("\n\n  　\n")

    assert reading.articles == ()
    assert reading.furniture == ()


def test_a_replayed_paragraph_is_furniture_that_says_what_it_repeats() -> None:
    text = true_page("weekly-2022").text

    noise = [block for block in read_page(text).furniture if block.role is Role.NOISE]

    assert [block.reason.startswith("repeats") for block in noise] == [True]
    assert noise[0].spans[0].of(text).startswith("据了解")


FERRY = (
    "老渡口在青山县城外,摆渡人周长河守了多年。他说,起初一天要来回许多趟,送的是学生和菜农,"
    "大桥通了车,坐船的人便少了,可他每天仍旧把船擦得干干净净,泊在石阶下等人。"
)
MISREAD = FERRY.replace("渡口", "渡囗").replace("起初", "起衩").replace("仍旧", "仍日")


@pytest.mark.parametrize("copied", [FERRY, MISREAD])
def test_of_a_paragraph_in_two_articles_that_one_stays_which_has_its_words_around(
    copied: str,
) -> None:
    text = f"""山里小学换新桌椅

本报讯 记者林晓报道 近日,云溪镇中心小学的教室里换上了新桌椅,孩子们围着摸了又摸。

{copied}

校长陈青说,旧桌椅用了二十年,这次由县里的爱心企业捐赠,下学期还要添置书架。

摆渡人与他的船

本报讯 记者赵小河报道 青山县城外的老渡口只剩下一条船,摆渡人周长河每天仍旧守着它。

{FERRY}

周长河说,只要还有人要过河,老渡口就不能没有摆渡人。青山县城外的石阶,他还要扫下去。
"""

    reading = read_page(text)

    (noise,) = [block for block in reading.furniture if block.role is Role.NOISE]
    assert noise.spans[0].start == text.index(copied)
    assert len(reading.articles) == 2


def test_an_article_cut_in_two_is_one_again_and_says_why() -> None:
    text = true_page("weekly-2022").text

    bridge = read_page(text).articles[0]

    joined = ["".join(span.of(text) for span in block.spans) for block in bridge.blocks]
    assert any("立刻就能听出来" in paragraph for paragraph in joined)
    assert any("breaks off" in reason for reason in bridge.reasons)


def test_heads_below_their_texts_are_given_to_them() -> None:
    text = true_page("late-2008").text

    titles = [article.head(Role.TITLE, text) for article in read_page(text).articles]

    assert titles[0] == "抢修七小时 两万户复水"
    assert titles[-1] == "十二路公交增开区间车"


def test_kinds_are_told_apart() -> None:
    def kinds(name: str) -> set[Kind]:
        return {article.kind for article in read_page(true_page(name).text).articles}

    assert Kind.TABLE in kinds("evening-2011")
    assert Kind.PHOTO in kinds("trade-2005")
    assert Kind.LITERATURE in kinds("mainland-1978")


def test_the_header_gives_paper_edition_and_date() -> None:
    reading = read_page(true_page("hongkong-2003").text)

    assert (reading.paper, reading.edition) == ("海平日報", "A7")
    assert reading.date.edtf == "2003-06-05"


def test_what_is_known_beforehand_wins_over_the_page() -> None:
    text = true_page("hongkong-2003").text

    reading = read_page(text, paper="甲報", date="1999-01-02")

    assert reading.paper == "甲報"
    assert reading.date.edtf == "1999-01-02"


def test_the_reader_has_a_version() -> None:
    assert READER_VERSION


_PIECES = st.sampled_from(
    [
        "本报讯 记者王小明报道 ", "【本報訊】", "（记者 李四）", "通讯员张三 摄", "第2版", "广告", "简讯",
        "昨天上午，", "今年以来", "。", "，", "“", "”", "（", "）", "……", "：", "\n", "\n\n", "\n\n\n\n", "　　",
        " ", "\t", "\r", "\u2028", "\x1c", "一、", "●", "图为", "甲乙丙丁戊己庚辛壬癸", "电话12345678", "𠮷", "A",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=120).map("".join))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_breaks_the_reader(text: str) -> None:
    assert_each_character_once(text, read_page(text))


@pytest.mark.parametrize("seed", range(40))
def test_damaged_pages_are_still_read_whole(seed: int) -> None:
    chance = random.Random(seed)
    text = read_page_file(PAGES / f"{chance.choice(page_names())}.txt").text
    lines = text.split("\n")
    for _ in range(6):
        at = chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines.insert(at, chance.choice(lines))
            case 1:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            case 2:
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
            case 3:
                lines.insert(at, "")
            case _:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
    damaged = "\n".join(lines)

    assert_each_character_once(damaged, read_page(damaged))


STORY = (
    "本报讯（记者 尤佳）昨天，老屋矿的二号井投产，当月产煤三万吨，超过了设计的能力。",
    "矿工们住在井口，哪里危险就",
    "出现在哪里。掘进队在井下连续干了二十七个小时，升井以后倒在长凳上就睡着了。",
)
PICTURE = ("五月六日，肇兴乡的妇女在新落成的鼓楼前晾晒侗布，这个乡去年织布四万米。", "白露摄")


def titles_and_texts(*lines: str) -> list[tuple[str | None, str]]:
    text = "\n".join(lines)
    return [
        (
            article.head(Role.TITLE, text),
            "".join(s.of(text)[:4] for b in article.blocks if b.role is Role.BODY for s in b.spans),
        )
        for article in read_page(text).articles
    ]


def test_a_picture_in_the_middle_of_another_text_is_a_story_of_its_own() -> None:
    text = "\n".join(("二号井当月达标", STORY[0], STORY[1], *PICTURE, STORY[2]))
    mine, picture = read_page(text).articles

    assert picture.byline.photographers == ("白露",)
    assert mine.byline.photographers == ()
    assert [len(block.spans) for block in mine.blocks if block.role is Role.BODY] == [1, 2]


def test_prose_below_a_table_goes_on_with_the_article_above_it() -> None:
    fire = "【本報專訊】山邊木屋區昨晨大火，災民二千餘人無家可歸，社會局派員登記災民姓名。"
    rows = ("美鈔　每百元　五八三元", "英鎊　每鎊　一五元", "葡幣　每百元　九八元")
    more = "據統計，災民中兒童佔半數以上，災民現由街坊會收容，社會局今日再派員登記。"

    found = titles_and_texts("木屋區大火", fire, "昨日金融行情", *rows, more)

    assert [title for title, _ in found] == ["木屋區大火", "昨日金融行情"]
    assert found[0][1].endswith("據統計，")


def test_heads_in_a_row_behind_their_texts_are_given_to_them() -> None:
    doctor = (
        "本报讯（通讯员 夏雨）昨天，石头镇泗把村的家庭医生给老人量血压，村民小病不出山村就能看。"
    )
    stage = (
        "本报讯（通讯员 白露）前晚，松山镇文化广场灯火通明，群众大舞台唱到松山镇，三千人看了戏。"
    )
    first, second = "石头镇：家庭医生请进门", "“群众大舞台”唱到松山镇"
    fire = "山林防火宣传进村"
    own = "本报讯（通讯员 尤佳）连日来，护林员进村宣传山林防火，悬挂横幅五十条，发放传单八千份。"

    found = titles_and_texts(fire, own, doctor, first, stage, second)

    assert [title for title, _ in found] == [fire, first, second]


def test_no_reading_makes_cycles_and_the_collector_is_as_it_was_before() -> None:
    text = read_page_file(sorted(PAGES.glob("*.txt"))[0]).text
    read_page(text)
    gc.collect()
    gc.disable()
    try:
        read_page(text)
        assert not gc.isenabled()
        assert gc.collect() == 0
    finally:
        gc.enable()
    read_page(text)
    assert gc.isenabled()
    with pytest.raises(ValueError, match="tomorrow"):
        read_page(text, date="tomorrow")
    assert gc.isenabled()


def test_between_the_verses_of_a_cycle_what_could_be_a_name_is_a_title() -> None:
    verse = ("水从山里来", "带着一点凉", "流过石头", "流过村庄")
    cycle = ("青溪（外二首）", "白露", *verse, "宣纸", *verse, "龙舟", *verse[:3], "流过去了。")

    (article,) = read_page("\n".join(cycle)).articles

    assert article.byline.reporters == ("白露",)
    assert [block.role for block in article.blocks].count(Role.SUBHEAD) == 2


def test_an_answer_stands_with_the_signed_question_above_it() -> None:
    asked = (
        "　　问：我家的秋梨去年烂了三成，今年入窖前又有几筐发软，不知是什么缘故？（读者　邢有田）"
    )
    told = "　　答：秋梨烂窖，多半是采收时碰伤，或窖里不通气，入窖前要挑拣，十天翻一次。（技术员　祁连生）"
    news = "　　本报讯（记者　何青）柳河镇的梨窖昨日开窖，首批秋梨运往邻县，梨农都说价钱好。"

    found = titles_and_texts("秋梨烂窖怎么办", asked, told, "柳河梨窖昨日开窖", news)

    assert [(title, body.count("：")) for title, body in found] == [
        ("秋梨烂窖怎么办", 2),
        ("柳河梨窖昨日开窖", 0),
    ]


def test_a_picture_far_from_its_article_is_given_to_it_by_its_words() -> None:
    grove = (
        "百果山柚农送来五千箱柚子",
        "本报讯（记者 何青）百果山的三十一位柚农昨天把五千箱柚子送到河口镇，纸箱叠成一座城堡，孩子们围着看。",
    )
    wharf = (
        "老码头修好了栈桥",
        "本报讯（记者 尤佳）昨天，老码头的栈桥修好了，渔船又可以靠岸，渔民当天卸下鲜鱼两万斤。",
        "百果山的柚农把纸箱叠成一座城堡，孩子们围着看。　何青 摄",
    )

    pier, fruit = read_page("\n\n".join((*wharf, *grove))).articles

    assert [block.role for block in fruit.blocks if block.role is Role.CAPTION] == [Role.CAPTION]
    assert not pier.byline.photographers


def test_the_name_of_a_column_stands_over_the_title_of_what_is_signed_at_its_end() -> None:
    text = "\n".join(
        (
            "街坊四邻",
            "面子与里子",
            "井里的水浅了，打水的人反而客气起来，见面先问人家缸里还有没有，让着老人和孩子先打。",
            "水落石出，水缺情见。愿天降甘霖以后，各家还肯这样让一让。（阿井）",
        )
    )

    (article,) = read_page(text).articles

    assert article.head(Role.TITLE, text) == "面子与里子"
    assert article.head(Role.SECTION, text) == "街坊四邻"


def test_a_line_over_a_column_of_briefs_is_their_section_and_no_title() -> None:
    briefs = (
        "▲石桥镇办起水泵修理站，首批四十台水泵已修好。",
        "▲柳河镇的夜校开了课，报名的青工有三百多人。",
    )

    articles = read_page(text := "\n".join(("山城浪花", *briefs))).articles

    assert [article.head(Role.TITLE, text) for article in articles] == [None, None]
    assert articles[0].head(Role.SECTION, text) == "山城浪花"


@pytest.mark.parametrize("word", ["公告", "天气"])
def test_a_word_of_two_characters_may_head_a_notice(word: str) -> None:
    news = "■柳河镇百岁老人汪秀姑昨日做寿，五代同堂，摆酒六十围，镇上送来了寿匾。"
    told = "明日起石桥收费站入口封闭，每日八时至十八时，请过往车辆绕行。"

    found = titles_and_texts("本报讯（记者 何青）" + news[1:], word, told)

    assert [title for title, _ in found][1:] == [word]


def test_a_picture_s_text_below_a_signed_letter_is_a_story_of_its_own() -> None:
    letter = (
        "队里的老秤",
        "　　我们队有一杆老秤，秤杆磨得发亮，分粮的时候，保管员一掂就知道秤砣换了没有。",
        "　　秤轻了，人心就偏了。为大家种田，就得有一杆公平的秤，对谁都要秤得起。",
        "柳河公社前庄大队社员　陈有田",
    )
    shown = "石桥镇的妇女突击队正在水库工地上抬土。目前大坝已经筑高十四米，可望提前蓄水。"
    news = ("渡口添了新船", "　　本报讯（记者　何青）昨天渡口添了两条新船，乡亲们敲锣打鼓来看。")

    found = titles_and_texts(*letter, shown, *news)

    assert [title for title, _ in found] == ["队里的老秤", None, "渡口添了新船"]
