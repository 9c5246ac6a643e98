<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Jiaoyue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jiaoyue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} · MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, mark and put right Chinese newspapers from OCR, on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With thanks to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Sample Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Backup Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight in Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight in Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline in Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar in Rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down, then Next Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Proof Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second Proof Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third Proof Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Proofread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Jiaoyue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Text of the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionEditor</name>
    <message>
        <source>What it should say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction keeps the paragraphs apart: change one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Let go to import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong in the program. What you saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>Nothing was imported: this library can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import newspapers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of newspapers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a backup copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries (*.jiaoyue);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>Remove this mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkCards</name>
    <message>
        <source>Marks at this place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Remove a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recolour a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tag off a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Choose an article to read it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words first, then press H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words first, then press N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not part of the corrected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back a correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the edge of a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark: {pencil}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note and tags of this mark…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back this correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always so here: {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle how a name is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What to do with the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs your annotations and corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script of Taiwan takes Taiwan&apos;s words as well</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search the library: one character is enough, in either script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional as in Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional as in Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text as the OCR left it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines joined, spaces and punctuation put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what people corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Jiaoyue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, mark and put right Chinese newspapers from OCR, on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import newspapers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop text files and folders anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Recent Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} – Jiaoyue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can only be read: the file or its folder is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can only be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>about {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green, with an edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue underline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rose, bar in the margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proofread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporter {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correspondent {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No byline, place or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌄ Not part of the article; fold away again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⋯ Repeated passage folded away (%n character(s))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt: {forms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stood here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
