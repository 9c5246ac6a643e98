"""The set phrases by which a newspaper shows its parts: datelines, bylines, credits, furniture.

Every pattern takes both scripts, the half-width punctuation of OCR and the practice of
different houses: mainland dailies since 1950, Hong Kong and Taiwan papers, the press of the
Republic. Nothing here knows a page; it looks at one line.
"""

from __future__ import annotations

import re

HAN = r"[㐀-鿿豈-﫿\U00020000-\U000323af]"
STOPS = "。！？!?…"
CLOSERS = "”’」』》）)】〕］\"'"
GAP = r"[\s　]*"

_AGENCIES = (
    r"新华社|新華社|新华网|中新社|中新网|中国新闻社|中央社|軍聞社|军闻社|路透社|路透|法新社|"
    r"美联社|美聯社|合众社|合眾社|合众国际社|合眾國際社|塔斯社|塔社|共同社|时事社|時事社|电通社|電通社|"
    r"同盟社|国民社|國民社|哈瓦斯社|哈瓦斯|海通社|国闻社|國聞社|申时社|申時社|华联社|華聯社|联合社|聯合社|"
    r"人民网|央视新闻|埃菲社|安莎社|德新社|俄新社|韩联社|韓聯社|朝中社|越通社"
)
_PAPER = (
    r"(?:本[报報刊台臺网網社]|[一-鿿]{1,6}[报報]|[一-鿿]{2,4}新[闻聞]网|[一-鿿]{0,6}融媒体?中心"
    rf"|[一-鿿]{{2,6}}(?:客户端|电视台|電視台|新闻)|{_AGENCIES})"
)
_HOUSE = (
    r"(?:全媒体|融媒体?|新媒体|全媒體|首席|高级|资深|見習|见习|实习|實習|特约|特約|特派|特别|特別|"
    r"驻[一-鿿]{1,4}|駐[一-鿿]{1,4}|体育|體育|财经|財經|文字|外勤|视频)"
)
OF_PAPER = rf"(?:{_PAPER}{GAP})?"
"""The house before an office, which the patterns of who has it do without."""
REPORTS = rf"(?:{_HOUSE}){{0,3}}(?:记者|記者|訪員|访员|实习生|實習生|特派員|特派员|编译|編譯)"
SENDS = (
    r"(?:特约|特約|业余|業餘|骨干|工人|农民|青年|基层|工农兵)?"
    r"(?:通讯员|通訊員|通讯員|通訊员|报道员|報道員|特约撰稿人?|特約撰稿人?)"
)
TAKES = r"(?:摄影记者|攝影記者)"
TOOK = rf"(?<![^\s　（(/／、，])(?:摄影|攝影|图片|圖片)(?=[\s　:：/／]+{HAN})"
REPORTER = OF_PAPER + REPORTS
CORRESPONDENT = OF_PAPER + SENDS
PHOTOGRAPHER = rf"{OF_PAPER}{TAKES}|{TOOK}"
CREDITED = rf"(?:{REPORTER}|{CORRESPONDENT}|{PHOTOGRAPHER})"
REPORTED = (
    r"(?:综合报道|綜合報導|摄影报道|攝影報導|摄影报导|报道|報道|報導|报导|综述|專訪|专访|特稿)"
)

AGENCY = re.compile(rf"(?:据|據)?({_AGENCIES})")
_MARK = r"[■□●○◎▲△◆◇★☆▪◢◤·•◼◻]"
_WIRE = r"(?:专电|專電|特讯|特訊|综合消息|综合讯|航讯|航訊|急电|急電|消息|通讯|通訊|讯|訊|电|電)"
_OPEN, _CLOSE = r"[【〔［\[（(]", r"[】〕］\])）]"
_NAMES = rf"{GAP}[：:]?{GAP}{HAN}{{1,4}}[^。；;！？!?“「]{{0,40}}?"

