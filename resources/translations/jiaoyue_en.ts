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
        <name>CarpetDesk</name>
        <message numerus="yes">
            <source>Correct %n place(s): {what}</source>
            <translation>
                <numerusform>Correct %n place: {what}</numerusform>
                <numerusform>Correct %n places: {what}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Corrected %n place(s): {what}</source>
            <translation>
                <numerusform>Corrected %n place: {what}</numerusform>
                <numerusform>Corrected %n places: {what}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave “{words}” as it is in %n place(s)</source>
            <translation>
                <numerusform>Leave “{words}” as it is in %n place</numerusform>
                <numerusform>Leave “{words}” as it is in %n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left as they are</source>
            <translation>
                <numerusform>%n place left as it is</numerusform>
                <numerusform>%n places left as they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Query “{words}” in %n place(s)</source>
            <translation>
                <numerusform>Query “{words}” in %n place</numerusform>
                <numerusform>Query “{words}” in %n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) queried</source>
            <translation>
                <numerusform>%n place queried</numerusform>
                <numerusform>%n places queried</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarpetPage</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n article(s)</source>
            <translation>
                <numerusform>in %n article</numerusform>
                <numerusform>in %n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Correct %n place(s)</source>
            <translation>
                <numerusform>Correct %n place</numerusform>
                <numerusform>Correct %n places</numerusform>
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
        <name>EntryRow</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventsSheet</name>
        <message numerus="yes">
            <source>%n event(s) added.</source>
            <translation>
                <numerusform>%n event added.</numerusform>
                <numerusform>%n events added.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Jobs</name>
        <message numerus="yes">
            <source>The text of %n page(s) is damaged and cannot be searched: {pages}. All else is in the index. Have the library checked, and use a backup.</source>
            <translation>
                <numerusform>The text of %n page is damaged and cannot be searched: {pages}. All else is in the index. Have the library checked, and use a backup.</numerusform>
                <numerusform>The text of %n pages is damaged and cannot be searched: {pages}. All else is in the index. Have the library checked, and use a backup.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LexiconSheet</name>
        <message numerus="yes">
            <source>Doubt %n word(s) again</source>
            <translation>
                <numerusform>Doubt %n word again</numerusform>
                <numerusform>Doubt %n words again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) added.</source>
            <translation>
                <numerusform>%n word added.</numerusform>
                <numerusform>%n words added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) saved.</source>
            <translation>
                <numerusform>%n word saved.</numerusform>
                <numerusform>%n words saved.</numerusform>
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
        <name>LikeCases</name>
        <message numerus="yes">
            <source>Correct “{words}” in %n place(s)</source>
            <translation>
                <numerusform>Correct “{words}” in %n place</numerusform>
                <numerusform>Correct “{words}” in %n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Corrected %n place(s): {what}</source>
            <translation>
                <numerusform>Corrected %n place: {what}</numerusform>
                <numerusform>Corrected %n places: {what}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueriesSheet</name>
        <message numerus="yes">
            <source>No query is open. %n answered one(s) are not listed.</source>
            <translation>
                <numerusform>No query is open. %n answered one is not listed.</numerusform>
                <numerusform>No query is open. %n answered ones are not listed.</numerusform>
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
        <message numerus="yes">
            <source>%n checked</source>
            <translation>
                <numerusform>%n checked</numerusform>
                <numerusform>%n checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n superseded</source>
            <translation>
                <numerusform>%n superseded</numerusform>
                <numerusform>%n superseded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken back</source>
            <translation>
                <numerusform>%n taken back</numerusform>
                <numerusform>%n taken back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RereadSheet</name>
        <message numerus="yes">
            <source>%n page(s) that an older version read</source>
            <translation>
                <numerusform>%n page that an older version read</numerusform>
                <numerusform>%n pages that an older version read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every page: %n</source>
            <translation>
                <numerusform>Every page: %n</numerusform>
                <numerusform>Every page: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The last reading, {when}, changed %n page(s)</source>
            <translation>
                <numerusform>The last reading, {when}, changed %n page</numerusform>
                <numerusform>The last reading, {when}, changed %n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rereading</name>
        <message numerus="yes">
            <source>%n page(s) read again</source>
            <translation>
                <numerusform>%n page read again</numerusform>
                <numerusform>%n pages read again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other than before</source>
            <translation>
                <numerusform>%n other than before</numerusform>
                <numerusform>%n other than before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) kept as a person made them</source>
            <translation>
                <numerusform>%n article kept as a person made it</numerusform>
                <numerusform>%n articles kept as a person made them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile and left alone</source>
            <translation>
                <numerusform>%n changed meanwhile and left alone</numerusform>
                <numerusform>%n changed meanwhile and left alone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped with %n page(s) to go</source>
            <translation>
                <numerusform>stopped with %n page to go</numerusform>
                <numerusform>stopped with %n pages to go</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) altered</source>
            <translation>
                <numerusform>%n article altered</numerusform>
                <numerusform>%n articles altered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone</source>
            <translation>
                <numerusform>%n gone</numerusform>
                <numerusform>%n gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) are as they were before</source>
            <translation>
                <numerusform>%n page is as it was before</numerusform>
                <numerusform>%n pages are as they were before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed since and left alone</source>
            <translation>
                <numerusform>%n changed since and left alone</numerusform>
                <numerusform>%n changed since and left alone</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulesPart</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as printed</source>
            <translation>
                <numerusform>%n left as printed</numerusform>
                <numerusform>%n left as printed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SampleSheet</name>
        <message numerus="yes">
            <source>%n article(s) of this sample were read. Drawing another forgets which.</source>
            <translation>
                <numerusform>%n article of this sample was read. Drawing another forgets which.</numerusform>
                <numerusform>%n articles of this sample were read. Drawing another forgets which.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) of {of}, seed {seed}</source>
            <translation>
                <numerusform>%n article of {of}, seed {seed}</numerusform>
                <numerusform>%n articles of {of}, seed {seed}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{read} of %n article(s) read</source>
            <translation>
                <numerusform>{read} of %n article read</numerusform>
                <numerusform>{read} of %n articles read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s)</source>
            <translation>
                <numerusform>%n fault</numerusform>
                <numerusform>%n faults</numerusform>
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
        <name>Signing</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open query(s)</source>
            <translation>
                <numerusform>%n open query</numerusform>
                <numerusform>%n open queries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not checked</source>
            <translation>
                <numerusform>%n change not checked</numerusform>
                <numerusform>%n changes not checked</numerusform>
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
        <name>StepsModel</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{words}, %n place(s) in all</source>
            <translation>
                <numerusform>{words}, %n place in all</numerusform>
                <numerusform>{words}, %n places in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{title} and %n more</source>
            <translation>
                <numerusform>{title} and %n more</numerusform>
                <numerusform>{title} and %n more</numerusform>
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
        <message numerus="yes">
            <source>%n article(s) of this page were removed from the library.</source>
            <translation>
                <numerusform>%n article of this page was removed from the library.</numerusform>
                <numerusform>%n articles of this page were removed from the library.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n article(s)</source>
            <translation>
                <numerusform>Remove %n article</numerusform>
                <numerusform>Remove %n articles</numerusform>
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
        <name>TimelinePanel</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a date</source>
            <translation>
                <numerusform>%n without a date</numerusform>
                <numerusform>%n without a date</numerusform>
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
</TS>
