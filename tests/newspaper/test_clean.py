"""Cleaning changes what the OCR did to the print, and leaves numbers and Latin alone."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.clean import (
    RULES,
    Cleaning,
    RuleCount,
    applied,
    excepted,
    meeting,
    rule_counts,
    rule_patches,
)
from jiaoyue.text.layer import Layer
from jiaoyue.text.span import Span


def cleaned(text: str, off: frozenset[str] = frozenset()) -> str:
    return Layer(text, rule_patches(text, [Span(0, len(text))], Cleaning(off))).text


@pytest.mark.parametrize(
    ("left", "printed"),
    [
        ("说,今天", "说，今天"),
        ("“好。”他说:“走!”", "“好。”他说：“走！”"),
        ("怎么办?”“不知道", "怎么办？”“不知道"),
        ("共2,300人", "共2,300人"),
        ("比分3:2,上午10:30开赛", "比分3:2，上午10:30开赛"),
        ("长三角(5+10)城市", "长三角（5+10）城市"),
        ("见表(a)和(b)", "见表（a）和（b）"),
        ("see (a) and (b)", "see (a) and (b)"),
        ("Dr. Smith, MD", "Dr. Smith, MD"),
        ("增长3.5%,创新高", "增长3.5%，创新高"),
        ("今天天气好.明天也好.", "今天天气好。明天也好。"),
        ("甲  乙", "甲 乙"),
        ("“匠心 筑梦”", "“匠心 筑梦”"),
        ("f(x)=2", "f(x)=2"),
        ("今天,晴.", "今天，晴。"),
        ("增长3.5%,比去年高1.2%.", "增长3.5%，比去年高1.2%。"),
        ("主队2:1战胜客队,总比分3:2", "主队2:1战胜客队，总比分3:2"),
        ("上午9:30,会议开始", "上午9:30，会议开始"),
        ("时间:9:00-17:00;周六除外", "时间：9:00-17:00；周六除外"),
        ("共1,234,567元", "共1,234,567元"),
        ("比例尺1:50000的地图", "比例尺1:50000的地图"),
        ("2021年,2022年", "2021年，2022年"),
        ("12月1日,2日", "12月1日，2日"),
        ("网址:http://www.abc.cn:8080/a?b=1,2;c#d", "网址：http://www.abc.cn:8080/a?b=1,2;c#d"),
        ("登录www.example.com,点击", "登录www.example.com，点击"),
        ("邮箱:yx@163.com.", "邮箱：yx@163.com."),
        ("电话:(0571)88888888", "电话：(0571)88888888"),
        ("浙政发(2019)12号", "浙政发（2019）12号"),
        ("(1)坚持原则;(2)抓落实", "（1）坚持原则；（2）抓落实"),
        ("Hello, world!", "Hello, world!"),
        ("他说:Yes, I do.", "他说：Yes, I do."),
        ("他说“OK!”就走了", "他说“OK!”就走了"),
        ("他喊“加油!”", "他喊“加油！”"),
        ("美职篮(NBA)总决赛", "美职篮（NBA）总决赛"),
        ("函数f(x)的值", "函数f(x)的值"),
        ("7.5级地震,3.15晚会", "7.5级地震，3.15晚会"),
        ("1.坚持;2.落实", "1.坚持；2.落实"),
        ("No.1工厂", "No.1工厂"),
        ("他想了想...走了", "他想了想……走了"),
        ("他想了想......", "他想了想……"),
        ("12.8万元.", "12.8万元。"),
        ("《人民日报》,新华社", "《人民日报》，新华社"),
        ("iPhone,苹果的手机", "iPhone，苹果的手机"),
        ("真的吗?!", "真的吗？！"),
        ("是吗??不是!!", "是吗？？不是！！"),
        ("氧化铁(Fe2O3)", "氧化铁（Fe2O3）"),
        ("GB/T 15834-2011", "GB/T 15834-2011"),
        ("圣经约3:16,说", "圣经约3:16，说"),
        ("3:2,2:1,两连胜", "3:2,2:1，两连胜"),
        ("人口12,300人;面积5.6平方公里", "人口12,300人；面积5.6平方公里"),
        ("(新华社记者李明)", "（新华社记者李明）"),
        ("(见图)", "（见图）"),
        ("(A)组", "（A）组"),
        ("Windows 7.0版", "Windows 7.0版"),
        ("2016.6.16 星期四", "2016.6.16 星期四"),
        ("一、二,三", "一、二，三"),
        ("下午3:00(北京时间)开赛", "下午3:00（北京时间）开赛"),
        ("“第一,要快;第二,要稳.”", "“第一，要快；第二，要稳。”"),
        ("QQ群:123456,微信:abc_1", "QQ群：123456，微信：abc_1"),
        ("价格:￥1,280.00元", "价格：￥1,280.00元"),
        ("温度:-3℃~5℃,风力3-4级", "温度：-3℃~5℃，风力3-4级"),
        ("【本報訊】記者,台北", "【本報訊】記者，台北"),
        ("「好!」他說", "「好！」他說"),
        ("https://a.cn/中文?id=1,详见", "https://a.cn/中文?id=1，详见"),
        ("陈\u3000明,李\u3000强", "陈\u3000明，李\u3000强"),
        ("浙江  杭州", "浙江 杭州"),
        ("A股收报3,012.5点,涨1.2%;B股跌", "A股收报3,012.5点，涨1.2%；B股跌"),
        ("3.5:1的比例", "3.5:1的比例"),
        ("甲:乙=2:3", "甲：乙=2:3"),
        ("共350人.", "共350人。"),
        ("已达350.", "已达350."),
        ("U.S.A.的", "U.S.A.的"),
        ("张三.李四", "张三。李四"),
    ],
)
def test_it_reads_as_printed(left: str, printed: str) -> None:
    assert cleaned(left) == printed


def test_every_rule_can_be_switched_off() -> None:
    text = "甲,  乙"
    assert cleaned(text, frozenset(rule.name for rule in RULES)) == text
    assert cleaned(text, frozenset({"width"})) == "甲, 乙"


def test_patches_stay_within_the_spans_asked_for() -> None:
    text = "甲,乙,丙"
    assert [patch.span for patch in rule_patches(text, [Span(2, 5)])] == [Span(3, 4)]


def test_cleaning_what_is_clean_changes_nothing() -> None:
    once = cleaned("他说:“(笑)好,走吧!”3:2 a, b.")
    assert cleaned(once) == once


def test_places_are_excepted_counted_and_found_by_where_they_lie() -> None:
    text = "甲,乙,丙   丁"
    spans = (Span(0, len(text)),)
    cleaning = Cleaning(off=frozenset({"spaces"}), excepted=frozenset({("width", 1)}))
    assert [one.patch.span for one in applied(text, spans, cleaning)] == [Span(3, 4)]
    assert [one.patch.span for one in excepted(text, spans, cleaning)] == [Span(1, 2)]
    assert excepted(text, spans) == ()
    assert rule_counts(text, spans, cleaning) == (
        RuleCount("width", True, 1, 1),
        RuleCount("spaces", False, 1, 0),
    )
    found = applied(text, spans)
    assert [one.patch.span.start for one in meeting(found, (Span(0, 2), Span(6, 7)))] == [1, 5]
    assert meeting(found, (Span(2, 3),)) == ()