DATELINE = re.compile(
    rf"^{_MARK}?{GAP}(?:"
    rf"{_OPEN}?本[报報刊台臺市埠省縣县港澳]{HAN}{{0,6}}?[0-9０-９〇一二三四五六七八九十]{{0,3}}[日]?{_WIRE}"
    rf"(?![息人员員录錄号號视視话話子力器影台臺报報]){_CLOSE}?"
    rf"|{_OPEN}?{HAN}{{0,4}}[报報](?:讯|訊){_CLOSE}?"
    rf"|{_OPEN}{HAN}{{2,6}}[报報](?:专讯|專訊|特讯|特訊|消息){_CLOSE}"
    rf"|(?:综合|綜合)(?:外[电電]|本[报報]|各[报報社]){HAN}{{0,4}}?(?:报道|報道|報導|[电電讯訊]|消息)"
    rf"|{_OPEN}?{_PAPER}[^，,。；;、\s]{{0,16}}日{GAP}(?:专电|專電|电|電|讯|訊){_CLOSE}?"
    rf"|{_OPEN}?{AGENCY.pattern}[^，,。；;]{{0,26}}?(?:专电|專電|电|電|讯|訊|消息|报道|報導){_CLOSE}?"
    rf"|{_OPEN}{GAP}(?:[^】〕］\]）)]{{0,30}}?(?:讯|訊|电|電|报道|報道|報導|专访|專訪|综合|綜合|外電)"
    rf"|(?:本[报報]{GAP})?(?:{REPORTER}|{CORRESPONDENT})[^】〕］\]）)]{{1,30}}?){GAP}{_CLOSE}"
    rf"|(?:本[报報]{GAP})?(?:{REPORTER}|{CORRESPONDENT}){_NAMES}{REPORTED}"
    rf"|{HAN}{{2,8}}?(?:信息员|信息員|联络员|聯絡員){HAN}{{2,4}}{GAP}{REPORTED}[：:]"
    rf"|{HAN}{{2,6}}(?:[初一二三四五六七八九十廿卅]{{1,4}}日)?(?:专电|專電|电讯|電訊|特訊|通訊|通讯|通信|快訊|快讯|航訊|(?<![聞闻問])訊|電(?!、))"
    rf"{GAP}[】〕］）:：，,、　 ]"
    rf"|{HAN}{{2,8}}(?:讯|訊){GAP}[（(]{GAP}(?:本[报報]{GAP})?(?:{REPORTER}|{CORRESPONDENT})"
    rf"[^）)]{{1,40}}[）)]"
    rf")"
)
"""The opening of a news text: where it comes from and who sent it."""

_MADE = (
    r"(?:(?:文字|撰文|采写|採寫|采访|採訪|撰稿|整理|编译|編譯|摄影|攝影|图片|圖片)(?:[/／:：|｜]|[ 　])+"
    r"|(?:图文|圖文|文图|文圖|作者|文|[图圖])[ 　]*[/／:：|｜][ 　]*){1,2}"
    rf"(?:{REPORTER}|{CORRESPONDENT})?"
)
"""What was made, with the sign before who made it: 采写：, 圖／, 文字/."""
_NAMED = rf"{GAP}[：:/／]?{GAP}{HAN}(?:{HAN}|[ 　]|[、，,·/／&]){{1,40}}?"
BYLINE = re.compile(
    rf"^{_MARK}?{GAP}[（(【]?{GAP}(?:"
    rf"(?:{REPORTER}|{CORRESPONDENT})(?:{_NAMED}{GAP}(?:{CREDITED})){{0,3}}{_NAMED}"
    rf"{GAP}(?:{REPORTED}|文[/／]?[图圖摄攝]?|[图圖][/／]文|[摄攝])?"
    rf"|(?:文字|撰文|文|作者|整理|采写|採訪|采访|撰稿){GAP}[/／:：|｜]{_NAMED}"
    rf"|{_MADE}(?:{_NAMED}{GAP}{_MADE}){{0,2}}{_NAMED}"
    rf"|本[报報刊](?:特约|特約)?(?:评论员|評論員|编辑部|編輯部|观察员|主笔|主筆)(?:{_NAMED})?"
    rf"|{HAN}{{2,4}}(?:[ 　、]+{HAN}{{2,4}}){{0,2}}[ 　]+(?:文[/／]?[图圖摄攝]|[图圖][/／]?文|[摄攝]影[报報][道導])"
    rf"|{HAN}{{2,4}}[／/]{HAN}{{0,6}}(?:報導|报道|報道|專訪|專電|特稿|特寫|评论|評論|文)"
    rf"|{HAN}{{2,4}}[／/]{HAN}{{2,12}}[（(]{HAN}{{2,8}}"
    rf"|{HAN}[ 　]?{HAN}{{1,2}}[ 　]*(?:搜集|蒐集)(?:整理)?"
    rf"|{HAN}{{2,5}}(?:·{HAN}{{1,5}})?[ 　]+(?:作|著|口述|词|詞|诗|詩)(?:[ 　]+{HAN}{{2,4}}(?:·{HAN}{{1,5}})?[ 　]*(?:译|譯|作|曲|整理|记|記|[图圖画畫])){{0,2}}"
    rf"){GAP}[）)】]?{GAP}$"
)
"""A whole line that says who wrote."""

