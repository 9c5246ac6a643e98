<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ArticleList</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Concordance</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the first %n place(s)</source>
            <translation>
                <numerusform>the first %n place</numerusform>
                <numerusform>the first %n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Libraries</name>
        <message numerus="yes">
            <source>%n page(s) imported</source>
            <translation>
                <numerusform>%n page imported</numerusform>
                <numerusform>%n pages imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new article(s)</source>
            <translation>
                <numerusform>%n new article</numerusform>
                <numerusform>%n new articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) were there already</source>
            <translation>
                <numerusform>%n page was there already</numerusform>
                <numerusform>%n pages were there already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read</source>
            <translation>
                <numerusform>%n file could not be read</numerusform>
                <numerusform>%n files could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped with %n file(s) to go</source>
            <translation>
                <numerusform>stopped with %n file to go</numerusform>
                <numerusform>stopped with %n files to go</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibrarySheet</name>
        <message numerus="yes">
            <source>%n thing(s) are not as they should be:</source>
            <translation>
                <numerusform>%n thing is not as it should be:</numerusform>
                <numerusform>%n things are not as they should be:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProofDesk</name>
        <message numerus="yes">
            <source>Correct “{words}” in %n place(s)</source>
            <translation>
                <numerusform>Correct “{words}” in %n place</numerusform>
                <numerusform>Correct “{words}” in %n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordSheet</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SeriesSheet</name>
        <message numerus="yes">
            <source>Correct %n place(s)</source>
            <translation>
                <numerusform>Correct %n Place</numerusform>
                <numerusform>Correct %n Places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>%n minute left</numerusform>
                <numerusform>%n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) a second</source>
            <translation>
                <numerusform>%n page a second</numerusform>
                <numerusform>%n pages a second</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Structuring</name>
        <message numerus="yes">
            <source>Move %n block(s) to</source>
            <translation>
                <numerusform>Move %n paragraph to</numerusform>
                <numerusform>Move %n paragraphs to</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionBar</name>
        <message numerus="yes">
            <source>Correct %n like place(s)…</source>
            <translation>
                <numerusform>Correct %n like place…</numerusform>
                <numerusform>Correct %n like places…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message numerus="yes">
            <source>⋯ Repeated passage folded away (%n character(s))</source>
            <translation>
                <numerusform>⋯ Repeated passage folded away (%n character)</numerusform>
                <numerusform>⋯ Repeated passage folded away (%n characters)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Delegate</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
</TS>
