<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Jiaoyue</source>
            <translation>关于校阅</translation>
        </message>
        <message>
            <source>Jiaoyue</source>
            <translation>校阅</translation>
        </message>
        <message>
            <source>Version {version} · MIT licence</source>
            <translation>版本 {version} · MIT 许可</translation>
        </message>
        <message>
            <source>Read, mark and put right Chinese newspapers from OCR, on your own computer.</source>
            <translation>在自己的电脑上，读、批、校 OCR 得来的中文报纸。</translation>
        </message>
        <message>
            <source>With thanks to</source>
            <translation>致谢</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Library</source>
            <translation>书库</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Import Files…</source>
            <translation>导入文件…</translation>
        </message>
        <message>
            <source>Import a Folder…</source>
            <translation>导入文件夹…</translation>
        </message>
        <message>
            <source>Open Library…</source>
            <translation>打开书库…</translation>
        </message>
        <message>
            <source>New Library…</source>
            <translation>新建书库…</translation>
        </message>
        <message>
            <source>Open the Sample Pages</source>
            <translation>打开样报</translation>
        </message>
        <message>
            <source>Save a Backup Copy…</source>
            <translation>另存备份…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>标记所选</translation>
        </message>
        <message>
            <source>Highlight in Amber</source>
            <translation>琥珀色标记</translation>
        </message>
        <message>
            <source>Highlight in Green</source>
            <translation>绿色标记</translation>
        </message>
        <message>
            <source>Underline in Blue</source>
            <translation>蓝色下划线</translation>
        </message>
        <message>
            <source>Bar in Rose</source>
            <translation>玫瑰色边线</translation>
        </message>
        <message>
            <source>Note on the Passage</source>
            <translation>写批注</translation>
        </message>
        <message>
            <source>Tag the Article</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Correct the Passage</source>
            <translation>改正所选</translation>
        </message>
        <message>
            <source>Remove the Mark</source>
            <translation>删除标记</translation>
        </message>
        <message>
            <source>Copy with Source</source>
            <translation>复制并注明出处</translation>
        </message>
        <message>
            <source>Round of Proofreading</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Next Article</source>
            <translation>下一篇</translation>
        </message>
        <message>
            <source>Previous Article</source>
            <translation>上一篇</translation>
        </message>
        <message>
            <source>Page Down, then Next Article</source>
            <translation>下一屏，读完转下一篇</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Words That Are Right…</source>
            <translation>词表…</translation>
        </message>
        <message>
            <source>First Proof Done</source>
            <translation>一校完成</translation>
        </message>
        <message>
            <source>Second Proof Done</source>
            <translation>二校完成</translation>
        </message>
        <message>
            <source>Third Proof Done</source>
            <translation>三校完成</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>定稿</translation>
        </message>
        <message>
            <source>Not Proofread</source>
            <translation>改回未校</translation>
        </message>
        <message>
            <source>Find in the Article</source>
            <translation>在本篇中查找</translation>
        </message>
        <message>
            <source>Next Hit</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Previous Hit</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Search the Library</source>
            <translation>搜索书库</translation>
        </message>
        <message>
            <source>Concordance (KWIC)</source>
            <translation>逐处列出（KWIC）</translation>
        </message>
        <message>
            <source>Show All Articles</source>
            <translation>显示全部文章</translation>
        </message>
        <message>
            <source>Next Script</source>
            <translation>切换简繁</translation>
        </message>
        <message>
            <source>Next Layer</source>
            <translation>切换文本层</translation>
        </message>
        <message>
            <source>Larger Text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller Text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Usual Text Size</source>
            <translation>恢复字号</translation>
        </message>
        <message>
            <source>Full Screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Next Pane</source>
            <translation>下一栏</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>All Commands…</source>
            <translation>全部命令…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>About Jiaoyue</source>
            <translation>关于校阅</translation>
        </message>
        <message>
            <source>{command}: {object}</source>
            <translation>{command}：{object}</translation>
        </message>
        <message>
            <source>Split the Article Here…</source>
            <translation>在此处拆分文章…</translation>
        </message>
        <message>
            <source>Merge with the Next Article</source>
            <translation>与下一篇合并</translation>
        </message>
        <message>
            <source>Move the Paragraph to Another Article…</source>
            <translation>把这一段移到另一篇…</translation>
        </message>
        <message>
            <source>Say What the Paragraph Is…</source>
            <translation>指定这一段是什么…</translation>
        </message>
        <message>
            <source>Set the Paragraph Aside as Noise</source>
            <translation>把这一段移出正文</translation>
        </message>
        <message>
            <source>Bring Back Noise…</source>
            <translation>放回非正文…</translation>
        </message>
        <message>
            <source>Proofread</source>
            <translation>校对</translation>
        </message>
        <message>
            <source>Next Finding</source>
            <translation>下一处疑点</translation>
        </message>
        <message>
            <source>Previous Finding</source>
            <translation>上一处疑点</translation>
        </message>
        <message>
            <source>Query the Passage</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Sort the List…</source>
            <translation>列表排序…</translation>
        </message>
        <message>
            <source>Jump to a Title…</source>
            <translation>跳到标题…</translation>
        </message>
        <message>
            <source>Watch Folders…</source>
            <translation>监视文件夹…</translation>
        </message>
        <message>
            <source>How to Write a Search…</source>
            <translation>搜索写法…</translation>
        </message>
        <message>
            <source>Queries in the Library</source>
            <translation>全库存疑</translation>
        </message>
        <message>
            <source>Article Done: to the Next Proof, and on</source>
            <translation>签校，转下一篇</translation>
        </message>
        <message>
            <source>Correct Like Cases…</source>
            <translation>同类统改…</translation>
        </message>
        <message>
            <source>About This Library…</source>
            <translation>关于本书库…</translation>
        </message>
        <message>
            <source>Save This Search…</source>
            <translation>存为检索…</translation>
        </message>
        <message>
            <source>Correct the Date…</source>
            <translation>更正日期…</translation>
        </message>
        <message>
            <source>Correct the Place…</source>
            <translation>更正地点…</translation>
        </message>
        <message>
            <source>Correct the Byline…</source>
            <translation>更正署名…</translation>
        </message>
        <message>
            <source>Cleaning Rules of This Article</source>
            <translation>本篇的清理规则</translation>
        </message>
        <message>
            <source>What Cleaning Did Here</source>
            <translation>此处的清理规则</translation>
        </message>
        <message>
            <source>Read Pages Again…</source>
            <translation>重新识读版面…</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Datable Events…</source>
            <translation>可断日期的事件…</translation>
        </message>
        <message>
            <source>Character Carpet…</source>
            <translation>字毯…</translation>
        </message>
        <message>
            <source>Set the Selected Words Apart As…</source>
            <translation>把选中的文字单列为…</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
        <message>
            <source>Attach Libraries for Reading…</source>
            <translation>附加只读书库…</translation>
        </message>
        <message>
            <source>History of the Library…</source>
            <translation>改动历史…</translation>
        </message>
        <message>
            <source>Remove the Article</source>
            <translation>移除本篇文章</translation>
        </message>
        <message>
            <source>Remove All Articles of This Page</source>
            <translation>移除本版全部文章</translation>
        </message>
        <message>
            <source>Record of Changes to Check</source>
            <translation>校改核红记录</translation>
        </message>
        <message>
            <source>Error Rate from a Random Sample…</source>
            <translation>抽样查差错率…</translation>
        </message>
        <message>
            <source>Three Layers Side by Side</source>
            <translation>三层并列</translation>
        </message>
    </context>
    <context>
        <name>Allowing</name>
        <message>
            <source>All that was done since the library was opened is undone.</source>
            <translation>打开书库以来的操作都已撤销。</translation>
        </message>
        <message>
            <source>Nothing was done since the library was opened.</source>
            <translation>打开书库以来没有可撤销的操作。</translation>
        </message>
        <message>
            <source>{said} What was done before is in its history ({history}).</source>
            <translation>{said}以前的操作在改动历史里（{history}）。</translation>
        </message>
        <message>
            <source>No article is open: choose one in the list.</source>
            <translation>没有打开文章：请先在列表中选一篇。</translation>
        </message>
        <message>
            <source>Nothing was undone that could be done again.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message>
            <source>There is no article in this library.</source>
            <translation>这个书库里没有文章。</translation>
        </message>
        <message>
            <source>There is no article in this library yet: import pages first ({key}).</source>
            <translation>这个书库还没有文章，请先导入报纸（{key}）。</translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation>这个书库是只读的</translation>
        </message>
    </context>
    <context>
        <name>AnnotationsPanel</name>
        <message>
            <source>Annotations of this article</source>
            <translation>本篇批注</translation>
        </message>
        <message>
            <source>Remove a mark</source>
            <translation>删除标记</translation>
        </message>
        <message>
            <source>Nothing is marked in this article.</source>
            <translation>这篇文章没有批注。</translation>
        </message>
        <message>
            <source>Nothing is marked yet. While you proofread, keys write into the text: select words and press Enter for what marks them.</source>
            <translation>还没有批注。校对时按键即改正文；要标记或写批注，请选中文字后按 Enter。</translation>
        </message>
        <message>
            <source>Nothing is marked yet. Select words in the text: H marks them, N writes a note.</source>
            <translation>还没有批注。在正文中选中文字，按 H 标记，按 N 写批注。</translation>
        </message>
        <message>
            <source>Not in the text of this layer</source>
            <translation>不在这一层的文本中</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写批注</translation>
        </message>
        <message>
            <source>Go to the words</source>
            <translation>转到原处</translation>
        </message>
        <message>
            <source>Write a note…</source>
            <translation>写批注…</translation>
        </message>
        <message>
            <source>Remove this mark</source>
            <translation>删除这处标记</translation>
        </message>
    </context>
    <context>
        <name>Appearance</name>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸色</translation>
        </message>
        <message>
            <source>White</source>
            <translation>白色</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜间</translation>
        </message>
        <message>
            <source>Jiaoyue</source>
            <translation>校阅</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message>
            <source>No article matches</source>
            <translation>没有符合的文章</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除筛选</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>新的在前</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>旧的在前</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序方式</translation>
        </message>
        <message>
            <source>Show every place, a line each</source>
            <translation>逐处列出，一处一行</translation>
        </message>
        <message>
            <source>Not understood; the list is as before</source>
            <translation>检索式有误，列表未变</translation>
        </message>
        <message>
            <source>Not understood; listed is still “{words}”</source>
            <translation>检索式有误，所列仍是“{words}”</translation>
        </message>
        <message>
            <source>Sorted by: {order}</source>
            <translation>排序：{order}</translation>
        </message>
        <message>
            <source>By place</source>
            <translation>按地区</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>按标题</translation>
        </message>
        <message>
            <source>By proof</source>
            <translation>按校次</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>最相关在前</translation>
        </message>
        <message>
            <source>Save this search in the sidebar</source>
            <translation>把这次检索存到侧栏</translation>
        </message>
    </context>
    <context>
        <name>ArticleTable</name>
        <message>
            <source>Articles</source>
            <translation>文章列表</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无题</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <source>Text of the article</source>
            <translation>文章正文</translation>
        </message>
    </context>
    <context>
        <name>Attaching</name>
        <message>
            <source>Attach libraries for reading</source>
            <translation>附加只读书库</translation>
        </message>
        <message>
            <source>Libraries (*.jiaoyue);;All files (*)</source>
            <translation>书库 (*.jiaoyue);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open Beside</source>
            <translation>在新窗口打开</translation>
        </message>
        <message>
            <source>Detach</source>
            <translation>取消附加</translation>
        </message>
    </context>
    <context>
        <name>CarpetDesk</name>
        <message numerus="yes">
            <source>Correct %n place(s): {what}</source>
            <translation>
                <numerusform>改正 %n 处：{what}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Corrected %n place(s): {what}</source>
            <translation>
                <numerusform>已改正 %n 处：{what}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave “{words}” as it is in %n place(s)</source>
            <translation>
                <numerusform>“{words}”照原不改，共 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left as they are</source>
            <translation>
                <numerusform>照原不改：%n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Query “{words}” in %n place(s)</source>
            <translation>
                <numerusform>就“{words}”存疑，共 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) queried</source>
            <translation>
                <numerusform>已存疑：%n 处</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarpetGrid</name>
        <message>
            <source>Places side by side</source>
            <translation>各处并列</translation>
        </message>
    </context>
    <context>
        <name>CarpetModel</name>
        <message>
            <source>ticked</source>
            <translation>已勾选</translation>
        </message>
        <message>
            <source>left as it is</source>
            <translation>照原</translation>
        </message>
    </context>
    <context>
        <name>CarpetPage</name>
        <message>
            <source>Characters, such as 己已</source>
            <translation>写要并列的字，如 己已</translation>
        </message>
        <message>
            <source>Characters to lay side by side</source>
            <translation>要并列的字</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>查找范围</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>全库</translation>
        </message>
        <message>
            <source>In what is listed</source>
            <translation>当前列表</translation>
        </message>
        <message>
            <source>Sorted by</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Back to the articles (Esc)</source>
            <translation>回到文章（Esc）</translation>
        </message>
        <message>
            <source>What the ticked places are to read</source>
            <translation>勾选各处改为</translation>
        </message>
        <message>
            <source>Tick None</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Query…</source>
            <translation>存疑…</translation>
        </message>
        <message>
            <source>Query the ticked places (Ctrl+D)</source>
            <translation>就勾选各处存疑（Ctrl+D）</translation>
        </message>
        <message>
            <source>Leave as They Are</source>
            <translation>照原不改</translation>
        </message>
        <message>
            <source>Doubt the ticked places no more (Del)</source>
            <translation>勾选各处不再疑（Del）</translation>
        </message>
        <message>
            <source>Correct the ticked places (Ctrl+Enter)</source>
            <translation>改正勾选各处（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Correct to</source>
            <translation>改为</translation>
        </message>
        <message>
            <source>Write one character, or some that are taken for one another, and see all places where they stand: the odd ones catch the eye.</source>
            <translation>写一个字，或几个容易混淆的字，所有出处便并列在这里：不对的一眼就看得出。</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n article(s)</source>
            <translation>
                <numerusform>见于 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} articles read</source>
            <translation>已读 {count} 篇</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Read All</source>
            <translation>全部读入</translation>
        </message>
        <message>
            <source>They stand nowhere</source>
            <translation>没有一处</translation>
        </message>
        <message numerus="yes">
            <source>Correct %n place(s)</source>
            <translation>
                <numerusform>改正 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>改正</translation>
        </message>
        <message>
            <source>Lay {character} beside it</source>
            <translation>并列“{character}”</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>Type to find</source>
            <translation>输入文字查找</translation>
        </message>
        <message>
            <source>Nothing of that name</source>
            <translation>没有相符的</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>What would you like to do?</source>
            <translation>想做什么？</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>There is no such command</source>
            <translation>没有这样的命令</translation>
        </message>
    </context>
    <context>
        <name>Concordance</name>
        <message>
            <source>As they were found</source>
            <translation>按检索顺序</translation>
        </message>
        <message>
            <source>By what stands before</source>
            <translation>按上文</translation>
        </message>
        <message>
            <source>By what follows</source>
            <translation>按下文</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>上文</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>词</translation>
        </message>
        <message>
            <source>After</source>
            <translation>下文</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Place and date</source>
            <translation>地点和日期</translation>
        </message>
        <message>
            <source>Sorted by</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Copy as CSV</source>
            <translation>复制为 CSV</translation>
        </message>
        <message>
            <source>Back to the list (Esc)</source>
            <translation>回到列表（Esc）</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>共 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the first %n place(s)</source>
            <translation>
                <numerusform>前 %n 处</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CorrectionEditor</name>
        <message>
            <source>What it should say</source>
            <translation>改为</translation>
        </message>
        <message>
            <source>Reason (may stay empty)</source>
            <translation>理由（可不填）</translation>
        </message>
        <message>
            <source>Reason of the correction</source>
            <translation>改正的理由</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>改正</translation>
        </message>
        <message>
            <source>Correct (Enter)</source>
            <translation>改正（回车）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancel (Esc)</source>
            <translation>取消（Esc）</translation>
        </message>
        <message>
            <source>Insert here</source>
            <translation>在此插入</translation>
        </message>
        <message>
            <source>A correction keeps the paragraphs apart: change one at a time.</source>
            <translation>改正不能跨段：请一段一段地改。</translation>
        </message>
    </context>
    <context>
        <name>CorrectionHandling</name>
        <message>
            <source>These words are not in the corrected text, or do not stand together there</source>
            <translation>这些文字在校后文本中不存在或不相连</translation>
        </message>
        <message>
            <source>A correction was not finished: %1</source>
            <translation>有一处改正没有完成：%1</translation>
        </message>
        <message>
            <source>Take back a correction</source>
            <translation>撤回改正</translation>
        </message>
        <message>
            <source>Settle how a name is shown</source>
            <translation>定下名称的写法</translation>
        </message>
        <message>
            <source>These words have changed meanwhile: correct them anew.</source>
            <translation>这些文字此间已有改动，请重新选定改正。</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>改正文本</translation>
        </message>
        <message>
            <source>The correction could not be saved. What you wrote stays here.</source>
            <translation>改正未能保存，您写的文字仍留在这里。</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>Accept “{words}”</source>
            <translation>采纳“{words}”</translation>
        </message>
        <message>
            <source>Delete “{words}”</source>
            <translation>删去“{words}”</translation>
        </message>
        <message>
            <source>Leave “{words}” as it is</source>
            <translation>“{words}”照原文</translation>
        </message>
        <message>
            <source>“{words}” is no whole word to put on the list: left as it is here</source>
            <translation>“{words}”不是一个完整的词，不列入词表，只在此处照原文</translation>
        </message>
        <message>
            <source>Never doubt “{words}”</source>
            <translation>不再疑“{words}”</translation>
        </message>
        <message>
            <source>Mute “{kind}”</source>
            <translation>不查“{kind}”</translation>
        </message>
        <message>
            <source>Look for “{kind}” again</source>
            <translation>重新检查“{kind}”</translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation>这个书库是只读的</translation>
        </message>
    </context>
    <context>
        <name>DropDown</name>
        <message>
            <source>Ways to go on</source>
            <translation>可接着写</translation>
        </message>
        <message>
            <source>How to write a search…</source>
            <translation>搜索写法…</translation>
        </message>
    </context>
    <context>
        <name>DropHint</name>
        <message>
            <source>Let go to import</source>
            <translation>松开即可导入</translation>
        </message>
    </context>
    <context>
        <name>Elsewhere</name>
        <message>
            <source>Use Another Folder…</source>
            <translation>另选文件夹…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>A folder to keep the library in</source>
            <translation>选一个文件夹来存放书库</translation>
        </message>
        <message>
            <source>My library</source>
            <translation>我的书库</translation>
        </message>
    </context>
    <context>
        <name>Entries</name>
        <message>
            <source>All</source>
            <translation>全部文章</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>已存检索</translation>
        </message>
        <message>
            <source>Other libraries</source>
            <translation>其他书库</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Articles by month</source>
            <translation>各月篇数</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Proofs</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>地点不详</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>日期不详</translation>
        </message>
        <message>
            <source>No paper</source>
            <translation>报纸不详</translation>
        </message>
    </context>
    <context>
        <name>EntryRow</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Events</name>
        <message>
            <source>喜迎… is printed before it opens, …闭幕 and …精神 after. It lasts from day to day.</source>
            <translation>“喜迎…”见报在开幕前，“…闭幕”“…精神”在其后；会期从首日到末日。</translation>
        </message>
        <message>
            <source>Whatever mentions it is printed while it lasts, or shortly after.</source>
            <translation>凡提到它的，都在其间或稍后见报。</translation>
        </message>
        <message>
            <source>Who holds an office: named from the first day to the last, 时任… and 前… later.</source>
            <translation>某人任某职：首日到末日之间直呼其职，此后称“时任…”“前…”。</translation>
        </message>
        <message>
            <source>Whatever mentions it is printed on the first day or later.</source>
            <translation>凡提到它的，都在首日或以后见报。</translation>
        </message>
        <message>
            <source>Whatever uses it is printed on the first day or later, and before the last day where another such word says so too.</source>
            <translation>用到它的报纸不早于首日；另有这样的词佐证时，也不晚于末日。</translation>
        </message>
        <message>
            <source>…20周年 is printed twenty years after the first day.</source>
            <translation>“…20周年”在首日的二十年后见报。</translation>
        </message>
        <message>
            <source>第20届… comes nineteen years after the first, which was on the first day.</source>
            <translation>首届在首日，“第20届…”在十九年后。</translation>
        </message>
        <message>
            <source>A feast: XXXX-05-01 or lunar-01-15. 迎… and …前夕 are printed before it, …后 after.</source>
            <translation>年年都有的节日：写 XXXX-05-01 或 lunar-01-15（农历）。“迎…”“…前夕”见报在节前，“…后”在节后。</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>会期</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>运动</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>任职</translation>
        </message>
        <message>
            <source>Since then</source>
            <translation>自此以后</translation>
        </message>
        <message>
            <source>Word of its time</source>
            <translation>时代用语</translation>
        </message>
        <message>
            <source>Anniversary</source>
            <translation>周年</translation>
        </message>
        <message>
            <source>Numbered</source>
            <translation>届次</translation>
        </message>
        <message>
            <source>Every year</source>
            <translation>每年</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Words, parted by |</source>
            <translation>字样（以 | 分开）</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>首日</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>末日</translation>
        </message>
        <message>
            <source>Known from</source>
            <translation>依据</translation>
        </message>
    </context>
    <context>
        <name>EventsSheet</name>
        <message>
            <source>Datable Events</source>
            <translation>可断日期的事件</translation>
        </message>
        <message>
            <source>No events of your own yet. Add the first with “Add a Row”.</source>
            <translation>还没有自己的事件。点“添一行”加第一条。</translation>
        </message>
        <message>
            <source>Add a Row</source>
            <translation>添一行</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Add from a File…</source>
            <translation>从文件添加…</translation>
        </message>
        <message>
            <source>Read All Pages Again</source>
            <translation>重读全部版面</translation>
        </message>
        <message>
            <source>Dates that you set stay as they are, and so does all that you corrected</source>
            <translation>你定过的日期和一切改动都保持不变</translation>
        </message>
        <message>
            <source>A page without a date is dated by what it mentions. These events count beside those that come with the program, in the next import and in reading again.</source>
            <translation>没有日期的版面，靠文中提到的事件推断日期。这里的事件与软件自带的一同起作用，用于下次导入和重读。</translation>
        </message>
        <message>
            <source>Left out until it is whole: {why}</source>
            <translation>这一行暂不起作用：{why}</translation>
        </message>
        <message>
            <source>Tables (*.tsv *.txt);;All files (*)</source>
            <translation>表格 (*.tsv *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Add from a table of events</source>
            <translation>从事件表添加</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) added.</source>
            <translation>
                <numerusform>添加了 %n 条事件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Line {line} was left out. {why}</source>
            <translation>第 {line} 行未收。{why}</translation>
        </message>
    </context>
    <context>
        <name>FactEditor</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>As the page says</source>
            <translation>恢复版面所载</translation>
        </message>
        <message>
            <source>Give up what was said by hand</source>
            <translation>放弃人工所定</translation>
        </message>
    </context>
    <context>
        <name>FactRow</name>
        <message>
            <source>by hand</source>
            <translation>人工</translation>
        </message>
        <message>
            <source>A person said so; reading the page again leaves it alone</source>
            <translation>由人指定；重新识读版面时不会改动</translation>
        </message>
        <message>
            <source>Correct: {name}</source>
            <translation>更正：{name}</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不详</translation>
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <source>Something went wrong in the program. What you saved is safe.</source>
            <translation>程序出了错。已保存的内容没有受损。</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this article</source>
            <translation>在本篇中查找</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>none</source>
            <translation>没有</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <source>Order of the findings</source>
            <translation>疑点的次序</translation>
        </message>
        <message>
            <source>By class</source>
            <translation>按类别</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Start Proofreading</source>
            <translation>开始校对</translation>
        </message>
        <message>
            <source>Check Again</source>
            <translation>再查</translation>
        </message>
        <message>
            <source>Findings in this article</source>
            <translation>本篇的疑点</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>按行文先后</translation>
        </message>
        <message>
            <source>Surest</source>
            <translation>按把握大小</translation>
        </message>
        <message>
            <source>Proofreading points out what may be wrong and what it may be.</source>
            <translation>校对会指出可能有误之处，以及可能的原字。</translation>
        </message>
        <message>
            <source>Looking for what may be wrong…</source>
            <translation>正在查找疑点…</translation>
        </message>
        <message>
            <source>The check failed: whether anything is doubtful here is not known.</source>
            <translation>没有查成，不知道本篇有无疑点。</translation>
        </message>
        <message>
            <source>Part of the check failed: there may be more to find.</source>
            <translation>有一部分没有查成，可能还有疑点。</translation>
        </message>
        <message>
            <source>Nothing is doubtful here. What no program can see is left to the eye.</source>
            <translation>没有疑点。程序看不出的错，仍要靠眼睛。</translation>
        </message>
    </context>
    <context>
        <name>HistorySheet</name>
        <message>
            <source>History of the Library</source>
            <translation>库的改动历史</translation>
        </message>
        <message>
            <source>Only what was removed</source>
            <translation>只看移除的内容</translation>
        </message>
        <message>
            <source>Nothing was done to this library yet.</source>
            <translation>这个库还没有任何改动。</translation>
        </message>
        <message>
            <source>Take This Back</source>
            <translation>撤回这一步</translation>
        </message>
        <message>
            <source>Open the Article</source>
            <translation>打开文章</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Nothing was removed from this library.</source>
            <translation>这个库没有移除过内容。</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>撤回：{what}</translation>
        </message>
    </context>
    <context>
        <name>InfoPanel</name>
        <message>
            <source>About this article</source>
            <translation>关于本篇</translation>
        </message>
        <message>
            <source>Round of proofreading</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>改正</translation>
        </message>
        <message>
            <source>Take back a correction</source>
            <translation>撤回改正</translation>
        </message>
        <message>
            <source>Take back this correction</source>
            <translation>撤回这处改正</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>已被替换</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字数</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>{article} of the page's {page}</source>
            <translation>本篇 {article}，全版 {page}</translation>
        </message>
    </context>
    <context>
        <name>Jobs</name>
        <message>
            <source>Importing</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Looking into folders</source>
            <translation>查看文件夹</translation>
        </message>
        <message>
            <source>Reading again</source>
            <translation>重新识读</translation>
        </message>
        <message>
            <source>Putting pages back</source>
            <translation>正在恢复版面</translation>
        </message>
        <message>
            <source>Reading the page</source>
            <translation>正在识读版面</translation>
        </message>
        <message>
            <source>Reading the history</source>
            <translation>正在读取改动历史</translation>
        </message>
        <message>
            <source>Loading dictionaries</source>
            <translation>载入词典</translation>
        </message>
        <message>
            <source>Indexing the text</source>
            <translation>正在建立全文索引</translation>
        </message>
        <message numerus="yes">
            <source>The text of %n page(s) is damaged and cannot be searched: {pages}. All else is in the index. Have the library checked, and use a backup.</source>
            <translation>
                <numerusform>%n 版的文字已损坏，检索不到：{pages}。其余都已编入索引。请检查书库，并使用备份。</numerusform>
            </translation>
        </message>
        <message>
            <source>Copying the library</source>
            <translation>备份书库</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>测量大小</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Compacting</source>
            <translation>压缩</translation>
        </message>
        <message>
            <source>Bringing the library to the present format</source>
            <translation>正在把书库更新到现在的格式</translation>
        </message>
    </context>
    <context>
        <name>JumpField</name>
        <message>
            <source>Pinyin initials or first characters of a title</source>
            <translation>标题的拼音首字母或开头几个字</translation>
        </message>
        <message>
            <source>Jump to a title</source>
            <translation>跳到标题</translation>
        </message>
        <message>
            <source>No title begins so</source>
            <translation>没有以此开头的题名</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>At a finding</source>
            <translation>疑点提示条</translation>
        </message>
        <message>
            <source>Proofreading</source>
            <translation>校对</translation>
        </message>
        <message>
            <source>Accept a suggestion</source>
            <translation>采纳建议</translation>
        </message>
        <message>
            <source>Accept the likeliest and go on</source>
            <translation>采纳首选，到下一处</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>照原文</translation>
        </message>
        <message>
            <source>Never doubt it</source>
            <translation>全库不再疑</translation>
        </message>
        <message>
            <source>Other words</source>
            <translation>另改</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>回到正文</translation>
        </message>
        <message>
            <source>Write into the text</source>
            <translation>直接改写正文</translation>
        </message>
        <message>
            <source>letters, digits</source>
            <translation>字母、数字</translation>
        </message>
    </context>
    <context>
        <name>Laying</name>
        <message>
            <source>{key} goes back to the carpet</source>
            <translation>按 {key} 回到字毯</translation>
        </message>
    </context>
    <context>
        <name>Lexicon</name>
        <message>
            <source>Word</source>
            <translation>词</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>First year</source>
            <translation>起始年份</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>终止年份</translation>
        </message>
        <message>
            <source>every paper</source>
            <translation>所有报纸</translation>
        </message>
        <message>
            <source>from the beginning</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>until today</source>
            <translation>不限</translation>
        </message>
    </context>
    <context>
        <name>LexiconSheet</name>
        <message>
            <source>Words That Are Right</source>
            <translation>词表：不必存疑的词</translation>
        </message>
        <message>
            <source>No words yet. They come here with Shift+Del at a finding, or “Add a Row”.</source>
            <translation>还没有词。在疑点上按 Shift+Del，或点“添一行”，词就会列在这里。</translation>
        </message>
        <message>
            <source>What stands here is never doubted: everywhere, in one paper, or in the years in which it was printed so.</source>
            <translation>列在这里的词不再报为疑点：可以处处有效，也可以只限某一种报纸，或只限当时通行这种写法的年份。</translation>
        </message>
        <message>
            <source>Add a Row</source>
            <translation>添一行</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Add from a File…</source>
            <translation>从文件添加…</translation>
        </message>
        <message>
            <source>Save as a File…</source>
            <translation>存为文件…</translation>
        </message>
        <message>
            <source>Never doubt “{words}”</source>
            <translation>不再疑“{words}”</translation>
        </message>
        <message>
            <source>words.tsv</source>
            <translation>词表.tsv</translation>
        </message>
        <message>
            <source>“{words}” is there already.</source>
            <translation>“{words}”已在表中。</translation>
        </message>
        <message>
            <source>Change where “{words}” is right</source>
            <translation>更改“{words}”的有效范围</translation>
        </message>
        <message numerus="yes">
            <source>Doubt %n word(s) again</source>
            <translation>
                <numerusform>恢复检查 %n 个词</numerusform>
            </translation>
        </message>
        <message>
            <source>Tables (*.tsv *.txt);;All files (*)</source>
            <translation>表格 (*.tsv *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Add words from a file</source>
            <translation>从文件添加词</translation>
        </message>
        <message>
            <source>Add the words of a file</source>
            <translation>添加文件中的词</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) added.</source>
            <translation>
                <numerusform>已添加 %n 个词。</numerusform>
            </translation>
        </message>
        <message>
            <source>Tables (*.tsv)</source>
            <translation>表格 (*.tsv)</translation>
        </message>
        <message>
            <source>Save the words</source>
            <translation>保存词表</translation>
        </message>
        <message>
            <source>The file cannot be written: {why}</source>
            <translation>无法写入文件：{why}</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) saved.</source>
            <translation>
                <numerusform>已存 %n 个词。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Libraries</name>
        <message>
            <source>There was no text file to import.</source>
            <translation>没有可以导入的文本文件。</translation>
        </message>
        <message>
            <source>was there already</source>
            <translation>书库里已有</translation>
        </message>
        <message>
            <source>Nothing was imported: this library can only be read.</source>
            <translation>没有导入：这个书库是只读的。</translation>
        </message>
        <message>
            <source>My library</source>
            <translation>我的书库</translation>
        </message>
        <message>
            <source>Sample pages</source>
            <translation>样报</translation>
        </message>
        <message>
            <source>Text files (*.txt);;All files (*)</source>
            <translation>文本文件 (*.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Import newspapers</source>
            <translation>导入报纸</translation>
        </message>
        <message>
            <source>Import a folder of newspapers</source>
            <translation>导入报纸文件夹</translation>
        </message>
        <message>
            <source>Open a library</source>
            <translation>打开书库</translation>
        </message>
        <message>
            <source>New library</source>
            <translation>新建书库</translation>
        </message>
        <message>
            <source>There is a file of that name already. Choose another name.</source>
            <translation>已有同名文件。请换一个名字。</translation>
        </message>
        <message>
            <source>Save a backup copy</source>
            <translation>另存备份</translation>
        </message>
        <message>
            <source>The copy is at {path}</source>
            <translation>备份已存到 {path}</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) imported</source>
            <translation>
                <numerusform>导入 %n 版</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new article(s)</source>
            <translation>
                <numerusform>新增 %n 篇</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) were there already</source>
            <translation>
                <numerusform>%n 版已在书库</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read</source>
            <translation>
                <numerusform>%n 个文件读不了</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped with %n file(s) to go</source>
            <translation>
                <numerusform>已停止，还剩 %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Give the encoding</source>
            <translation>指定编码</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>Libraries (*.jiaoyue);;All files (*)</source>
            <translation>书库 (*.jiaoyue);;所有文件 (*)</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibrarySheet</name>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>压缩</translation>
        </message>
        <message>
            <source>Rebuild the Index</source>
            <translation>重建索引</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>正在测量…</translation>
        </message>
        <message>
            <source>Look whether every page, mark and correction is as it should be</source>
            <translation>查看版面、批注和改动是否都完好</translation>
        </message>
        <message>
            <source>Put the index in order and give unused room back</source>
            <translation>整理索引，腾出闲置空间</translation>
        </message>
        <message>
            <source>Build the search index anew from the texts</source>
            <translation>根据文本重新建立检索索引</translation>
        </message>
        <message>
            <source>{job}…</source>
            <translation>正在{job}…</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>版面</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Page texts</source>
            <translation>版面文本</translation>
        </message>
        <message>
            <source>Articles and lists</source>
            <translation>文章与列表</translation>
        </message>
        <message>
            <source>Search index</source>
            <translation>检索索引</translation>
        </message>
        <message>
            <source>Marks and corrections</source>
            <translation>批注与改动</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>闲置</translation>
        </message>
        <message>
            <source>Stopped. Whether the library is whole is not known.</source>
            <translation>已停止，书库是否完好尚不清楚。</translation>
        </message>
        <message>
            <source>All is well.</source>
            <translation>一切正常。</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are not as they should be:</source>
            <translation>
                <numerusform>有 %n 处不正常：</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>已停止，没有改动。</translation>
        </message>
        <message>
            <source>{size} given back.</source>
            <translation>已腾出 {size}。</translation>
        </message>
        <message>
            <source>The index is whole.</source>
            <translation>索引完整。</translation>
        </message>
        <message>
            <source>Stopped. Searching is slower until it is built; it goes on from there.</source>
            <translation>已停止。索引建成之前检索会慢一些，下次会接着建。</translation>
        </message>
        <message>
            <source>That could not be done. Nothing was changed.</source>
            <translation>没有做成，也没有改动。</translation>
        </message>
    </context>
    <context>
        <name>LikeCases</name>
        <message>
            <source>There are no like cases of what was corrected last</source>
            <translation>刚才所改的没有同类</translation>
        </message>
        <message numerus="yes">
            <source>Correct “{words}” in %n place(s)</source>
            <translation>
                <numerusform>统改“{words}” %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Corrected %n place(s): {what}</source>
            <translation>
                <numerusform>已改正 %n 处：{what}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LineTable</name>
        <message>
            <source>Places where the words stand</source>
            <translation>词语出处</translation>
        </message>
    </context>
    <context>
        <name>MapCanvas</name>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message>
            <source>All of China</source>
            <translation>全国</translation>
        </message>
        <message>
            <source>Close the Map</source>
            <translation>关闭地图</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MarkCard</name>
        <message>
            <source>Remove this mark</source>
            <translation>删除这处标记</translation>
        </message>
    </context>
    <context>
        <name>MarkCards</name>
        <message>
            <source>Marks at this place</source>
            <translation>此处的标记</translation>
        </message>
    </context>
    <context>
        <name>MarkHandling</name>
        <message>
            <source>Select some words first, then press H</source>
            <translation>先选中文字，再按 H</translation>
        </message>
        <message>
            <source>Select some words first, then press N</source>
            <translation>先选中文字，再按 N</translation>
        </message>
        <message>
            <source>The note could not be saved: %1</source>
            <translation>批注未能保存：%1</translation>
        </message>
        <message>
            <source>The note could not be saved. It stays here: press Enter to try again.</source>
            <translation>批注未能保存，仍留在这里：按回车重试。</translation>
        </message>
        <message>
            <source>Mark a passage</source>
            <translation>标记一段文字</translation>
        </message>
        <message>
            <source>Move the edge of a mark</source>
            <translation>移动标记边界</translation>
        </message>
        <message>
            <source>No words of the corrected text are selected: nothing can be marked there</source>
            <translation>所选之处没有校后文本中的文字，无法标记</translation>
        </message>
    </context>
    <context>
        <name>Marking</name>
        <message>
            <source>Remove a mark</source>
            <translation>删除标记</translation>
        </message>
        <message>
            <source>Recolour a mark</source>
            <translation>换标记颜色</translation>
        </message>
        <message>
            <source>Tag a mark</source>
            <translation>给标记加标签</translation>
        </message>
        <message>
            <source>Take a tag off a mark</source>
            <translation>取下标记的标签</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写批注</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>Mark: {pencil}</source>
            <translation>标记：{pencil}</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>改正…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy with source</source>
            <translation>复制并注明出处</translation>
        </message>
        <message>
            <source>Find in this article…</source>
            <translation>在本篇中查找…</translation>
        </message>
        <message>
            <source>Note and tags of this mark…</source>
            <translation>这处标记的批注与标签…</translation>
        </message>
        <message>
            <source>Take back this correction</source>
            <translation>撤回这处改正</translation>
        </message>
        <message>
            <source>Always so here: {form}</source>
            <translation>本书库一律作：{form}</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>It stands in the sidebar and always counts what is there now.</source>
            <translation>它列在侧栏里，篇数随书库更新。</translation>
        </message>
        <message>
            <source>There is a saved search {name} already.</source>
            <translation>已经有检索“{name}”。</translation>
        </message>
    </context>
    <context>
        <name>Naming</name>
        <message>
            <source>What you correct and sign bears the name “{name}”.</source>
            <translation>改动与签校，署名为“{name}”。</translation>
        </message>
        <message>
            <source>Another Name…</source>
            <translation>改署名…</translation>
        </message>
        <message>
            <source>Keep It</source>
            <translation>就署此名</translation>
        </message>
        <message>
            <source>Your Name</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>From now on corrections and signatures bear the name</source>
            <translation>此后改动与签校的署名</translation>
        </message>
    </context>
    <context>
        <name>NoiseSheet</name>
        <message>
            <source>Not in any article of this page</source>
            <translation>本版不属于任何文章的部分</translation>
        </message>
        <message>
            <source>Bring Back into This Article</source>
            <translation>放回本篇</translation>
        </message>
        <message>
            <source>As an Article of Its Own</source>
            <translation>独立成篇</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Every word of this page is in an article</source>
            <translation>本版的每个字都已归入文章</translation>
        </message>
    </context>
    <context>
        <name>NoteEdit</name>
        <message>
            <source>Write a note</source>
            <translation>写批注</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批注</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Give up what was said by hand</source>
            <translation>放弃人工所定</translation>
        </message>
    </context>
    <context>
        <name>PlaceList</name>
        <message>
            <source>Places of this name</source>
            <translation>叫这个名字的地方</translation>
        </message>
    </context>
    <context>
        <name>Placed</name>
        <message>
            <source>Like case</source>
            <translation>同类统改</translation>
        </message>
        <message>
            <source>delete “{words}”</source>
            <translation>删去“{words}”</translation>
        </message>
        <message>
            <source>insert “{words}”</source>
            <translation>补入“{words}”</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Answer: {said}</source>
            <translation>答：{said}</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
    </context>
    <context>
        <name>Pointing</name>
        <message>
            <source>“{words}” stands outside of the articles of the page</source>
            <translation>“{words}”不在本版任何一篇文章里</translation>
        </message>
    </context>
    <context>
        <name>Presenting</name>
        <message>
            <source>No title listed begins with “{words}”</source>
            <translation>列表中没有以“{words}”开头的题名</translation>
        </message>
    </context>
    <context>
        <name>ProofDesk</name>
        <message>
            <source>Looking for what is doubtful…</source>
            <translation>正在查找疑点…</translation>
        </message>
    </context>
    <context>
        <name>ProofLane</name>
        <message>
            <source>Proofreading</source>
            <translation>校对</translation>
        </message>
        <message>
            <source>Looking for like cases</source>
            <translation>正在查找同类</translation>
        </message>
        <message>
            <source>Correcting like cases</source>
            <translation>正在统改</translation>
        </message>
        <message>
            <source>Writing the record</source>
            <translation>正在写出记录</translation>
        </message>
        <message>
            <source>Writing the queries</source>
            <translation>正在导出存疑清单</translation>
        </message>
        <message>
            <source>Something went wrong in the program: {why}</source>
            <translation>程序出了问题：{why}</translation>
        </message>
        <message>
            <source>Leaving places as they are</source>
            <translation>照原不改</translation>
        </message>
        <message>
            <source>Putting queries</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Drawing a sample</source>
            <translation>抽样</translation>
        </message>
        <message>
            <source>Reading the sample</source>
            <translation>统计抽样</translation>
        </message>
        <message>
            <source>Writing the sample</source>
            <translation>写出抽样</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>←</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>→</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
    </context>
    <context>
        <name>QueriesSheet</name>
        <message>
            <source>Queries in the Library</source>
            <translation>全库存疑</translation>
        </message>
        <message>
            <source>Only open ones</source>
            <translation>只看未答复的</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Question and answer</source>
            <translation>所问与答复</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>何人</translation>
        </message>
        <message>
            <source>Nothing is asked. Ctrl+D puts a query about words.</source>
            <translation>没有存疑。选中文字按 Ctrl+D 可存疑。</translation>
        </message>
        <message>
            <source>Nothing is asked.</source>
            <translation>没有存疑。</translation>
        </message>
        <message>
            <source>Answer in the Text</source>
            <translation>到文中答复</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message numerus="yes">
            <source>No query is open. %n answered one(s) are not listed.</source>
            <translation>
                <numerusform>没有未答复的存疑。已答复的 %n 处没有列出。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueryCard</name>
        <message>
            <source>What is to be asked</source>
            <translation>问什么</translation>
        </message>
        <message>
            <source>Where to look (may stay empty)</source>
            <translation>查证线索（可不填）</translation>
        </message>
        <message>
            <source>The answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Drop the query</source>
            <translation>撤销存疑</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Query: {words}</source>
            <translation>存疑：{words}</translation>
        </message>
        <message>
            <source>Put the query</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>“{words}” is to read (empty: leave it)</source>
            <translation>“{words}”改为（不改则留空）</translation>
        </message>
        <message>
            <source>answered by {who}</source>
            <translation>答复：{who}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>Querying</name>
        <message>
            <source>Select the words to be queried first</source>
            <translation>请先选中要存疑的文字</translation>
        </message>
        <message>
            <source>There are no words here to be queried</source>
            <translation>这里没有可存疑的文字</translation>
        </message>
        <message>
            <source>Query “{words}”</source>
            <translation>对“{words}”存疑</translation>
        </message>
        <message>
            <source>Answer a query</source>
            <translation>答复存疑</translation>
        </message>
        <message>
            <source>Answer a query: {change}</source>
            <translation>答复存疑：{change}</translation>
        </message>
        <message>
            <source>Answered. The text still reads “{words}”: nothing was changed</source>
            <translation>已答复。正文仍是“{words}”，没有改动</translation>
        </message>
        <message>
            <source>Drop a query</source>
            <translation>撤销存疑</translation>
        </message>
    </context>
    <context>
        <name>Reader</name>
        <message>
            <source>Choose an article to read it here</source>
            <translation>选一篇文章，在此阅读</translation>
        </message>
    </context>
    <context>
        <name>RecordSheet</name>
        <message>
            <source>Record of the Article</source>
            <translation>本篇校改记录</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Now, and what was taken back</source>
            <translation>现在（含已收回的）</translation>
        </message>
        <message>
            <source>Take Back</source>
            <translation>收回此改</translation>
        </message>
        <message>
            <source>Go to the Words</source>
            <translation>到文中查看</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Who and when</source>
            <translation>何人何时</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>缘由</translation>
        </message>
        <message>
            <source>Checked · change</source>
            <translation>核红 · 改动</translation>
        </message>
        <message>
            <source>Nothing was changed between these two proofs.</source>
            <translation>这两个校次之间没有改动。</translation>
        </message>
        <message>
            <source>Nothing has been corrected in this article yet. Each correction will stand here, with who made it, when and why.</source>
            <translation>这篇文章还没有校改。校改后，每一处都列在这里，注明何人、何时、何故。</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 处改动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n checked</source>
            <translation>
                <numerusform>已核红 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n superseded</source>
            <translation>
                <numerusform>%n 处已另改</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken back</source>
            <translation>
                <numerusform>%n 处已收回</numerusform>
            </translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>已另改</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已收回</translation>
        </message>
        <message>
            <source>Checked: {who}</source>
            <translation>已核红：{who}</translation>
        </message>
        <message>
            <source>{rate} errors in 10,000 characters</source>
            <translation>差错率 {rate}/万</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message>
            <source>The record was written to {path}</source>
            <translation>记录已写到 {path}</translation>
        </message>
        <message>
            <source>Uncheck “{words}”</source>
            <translation>取消核红“{words}”</translation>
        </message>
        <message>
            <source>Check “{words}”</source>
            <translation>核红“{words}”</translation>
        </message>
        <message>
            <source>Take back a correction</source>
            <translation>收回一处改动</translation>
        </message>
        <message>
            <source>Word with tracked changes (*.docx)</source>
            <translation>带修订的 Word 文档 (*.docx)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>网页 (*.html)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Export the record</source>
            <translation>导出记录</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>前文</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>原作</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>改作</translation>
        </message>
        <message>
            <source>After</source>
            <translation>后文</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>何人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>何时</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>缘由</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>疑点类别</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>核红</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>已另改</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已收回</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未答复</translation>
        </message>
        <message>
            <source>Proofs</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>Queries</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>The queries were written to {path}</source>
            <translation>存疑清单已写到 {path}</translation>
        </message>
        <message>
            <source>Export the queries</source>
            <translation>导出存疑清单</translation>
        </message>
        <message>
            <source>queries.csv</source>
            <translation>存疑清单.csv</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>疑问</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>查证线索</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>提出者</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>提出时间</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>答复者</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>答复时间</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
    </context>
    <context>
        <name>RenameDialog</name>
        <message>
            <source>Rename the tag {name}</source>
            <translation>给标签“{name}”改名</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新名称</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Articles and annotations that carry the tag show the new name.</source>
            <translation>带这个标签的文章和批注都会用新名称。</translation>
        </message>
        <message>
            <source>There is a tag {name} already.</source>
            <translation>已经有标签“{name}”。</translation>
        </message>
    </context>
    <context>
        <name>Renewing</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>RereadSheet</name>
        <message>
            <source>Read pages again</source>
            <translation>重新识读版面</translation>
        </message>
        <message>
            <source>What you split, merged, moved or set stays. Marks and corrections stay on their words; tags and rounds go to the article that has most of the words.</source>
            <translation>您拆分、合并、移动和指定过的都不动。批注和改正留在原来的字上；标签和校次跟随拥有其大部分文字的文章。</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) that an older version read</source>
            <translation>
                <numerusform>只读旧版程序识读的 %n 版</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every page: %n</source>
            <translation>
                <numerusform>全部 %n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>Read Again</source>
            <translation>重新识读</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>The last reading, {when}, changed %n page(s)</source>
            <translation>
                <numerusform>上次重新识读（{when}）改动了 %n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>Put Them Back</source>
            <translation>恢复原状</translation>
        </message>
    </context>
    <context>
        <name>Rereading</name>
        <message numerus="yes">
            <source>%n page(s) read again</source>
            <translation>
                <numerusform>已重新识读 %n 版</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other than before</source>
            <translation>
                <numerusform>其中 %n 版与以前不同</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) kept as a person made them</source>
            <translation>
                <numerusform>%n 篇保持人工所定</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile and left alone</source>
            <translation>
                <numerusform>%n 版期间有人改动，未动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped with %n page(s) to go</source>
            <translation>
                <numerusform>已停止，还剩 %n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the pages back as they were</source>
            <translation>恢复到重新识读以前</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>left alone, since it was changed meanwhile</source>
            <translation>期间有人改动，未动</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) altered</source>
            <translation>
                <numerusform>改动 %n 篇</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>新增 %n 篇</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone</source>
            <translation>
                <numerusform>减少 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>dated anew</source>
            <translation>重定日期</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) are as they were before</source>
            <translation>
                <numerusform>%n 版已恢复原状</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed since and left alone</source>
            <translation>
                <numerusform>%n 版此后有改动，未动</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RuleCard</name>
        <message>
            <source>Off in the whole library</source>
            <translation>整个书库停用此规则</translation>
        </message>
    </context>
    <context>
        <name>RulesPart</name>
        <message>
            <source>Cleaning rules</source>
            <translation>清理规则</translation>
        </message>
        <message>
            <source>A switch holds for the whole library</source>
            <translation>开关对整个书库有效</translation>
        </message>
        <message>
            <source>No rule changed anything here</source>
            <translation>清理规则没有改动本篇</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as printed</source>
            <translation>
                <numerusform>%n 处照原样</numerusform>
            </translation>
        </message>
        <message>
            <source>Switch a cleaning rule on</source>
            <translation>启用清理规则</translation>
        </message>
        <message>
            <source>Switch a cleaning rule off</source>
            <translation>停用清理规则</translation>
        </message>
    </context>
    <context>
        <name>Ruling</name>
        <message>
            <source>No rule of cleaning changed anything here</source>
            <translation>清理规则没有改动此处</translation>
        </message>
        <message>
            <source>Apply a rule again</source>
            <translation>重新套用清理规则</translation>
        </message>
        <message>
            <source>Leave a place as printed</source>
            <translation>一处照原样保留</translation>
        </message>
        <message>
            <source>Apply the Rule Here Again</source>
            <translation>此处重新清理</translation>
        </message>
        <message>
            <source>Leave It as Printed Here</source>
            <translation>此处照原样保留</translation>
        </message>
        <message>
            <source>Switch a cleaning rule off</source>
            <translation>停用清理规则</translation>
        </message>
    </context>
    <context>
        <name>SaidFacts</name>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Of the whole page. 2023-05-04, 2023-05, 2023年5月4日, 2023-05/2023-06</source>
            <translation>适用于整版。如 2023-05-04、2023-05、2023年5月4日、2023-05/2023-06</translation>
        </message>
        <message>
            <source>Province, city, county or town; empty where it is about no place</source>
            <translation>省、市、县或乡镇；不涉及地方则留空</translation>
        </message>
        <message>
            <source>Reporters</source>
            <translation>记者</translation>
        </message>
        <message>
            <source>Correspondents</source>
            <translation>通讯员</translation>
        </message>
        <message>
            <source>Photographers</source>
            <translation>摄影</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>通讯社</translation>
        </message>
        <message>
            <source>Several names are parted by 、 or commas</source>
            <translation>多个姓名用顿号或逗号隔开</translation>
        </message>
        <message>
            <source>It could not be saved. What you wrote stays here.</source>
            <translation>未能保存。您写的内容仍在这里。</translation>
        </message>
        <message>
            <source>Set the byline</source>
            <translation>更正署名</translation>
        </message>
        <message>
            <source>Set the date</source>
            <translation>更正日期</translation>
        </message>
        <message>
            <source>Set the place</source>
            <translation>更正地点</translation>
        </message>
        <message>
            <source>This is the name of several places. Choose one.</source>
            <translation>有几个地方叫这个名字，请选一个。</translation>
        </message>
        <message>
            <source>The gazetteer does not have it. Press Enter again to take it as written.</source>
            <translation>地名表里没有。再按一次回车，就照写的存。</translation>
        </message>
        <message>
            <source>This was not saved: {words}</source>
            <translation>这些没有保存：{words}</translation>
        </message>
    </context>
    <context>
        <name>SampleSheet</name>
        <message>
            <source>Error Rate from a Random Sample</source>
            <translation>抽样查差错率</translation>
        </message>
        <message>
            <source>How much is drawn</source>
            <translation>抽多少</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>以何计数</translation>
        </message>
        <message>
            <source>articles</source>
            <translation>篇</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>字</translation>
        </message>
        <message>
            <source>What is drawn from</source>
            <translation>从哪里抽</translation>
        </message>
        <message>
            <source>of the library</source>
            <translation>从全库</translation>
        </message>
        <message>
            <source>of what is listed</source>
            <translation>从当前列表</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽样</translation>
        </message>
        <message>
            <source>By the national rule for newspapers (报纸期刊质量管理规定, its annex on 报纸编校差错率). A correction made in a drawn article since counts as a fault once the article is ticked as read.</source>
            <translation>依《报纸期刊质量管理规定》附件“报纸编校差错率计算方法”。抽样之后在所抽文章里改正的，即为差错；文章勾为已读才计入。</translation>
        </message>
        <message>
            <source>Open the Article</source>
            <translation>打开文章</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Draw some articles, read them against the print and correct what is wrong: what you find tells how much is wrong in all of them.</source>
            <translation>随机抽若干篇，对照原件通读，有错即改：由此推知全部文章错了多少。</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) of {of}, seed {seed}</source>
            <translation>
                <numerusform>从 {of} 篇中抽 %n 篇，种子 {seed}</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick an article when it is read</source>
            <translation>读完一篇，勾上一篇</translation>
        </message>
        <message>
            <source>{rate} errors in 10,000 characters ({sure} % sure: {low} to {high})</source>
            <translation>差错率：每万字 {rate}（{sure}% 置信区间 {low}–{high}）</translation>
        </message>
        <message numerus="yes">
            <source>{read} of %n article(s) read</source>
            <translation>
                <numerusform>已读 {read} / %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>passes for a newspaper (at most {most})</source>
            <translation>合于报纸标准（不超过 {most}）</translation>
        </message>
        <message>
            <source>does not pass for a newspaper (at most {most})</source>
            <translation>不合格（报纸不超过 {most}）</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n 字</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s)</source>
            <translation>
                <numerusform>%n 处差错</numerusform>
            </translation>
        </message>
        <message>
            <source>counting {weight}</source>
            <translation>计 {weight} 个</translation>
        </message>
        <message>
            <source>Articles drawn; ticked ones were read</source>
            <translation>抽出的文章，勾上的已读</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Printed in</source>
            <translation>见报</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字数</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>差错</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>计数</translation>
        </message>
        <message>
            <source>too little was read to be sure</source>
            <translation>读得还少，尚不能断定</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任取</translation>
        </message>
        <message>
            <source>The same random seed draws the same articles again; without one, any is taken</source>
            <translation>随机种子：同一种子抽出同样的文章；不填则任取一个</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) of this sample were read. Drawing another forgets which.</source>
            <translation>
                <numerusform>已有 %n 篇勾为已读，重抽会清除这些勾选。</numerusform>
            </translation>
        </message>
        <message>
            <source>Draw Another</source>
            <translation>重抽</translation>
        </message>
        <message>
            <source>Keep This One</source>
            <translation>保留这份</translation>
        </message>
    </context>
    <context>
        <name>Sampling</name>
        <message>
            <source>There is no article to be drawn</source>
            <translation>没有可抽的文章</translation>
        </message>
        <message>
            <source>Article read</source>
            <translation>抽样文章已读</translation>
        </message>
        <message>
            <source>Article not read</source>
            <translation>抽样文章未读</translation>
        </message>
        <message>
            <source>Export the sample</source>
            <translation>导出抽样</translation>
        </message>
        <message>
            <source>sample.csv</source>
            <translation>抽样.csv</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>The sample was written to {path}</source>
            <translation>抽样已写入 {path}</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Drawn from</source>
            <translation>抽样范围</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽样时间</translation>
        </message>
        <message>
            <source>Articles read</source>
            <translation>已读篇数</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字数</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>差错</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>计数</translation>
        </message>
        <message>
            <source>Errors in 10,000 characters</source>
            <translation>每万字差错</translation>
        </message>
        <message>
            <source>{sure} % interval</source>
            <translation>{sure}% 置信区间</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>已读</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>原作</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>改作</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
    </context>
    <context>
        <name>SavedAs</name>
        <message>
            <source>“{name}” is there already. Replace it?</source>
            <translation>“{name}”已经存在，要替换吗？</translation>
        </message>
    </context>
    <context>
        <name>SavedSearches</name>
        <message>
            <source>Save This Search</source>
            <translation>存为检索</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Move Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Delete the Saved Search</source>
            <translation>删除检索</translation>
        </message>
        <message>
            <source>Save a search</source>
            <translation>保存检索</translation>
        </message>
        <message>
            <source>Rename the Saved Search</source>
            <translation>给检索改名</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Rename a saved search</source>
            <translation>给检索改名</translation>
        </message>
        <message>
            <source>Move a saved search</source>
            <translation>移动检索</translation>
        </message>
        <message>
            <source>Delete a saved search</source>
            <translation>删除检索</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>How to write a search</source>
            <translation>搜索写法</translation>
        </message>
        <message>
            <source>Leave the search</source>
            <translation>退出搜索</translation>
        </message>
    </context>
    <context>
        <name>SearchNames</name>
        <message>
            <source>place</source>
            <translation>地</translation>
        </message>
        <message>
            <source>province, city, county or town</source>
            <translation>省、市、县或乡镇</translation>
        </message>
        <message>
            <source>city</source>
            <translation>市</translation>
        </message>
        <message>
            <source>a city</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>a year, a month, a day, or two with .. between</source>
            <translation>年、月、日，或用 .. 连起的一段</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>a tag and those below it</source>
            <translation>标签及其下级</translation>
        </message>
        <message>
            <source>round</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>how far it has been proofread</source>
            <translation>校到第几遍</translation>
        </message>
        <message>
            <source>by</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>reporter, correspondent or photographer</source>
            <translation>记者、通讯员、摄影</translation>
        </message>
        <message>
            <source>paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>the name of the newspaper</source>
            <translation>报名</translation>
        </message>
        <message>
            <source>title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>words in the heads</source>
            <translation>标题里的字</translation>
        </message>
        <message>
            <source>note</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>words in annotations</source>
            <translation>批注里的字</translation>
        </message>
    </context>
    <context>
        <name>Seeking</name>
        <message>
            <source>Search for words first: then every place where they stand is listed</source>
            <translation>请先检索文字，再逐行列出每一处</translation>
        </message>
        <message>
            <source>{at} of {of} places · F3 goes on</source>
            <translation>第 {at} 处，共 {of} 处 · F3 下一处</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>What to do with the selection</source>
            <translation>处理所选文字</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>改正</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>SeriesSheet</name>
        <message>
            <source>Correct Like Cases</source>
            <translation>同类统改</translation>
        </message>
        <message>
            <source>There are more: these are the nearest.</source>
            <translation>还有更多，这里是最近的一些。</translation>
        </message>
        <message>
            <source>Tick All</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Tick None</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>本篇</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>本版</translation>
        </message>
        <message>
            <source>Elsewhere in the library</source>
            <translation>书库其他文章</translation>
        </message>
        <message numerus="yes">
            <source>Correct %n place(s)</source>
            <translation>
                <numerusform>改正 %n 处</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>Something went wrong in the program: {why}</source>
            <translation>程序出了问题：{why}</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>正文字号</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>署名</translation>
        </message>
        <message>
            <source> points</source>
            <translation> 磅</translation>
        </message>
        <message>
            <source>Signs your annotations and corrections</source>
            <translation>署在批注和改正上</translation>
        </message>
        <message>
            <source>The script of Taiwan takes Taiwan's words as well</source>
            <translation>“臺”同时换用台湾用语</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>{key} goes back to the sample</source>
            <translation>按 {key} 回到抽样</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Library</source>
            <translation>书库</translation>
        </message>
    </context>
    <context>
        <name>Signing</name>
        <message>
            <source>“{title}” is done, and is now: {round}</source>
            <translation>《{title}》已签校，现为：{round}</translation>
        </message>
        <message>
            <source>the check was not through</source>
            <translation>疑点没有查完</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n 处疑点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open query(s)</source>
            <translation>
                <numerusform>%n 处存疑未答复</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not checked</source>
            <translation>
                <numerusform>%n 处改动未核红</numerusform>
            </translation>
        </message>
        <message>
            <source>{said}. Still open: {what}</source>
            <translation>{said}。尚有：{what}</translation>
        </message>
        <message>
            <source>Go There</source>
            <translation>去处理</translation>
        </message>
        <message>
            <source>Take the Signature Back</source>
            <translation>收回签校</translation>
        </message>
        <message>
            <source>“{title}” is final, and was changed just now.</source>
            <translation>《{title}》已是定稿，刚才改动了它。</translation>
        </message>
        <message>
            <source>Take the Change Back</source>
            <translation>收回此改</translation>
        </message>
        <message>
            <source>Back to: {round}</source>
            <translation>退回：{round}</translation>
        </message>
    </context>
    <context>
        <name>SplitCard</name>
        <message>
            <source>Where to split the article</source>
            <translation>在哪里拆分文章</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>← → by a character, ↑ ↓ by a paragraph, or click</source>
            <translation>← → 移一字，↑ ↓ 移一段，也可点击正文</translation>
        </message>
    </context>
    <context>
        <name>Splitting</name>
        <message>
            <source>This is not a part of the article: it cannot be split here</source>
            <translation>这里不属于本篇，不能在此拆分</translation>
        </message>
        <message>
            <source>A new article begins with “{words}”</source>
            <translation>新的一篇从这里开始：“{words}”</translation>
        </message>
        <message>
            <source>{first} characters stay, {second} go</source>
            <translation>前篇 {first} 字，后篇 {second} 字</translation>
        </message>
    </context>
    <context>
        <name>Spread</name>
        <message>
            <source>Corrected</source>
            <translation>校后</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>原文层</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>清理</translation>
        </message>
    </context>
    <context>
        <name>StandingBar</name>
        <message>
            <source>The check failed: there may be more to find. F8 checks again.</source>
            <translation>没有查成，可能还有疑点。按 F8 再查。</translation>
        </message>
        <message>
            <source>Nothing more is doubtful here. Esc goes back.</source>
            <translation>本篇没有疑点了。Esc 回到正文。</translation>
        </message>
        <message>
            <source>Nothing more is doubtful here. Ctrl+Enter signs the proof, Esc goes back.</source>
            <translation>本篇没有疑点了。Ctrl+Enter 签校，Esc 回到正文。</translation>
        </message>
        <message>
            <source>What is doubted here has changed. Enter goes on.</source>
            <translation>此处的疑点已变。按 Enter 到下一处。</translation>
        </message>
        <message>
            <source>Nothing is doubted here any more. Enter goes on.</source>
            <translation>此处已无疑点。按 Enter 到下一处。</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>What is changed now is set in this ink</source>
            <translation>此时的改动用此色</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>{round} under way</source>
            <translation>正在{round}</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>余 %n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>余 %n 分</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) a second</source>
            <translation>
                <numerusform>%n 版/秒</numerusform>
            </translation>
        </message>
        <message>
            <source>The open article is not in this list</source>
            <translation>正在看的文章不在此列表中</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Mark a passage</source>
            <translation>标记文字</translation>
        </message>
        <message>
            <source>Change the colour of a mark</source>
            <translation>更换标记颜色</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写批注</translation>
        </message>
        <message>
            <source>Tag a mark</source>
            <translation>给标记加标签</translation>
        </message>
        <message>
            <source>Move the edge of a mark</source>
            <translation>移动标记边界</translation>
        </message>
        <message>
            <source>Remove a mark</source>
            <translation>删除标记</translation>
        </message>
        <message>
            <source>Tag an article</source>
            <translation>给文章加标签</translation>
        </message>
        <message>
            <source>Take a tag off an article</source>
            <translation>取下文章标签</translation>
        </message>
        <message>
            <source>Rename a tag</source>
            <translation>标签改名</translation>
        </message>
        <message>
            <source>Set the round</source>
            <translation>设定校次</translation>
        </message>
        <message>
            <source>Save a search</source>
            <translation>保存检索</translation>
        </message>
        <message>
            <source>Rename a saved search</source>
            <translation>给检索改名</translation>
        </message>
        <message>
            <source>Move a saved search</source>
            <translation>移动检索</translation>
        </message>
        <message>
            <source>Remove a saved search</source>
            <translation>删除检索</translation>
        </message>
        <message>
            <source>Settle how a name is shown</source>
            <translation>定下名称的写法</translation>
        </message>
        <message>
            <source>Switch a cleaning rule off</source>
            <translation>停用清理规则</translation>
        </message>
        <message>
            <source>Switch a cleaning rule on</source>
            <translation>启用清理规则</translation>
        </message>
        <message>
            <source>Leave a place as printed</source>
            <translation>一处照原样保留</translation>
        </message>
        <message>
            <source>Clean a place again</source>
            <translation>一处恢复清理</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>改正文本</translation>
        </message>
        <message>
            <source>Correct like cases</source>
            <translation>改正同类错误</translation>
        </message>
        <message>
            <source>Apply a corrections file</source>
            <translation>套用校改表</translation>
        </message>
        <message>
            <source>Take a correction back</source>
            <translation>撤回校改</translation>
        </message>
        <message>
            <source>Split an article</source>
            <translation>拆分文章</translation>
        </message>
        <message>
            <source>Merge two articles</source>
            <translation>合并文章</translation>
        </message>
        <message>
            <source>Move a paragraph</source>
            <translation>移动段落</translation>
        </message>
        <message>
            <source>Say what a paragraph is</source>
            <translation>设定段落性质</translation>
        </message>
        <message>
            <source>Set a paragraph aside</source>
            <translation>段落移出正文</translation>
        </message>
        <message>
            <source>Bring noise back</source>
            <translation>放回非正文</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>从库中移除</translation>
        </message>
        <message>
            <source>Say something of an article</source>
            <translation>设定文章信息</translation>
        </message>
        <message>
            <source>Correct the place</source>
            <translation>改正地点</translation>
        </message>
        <message>
            <source>Correct the byline</source>
            <translation>改正署名</translation>
        </message>
        <message>
            <source>Correct the date</source>
            <translation>改正日期</translation>
        </message>
        <message>
            <source>Take the place as read</source>
            <translation>地点改用自动识别</translation>
        </message>
        <message>
            <source>Take the byline as read</source>
            <translation>署名改用自动识别</translation>
        </message>
        <message>
            <source>Take the date as read</source>
            <translation>日期改用自动识别</translation>
        </message>
        <message>
            <source>Read a page again</source>
            <translation>重读版面</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Query a passage</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Reword a query</source>
            <translation>修改存疑</translation>
        </message>
        <message>
            <source>Answer a query</source>
            <translation>答复存疑</translation>
        </message>
        <message>
            <source>Drop a query</source>
            <translation>撤销存疑</translation>
        </message>
        <message>
            <source>Ignore a finding</source>
            <translation>忽略疑点</translation>
        </message>
        <message>
            <source>Ignore a word everywhere</source>
            <translation>全库不再质疑某词</translation>
        </message>
        <message>
            <source>Add to the lexicon</source>
            <translation>添加到词表</translation>
        </message>
        <message>
            <source>Change the lexicon</source>
            <translation>更改词表</translation>
        </message>
        <message>
            <source>Doubt a word again</source>
            <translation>恢复质疑某词</translation>
        </message>
        <message>
            <source>Hide a kind of finding</source>
            <translation>隐藏一类疑点</translation>
        </message>
        <message>
            <source>Show a kind of finding again</source>
            <translation>恢复显示一类疑点</translation>
        </message>
        <message>
            <source>Tick a correction</source>
            <translation>核红</translation>
        </message>
        <message>
            <source>Untick a correction</source>
            <translation>取消核红</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>撤回：{what}</translation>
        </message>
        <message>
            <source>Do again: {what}</source>
            <translation>重做：{what}</translation>
        </message>
        <message>
            <source>Part a heading from its text</source>
            <translation>标题与正文分开</translation>
        </message>
    </context>
    <context>
        <name>StepsModel</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n 版</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{words}, %n place(s) in all</source>
            <translation>
                <numerusform>{words}，共 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{title} and %n more</source>
            <translation>
                <numerusform>{title}（另有 %n 篇）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Structuring</name>
        <message>
            <source>This is the last article of its page</source>
            <translation>这已是本版的最后一篇</translation>
        </message>
        <message>
            <source>Merge articles</source>
            <translation>合并文章</translation>
        </message>
        <message>
            <source>Merged with “{title}”</source>
            <translation>已与《{title}》合并</translation>
        </message>
        <message>
            <source>There is no other article on this page</source>
            <translation>本版没有别的文章</translation>
        </message>
        <message numerus="yes">
            <source>Move %n block(s) to</source>
            <translation>
                <numerusform>把 %n 段移到</numerusform>
            </translation>
        </message>
        <message>
            <source>Set the role of a block</source>
            <translation>指定段落的身份</translation>
        </message>
        <message>
            <source>Set a block aside as noise</source>
            <translation>移出正文</translation>
        </message>
        <message>
            <source>Set aside. Undo brings it back, and so does “Bring Back Noise”.</source>
            <translation>已移出正文。撤销或“放回非正文”都能取回。</translation>
        </message>
        <message>
            <source>Bring back noise</source>
            <translation>放回非正文</translation>
        </message>
        <message>
            <source>It is an article of its own now</source>
            <translation>它已独立成篇</translation>
        </message>
        <message>
            <source>Move a block</source>
            <translation>移动段落</translation>
        </message>
        <message>
            <source>Moved to “{title}”</source>
            <translation>已移到《{title}》</translation>
        </message>
        <message>
            <source>Put the caret into a paragraph of the article first</source>
            <translation>请先把光标放到本篇的一段里</translation>
        </message>
        <message>
            <source>Split the article</source>
            <translation>拆分文章</translation>
        </message>
        <message>
            <source>Split. “{title}” is an article of its own, the next on the page.</source>
            <translation>已拆分。《{title}》独立成篇，是本版的下一篇。</translation>
        </message>
        <message>
            <source>Bring Back into This Article</source>
            <translation>放回本篇</translation>
        </message>
        <message>
            <source>Make It an Article of Its Own</source>
            <translation>独立成篇</translation>
        </message>
        <message>
            <source>This Paragraph Is</source>
            <translation>这一段是</translation>
        </message>
        <message>
            <source>Still at it: {what}</source>
            <translation>还在处理：{what}</translation>
        </message>
        <message>
            <source>Select words within one paragraph first</source>
            <translation>请先在一段之内选中文字</translation>
        </message>
        <message>
            <source>It stands by itself now: {role}</source>
            <translation>已单列为：{role}</translation>
        </message>
        <message>
            <source>It is a headline now. “Split the Article Here” lets an article begin with it.</source>
            <translation>已单列为标题。用“在此处拆分文章”可从它起另成一篇。</translation>
        </message>
        <message>
            <source>Set words apart: {role}</source>
            <translation>单列文字：{role}</translation>
        </message>
        <message>
            <source>Set These Words Apart As</source>
            <translation>把这些文字单列为</translation>
        </message>
        <message>
            <source>“{title}” was removed from the library.</source>
            <translation>《{title}》已从库中移除。</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) of this page were removed from the library.</source>
            <translation>
                <numerusform>本版 %n 篇文章已从库中移除。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n article(s)</source>
            <translation>
                <numerusform>移除 %n 篇文章</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionBar</name>
        <message>
            <source>What these words may be</source>
            <translation>可能的原字</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>照原文</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Shift+Del</source>
            <translation>Shift+Del</translation>
        </message>
        <message>
            <source>Never doubt it</source>
            <translation>全库不再疑</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Other words</source>
            <translation>另改</translation>
        </message>
        <message>
            <source>(delete)</source>
            <translation>（删去）</translation>
        </message>
        <message numerus="yes">
            <source>Correct %n like place(s)…</source>
            <translation>
                <numerusform>同改 %n 处…</numerusform>
            </translation>
        </message>
        <message>
            <source>Corrected: {change}</source>
            <translation>已改：{change}</translation>
        </message>
        <message>
            <source>Set apart: {role}</source>
            <translation>单列为{role}</translation>
        </message>
        <message>
            <source>Begin an article with it</source>
            <translation>从它起另成一篇</translation>
        </message>
    </context>
    <context>
        <name>SyntaxSheet</name>
        <message>
            <source>How to Write a Search</source>
            <translation>搜索写法</translation>
        </message>
        <message>
            <source>Every run of characters is found, of one character too, in either script and any width. Click an example to try it.</source>
            <translation>任意几个字都能找到，一个字也行；不分简繁、全角半角。点一个例子试试。</translation>
        </message>
        <message>
            <source>both words, anywhere in the article</source>
            <translation>两个词都有，位置不限</translation>
        </message>
        <message>
            <source>just so, one after the other</source>
            <translation>一字不差，连在一起</translation>
        </message>
        <message>
            <source>one of them at least</source>
            <translation>至少有其中一个</translation>
        </message>
        <message>
            <source>the first without the second; NOT says the same</source>
            <translation>有前一个、没有后一个；也可写 NOT</translation>
        </message>
        <message>
            <source>brackets keep together what belongs together</source>
            <translation>括号把一组条件括在一起</translation>
        </message>
        <message>
            <source>at most 20 characters between them</source>
            <translation>两者相隔至多 20 字</translation>
        </message>
        <message>
            <source>□ or ? is any one character</source>
            <translation>□ 或 ? 代表任意一个字</translation>
        </message>
        <message>
            <source>of a city; likewise place, county, province</source>
            <translation>某市的报道；同样可用 地、县、省</translation>
        </message>
        <message>
            <source>from May to August 2023</source>
            <translation>2023 年 5 月至 8 月</translation>
        </message>
        <message>
            <source>with a tag or one below it, also on a passage</source>
            <translation>带此标签或其下级标签，包括只有段落带标签的</translation>
        </message>
        <message>
            <source>in a round of proofreading</source>
            <translation>处于某个校次</translation>
        </message>
        <message>
            <source>by a reporter or correspondent of that name</source>
            <translation>姓名如此的记者或通讯员</translation>
        </message>
        <message>
            <source>in a newspaper</source>
            <translation>某家报纸</translation>
        </message>
        <message>
            <source>in the heads; likewise body, note and source</source>
            <translation>在标题里；同样可用 正文、批注、原文</translation>
        </message>
    </context>
    <context>
        <name>TableSheet</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>TagField</name>
        <message>
            <source>Add a tag</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Take off the tag {name}</source>
            <translation>取下标签“{name}”</translation>
        </message>
    </context>
    <context>
        <name>TagNames</name>
        <message>
            <source>Rename Tag…</source>
            <translation>标签改名…</translation>
        </message>
        <message>
            <source>Rename a tag</source>
            <translation>标签改名</translation>
        </message>
    </context>
    <context>
        <name>TagsPanel</name>
        <message>
            <source>No tags yet. Type a name and press Enter.</source>
            <translation>还没有标签。输入名称后按回车。</translation>
        </message>
        <message>
            <source>At hand</source>
            <translation>常用</translation>
        </message>
        <message>
            <source>Tag an article</source>
            <translation>给文章加标签</translation>
        </message>
        <message>
            <source>Take a tag off an article</source>
            <translation>取下文章标签</translation>
        </message>
        <message>
            <source>Add the tag {name}</source>
            <translation>加标签“{name}”</translation>
        </message>
    </context>
    <context>
        <name>TakingBack</name>
        <message>
            <source>{said} {undo} brings it back, later the history of the library ({history}).</source>
            <translation>{said}按 {undo} 恢复；以后也可在改动历史（{history}）中找回。</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>已重做：{what}</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
        <message>
            <source>{said} ({title})</source>
            <translation>{said}（{title}）</translation>
        </message>
        <message>
            <source>{said} (in another article: {title})</source>
            <translation>{said}（在另一篇：{title}）</translation>
        </message>
    </context>
    <context>
        <name>TimelineCanvas</name>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
        <message>
            <source>Show More Months</source>
            <translation>显示更长时段</translation>
        </message>
        <message>
            <source>Show Fewer Months</source>
            <translation>显示更短时段</translation>
        </message>
        <message>
            <source>Close the Timeline</source>
            <translation>关闭时间轴</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>Others</source>
            <translation>其他</translation>
        </message>
        <message numerus="yes">
            <source>%n without a date</source>
            <translation>
                <numerusform>日期不详 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>None of these articles has a date</source>
            <translation>这些文章的日期都不详</translation>
        </message>
        <message>
            <source>No article matches</source>
            <translation>没有符合的文章</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search the library</source>
            <translation>搜索书库</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>简繁</translation>
        </message>
        <message>
            <source>As printed</source>
            <translation>原字</translation>
        </message>
        <message>
            <source>The characters of the page</source>
            <translation>版面原来的字</translation>
        </message>
        <message>
            <source>Simplified</source>
            <translation>简体</translation>
        </message>
        <message>
            <source>Traditional</source>
            <translation>繁体</translation>
        </message>
        <message>
            <source>Traditional as in Taiwan</source>
            <translation>繁体（台湾）</translation>
        </message>
        <message>
            <source>Traditional as in Hong Kong</source>
            <translation>繁体（香港）</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>文本层</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>原文层</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>清理</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>校后</translation>
        </message>
        <message>
            <source>The text as the OCR left it</source>
            <translation>OCR 得来的原样</translation>
        </message>
        <message>
            <source>Lines joined, spaces and punctuation put right</source>
            <translation>并好断行，理顺空格与标点</translation>
        </message>
        <message>
            <source>With what people corrected</source>
            <translation>加上人工改正</translation>
        </message>
        <message>
            <source>Text and theme</source>
            <translation>文字与主题</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>校对</translation>
        </message>
        <message>
            <source>Search: one character is enough, in either script</source>
            <translation>搜索书库：一个字也能找到，简繁不分</translation>
        </message>
        <message>
            <source>Proofread: point out what may be wrong (F9)</source>
            <translation>校对：指出可能有误之处（F9）</translation>
        </message>
        <message>
            <source>Proofread</source>
            <translation>校对</translation>
        </message>
    </context>
    <context>
        <name>Typing</name>
        <message>
            <source>Correct “{was}” to “{now}”</source>
            <translation>“{was}”改“{now}”</translation>
        </message>
        <message>
            <source>Insert “{now}”</source>
            <translation>补入“{now}”</translation>
        </message>
        <message>
            <source>Delete “{was}”</source>
            <translation>删去“{was}”</translation>
        </message>
        <message>
            <source>A correction was not finished: {words}</source>
            <translation>有一处改动没有完成：{words}</translation>
        </message>
        <message>
            <source>A correction keeps the paragraphs apart: change one at a time.</source>
            <translation>改动不能并段，请逐段修改。</translation>
        </message>
        <message>
            <source>Show the characters as printed to type: this page is in the other script</source>
            <translation>要在文中直接改字，请先切到“原字”：本版用的是另一种字体</translation>
        </message>
    </context>
    <context>
        <name>WatchedFolders</name>
        <message>
            <source>Watched Folders</source>
            <translation>监视的文件夹</translation>
        </message>
        <message>
            <source>New pages in these folders and the folders below them come into the library by themselves, as long as Jiaoyue runs and when it starts.</source>
            <translation>这些文件夹及其下层文件夹里有了新版面，校阅会自动导入书库：运行时随到随入，启动时补入。</translation>
        </message>
        <message>
            <source>Watch a Folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>No folder is watched yet.</source>
            <translation>还没有监视的文件夹。</translation>
        </message>
        <message>
            <source>Not there at present: {path}</source>
            <translation>目前不在：{path}</translation>
        </message>
        <message>
            <source>Watch it no longer</source>
            <translation>不再监视</translation>
        </message>
        <message>
            <source>Watch {folder} no longer</source>
            <translation>不再监视 {folder}</translation>
        </message>
        <message>
            <source>Watch a folder of newspapers</source>
            <translation>选择要监视的报纸文件夹</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Jiaoyue</source>
            <translation>校阅</translation>
        </message>
        <message>
            <source>Read, mark and put right Chinese newspapers from OCR, on your own computer.</source>
            <translation>在自己的电脑上，读、批、校 OCR 得来的中文报纸。</translation>
        </message>
        <message>
            <source>Open the sample pages</source>
            <translation>打开样报</translation>
        </message>
        <message>
            <source>Import newspapers…</source>
            <translation>导入报纸…</translation>
        </message>
        <message>
            <source>Or drop text files and folders anywhere on this window.</source>
            <translation>也可以把文本文件或文件夹拖到窗口里。</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Recent Libraries</source>
            <translation>最近的书库</translation>
        </message>
        <message>
            <source>This library can only be read: the file or its folder is locked.</source>
            <translation>这个书库是只读的：文件或所在文件夹不可写。</translation>
        </message>
        <message>
            <source>This library is attached for reading: nothing in it is changed.</source>
            <translation>此书库以只读方式附加，不会改动其中任何内容。</translation>
        </message>
        <message>
            <source>{library} — Jiaoyue</source>
            <translation>{library} — 校阅</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>about {date}</source>
            <translation>约 {date}</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>琥珀色</translation>
        </message>
        <message>
            <source>Green, with an edge</source>
            <translation>绿色，带底边</translation>
        </message>
        <message>
            <source>Blue underline</source>
            <translation>蓝色下划线</translation>
        </message>
        <message>
            <source>Rose, bar in the margin</source>
            <translation>玫瑰色，页边竖线</translation>
        </message>
        <message>
            <source>Not proofread</source>
            <translation>未校</translation>
        </message>
        <message>
            <source>First proof</source>
            <translation>一校</translation>
        </message>
        <message>
            <source>Second proof</source>
            <translation>二校</translation>
        </message>
        <message>
            <source>Third proof</source>
            <translation>三校</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>定稿</translation>
        </message>
        <message>
            <source>today {time}</source>
            <translation>今天 {time}</translation>
        </message>
        <message>
            <source>yesterday {time}</source>
            <translation>昨天 {time}</translation>
        </message>
        <message>
            <source>about {}</source>
            <translation>约 {}</translation>
        </message>
        <message>
            <source>Reporter {names}</source>
            <translation>记者 {names}</translation>
        </message>
        <message>
            <source>Correspondent {names}</source>
            <translation>通讯员 {names}</translation>
        </message>
        <message>
            <source>Photographs {names}</source>
            <translation>摄影 {names}</translation>
        </message>
        <message>
            <source>No byline, place or date</source>
            <translation>没有署名、地点和日期</translation>
        </message>
        <message>
            <source>printed {when}</source>
            <translation>见报于{when}</translation>
        </message>
        <message>
            <source>not before {when}</source>
            <translation>不早于{when}</translation>
        </message>
        <message>
            <source>not after {when}</source>
            <translation>不晚于{when}</translation>
        </message>
        <message>
            <source>date given</source>
            <translation>指定的日期</translation>
        </message>
        <message>
            <source>file name</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>date of the header</source>
            <translation>报头日期</translation>
        </message>
        <message>
            <source>date of the header, its weekday agrees</source>
            <translation>报头日期，星期相符</translation>
        </message>
        <message>
            <source>date of the header, its lunar day agrees</source>
            <translation>报头日期，农历相符</translation>
        </message>
        <message>
            <source>date of the header, its weekday or lunar day agrees</source>
            <translation>报头日期，星期或农历相符</translation>
        </message>
        <message>
            <source>date of the header, its weekday disagrees</source>
            <translation>报头日期，星期不符</translation>
        </message>
        <message>
            <source>day, month and weekday of the header</source>
            <translation>报头月日与星期</translation>
        </message>
        <message>
            <source>{note}: {window}</source>
            <translation>{note}：{window}</translation>
        </message>
        <message>
            <source>⌄ Not part of the article; fold away again</source>
            <translation>⌄ 不属本篇；重新折起</translation>
        </message>
        <message numerus="yes">
            <source>⋯ Repeated passage folded away (%n character(s))</source>
            <translation>
                <numerusform>⋯ 已折起重复的 %n 字</numerusform>
            </translation>
        </message>
        <message>
            <source>In doubt: {forms}</source>
            <translation>两可：{forms}</translation>
        </message>
        <message>
            <source>Original: {words}</source>
            <translation>原字：{words}</translation>
        </message>
        <message>
            <source>Was: {words}</source>
            <translation>原作：{words}</translation>
        </message>
        <message>
            <source>Nothing stood here</source>
            <translation>此处原无文字</translation>
        </message>
        <message>
            <source>Page header</source>
            <translation>报头</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Subhead</source>
            <translation>小标题</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图说</translation>
        </message>
        <message>
            <source>Photo credit</source>
            <translation>摄影署名</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>非正文</translation>
        </message>
        <message>
            <source>Repeats “{words}”</source>
            <translation>与“{words}”重复</translation>
        </message>
        <message>
            <source>Set aside by hand</source>
            <translation>人工移出</translation>
        </message>
        <message>
            <source>The page's own header</source>
            <translation>本版的报头</translation>
        </message>
        <message>
            <source>Reads as an advertisement</source>
            <translation>像是广告</translation>
        </message>
        <message>
            <source>Full-width punctuation</source>
            <translation>标点改全角</translation>
        </message>
        <message>
            <source>Runs of blanks</source>
            <translation>连续空格并为一个</translation>
        </message>
        <message>
            <source>{rule}: “{printed}” became “{cleaned}”</source>
            <translation>{rule}：“{printed}”改作“{cleaned}”</translation>
        </message>
        <message>
            <source>{rule}: “{printed}” is left as printed, and not made “{cleaned}”</source>
            <translation>{rule}：此处照原样作“{printed}”，未改作“{cleaned}”</translation>
        </message>
        <message>
            <source>⟨text lost here⟩</source>
            <translation>⟨文缺⟩</translation>
        </message>
        <message>
            <source>A passage that stands elsewhere is in the place of what follows. Look at the scan and write in what was printed.</source>
            <translation>别处的一段占了后文的位置。请对照原版补上。</translation>
        </message>
        <message>
            <source>The sentence has no end, and nothing on the page goes on with it. Look at the scan and write in what was printed.</source>
            <translation>句子没有完，版面上也没有接续的文字。请对照原版补上。</translation>
        </message>
        <message>
            <source>Its article was removed by hand</source>
            <translation>所在文章已手工移除</translation>
        </message>
        <message>
            <source>The paragraph begins within a sentence: what stood before is missing. Look at the scan and write in what was printed.</source>
            <translation>这一段从句子中间开始，前文缺失。请对照原版补上。</translation>
        </message>
        <message>
            <source>Text seems to be lost here: the next line of the page cannot follow this one. Look at the scan and write in what was printed.</source>
            <translation>此处疑有脱文：下一行接不上这一行。请对照原版补上。</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>Annotations</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>信息</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>疑点</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>The folder cannot be listed. Check its permissions and try again.</source>
            <translation>文件夹读不出来。请检查权限后再试。</translation>
        </message>
        <message>
            <source>The list of files beside it, manifest.csv, cannot be used. {said}.</source>
            <translation>旁边的文件清单 manifest.csv 用不了。{said}。</translation>
        </message>
        <message>
            <source>The file cannot be opened ({why}). Check its name and its permissions.</source>
            <translation>文件打不开（{why}）。请检查文件名和权限。</translation>
        </message>
        <message>
            <source>The file has no text in it. Leave it out, or have the page recognised again.</source>
            <translation>文件里没有文字。请略去它，或重新识别这一版。</translation>
        </message>
        <message>
            <source>The file has {size} bytes, a page text at most {largest}. Split it into one file a page.</source>
            <translation>文件有 {size} 字节，一版至多 {largest} 字节。请按版拆成多个文件。</translation>
        </message>
        <message>
            <source>The file is not a text file. Give the text that the OCR wrote, not a scan or a document.</source>
            <translation>这不是文本文件。请给 OCR 写出的文本，不要给扫描件或文档。</translation>
        </message>
        <message>
            <source>The file cannot be decoded as {encoding}. Give its encoding, or save it as UTF-8.</source>
            <translation>文件不能按 {encoding} 解码。请指定编码，或另存为 UTF-8。</translation>
        </message>
        <message>
            <source>The file cannot be decoded as {encoding} from byte {byte} on. Give its encoding, or repair the byte.</source>
            <translation>文件从第 {byte} 字节起不能按 {encoding} 解码。请指定编码，或修好这个字节。</translation>
        </message>
        <message>
            <source>{encoding} is no encoding known here. Try utf-8, gb18030, big5 or big5hkscs.</source>
            <translation>不认识编码 {encoding}。请试 utf-8、gb18030、big5 或 big5hkscs。</translation>
        </message>
        <message>
            <source>There is no library at {path}.</source>
            <translation>{path} 处没有书库。</translation>
        </message>
        <message>
            <source>{path} is not a Jiaoyue library. It was not changed. Choose another file.</source>
            <translation>{path} 不是校阅的书库，没有改动它。请另选一个文件。</translation>
        </message>
        <message>
            <source>{path} belongs to another program. It was not changed. Choose another file.</source>
            <translation>{path} 属于别的程序，没有改动它。请另选一个文件。</translation>
        </message>
        <message>
            <source>{path} was made by a newer Jiaoyue (its format is {version}, this program knows {known}). It was not changed. Update Jiaoyue to open it.</source>
            <translation>{path} 由更新的校阅所建（格式 {version}，本程序只认 {known}），没有改动它。请更新校阅后再打开。</translation>
        </message>
        <message>
            <source>{path} was made by an older Jiaoyue and can only be read here, which is not enough. Open it once where it can be written, then it can be read anywhere.</source>
            <translation>{path} 由旧版校阅建立，而在这里只能读取，无法升级。请先在可写入的地方打开一次，之后便可随处读取。</translation>
        </message>
        <message>
            <source>The library at {path} could not be opened: its file or folder cannot be read. Ask for the right to read both, or copy the library to another folder.</source>
            <translation>书库 {path} 打不开：文件或所在的文件夹不能读取。请取得两者的读取权限，或把书库复制到别的文件夹。</translation>
        </message>
        <message>
            <source>No library could be made at {path}: its folder cannot be written. Choose another folder, or ask for the right to write to this one.</source>
            <translation>不能在 {path} 新建书库：所在的文件夹不能写入。请换一个文件夹，或取得这个文件夹的写入权限。</translation>
        </message>
        <message>
            <source>The library at {path} could not be written. Nothing was changed. Check its disk, and your right to write to its folder.</source>
            <translation>书库 {path} 写不进去，没有改动任何内容。请检查磁盘，以及所在文件夹的写入权限。</translation>
        </message>
        <message>
            <source>This library can only be read: its file or folder is write-protected. Save a copy of it elsewhere to work on.</source>
            <translation>这个书库是只读的：文件或文件夹有写保护。请另存一份到别处再用。</translation>
        </message>
        <message>
            <source>Another program is writing to this library. Nothing was changed. Try again shortly.</source>
            <translation>另一个程序正在写入这个书库。没有改动任何内容。请稍后再试。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed. Make room first.</source>
            <translation>磁盘已满。没有改动任何内容。请先腾出空间。</translation>
        </message>
        <message>
            <source>This was changed elsewhere meanwhile, and nothing was overwritten. Look at it and try again.</source>
            <translation>这里已在别处改过，没有覆盖任何内容。请看过再试。</translation>
        </message>
        <message>
            <source>{path} exists already. Choose another name for the copy.</source>
            <translation>{path} 已经存在。请给备份换个名字。</translation>
        </message>
        <message>
            <source>The copy could not be written to {path} ({why}). Choose another place.</source>
            <translation>备份写不到 {path}（{why}）。请换一个位置。</translation>
        </message>
        <message>
            <source>An article can only be split between two of its words. Nothing was changed. Choose a place inside of it.</source>
            <translation>文章只能在它的文字之间拆分。没有作任何改动。请在文章里面选一处。</translation>
        </message>
        <message>
            <source>The two articles are not on the same page. Nothing was changed. Choose one on this page.</source>
            <translation>这两篇文章不在同一版上。没有作任何改动。请选本版的一篇。</translation>
        </message>
        <message>
            <source>This is one and the same article. Nothing was changed. Choose another one.</source>
            <translation>这是同一篇文章。没有作任何改动。请选另一篇。</translation>
        </message>
        <message>
            <source>The article has no block {number}; it has {count}. Nothing was changed.</source>
            <translation>文章没有第 {number} 段，它共有 {count} 段。没有作任何改动。</translation>
        </message>
        <message>
            <source>A block of an article cannot be “{role}”. Nothing was changed. Set it aside as noise instead.</source>
            <translation>文章里的段不能是“{role}”。没有作任何改动。请改为把它移出正文。</translation>
        </message>
        <message>
            <source>{name} is the name of several places: {places}. Nothing was changed. Name the city or province too.</source>
            <translation>叫{name}的地方不止一处：{places}。没有作任何改动。请连同市或省一起写明。</translation>
        </message>
        <message>
            <source>No place is called {name}. Nothing was changed. If you are sure, write it with its 省, 市, 县 or 镇.</source>
            <translation>没有叫“{name}”的地方，未作改动。如确定无误，请写明省、市、县或镇。</translation>
        </message>
        <message>
            <source>“{said}” is not a date. Nothing was changed. Write 2023-05-04, 2023-05, 2023年5月4日 or 2023-05/2023-06.</source>
            <translation>“{said}”不是日期，未作改动。请写成 2023-05-04、2023-05、2023年5月4日或 2023-05/2023-06。</translation>
        </message>
        <message>
            <source>The calendar has no “{said}”, or it ends before it begins. Nothing was changed.</source>
            <translation>历法里没有“{said}”，或者终日早于始日，未作改动。</translation>
        </message>
        <message>
            <source>A bracket opened at character {place} is never closed.</source>
            <translation>第 {place} 个字处的括号没有闭合。</translation>
        </message>
        <message>
            <source>The bracket at character {place} closes nothing. Put it in quotes to look for it.</source>
            <translation>第 {place} 个字处的右括号没有对应的左括号。要查找括号本身，请加引号。</translation>
        </message>
        <message>
            <source>The quotation that begins at character {place} does not end.</source>
            <translation>第 {place} 个字处的引号没有闭合。</translation>
        </message>
        <message>
            <source>{word} at character {place} has nothing to look for beside it.</source>
            <translation>第 {place} 个字处的 {word} 旁边缺少要查找的词。</translation>
        </message>
        <message>
            <source>Nothing follows {word} at character {place}. Write it without a space, as in 市:温州.</source>
            <translation>第 {place} 个字处的 {word} 后面没有内容。请紧接着写，不空格，例如 市:温州。</translation>
        </message>
        <message>
            <source>{word} at character {place} is not a name to search by. Those are city, county, province, place, date, tag, round, by, paper, title, note and in; put the words in quotes to look for them.</source>
            <translation>第 {place} 个字处的 {word} 不是检索项。可用的检索项有：省、市、县、地、日期、标签、校次、作者、报、标题、批注、在。要查找这些字本身，请加引号。</translation>
        </message>
        <message>
            <source>{word} at character {place} is not a date. Write 2023, 2023-05, 2023-05-04 or two of them with .. between.</source>
            <translation>第 {place} 个字处的 {word} 不是日期。请写 2023、2023-05、2023-05-04，或用 .. 连接两个日期。</translation>
        </message>
        <message>
            <source>{word} at character {place} is no round. Those are 未校, 一校, 二校, 三校, 定稿, or 0 to 4.</source>
            <translation>第 {place} 个字处的 {word} 不是校次。校次有未校、一校、二校、三校、定稿，也可写 0 至 4。</translation>
        </message>
        <message>
            <source>{word} at character {place} is no part of an article. Those are title, body, note, source.</source>
            <translation>第 {place} 个字处的 {word} 不是稿件的组成部分。可写标题、正文、批注、原文。</translation>
        </message>
        <message>
            <source>NEAR at character {place} needs words on either side, and nothing else.</source>
            <translation>第 {place} 个字处的 NEAR 两边只能是要查找的词，而且不能缺。</translation>
        </message>
        <message>
            <source>NEAR at character {place} can reach {most} characters.</source>
            <translation>第 {place} 个字处的 NEAR 最多相隔 {most} 个字。</translation>
        </message>
        <message>
            <source>The search is too long from character {place} on. Make it shorter.</source>
            <translation>检索式从第 {place} 个字起太长了，请缩短。</translation>
        </message>
        <message>
            <source>A record cannot be written as {suffix}. Name the file .docx, .html or .csv.</source>
            <translation>记录不能存为 {suffix}。请用 .docx、.html 或 .csv 作文件名后缀。</translation>
        </message>
        <message>
            <source>The queries cannot be written as {suffix}. Name the file .csv or .html.</source>
            <translation>存疑清单不能写成 {suffix} 格式。文件名请用 .csv 或 .html。</translation>
        </message>
        <message>
            <source>This could not be written to {path} ({why}). Choose another place.</source>
            <translation>无法写到 {path}（{why}）。请换一个位置。</translation>
        </message>
        <message>
            <source>Dask is not installed. Install it with: python -m pip install distributed</source>
            <translation>没有安装 Dask。请用这条命令安装：python -m pip install distributed</translation>
        </message>
        <message>
            <source>No Dask scheduler answers at {address} ({why}). Check the address and the network.</source>
            <translation>{address} 没有 Dask 调度器应答（{why}）。请检查地址和网络。</translation>
        </message>
        <message>
            <source>The Dask cluster at {address} has no workers. Start some and try again.</source>
            <translation>{address} 的 Dask 集群没有工作进程。请先启动几个再试。</translation>
        </message>
        <message>
            <source>The workers of the Dask cluster at {address} cannot read as this program does ({why}). Install the same version of Jiaoyue on all of them.</source>
            <translation>{address} 的 Dask 工作进程读版面的方式与本程序不同（{why}）。请给它们都装上同一版本的校阅。</translation>
        </message>
        <message>
            <source>The Dask cluster at {address} is gone. What was imported stays; the same import goes on from there.</source>
            <translation>与 {address} 的 Dask 集群断开了。已导入的都在，再次导入会接着进行。</translation>
        </message>
        <message>
            <source>The program itself failed at this file ({why}), and nothing of it was imported. Please report it with the file.</source>
            <translation>程序在处理这个文件时自身出错（{why}），文件内容没有导入。请附上文件反馈。</translation>
        </message>
        <message>
            <source>The corrections file has no column {column}. Nothing was changed. Begin it with a line such as article,wrong,right.</source>
            <translation>改错文件没有 {column} 列。什么都没有改。请在首行写上列名，如：篇,误,正。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file is not CSV: {why}. Nothing was changed. Check its quotation marks.</source>
            <translation>改错文件第 {line} 行不是 CSV：{why}。什么都没有改。请检查引号。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file leaves {column} empty. Nothing was changed. Fill the cell or delete the line.</source>
            <translation>改错文件第 {line} 行的 {column} 列是空的。什么都没有改。请填上或删去这一行。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file: no single article has an id that begins with {article}. Nothing was changed. See “jiaoyue list”.</source>
            <translation>改错文件第 {line} 行：没有唯一一篇的编号以 {article} 开头。什么都没有改。编号见“jiaoyue list”。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file: “{wrong}” does not stand there as the article reads now. Nothing was changed. Correct the line or delete it.</source>
            <translation>改错文件第 {line} 行：这一篇的现文里没有“{wrong}”。什么都没有改。请改正或删去这一行。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file: “{wrong}” stands {times} times in the article. Nothing was changed. Say in a column before or after what stands beside it.</source>
            <translation>改错文件第 {line} 行：“{wrong}”在这一篇里有 {times} 处。什么都没有改。请在“前文”或“后文”列写明它旁边的字。</translation>
        </message>
        <message>
            <source>Lines {first} and {second} of the corrections file correct the same words. Nothing was changed. Delete one of them.</source>
            <translation>改错文件第 {first} 行和第 {second} 行改的是同样的字。什么都没有改。请删去其中一行。</translation>
        </message>
        <message>
            <source>The table of events cannot be written ({why}). What you typed is still here.</source>
            <translation>事件表写不进去（{why}）。你写的内容还在这里。</translation>
        </message>
        <message>
            <source>Kind, words, first day and last day must all be written, with tabs between in a file.</source>
            <translation>类别、字样、首日、末日都要写；在文件里用制表符隔开。</translation>
        </message>
        <message>
            <source>“{said}” is no kind of event. Write one of {kinds}.</source>
            <translation>没有“{said}”这一类事件。请写其中之一：{kinds}。</translation>
        </message>
        <message>
            <source>“{said}” is too short to be found. Write words of two characters or more.</source>
            <translation>“{said}”太短，找不准。请写两个字以上的字样。</translation>
        </message>
        <message>
            <source>“{said}” is not a day. Write it as 2019-05-01.</source>
            <translation>“{said}”不是日期。请写成 2019-05-01。</translation>
        </message>
        <message>
            <source>“{said}” is not a day of every year. Write XXXX-05-01, or lunar-01-15.</source>
            <translation>“{said}”不是年年都有的日子。请写成 XXXX-05-01，农历写成 lunar-01-15。</translation>
        </message>
        <message>
            <source>It ends before it begins. Exchange the two days.</source>
            <translation>末日早于首日。请把两个日期对调。</translation>
        </message>
        <message>
            <source>No words of one paragraph are meant. Nothing was changed. Select the words that are to stand by themselves.</source>
            <translation>没有指明同一段里的文字，什么也没有改。请选中要单列的文字。</translation>
        </message>
        <message>
            <source>The text of a page is damaged and cannot be read ({why}). All else in the library was kept. Have the library checked to learn which page it is, and use a backup.</source>
            <translation>有一版的文字已损坏，读不出来（{why}）。书库里的其他内容都还在。请检查书库，看是哪一版，再用备份恢复。</translation>
        </message>
        <message>
            <source>{path} was not brought to the present format, since you stopped that, and was not opened. Nothing in it is lost. Open it again when there is time.</source>
            <translation>{path} 还没有更新到现在的格式（您中途停止了），因此没有打开。其中的内容没有任何损失，有时间时再打开即可。</translation>
        </message>
        <message>
            <source>The word is missing.</source>
            <translation>缺少词。</translation>
        </message>
        <message>
            <source>“{year}” is no year from {earliest} to {latest}. Leave it empty if there is none.</source>
            <translation>“{year}”不是 {earliest}–{latest} 之间的年份。不限年份就留空。</translation>
        </message>
        <message>
            <source>The last year, {until}, is before the first, {since}.</source>
            <translation>终止年份 {until} 早于起始年份 {since}。</translation>
        </message>
        <message>
            <source>Line {line} of the lexicon cannot be used. Nothing was changed. {why}</source>
            <translation>词表第 {line} 行无法使用，未作任何更改。{why}</translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message>
            <source>Repeated text</source>
            <translation>重复文字</translation>
        </message>
        <message>
            <source>Lost text</source>
            <translation>脱漏文字</translation>
        </message>
        <message>
            <source>Sentence without an end</source>
            <translation>句子无结尾</translation>
        </message>
        <message>
            <source>Punctuation</source>
            <translation>标点</translation>
        </message>
        <message>
            <source>Stray characters</source>
            <translation>杂字</translation>
        </message>
        <message>
            <source>Doubled character</source>
            <translation>叠字</translation>
        </message>
        <message>
            <source>Place name</source>
            <translation>地名</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>人名与机构名</translation>
        </message>
        <message>
            <source>Other script</source>
            <translation>繁简混用</translation>
        </message>
        <message>
            <source>Number or date</source>
            <translation>数字与日期</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Wrong character</source>
            <translation>错别字</translation>
        </message>
        <message>
            <source>“{words}” is no word here.</source>
            <translation>“{words}”在此不成词。</translation>
        </message>
        <message>
            <source>The sentence has no end: what follows may be lost.</source>
            <translation>句子没有结尾，后文可能脱漏。</translation>
        </message>
        <message>
            <source>The paragraph begins within a sentence: what stood before may be lost.</source>
            <translation>此段从句子中间开始，前文可能脱漏。</translation>
        </message>
        <message>
            <source>The next column does not go on with this: words may be lost.</source>
            <translation>下一栏接不上这里，可能有脱漏。</translation>
        </message>
        <message>
            <source>“{word}” is likelier here than “{words}”.</source>
            <translation>“{words}”疑误，此处更像“{word}”。</translation>
        </message>
        <message>
            <source>{mark} is not closed.</source>
            <translation>{mark} 没有配对的后一半。</translation>
        </message>
        <message>
            <source>{mark} closes what was not opened.</source>
            <translation>{mark} 没有配对的前一半。</translation>
        </message>
        <message>
            <source>Elsewhere this page has {name}.</source>
            <translation>本版别处作“{name}”。</translation>
        </message>
        <message>
            <source>The library knows {name}, {times} times.</source>
            <translation>书库中有“{name}”，共 {times} 次。</translation>
        </message>
        <message>
            <source>There is no such day as {words}.</source>
            <translation>没有“{words}”这一天。</translation>
        </message>
        <message>
            <source>{date} was a {day}.</source>
            <translation>{date} 是{day}。</translation>
        </message>
        <message>
            <source>There is no such time as {words}.</source>
            <translation>没有“{words}”这个时间。</translation>
        </message>
        <message>
            <source>{province} is a province, and no {words} is known.</source>
            <translation>{province}是省级区划，没有“{words}”。</translation>
        </message>
        <message>
            <source>{county} has no {words} in the gazetteer.</source>
            <translation>地名库中，{county}没有{words}。</translation>
        </message>
        <message>
            <source>{county} has no {words} in the gazetteer, and none like it. It has {towns}.</source>
            <translation>地名库中，{county}没有{words}，也没有与它相近的。该地有：{towns}。</translation>
        </message>
        <message>
            <source>“{words}” is one character off {name} in {county}.</source>
            <translation>“{words}”与{county}的{name}只差一字。</translation>
        </message>
        <message>
            <source>This article was corrected to {name} in one place; “{words}” may be the same.</source>
            <translation>本篇已有一处改为{name}，“{words}”可能同误。</translation>
        </message>
        <message>
            <source>“{words}” is one character off {name}.</source>
            <translation>“{words}”与{name}只差一字。</translation>
        </message>
        <message>
            <source>“{words}” is doubtful where it has its full name, too.</source>
            <translation>“{words}”的全称在本篇中存疑，此处可能同误。</translation>
        </message>
        <message>
            <source>“{words}” stands here twice in a row.</source>
            <translation>“{words}”在此连出两次。</translation>
        </message>
        <message>
            <source>The page says this passage twice: “{words}…”.</source>
            <translation>这段文字在本版出现两次：“{words}……”。</translation>
        </message>
        <message>
            <source>This was left out of the text, for it repeats what stands elsewhere on the page.</source>
            <translation>此处与本版别处重复，正文已略去。</translation>
        </message>
        <message>
            <source>“{words}” is Traditional in a Simplified page.</source>
            <translation>本版用简体字，“{words}”是繁体。</translation>
        </message>
        <message>
            <source>“{words}” is Simplified in a Traditional page.</source>
            <translation>本版用繁体字，“{words}”是简体。</translation>
        </message>
        <message>
            <source>“{words}” stands where a character could not be read.</source>
            <translation>“{words}”处的字未能识别。</translation>
        </message>
        <message>
            <source>“{words}” belongs to another writing system.</source>
            <translation>“{words}”不是中文字符。</translation>
        </message>
        <message>
            <source>“{words}” stands alone within Chinese words.</source>
            <translation>“{words}”孤立地夹在中文里。</translation>
        </message>
        <message>
            <source>“{words}” may be a page number within the text.</source>
            <translation>“{words}”可能是混入正文的页码。</translation>
        </message>
        <message>
            <source>{mark} seems to be turned the wrong way.</source>
            <translation>{mark} 的方向似乎反了。</translation>
        </message>
        <message>
            <source>A headline seems to run into the text here.</source>
            <translation>此处标题似乎与正文连在一起。</translation>
        </message>
        <message>
            <source>A copied passage was left out before this: the words in its place may be lost.</source>
            <translation>此前有一段重复的文字已略去：原在那里的文字可能漏了。</translation>
        </message>
        <message>
            <source>From here on the page says what stands elsewhere: the words in its place are lost.</source>
            <translation>从这里起是别处的文字：原在这里的文字漏了。</translation>
        </message>
        <message>
            <source>“{words}” has no 除 before it: a character may be lost.</source>
            <translation>“{words}”前面没有“除”：可能漏了字。</translation>
        </message>
        <message>
            <source>“{words}” has no 从 before it: a character may be lost.</source>
            <translation>“{words}”前面没有“从”：可能漏了字。</translation>
        </message>
        <message>
            <source>Between two speeches “{words}” does not speak: 说 is lost.</source>
            <translation>两段话之间的“{words}”没有“说”：可能漏了字。</translation>
        </message>
        <message>
            <source>“{words}” has no 以 before it: a character may be lost.</source>
            <translation>“{words}”前面没有“以”：可能漏了字。</translation>
        </message>
        <message>
            <source>The article begins with “{words}”: its head or its first words may be lost.</source>
            <translation>文章以“{words}”开头：标题或开头的文字可能漏了。</translation>
        </message>
        <message>
            <source>“{words}” stands within a number.</source>
            <translation>数字里夹着“{words}”。</translation>
        </message>
        <message>
            <source>{part} of {whole} is {share} percent.</source>
            <translation>{part}占{whole}的{share}%。</translation>
        </message>
        <message>
            <source>From {before} to {after} is {share} percent.</source>
            <translation>从{before}到{after}，变化是{share}%。</translation>
        </message>
        <message>
            <source>From {before} to {after} is no {change}.</source>
            <translation>从{before}到{after}不是{change}。</translation>
        </message>
        <message>
            <source>No more than the whole can be {words} percent of it.</source>
            <translation>占比不会超过100%，此处是{words}%。</translation>
        </message>
        <message>
            <source>The parts make {sum}, not {words}.</source>
            <translation>各分项之和是{sum}，不是{words}。</translation>
        </message>
        <message>
            <source>{words} is more than the whole, {whole}.</source>
            <translation>分项{words}大于总数{whole}。</translation>
        </message>
        <message>
            <source>{words} ends before it begins.</source>
            <translation>“{words}”止于开始之前。</translation>
        </message>
        <message>
            <source>Born in {year}, one is about {age} in {now}.</source>
            <translation>{year}年出生，{now}年应是{age}岁左右。</translation>
        </message>
        <message>
            <source>From {year} to {now} it is {years} years.</source>
            <translation>从{year}年到{now}年是{years}周年。</translation>
        </message>
        <message>
            <source>{words} is told as past, and the page is of {date}.</source>
            <translation>本版是{date}的，“{words}”却写成已经过去。</translation>
        </message>
        <message>
            <source>“{words}” has no 届 or 次 behind its number.</source>
            <translation>“{words}”的序数后缺“届”或“次”。</translation>
        </message>
        <message>
            <source>“{words}” does not say 届 between its two numbers.</source>
            <translation>“{words}”两个数字之间缺“届”。</translation>
        </message>
        <message>
            <source>No number is written so: {words}.</source>
            <translation>数字没有这样的写法：{words}。</translation>
        </message>
        <message>
            <source>“{words}” is no surname.</source>
            <translation>“{words}”不是姓。</translation>
        </message>
        <message>
            <source>A measure word seems to be lost behind “{words}”.</source>
            <translation>“{words}”后面似乎漏了量词。</translation>
        </message>
        <message>
            <source>A number seems to be lost before “{words}”.</source>
            <translation>“{words}”前面似乎漏了数字。</translation>
        </message>
        <message>
            <source>The quantity “{words}” lacks a part: a character may be lost.</source>
            <translation>数量“{words}”不完整：可能漏了字。</translation>
        </message>
        <message>
            <source>No clause ends with “{words}”: what follows may be lost, or it is misread.</source>
            <translation>没有分句以“{words}”结尾：后面可能漏了字，或它本身认错了。</translation>
        </message>
        <message>
            <source>No clause begins with “{words}”: what stood before may be lost, or it is misread.</source>
            <translation>没有分句以“{words}”开头：前面可能漏了字，或它本身认错了。</translation>
        </message>
        <message>
            <source>Nothing is listed before “{words}”: what it closes may be lost.</source>
            <translation>“{words}”前面没有列举什么：前面可能漏了字。</translation>
        </message>
        <message>
            <source>Nothing is counted in “{words}”: the measure word may be misread.</source>
            <translation>“{words}”里没有计数的单位：量词可能认错了。</translation>
        </message>
        <message>
            <source>What is counted here takes “{right}”, not “{words}”.</source>
            <translation>这里计数的事物用“{right}”，不用“{words}”。</translation>
        </message>
        <message>
            <source>“{words}” is misspelt: the word is {right}.</source>
            <translation>“{words}”写错了：应为“{right}”。</translation>
        </message>
    </context>
</TS>