SIGNATURE = re.compile(
    rf"(?:[（(【〔]{GAP}(?:{CREDITED}[^）)】〕]{{1,40}}"
    rf"|(?:本[报報]|据|據|原载|原載|摘自|来源|來源|转自|轉自|综合|綜合)[^）)】〕]{{1,24}}"
    r"|[^，。：:）)】〕]{2,10}(?:报道组|報導組|通讯组|通訊組|办公室|宣传部|宣传科|编辑部|記者組|记者组|广播站|气象台|气象局)"
    rf"|(?![一二三四五六七八九十百零〇]+[）)】〕]|[外一二三四五六七八九十].{{0,2}}[首篇则章]|节选|節選|组诗|組詩|散文|小说|小說|小小说|通讯|特写){HAN}{{2,4}}(?:[ 　、]{HAN}{{1,4}}){{0,3}}|{HAN}[ 　]{HAN}|完|全文完|未完|待续|待續)"
    rf"{GAP}[）)】〕]|(?<=[。！？”」])[ 　]*{REPORTER}(?:[ 　]+{HAN}{{2,4}}){{1,3}}"
    r"(?:[ 　]+(?:[摄攝]影[报報][道導]|文[/／][图圖]|[报報][道導]))?"
    rf"|(?<=[。！？”」])[ 　]+(?:{HAN}{{2,3}}|{HAN}[ 　]{HAN})){GAP}$"
)
"""The signature at the end of a text: ``（记者 甲某 通讯员 乙某）``."""

_NEVER_SIGNED = frozenset("。！？!?…”")
"""What no signature ends with."""
_OF_DATELINES = re.compile(r"[讯訊电電信息道導导述訪访稿】〕］\])）]")
"""What every dateline has; many lines have it not."""

CREDIT = re.compile(
    rf"(?:{CREDITED}[^。；;！？!?]{{1,16}}?[摄攝][ 　]+{REPORTER}[ 　]*{HAN}{{2,4}}(?:文|[报報][道導])"
    rf"|{CREDITED}[^。；;！？!?]{{1,30}}?(?:[摄攝]|摄影报道|摄影|攝影|[供提][图圖]|[图圖]片?)"
    rf"|{HAN}{{1,4}}(?:[ 　]?{HAN}){{0,3}}{GAP}[／/]?{GAP}(?:[摄攝]|攝影|摄影|摄影报道)"
    rf"|(?:[图圖]|[图圖]片|摄影|攝影)[／/:：]{GAP}{HAN}{{2,12}}"
    rf"|(?:[图圖]片|照片)(?:由|来源|來源|为|為|提供)[^。]{{2,16}}|{HAN}{{2,10}}(?:供[图圖]|提供[图圖照]片)"
    rf"|(?:资料|資料|档案|檔案)(?:[图圖照]片|[图圖]|照)|[（(][^。（(）)]{{2,8}}提供|翻[摄攝]自?[^。]{{0,10}}"
    r"|[（(](?:中央社|美聯社|法新社|路透社?)(?:照片)?(?=[）)])|(?:视觉中国|新华社)[ 　]*(?:供图|稿|传真照片)"
    rf"|(?:特约|特約)?(?:摄影|攝影)[ 　]+{HAN}{{2,3}}"
    rf"|(?:新华社|新華社|中央社|本报|本報|路透社|美聯社|法新社)[^。；;]{{0,12}}[发發传傳供](?:稿|[图圖片])?)"
    rf"{GAP}[）)】]?{GAP}$"
)
"""The end of a line that says who took the picture."""

_OF_PICTURES = re.compile("[摄攝影图圖照发發传傳供社]")
_CREDITS = re.compile("[摄攝图圖照]|新[华華]社|中央社|本[报報]|路透|美聯社|法新社|视觉中国|提供")
"""What every credit has."""
_NEVER_AFTER_CREDIT = frozenset("。！？，、；：!?,;:”」’』…")

CAPTION = re.compile(
    r"(?:^|[。！？”」\s])[（(]?(?:[图圖][为為是：:①-⑩一二三四]|[上下左右前后後][图圖](?:为|為|是|：|:)?"
    r"|[图圖]中|[图圖]说|[图圖]說|照片|[图圖]片(?:说明|說明)|本[报報][图圖]片)"
    r"|^[▲△▼▽↑↓←→◀▶►◄]|[（(](?:[上下左右大小][图圖]|[图圖][一二三四1-9]?)[）)]"
)
"""Words that only the text beside a picture has; see :func:`speaks_of_picture`."""
_OF_CAPTIONS = re.compile("[图圖照▲△▼▽↑↓←→◀▶►◄]")
SHOWN = re.compile(
    r"正在|在[^，。]{2,12}(?:[上中下内內前]|现场|現場)|合影|现场|現場|展示|[参參][观觀]|情景|一角|一景|[剪]影"
)
"""What people do in pictures."""
PICTURED = re.compile(
    r"(?:^|[。！？”」])(?:[上下左右]?[图圖][为為]|[上下左右][图圖][：:])[^。]{4,60}。?$"
)

