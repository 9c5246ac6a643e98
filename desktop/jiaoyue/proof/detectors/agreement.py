"""Measure words that what is counted never takes: 一棵子弹, 两幅手套, 三明学生.

Which measure goes with what is a matter of the language, and readers and typists take those that
sound or look alike for one another. The table holds things that go with the one and never with
the other; what is said either way (一只钢笔, 一幅笑脸) is not in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.measure_words import in_print
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley

_BOOKS = "文章|报道|小说|散文|社论|日记|作文|论文|通讯"
_CARS = "汽车|卡车|自行车|摩托|客车|货车|轿车|三轮车|大车|坦克|单车|马车|警车|面包车"
_BUILT = "大?桥|山头|高山|大山|楼房|大楼|城市|庙|水库|宝塔|电站|学校|工厂|坟|高炉|煤矿|水电站|木桥|石桥|岛|碉堡"
_GROUPS = "队伍|部队|军队|球队|医疗队|施工队|小分队|乐队"
_PEOPLE = (
    "学生|职工|工人|党员|干部|教师|民警|记者|代表|群众|游客|选手|战士|司机|乘客|医生|村民|农民"
    "|队员|社员|旅客|儿童|妇女|老人|男子|女子|青年|警员"
)
_MACHINES = "机器|拖拉机|电脑|电视|收割机|水泵|抽水机|显微镜|数码|车床|发动机|冰箱|洗衣机|空调|打字机|手术|戏"
_TREES = "大?树(?![种莓籽脂])|小树|老树|古树|松树|柏树|柳树|杨树|榕树|槐树|枣树|果树|苹果树|白菜|秧苗|树苗|小草|竹子|芦苇"
_PELLETS = "子弹|炮弹|炸弹|手榴弹|地雷|珠|星星|卫星|牙|心|糖(?![槭枫])|螺丝|钉|药丸|钻石|红心|纽扣"
_SACKED = "大米|面粉|化肥|水泥|奶粉|花生|瓜子|土豆|红薯|[黄绿黑红]?豆"
_PAPERS = (
    "文件|报纸|礼物|材料|报告|合同|杂志|问卷|试卷|报表|表格|提案|协议|请柬|盒饭|快餐|早餐|午餐"
)

_TAKES = (
    ("棵", "颗", _PELLETS),
    ("颗", "棵", _TREES),
    (
        "幅",
        "副",
        "对联|春联|手套|眼镜|担子|重担|石?磨|扑克|象棋|中药|碗筷|筷子|对子|球拍|嗓子|模样|神情|表情|担架"
        "|手铐|脚镣|耳环|马鞍|挑子|身板|心肠|热心肠|棺",
    ),
    ("副", "幅", "画|油画|国画|壁画|照片|地图|书法|漫画|字画|宣传画"),
    ("只", "支", f"{_GROUPS}|歌曲"),
    (
        "支",
        "只",
        "鸡(?![毛腿蛋])|鸭(?!舌)|猫|兔|老鼠|箱子|眼睛|耳朵|船(?!队)|鞋|鸽|螃蟹|蝴蝶|蜜蜂|山羊|绵羊|小羊|小狗",
    ),
    ("遍", "篇", _BOOKS),
    ("片", "篇", "文章|小说|散文|社论|日记|作文|论文"),
    ("分", "份", _PAPERS),
    ("带", "袋", _SACKED),
    ("代", "袋", "大米|面粉|化肥|水泥|奶粉"),
    ("量", "辆", _CARS),
    ("俩", "辆", _CARS),
    ("坐", "座", _BUILT),
    ("做", "座", _BUILT),
    ("章", "张", "纸|桌|床|嘴|照片|票|脸|网|椅|名片|邮票"),
    ("件", "间", "房|屋子|教室|宿舍|办公室|铺子|厂房|瓦房|草房|木屋"),
    ("间", "件", "衣服|衣裳|大衣|棉衣|棉袄|毛衣|小事|大事|好事|怪事|喜事|心事"),
    ("手", "首", "歌|诗|民歌|古诗|儿歌|曲子"),
    ("匹", "批", "货物|学生|干部|物资|粮食"),
    ("跟", "根", "木|绳|电线|针|扁担|竹|钢筋|管子|棍|柱子|火柴|头发|香烟|蜡烛|油条|甘蔗|黄瓜"),
    ("睹", "堵", "墙|山墙|围墙|土墙"),
    ("善", "扇", "门|窗"),
    ("冻", "栋", "楼|房"),
    ("捅", "桶", "水|油|米"),
    ("合", "盒", "磁带|火柴|药|糖|粉笔"),
    ("窜", "串", "钥匙|鞭炮|珠|葡萄|辣椒"),
    ("搜", "艘", "船|轮|渔船|军舰"),
    ("嗖", "艘", "船|轮|渔船|军舰"),
    ("太", "台", _MACHINES),
    ("抬", "台", _MACHINES),
    ("项", "顶", "帽|轿|帐篷"),
    ("快", "块", "钱|石头|砖|布|肉|手表|豆腐|木板"),
    ("们", "门", "课|功课|手艺|学问|大炮|技术|亲戚"),
    ("驾", "架", "飞机|钢琴|梯子"),
    ("加", "家", "企业|公司|工厂|商店|医院|银行|单位|饭店"),
    ("界", "届", "[一二三四五六七]中全会|全国人大|党代会|人代会|代表大会|运动会|理事"),
    ("锁", "所", "学校|医院|中学|小学|大学"),
    ("展", "盏", "灯|电灯|路灯|油灯|茶"),
    ("躲", "朵", "花|云|红花|鲜花|白云"),
    ("篇", "片", "森林|树林|草地|荒地|田野|稻田|土地|果园|欢腾"),
    ("躺", "趟", "车|班车|北京|县城"),
    ("比", "笔", "钱|款|账|资金|财富|生意"),
    ("撞", "幢", "楼|房"),
    ("演", "眼", "井|泉|窑"),
    ("母", "亩", "地|田|水田|水稻|山林|果园|竹林|鱼塘"),
    ("步", "部", "电影|小说|电话|手机|法律|机器|著作"),
    ("明", "名", _PEOPLE),
    ("鸣", "名", _PEOPLE),
)
_NUMBER = "一二两三四五六七八九十百千万几0-9"
_PLAIN = "棵颗幅副坐量章项们睹"
"""Those that 这 and 那 do not go with but as measures."""
_RIGHT = {printed: right for printed, right, _ in _TAKES}
_TAKEN_FOR = re.compile(
    rf"(?:(?<=[{_NUMBER}])|(?<=[这那每])(?=[{_PLAIN}]))(?!(?<=[百十])分|(?<=三)明|(?<![来了送买扛背提拿装捎寄]一)(?<=一)带)(?:"
    + "|".join(f"{printed}(?={things})" for printed, _, things in _TAKES)
    + ")"
)

_OTHER_MEASURE = QT_TRANSLATE_NOOP(
    "findings", "What is counted here takes “{right}”, not “{words}”."
)


def _find(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for match in _TAKEN_FOR.finditer(text):
            right = in_print(_RIGHT[match[0]], traditional=galley.traditional)
            yield article.finding(
                FindingKind.LOOKALIKE,
                Span(*match.span()),
                _OTHER_MEASURE,
                suggestions=(right,),
                confidence=0.7,
                values={"right": right},
            )


AGREEMENT = Detector(FindingKind.LOOKALIKE, _find)
