"""When was this page printed? Invented pages of several decades and regions."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, strategies

from jiaoyue.newspaper.article import PageDate
from jiaoyue.newspaper.dates import page_date
from jiaoyue.newspaper.edtf import parse_edtf
from tests.newspaper.undated_examples import UNDATED as UNDATED_PAGES

TODAY = date(2026, 11, 22)

STORY = (
    "本报讯 记者林晓 通讯员周禾报道 日前,云溪县图书馆新馆向读者开放。馆长说,"
    "新馆藏书三十万册,每天能接待读者两千人次,是全县最大的公共文化设施。\n"
)


def read(text: str, file_name: str = "", given: str | None = None) -> PageDate:
    return page_date(text, file_name=file_name, given=given, today=TODAY)


def words(found: PageDate, text: str) -> list[str]:
    return [item.span.of(text) for item in found.evidence if item.span]


@pytest.mark.parametrize(
    ("file_name", "expected"),
    [
        ("paper_2022-06-16_02.txt", "2022-06-16"),
        ("20220616.txt", "2022-06-16"),
        ("2022061603.txt", "2022-06-16"),
        ("2022.06.16 第3版.txt", "2022-06-16"),
        ("云溪日报2022年6月16日.txt", "2022-06-16"),
        ("RMRB-19780512-01.txt", "1978-05-12"),
        ("rmrb19780512.txt", "1978-05-12"),
        ("2022_6_16_A03.txt", "2022-06-16"),
        ("申報_民國二十三年十月十日.txt", "1934-10-10"),
        ("二〇二二年六月十六日.txt", "2022-06-16"),
        ("1998/07/04/02.txt", "1998-07-04"),
        ("20160616A03.txt", "2016-06-16"),
        ("2016-06/16/content_123.txt", "2016-06-16"),
        ("16-06-2016.txt", "2016-06-16"),
        ("昭和十一年三月五日.txt", "1936-03-05"),
        ("晚报 2003年3月.txt", "2003-03"),
        ("2003-03.txt", "2003-03"),
        ("2003-03-01_2003-03-03.txt", "2003-03-01/2003-03-03"),
        ("007_41c93ab7205f88de.txt", None),
        ("012_19871204619e52ab.txt", None),
        ("20221316.txt", None),
        ("20230229.txt", None),
        ("20991231.txt", None),
        ("120220616.txt", None),
        ("a20190101f.txt", None),
        ("dead20190101.txt", None),
        ("IMG_20220616_123000.txt", None),
        ("扫描20220616.txt", None),
        ("1655337600.txt", None),
        ("page0007.txt", None),
        # A count that names no era is of the Republic where the name is in Traditional only.
        ("聯合報88年10月27日.txt", "1999-10-27"),
        ("88年10月27日（2）.txt", None),
        ("商报98年3月5日第２版.txt", None),
        ("拾穗98年3月5日.txt", None),
        # A month is called by its name, not by what begins like one.
        ("Market 12, 2008 剪报.txt", None),
        ("澳门日报 Macau 20 2005.txt", None),
        ("magazine 5 2011.txt", None),
        ("out 12 2010.txt", None),
        ("12 Out. 2010.txt", "2010-10-12"),
        ("7 Agostode 1987.txt", "1987-08-07"),
        ("Fevereiro 3, 1990.txt", "1990-02-03"),
    ],
)
def test_file_name(file_name: str, expected: str | None) -> None:
    found = read(STORY, file_name)
    assert found.edtf == expected
    assert bool(found.evidence) == (expected is not None)


HEADERS = [
    ("中華民國二十三年十月十日 星期三", "1934-10-10"),
    ("民國二十三年十月十日", "1934-10-10"),
    ("中華民國二十三年　十月十日　(夏曆甲戌年九月初三日)　星期三　第三張", "1934-10-10"),
    ("中華民國元年三月五日 禮拜二 第一百二十號", "1912-03-05"),
    ("中華民國67年5月12日 星期五 第三版", "1978-05-12"),
    ("中華民國一一二年五月四日　星期四　A3 要聞", "2023-05-04"),
    ("一九七八年五月十二日 星期五 农历戊午年四月初六 第10876号", "1978-05-12"),
    ("１９７８年５月１２日　星期五　第３版", "1978-05-12"),
    ("二〇二二年六月十六日", "2022-06-16"),
    ("二○二二年六月十六日 星期四 今日八版", "2022-06-16"),
    ("二Ｏ二二年六月十六日 星期四", "2022-06-16"),
    ("2022年6月16日 星期四 责任编辑:方圆 版式:李可 联系电话:0570-1234567", "2022-06-16"),
    ("云溪日报 2022 年 6 月 16 日 星期四 农历壬寅年五月十八 第8123期 今日8版", "2022-06-16"),
    ("2022.06.16 星期四 编辑 方圆 | 4 | 要闻", "2022-06-16"),
    ("2022-06-16 A03版 民生", "2022-06-16"),
    ("云溪晚报 2003/03/21 星期五 15", "2003-03-21"),
    ("公元二〇〇三年三月廿一日 星期五", "2003-03-21"),
    ("星島日報 1997年7月2日 星期三 丁丑年五月廿八日 今日出紙十大張", "1997-07-02"),
    ("THURSDAY, JUNE 16, 2022  云溪日报", "2022-06-16"),
    ("大公報 16 June 2022 Thursday A12 副刊", "2022-06-16"),
    ("2022 6/16 星期四 A03", "2022-06-16"),
    ("6.16 2022 星期四 民生", "2022-06-16"),
    ("16/06/2022 星期四", "2022-06-16"),
    ("1949年10月2日 第一版 零售每份人民券五十元", "1949-10-02"),
    ("2O16年6月16日 星期四 第3版", "2016-06-16"),
    ("2016年6月l6日 星期四 3版 要闻", "2016-06-16"),
    ("2 0 1 6 年 6 月 1 6 日  星 期 四", "2016-06-16"),
    ("2016 年6 月16 日 星期四 要闻 A3", "2016-06-16"),
    ("二〇一六年六月\n十六日 星期四\n", "2016-06-16"),
    ("2016年\n6月16日\n星期四\n3版", "2016-06-16"),
    ("6月16日\n2016年\n星期四", "2016-06-16"),
    ("6\n2016年6月16日 星期四", "2016-06-16"),
    ("昭和十一年三月五日 第三千號", "1936-03-05"),
    ("昭和14年5月12日 (金曜日) 滿洲日報", "1939-05-12"),
    ("康德五年八月九日 星期二 大同報", "1938-08-09"),
    ("大同二年五月四日 星期四 盛京時報", "1933-05-04"),
    ("大正十年四月二日 臺灣日日新報", "1921-04-02"),
    ("明治四十年一月五日 臺灣日日新報", "1907-01-05"),
    ("光緒三十一年八月初五日 申報", "1905-09-03"),
    ("大清光緒三十一年八月初五日 西曆一千九百零五年九月三號", "1905-09-03"),
    ("公元一九七八年五月十二日 星期五", "1978-05-12"),
    ("西曆一九三四年十月十日 禮拜三 夏曆甲戌年九月初三", "1934-10-10"),
    ("Tuesday, 4 May 2010  澳門日報", "2010-05-04"),
    ("澳門日報 2010年5月4日 星期二 A1 Tuesday, 4 May 2010", "2010-05-04"),
    ("Tue, May 4, 2010", "2010-05-04"),
    ("4/5/2010 星期二 大公報", "2010-05-04"),
    ("4-5-2010 (二) A12", "2010-05-04"),
    ("2010年5月4日(二) 明報 A12", "2010-05-04"),
    ("2010年5月4日（星期二）農曆庚寅年三月廿一日", "2010-05-04"),
    ("05/04/2010 Tuesday", "2010-05-04"),
    ("Terça-feira, 4 de Maio de 2010", "2010-05-04"),
    ("2010年5月4日 周二 要闻·A3 责编/李明 美编/王芳", "2010-05-04"),
    ("责任编辑 李明 2010/5/4 星期二", "2010-05-04"),
    ("中華民國九十九年五月四日/星期二 A3", "2010-05-04"),
    ("民國99年5月4日 星期二 生活 C2", "2010-05-04"),
    ("99.5.4 星期二 地方新聞", "2010-05-04"),
    ("中华民国廿三年十月十日 星期三", "1934-10-10"),
    ("中華民國卅六年五月三十日 農曆丁亥年四月十一日 星期五", "1947-05-30"),
    ("國曆十月十日 星期三 中華民國二十三年 第二張", "1934-10-10"),
    ("10月10日 星期三 民國二十三年", "1934-10-10"),
    ("夏曆甲戌年九月初三日 中華民國二十三年十月十日", "1934-10-10"),
    ("农历丙申年五月十二 2016年6月16日 星期四 云溪日报 3 要闻", "2016-06-16"),
    ("云溪日报 YUNXI DAILY 2016.6.16 星期四", "2016-06-16"),
    ("2016·6·16 星期四", "2016-06-16"),
    ("2016–06–16 星期四", "2016-06-16"),
    (
        "2016年06月16日　星期四　责任编辑：李明　电话：0571-12345678　E-mail：yx@163.com",
        "2016-06-16",
    ),
    ("Ａ３ 要闻 ２０１６年６月１６日 星期四", "2016-06-16"),
    ("2016 年 6 月 16 日 / 星期四 / 主编：王一 / 要闻 / 03", "2016-06-16"),
    ("2016.06\n16\n星期四", "2016-06-16"),
    ("16\n2016年6月\n星期四\n农历丙申年五月十二", "2016-06-16"),
    ("16 2016年6月 星期四 云溪日报", "2016-06-16"),
    (
        "云溪日报社出版 2016年6月16日 星期四 丙申年五月十二 国内统一刊号CN33-0012 第8123期 今日8版 天气:多云",
        "2016-06-16",
    ),
    ("一九四九年十月二日 星期日 己丑年八月十一日 第一○九號 今日一大張", "1949-10-02"),
    ("公曆1949年10月2日 星期日", "1949-10-02"),
    ("二零一六年六月十六日 星期四", "2016-06-16"),
    ("二○一六年六月十六日 星期四", "2016-06-16"),
    ("二O一六年六月十六日 星期四", "2016-06-16"),
    ("一九七八年 五月十二日 第三版", "1978-05-12"),
    ("一九七八年\n五月\n十二日\n星期五", "1978-05-12"),
    ("1978年5月12日 夏历戊午年四月初六 星期五 第四版 ", "1978-05-12"),
    ("Saturday 12 September 2015 星期六 乙未年七月三十", "2015-09-12"),
    ("SEPTEMBER 12, 2015 星期六", "2015-09-12"),
    ("Sept 12, 2015 Sat", "2015-09-12"),
    ("12 Sep 2015, Sat | 文匯報", "2015-09-12"),
    ("2015年9月12日,星期六", "2015-09-12"),
    ("星期六 二〇一五年九月十二日 第三版 编辑 李明", "2015-09-12"),
    ("2015年9月12日 / 本版主编:李明 / 副刊部主办", "2015-09-12"),
    (
        "2015年9月12日 星期六 编辑:李明 校对:王芳 组版:赵亮 云溪日报社主办 新闻热线:0571-8888888",
        "2015-09-12",
    ),
    ("云溪新聞 第1234期 出版日期:2015年9月12日", "2015-09-12"),
    ("云溪教育报 2015年9月12日出版 第36期 总第1200期", "2015-09-12"),
    ("2015年9月12日(总第1200期)", "2015-09-12"),
]

ALONE = [
    ("康德元年三月一日", "1934-03-01"),
    ("宣統元年正月十五日", "1909-02-05"),
    ("民国廿三年十月十日", "1934-10-10"),
]
"""Dates without any other sign of a header: at the end of a page they may sign a notice."""


@pytest.mark.parametrize(("header", "expected"), [*HEADERS, *ALONE])
def test_header_at_the_top(header: str, expected: str) -> None:
    text = f"{header}\n\n新馆开放\n\n{STORY * 8}"
    found = read(text)
    assert found.edtf == expected
    assert found.exact
    assert all(said and said in text for said in words(found, text))


@pytest.mark.parametrize(("header", "expected"), [h for h in HEADERS if " " in h[0]])
def test_header_at_the_end(header: str, expected: str) -> None:
    assert read(f"新馆开放\n\n{STORY * 8}\n{header}\n").edtf == expected


def test_header_over_several_lines() -> None:
    text = f"云溪日报\n\n2022年6月16日\n星期四\n农历五月十八\n第8123期\n\n{STORY * 8}"
    assert read(text).edtf == "2022-06-16"


def test_header_without_a_year_is_completed_by_the_page() -> None:
    text = f"6月16日 星期四 3版 民生\n\n{STORY}日前,2022年云溪县读书活动启动仪式举行。\n{STORY * 6}"
    assert read(text).edtf == "2022-06-16"


def test_a_weekday_that_disagrees_makes_the_day_uncertain() -> None:
    found = read(f"2022年6月15日 星期四 第3版\n\n{STORY * 8}")
    assert not found.exact
    assert found.edtf == "2022-06"


@pytest.mark.parametrize(
    "line",
    [
        "2019年6月16日,云溪县图书馆破土动工。",
        "本报讯 2019年6月16日上午,星期日,云溪县图书馆破土动工",
        "他出生于1952年3月4日",
        "3.5 2019 增长率",
        "(原载2019年6月16日《云溪日报》)",
        "图书馆于2019年6月16日在城东新区举行了隆重的奠基仪式",
    ],
)
def test_a_date_inside_a_sentence_is_no_header(line: str) -> None:
    found = read(f"新馆开放\n\n{line}\n\n{STORY * 8}")
    assert not found.exact


def test_a_notice_signed_with_a_date_is_no_header_but_bounds_closely() -> None:
    found = read(
        f"{STORY * 8}\n云溪县自来水有限公司停水公告\n特此公告。\n云溪县自来水有限公司\n2015年7月9日\n"
    )
    assert not found.exact
    assert found.first == "2015-07-09"
    assert found.last is not None
    assert found.last <= "2015-09-30"


UNDATED = [
    (
        "1978: a plan reaches far ahead",
        "新华社北京五月十日电 全国科学大会以来,各地大办科技。到二〇〇〇年,我国要实现四个现代化。"
        "一九七八年一至四月,全县生产化肥三千吨。粉碎“四人帮”后,干部群众心情舒畅。",
        "1978-05-12",
        60,
    ),
    (
        "1934: Shanghai without a header",
        "本報四日南京專電 民國二十三年九月十八日,市商會舉行紀念會。定於十月十日舉行國慶大會,各界準備參加。",
        "1934-10-05",
        40,
    ),
    (
        "county daily: nothing but a day of the month",
        "本月15日,县委召开会议。昨日,气温下降。本报讯 近日,双桥公社送粮入库。",
        None,
        0,
    ),
    (
        "county daily of 1985",
        "本报讯 1985年1月至9月,全县工业总产值比去年同期增长12%。本月15日,县政府召开会议部署冬种。",
        "1985-10-18",
        110,
    ),
    (
        "a school year",
        "近日,2014年秋季学期全市中小学开学。第30个教师节到来前夕,市领导走访慰问教师。",
        "2014-09-06",
        60,
    ),
    (
        "the Olympics to come",
        "喜迎北京奥运会 全民健身活动火热开展。5月12日14时28分,汶川发生特大地震,"
        "汶川地震牵动人心,我市捐款已超千万。捐款活动将持续到6月20日。",
        "2008-05-30",
        45,
    ),
    (
        "sixtieth anniversary",
        "为庆祝新中国成立60周年,文化馆日前举办画展,画展将于9月28日开幕。今年8月,馆舍修缮完成。",
        "2009-09-15",
        70,
    ),
    (
        "forty years of reform",
        "近日,我市庆祝改革开放40周年图片展开幕。今年11月,展览在北京首展。",
        "2018-12-03",
        70,
    ),
    (
        "seventy years after the war",
        "为纪念抗战胜利70周年,记者走访了老兵。1937年7月,他参军入伍;1945年9月,他在武汉。"
        "今年7月,他度过95岁生日。",
        "2015-08-20",
        200,
    ),
    (
        "SARS",
        "4月21日,我市召开防治非典紧急会议。2003年4月,全市设发热门诊12个。抗击非典,众志成城。",
        "2003-04-29",
        75,
    ),
    (
        "Hong Kong before the handover",
        "【本報訊】迎接香港回歸的慶祝活動將於6月30日晚舉行。1997年5月,籌委會公布了節目表。",
        "1997-06-10",
        70,
    ),
    (
        "Taiwan before an election",
        "〔記者林木生／台北報導〕民國105年1月16日總統大選投票前夕,兩黨積極備戰總統大選,"
        "中選會昨(8)日表示,選務工作準備就緒。民國104年12月,辯論會已舉行。",
        "2016-01-09",
        50,
    ),
    (
        "Macau",
        "1999年11月,筹委会举行会议。喜迎澳门回归,全国各地群众载歌载舞。庆典将于12月19日晚举行。",
        "1999-12-05",
        60,
    ),
    (
        "new year's business",
        "春节后,企业陆续开工。腊月二十六,他才回到家;正月初八,他又上了车。"
        "2011年12月,公司新建了厂房。招聘会将于3月3日举行。",
        "2012-02-10",
        45,
    ),
    (
        "congress past, congress spirit",
        "全县干部认真学习党的十八大精神。2012年11月,宣讲团成立。截至12月10日,已宣讲120场。",
        "2012-12-16",
        80,
    ),
    (
        "plenum's spirit",
        "贯彻党的十八届三中全会精神,推进改革。会上总结了2013年及今年以来的工作。今年3月,改革办挂牌。",
        "2014-04-02",
        310,
    ),
    (
        "annual report of the year before",
        "近日,公司公布2016年年报,净利润增长8%。今年4月,公司新厂投产。预计今年6月,二期开工。",
        "2017-05-03",
        92,
    ),
    (
        "last December",
        "去年12月,大桥合龙。2020年1月,大桥通车。今年1月20日以来,日均车流量3万。昨天,记者来到桥头。"
        "疫情防控阻击战打响后,收费站值守不断。",
        "2020-02-05",
        345,
    ),
    (
        "history page: no false narrowness",
        "1937年8月13日,淞沪会战爆发。1945年8月,日本投降。1949年5月,上海解放。老人回忆往事,不胜唏嘘。",
        "2009-08-13",
        40000,
    ),
    (
        "dateline of an agency",
        "新华社杭州6月15日电 2021年前5个月,浙江外贸进出口增长。据新华社电 6月14日,会议召开。"
        "近日,2021年浙江省科技活动周启动。",
        "2021-06-16",
        20,
    ),
    (
        "a weekly prints the telegrams of a week",
        "七月一日,新渡口开渡。六月底以前,全县订出增产计划。【新华社北京一日电】首都各界集会,"
        "庆祝中国共产党诞生三十五周年。",
        "1956-07-08",
        8,
    ),
    (
        "a document's number",
        "根据浙政发〔2019〕12号文件,近日,各地开展排查。主题教育开展以来,"
        "“不忘初心、牢记使命”主题教育成效明显。今年9月,整改完成。",
        "2019-10-10",
        160,
    ),
    (
        "year in a plan only",
        "近日,县里印发《2015年春耕备耕工作方案》。2014年,全县粮食丰收。今年以来,雨水偏多。3月2日,现场会召开。",
        "2015-03-09",
        75,
    ),
    (
        "weekend supplement: nothing",
        "他坐在河边,想起故乡的桥。那一年冬天,雪下得很大。",
        None,
        0,
    ),
]


@pytest.mark.parametrize(
    ("text", "true_day", "width"), [case[1:] for case in UNDATED], ids=[case[0] for case in UNDATED]
)
def test_undated_page(text: str, true_day: str | None, width: int) -> None:
    found = read(text)
    if true_day is None:
        assert found == PageDate()
        return
    assert found.first is not None
    assert found.last is not None
    assert found.first <= true_day <= found.last, found
    days = date.fromisoformat(found.last) - date.fromisoformat(found.first)
    assert days.days + 1 <= width, found
    assert found.evidence
    for item in found.evidence:
        assert item.span is not None
        assert item.span.of(text).strip()
        assert item.means


MORE_UNDATED = [
    (
        "1991 provincial paper",
        "本报讯 10月18日,全省秋粮收购会议在省城召开。今年1至9月,全省乡镇企业总产值增长两成。"
        "1991年6月,特大洪水袭来。目前,灾后重建已近尾声,预计明年汛期前完成。",
        "1991-10-25",
        430,
    ),
    (
        "a day up to which letters may be sent",
        "本报讯 2003年6月22日,歌会在体育场举行。应征的歌曲请于7月31日前寄至本报。",
        "2003-06-26",
        60,
    ),
    (
        "counting down to a day of the next year",
        "距离2005年1月1日关税取消只剩一个月,各厂订单已排满。这项条款要到2008年底才失效。今年,厂里添了机器。",
        "2004-11-29",
        60,
    ),
    (
        "a day of the week that a meeting is set for",
        "会馆订十月十二日（星期日）上午十时颁发奖励金。1997年7月起,烟霾笼罩各地。晚宴展期至十一月八日举行。",
        "1997-09-24",
        500,
    ),
    (
        "less than a hundred days to a day",
        "日前记者获悉,距2012年6月30日大桥通车不到100天,桥面正在铺沥青。",
        "2012-03-25",
        30,
    ),
    (
        "a year of two figures by its flood",
        "本报讯 今年7月下旬,江边小镇在98特大洪水中被淹。昨日,学校开学,学生从9月15日起补课。",
        "1998-09-16",
        540,
    ),
    (
        "1998 floods and a coming anniversary",
        "据悉,改革开放20周年纪念活动将于12月18日举行。1998年8月,九江大堤决口。11月25日,表彰会召开。",
        "1998-12-01",
        45,
    ),
    (
        "2003: twentieth school of a manned flight",
        "10月15日,神舟五号发射成功。日前,2003年全市中学生航天知识竞赛启动。下月,决赛将举行。",
        "2003-10-28",
        80,
    ),
    (
        "2006 with an old history beside it",
        "1936年10月,红军三大主力会师。为纪念红军长征胜利70周年,歌会日前举行。昨(19)日,老战士座谈会举行。",
        "2006-10-20",
        366,
    ),
    (
        "2010 Expo",
        "5月1日,上海世博会开幕以来,铁路客流大增。截至5月20日,客流达200万人次。端午节前夕将加开列车。"
        "2010年4月,新图实施。",
        "2010-05-25",
        430,
    ),
    (
        "2012 county congress",
        "2012年,全县将新建公路100公里。去年12月,县第十二次党代会召开。1月6日,县两会开幕。春节前夕,领导慰问困难户。",
        "2012-01-12",
        430,
    ),
    (
        "2016 rio: no table entry",
        "G20杭州峰会倒计时100天。日前,2016年杭州市民文明礼仪大赛启动,大赛将持续到8月20日。今年4月,志愿者招募完成。",
        "2016-05-28",
        145,
    ),
    (
        "Hong Kong 2021",
        "【本報訊】立法會選舉將於12月19日舉行,選管會昨(29)日公布安排。2021年3月,完善選舉制度。"
        "香港國安法實施以來,社會恢復安定。",
        "2021-11-30",
        100,
    ),
    (
        "Taiwan 1999",
        "〔本報訊〕九二一大地震災後重建,民國八十八年十月二十日,重建委員會成立。農曆春節將至,災民盼早日入住組合屋。",
        "2000-01-20",
        480,
    ),
    (
        "1950s cooperative",
        "本報訊 一九五六年一月,全縣基本實現合作化。今年二月二十日,縣裏召開勞模大會。為迎接五一,工人們提前完成任務。",
        "1956-04-20",
        430,
    ),
    (
        "planning years do not pull the page forward",
        "日前,《海岛县“十四五”海洋规划(2021—2025年)》印发。到2035年,全县将建成海洋强县。2021年7月,"
        "规划通过评审。根据计划,2023年完成一期,2025年前建成港口。8月2日,现场会召开。",
        "2021-08-06",
        440,
    ),
    (
        "notice of an exhibition that has begun",
        "展览从7月5日至8月31日在市博物馆举行。近日,2017年暑期研学活动启动。7月12日,首批学生入馆。",
        "2017-07-18",
        60,
    ),
    (
        "graduates",
        "日前,2019年浙北高校毕业生招聘会举行。今年5月,全市新增见习岗位300个。",
        "2019-05-25",
        366,
    ),
    (
        "lunar month's end, next year's couplets",
        "腊月二十三,小年到了。2017年1月,全市安排慰问金200万元。春节将至,市场供应充足。",
        "2017-01-21",
        430,
    ),
    (
        "two years named, one current",
        "近日,2018年度全市科技奖揭晓。会议回顾了2018年工作,部署2019年任务。1月15日,座谈会召开。2019年,我市将新增"
        "高新企业50家。",
        "2019-01-22",
        430,
    ),
]


@pytest.mark.parametrize(
    ("text", "true_day", "width"),
    [case[1:] for case in MORE_UNDATED],
    ids=[case[0] for case in MORE_UNDATED],
)
def test_more_undated(text: str, true_day: str | None, width: int) -> None:
    test_undated_page(text, true_day, width)


@pytest.mark.parametrize(
    "text",
    [
        "北京奥运会闭幕不到一个月,场馆迎来客人。",
        "北京奥运会结束还不到两周,记者来到场馆。",
        "北京奥运会只有两周时间,市民都想去看。",
        "北京奥运会后还有一个月,残疾人运动会也要结束了。",
    ],
)
def test_what_is_counted_from_an_event_on_is_no_countdown_to_it(text: str) -> None:
    found = read(text)
    assert found.first is not None
    assert found.last is not None
    assert found.last > "2008-08-24"


def test_a_countdown_of_few_days_ends_with_the_day() -> None:
    found = read("本报讯 距北京奥运会开幕不到三天,志愿者上岗。")
    assert (found.first, found.last) == ("2008-08-05", "2008-08-08")


def test_what_is_given_wins() -> None:
    text = f"2022年6月16日 星期四\n\n{STORY * 4}"
    found = read(text, "paper_2022-06-17.txt", given="2001-05/2001-06")
    assert (found.edtf, found.first, found.last) == ("2001-05/2001-06", "2001-05-01", "2001-06-30")
    assert len(found.evidence) == 1


@pytest.mark.parametrize("given", ["yesterday", "2022-13", "2023/2021", "2022-02-30", "2022/.."])
def test_what_is_given_must_be_edtf(given: str) -> None:
    with pytest.raises(ValueError, match="2"):
        read(STORY, given=given)


def test_file_name_wins_over_header() -> None:
    found = read(f"2022年6月16日 星期四\n\n{STORY * 4}", "paper_2022-06-17.txt")
    assert found.edtf == "2022-06-17"
    assert [item.span for item in found.evidence] == [None]


def test_a_bracket_in_the_file_name_does_not_outvote_the_header() -> None:
    assert read(f"1998年3月5日\n{STORY * 8}", "（98年3月5日）.txt").edtf == "1998-03-05"


@pytest.mark.parametrize("line", ["DESIGN 12 2010", "Marathon 12, 2010", "MARKET 12 2010"])
def test_a_word_that_begins_like_a_month_is_no_header(line: str) -> None:
    assert read(f"{line}\n\n{STORY * 8}").edtf is None


def test_header_wins_over_the_text() -> None:
    story = "近日,2021年读书节启动。2021年11月3日,馆员培训开班。喜迎党的二十大,书香满城。\n"
    assert read(f"2023年5月4日 星期四 第4版\n\n{story * 5}").edtf == "2023-05-04"


def test_nothing_lies_after_today() -> None:
    text = "近日,2022年全市读书活动启动。今年5月,新馆开放。"
    found = page_date(text, today=date(2022, 6, 1))
    assert (found.first, found.last) == ("2022-05-01", "2022-06-01")


def test_one_contradicting_clue_is_left_out_and_not_named_as_evidence() -> None:
    text = (
        "近日,2021年全市读书活动启动。日前,2021年全市马拉松赛开跑。今年9月,新馆开放。"
        "结合党史学习教育,党员下乡。2029年9月,馆里添了书。2024年,新馆迎客。"
    )
    found = read(text)
    assert found.edtf is not None
    assert found.edtf.startswith("2021-09")
    assert "2024年" not in words(found, text)


@pytest.mark.parametrize(("true_day", "text"), UNDATED_PAGES, ids=[day for day, _ in UNDATED_PAGES])
def test_an_interval_never_leaves_out_the_day(true_day: str, text: str) -> None:
    found = read(text)
    assert found.edtf is None or (found.first or "") <= true_day <= (found.last or "")


def test_intervals_of_undated_pages_are_worth_having() -> None:
    found = [read(text) for _, text in UNDATED_PAGES]
    widths = [
        (date.fromisoformat(one.last) - date.fromisoformat(one.first)).days
        for one in found
        if one.first and one.last
    ]
    assert len(widths) >= 0.95 * len(found)
    assert sorted(widths)[len(widths) // 2] <= 400


def test_repeated_passages_count_once() -> None:
    story = "近日,2021年全市读书活动启动。今年9月,新馆开放。\n"
    wrong = "2023年,新馆迎客。\n"
    assert read(story + wrong).edtf == read(story + wrong * 9).edtf


def test_evidence_names_its_words_and_what_they_mean_in_order() -> None:
    text = "近日,2023年全市读书活动启动。今年4月,新馆开放。喜迎杭州亚运会,全民健身。"
    found = read(text)
    assert (found.first, found.last) == ("2023-04-01", "2023-09-22")
    assert [(item.means, item.span.of(text)) for item in found.evidence if item.span] == [
        ("2023年：见报于2023", "2023年"),
        ("今年4月：见报于2023-04/2023-12", "今年4月"),
        ("喜迎杭州亚运会：见报于2020-09-18/2023-09-22", "喜迎杭州亚运会"),
    ]


def test_evidence_shows_the_words_as_printed() -> None:
    text = "【本報訊】迎接香港迴歸,燈會將於六月二十日舉行。一九九七年五月,委員會公布節目。"
    found = read(text)
    assert found.first == "1997-05-01"
    assert "一九九七年五月" in words(found, text)


def test_past_tense_and_future_tense_bound_opposite_sides() -> None:
    base = "近日,2022年全市读书活动启动。"
    past, coming = read(base + "5月20日,新馆开放。"), read(base + "新馆将于5月20日开放。")
    assert past.first == "2022-05-20"
    assert coming.last == "2022-05-20"


@pytest.mark.parametrize(
    "phrase",
    [
        "去年5月20日,新馆开放。",
        "每年5月20日是读书日。",
        "次年5月20日,他回来了。",
        "昨日,今天,近日,天气好。",
    ],
)
def test_other_years_days_say_nothing(phrase: str) -> None:
    base = "近日,2022年全市读书活动启动。"
    assert read(base + phrase).edtf == "2022"


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("到2025年,全市将建成书房百家。", "2022-01-01", "2022-12-31"),
        ("全面回顾2021年及今年以来的工作。", "2022-01-01", "2022-12-31"),
        ("今年前三季度,藏书增长一成。", "2022-09-21", "2022-12-29"),
        ("今年上半年,藏书增长一成。", "2022-06-21", "2022-09-28"),
        ("本届读书节将从5月持续至8月。", "2022-04-16", "2022-06-30"),
        ("读书会在6月至10月开展了八场。", "2022-09-01", "2022-12-31"),
        ("中秋节前夕,大家吟诗。", "2022-07-27", "2022-09-18"),
        ("端午节后,新馆开放。", "2022-06-03", "2022-07-18"),
        ("喜迎党的二十大。", "2022-01-01", "2022-10-15"),
        ("学习贯彻党的二十大精神。", "2022-10-16", "2022-12-31"),
        ("庆祝建团100周年。", "2022-01-01", "2022-12-31"),
        ("第38个教师节前夕,大家座谈。", "2022-07-27", "2022-09-18"),
        ("正月初九,新馆开放。", "2022-02-09", "2022-04-10"),
    ],
)
def test_one_phrase_within_a_known_year(phrase: str, first: str, last: str) -> None:
    found = read("近日,2022年全市读书活动启动。" + phrase)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["", "\n\n", "年", "月日", "2022", "第X版", "民国年月日"])
def test_nothing_dated(text: str) -> None:
    assert read(text) == PageDate()


@given(
    strategies.lists(
        strategies.sampled_from(
            [
                *"0123456789年月日至到-—.,。\n将前后初底第个届",
                "民国",
                "农历",
                "腊月",
                "二十",
                "今年",
                "截至",
                "迎",
                "党的二十大",
                "建党",
                "周年",
                "教师节",
                "星期四",
                "2月29日",
                "9999年",
                "Jun",
            ]
        ),
        max_size=60,
    )
)
def test_whatever_is_written_gives_a_span_of_days_or_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = read(text, text.replace("\n", " "))
    if found.edtf is None:
        assert found == PageDate()
        return
    first, last = parse_edtf(found.edtf)
    assert (first.isoformat(), last.isoformat()) == (found.first, found.last)
    assert first <= last <= TODAY


@pytest.mark.parametrize(
    "unit", ["年", "月", "1月", "2022年", "初", "第1", "迎", "日电", "5月20日,"]
)
def test_reading_time_grows_with_the_page_not_its_square(unit: str) -> None:
    def seconds(times: int) -> float:
        start = perf_counter()
        read(unit * times)
        return perf_counter() - start

    seconds(100)
    small = min(seconds(1000) for _ in range(3))
    assert seconds(16000) < 60 * small + 0.05


def test_a_header_is_one_though_the_paper_is_called_an_evening_dispatch() -> None:
    header = "松江晚讯　２００３年５月２２日　星期四　第６版　都市　编辑：尤佳　热线电话：86778899"

    assert read(f"老街改造\n本报讯　昨天，老街改造开工。\n{header}\n").edtf == "2003-05-22"


def test_what_will_be_after_an_event_is_said_before_it() -> None:
    told = "一九九九年三月，口岸扩建。澳门回归以后，两地居民往来将更为频密。"
    done = "一九九九年三月，口岸扩建。澳门回归以后，两地居民往来更为频密。"

    assert (read(told).first, read(done).first) == ("1999-03-01", "1999-12-20")


def test_years_counted_up_to_now_date_the_page_by_the_year_they_began_in() -> None:
    found = read("2006年，她在夜校学会了理发。社区里的老人都认得她，这一剪，就是十三年。")

    assert (found.first, found.last) == ("2018-01-01", "2020-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "1930年代他们南来谋生。族谱已经60年了，今年要修。",
        "1930年，会馆建成。族谱已经60年未修，今年要修。",
    ],
)
def test_years_counted_from_something_else_do_not_date_the_page(text: str) -> None:
    assert not [one for one in read(text).evidence if "60" in one.span.of(text)]


def test_a_year_named_by_the_way_may_be_two_years_ago() -> None:
    found = read("本报讯 昨日，工厂停炉。\n2013年起，厂里减产。\n2014年，省里把它列为头号工程。\n")

    assert (found.first or "") <= "2014-01-01"
    assert (found.last or "") >= "2016-12-31"


def test_what_happened_weeks_before_or_will_next_month_dates_the_page() -> None:
    after = read("聯合聲明草簽三周後，議員昨日繼續辯論。")
    before = read("中国工会第十八次全国代表大会下月就要在北京召开，各地都在准备。")
    assert after.first
    assert after.last
    assert "1984-10-05" < after.first < "1984-10-17" < after.last < "1984-10-31"
    assert before.first
    assert before.last
    assert "2023-08-01" < before.first <= "2023-09-01" < before.last < "2023-10-09"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("昨天，3月5日（星期六），全市学雷锋。", "2016-02-24", "2016-03-15"),
        ("癸酉迎春，征联选登。", "1992-12-01", "1993-03-10"),
        ("中秋国庆假期将至，车站增开列车。", "2017-08-20", "2017-10-20"),
        ("今年闰九月，秋天长。", "2014-07-20", "2014-12-31"),
    ],
)
def test_a_calendar_that_few_years_have_tells_the_year(words: str, first: str, last: str) -> None:
    year = int(last[:4])
    found = read(f"{words}\n本报讯 {year - 1}年度先进名单公布，{year}年的工作已经部署。\n")
    assert found.first
    assert found.last
    assert first <= found.first <= found.last <= last


def test_a_term_that_runs_until_a_day_of_this_month_does_not_lie_behind() -> None:
    open_until = read("贺伯台风过后，鄉公所受理申请至本月二十日。八日，災民返家。")
    assert open_until.first is not None
    assert open_until.first < "1996-08-20"


def test_what_is_proposed_for_a_year_is_said_before_it() -> None:
    found = read("港督昨日致辞。议员建议在一九八八年先由直选产生十二席。一九八四年七月已有绿皮书。")
    assert found.first is not None
    assert found.first < "1985-01-01"