HEADER = re.compile(
    r"^(?:[Aa]?[0-9０-９一二三四五六七八九十]{1,3}[版](?:[ 　:：|]|$)|第[0-9０-９一二三四五六七八九十○〇]{1,4}(?:版|[張张期号號頁页](?![一-鿿]{1,7}[，、。]))(?![一-鿿]{8})"
    rf"|[版][次面][ 　:：]|(?:责任|責任|执行|執行|本版|值班|见习|文字|新闻|新聞)?{GAP}(?:编辑|編輯|主编|主編|责编|責編)"
    r"[ 　:：/／|]|(?:版式|版面|美术|美術|美编|美編|视觉|校对|校對|检校|组版|审读|值班主任|值班编委|统筹)"
    r"(?:设计|設計|编辑|編輯)?[ 　:：/／|]"
    r"|(?:电话|電話|邮箱|郵箱|电子邮箱|电子信箱|信箱|热线|熱線|新闻热线|新聞熱線|新聞專線|熱線|專線|投稿|E-?mail|传真|網址|网址|地址|社址|本报地址|邮编|零售|定价|每份"
    r"|印刷|发行|發行|订阅)[^。]{0,12}[ 　:：][^。]*$"
    r"|(?:督印|承印|印刷|出版|社长|社長|发行|發行)(?:人|者)?[ 　]*[：:]|国内统一|國內統一|CN[ 　]?\d\d|邮发代号|郵發代號|(?:总|總)第|农历|農曆|農历|夏历|夏曆"
    r"|中華民國[^，。]{2,12}年[^，。]{1,12}日|民國[^，。]{1,8}年[^，。]{1,12}日"
    r"|(?:19|20)\d\d[ 　]*[年./\-－][ 　]*\d{1,2}[ 　]*[月./\-－][ 　]*\d{1,2}[ 　]*日?[ 　]*(?:$|星期|周|週|[（(]?(?:星期|周|农历|農曆)|第|[一-鿿A-Z]?\d*版)"
    r"|[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日[ 　]*(?:$|星期|第)"
    r"|星期[一二三四五六日天][ 　]*(?:$|第.{1,3}版)|www\.|https?:)",
    re.IGNORECASE,
)
"""A line of the page's own furniture, to be trusted in short lines only."""
FURNITURE = re.compile(
    r"^(?:[A-Z]?[0-9０-９]{1,3}|[A-Z][0-9０-９]{1,2}版?|第?.{1,3}[版张張]|[一-鿿]{2,7}(?:[报報]|导报|新闻报)|[一-鿿]{0,4}(?:编辑|編輯|责编|責編|版式|版面|校对|校對|美编|美編|组版|組版|主编|主編|题字|題字|审读|制图|统筹|值班主任|值班编委|值班总编)"
    r"[:：/／]?[一-鿿]{0,4}|[一-鿿]{2,12}(?:主办|主辦|主管|承办|承辦|出版)|(?:总|總)?第[0-9]{1,5}[期号號]|(?:[一-鿿]{0,2}(?:社址|地址|代号|代號|刊号|刊號|电话|電話|热线|熱線|邮箱|信箱)|零售|定价|E-?mail)[:：][^ ]*"
    r"|(?:综合|綜合|要闻|要聞|副刊|时政|民生|社会|社會|国际|國際|国内|國內|体育|體育|经济|經濟|本埠|外埠|地方|文化|教育|法治|专版|广告)(?:新[闻聞])?|[一-鿿]{2,6}[报報][附副周增]刊|星期.|[周週][一二三四五六日]|(?:19|20)\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?|[^ ]*农历[^ ]*|[^ ]*農曆[^ ]*)$"
)
"""One of the words of a page's header, between its spaces."""
EDITS = re.compile(
    "[一-鿿]{0,4}(?:编辑|編輯|责编|責編|版式|校对|校對|美编|美編|主编|主編|题字|題字|组版|組版|审读|统筹|值班主任)"
)
"""Who does what for a page, where the name stands behind a blank."""
DATED = re.compile(
    r"(?:(?:19|20)\d\d[ 　]*[年./\-－][ 　]*\d{1,2}[ 　]*[月./\-－][ 　]*\d{1,2}|民國[^，。]{1,8}年[^，。]{1,8}月"
    r"|[一二][九〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月)"
)
MASTHEAD = re.compile(
    rf"^{HAN}{{1,8}}(?:日[报報]|晚[报報]|晨[报報]|早[报報]|商[报報]|時[报報]|时[报報]|公[报報]|(?<![捷喜战戰简簡海情预預汇匯彙举舉通警谎呈回报報])[报報]|新[闻聞])"
    r"(?=$|[ 　\d第|])"
)
EDITION = re.compile(
    r"(?:第?[A-Z]?[0-9０-９〇○一二三四五六七八九十]{1,3}版|第[一二三四五六七八九十]{1,3}張|星期[一二三四五六日天])"
)

EDITION_NUMBER = re.compile(
    r"第?[0-9０-９〇○一二三四五六七八九十]{1,3}版|第[一二三四五六七八九十]{1,3}張|(?<![A-Za-z0-9])[A-Z][0-9]{1,2}(?![0-9])"
)

