"""Names of persons: which words can be one.

Chinese names by their surnames, others by the characters that they are written with. Where a name
may stand in a text is not known here.
"""

from __future__ import annotations

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
    "吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱"
    "严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚"
    "符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆"
    "农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋"
    "商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺"
    "楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁"
    "芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利"
    "於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由钮祥蓬晓常洪诸諸旦萧赖阎习贝郁贲滑荀羿汲"
    "糜隗宓郗秋暴蓟鄂咸宰郦璩濮寿别茆宦慎庾暨沃蔚夔厍訾乜竺桓逄莘仰牧苌枚撖蹇缑隽攸郐弋税撒宛巨庹"
    "卡鄯仓昃郄咎甯降腾占昂扎次洛格贡钭酆蒯巢毋賴蕭習貝鬱賁藺闕欒繆續貢譙麼蔔賓僑酈張劉陳楊黃趙吳"
    "孫馬羅鄭謝許韓馮鄧蔣葉蘇呂盧薑鍾鐘譚陸範賈韋鄒閆龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭寧紀畢"
    "單塗駱藍遊華饒陽時農車項連蘆麥婁竇黨宮費衛應閔鄔邊師榮叢鞏遲鄺談荊樂儲勞諶滿聞厲區闞權帥樸蓋"
    "練豐國計晉門雲來閻嶽丘傅凃簡"
)
_COMPOUND_IN_ONE = (
    "欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 "
    "夏侯 端木 独孤 獨孤 南宫 南宮 西门 西門 宇文 申屠 太史 闻人 聞人 赫连 赫連 澹台 轩辕 呼延 "
    "东郭 東郭 钟离 鍾離 鲜于 鮮于 万俟 萬俟 濮阳 濮陽 公冶 公羊 淳于 单于 單于 第五 张简 張簡 范姜 范姜"
)
COMPOUND = frozenset(_COMPOUND_IN_ONE.split())
_NOT_NAMES_IN_ONE = (
    "简讯 簡訊 简报 簡報 文讯 文訊 公历 公曆 农历 農曆 公元 近日 日前 昨日 今日 昨天 今天 昨晚 昨夜 连日 连日来 近年 近来 目前 当天 获悉 "
    "了解 报道 报讯 了解到 通讯 編輯 编辑 记者 記者 昨午 今晨 昨晨 前日 明日 時隔 "
    "时隔 来自 來自 综合 綜合 特稿 专电 專電 台北 香港 北京 上海 本报 本報 讯 訊 "
    "日电 獲悉 連日 當日 当日 时值 時值 随着 经过 走进 从事 那么 那些 那时 由于 "
    "全国 全市 全省 全县 国家 国务院 国内 国际 中国 应该 相关 相信 公司 成为 任何 "
    "和平 向来 来到 干部 但是 但据 平时 平均 元旦 平安 明年 明天 文化 时间 解放 "
    "安全 高速 方面 单位 原来 农村 农业 司机 农民 商务 商业 国庆 连载 連載 时评 "
    "時評 时政 時政 时尚 时讯 时事 時事 史话 史話 史海 文苑 文艺 文藝 文摘 文体 "
    "文娱 纪实 紀實 游记 遊記 车市 車市 房产 房產 房市 金融 花絮 万象 万家 方圆 "
    "方法 温馨 康乐 古玩 养生 高考 项目 支部 党建 党务 党员 应急 农事 农技 农经 "
    "商讯 商情 家园 关注 关于 祝贺 祝福 公示 公告 公报 调查 調查 手记 手記 观察 "
    "觀察 走访 走訪 体验 體驗 帮办 包装 张贴 计划 经济 经典 聚焦 向导 游园 汤圆 "
    "水利 水产 乐园 安居 荣誉 全民 全家 成果 成就 任务 常识 常委 常务 常见 常年 "
    "常规 常态 洪水 洪灾 洪涝 习惯 习俗 别墅 别样 慎重 扎实 扎根 次日 格外 格局 "
    "贡献 税务 税收 占地 降温 腾飞 巨变 巨大 卡通 仰望 牧场 牧民 牧业 诸位 旦夕 "
    "盛会 管理 解读 解说"
)
NOT_NAMES = frozenset(_NOT_NAMES_IN_ONE.split())
_OF_TRANSCRIPTS = frozenset(
    "阿艾肖克来合孙米别日古丽娅叶尔巴拜布达丹迪尔哈汗吉加江卡克拉力里马买曼明姆木娜尼努帕热赛沙斯苏塔提吐托瓦西热亚亚依伊孜扎旦别"
)


def is_name(token: str) -> bool:
    """Return whether a word looks like a Chinese personal name that begins with a surname."""
    if token in NOT_NAMES or not 2 <= len(token) <= 4:
        return False
    if token[:2] in COMPOUND:
        return len(token) >= 3
    return token[0] in SURNAMES and len(token) <= 3


def is_transcribed(token: str) -> bool:
    """Return whether a word is made of the characters that names of the west are written with."""
    return 2 * sum(char in _OF_TRANSCRIPTS for char in token) > len(token)
