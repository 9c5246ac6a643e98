<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Jiaoyue</source>
            <translation>關於校閱</translation>
        </message>
        <message>
            <source>Jiaoyue</source>
            <translation>校閱</translation>
        </message>
        <message>
            <source>Version {version} · MIT licence</source>
            <translation>版本 {version} · MIT 授權</translation>
        </message>
        <message>
            <source>Read, mark and put right Chinese newspapers from OCR, on your own computer.</source>
            <translation>在自己的電腦上，讀、批、校 OCR 得來的中文報紙。</translation>
        </message>
        <message>
            <source>With thanks to</source>
            <translation>致謝</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Library</source>
            <translation>書庫</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>編輯</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>View</source>
            <translation>檢視</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>說明</translation>
        </message>
        <message>
            <source>Import Files…</source>
            <translation>匯入檔案…</translation>
        </message>
        <message>
            <source>Import a Folder…</source>
            <translation>匯入資料夾…</translation>
        </message>
        <message>
            <source>Open Library…</source>
            <translation>開啟書庫…</translation>
        </message>
        <message>
            <source>New Library…</source>
            <translation>新增書庫…</translation>
        </message>
        <message>
            <source>Open the Sample Pages</source>
            <translation>開啟樣報</translation>
        </message>
        <message>
            <source>Save a Backup Copy…</source>
            <translation>另存備份…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>標記所選</translation>
        </message>
        <message>
            <source>Highlight in Amber</source>
            <translation>琥珀色標記</translation>
        </message>
        <message>
            <source>Highlight in Green</source>
            <translation>綠色標記</translation>
        </message>
        <message>
            <source>Underline in Blue</source>
            <translation>藍色底線</translation>
        </message>
        <message>
            <source>Bar in Rose</source>
            <translation>玫瑰色邊線</translation>
        </message>
        <message>
            <source>Note on the Passage</source>
            <translation>寫批註</translation>
        </message>
        <message>
            <source>Tag the Article</source>
            <translation>加標籤</translation>
        </message>
        <message>
            <source>Correct the Passage</source>
            <translation>改正所選</translation>
        </message>
        <message>
            <source>Remove the Mark</source>
            <translation>刪除標記</translation>
        </message>
        <message>
            <source>Copy with Source</source>
            <translation>複製並註明出處</translation>
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
            <translation>疑點</translation>
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
            <translation>下一頁，讀完轉下一篇</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>後退</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前進</translation>
        </message>
        <message>
            <source>Words That Are Right…</source>
            <translation>詞表…</translation>
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
            <translation>在本篇中尋找</translation>
        </message>
        <message>
            <source>Next Hit</source>
            <translation>下一處</translation>
        </message>
        <message>
            <source>Previous Hit</source>
            <translation>上一處</translation>
        </message>
        <message>
            <source>Search the Library</source>
            <translation>搜尋書庫</translation>
        </message>
        <message>
            <source>Concordance (KWIC)</source>
            <translation>逐處列出（KWIC）</translation>
        </message>
        <message>
            <source>Show All Articles</source>
            <translation>顯示全部文章</translation>
        </message>
        <message>
            <source>Next Script</source>
            <translation>切換簡繁</translation>
        </message>
        <message>
            <source>Next Layer</source>
            <translation>切換文本層</translation>
        </message>
        <message>
            <source>Larger Text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller Text</source>
            <translation>縮小文字</translation>
        </message>
        <message>
            <source>Usual Text Size</source>
            <translation>恢復字級</translation>
        </message>
        <message>
            <source>Full Screen</source>
            <translation>全螢幕</translation>
        </message>
        <message>
            <source>Next Pane</source>
            <translation>下一欄</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>設定…</translation>
        </message>
        <message>
            <source>All Commands…</source>
            <translation>全部命令…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快速鍵一覽</translation>
        </message>
        <message>
            <source>About Jiaoyue</source>
            <translation>關於校閱</translation>
        </message>
        <message>
            <source>{command}: {object}</source>
            <translation>{command}：{object}</translation>
        </message>
        <message>
            <source>Split the Article Here…</source>
            <translation>在此處拆分文章…</translation>
        </message>
        <message>
            <source>Merge with the Next Article</source>
            <translation>與下一篇合併</translation>
        </message>
        <message>
            <source>Move the Paragraph to Another Article…</source>
            <translation>把這一段移到另一篇…</translation>
        </message>
        <message>
            <source>Say What the Paragraph Is…</source>
            <translation>指定這一段是什麼…</translation>
        </message>
        <message>
            <source>Set the Paragraph Aside as Noise</source>
            <translation>把這一段移出正文</translation>
        </message>
        <message>
            <source>Bring Back Noise…</source>
            <translation>放回非正文…</translation>
        </message>
        <message>
            <source>Proofread</source>
            <translation>校對</translation>
        </message>
        <message>
            <source>Next Finding</source>
            <translation>下一處疑點</translation>
        </message>
        <message>
            <source>Previous Finding</source>
            <translation>上一處疑點</translation>
        </message>
        <message>
            <source>Query the Passage</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Sort the List…</source>
            <translation>清單排序…</translation>
        </message>
        <message>
            <source>Jump to a Title…</source>
            <translation>跳到標題…</translation>
        </message>
        <message>
            <source>Watch Folders…</source>
            <translation>監看資料夾…</translation>
        </message>
        <message>
            <source>How to Write a Search…</source>
            <translation>搜尋寫法…</translation>
        </message>
        <message>
            <source>Queries in the Library</source>
            <translation>全庫存疑</translation>
        </message>
        <message>
            <source>Article Done: to the Next Proof, and on</source>
            <translation>簽校，轉下一篇</translation>
        </message>
        <message>
            <source>Correct Like Cases…</source>
            <translation>同類統改…</translation>
        </message>
        <message>
            <source>About This Library…</source>
            <translation>關於本書庫…</translation>
        </message>
        <message>
            <source>Save This Search…</source>
            <translation>儲存搜尋…</translation>
        </message>
        <message>
            <source>Correct the Date…</source>
            <translation>更正日期…</translation>
        </message>
        <message>
            <source>Correct the Place…</source>
            <translation>更正地點…</translation>
        </message>
        <message>
            <source>Correct the Byline…</source>
            <translation>更正署名…</translation>
        </message>
        <message>
            <source>Cleaning Rules of This Article</source>
            <translation>本篇的清理規則</translation>
        </message>
        <message>
            <source>What Cleaning Did Here</source>
            <translation>此處的清理規則</translation>
        </message>
        <message>
            <source>Read Pages Again…</source>
            <translation>重新識讀版面…</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地圖</translation>
        </message>
        <message>
            <source>Datable Events…</source>
            <translation>可斷日期的事件…</translation>
        </message>
        <message>
            <source>Character Carpet…</source>
            <translation>字毯…</translation>
        </message>
        <message>
            <source>Set the Selected Words Apart As…</source>
            <translation>把選取的文字單列為…</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>時間軸</translation>
        </message>
        <message>
            <source>Attach Libraries for Reading…</source>
            <translation>附加唯讀書庫…</translation>
        </message>
        <message>
            <source>History of the Library…</source>
            <translation>變更記錄…</translation>
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
            <translation>校改核紅紀錄</translation>
        </message>
        <message>
            <source>Error Rate from a Random Sample…</source>
            <translation>抽樣查差錯率…</translation>
        </message>
        <message>
            <source>Three Layers Side by Side</source>
            <translation>三層並列</translation>
        </message>
    </context>
    <context>
        <name>Allowing</name>
        <message>
            <source>All that was done since the library was opened is undone.</source>
            <translation>開啟後的動作都已復原。</translation>
        </message>
        <message>
            <source>Nothing was done since the library was opened.</source>
            <translation>開啟後沒有可以復原的動作。</translation>
        </message>
        <message>
            <source>{said} What was done before is in its history ({history}).</source>
            <translation>{said}以前的動作在變更記錄裡（{history}）。</translation>
        </message>
        <message>
            <source>No article is open: choose one in the list.</source>
            <translation>沒有打開文章：請先在清單中選一篇。</translation>
        </message>
        <message>
            <source>Nothing was undone that could be done again.</source>
            <translation>沒有可以重做的動作。</translation>
        </message>
        <message>
            <source>There is no article in this library.</source>
            <translation>這個書庫裡沒有文章。</translation>
        </message>
        <message>
            <source>There is no article in this library yet: import pages first ({key}).</source>
            <translation>這個書庫還沒有文章，請先匯入報紙（{key}）。</translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation>這個書庫是唯讀的</translation>
        </message>
    </context>
    <context>
        <name>AnnotationsPanel</name>
        <message>
            <source>Annotations of this article</source>
            <translation>本篇批註</translation>
        </message>
        <message>
            <source>Remove a mark</source>
            <translation>刪除標記</translation>
        </message>
        <message>
            <source>Nothing is marked in this article.</source>
            <translation>這篇文章沒有批註。</translation>
        </message>
        <message>
            <source>Nothing is marked yet. While you proofread, keys write into the text: select words and press Enter for what marks them.</source>
            <translation>還沒有批註。校對時按鍵即改正文；要標記或寫批註，請選取文字後按 Enter。</translation>
        </message>
        <message>
            <source>Nothing is marked yet. Select words in the text: H marks them, N writes a note.</source>
            <translation>還沒有批註。在正文中選取文字，按 H 標記，按 N 寫批註。</translation>
        </message>
        <message>
            <source>Not in the text of this layer</source>
            <translation>不在這一層的文本中</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>寫批註</translation>
        </message>
        <message>
            <source>Go to the words</source>
            <translation>前往原處</translation>
        </message>
        <message>
            <source>Write a note…</source>
            <translation>寫批註…</translation>
        </message>
        <message>
            <source>Remove this mark</source>
            <translation>刪除這處標記</translation>
        </message>
    </context>
    <context>
        <name>Appearance</name>
        <message>
            <source>As the system</source>
            <translation>依系統</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>紙色</translation>
        </message>
        <message>
            <source>White</source>
            <translation>白色</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜間</translation>
        </message>
        <message>
            <source>Jiaoyue</source>
            <translation>校閱</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message>
            <source>No article matches</source>
            <translation>沒有符合的文章</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除篩選</translation>
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
            <translation>舊的在前</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序方式</translation>
        </message>
        <message>
            <source>Show every place, a line each</source>
            <translation>逐處列出，一處一行</translation>
        </message>
        <message>
            <source>Not understood; the list is as before</source>
            <translation>檢索式有誤，列表未變</translation>
        </message>
        <message>
            <source>Not understood; listed is still “{words}”</source>
            <translation>檢索式有誤，所列仍是「{words}」</translation>
        </message>
        <message>
            <source>Sorted by: {order}</source>
            <translation>排序：{order}</translation>
        </message>
        <message>
            <source>By place</source>
            <translation>按地區</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>按標題</translation>
        </message>
        <message>
            <source>By proof</source>
            <translation>按校次</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>最相關在前</translation>
        </message>
        <message>
            <source>Save this search in the sidebar</source>
            <translation>把這次搜尋存到側欄</translation>
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
            <translation>無題</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <source>Text of the article</source>
            <translation>文章內文</translation>
        </message>
    </context>
    <context>
        <name>Attaching</name>
        <message>
            <source>Attach libraries for reading</source>
            <translation>附加唯讀書庫</translation>
        </message>
        <message>
            <source>Libraries (*.jiaoyue);;All files (*)</source>
            <translation>書庫 (*.jiaoyue);;所有檔案 (*)</translation>
        </message>
        <message>
            <source>Open Beside</source>
            <translation>在新視窗開啟</translation>
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
                <numerusform>改正 %n 處：{what}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Corrected %n place(s): {what}</source>
            <translation>
                <numerusform>已改正 %n 處：{what}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave “{words}” as it is in %n place(s)</source>
            <translation>
                <numerusform>「{words}」照原不改，共 %n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left as they are</source>
            <translation>
                <numerusform>照原不改：%n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Query “{words}” in %n place(s)</source>
            <translation>
                <numerusform>就「{words}」存疑，共 %n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) queried</source>
            <translation>
                <numerusform>已存疑：%n 處</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarpetGrid</name>
        <message>
            <source>Places side by side</source>
            <translation>各處並列</translation>
        </message>
    </context>
    <context>
        <name>CarpetModel</name>
        <message>
            <source>ticked</source>
            <translation>已勾選</translation>
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
            <translation>寫要並列的字，如 己已</translation>
        </message>
        <message>
            <source>Characters to lay side by side</source>
            <translation>要並列的字</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>查找範圍</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>全庫</translation>
        </message>
        <message>
            <source>In what is listed</source>
            <translation>目前列表</translation>
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
            <translation>勾選各處改為</translation>
        </message>
        <message>
            <source>Tick None</source>
            <translation>全不選</translation>
        </message>
        <message>
            <source>Query…</source>
            <translation>存疑…</translation>
        </message>
        <message>
            <source>Query the ticked places (Ctrl+D)</source>
            <translation>就勾選各處存疑（Ctrl+D）</translation>
        </message>
        <message>
            <source>Leave as They Are</source>
            <translation>照原不改</translation>
        </message>
        <message>
            <source>Doubt the ticked places no more (Del)</source>
            <translation>勾選各處不再疑（Del）</translation>
        </message>
        <message>
            <source>Correct the ticked places (Ctrl+Enter)</source>
            <translation>改正勾選各處（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Correct to</source>
            <translation>改為</translation>
        </message>
        <message>
            <source>Write one character, or some that are taken for one another, and see all places where they stand: the odd ones catch the eye.</source>
            <translation>寫一個字，或幾個容易混淆的字，所有出處便並列在這裡：不對的一眼就看得出。</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n article(s)</source>
            <translation>
                <numerusform>見於 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} articles read</source>
            <translation>已讀 {count} 篇</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Read All</source>
            <translation>全部讀入</translation>
        </message>
        <message>
            <source>They stand nowhere</source>
            <translation>沒有一處</translation>
        </message>
        <message numerus="yes">
            <source>Correct %n place(s)</source>
            <translation>
                <numerusform>改正 %n 處</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>改正</translation>
        </message>
        <message>
            <source>Lay {character} beside it</source>
            <translation>並列「{character}」</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>Type to find</source>
            <translation>輸入文字尋找</translation>
        </message>
        <message>
            <source>Nothing of that name</source>
            <translation>沒有相符的</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>What would you like to do?</source>
            <translation>想做什麼？</translation>
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
            <translation>沒有這樣的命令</translation>
        </message>
    </context>
    <context>
        <name>Concordance</name>
        <message>
            <source>As they were found</source>
            <translation>按搜尋順序</translation>
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
            <translation>詞</translation>
        </message>
        <message>
            <source>After</source>
            <translation>下文</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>Place and date</source>
            <translation>地點和日期</translation>
        </message>
        <message>
            <source>Sorted by</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Copy as CSV</source>
            <translation>複製為 CSV</translation>
        </message>
        <message>
            <source>Back to the list (Esc)</source>
            <translation>回到清單（Esc）</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>共 %n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the first %n place(s)</source>
            <translation>
                <numerusform>前 %n 處</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CorrectionEditor</name>
        <message>
            <source>What it should say</source>
            <translation>改為</translation>
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
            <translation>改正（Enter）</translation>
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
            <translation>改正不能跨段：請一段一段地改。</translation>
        </message>
    </context>
    <context>
        <name>CorrectionHandling</name>
        <message>
            <source>These words are not in the corrected text, or do not stand together there</source>
            <translation>這些文字在校後文本中不存在或不相連</translation>
        </message>
        <message>
            <source>A correction was not finished: %1</source>
            <translation>有一處改正沒有完成：%1</translation>
        </message>
        <message>
            <source>Take back a correction</source>
            <translation>撤回改正</translation>
        </message>
        <message>
            <source>Settle how a name is shown</source>
            <translation>定下名稱的寫法</translation>
        </message>
        <message>
            <source>These words have changed meanwhile: correct them anew.</source>
            <translation>這些文字此間已有更動，請重新選取改正。</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>改正文本</translation>
        </message>
        <message>
            <source>The correction could not be saved. What you wrote stays here.</source>
            <translation>改正未能儲存，您寫的文字仍留在這裡。</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>Accept “{words}”</source>
            <translation>採納「{words}」</translation>
        </message>
        <message>
            <source>Delete “{words}”</source>
            <translation>刪去「{words}」</translation>
        </message>
        <message>
            <source>Leave “{words}” as it is</source>
            <translation>「{words}」照原文</translation>
        </message>
        <message>
            <source>“{words}” is no whole word to put on the list: left as it is here</source>
            <translation>「{words}」不是一個完整的詞，不列入詞表，只在此處照原文</translation>
        </message>
        <message>
            <source>Never doubt “{words}”</source>
            <translation>不再疑「{words}」</translation>
        </message>
        <message>
            <source>Mute “{kind}”</source>
            <translation>不查「{kind}」</translation>
        </message>
        <message>
            <source>Look for “{kind}” again</source>
            <translation>重新檢查「{kind}」</translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation>這個書庫是唯讀的</translation>
        </message>
    </context>
    <context>
        <name>DropDown</name>
        <message>
            <source>Ways to go on</source>
            <translation>可接著寫</translation>
        </message>
        <message>
            <source>How to write a search…</source>
            <translation>搜尋寫法…</translation>
        </message>
    </context>
    <context>
        <name>DropHint</name>
        <message>
            <source>Let go to import</source>
            <translation>放開即可匯入</translation>
        </message>
    </context>
    <context>
        <name>Elsewhere</name>
        <message>
            <source>Use Another Folder…</source>
            <translation>另選資料夾…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>A folder to keep the library in</source>
            <translation>選一個資料夾來存放書庫</translation>
        </message>
        <message>
            <source>My library</source>
            <translation>我的書庫</translation>
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
            <translation>已存搜尋</translation>
        </message>
        <message>
            <source>Other libraries</source>
            <translation>其他書庫</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>地區</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Articles by month</source>
            <translation>各月篇數</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>報紙</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>標籤</translation>
        </message>
        <message>
            <source>Proofs</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>地點不詳</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>日期不詳</translation>
        </message>
        <message>
            <source>No paper</source>
            <translation>報紙不詳</translation>
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
            <translation>「喜迎…」見報在開幕前，「…閉幕」「…精神」在其後；會期從首日到末日。</translation>
        </message>
        <message>
            <source>Whatever mentions it is printed while it lasts, or shortly after.</source>
            <translation>凡提到它的，都在其間或稍後見報。</translation>
        </message>
        <message>
            <source>Who holds an office: named from the first day to the last, 时任… and 前… later.</source>
            <translation>某人任某職：首日到末日之間直呼其職，此後稱「時任…」「前…」。</translation>
        </message>
        <message>
            <source>Whatever mentions it is printed on the first day or later.</source>
            <translation>凡提到它的，都在首日或以後見報。</translation>
        </message>
        <message>
            <source>Whatever uses it is printed on the first day or later, and before the last day where another such word says so too.</source>
            <translation>用到它的報紙不早於首日；另有這樣的詞佐證時，也不晚於末日。</translation>
        </message>
        <message>
            <source>…20周年 is printed twenty years after the first day.</source>
            <translation>「…20周年」在首日的二十年後見報。</translation>
        </message>
        <message>
            <source>第20届… comes nineteen years after the first, which was on the first day.</source>
            <translation>首屆在首日，「第20屆…」在十九年後。</translation>
        </message>
        <message>
            <source>A feast: XXXX-05-01 or lunar-01-15. 迎… and …前夕 are printed before it, …后 after.</source>
            <translation>年年都有的節日：寫 XXXX-05-01 或 lunar-01-15（農曆）。「迎…」「…前夕」見報在節前，「…後」在節後。</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>會期</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>運動</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>任職</translation>
        </message>
        <message>
            <source>Since then</source>
            <translation>自此以後</translation>
        </message>
        <message>
            <source>Word of its time</source>
            <translation>時代用語</translation>
        </message>
        <message>
            <source>Anniversary</source>
            <translation>週年</translation>
        </message>
        <message>
            <source>Numbered</source>
            <translation>屆次</translation>
        </message>
        <message>
            <source>Every year</source>
            <translation>每年</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>類別</translation>
        </message>
        <message>
            <source>Words, parted by |</source>
            <translation>字樣（以 | 分開）</translation>
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
            <translation>依據</translation>
        </message>
    </context>
    <context>
        <name>EventsSheet</name>
        <message>
            <source>Datable Events</source>
            <translation>可斷日期的事件</translation>
        </message>
        <message>
            <source>No events of your own yet. Add the first with “Add a Row”.</source>
            <translation>還沒有自己的事件。點「新增一列」加第一筆。</translation>
        </message>
        <message>
            <source>Add a Row</source>
            <translation>新增一列</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>刪除</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
        <message>
            <source>Add from a File…</source>
            <translation>從檔案加入…</translation>
        </message>
        <message>
            <source>Read All Pages Again</source>
            <translation>重讀全部版面</translation>
        </message>
        <message>
            <source>Dates that you set stay as they are, and so does all that you corrected</source>
            <translation>您定過的日期和一切改動都保持不變</translation>
        </message>
        <message>
            <source>A page without a date is dated by what it mentions. These events count beside those that come with the program, in the next import and in reading again.</source>
            <translation>沒有日期的版面，靠文中提到的事件推斷日期。這裡的事件與軟體內建的一同起作用，用於下次匯入和重讀。</translation>
        </message>
        <message>
            <source>Left out until it is whole: {why}</source>
            <translation>這一列暫不起作用：{why}</translation>
        </message>
        <message>
            <source>Tables (*.tsv *.txt);;All files (*)</source>
            <translation>表格 (*.tsv *.txt);;所有檔案 (*)</translation>
        </message>
        <message>
            <source>Add from a table of events</source>
            <translation>從事件表加入</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) added.</source>
            <translation>
                <numerusform>加入了 %n 筆事件。</numerusform>
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
            <translation>儲存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>As the page says</source>
            <translation>恢復版面所載</translation>
        </message>
        <message>
            <source>Give up what was said by hand</source>
            <translation>放棄人工所定</translation>
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
            <translation>由人指定；重新識讀版面時不會更動</translation>
        </message>
        <message>
            <source>Correct: {name}</source>
            <translation>更正：{name}</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不詳</translation>
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <source>Something went wrong in the program. What you saved is safe.</source>
            <translation>程式出了錯。已儲存的內容沒有受損。</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this article</source>
            <translation>在本篇中尋找</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>上一處</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>下一處</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <source>none</source>
            <translation>沒有</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <source>Order of the findings</source>
            <translation>疑點的次序</translation>
        </message>
        <message>
            <source>By class</source>
            <translation>依類別</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>類別</translation>
        </message>
        <message>
            <source>Start Proofreading</source>
            <translation>開始校對</translation>
        </message>
        <message>
            <source>Check Again</source>
            <translation>再查</translation>
        </message>
        <message>
            <source>Findings in this article</source>
            <translation>本篇的疑點</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答覆</translation>
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
            <translation>依行文先後</translation>
        </message>
        <message>
            <source>Surest</source>
            <translation>依把握大小</translation>
        </message>
        <message>
            <source>Proofreading points out what may be wrong and what it may be.</source>
            <translation>校對會指出可能有誤之處，以及可能的原字。</translation>
        </message>
        <message>
            <source>Looking for what may be wrong…</source>
            <translation>正在尋找疑點…</translation>
        </message>
        <message>
            <source>The check failed: whether anything is doubtful here is not known.</source>
            <translation>沒有查成，不知道本篇有無疑點。</translation>
        </message>
        <message>
            <source>Part of the check failed: there may be more to find.</source>
            <translation>有一部分沒有查成，可能還有疑點。</translation>
        </message>
        <message>
            <source>Nothing is doubtful here. What no program can see is left to the eye.</source>
            <translation>沒有疑點。程式看不出的錯，仍要靠眼睛。</translation>
        </message>
    </context>
    <context>
        <name>HistorySheet</name>
        <message>
            <source>History of the Library</source>
            <translation>文庫的變更記錄</translation>
        </message>
        <message>
            <source>Only what was removed</source>
            <translation>只看移除的內容</translation>
        </message>
        <message>
            <source>Nothing was done to this library yet.</source>
            <translation>這個文庫還沒有任何變更。</translation>
        </message>
        <message>
            <source>Take This Back</source>
            <translation>撤回這一步</translation>
        </message>
        <message>
            <source>Open the Article</source>
            <translation>開啟文章</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <source>Nothing was removed from this library.</source>
            <translation>這個文庫沒有移除過內容。</translation>
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
            <translation>關於本篇</translation>
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
            <translation>撤回這處改正</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>已被取代</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>報紙</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>檔案</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>編碼</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字數</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指紋</translation>
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
            <translation>匯入</translation>
        </message>
        <message>
            <source>Looking into folders</source>
            <translation>查看資料夾</translation>
        </message>
        <message>
            <source>Reading again</source>
            <translation>重新識讀</translation>
        </message>
        <message>
            <source>Putting pages back</source>
            <translation>正在恢復版面</translation>
        </message>
        <message>
            <source>Reading the page</source>
            <translation>正在識讀版面</translation>
        </message>
        <message>
            <source>Reading the history</source>
            <translation>正在讀取變更記錄</translation>
        </message>
        <message>
            <source>Loading dictionaries</source>
            <translation>載入詞典</translation>
        </message>
        <message>
            <source>Indexing the text</source>
            <translation>正在建立全文索引</translation>
        </message>
        <message numerus="yes">
            <source>The text of %n page(s) is damaged and cannot be searched: {pages}. All else is in the index. Have the library checked, and use a backup.</source>
            <translation>
                <numerusform>%n 版的文字已損壞，檢索不到：{pages}。其餘都已編入索引。請檢查書庫，並使用備份。</numerusform>
            </translation>
        </message>
        <message>
            <source>Copying the library</source>
            <translation>備份書庫</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>測量大小</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>檢查</translation>
        </message>
        <message>
            <source>Compacting</source>
            <translation>壓縮</translation>
        </message>
        <message>
            <source>Bringing the library to the present format</source>
            <translation>正在把書庫更新到現在的格式</translation>
        </message>
    </context>
    <context>
        <name>JumpField</name>
        <message>
            <source>Pinyin initials or first characters of a title</source>
            <translation>標題的拼音首字母或開頭幾個字</translation>
        </message>
        <message>
            <source>Jump to a title</source>
            <translation>跳到標題</translation>
        </message>
        <message>
            <source>No title begins so</source>
            <translation>沒有以此開頭的題名</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <source>At a finding</source>
            <translation>疑點提示條</translation>
        </message>
        <message>
            <source>Proofreading</source>
            <translation>校對</translation>
        </message>
        <message>
            <source>Accept a suggestion</source>
            <translation>採納建議</translation>
        </message>
        <message>
            <source>Accept the likeliest and go on</source>
            <translation>採納首選，到下一處</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>照原文</translation>
        </message>
        <message>
            <source>Never doubt it</source>
            <translation>全庫不再疑</translation>
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
            <translation>直接改寫正文</translation>
        </message>
        <message>
            <source>letters, digits</source>
            <translation>字母、數字</translation>
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
            <translation>詞</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>報紙</translation>
        </message>
        <message>
            <source>First year</source>
            <translation>起始年份</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>終止年份</translation>
        </message>
        <message>
            <source>every paper</source>
            <translation>所有報紙</translation>
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
            <translation>詞表：不必存疑的詞</translation>
        </message>
        <message>
            <source>No words yet. They come here with Shift+Del at a finding, or “Add a Row”.</source>
            <translation>還沒有詞。在疑點上按 Shift+Del，或點「新增一列」，詞就會列在這裡。</translation>
        </message>
        <message>
            <source>What stands here is never doubted: everywhere, in one paper, or in the years in which it was printed so.</source>
            <translation>列在這裡的詞不再報為疑點：可以處處有效，也可以只限某一種報紙，或只限當時通行這種寫法的年份。</translation>
        </message>
        <message>
            <source>Add a Row</source>
            <translation>新增一列</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>刪除</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
        <message>
            <source>Add from a File…</source>
            <translation>從檔案加入…</translation>
        </message>
        <message>
            <source>Save as a File…</source>
            <translation>另存為檔案…</translation>
        </message>
        <message>
            <source>Never doubt “{words}”</source>
            <translation>不再疑「{words}」</translation>
        </message>
        <message>
            <source>words.tsv</source>
            <translation>詞表.tsv</translation>
        </message>
        <message>
            <source>“{words}” is there already.</source>
            <translation>「{words}」已在表中。</translation>
        </message>
        <message>
            <source>Change where “{words}” is right</source>
            <translation>更改「{words}」的有效範圍</translation>
        </message>
        <message numerus="yes">
            <source>Doubt %n word(s) again</source>
            <translation>
                <numerusform>恢復檢查 %n 個詞</numerusform>
            </translation>
        </message>
        <message>
            <source>Tables (*.tsv *.txt);;All files (*)</source>
            <translation>表格 (*.tsv *.txt);;所有檔案 (*)</translation>
        </message>
        <message>
            <source>Add words from a file</source>
            <translation>從檔案新增詞</translation>
        </message>
        <message>
            <source>Add the words of a file</source>
            <translation>新增檔案中的詞</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) added.</source>
            <translation>
                <numerusform>已新增 %n 個詞。</numerusform>
            </translation>
        </message>
        <message>
            <source>Tables (*.tsv)</source>
            <translation>表格 (*.tsv)</translation>
        </message>
        <message>
            <source>Save the words</source>
            <translation>儲存詞表</translation>
        </message>
        <message>
            <source>The file cannot be written: {why}</source>
            <translation>無法寫入檔案：{why}</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) saved.</source>
            <translation>
                <numerusform>已存 %n 個詞。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Libraries</name>
        <message>
            <source>There was no text file to import.</source>
            <translation>沒有可以匯入的文字檔。</translation>
        </message>
        <message>
            <source>was there already</source>
            <translation>書庫裡已有</translation>
        </message>
        <message>
            <source>Nothing was imported: this library can only be read.</source>
            <translation>沒有匯入：這個書庫是唯讀的。</translation>
        </message>
        <message>
            <source>My library</source>
            <translation>我的書庫</translation>
        </message>
        <message>
            <source>Sample pages</source>
            <translation>樣報</translation>
        </message>
        <message>
            <source>Text files (*.txt);;All files (*)</source>
            <translation>文字檔 (*.txt);;所有檔案 (*)</translation>
        </message>
        <message>
            <source>Import newspapers</source>
            <translation>匯入報紙</translation>
        </message>
        <message>
            <source>Import a folder of newspapers</source>
            <translation>匯入報紙資料夾</translation>
        </message>
        <message>
            <source>Open a library</source>
            <translation>開啟書庫</translation>
        </message>
        <message>
            <source>New library</source>
            <translation>新增書庫</translation>
        </message>
        <message>
            <source>There is a file of that name already. Choose another name.</source>
            <translation>已有同名檔案。請換一個名稱。</translation>
        </message>
        <message>
            <source>Save a backup copy</source>
            <translation>另存備份</translation>
        </message>
        <message>
            <source>The copy is at {path}</source>
            <translation>備份已存到 {path}</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) imported</source>
            <translation>
                <numerusform>匯入 %n 版</numerusform>
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
                <numerusform>%n 版已在書庫</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read</source>
            <translation>
                <numerusform>%n 個檔案無法讀取</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped with %n file(s) to go</source>
            <translation>
                <numerusform>已停止，還剩 %n 個檔案</numerusform>
            </translation>
        </message>
        <message>
            <source>Give the encoding</source>
            <translation>指定編碼</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>Libraries (*.jiaoyue);;All files (*)</source>
            <translation>書庫 (*.jiaoyue);;所有檔案 (*)</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 個</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibrarySheet</name>
        <message>
            <source>Check</source>
            <translation>檢查</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>壓縮</translation>
        </message>
        <message>
            <source>Rebuild the Index</source>
            <translation>重建索引</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>正在測量…</translation>
        </message>
        <message>
            <source>Look whether every page, mark and correction is as it should be</source>
            <translation>查看版面、批註和改動是否都完好</translation>
        </message>
        <message>
            <source>Put the index in order and give unused room back</source>
            <translation>整理索引，騰出閒置空間</translation>
        </message>
        <message>
            <source>Build the search index anew from the texts</source>
            <translation>根據文字重新建立檢索索引</translation>
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
            <translation>字元</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>批註</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>改動</translation>
        </message>
        <message>
            <source>File</source>
            <translation>檔案</translation>
        </message>
        <message>
            <source>Page texts</source>
            <translation>版面文字</translation>
        </message>
        <message>
            <source>Articles and lists</source>
            <translation>文章與清單</translation>
        </message>
        <message>
            <source>Search index</source>
            <translation>檢索索引</translation>
        </message>
        <message>
            <source>Marks and corrections</source>
            <translation>批註與改動</translation>
        </message>
        <message>
            <source>History</source>
            <translation>歷史紀錄</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>合計</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>閒置</translation>
        </message>
        <message>
            <source>Stopped. Whether the library is whole is not known.</source>
            <translation>已停止，書庫是否完好尚不清楚。</translation>
        </message>
        <message>
            <source>All is well.</source>
            <translation>一切正常。</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are not as they should be:</source>
            <translation>
                <numerusform>有 %n 處不正常：</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>已停止，沒有變更。</translation>
        </message>
        <message>
            <source>{size} given back.</source>
            <translation>已騰出 {size}。</translation>
        </message>
        <message>
            <source>The index is whole.</source>
            <translation>索引完整。</translation>
        </message>
        <message>
            <source>Stopped. Searching is slower until it is built; it goes on from there.</source>
            <translation>已停止。索引建成之前檢索會慢一些，下次會接著建。</translation>
        </message>
        <message>
            <source>That could not be done. Nothing was changed.</source>
            <translation>沒有做成，也沒有變更。</translation>
        </message>
    </context>
    <context>
        <name>LikeCases</name>
        <message>
            <source>There are no like cases of what was corrected last</source>
            <translation>剛才所改的沒有同類</translation>
        </message>
        <message numerus="yes">
            <source>Correct “{words}” in %n place(s)</source>
            <translation>
                <numerusform>統改「{words}」%n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Corrected %n place(s): {what}</source>
            <translation>
                <numerusform>已改正 %n 處：{what}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LineTable</name>
        <message>
            <source>Places where the words stand</source>
            <translation>詞語出處</translation>
        </message>
    </context>
    <context>
        <name>MapCanvas</name>
        <message>
            <source>Map</source>
            <translation>地圖</translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message>
            <source>All of China</source>
            <translation>全國</translation>
        </message>
        <message>
            <source>Close the Map</source>
            <translation>關閉地圖</translation>
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
            <translation>刪除這處標記</translation>
        </message>
    </context>
    <context>
        <name>MarkCards</name>
        <message>
            <source>Marks at this place</source>
            <translation>此處的標記</translation>
        </message>
    </context>
    <context>
        <name>MarkHandling</name>
        <message>
            <source>Select some words first, then press H</source>
            <translation>先選取文字，再按 H</translation>
        </message>
        <message>
            <source>Select some words first, then press N</source>
            <translation>先選取文字，再按 N</translation>
        </message>
        <message>
            <source>The note could not be saved: %1</source>
            <translation>批註未能儲存：%1</translation>
        </message>
        <message>
            <source>The note could not be saved. It stays here: press Enter to try again.</source>
            <translation>批註未能儲存，仍留在這裡：按 Enter 重試。</translation>
        </message>
        <message>
            <source>Mark a passage</source>
            <translation>標記一段文字</translation>
        </message>
        <message>
            <source>Move the edge of a mark</source>
            <translation>移動標記邊界</translation>
        </message>
        <message>
            <source>No words of the corrected text are selected: nothing can be marked there</source>
            <translation>所選之處沒有校後文本中的文字，無法標記</translation>
        </message>
    </context>
    <context>
        <name>Marking</name>
        <message>
            <source>Remove a mark</source>
            <translation>刪除標記</translation>
        </message>
        <message>
            <source>Recolour a mark</source>
            <translation>換標記顏色</translation>
        </message>
        <message>
            <source>Tag a mark</source>
            <translation>給標記加標籤</translation>
        </message>
        <message>
            <source>Take a tag off a mark</source>
            <translation>取下標記的標籤</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>寫批註</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>Mark: {pencil}</source>
            <translation>標記：{pencil}</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>改正…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Copy with source</source>
            <translation>複製並註明出處</translation>
        </message>
        <message>
            <source>Find in this article…</source>
            <translation>在本篇中尋找…</translation>
        </message>
        <message>
            <source>Note and tags of this mark…</source>
            <translation>這處標記的批註與標籤…</translation>
        </message>
        <message>
            <source>Take back this correction</source>
            <translation>撤回這處改正</translation>
        </message>
        <message>
            <source>Always so here: {form}</source>
            <translation>本書庫一律作：{form}</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Name</source>
            <translation>名稱</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>It stands in the sidebar and always counts what is there now.</source>
            <translation>它列在側欄裡，篇數隨書庫更新。</translation>
        </message>
        <message>
            <source>There is a saved search {name} already.</source>
            <translation>已經有搜尋「{name}」。</translation>
        </message>
    </context>
    <context>
        <name>Naming</name>
        <message>
            <source>What you correct and sign bears the name “{name}”.</source>
            <translation>改動與簽校，署名為「{name}」。</translation>
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
            <translation>此後改動與簽校的署名</translation>
        </message>
    </context>
    <context>
        <name>NoiseSheet</name>
        <message>
            <source>Not in any article of this page</source>
            <translation>本版不屬於任何文章的部分</translation>
        </message>
        <message>
            <source>Bring Back into This Article</source>
            <translation>放回本篇</translation>
        </message>
        <message>
            <source>As an Article of Its Own</source>
            <translation>獨立成篇</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <source>Every word of this page is in an article</source>
            <translation>本版的每個字都已歸入文章</translation>
        </message>
    </context>
    <context>
        <name>NoteEdit</name>
        <message>
            <source>Write a note</source>
            <translation>寫批註</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批註</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Give up what was said by hand</source>
            <translation>放棄人工所定</translation>
        </message>
    </context>
    <context>
        <name>PlaceList</name>
        <message>
            <source>Places of this name</source>
            <translation>叫這個名字的地方</translation>
        </message>
    </context>
    <context>
        <name>Placed</name>
        <message>
            <source>Like case</source>
            <translation>同類統改</translation>
        </message>
        <message>
            <source>delete “{words}”</source>
            <translation>刪去「{words}」</translation>
        </message>
        <message>
            <source>insert “{words}”</source>
            <translation>補入「{words}」</translation>
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
            <translation>已答覆</translation>
        </message>
    </context>
    <context>
        <name>Pointing</name>
        <message>
            <source>“{words}” stands outside of the articles of the page</source>
            <translation>「{words}」不在本版任何一篇文章裡</translation>
        </message>
    </context>
    <context>
        <name>Presenting</name>
        <message>
            <source>No title listed begins with “{words}”</source>
            <translation>列表中沒有以「{words}」開頭的題名</translation>
        </message>
    </context>
    <context>
        <name>ProofDesk</name>
        <message>
            <source>Looking for what is doubtful…</source>
            <translation>正在尋找疑點…</translation>
        </message>
    </context>
    <context>
        <name>ProofLane</name>
        <message>
            <source>Proofreading</source>
            <translation>校對</translation>
        </message>
        <message>
            <source>Looking for like cases</source>
            <translation>正在尋找同類</translation>
        </message>
        <message>
            <source>Correcting like cases</source>
            <translation>正在統改</translation>
        </message>
        <message>
            <source>Writing the record</source>
            <translation>正在寫出紀錄</translation>
        </message>
        <message>
            <source>Writing the queries</source>
            <translation>正在匯出存疑清單</translation>
        </message>
        <message>
            <source>Something went wrong in the program: {why}</source>
            <translation>程式出了問題：{why}</translation>
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
            <translation>抽樣</translation>
        </message>
        <message>
            <source>Reading the sample</source>
            <translation>統計抽樣</translation>
        </message>
        <message>
            <source>Writing the sample</source>
            <translation>寫出抽樣</translation>
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
            <translation>空白鍵</translation>
        </message>
    </context>
    <context>
        <name>QueriesSheet</name>
        <message>
            <source>Queries in the Library</source>
            <translation>全庫存疑</translation>
        </message>
        <message>
            <source>Only open ones</source>
            <translation>只看未答覆的</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Question and answer</source>
            <translation>所問與答覆</translation>
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
            <translation>沒有存疑。選取文字按 Ctrl+D 可存疑。</translation>
        </message>
        <message>
            <source>Nothing is asked.</source>
            <translation>沒有存疑。</translation>
        </message>
        <message>
            <source>Answer in the Text</source>
            <translation>到文中答覆</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>匯出…</translation>
        </message>
        <message numerus="yes">
            <source>No query is open. %n answered one(s) are not listed.</source>
            <translation>
                <numerusform>沒有未答覆的存疑。已答覆的 %n 處沒有列出。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueryCard</name>
        <message>
            <source>What is to be asked</source>
            <translation>問什麼</translation>
        </message>
        <message>
            <source>Where to look (may stay empty)</source>
            <translation>查證線索（可不填）</translation>
        </message>
        <message>
            <source>The answer</source>
            <translation>答覆</translation>
        </message>
        <message>
            <source>Drop the query</source>
            <translation>撤銷存疑</translation>
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
            <translation>「{words}」改為（不改則留空）</translation>
        </message>
        <message>
            <source>answered by {who}</source>
            <translation>答覆：{who}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>儲存</translation>
        </message>
    </context>
    <context>
        <name>Querying</name>
        <message>
            <source>Select the words to be queried first</source>
            <translation>請先選取要存疑的文字</translation>
        </message>
        <message>
            <source>There are no words here to be queried</source>
            <translation>這裡沒有可存疑的文字</translation>
        </message>
        <message>
            <source>Query “{words}”</source>
            <translation>對「{words}」存疑</translation>
        </message>
        <message>
            <source>Answer a query</source>
            <translation>答覆存疑</translation>
        </message>
        <message>
            <source>Answer a query: {change}</source>
            <translation>答覆存疑：{change}</translation>
        </message>
        <message>
            <source>Answered. The text still reads “{words}”: nothing was changed</source>
            <translation>已答覆。正文仍是「{words}」，沒有改動</translation>
        </message>
        <message>
            <source>Drop a query</source>
            <translation>撤銷存疑</translation>
        </message>
    </context>
    <context>
        <name>Reader</name>
        <message>
            <source>Choose an article to read it here</source>
            <translation>選一篇文章，在此閱讀</translation>
        </message>
    </context>
    <context>
        <name>RecordSheet</name>
        <message>
            <source>Record of the Article</source>
            <translation>本篇校改紀錄</translation>
        </message>
        <message>
            <source>From</source>
            <translation>從</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Now, and what was taken back</source>
            <translation>現在（含已收回的）</translation>
        </message>
        <message>
            <source>Take Back</source>
            <translation>收回此改</translation>
        </message>
        <message>
            <source>Go to the Words</source>
            <translation>到文中檢視</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>匯出…</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Who and when</source>
            <translation>何人何時</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>緣由</translation>
        </message>
        <message>
            <source>Checked · change</source>
            <translation>核紅 · 改動</translation>
        </message>
        <message>
            <source>Nothing was changed between these two proofs.</source>
            <translation>這兩個校次之間沒有改動。</translation>
        </message>
        <message>
            <source>Nothing has been corrected in this article yet. Each correction will stand here, with who made it, when and why.</source>
            <translation>這篇文章還沒有校改。校改後，每一處都列在這裡，註明何人、何時、何故。</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 處改動</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n checked</source>
            <translation>
                <numerusform>已核紅 %n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n superseded</source>
            <translation>
                <numerusform>%n 處已另改</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken back</source>
            <translation>
                <numerusform>%n 處已收回</numerusform>
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
            <translation>已核紅：{who}</translation>
        </message>
        <message>
            <source>{rate} errors in 10,000 characters</source>
            <translation>差錯率 {rate}/萬</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message>
            <source>The record was written to {path}</source>
            <translation>紀錄已寫到 {path}</translation>
        </message>
        <message>
            <source>Uncheck “{words}”</source>
            <translation>取消核紅「{words}」</translation>
        </message>
        <message>
            <source>Check “{words}”</source>
            <translation>核紅「{words}」</translation>
        </message>
        <message>
            <source>Take back a correction</source>
            <translation>收回一處改動</translation>
        </message>
        <message>
            <source>Word with tracked changes (*.docx)</source>
            <translation>帶追蹤修訂的 Word 文件 (*.docx)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>網頁 (*.html)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Export the record</source>
            <translation>匯出紀錄</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序號</translation>
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
            <translation>後文</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>何人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>何時</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>緣由</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>疑點類別</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>核紅</translation>
        </message>
        <message>
            <source>State</source>
            <translation>狀態</translation>
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
            <translation>未答覆</translation>
        </message>
        <message>
            <source>Proofs</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>改動</translation>
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
            <translation>存疑清單已寫到 {path}</translation>
        </message>
        <message>
            <source>Export the queries</source>
            <translation>匯出存疑清單</translation>
        </message>
        <message>
            <source>queries.csv</source>
            <translation>存疑清單.csv</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>報紙</translation>
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
            <translation>疑問</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>查證線索</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>提出者</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>提出時間</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答覆</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>答覆者</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>答覆時間</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答覆</translation>
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
            <translation>將標籤「{name}」改名</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新名稱</translation>
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
            <translation>帶有這個標籤的文章與批註都會使用新名稱。</translation>
        </message>
        <message>
            <source>There is a tag {name} already.</source>
            <translation>已有標籤「{name}」。</translation>
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
            <translation>重新識讀版面</translation>
        </message>
        <message>
            <source>What you split, merged, moved or set stays. Marks and corrections stay on their words; tags and rounds go to the article that has most of the words.</source>
            <translation>您拆分、合併、移動和指定過的都不動。批註和改正留在原來的字上；標籤和校次跟隨擁有其大部分文字的文章。</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) that an older version read</source>
            <translation>
                <numerusform>只讀舊版程式識讀的 %n 版</numerusform>
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
            <translation>重新識讀</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>The last reading, {when}, changed %n page(s)</source>
            <translation>
                <numerusform>上次重新識讀（{when}）改動了 %n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>Put Them Back</source>
            <translation>恢復原狀</translation>
        </message>
    </context>
    <context>
        <name>Rereading</name>
        <message numerus="yes">
            <source>%n page(s) read again</source>
            <translation>
                <numerusform>已重新識讀 %n 版</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other than before</source>
            <translation>
                <numerusform>其中 %n 版與以前不同</numerusform>
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
                <numerusform>%n 版期間有人更動，未動</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped with %n page(s) to go</source>
            <translation>
                <numerusform>已停止，還剩 %n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the pages back as they were</source>
            <translation>恢復到重新識讀以前</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>left alone, since it was changed meanwhile</source>
            <translation>期間有人更動，未動</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) altered</source>
            <translation>
                <numerusform>更動 %n 篇</numerusform>
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
                <numerusform>減少 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>dated anew</source>
            <translation>重定日期</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) are as they were before</source>
            <translation>
                <numerusform>%n 版已恢復原狀</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed since and left alone</source>
            <translation>
                <numerusform>%n 版此後有更動，未動</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RuleCard</name>
        <message>
            <source>Off in the whole library</source>
            <translation>整個書庫停用此規則</translation>
        </message>
    </context>
    <context>
        <name>RulesPart</name>
        <message>
            <source>Cleaning rules</source>
            <translation>清理規則</translation>
        </message>
        <message>
            <source>A switch holds for the whole library</source>
            <translation>開關對整個書庫有效</translation>
        </message>
        <message>
            <source>No rule changed anything here</source>
            <translation>清理規則沒有更動本篇</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as printed</source>
            <translation>
                <numerusform>%n 處照原樣</numerusform>
            </translation>
        </message>
        <message>
            <source>Switch a cleaning rule on</source>
            <translation>啟用清理規則</translation>
        </message>
        <message>
            <source>Switch a cleaning rule off</source>
            <translation>停用清理規則</translation>
        </message>
    </context>
    <context>
        <name>Ruling</name>
        <message>
            <source>No rule of cleaning changed anything here</source>
            <translation>清理規則沒有更動此處</translation>
        </message>
        <message>
            <source>Apply a rule again</source>
            <translation>重新套用清理規則</translation>
        </message>
        <message>
            <source>Leave a place as printed</source>
            <translation>一處照原樣保留</translation>
        </message>
        <message>
            <source>Apply the Rule Here Again</source>
            <translation>此處重新清理</translation>
        </message>
        <message>
            <source>Leave It as Printed Here</source>
            <translation>此處照原樣保留</translation>
        </message>
        <message>
            <source>Switch a cleaning rule off</source>
            <translation>停用清理規則</translation>
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
            <translation>地點</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Of the whole page. 2023-05-04, 2023-05, 2023年5月4日, 2023-05/2023-06</source>
            <translation>適用於整版。如 2023-05-04、2023-05、2023年5月4日、2023-05/2023-06</translation>
        </message>
        <message>
            <source>Province, city, county or town; empty where it is about no place</source>
            <translation>省、市、縣或鄉鎮；不涉及地方則留空</translation>
        </message>
        <message>
            <source>Reporters</source>
            <translation>記者</translation>
        </message>
        <message>
            <source>Correspondents</source>
            <translation>通訊員</translation>
        </message>
        <message>
            <source>Photographers</source>
            <translation>攝影</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>通訊社</translation>
        </message>
        <message>
            <source>Several names are parted by 、 or commas</source>
            <translation>多個姓名用頓號或逗號隔開</translation>
        </message>
        <message>
            <source>It could not be saved. What you wrote stays here.</source>
            <translation>未能儲存。您寫的內容仍在這裡。</translation>
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
            <translation>更正地點</translation>
        </message>
        <message>
            <source>This is the name of several places. Choose one.</source>
            <translation>有幾個地方叫這個名字，請選一個。</translation>
        </message>
        <message>
            <source>The gazetteer does not have it. Press Enter again to take it as written.</source>
            <translation>地名表裡沒有。再按一次 Enter，就照寫的存。</translation>
        </message>
        <message>
            <source>This was not saved: {words}</source>
            <translation>這些沒有儲存：{words}</translation>
        </message>
    </context>
    <context>
        <name>SampleSheet</name>
        <message>
            <source>Error Rate from a Random Sample</source>
            <translation>抽樣查差錯率</translation>
        </message>
        <message>
            <source>How much is drawn</source>
            <translation>抽多少</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>以何計數</translation>
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
            <translation>從哪裡抽</translation>
        </message>
        <message>
            <source>of the library</source>
            <translation>從全庫</translation>
        </message>
        <message>
            <source>of what is listed</source>
            <translation>從目前列表</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>種子</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽樣</translation>
        </message>
        <message>
            <source>By the national rule for newspapers (报纸期刊质量管理规定, its annex on 报纸编校差错率). A correction made in a drawn article since counts as a fault once the article is ticked as read.</source>
            <translation>依《報紙期刊質量管理規定》附件「報紙編校差錯率計算方法」。抽樣之後在所抽文章裡改正的，即為差錯；文章勾為已讀才計入。</translation>
        </message>
        <message>
            <source>Open the Article</source>
            <translation>開啟文章</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>匯出…</translation>
        </message>
        <message>
            <source>Draw some articles, read them against the print and correct what is wrong: what you find tells how much is wrong in all of them.</source>
            <translation>隨機抽若干篇，對照原件通讀，有錯即改：由此推知全部文章錯了多少。</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) of {of}, seed {seed}</source>
            <translation>
                <numerusform>從 {of} 篇中抽 %n 篇，種子 {seed}</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick an article when it is read</source>
            <translation>讀完一篇，勾上一篇</translation>
        </message>
        <message>
            <source>{rate} errors in 10,000 characters ({sure} % sure: {low} to {high})</source>
            <translation>差錯率：每萬字 {rate}（{sure}% 信賴區間 {low}–{high}）</translation>
        </message>
        <message numerus="yes">
            <source>{read} of %n article(s) read</source>
            <translation>
                <numerusform>已讀 {read} / %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>passes for a newspaper (at most {most})</source>
            <translation>合於報紙標準（不超過 {most}）</translation>
        </message>
        <message>
            <source>does not pass for a newspaper (at most {most})</source>
            <translation>不合格（報紙不超過 {most}）</translation>
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
                <numerusform>%n 處差錯</numerusform>
            </translation>
        </message>
        <message>
            <source>counting {weight}</source>
            <translation>計 {weight} 個</translation>
        </message>
        <message>
            <source>Articles drawn; ticked ones were read</source>
            <translation>抽出的文章，勾上的已讀</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Printed in</source>
            <translation>見報</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字數</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>差錯</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>計數</translation>
        </message>
        <message>
            <source>too little was read to be sure</source>
            <translation>讀得還少，尚不能斷定</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任取</translation>
        </message>
        <message>
            <source>The same random seed draws the same articles again; without one, any is taken</source>
            <translation>隨機種子：同一種子抽出同樣的文章；不填則任取一個</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) of this sample were read. Drawing another forgets which.</source>
            <translation>
                <numerusform>已有 %n 篇勾為已讀，重抽會清除這些勾選。</numerusform>
            </translation>
        </message>
        <message>
            <source>Draw Another</source>
            <translation>重抽</translation>
        </message>
        <message>
            <source>Keep This One</source>
            <translation>保留這份</translation>
        </message>
    </context>
    <context>
        <name>Sampling</name>
        <message>
            <source>There is no article to be drawn</source>
            <translation>沒有可抽的文章</translation>
        </message>
        <message>
            <source>Article read</source>
            <translation>抽樣文章已讀</translation>
        </message>
        <message>
            <source>Article not read</source>
            <translation>抽樣文章未讀</translation>
        </message>
        <message>
            <source>Export the sample</source>
            <translation>匯出抽樣</translation>
        </message>
        <message>
            <source>sample.csv</source>
            <translation>抽樣.csv</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>The sample was written to {path}</source>
            <translation>抽樣已寫入 {path}</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>依據</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>種子</translation>
        </message>
        <message>
            <source>Drawn from</source>
            <translation>抽樣範圍</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽樣時間</translation>
        </message>
        <message>
            <source>Articles read</source>
            <translation>已讀篇數</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字數</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>差錯</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>計數</translation>
        </message>
        <message>
            <source>Errors in 10,000 characters</source>
            <translation>每萬字差錯</translation>
        </message>
        <message>
            <source>{sure} % interval</source>
            <translation>{sure}% 信賴區間</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>編號</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>報紙</translation>
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
            <translation>已讀</translation>
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
            <translation>「{name}」已經存在，要取代嗎？</translation>
        </message>
    </context>
    <context>
        <name>SavedSearches</name>
        <message>
            <source>Save This Search</source>
            <translation>儲存搜尋</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>儲存</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>重新命名…</translation>
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
            <translation>刪除搜尋</translation>
        </message>
        <message>
            <source>Save a search</source>
            <translation>儲存搜尋</translation>
        </message>
        <message>
            <source>Rename the Saved Search</source>
            <translation>為搜尋重新命名</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重新命名</translation>
        </message>
        <message>
            <source>Rename a saved search</source>
            <translation>為搜尋重新命名</translation>
        </message>
        <message>
            <source>Move a saved search</source>
            <translation>移動搜尋</translation>
        </message>
        <message>
            <source>Delete a saved search</source>
            <translation>刪除搜尋</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>How to write a search</source>
            <translation>搜尋寫法</translation>
        </message>
        <message>
            <source>Leave the search</source>
            <translation>離開搜尋</translation>
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
            <translation>省、市、縣或鄉鎮</translation>
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
            <translation>年、月、日，或用 .. 連起的一段</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>標籤</translation>
        </message>
        <message>
            <source>a tag and those below it</source>
            <translation>標籤及其下級</translation>
        </message>
        <message>
            <source>round</source>
            <translation>校次</translation>
        </message>
        <message>
            <source>how far it has been proofread</source>
            <translation>校到第幾遍</translation>
        </message>
        <message>
            <source>by</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>reporter, correspondent or photographer</source>
            <translation>記者、通訊員、攝影</translation>
        </message>
        <message>
            <source>paper</source>
            <translation>報紙</translation>
        </message>
        <message>
            <source>the name of the newspaper</source>
            <translation>報名</translation>
        </message>
        <message>
            <source>title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>words in the heads</source>
            <translation>標題裡的字</translation>
        </message>
        <message>
            <source>note</source>
            <translation>批註</translation>
        </message>
        <message>
            <source>words in annotations</source>
            <translation>批註裡的字</translation>
        </message>
    </context>
    <context>
        <name>Seeking</name>
        <message>
            <source>Search for words first: then every place where they stand is listed</source>
            <translation>請先檢索文字，再逐行列出每一處</translation>
        </message>
        <message>
            <source>{at} of {of} places · F3 goes on</source>
            <translation>第 {at} 處，共 {of} 處 · F3 下一處</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>What to do with the selection</source>
            <translation>處理所選文字</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批註</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>標籤</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>改正</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>複製</translation>
        </message>
    </context>
    <context>
        <name>SeriesSheet</name>
        <message>
            <source>Correct Like Cases</source>
            <translation>同類統改</translation>
        </message>
        <message>
            <source>There are more: these are the nearest.</source>
            <translation>還有更多，這裡是最近的一些。</translation>
        </message>
        <message>
            <source>Tick All</source>
            <translation>全選</translation>
        </message>
        <message>
            <source>Tick None</source>
            <translation>全不選</translation>
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
            <translation>書庫其他文章</translation>
        </message>
        <message numerus="yes">
            <source>Correct %n place(s)</source>
            <translation>
                <numerusform>改正 %n 處</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>Something went wrong in the program: {why}</source>
            <translation>程式出了問題：{why}</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>內文字級</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>署名</translation>
        </message>
        <message>
            <source> points</source>
            <translation> 點</translation>
        </message>
        <message>
            <source>Signs your annotations and corrections</source>
            <translation>署在批註和改正上</translation>
        </message>
        <message>
            <source>The script of Taiwan takes Taiwan's words as well</source>
            <translation>「臺」同時換用臺灣用語</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>{key} goes back to the sample</source>
            <translation>按 {key} 回到抽樣</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Library</source>
            <translation>書庫</translation>
        </message>
    </context>
    <context>
        <name>Signing</name>
        <message>
            <source>“{title}” is done, and is now: {round}</source>
            <translation>《{title}》已簽校，現為：{round}</translation>
        </message>
        <message>
            <source>the check was not through</source>
            <translation>疑點沒有查完</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n 處疑點</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open query(s)</source>
            <translation>
                <numerusform>%n 處存疑未答覆</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not checked</source>
            <translation>
                <numerusform>%n 處改動未核紅</numerusform>
            </translation>
        </message>
        <message>
            <source>{said}. Still open: {what}</source>
            <translation>{said}。尚有：{what}</translation>
        </message>
        <message>
            <source>Go There</source>
            <translation>去處理</translation>
        </message>
        <message>
            <source>Take the Signature Back</source>
            <translation>收回簽校</translation>
        </message>
        <message>
            <source>“{title}” is final, and was changed just now.</source>
            <translation>《{title}》已是定稿，剛才改動了它。</translation>
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
            <translation>在哪裡拆分文章</translation>
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
            <translation>← → 移一字，↑ ↓ 移一段，也可點擊正文</translation>
        </message>
    </context>
    <context>
        <name>Splitting</name>
        <message>
            <source>This is not a part of the article: it cannot be split here</source>
            <translation>這裡不屬於本篇，不能在此拆分</translation>
        </message>
        <message>
            <source>A new article begins with “{words}”</source>
            <translation>新的一篇從這裡開始：「{words}」</translation>
        </message>
        <message>
            <source>{first} characters stay, {second} go</source>
            <translation>前篇 {first} 字，後篇 {second} 字</translation>
        </message>
    </context>
    <context>
        <name>Spread</name>
        <message>
            <source>Corrected</source>
            <translation>校後</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>原文層</translation>
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
            <translation>沒有查成，可能還有疑點。按 F8 再查。</translation>
        </message>
        <message>
            <source>Nothing more is doubtful here. Esc goes back.</source>
            <translation>本篇沒有疑點了。Esc 回到正文。</translation>
        </message>
        <message>
            <source>Nothing more is doubtful here. Ctrl+Enter signs the proof, Esc goes back.</source>
            <translation>本篇沒有疑點了。Ctrl+Enter 簽校，Esc 回到正文。</translation>
        </message>
        <message>
            <source>What is doubted here has changed. Enter goes on.</source>
            <translation>此處的疑點已變。按 Enter 到下一處。</translation>
        </message>
        <message>
            <source>Nothing is doubted here any more. Enter goes on.</source>
            <translation>此處已無疑點。按 Enter 到下一處。</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>What is changed now is set in this ink</source>
            <translation>此時的改動用此色</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
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
                <numerusform>餘 %n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>餘 %n 分</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) a second</source>
            <translation>
                <numerusform>每秒 %n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>The open article is not in this list</source>
            <translation>正在看的文章不在這份清單中</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Mark a passage</source>
            <translation>標記文字</translation>
        </message>
        <message>
            <source>Change the colour of a mark</source>
            <translation>更換標記顏色</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>寫批註</translation>
        </message>
        <message>
            <source>Tag a mark</source>
            <translation>為標記加標籤</translation>
        </message>
        <message>
            <source>Move the edge of a mark</source>
            <translation>移動標記邊界</translation>
        </message>
        <message>
            <source>Remove a mark</source>
            <translation>刪除標記</translation>
        </message>
        <message>
            <source>Tag an article</source>
            <translation>為文章加標籤</translation>
        </message>
        <message>
            <source>Take a tag off an article</source>
            <translation>取下文章標籤</translation>
        </message>
        <message>
            <source>Rename a tag</source>
            <translation>標籤改名</translation>
        </message>
        <message>
            <source>Set the round</source>
            <translation>設定校次</translation>
        </message>
        <message>
            <source>Save a search</source>
            <translation>儲存檢索</translation>
        </message>
        <message>
            <source>Rename a saved search</source>
            <translation>為檢索改名</translation>
        </message>
        <message>
            <source>Move a saved search</source>
            <translation>移動檢索</translation>
        </message>
        <message>
            <source>Remove a saved search</source>
            <translation>刪除檢索</translation>
        </message>
        <message>
            <source>Settle how a name is shown</source>
            <translation>定下名稱的寫法</translation>
        </message>
        <message>
            <source>Switch a cleaning rule off</source>
            <translation>停用清理規則</translation>
        </message>
        <message>
            <source>Switch a cleaning rule on</source>
            <translation>啟用清理規則</translation>
        </message>
        <message>
            <source>Leave a place as printed</source>
            <translation>一處照原樣保留</translation>
        </message>
        <message>
            <source>Clean a place again</source>
            <translation>一處恢復清理</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>改正文本</translation>
        </message>
        <message>
            <source>Correct like cases</source>
            <translation>改正同類錯誤</translation>
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
            <translation>合併文章</translation>
        </message>
        <message>
            <source>Move a paragraph</source>
            <translation>移動段落</translation>
        </message>
        <message>
            <source>Say what a paragraph is</source>
            <translation>設定段落性質</translation>
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
            <translation>從文庫移除</translation>
        </message>
        <message>
            <source>Say something of an article</source>
            <translation>設定文章資訊</translation>
        </message>
        <message>
            <source>Correct the place</source>
            <translation>改正地點</translation>
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
            <translation>地點改用自動辨識</translation>
        </message>
        <message>
            <source>Take the byline as read</source>
            <translation>署名改用自動辨識</translation>
        </message>
        <message>
            <source>Take the date as read</source>
            <translation>日期改用自動辨識</translation>
        </message>
        <message>
            <source>Read a page again</source>
            <translation>重讀版面</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>匯入</translation>
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
            <translation>答覆存疑</translation>
        </message>
        <message>
            <source>Drop a query</source>
            <translation>撤銷存疑</translation>
        </message>
        <message>
            <source>Ignore a finding</source>
            <translation>忽略疑點</translation>
        </message>
        <message>
            <source>Ignore a word everywhere</source>
            <translation>全庫不再質疑某詞</translation>
        </message>
        <message>
            <source>Add to the lexicon</source>
            <translation>新增到詞表</translation>
        </message>
        <message>
            <source>Change the lexicon</source>
            <translation>更改詞表</translation>
        </message>
        <message>
            <source>Doubt a word again</source>
            <translation>恢復質疑某詞</translation>
        </message>
        <message>
            <source>Hide a kind of finding</source>
            <translation>隱藏一類疑點</translation>
        </message>
        <message>
            <source>Show a kind of finding again</source>
            <translation>恢復顯示一類疑點</translation>
        </message>
        <message>
            <source>Tick a correction</source>
            <translation>核紅</translation>
        </message>
        <message>
            <source>Untick a correction</source>
            <translation>取消核紅</translation>
        </message>
        <message>
            <source>When</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>誰</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做了什麼</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>內容</translation>
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
            <translation>標題與正文分開</translation>
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
                <numerusform>{words}，共 %n 處</numerusform>
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
            <translation>詳情</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>Structuring</name>
        <message>
            <source>This is the last article of its page</source>
            <translation>這已是本版的最後一篇</translation>
        </message>
        <message>
            <source>Merge articles</source>
            <translation>合併文章</translation>
        </message>
        <message>
            <source>Merged with “{title}”</source>
            <translation>已與《{title}》合併</translation>
        </message>
        <message>
            <source>There is no other article on this page</source>
            <translation>本版沒有別的文章</translation>
        </message>
        <message numerus="yes">
            <source>Move %n block(s) to</source>
            <translation>
                <numerusform>把 %n 段移到</numerusform>
            </translation>
        </message>
        <message>
            <source>Set the role of a block</source>
            <translation>指定段落的身分</translation>
        </message>
        <message>
            <source>Set a block aside as noise</source>
            <translation>移出正文</translation>
        </message>
        <message>
            <source>Set aside. Undo brings it back, and so does “Bring Back Noise”.</source>
            <translation>已移出正文。復原或「放回非正文」都能取回。</translation>
        </message>
        <message>
            <source>Bring back noise</source>
            <translation>放回非正文</translation>
        </message>
        <message>
            <source>It is an article of its own now</source>
            <translation>它已獨立成篇</translation>
        </message>
        <message>
            <source>Move a block</source>
            <translation>移動段落</translation>
        </message>
        <message>
            <source>Moved to “{title}”</source>
            <translation>已移到《{title}》</translation>
        </message>
        <message>
            <source>Put the caret into a paragraph of the article first</source>
            <translation>請先把游標放到本篇的一段裡</translation>
        </message>
        <message>
            <source>Split the article</source>
            <translation>拆分文章</translation>
        </message>
        <message>
            <source>Split. “{title}” is an article of its own, the next on the page.</source>
            <translation>已拆分。《{title}》獨立成篇，是本版的下一篇。</translation>
        </message>
        <message>
            <source>Bring Back into This Article</source>
            <translation>放回本篇</translation>
        </message>
        <message>
            <source>Make It an Article of Its Own</source>
            <translation>獨立成篇</translation>
        </message>
        <message>
            <source>This Paragraph Is</source>
            <translation>這一段是</translation>
        </message>
        <message>
            <source>Still at it: {what}</source>
            <translation>仍在處理：{what}</translation>
        </message>
        <message>
            <source>Select words within one paragraph first</source>
            <translation>請先在一段之內選取文字</translation>
        </message>
        <message>
            <source>It stands by itself now: {role}</source>
            <translation>已單列為：{role}</translation>
        </message>
        <message>
            <source>It is a headline now. “Split the Article Here” lets an article begin with it.</source>
            <translation>已單列為標題。用「在此處拆分文章」可從它起另成一篇。</translation>
        </message>
        <message>
            <source>Set words apart: {role}</source>
            <translation>單列文字：{role}</translation>
        </message>
        <message>
            <source>Set These Words Apart As</source>
            <translation>把這些文字單列為</translation>
        </message>
        <message>
            <source>“{title}” was removed from the library.</source>
            <translation>《{title}》已從文庫移除。</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) of this page were removed from the library.</source>
            <translation>
                <numerusform>本版 %n 篇文章已從文庫移除。</numerusform>
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
            <translation>全庫不再疑</translation>
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
            <translation>（刪去）</translation>
        </message>
        <message numerus="yes">
            <source>Correct %n like place(s)…</source>
            <translation>
                <numerusform>同改 %n 處…</numerusform>
            </translation>
        </message>
        <message>
            <source>Corrected: {change}</source>
            <translation>已改：{change}</translation>
        </message>
        <message>
            <source>Set apart: {role}</source>
            <translation>單列為{role}</translation>
        </message>
        <message>
            <source>Begin an article with it</source>
            <translation>從它起另成一篇</translation>
        </message>
    </context>
    <context>
        <name>SyntaxSheet</name>
        <message>
            <source>How to Write a Search</source>
            <translation>搜尋寫法</translation>
        </message>
        <message>
            <source>Every run of characters is found, of one character too, in either script and any width. Click an example to try it.</source>
            <translation>任意幾個字都能找到，一個字也行；不分簡繁、全形半形。點一個例子試試。</translation>
        </message>
        <message>
            <source>both words, anywhere in the article</source>
            <translation>兩個詞都有，位置不限</translation>
        </message>
        <message>
            <source>just so, one after the other</source>
            <translation>一字不差，連在一起</translation>
        </message>
        <message>
            <source>one of them at least</source>
            <translation>至少有其中一個</translation>
        </message>
        <message>
            <source>the first without the second; NOT says the same</source>
            <translation>有前一個、沒有後一個；也可寫 NOT</translation>
        </message>
        <message>
            <source>brackets keep together what belongs together</source>
            <translation>括號把一組條件括在一起</translation>
        </message>
        <message>
            <source>at most 20 characters between them</source>
            <translation>兩者相隔至多 20 字</translation>
        </message>
        <message>
            <source>□ or ? is any one character</source>
            <translation>□ 或 ? 代表任意一個字</translation>
        </message>
        <message>
            <source>of a city; likewise place, county, province</source>
            <translation>某市的報導；同樣可用 地、縣、省</translation>
        </message>
        <message>
            <source>from May to August 2023</source>
            <translation>2023 年 5 月至 8 月</translation>
        </message>
        <message>
            <source>with a tag or one below it, also on a passage</source>
            <translation>帶此標籤或其下級標籤，包括只有段落帶標籤的</translation>
        </message>
        <message>
            <source>in a round of proofreading</source>
            <translation>處於某個校次</translation>
        </message>
        <message>
            <source>by a reporter or correspondent of that name</source>
            <translation>姓名如此的記者或通訊員</translation>
        </message>
        <message>
            <source>in a newspaper</source>
            <translation>某家報紙</translation>
        </message>
        <message>
            <source>in the heads; likewise body, note and source</source>
            <translation>在標題裡；同樣可用 正文、批註、原文</translation>
        </message>
    </context>
    <context>
        <name>TableSheet</name>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>TagField</name>
        <message>
            <source>Add a tag</source>
            <translation>加標籤</translation>
        </message>
        <message>
            <source>Take off the tag {name}</source>
            <translation>取下標籤「{name}」</translation>
        </message>
    </context>
    <context>
        <name>TagNames</name>
        <message>
            <source>Rename Tag…</source>
            <translation>標籤改名…</translation>
        </message>
        <message>
            <source>Rename a tag</source>
            <translation>標籤改名</translation>
        </message>
    </context>
    <context>
        <name>TagsPanel</name>
        <message>
            <source>No tags yet. Type a name and press Enter.</source>
            <translation>還沒有標籤。輸入名稱後按 Enter。</translation>
        </message>
        <message>
            <source>At hand</source>
            <translation>常用</translation>
        </message>
        <message>
            <source>Tag an article</source>
            <translation>給文章加標籤</translation>
        </message>
        <message>
            <source>Take a tag off an article</source>
            <translation>取下文章標籤</translation>
        </message>
        <message>
            <source>Add the tag {name}</source>
            <translation>加標籤「{name}」</translation>
        </message>
    </context>
    <context>
        <name>TakingBack</name>
        <message>
            <source>{said} {undo} brings it back, later the history of the library ({history}).</source>
            <translation>{said}按 {undo} 復原；以後也可在變更記錄（{history}）中找回。</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>已重做：{what}</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>已復原：{what}</translation>
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
            <translation>時間軸</translation>
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>時間軸</translation>
        </message>
        <message>
            <source>Show More Months</source>
            <translation>顯示較長時段</translation>
        </message>
        <message>
            <source>Show Fewer Months</source>
            <translation>顯示較短時段</translation>
        </message>
        <message>
            <source>Close the Timeline</source>
            <translation>關閉時間軸</translation>
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
                <numerusform>日期不詳 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>None of these articles has a date</source>
            <translation>這些文章的日期皆不詳</translation>
        </message>
        <message>
            <source>No article matches</source>
            <translation>沒有符合的文章</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search the library</source>
            <translation>搜尋書庫</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>簡繁</translation>
        </message>
        <message>
            <source>As printed</source>
            <translation>原字</translation>
        </message>
        <message>
            <source>The characters of the page</source>
            <translation>版面原來的字</translation>
        </message>
        <message>
            <source>Simplified</source>
            <translation>簡體</translation>
        </message>
        <message>
            <source>Traditional</source>
            <translation>繁體</translation>
        </message>
        <message>
            <source>Traditional as in Taiwan</source>
            <translation>繁體（臺灣）</translation>
        </message>
        <message>
            <source>Traditional as in Hong Kong</source>
            <translation>繁體（香港）</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>文本層</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>原文層</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>清理</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>校後</translation>
        </message>
        <message>
            <source>The text as the OCR left it</source>
            <translation>OCR 得來的原樣</translation>
        </message>
        <message>
            <source>Lines joined, spaces and punctuation put right</source>
            <translation>併好斷行，理順空格與標點</translation>
        </message>
        <message>
            <source>With what people corrected</source>
            <translation>加上人工改正</translation>
        </message>
        <message>
            <source>Text and theme</source>
            <translation>文字與主題</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>選單</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>校對</translation>
        </message>
        <message>
            <source>Search: one character is enough, in either script</source>
            <translation>搜尋書庫：一個字也能找到，簡繁不分</translation>
        </message>
        <message>
            <source>Proofread: point out what may be wrong (F9)</source>
            <translation>校對：指出可能有誤之處（F9）</translation>
        </message>
        <message>
            <source>Proofread</source>
            <translation>校對</translation>
        </message>
    </context>
    <context>
        <name>Typing</name>
        <message>
            <source>Correct “{was}” to “{now}”</source>
            <translation>「{was}」改「{now}」</translation>
        </message>
        <message>
            <source>Insert “{now}”</source>
            <translation>補入「{now}」</translation>
        </message>
        <message>
            <source>Delete “{was}”</source>
            <translation>刪去「{was}」</translation>
        </message>
        <message>
            <source>A correction was not finished: {words}</source>
            <translation>有一處改動沒有完成：{words}</translation>
        </message>
        <message>
            <source>A correction keeps the paragraphs apart: change one at a time.</source>
            <translation>改動不能併段，請逐段修改。</translation>
        </message>
        <message>
            <source>Show the characters as printed to type: this page is in the other script</source>
            <translation>要在文中直接改字，請先切到「原字」：本版用的是另一種字體</translation>
        </message>
    </context>
    <context>
        <name>WatchedFolders</name>
        <message>
            <source>Watched Folders</source>
            <translation>監看的資料夾</translation>
        </message>
        <message>
            <source>New pages in these folders and the folders below them come into the library by themselves, as long as Jiaoyue runs and when it starts.</source>
            <translation>這些資料夾及其下層資料夾裡有了新版面，校閱會自動匯入書庫：執行時隨到隨入，啟動時補入。</translation>
        </message>
        <message>
            <source>Watch a Folder…</source>
            <translation>新增資料夾…</translation>
        </message>
        <message>
            <source>No folder is watched yet.</source>
            <translation>還沒有監看的資料夾。</translation>
        </message>
        <message>
            <source>Not there at present: {path}</source>
            <translation>目前不在：{path}</translation>
        </message>
        <message>
            <source>Watch it no longer</source>
            <translation>不再監看</translation>
        </message>
        <message>
            <source>Watch {folder} no longer</source>
            <translation>不再監看 {folder}</translation>
        </message>
        <message>
            <source>Watch a folder of newspapers</source>
            <translation>選擇要監看的報紙資料夾</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Jiaoyue</source>
            <translation>校閱</translation>
        </message>
        <message>
            <source>Read, mark and put right Chinese newspapers from OCR, on your own computer.</source>
            <translation>在自己的電腦上，讀、批、校 OCR 得來的中文報紙。</translation>
        </message>
        <message>
            <source>Open the sample pages</source>
            <translation>開啟樣報</translation>
        </message>
        <message>
            <source>Import newspapers…</source>
            <translation>匯入報紙…</translation>
        </message>
        <message>
            <source>Or drop text files and folders anywhere on this window.</source>
            <translation>也可以把文字檔或資料夾拖到視窗裡。</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Recent Libraries</source>
            <translation>最近的書庫</translation>
        </message>
        <message>
            <source>This library can only be read: the file or its folder is locked.</source>
            <translation>這個書庫是唯讀的：檔案或所在資料夾不可寫入。</translation>
        </message>
        <message>
            <source>This library is attached for reading: nothing in it is changed.</source>
            <translation>此書庫以唯讀方式附加，不會更動其中任何內容。</translation>
        </message>
        <message>
            <source>{library} — Jiaoyue</source>
            <translation>{library} — 校閱</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>about {date}</source>
            <translation>約 {date}</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>琥珀色</translation>
        </message>
        <message>
            <source>Green, with an edge</source>
            <translation>綠色，帶底邊</translation>
        </message>
        <message>
            <source>Blue underline</source>
            <translation>藍色底線</translation>
        </message>
        <message>
            <source>Rose, bar in the margin</source>
            <translation>玫瑰色，頁邊直線</translation>
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
            <translation>約 {}</translation>
        </message>
        <message>
            <source>Reporter {names}</source>
            <translation>記者 {names}</translation>
        </message>
        <message>
            <source>Correspondent {names}</source>
            <translation>通訊員 {names}</translation>
        </message>
        <message>
            <source>Photographs {names}</source>
            <translation>攝影 {names}</translation>
        </message>
        <message>
            <source>No byline, place or date</source>
            <translation>沒有署名、地點和日期</translation>
        </message>
        <message>
            <source>printed {when}</source>
            <translation>見報於{when}</translation>
        </message>
        <message>
            <source>not before {when}</source>
            <translation>不早於{when}</translation>
        </message>
        <message>
            <source>not after {when}</source>
            <translation>不晚於{when}</translation>
        </message>
        <message>
            <source>date given</source>
            <translation>指定的日期</translation>
        </message>
        <message>
            <source>file name</source>
            <translation>檔名</translation>
        </message>
        <message>
            <source>date of the header</source>
            <translation>報頭日期</translation>
        </message>
        <message>
            <source>date of the header, its weekday agrees</source>
            <translation>報頭日期，星期相符</translation>
        </message>
        <message>
            <source>date of the header, its lunar day agrees</source>
            <translation>報頭日期，農曆相符</translation>
        </message>
        <message>
            <source>date of the header, its weekday or lunar day agrees</source>
            <translation>報頭日期，星期或農曆相符</translation>
        </message>
        <message>
            <source>date of the header, its weekday disagrees</source>
            <translation>報頭日期，星期不符</translation>
        </message>
        <message>
            <source>day, month and weekday of the header</source>
            <translation>報頭月日與星期</translation>
        </message>
        <message>
            <source>{note}: {window}</source>
            <translation>{note}：{window}</translation>
        </message>
        <message>
            <source>⌄ Not part of the article; fold away again</source>
            <translation>⌄ 不屬本篇；重新摺起</translation>
        </message>
        <message numerus="yes">
            <source>⋯ Repeated passage folded away (%n character(s))</source>
            <translation>
                <numerusform>⋯ 已摺起重複的 %n 字</numerusform>
            </translation>
        </message>
        <message>
            <source>In doubt: {forms}</source>
            <translation>兩可：{forms}</translation>
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
            <translation>此處原無文字</translation>
        </message>
        <message>
            <source>Page header</source>
            <translation>報頭</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>欄目</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>引題</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>副題</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>內文</translation>
        </message>
        <message>
            <source>Subhead</source>
            <translation>小標題</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>圖說</translation>
        </message>
        <message>
            <source>Photo credit</source>
            <translation>攝影署名</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>非正文</translation>
        </message>
        <message>
            <source>Repeats “{words}”</source>
            <translation>與「{words}」重複</translation>
        </message>
        <message>
            <source>Set aside by hand</source>
            <translation>人工移出</translation>
        </message>
        <message>
            <source>The page's own header</source>
            <translation>本版的報頭</translation>
        </message>
        <message>
            <source>Reads as an advertisement</source>
            <translation>像是廣告</translation>
        </message>
        <message>
            <source>Full-width punctuation</source>
            <translation>標點改全形</translation>
        </message>
        <message>
            <source>Runs of blanks</source>
            <translation>連續空格併為一個</translation>
        </message>
        <message>
            <source>{rule}: “{printed}” became “{cleaned}”</source>
            <translation>{rule}：「{printed}」改作「{cleaned}」</translation>
        </message>
        <message>
            <source>{rule}: “{printed}” is left as printed, and not made “{cleaned}”</source>
            <translation>{rule}：此處照原樣作「{printed}」，未改作「{cleaned}」</translation>
        </message>
        <message>
            <source>⟨text lost here⟩</source>
            <translation>⟨文缺⟩</translation>
        </message>
        <message>
            <source>A passage that stands elsewhere is in the place of what follows. Look at the scan and write in what was printed.</source>
            <translation>別處的一段佔了後文的位置。請對照原版補上。</translation>
        </message>
        <message>
            <source>The sentence has no end, and nothing on the page goes on with it. Look at the scan and write in what was printed.</source>
            <translation>句子沒有完，版面上也沒有接續的文字。請對照原版補上。</translation>
        </message>
        <message>
            <source>Its article was removed by hand</source>
            <translation>所在文章已手動移除</translation>
        </message>
        <message>
            <source>The paragraph begins within a sentence: what stood before is missing. Look at the scan and write in what was printed.</source>
            <translation>這一段從句子中間開始，前文缺失。請對照原版補上。</translation>
        </message>
        <message>
            <source>Text seems to be lost here: the next line of the page cannot follow this one. Look at the scan and write in what was printed.</source>
            <translation>此處疑有脫文：下一行接不上這一行。請對照原版補上。</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>Annotations</source>
            <translation>批註</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>標籤</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>資訊</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>疑點</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>The folder cannot be listed. Check its permissions and try again.</source>
            <translation>資料夾無法列出。請檢查權限後再試。</translation>
        </message>
        <message>
            <source>The list of files beside it, manifest.csv, cannot be used. {said}.</source>
            <translation>旁邊的檔案清單 manifest.csv 無法使用。{said}。</translation>
        </message>
        <message>
            <source>The file cannot be opened ({why}). Check its name and its permissions.</source>
            <translation>檔案無法開啟（{why}）。請檢查檔名和權限。</translation>
        </message>
        <message>
            <source>The file has no text in it. Leave it out, or have the page recognised again.</source>
            <translation>檔案裡沒有文字。請略去它，或重新辨識這一版。</translation>
        </message>
        <message>
            <source>The file has {size} bytes, a page text at most {largest}. Split it into one file a page.</source>
            <translation>檔案有 {size} 位元組，一版至多 {largest} 位元組。請按版拆成多個檔案。</translation>
        </message>
        <message>
            <source>The file is not a text file. Give the text that the OCR wrote, not a scan or a document.</source>
            <translation>這不是文字檔。請給 OCR 寫出的文字，不要給掃描檔或文件。</translation>
        </message>
        <message>
            <source>The file cannot be decoded as {encoding}. Give its encoding, or save it as UTF-8.</source>
            <translation>檔案無法以 {encoding} 解碼。請指定編碼，或另存為 UTF-8。</translation>
        </message>
        <message>
            <source>The file cannot be decoded as {encoding} from byte {byte} on. Give its encoding, or repair the byte.</source>
            <translation>檔案從第 {byte} 位元組起無法以 {encoding} 解碼。請指定編碼，或修好這個位元組。</translation>
        </message>
        <message>
            <source>{encoding} is no encoding known here. Try utf-8, gb18030, big5 or big5hkscs.</source>
            <translation>不認識編碼 {encoding}。請試 utf-8、gb18030、big5 或 big5hkscs。</translation>
        </message>
        <message>
            <source>There is no library at {path}.</source>
            <translation>{path} 處沒有書庫。</translation>
        </message>
        <message>
            <source>{path} is not a Jiaoyue library. It was not changed. Choose another file.</source>
            <translation>{path} 不是校閱的書庫，沒有更動它。請另選一個檔案。</translation>
        </message>
        <message>
            <source>{path} belongs to another program. It was not changed. Choose another file.</source>
            <translation>{path} 屬於別的程式，沒有更動它。請另選一個檔案。</translation>
        </message>
        <message>
            <source>{path} was made by a newer Jiaoyue (its format is {version}, this program knows {known}). It was not changed. Update Jiaoyue to open it.</source>
            <translation>{path} 由較新的校閱所建（格式 {version}，本程式只認 {known}），沒有更動它。請更新校閱後再開啟。</translation>
        </message>
        <message>
            <source>{path} was made by an older Jiaoyue and can only be read here, which is not enough. Open it once where it can be written, then it can be read anywhere.</source>
            <translation>{path} 由舊版校閱建立，而在此只能讀取，無法升級。請先在可寫入的地方開啟一次，之後便可隨處讀取。</translation>
        </message>
        <message>
            <source>The library at {path} could not be opened: its file or folder cannot be read. Ask for the right to read both, or copy the library to another folder.</source>
            <translation>書庫 {path} 無法開啟：檔案或所在的資料夾不能讀取。請取得兩者的讀取權限，或把書庫複製到別的資料夾。</translation>
        </message>
        <message>
            <source>No library could be made at {path}: its folder cannot be written. Choose another folder, or ask for the right to write to this one.</source>
            <translation>不能在 {path} 新增書庫：所在的資料夾不能寫入。請換一個資料夾，或取得這個資料夾的寫入權限。</translation>
        </message>
        <message>
            <source>The library at {path} could not be written. Nothing was changed. Check its disk, and your right to write to its folder.</source>
            <translation>書庫 {path} 寫不進去，沒有改動任何內容。請檢查磁碟，以及所在資料夾的寫入權限。</translation>
        </message>
        <message>
            <source>This library can only be read: its file or folder is write-protected. Save a copy of it elsewhere to work on.</source>
            <translation>這個書庫是唯讀的：檔案或資料夾有防寫保護。請另存一份到別處再用。</translation>
        </message>
        <message>
            <source>Another program is writing to this library. Nothing was changed. Try again shortly.</source>
            <translation>另一個程式正在寫入這個書庫。沒有更動任何內容。請稍後再試。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed. Make room first.</source>
            <translation>磁碟已滿。沒有更動任何內容。請先騰出空間。</translation>
        </message>
        <message>
            <source>This was changed elsewhere meanwhile, and nothing was overwritten. Look at it and try again.</source>
            <translation>這裡已在別處改過，沒有覆寫任何內容。請看過再試。</translation>
        </message>
        <message>
            <source>{path} exists already. Choose another name for the copy.</source>
            <translation>{path} 已經存在。請給備份換個名稱。</translation>
        </message>
        <message>
            <source>The copy could not be written to {path} ({why}). Choose another place.</source>
            <translation>備份無法寫入 {path}（{why}）。請換一個位置。</translation>
        </message>
        <message>
            <source>An article can only be split between two of its words. Nothing was changed. Choose a place inside of it.</source>
            <translation>文章只能在它的文字之間拆分。沒有作任何更動。請在文章裡面選一處。</translation>
        </message>
        <message>
            <source>The two articles are not on the same page. Nothing was changed. Choose one on this page.</source>
            <translation>這兩篇文章不在同一版上。沒有作任何更動。請選本版的一篇。</translation>
        </message>
        <message>
            <source>This is one and the same article. Nothing was changed. Choose another one.</source>
            <translation>這是同一篇文章。沒有作任何更動。請選另一篇。</translation>
        </message>
        <message>
            <source>The article has no block {number}; it has {count}. Nothing was changed.</source>
            <translation>文章沒有第 {number} 段，它共有 {count} 段。沒有作任何更動。</translation>
        </message>
        <message>
            <source>A block of an article cannot be “{role}”. Nothing was changed. Set it aside as noise instead.</source>
            <translation>文章裡的段不能是「{role}」。沒有作任何更動。請改為把它移出正文。</translation>
        </message>
        <message>
            <source>{name} is the name of several places: {places}. Nothing was changed. Name the city or province too.</source>
            <translation>叫{name}的地方不止一處：{places}。沒有作任何更動。請連同市或省一起寫明。</translation>
        </message>
        <message>
            <source>No place is called {name}. Nothing was changed. If you are sure, write it with its 省, 市, 县 or 镇.</source>
            <translation>沒有叫「{name}」的地方，未作更動。如確定無誤，請寫明省、市、縣或鎮。</translation>
        </message>
        <message>
            <source>“{said}” is not a date. Nothing was changed. Write 2023-05-04, 2023-05, 2023年5月4日 or 2023-05/2023-06.</source>
            <translation>「{said}」不是日期，未作更動。請寫成 2023-05-04、2023-05、2023年5月4日或 2023-05/2023-06。</translation>
        </message>
        <message>
            <source>The calendar has no “{said}”, or it ends before it begins. Nothing was changed.</source>
            <translation>曆法裡沒有「{said}」，或者終日早於始日，未作更動。</translation>
        </message>
        <message>
            <source>A bracket opened at character {place} is never closed.</source>
            <translation>第 {place} 個字處的括號沒有閉合。</translation>
        </message>
        <message>
            <source>The bracket at character {place} closes nothing. Put it in quotes to look for it.</source>
            <translation>第 {place} 個字處的右括號沒有對應的左括號。要查找括號本身，請加上引號。</translation>
        </message>
        <message>
            <source>The quotation that begins at character {place} does not end.</source>
            <translation>第 {place} 個字處的引號沒有閉合。</translation>
        </message>
        <message>
            <source>{word} at character {place} has nothing to look for beside it.</source>
            <translation>第 {place} 個字處的 {word} 旁邊缺少要查找的詞。</translation>
        </message>
        <message>
            <source>Nothing follows {word} at character {place}. Write it without a space, as in 市:温州.</source>
            <translation>第 {place} 個字處的 {word} 後面沒有內容。請緊接著寫，不要空格，例如 市:溫州。</translation>
        </message>
        <message>
            <source>{word} at character {place} is not a name to search by. Those are city, county, province, place, date, tag, round, by, paper, title, note and in; put the words in quotes to look for them.</source>
            <translation>第 {place} 個字處的 {word} 不是檢索項。可用的檢索項有：省、市、縣、地、日期、標籤、校次、作者、報、標題、批註、在。要查找這些字本身，請加上引號。</translation>
        </message>
        <message>
            <source>{word} at character {place} is not a date. Write 2023, 2023-05, 2023-05-04 or two of them with .. between.</source>
            <translation>第 {place} 個字處的 {word} 不是日期。請寫 2023、2023-05、2023-05-04，或用 .. 連接兩個日期。</translation>
        </message>
        <message>
            <source>{word} at character {place} is no round. Those are 未校, 一校, 二校, 三校, 定稿, or 0 to 4.</source>
            <translation>第 {place} 個字處的 {word} 不是校次。校次有未校、一校、二校、三校、定稿，也可寫 0 至 4。</translation>
        </message>
        <message>
            <source>{word} at character {place} is no part of an article. Those are title, body, note, source.</source>
            <translation>第 {place} 個字處的 {word} 不是稿件的組成部分。可寫標題、正文、批註、原文。</translation>
        </message>
        <message>
            <source>NEAR at character {place} needs words on either side, and nothing else.</source>
            <translation>第 {place} 個字處的 NEAR 兩邊只能是要查找的詞，而且不能缺。</translation>
        </message>
        <message>
            <source>NEAR at character {place} can reach {most} characters.</source>
            <translation>第 {place} 個字處的 NEAR 最多相隔 {most} 個字。</translation>
        </message>
        <message>
            <source>The search is too long from character {place} on. Make it shorter.</source>
            <translation>檢索式從第 {place} 個字起太長了，請縮短。</translation>
        </message>
        <message>
            <source>A record cannot be written as {suffix}. Name the file .docx, .html or .csv.</source>
            <translation>紀錄不能存為 {suffix}。請用 .docx、.html 或 .csv 作副檔名。</translation>
        </message>
        <message>
            <source>The queries cannot be written as {suffix}. Name the file .csv or .html.</source>
            <translation>存疑清單不能寫成 {suffix} 格式。檔名請用 .csv 或 .html。</translation>
        </message>
        <message>
            <source>This could not be written to {path} ({why}). Choose another place.</source>
            <translation>無法寫到 {path}（{why}）。請換一個位置。</translation>
        </message>
        <message>
            <source>Dask is not installed. Install it with: python -m pip install distributed</source>
            <translation>沒有安裝 Dask。請用這條命令安裝：python -m pip install distributed</translation>
        </message>
        <message>
            <source>No Dask scheduler answers at {address} ({why}). Check the address and the network.</source>
            <translation>{address} 沒有 Dask 排程器回應（{why}）。請檢查位址和網路。</translation>
        </message>
        <message>
            <source>The Dask cluster at {address} has no workers. Start some and try again.</source>
            <translation>{address} 的 Dask 叢集沒有工作行程。請先啟動幾個再試。</translation>
        </message>
        <message>
            <source>The workers of the Dask cluster at {address} cannot read as this program does ({why}). Install the same version of Jiaoyue on all of them.</source>
            <translation>{address} 的 Dask 工作行程讀版面的方式與本程式不同（{why}）。請替它們都裝上同一版本的校閱。</translation>
        </message>
        <message>
            <source>The Dask cluster at {address} is gone. What was imported stays; the same import goes on from there.</source>
            <translation>與 {address} 的 Dask 叢集斷開了。已匯入的都在，再次匯入會接著進行。</translation>
        </message>
        <message>
            <source>The program itself failed at this file ({why}), and nothing of it was imported. Please report it with the file.</source>
            <translation>程式處理這個檔案時自身發生錯誤（{why}），檔案內容沒有匯入。請附上檔案回報。</translation>
        </message>
        <message>
            <source>The corrections file has no column {column}. Nothing was changed. Begin it with a line such as article,wrong,right.</source>
            <translation>改錯檔案沒有 {column} 欄。什麼都沒有改。請在首行寫上欄名，如：篇,誤,正。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file is not CSV: {why}. Nothing was changed. Check its quotation marks.</source>
            <translation>改錯檔案第 {line} 行不是 CSV：{why}。什麼都沒有改。請檢查引號。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file leaves {column} empty. Nothing was changed. Fill the cell or delete the line.</source>
            <translation>改錯檔案第 {line} 行的 {column} 欄是空的。什麼都沒有改。請填上或刪去這一行。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file: no single article has an id that begins with {article}. Nothing was changed. See “jiaoyue list”.</source>
            <translation>改錯檔案第 {line} 行：沒有唯一一篇的編號以 {article} 開頭。什麼都沒有改。編號見「jiaoyue list」。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file: “{wrong}” does not stand there as the article reads now. Nothing was changed. Correct the line or delete it.</source>
            <translation>改錯檔案第 {line} 行：這一篇的現文裡沒有「{wrong}」。什麼都沒有改。請改正或刪去這一行。</translation>
        </message>
        <message>
            <source>Line {line} of the corrections file: “{wrong}” stands {times} times in the article. Nothing was changed. Say in a column before or after what stands beside it.</source>
            <translation>改錯檔案第 {line} 行：「{wrong}」在這一篇裡有 {times} 處。什麼都沒有改。請在「前文」或「後文」欄寫明它旁邊的字。</translation>
        </message>
        <message>
            <source>Lines {first} and {second} of the corrections file correct the same words. Nothing was changed. Delete one of them.</source>
            <translation>改錯檔案第 {first} 行和第 {second} 行改的是同樣的字。什麼都沒有改。請刪去其中一行。</translation>
        </message>
        <message>
            <source>The table of events cannot be written ({why}). What you typed is still here.</source>
            <translation>事件表寫不進去（{why}）。您寫的內容還在這裡。</translation>
        </message>
        <message>
            <source>Kind, words, first day and last day must all be written, with tabs between in a file.</source>
            <translation>類別、字樣、首日、末日都要寫；在檔案裡用定位字元隔開。</translation>
        </message>
        <message>
            <source>“{said}” is no kind of event. Write one of {kinds}.</source>
            <translation>沒有「{said}」這一類事件。請寫其中之一：{kinds}。</translation>
        </message>
        <message>
            <source>“{said}” is too short to be found. Write words of two characters or more.</source>
            <translation>「{said}」太短，找不準。請寫兩個字以上的字樣。</translation>
        </message>
        <message>
            <source>“{said}” is not a day. Write it as 2019-05-01.</source>
            <translation>「{said}」不是日期。請寫成 2019-05-01。</translation>
        </message>
        <message>
            <source>“{said}” is not a day of every year. Write XXXX-05-01, or lunar-01-15.</source>
            <translation>「{said}」不是年年都有的日子。請寫成 XXXX-05-01，農曆寫成 lunar-01-15。</translation>
        </message>
        <message>
            <source>It ends before it begins. Exchange the two days.</source>
            <translation>末日早於首日。請把兩個日期對調。</translation>
        </message>
        <message>
            <source>No words of one paragraph are meant. Nothing was changed. Select the words that are to stand by themselves.</source>
            <translation>沒有指明同一段裡的文字，什麼也沒有改。請選取要單列的文字。</translation>
        </message>
        <message>
            <source>The text of a page is damaged and cannot be read ({why}). All else in the library was kept. Have the library checked to learn which page it is, and use a backup.</source>
            <translation>有一版的文字已損壞，無法讀取（{why}）。書庫裡的其他內容都還在。請檢查書庫，看是哪一版，再用備份還原。</translation>
        </message>
        <message>
            <source>{path} was not brought to the present format, since you stopped that, and was not opened. Nothing in it is lost. Open it again when there is time.</source>
            <translation>{path} 還沒有更新到現在的格式（您中途停止了），因此沒有開啟。其中的內容沒有任何損失，有時間時再開啟即可。</translation>
        </message>
        <message>
            <source>The word is missing.</source>
            <translation>缺少詞。</translation>
        </message>
        <message>
            <source>“{year}” is no year from {earliest} to {latest}. Leave it empty if there is none.</source>
            <translation>「{year}」不是 {earliest}–{latest} 之間的年份。不限年份就留空。</translation>
        </message>
        <message>
            <source>The last year, {until}, is before the first, {since}.</source>
            <translation>終止年份 {until} 早於起始年份 {since}。</translation>
        </message>
        <message>
            <source>Line {line} of the lexicon cannot be used. Nothing was changed. {why}</source>
            <translation>詞表第 {line} 行無法使用，未作任何更改。{why}</translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message>
            <source>Repeated text</source>
            <translation>重複文字</translation>
        </message>
        <message>
            <source>Lost text</source>
            <translation>脫漏文字</translation>
        </message>
        <message>
            <source>Sentence without an end</source>
            <translation>句子沒有結尾</translation>
        </message>
        <message>
            <source>Punctuation</source>
            <translation>標點</translation>
        </message>
        <message>
            <source>Stray characters</source>
            <translation>雜字</translation>
        </message>
        <message>
            <source>Doubled character</source>
            <translation>疊字</translation>
        </message>
        <message>
            <source>Place name</source>
            <translation>地名</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>人名與機構名</translation>
        </message>
        <message>
            <source>Other script</source>
            <translation>繁簡混用</translation>
        </message>
        <message>
            <source>Number or date</source>
            <translation>數字與日期</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>Wrong character</source>
            <translation>錯別字</translation>
        </message>
        <message>
            <source>“{words}” is no word here.</source>
            <translation>「{words}」在此不成詞。</translation>
        </message>
        <message>
            <source>The sentence has no end: what follows may be lost.</source>
            <translation>句子沒有結尾，後文可能脫漏。</translation>
        </message>
        <message>
            <source>The paragraph begins within a sentence: what stood before may be lost.</source>
            <translation>此段從句子中間開始，前文可能脫漏。</translation>
        </message>
        <message>
            <source>The next column does not go on with this: words may be lost.</source>
            <translation>下一欄接不上這裡，可能有脫漏。</translation>
        </message>
        <message>
            <source>“{word}” is likelier here than “{words}”.</source>
            <translation>「{words}」疑誤，此處更像「{word}」。</translation>
        </message>
        <message>
            <source>{mark} is not closed.</source>
            <translation>{mark} 沒有配對的後一半。</translation>
        </message>
        <message>
            <source>{mark} closes what was not opened.</source>
            <translation>{mark} 沒有配對的前一半。</translation>
        </message>
        <message>
            <source>Elsewhere this page has {name}.</source>
            <translation>本版別處作「{name}」。</translation>
        </message>
        <message>
            <source>The library knows {name}, {times} times.</source>
            <translation>書庫中有「{name}」，共 {times} 次。</translation>
        </message>
        <message>
            <source>There is no such day as {words}.</source>
            <translation>沒有「{words}」這一天。</translation>
        </message>
        <message>
            <source>{date} was a {day}.</source>
            <translation>{date} 是{day}。</translation>
        </message>
        <message>
            <source>There is no such time as {words}.</source>
            <translation>沒有「{words}」這個時間。</translation>
        </message>
        <message>
            <source>{province} is a province, and no {words} is known.</source>
            <translation>{province}是省級區劃，沒有「{words}」。</translation>
        </message>
        <message>
            <source>{county} has no {words} in the gazetteer.</source>
            <translation>地名庫中，{county}沒有{words}。</translation>
        </message>
        <message>
            <source>{county} has no {words} in the gazetteer, and none like it. It has {towns}.</source>
            <translation>地名庫中，{county}沒有{words}，也沒有與它相近的。該地有：{towns}。</translation>
        </message>
        <message>
            <source>“{words}” is one character off {name} in {county}.</source>
            <translation>「{words}」與{county}的{name}只差一字。</translation>
        </message>
        <message>
            <source>This article was corrected to {name} in one place; “{words}” may be the same.</source>
            <translation>本篇已有一處改為{name}，「{words}」可能同誤。</translation>
        </message>
        <message>
            <source>“{words}” is one character off {name}.</source>
            <translation>「{words}」與{name}只差一字。</translation>
        </message>
        <message>
            <source>“{words}” is doubtful where it has its full name, too.</source>
            <translation>「{words}」的全稱在本篇中存疑，此處可能同誤。</translation>
        </message>
        <message>
            <source>“{words}” stands here twice in a row.</source>
            <translation>「{words}」在此連出兩次。</translation>
        </message>
        <message>
            <source>The page says this passage twice: “{words}…”.</source>
            <translation>這段文字在本版出現兩次：「{words}……」。</translation>
        </message>
        <message>
            <source>This was left out of the text, for it repeats what stands elsewhere on the page.</source>
            <translation>此處與本版別處重複，正文已略去。</translation>
        </message>
        <message>
            <source>“{words}” is Traditional in a Simplified page.</source>
            <translation>本版用簡體字，「{words}」是繁體。</translation>
        </message>
        <message>
            <source>“{words}” is Simplified in a Traditional page.</source>
            <translation>本版用繁體字，「{words}」是簡體。</translation>
        </message>
        <message>
            <source>“{words}” stands where a character could not be read.</source>
            <translation>「{words}」處的字未能辨識。</translation>
        </message>
        <message>
            <source>“{words}” belongs to another writing system.</source>
            <translation>「{words}」不是中文字元。</translation>
        </message>
        <message>
            <source>“{words}” stands alone within Chinese words.</source>
            <translation>「{words}」孤立地夾在中文裡。</translation>
        </message>
        <message>
            <source>“{words}” may be a page number within the text.</source>
            <translation>「{words}」可能是混入正文的頁碼。</translation>
        </message>
        <message>
            <source>{mark} seems to be turned the wrong way.</source>
            <translation>{mark} 的方向似乎反了。</translation>
        </message>
        <message>
            <source>A headline seems to run into the text here.</source>
            <translation>此處標題似乎與正文連在一起。</translation>
        </message>
        <message>
            <source>A copied passage was left out before this: the words in its place may be lost.</source>
            <translation>此前有一段重複的文字已略去：原在那裡的文字可能漏了。</translation>
        </message>
        <message>
            <source>From here on the page says what stands elsewhere: the words in its place are lost.</source>
            <translation>從這裡起是別處的文字：原在這裡的文字漏了。</translation>
        </message>
        <message>
            <source>“{words}” has no 除 before it: a character may be lost.</source>
            <translation>「{words}」前面沒有「除」：可能漏了字。</translation>
        </message>
        <message>
            <source>“{words}” has no 从 before it: a character may be lost.</source>
            <translation>「{words}」前面沒有「從」：可能漏了字。</translation>
        </message>
        <message>
            <source>Between two speeches “{words}” does not speak: 说 is lost.</source>
            <translation>兩段話之間的「{words}」沒有「說」：可能漏了字。</translation>
        </message>
        <message>
            <source>“{words}” has no 以 before it: a character may be lost.</source>
            <translation>「{words}」前面沒有「以」：可能漏了字。</translation>
        </message>
        <message>
            <source>The article begins with “{words}”: its head or its first words may be lost.</source>
            <translation>文章以「{words}」開頭：標題或開頭的文字可能漏了。</translation>
        </message>
        <message>
            <source>“{words}” stands within a number.</source>
            <translation>數字裡夾著「{words}」。</translation>
        </message>
        <message>
            <source>{part} of {whole} is {share} percent.</source>
            <translation>{part}占{whole}的{share}%。</translation>
        </message>
        <message>
            <source>From {before} to {after} is {share} percent.</source>
            <translation>從{before}到{after}，變化是{share}%。</translation>
        </message>
        <message>
            <source>From {before} to {after} is no {change}.</source>
            <translation>從{before}到{after}不是{change}。</translation>
        </message>
        <message>
            <source>No more than the whole can be {words} percent of it.</source>
            <translation>占比不會超過100%，此處是{words}%。</translation>
        </message>
        <message>
            <source>The parts make {sum}, not {words}.</source>
            <translation>各分項之和是{sum}，不是{words}。</translation>
        </message>
        <message>
            <source>{words} is more than the whole, {whole}.</source>
            <translation>分項{words}大於總數{whole}。</translation>
        </message>
        <message>
            <source>{words} ends before it begins.</source>
            <translation>「{words}」止於開始之前。</translation>
        </message>
        <message>
            <source>Born in {year}, one is about {age} in {now}.</source>
            <translation>{year}年出生，{now}年應是{age}歲左右。</translation>
        </message>
        <message>
            <source>From {year} to {now} it is {years} years.</source>
            <translation>從{year}年到{now}年是{years}週年。</translation>
        </message>
        <message>
            <source>{words} is told as past, and the page is of {date}.</source>
            <translation>本版是{date}的，「{words}」卻寫成已經過去。</translation>
        </message>
        <message>
            <source>“{words}” has no 届 or 次 behind its number.</source>
            <translation>「{words}」的序數後缺「屆」或「次」。</translation>
        </message>
        <message>
            <source>“{words}” does not say 届 between its two numbers.</source>
            <translation>「{words}」兩個數字之間缺「屆」。</translation>
        </message>
        <message>
            <source>No number is written so: {words}.</source>
            <translation>數字沒有這樣的寫法：{words}。</translation>
        </message>
        <message>
            <source>“{words}” is no surname.</source>
            <translation>「{words}」不是姓。</translation>
        </message>
        <message>
            <source>A measure word seems to be lost behind “{words}”.</source>
            <translation>「{words}」後面似乎漏了量詞。</translation>
        </message>
        <message>
            <source>A number seems to be lost before “{words}”.</source>
            <translation>「{words}」前面似乎漏了數字。</translation>
        </message>
        <message>
            <source>The quantity “{words}” lacks a part: a character may be lost.</source>
            <translation>數量「{words}」不完整：可能漏了字。</translation>
        </message>
        <message>
            <source>No clause ends with “{words}”: what follows may be lost, or it is misread.</source>
            <translation>沒有分句以「{words}」結尾：後面可能漏了字，或它本身認錯了。</translation>
        </message>
        <message>
            <source>No clause begins with “{words}”: what stood before may be lost, or it is misread.</source>
            <translation>沒有分句以「{words}」開頭：前面可能漏了字，或它本身認錯了。</translation>
        </message>
        <message>
            <source>Nothing is listed before “{words}”: what it closes may be lost.</source>
            <translation>「{words}」前面沒有列舉什麼：前面可能漏了字。</translation>
        </message>
        <message>
            <source>Nothing is counted in “{words}”: the measure word may be misread.</source>
            <translation>「{words}」裡沒有計數的單位：量詞可能認錯了。</translation>
        </message>
        <message>
            <source>What is counted here takes “{right}”, not “{words}”.</source>
            <translation>這裡計數的事物用「{right}」，不用「{words}」。</translation>
        </message>
        <message>
            <source>“{words}” is misspelt: the word is {right}.</source>
            <translation>「{words}」寫錯了：應為「{right}」。</translation>
        </message>
    </context>
</TS>