_TRADE = r"(?:招租|转让|轉讓|出租|出售|招聘|招生|征婚|徵婚|遗失|遺失|寻人|尋人|寻物|尋物)"
ADVERTISEMENT = re.compile(
    r"^[·•]?(?:广告|廣告|公益广告|公益廣告|急聘|诚聘|誠聘|聘请|聘請|启事|啟事|聲明啟事|遗失声明|遺失聲明|声明|招租|招聘|出租|转让|轉讓|分类广告|分類廣告)"
    r"[·•]?(?:[ 　:：]|$)|^(?:茲|兹)?(?:遗失|遺失)[^，。]{0,12}[ 　].*作[废廢]。?$"
    rf"|^(?:[一-鿿]{{2}})?{_TRADE}(?:启事|啟事|声明|聲明|信息)?$"
)
_SELLING = re.compile(
    r"(?:电话|電話|热线|熱線|地址|店址|门市|門市|联系人|聯絡|咨询|諮詢|洽|订购|訂購|优惠|優惠|特价|特價|大减价|大減價|"
    r"欢迎|歡迎|惠顾|惠顧|光顾|光顧|选购|選購|代售|出售|出租|招租|招生|招聘|诚聘|誠徵|月薪|免费|免費|面议|面議|批发|批發|"
    r"零售|本店|本号|本號|本行|本厂|本廠|公司|经销|經銷|总代理|總代理|主治|药房|藥房|大王|牌|遗失|遺失|作废|作廢|特此)"
)
_TOUTING = re.compile(
    r"优惠|優惠|优待|優待|特价|特價|[大]?减价|[大]?減價|惠顾|惠顧|光顾|光顧|代售|总代理|總代理|定价低廉|定價低廉|价廉|價廉|选购|選購|"
    r"面议|面議|批发|批發|函购|函購|备索|備索|意者|薪优|薪優|包吃住|专治|專治|大赠送|大贈送|折起|酬宾|酬賓|"
    r"[大]?廉[价價]|[一二三四五六七八九对對][五]?折|灵药|靈藥|药到病除|藥到病除|发行所|發行所|發行$|均售|有售|[赠贈]品|[周週]年[庆慶]|[见見]效|[总總]经销|[总總]經銷|功效神速|每[瓶盒打]"
)
_PHONE = re.compile(
    r"(?<!\d)(?:\(?0\d{1,3}\)?[-－— ]?\d{3,4}[-－ ]?\d{3,4}|[48]00[-\d]{7,9}|1\d{10}|\d{7,8}|\d{3,4}-\d{4})(?!\d)|[电電][话話][ 　:：]*[A-Z]?[0-9〇一二三四五六七八九]"
)
_DIGIT = re.compile(r"[\d电電]")
"""What every number to call has; few lines have it."""

SECTION_WORD = re.compile(
    r"(?:简讯|簡訊|短讯|短訊|短波|快讯|快訊|要闻|要聞|微讯|微訊|新闻|新聞|消息|集锦|集錦|点滴|點滴|动态|動態|之窗|专栏|專欄|专题|專題|专版|专刊|專刊|"
    r"副刊|进行时|速递|速遞|速览|速覽|链接|快递|快遞|聚焦|零距离|直通车|在线|在線|广角|廣角|天地|园地|園地|一束|一瞥|一览|信箱|论坛|論壇|"
    r"参考|參考|小语|小語|絮语|絮語|茶话|茶話|漫谈|漫談|随笔|隨筆|杂谈|雜談|短评|短評|来信|來信|索引|导读|導讀|特写|特寫|信息|资讯|資訊|通信|见闻|見聞|追踪|追蹤|心声|心聲|呼声|呼聲|系列报道|特别报道|記要|要電|电讯|電訊|彙誌|彙訊|"
    r"拾零|快报|快報|剪影|花絮|纵横|縱橫|评论|評論|言论|讲坛|沙龙|风采|寄语|手记|手記|札记|札記|观察|周刊|週刊|行动|一句话|文讯|文訊)$"
)
"""The last word of a standing head: briefs, specials, letters, notes."""
_STANDING_AT_MOST = 24
_SECTION_WORD_AT_MOST = 4
STANDING = re.compile(
    r"^(?:.{0,5}(?:短波|漫笔|漫筆|投书|投書|之声|之聲|行情|照登|热线|熱線|时评|時評|热评|快评|锐评|笔记|筆記|连载|連載|史话|史話|文苑|百态|百態|传真|傳真|掠影|"
    r"速写|速寫|视点|視點|视窗|視窗|窗口|看台|看臺|讲堂|講堂|课堂|課堂|茶座|夜话|夜話|闲话|閒話|回音|来鸿|來鴻|"
    r"专电|專電|要电|特讯|特訊|公告栏|公示栏|信息栏|服务台|服務台|社论|社論|气象|氣象|天气|天氣|小说|小說|诗歌|詩歌)"
    r"|(?:今日|本周|本週|本期|本埠|本市|本省|本县|本縣|本港|本澳|本地|地方|国际|國際|国内|國內|时事|時事|体育|體育|文化|教育|"
    r"财经|財經|经济|經濟|社会|社會|民生|农村|農村|综合|綜合|市井|健康|生活|法治|法制|商情|娱乐|娛樂|理论|理論){1,2}"
    r"(?:新闻|新聞|消息|要闻|要聞|版|专页|專頁)?)$"
)
"""A line that as a whole is a standing head, and no name of a person."""
_SECTION = re.compile(
    r"^[【〔「『《◆●■★□▍｜|]{1,2}[^】〕」』》]{2,14}[】〕」』》◆●■★□]?$|" + STANDING.pattern
)

