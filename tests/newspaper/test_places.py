from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.newspaper.article import Block, Place, Role
from jiaoyue.newspaper.mentions import Use
from jiaoyue.newspaper.places import PagePlaces
from jiaoyue.text.span import Span
from tests.newspaper.place_examples import EXAMPLES, Example


def page_of(example: Example) -> tuple[str, list[Block]]:
    head, body = len(example.head), len(example.body)
    blocks = [
        Block(Role.TITLE, (Span(0, head),)),
        Block(Role.BODY, (Span(head + 2, head + 2 + body),)),
    ]
    return f"{example.head}\n\n{example.body}\n\n{example.page}\n", blocks


def place_of(head: str, body: str, page: str = "") -> Place:
    text, blocks = page_of(Example(head, body, "", page))
    return PagePlaces(text).of(blocks)


def names(place: Place) -> str:
    return " ".join(name or "-" for name in (place.province, place.city, place.county, place.town))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.head)
def test_place_is_the_one_the_news_is_about(example: Example) -> None:
    text, blocks = page_of(example)

    place = PagePlaces(text).of(blocks)

    assert names(place) == example.want


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.head)
def test_a_known_place_has_words_of_the_article_as_evidence(example: Example) -> None:
    text, blocks = page_of(example)

    place = PagePlaces(text).of(blocks)

    assert bool(place.evidence) == (place.province is not None)
    inside = [span for block in blocks for span in block.spans]
    for evidence in place.evidence:
        assert any(span.start <= evidence.start and evidence.end <= span.end for span in inside)


def test_adcode_is_that_of_the_smallest_unit_and_of_a_towns_county() -> None:
    county = place_of("永修县举办灯会", "本报讯 永修县吴城镇举办灯会。")
    city = place_of("温州启动读书月", "本报讯 温州市总工会启动读书月。")
    region = place_of("板橋車站增設空橋", "〔記者林小明／新北報導〕新北市板橋區增設空橋。")

    assert (county.town, county.adcode) == ("吴城镇", "360425")
    assert city.adcode == "330300"
    assert region.adcode == "710000", "GB/T 2260 numbers Taiwan only as a whole"


def test_period_county_has_the_code_of_its_day_and_the_city_of_today() -> None:
    place = place_of("萧山市举办农民运动会", "本报讯 萧山市农民运动会日前举行。")

    assert (place.city, place.county, place.adcode) == ("杭州市", "萧山市", "330181")


def test_former_name_in_passing_does_not_rename_the_county() -> None:
    place = place_of("临安区举办工匠展", "本报讯 临安区总工会举办展览，展出原临安市的老照片。")

    assert place.county == "临安区"


def test_page_tells_counties_of_one_name_apart() -> None:
    head, body = "西湖区送法进车间", "本报讯 西湖区总工会日前组织律师进车间。"

    hangzhou = place_of(head, body, page="杭州市总工会举行会议。拱墅区职工运动会。")
    nanchang = place_of(head, body, page="南昌市总工会举行会议。青山湖区职工运动会。")

    assert hangzhou.city == "杭州市"
    assert nanchang.city == "南昌市"


def test_article_outweighs_its_page() -> None:
    place = place_of(
        "西湖区送法进车间",
        "本报讯 南昌市西湖区总工会日前组织律师进车间。",
        page="杭州市总工会举行会议。杭州市拱墅区职工运动会。杭州市民广场。",
    )

    assert (place.city, place.county) == ("南昌市", "西湖区")


def test_paper_home_is_no_place_of_an_article_that_names_none() -> None:
    place = place_of(
        "读书是一辈子的事", "书不在多，在读得深。", page="杭州市总工会。杭州市上城区。"
    )

    assert place == Place()


def test_whole_province_means_that_of_nearly_all_the_pages_names() -> None:
    head, body = "技工院校扩招", "本报讯 今年全省技工院校扩招两万人。"

    one = place_of(head, body, page="安徽省总工会。芜湖市职工夜校。六安市书画展。滁州市送清凉。")
    many = place_of(head, body, page="安徽省总工会。广州市职工夜校。福州市书画展。武汉市送清凉。")

    assert (one.province, one.city) == ("安徽省", None)
    assert many == Place()


def test_example_far_down_leaves_the_article_to_its_province() -> None:
    story = "各级工会要深入一线，把服务送到职工身边，做到有诉必应、有难必帮。" * 6
    place = place_of(
        "陕西省总工会部署全年工作", f"本报讯 陕西省总工会日前部署全年工作。{story}汉中市有个例子。"
    )

    assert (place.province, place.city) == ("陕西省", None)


def test_headline_outweighs_the_venue_elsewhere() -> None:
    place = place_of(
        "松溪县农产品推介会举办",
        "本报讯 松溪县人民政府主办的推介会日前在厦门举办，厦门市民踊跃选购。",
    )

    assert (place.city, place.county) == ("南平市", "松溪县")


def test_venue_inside_the_headline_city_gives_the_county() -> None:
    place = place_of("太原职工广场舞大赛收官", "本报讯 太原市职工广场舞大赛日前在小店区举行决赛。")

    assert (place.city, place.county) == ("太原市", "小店区")


