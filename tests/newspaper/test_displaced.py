"""Whole paragraphs that stand in another article."""

from __future__ import annotations

from jiaoyue.newspaper.article import Article, Role
from jiaoyue.newspaper.reader import read_page

FERRY = (
    "柳河渡口的老艄公交了班",
    "本报讯 记者何青报道 昨日清晨，在柳河渡口摆渡三十六年的老艄公汪成海把船篙交给了县航运站的年轻人，"
    "两岸的乡亲赶来送他。",
    "县航运站站长说，汪成海撑坏过九根船篙，从没有误过一个上学的孩子。",
)
ASTRAY = (
    "最大的一次洪水漫过渡口，老艄公汪成海把船拴在自家门前，守了三天三夜，航运站给他记了一等功。"
)
PEARS = (
    "果品公司腾出冷库存秋梨",
    "本报讯 通讯员苏兰报道 县果品公司把闲置的两座冷库腾出来，低价租给种梨的农户使用，可以存放秋梨八百吨。",
    "公司经理介绍，冷库从十月一日开始收梨，每座冷库都有专人看守，梨农可以随时来看。",
)


def _body(article: Article, text: str) -> list[str]:
    return [span.of(text) for block in article.of_role(Role.BODY) for span in block.spans]


def test_a_paragraph_with_the_words_of_the_article_before_goes_to_it() -> None:
    text = "\n\n".join((*FERRY, *PEARS, ASTRAY))

    ferry, pears = read_page(text).articles

    assert _body(ferry, text) == [*FERRY[1:], ASTRAY]
    assert _body(pears, text) == list(PEARS[1:])
    assert any("it goes on" in reason for reason in ferry.reasons)


def test_a_paragraph_that_shares_words_with_its_own_article_too_stays() -> None:
    own = "梨农汪成海说，冷库离柳河渡口不远，他的秋梨用船运来，比往年少损失了两成，公司还派人上门收梨。"
    text = "\n\n".join((*FERRY, *PEARS, own))

    _, pears = read_page(text).articles

    assert _body(pears, text) == [*PEARS[1:], own]


AFTER = "送行的人散去以后，他又独自撑了一个来回，才把竹篙靠在屋檐下，回家吃老伴煮好的一碗荷包蛋面。"


def test_what_stands_behind_a_displaced_paragraph_goes_with_it() -> None:
    text = "\n\n".join((*FERRY, *PEARS, ASTRAY, AFTER))

    ferry, pears = read_page(text).articles

    assert _body(ferry, text) == [*FERRY[1:], ASTRAY, AFTER]
    assert _body(pears, text) == list(PEARS[1:])


def test_what_has_words_of_its_own_article_stays_behind_a_displaced_paragraph() -> None:
    own = "公司经理算了一笔账，秋梨存到年底再卖，每斤可以多卖三角钱，冷库的租金只要其中的五分。"
    text = "\n\n".join((*FERRY, *PEARS, ASTRAY, own))

    ferry, pears = read_page(text).articles

    assert _body(ferry, text) == [*FERRY[1:], ASTRAY]
    assert _body(pears, text) == [*PEARS[1:], own]


OPINION = (
    "灯下小议",
    "船篙也要交对人",
    "童 远",
    "渡口的老艄公交了班，县里人都在说这件事。一根船篙不算重，交给谁却很有讲究，值得想一想。",
    "汪成海撑船三十六年，没有误过一个上学的孩子，航运站把船篙交给年轻人之前，让他跟着老艄公学了一年。",
    "交班的事各行各业都有，交的是手艺，更是良心，这一课不能省。",
)


def test_a_comment_keeps_its_paragraph_that_speaks_of_the_report_beside_it() -> None:
    text = "\n\n".join((*FERRY, *OPINION))

    ferry, opinion = read_page(text).articles

    assert _body(ferry, text) == list(FERRY[1:])
    assert _body(opinion, text) == list(OPINION[3:])


SCHOOL = (
    "东关小学添了新校舍",
    "本报讯 通讯员魏兰报道 东关小学的新校舍昨日启用，共有教室一百六十四间，操场铺上了草皮，可供一百六十个班上课。",
    "校长说，旧校舍用了四十年，下雨天要拿脸盆接水，如今孩子们再也不用挪课桌了。",
)
GEESE = (
    "湖滨村办起了养鹅场",
    "本报讯 通讯员卢平报道 湖滨村利用水面办起养鹅场，第一批鹅苗已经下水，农户们轮流照看。",
    "另有两处孵化房近日完工，每月可以孵出鹅雏一百六十四箱，除自用以外还卖给外乡，供一百六十四户人家饲养。",
)


def test_a_number_in_common_brings_no_paragraph_home() -> None:
    text = "\n\n".join((*SCHOOL, *GEESE))

    school, geese = read_page(text).articles

    assert _body(school, text) == list(SCHOOL[1:])
    assert _body(geese, text) == list(GEESE[1:])