OPENING = re.compile(
    r"^(?:其中|同时|同時|此外|另外|据悉|據悉|据了解|據了解|据介绍|據介紹|近日|日前|昨日|昨天|今天|今日|目前|值得|为此|為此|因此|"
    r"但是|然而|不过|不過|当天|當天|随后|隨後|接下来|下一步|近年来|连日来|会上|會上|在[^，,]{2,12}[，,]|[查按頃])"
)
"""How a sentence of a text begins, and no head does."""

ADDRESS = re.compile(
    r"[一-鿿]{2,4}[市州][一-鿿]{1,4}[区區县縣市](?![长長委场場])"
    r"|^[一-鿿]{2,4}[县縣][一-鿿]{2,4}(?:公社|[乡鄉镇鎮])[一-鿿]{2,4}(?:大[队隊]|村)"
)
"""A county with the city that it is in, as a text says where it happens when it begins."""
TURNS = re.compile(
    r"^(?:不过|不過|但是?[，,]|然而|与此同时|與此同時|同时[，,]|同時[，,]|此外|另外|另一方面|其次|对此|對此|为此|為此|因此|于是|於是|其实|其實|"
    r"可是|相比之下|除此之外|除了|据介绍|據介紹|据了解|據了解|尽管如此|儘管如此|当然|當然|事实上|事實上)"
)
"""How a text turns from what it said before; no text begins so."""

ANNOUNCES = re.compile(
    r"(?:公告|通告|启事|啟事|啓事|公示|通知|布告|佈告|预告|預告|节目选登|天气|天氣|气象|氣象|菜价|菜價|行情|价格|價格|零售价|牌价|收盘|收盤|一览表?|一覽表?|"
    r"时刻表|時刻表|节目|節目|名单|名單|号码|號碼|心水)$"
)
"""The last word of a head over a notice or a table."""

LEAD = re.compile(
    r"近日|日前|昨[日天晚晨夜]|连日来|連日來|今[日天晨晚]|[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日|本[周週月][一二三四五六日]|记者[^，。]{0,6}获悉"
)
"""What the first sentence of a news text has and a later paragraph seldom."""