def test_one_character_stands_for_a_city_only_in_a_set_phrase() -> None:
    held = place_of("茶艺大赛开赛", "本报讯 全国茶艺大赛日前在蓉举行。")
    word = place_of("职工谈体会", "本报讯 大家围坐在宁静的院子里，举杯畅谈。")

    assert held.city == "成都市"
    assert word == Place()


def test_town_alone_is_placed_by_the_page() -> None:
    page = "永康市总工会开展培训。永康市职工书屋揭牌。"

    known = place_of("古山镇工会换届", "本报讯 古山镇总工会日前换届。", page)
    shared = place_of("新店镇工会换届", "本报讯 新店镇总工会日前换届。")

    assert (known.county, known.town) == ("永康市", "古山镇")
    assert shared == Place()


def test_town_that_the_gazetteer_lacks_leaves_the_county() -> None:
    place = place_of("果农学剪枝", "本报讯 渭南市合阳县洽用镇果农日前学剪枝。")

    assert (place.county, place.town) == ("合阳县", None)


@pytest.mark.parametrize("words", ["全县", "我县", "县政府", "县城"])
def test_words_of_its_home_prove_a_place_whole(words: str) -> None:
    page = "绩溪县召开大会。\n\n绩溪县的县委、县政府要求抓紧。\n\n绩溪县各乡忙春耕。"
    text, blocks = page_of(Example("造林绿化", f"本报讯 日前，{words}种下十万棵树。", "", page))

    place = PagePlaces(text).of(blocks)

    assert place.city == "宣城市"
    assert [span.of(text) for span in place.evidence] == [words]


def test_caption_is_the_text_of_a_photo_story() -> None:
    text = "采茶时节\n\n日前，绩溪县举行手工制茶比赛。\n\n通讯员 张三 摄\n"
    blocks = [
        Block(Role.TITLE, (Span(0, 4),)),
        Block(Role.CAPTION, (Span(6, 21),)),
        Block(Role.CREDIT, (Span(23, 31),)),
    ]

    assert PagePlaces(text).of(blocks).county == "绩溪县"


def test_furniture_and_other_articles_prove_nothing() -> None:
    text = "温州日报\n\n谈读书\n\n读书要静心。\n\n温州市鹿城区总工会送温暖。\n"
    blocks = [
        Block(Role.HEADER, (Span(0, 4),)),
        Block(Role.TITLE, (Span(6, 9),)),
        Block(Role.BODY, (Span(11, 17),)),
    ]

    assert PagePlaces(text).of(blocks) == Place()


def test_text_in_several_spans_reads_on() -> None:
    text = "本报讯 日前，徐州市\n\n图说\n\n泉山区图书馆举行比赛。\n"
    blocks = [Block(Role.BODY, (Span(0, 10), Span(16, 27)))]

    assert PagePlaces(text).of(blocks).county == "泉山区"


def test_no_blocks_and_empty_page_have_no_place() -> None:
    assert PagePlaces("").of([]) == Place()
    assert PagePlaces("杭州市").of([]) == Place()


@given(
    st.text(alphabet="本报讯在浙江杭州市西湖区县省鼓楼中山路、和。\n《》臺北電來自", max_size=60),
    st.integers(0, 60),
)
def test_any_text_has_a_place_whose_parts_agree(text: str, cut: int) -> None:
    cut = min(cut, len(text))
    blocks = [Block(Role.TITLE, (Span(0, cut),)), Block(Role.BODY, (Span(cut, len(text)),))]

    place = PagePlaces(text).of(blocks)

    assert (place.province is None) == (place.adcode is None)
    if place.county or place.town:
        assert place.city
    if place.city:
        assert place.province
    assert all(span.end <= len(text) for span in place.evidence)


TOWNS = "自良镇、杨村镇、县底镇的村民都来了。石头镇也派来了代表，黎村镇的学校停课一天。"


def test_a_page_that_names_the_towns_of_one_county_is_about_that_county() -> None:
    found = place_of("新路通车", "昨天，县底镇的水泥路修通了，车可以一直开到村口。", TOWNS)

    assert names(found) == "广西壮族自治区 玉林市 容县 县底镇"


def test_an_office_of_the_county_is_that_of_the_county_the_page_is_about() -> None:
    found = place_of("办税更快", "昨天，县国税局的办税厅里，五分钟就办好了一张发票。", TOWNS)

    assert names(found) == "广西壮族自治区 玉林市 容县 -"
    assert found.evidence


def test_a_fruit_of_a_county_is_no_place_on_the_page_of_another() -> None:
    found = place_of("沙田柚丰收", "昨天，自良镇的沙田柚开始采摘，沙田柚今年卖得好。", TOWNS)

    assert names(found) == "广西壮族自治区 玉林市 容县 自良镇"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("渔民当导游", "昨天，渔民李长顺把船漆成蓝色，“李长顺”三个字也写在船头。"),
        ("检车员的手", "本报讯（记者仇卫东）昨天凌晨，检车员敲响了第一个闸瓦。"),
        ("断头路通了", "昨天，长途车开进了自良镇平田村，六公里山路铺上了水泥。"),
    ],
)
def test_a_given_name_and_the_end_of_a_town_are_no_county(head: str, body: str) -> None:
    assert place_of(head, body).county in (None, "容县"), "the county of the town that is named"