FUNCTION_END = tuple(
    "的和由与與及为為把被将將对對向从從以并並或而让讓使其各该該这這那、，,；;（(“‘「『《·"
)
"""What the last character of a whole line of print cannot be, if it is complete."""
SALUTATION = re.compile(
    r"^.{0,10}(?:同志|先生|女士|朋友|朋友们|朋友們|编辑|編輯|记者|記者|读者|讀者|主编|主編|贵报|貴報|代表|单位|單位|部门|部門|同学|同學|家长|家長|用户|用戶|市民|居民)[们們]?[：:]$"
)
"""How a letter or a speech begins."""
_FOLK = (
    r"(?:读者|讀者|市民|村民|居民|学生|學生|职工|職工|教师|教師|老师|老師|工人|农民|農民|家长|家長|网友|網友|用户|用戶|顾客|顧客|旅客|乘客|社员|社員|"
    r"会员|會員|员工|員工|业主|業主|群众|群眾|羣衆|街坊|战士|戰士|司机|司機|商户|退休.{2})"
)
SIGNED_OFF = re.compile(
    rf"^[（(]?(?:[^，。：:]{{0,16}}?(?:读者|讀者|市民|村民|居民|学生|學生|职工|職工|教师|教師|工人|家长|家長|网友|網友|用户|顾客|顧客|"
    rf"旅客|乘客|社员|社員|会员|會員|投稿人|投书人)[ 　：:]+(?P<who>{HAN}{{2,4}})|[^，。：:]{{0,10}}一(?:群|位|名|个|個)[^，。：:]{{0,6}}{_FOLK}|一(?:市民|讀者|读者|村民|居民|家长|家長|职工|學生|学生)[上啟启]?"
    r"|(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2}|(?:中華)?民國[^，。]{1,8})[ 　]*年.{1,3}月.{1,3}日(?:[于於][一-鿿]{2,4})?"
    rf"|{HAN}{{1,3}}(?:太太?|生|先生|小姐|女士)[（(]{HAN}{{2,6}}"
    rf"|{HAN}{{4,20}}(?:政府|委员会|委員會|局|公司|处|處|办公室|辦公室|会|會|所|院|校|社|报道组|报导组|報導組|通讯组|通訊組|写作组|大批判组|宣传科|宣传部|广播站)"
    rf"|(?:供稿|来源|來源)[：:]{HAN}{{2,12}}"
    rf"|{HAN}{{4,20}}[ 　]+(?:19|20)\d\d[ 　]*年.{{1,3}}月.{{1,3}}日)[）)]?$"
)
"""What closes a letter or a notice: who signs it, or its day. To be trusted below a text only."""
SENDER = re.compile(
    rf"^{HAN}{{2,15}}(?:[村镇鎮乡鄉县縣市区區街路巷里厂廠局队隊组組社校院楼樓所站店]|公司|中学|中學|小学|小學|街坊|小区|大学|大學)"
    rf"[ 　]+({HAN}{{2,3}}|{HAN}[ 　]{HAN})$"
)
"""A house or a village and who writes from there, below a letter."""
ANNEX = re.compile(
    r"^(?:[【〔■●◆▍]?(?:编后语?|編後|编者按|編者按|编者的话|记者回音|记者回应|記者回音|部门回[应复音]|回音|结束语|附记|附記|"
    r"(?:律师|律師|专家|專家|编辑|編輯|医生|警方|部门|部門)(?:在线|線上|解答|答复|答覆|回复|回覆|答疑|点评|點評|说法|說法|提醒|支招|连线)|温馨提示|小贴士|小貼士|名词解释|比赛结果|比賽結果|第.{1,3}轮(?:赛果|战果)|昨[日晚]赛果|赛果|賽果|附表)"
    r"[】〕]?[：:]?)$"
)
"""A short line over what belongs to the text before it: an afterword, the office's reply,
results."""
SPACED_NAME = re.compile(rf"^{HAN}[ 　]{{1,2}}{HAN}$")
"""Two characters set apart, as short names are under a title, and short titles too."""
SPOKEN = re.compile(r"^[“「『][^“”「」『』]*[。！？…!?][”」』]$")
"""A line that is all somebody says, as in a novel."""
COLUMN = re.compile(
    r"(?:简讯|簡訊|短讯|短訊|短波|快讯|快訊|微讯|微訊|简报|簡報|简明新闻|簡明新聞|要闻|要聞|集锦|集錦|点滴|點滴|动态|動態|拾零|一束|快报|快報|"
    r"一览|一覽|一句话|速览|速覽|速递|速遞|专电|專電|电讯|電訊|彙誌|彙訊|零讯|零訊|杂讯|雜訊|快递|快遞|战报|戰報|喜报|喜報|消息|通信)[】〕」』》◆●■★□]?$"
)
"""A standing head over a column of several short texts."""
_COLUMN_WORD_AT_MOST = 5
TABLE_HEAD = re.compile(
    r"^[^，。：:；]{0,12}(?:菜价|菜價|肉价|肉價|物价|物價|粮价|糧價|油价|金价|行情|商情|行市|市价|市價|市况|市況|汇率|匯率|汇市|匯市|钱市|錢市|股价|收盘价?|收盤價?|零售价|零售價|批发价|牌价|牌價|比价|参考价|參考價|收购价|收購價|[米粮糧棉纱紗丝絲茶油糖布]市"
    r"|影剧|影劇|影讯|影訊|戏目|戲目|节目预告|節目預告|节目单|節目單|电视节目|電視節目|(?:今[晚日天]|本周|一周)荧屏|荧屏(?:导视|预告)|潮汐|水位|[水电電船车車班映公业業放诊診](?:时间|時間|时刻|時刻))"
    r"(?:及雜糧|及杂粮|参考|參考|一览|一覽|表)?(?:[（(][^）)]{1,16}[）)])?$"
)
"""A line over figures: prices, rates, times."""
_TABLE_HEAD_AT_MOST = 40
_ENDS_TABLE_HEAD = frozenset("市价價情市况況率盘盤剧劇讯訊目告单單屏视汐位糧粮考览覽间間刻表）)")
"""What the last character of such a line is."""
ENUMERATED = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、条條章]|"
    r"[●○◆◇■□▲△★☆▪•])"
)
REMARK = re.compile(
    r"^(?:以上|上述|注|附注|附註|备注|備註|说明|說明)(?:[：:]|[^，。]{2,8}(?:仅供|僅供|为准|為準))"
    r"|^[（(][^）)。]{2,20}提供[）)]$"
)
"""A remark below a table, or who gave its figures."""
BULLET = re.compile(r"^[●○◆◇■□▲△★☆▪•◎▍▓█▼▽※►▶❖♦✦·]")


_QUOTES = re.compile("[“”「」『』（）《》()]")
_TURNED = re.compile(r"[（(](?:下[转轉]|上接|[紧緊]接)[^）)。]{1,8}[）)]$")
"""Where the rest of a text stands; it ends here as far as this page goes."""
_STOPPED = re.compile("[。！？!?，,；;”」]")