def test_where_goods_go_is_not_where_the_news_is() -> None:
    body = "独山县农民种的西瓜上市，首批四万公斤已运往广西南宁、柳州、桂林等地。"

    assert place_of("西瓜上市", body).county == "独山县"


def test_what_comes_back_from_a_place_happens_elsewhere() -> None:
    body = "〔本報杭州廿一日專電〕博物館的文物自龍泉輾轉運回，昨晚抵杭。"

    assert place_of("文物歸還", body).city == "杭州市"


def test_a_county_is_called_as_the_paper_of_its_time_calls_it() -> None:
    found = place_of("修渠", "昨天，通化专区辑安县的社员开完了渠，辑安县粮食增产。")

    assert names(found) == "吉林省 通化专区 辑安县 -"


def test_a_short_name_is_the_city_that_bears_it_and_no_county_that_did() -> None:
    page = "吴县的秋茧已经登场。苏州各行收购，苏州丝厂开工。苏州阊门外设行三家。"

    assert (
        place_of("無錫繭行請貸款", "〔本報無錫廿一日通訊〕本邑繭行現款短少，無法收購。", page).city
        == "无锡市"
    )


def test_a_reporter_covers_the_town_behind_his_name() -> None:
    body = "【記者許大山學甲報導】遭竊的交趾陶，昨天由廟方自台北市一名收藏家手中迎回。"

    assert names(
        place_of("失竊四年完璧歸趙", body, "台南縣政府昨天開會。台南縣議會也開會。")
    ).split()[1:3] == ["台南市", "学甲区"]


def test_a_reservoir_in_passing_is_not_where_the_news_is() -> None:
    body = "永宁县的渡口最后一只羊皮筏子上了岸。一九五八年修青铜峡水库，它一天运石头三十趟。"

    assert place_of("筏子上了岸", body).county == "永宁县"


@pytest.mark.parametrize(
    ("head", "body", "wanted"),
    [
        ("开会", "本报讯 中共沅陵县委昨日召开电话会议。", "沅陵县"),
        ("开会", "本报讯 中共绍兴县委昨日召开电话会议。", "绍兴县"),
    ],
)
def test_the_committee_behind_a_county_makes_no_other_county_of_its_end(
    head: str, body: str, wanted: str
) -> None:
    assert place_of(head, body).county == wanted


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("老窑匠", "老窑匠瞿玉林试烧了十一次，终于烧成。翟玉林说，他没有想到。"),
        ("放排", "木排昨日出山，沅江水位上涨，沅江两岸站满了人。"),
        ("赶街", "苍山脚下彩旗飞舞，苍山顶上还有雪。"),
        ("停战", "双方代表昨日举行和平谈判，世界和平运动声援。"),
        ("首长会议", "（吉隆坡7日讯）会议将于下周召开，吉隆坡的代表先到。"),
        ("特价票", "特价票在北站、城站发售，北站每日八点起。"),
        ("游湖", "本报讯 游人昨日泛舟，湖光山色尽收眼底，湖光山色引来画家。"),
    ],
)
def test_a_person_a_river_a_town_abroad_a_station_and_an_idiom_are_no_place(
    head: str, body: str
) -> None:
    assert names(place_of(head, body)) == "- - - -"


@pytest.mark.parametrize(
    ("body", "city"),
    [
        ("浙江宁波昨日开港。来自浙江宁波的客商很多，浙江宁波港很忙。", "宁波市"),
        ("长江武汉段昨日通航，长江武汉关的钟又响了。", "武汉市"),
        ("江苏南京昨日开馆，江苏南京的市民排起长队。", "南京市"),
        ("昨日九江水位上涨，九江水位达二十米。", "九江市"),
        ("北海道路改造昨日开工，北海市民盼了多年。", "北海市"),
        ("南阳卧龙岗昨日修葺一新。南阳市民前往。", "南阳市"),
    ],
)
def test_a_province_a_river_and_a_water_level_before_or_behind_a_city_leave_it_its_name(
    body: str, city: str
) -> None:
    assert place_of("昨日的事", f"本报讯 {body}").city == city


def test_a_county_s_paper_is_at_home_in_what_it_names_twice() -> None:
    page = "县里开会。县城修路。县委书记到沅陵县水运局。全县动员。沅陵县的木排出山。"

    home = PagePlaces(page).home.county

    assert home is not None
    assert home.name == "沅陵县"


@pytest.mark.parametrize("words", ["当晚发往郑州、武汉的商场", "凌晨已过郑州", "直接卖到郑州"])
def test_where_goods_go_or_pass_is_no_place_of_the_news(words: str) -> None:
    names = PagePlaces(f"头一车春笋装好了冰，{words}。").names

    assert {mention.use for mention in names} == {Use.ELSEWHERE}