def ends_sentence(line: str) -> bool:
    """Return whether a line of print ends where a sentence may end."""
    bare = line.rstrip(CLOSERS)
    if bare and bare[-1] in STOPS:
        return True
    tail = line[-60:]
    if tail[-1:] in ("）", ")") and _TURNED.search(tail):
        return True
    may_be_signed = bare != line or " " in tail or "　" in tail
    found = SIGNATURE.search(tail) if bare and may_be_signed else None
    # A bracket behind a short line without a stop says what kind of thing it is a title of.
    return found is not None and (
        found.start() == 0 or len(line) > 30 or _STOPPED.search(line, 0, len(line) - 2) is not None
    )


def is_signed(line: str) -> bool:
    """Return whether a signature ends a text."""
    return line[-1:] not in _NEVER_SIGNED and SIGNATURE.search(line) is not None


def is_dateline(line: str) -> bool:
    """Return whether a line opens with where it comes from and who sent it."""
    return _OF_DATELINES.search(line) is not None and DATELINE.match(line) is not None


def heads_table(line: str) -> bool:
    """Return whether a line stands over figures: prices, rates, times."""
    likely = line[-1:] in _ENDS_TABLE_HEAD and len(line) <= _TABLE_HEAD_AT_MOST
    return likely and TABLE_HEAD.match(line) is not None


def heads_column(line: str) -> bool:
    """Return whether a line is a standing head over a column of several short texts."""
    return COLUMN.search(line[-_COLUMN_WORD_AT_MOST:]) is not None


def shows_at_end(text: str) -> bool:
    """Return whether a text ends with what its picture shows."""
    end = text[-90:]
    return ("图" in end or "圖" in end) and PICTURED.search(end) is not None


def credit_at_end(line: str) -> re.Match[str] | None:
    """Return what credits a picture at the end of a line of print, if anything does."""
    tail = line[-64:]
    # Looked at first, since few lines can end with a credit and the pattern is a slow one.
    if tail[-1:] in _NEVER_AFTER_CREDIT or not _OF_PICTURES.search(tail[-24:]):
        return None
    return CREDIT.search(tail) if _CREDITS.search(tail) else None


def speaks_of_picture(text: str) -> bool:
    """Return whether a text has words that only the text beside a picture has."""
    return _OF_CAPTIONS.search(text) is not None and CAPTION.search(text) is not None


def salutes(line: str) -> bool:
    """Return whether a line begins a letter or a speech."""
    return line[-1:] in "：:" and SALUTATION.search(line) is not None


def is_section(line: str) -> bool:
    """Return whether a line is a standing head that several texts may share: 短评, 短　评."""
    if SPACED_NAME.search(line):
        line = line[0] + line[-1]
    if SECTION_WORD.search(line[-_SECTION_WORD_AT_MOST:]):
        return True
    return len(line) <= _STANDING_AT_MOST and _SECTION.match(line) is not None


def open_quotes(line: str) -> int:
    """Return how many quotes or brackets a line leaves open, or less than none it closes."""
    marks = _QUOTES.findall(line)
    return 2 * sum(mark in "“「『（《(" for mark in marks) - len(marks)


_CLASSIFIED = re.compile(
    r"^[★●◆■]?(?:征婚|徵婚|征友|徵友|招租|出租|出售|求租|求购|求購|急售|诚聘|誠聘|急聘|[寻尋][人物])(?:[启啟]事)?[ 　:：](?!.*[。”」]$)"
)
"""The word by which a classified advertisement begins, apart from what it says."""


def _has_phone(line: str) -> bool:
    return _DIGIT.search(line) is not None and _PHONE.search(line) is not None


def advertises(line: str) -> bool:
    """Return whether a line sells, seeks or announces in the manner of an advertisement."""
    if ADVERTISEMENT.match(line) or _CLASSIFIED.match(line):
        return True
    if len(line) <= 80 and "。" not in line:
        # A phone number stands in no head and at the end of no report.
        calls = _has_phone(line) and (
            re.search("[电電洽]|[热熱][线線]|[小先][姐生]$", line) is not None
        )
        if calls or len(set(_TOUTING.findall(line))) >= 2:
            return True
    if len(line) >= 160 and not _DIGIT.search(line):
        return False
    cues = len(set(_SELLING.findall(line)))
    return cues >= 2 and ((cues >= 4 and len(line) < 160) or _has_phone(line))


SAYS_MORE = re.compile(
    "^(?:其中|同时|同時|此外|另外|据悉|據悉|据了解|據了解|据介绍|據介紹|不过|不過|但|然而|对此|對此|为此|為此|因此|于是|於是|"
    "其实|可是|除|[答Ａ][：:])"
)
"""How a paragraph says more of what stands right above it."""
ANSWERS = re.compile(
    "^(?:答[：:]|(?:编者|編者|记者|記者|专家|專家|律师|律師|医生|醫生)?(?:答复|答覆|答曰|回复|回覆|解答)[：:])"
)
"""How the answer to a letter begins, which its writer has signed."""
