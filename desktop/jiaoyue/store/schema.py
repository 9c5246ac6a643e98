"""The library's tables, as numbered migrations that are never edited once released.

A library is one SQLite file. ``PRAGMA application_id`` says that it is ours, and
``PRAGMA user_version`` how many migrations it has seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from jiaoyue.store.moments import number_all

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x4A59_5545
"""``JYUE`` in ASCII."""

_TABLES = """
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    paper TEXT,
    edition TEXT,
    date TEXT,
    date_first TEXT NOT NULL DEFAULT '',
    date_last TEXT NOT NULL DEFAULT '',
    date_evidence TEXT NOT NULL DEFAULT '[]',
    date_by_hand INTEGER NOT NULL DEFAULT 0,
    paper_by_hand INTEGER NOT NULL DEFAULT 0,
    edition_by_hand INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE page_text (
    id INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES page,
    sha256 TEXT NOT NULL UNIQUE,
    encoding TEXT NOT NULL,
    characters INTEGER NOT NULL,
    text TEXT NOT NULL,
    furniture TEXT NOT NULL DEFAULT '[]',
    set_aside TEXT NOT NULL DEFAULT '[]',
    reader TEXT NOT NULL,
    imported TEXT NOT NULL
) STRICT;

CREATE TABLE source_file (
    page_text INTEGER NOT NULL REFERENCES page_text,
    path TEXT NOT NULL,
    imported TEXT NOT NULL,
    PRIMARY KEY (page_text, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    public_id TEXT NOT NULL UNIQUE,
    page_text INTEGER NOT NULL REFERENCES page_text,
    ordinal REAL NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'news',
    title TEXT NOT NULL DEFAULT '',
    first_line TEXT NOT NULL DEFAULT '',
    province TEXT,
    city TEXT,
    county TEXT,
    town TEXT,
    date TEXT,
    date_first TEXT NOT NULL DEFAULT '',
    date_last TEXT NOT NULL DEFAULT '',
    round INTEGER NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 4)
) STRICT;
CREATE INDEX article_by_date ON article (date_first, page_text, ordinal);
CREATE INDEX article_by_place
    ON article (province, city, county, date_first, page_text, ordinal);
CREATE INDEX article_by_round ON article (round, date_first, page_text, ordinal);
CREATE INDEX article_by_page ON article (page_text, ordinal);

CREATE TABLE article_body (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    blocks TEXT NOT NULL,
    byline TEXT NOT NULL,
    adcode TEXT,
    place_evidence TEXT NOT NULL DEFAULT '[]',
    reasons TEXT NOT NULL DEFAULT '[]',
    folded TEXT NOT NULL DEFAULT '',
    blocks_by_hand INTEGER NOT NULL DEFAULT 0,
    byline_by_hand INTEGER NOT NULL DEFAULT 0,
    place_by_hand INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE tag (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    parent TEXT REFERENCES tag
) STRICT;
CREATE UNIQUE INDEX tag_by_name ON tag (coalesce(parent, ''), name);

CREATE TABLE article_tag (
    tag TEXT NOT NULL REFERENCES tag,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    PRIMARY KEY (tag, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_by_article ON article_tag (article, tag);

CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    page_text INTEGER NOT NULL REFERENCES page_text,
    article INTEGER REFERENCES article ON DELETE SET NULL,
    spans TEXT NOT NULL,
    trim_before INTEGER NOT NULL,
    trim_after INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_by_page ON annotation (page_text);
CREATE INDEX annotation_by_article ON annotation (article);

CREATE TABLE annotation_tag (
    annotation TEXT NOT NULL REFERENCES annotation ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    tag TEXT NOT NULL REFERENCES tag,
    PRIMARY KEY (annotation, ordinal),
    UNIQUE (annotation, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    page_text INTEGER NOT NULL REFERENCES page_text,
    author TEXT NOT NULL,
    made TEXT NOT NULL,
    round INTEGER NOT NULL,
    reason TEXT NOT NULL,
    ended TEXT NOT NULL DEFAULT '',
    superseded_by TEXT
) STRICT;
CREATE INDEX correction_by_page ON correction (page_text, made);

CREATE TABLE correction_patch (
    correction TEXT NOT NULL REFERENCES correction ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    leans INTEGER NOT NULL,
    was TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (correction, start, "end", leans)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_reading (
    script TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    shown TEXT NOT NULL,
    PRIMARY KEY (script, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_off (
    rule TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_exception (
    page_text INTEGER NOT NULL REFERENCES page_text,
    rule TEXT NOT NULL,
    start INTEGER NOT NULL,
    PRIMARY KEY (page_text, rule, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    verb TEXT NOT NULL,
    undoes INTEGER REFERENCES journal,
    gone TEXT NOT NULL,
    new TEXT NOT NULL
) STRICT;

CREATE TABLE remembered (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""


def _first(database: Database) -> None:
    """Make the tables."""
    _run(database, _TABLES)


_LEDGER = """
ALTER TABLE correction ADD COLUMN finding TEXT NOT NULL DEFAULT '';

CREATE TABLE round_done (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL,
    before INTEGER NOT NULL,
    after INTEGER NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX round_done_by_article ON round_done (article, at);

CREATE TABLE query (
    id TEXT PRIMARY KEY,
    page_text INTEGER NOT NULL REFERENCES page_text,
    article INTEGER REFERENCES article ON DELETE SET NULL,
    spans TEXT NOT NULL,
    trim_before INTEGER NOT NULL,
    trim_after INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    answer TEXT NOT NULL,
    author TEXT NOT NULL,
    asked TEXT NOT NULL,
    round INTEGER NOT NULL,
    answered_by TEXT NOT NULL,
    answered TEXT NOT NULL
) STRICT;
CREATE INDEX query_by_page ON query (page_text);
CREATE INDEX query_by_article ON query (article);

CREATE TABLE ignored_finding (
    page_text INTEGER NOT NULL REFERENCES page_text,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (page_text, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE ignored_word (
    word TEXT PRIMARY KEY CHECK (word <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE muted_kind (
    kind TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE checked (
    correction TEXT PRIMARY KEY,
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""


def _ledger(database: Database) -> None:
    """Keep what the desk answers for: rounds, queries, findings set aside, ticks."""
    _run(database, _LEDGER)


def _run(database: Database, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            database.execute(statement)


_FULL_TEXT = """
ALTER TABLE article ADD COLUMN moment INTEGER;
CREATE TABLE full_text (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    fold TEXT NOT NULL,
    reach INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE pairs USING fts5(
    body, head, source, note, maker, content='', columnsize=0, tokenize='ascii'
);
CREATE VIRTUAL TABLE singles USING fts5(
    body, head, source, note, maker, content='', columnsize=0, detail=column, tokenize='ascii'
);
CREATE INDEX article_by_province ON article (province, moment);
CREATE INDEX article_by_city ON article (city, moment);
CREATE INDEX article_by_county ON article (county, moment);
CREATE INDEX article_by_town ON article (town, moment) WHERE town IS NOT NULL;
CREATE INDEX page_by_paper ON page (paper);
CREATE INDEX page_text_by_page ON page_text (page);
INSERT INTO pairs (pairs, rank) VALUES ('hashsize', 33554432);
INSERT INTO singles (singles, rank) VALUES ('hashsize', 33554432);
"""


def _index_full_text(database: Database) -> None:
    """Make the index of the full text, and number the articles by their place in time.

    The index of what is there already is built afterwards, beside the window: it takes a
    second for some forty pages. Until then a search reads the articles themselves. The folded
    text that lists were searched in is of no use any more, and as large as the text.
    """
    _run(database, _FULL_TEXT)
    number_all(database.conn)
    database.execute("CREATE UNIQUE INDEX article_by_moment ON article (moment)")
    database.execute("ALTER TABLE article_body DROP COLUMN folded")


def _pinyin(database: Database) -> None:
    """Keep how titles are read, for sorting and for finding them by their first letters."""
    # Not needed to open a library of the present version, of which the first list is shown.
    from jiaoyue.text.pinyin import initials, sorting_key

    for column in ("title_pinyin", "title_initials"):
        database.execute(f"ALTER TABLE article ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    database.register_function(sorting_key, deterministic=True)
    database.register_function(initials, deterministic=True)
    database.execute(
        "UPDATE article SET title_pinyin = sorting_key(coalesce(nullif(title, ''), first_line)),"
        " title_initials = initials(coalesce(nullif(title, ''), first_line))"
    )
    database.execute("CREATE INDEX article_by_title ON article (title_pinyin, page_text, ordinal)")


def _title_initials(database: Database) -> None:
    """Find titles by their first letters without reading all of them."""
    database.execute("CREATE INDEX article_by_initials ON article (title_initials)")


_SAVED_SEARCHES = """
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    ordinal REAL NOT NULL,
    wanted TEXT NOT NULL
) STRICT;
"""


def _saved_searches(database: Database) -> None:
    """Make room for saved searches."""
    _run(database, _SAVED_SEARCHES)


_NARROW_SINGLES = """
DROP TABLE singles;
CREATE VIRTUAL TABLE singles USING fts5(
    said, content='', columnsize=0, detail=none, tokenize='ascii'
);
INSERT INTO singles (singles, rank) VALUES ('hashsize', 33554432);
DELETE FROM full_text;
"""


def _narrow_singles(database: Database) -> None:
    """Keep of single characters only in which article they are: half as large.

    The index is built again, beside the window.
    """
    _run(database, _NARROW_SINGLES)


def _pack_page_texts(database: Database) -> None:
    """Keep page texts deflated, behind all else of their row: less than half as large.

    What the file then has to spare is used again, or given back when the library is compacted.
    """
    # The first list does not wait for it.
    import zlib

    def packed(text: str) -> bytes:
        return zlib.compress(text.encode("utf-16-le"))

    database.execute("ALTER TABLE page_text ADD COLUMN packed BLOB NOT NULL DEFAULT x''")
    database.register_function(packed, deterministic=True)
    database.execute("UPDATE page_text SET packed = packed(text)")
    database.execute("ALTER TABLE page_text DROP COLUMN text")


def _close_fields(database: Database) -> None:
    """Have the index say where a field ends; it is built again, beside the window."""
    database.execute("DELETE FROM full_text")


_PLACES_BY_DATE = """
CREATE INDEX article_in_province ON article (province, date_first, page_text, ordinal);
CREATE INDEX article_in_city ON article (province, city, date_first, page_text, ordinal);
"""


def _places_by_date(database: Database) -> None:
    """List a province and a city by date without sorting all that they have."""
    _run(database, _PLACES_BY_DATE)


_TALLY = """
CREATE TABLE tally (
    what TEXT NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (what, name)
) STRICT, WITHOUT ROWID;
"""
_TALLIED = (
    (
        "place",
        "coalesce({0}.province, '') || char(31) || coalesce({0}.city, '') || char(31)"
        " || coalesce({0}.county, '')",
    ),
    ("month", "substr({0}.date_first, 1, 7)"),
    ("round", "{0}.round"),
    (
        "paper",
        "(SELECT coalesce(paper, '') FROM page_text JOIN page ON page.id = page_text.page"
        " WHERE page_text.id = {0}.page_text)",
    ),
)


def _keep_tally(database: Database) -> None:
    """Keep how many articles each place, month, round and paper has, whoever changes them.

    Names of a place are parted by the unit separator, as none holds one.
    """
    _run(database, _TALLY)
    for what, name in _TALLIED:
        database.execute(
            f"INSERT INTO tally SELECT ?, {name.format('article')}, count(*) FROM article"
            " GROUP BY 2",
            (what,),
        )
    gone, new = _counting("OLD", -1), _counting("NEW", 1)
    for named, when, steps in (
        ("article_comes", "INSERT ON article", new),
        ("article_goes", "DELETE ON article", gone),
        (
            "article_turns",
            "UPDATE OF page_text, province, city, county, date_first, round ON article",
            f"{gone} {new}",
        ),
        ("paper_turns", "UPDATE OF paper ON page", f"{_counting_page(-1)} {_counting_page(1)}"),
    ):
        database.execute(f"CREATE TRIGGER {named} AFTER {when} BEGIN {steps} END")


def _counting(row: str, by: int) -> str:
    return " ".join(
        f"INSERT INTO tally VALUES ('{what}', {name.format(row)}, {by})"
        f" ON CONFLICT (what, name) DO UPDATE SET number = number + {by};"
        for what, name in _TALLIED
    )


def _counting_page(by: int) -> str:
    return (
        f"INSERT INTO tally SELECT 'paper', coalesce({'NEW' if by > 0 else 'OLD'}.paper, ''),"
        f" {by} * count(*) FROM page_text JOIN article ON article.page_text = page_text.id"
        " WHERE page_text.page = NEW.id"
        " ON CONFLICT (what, name) DO UPDATE SET number = number + excluded.number;"
    )


def _find_what_undoes(database: Database) -> None:
    """Find the few steps of the journal that take another back without reading all."""
    database.execute("CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL")


_PAPER_OF = (
    "(SELECT page.paper FROM page_text JOIN page ON page.id = page_text.page"
    " WHERE page_text.id = {0}.page_text)"
)
_WIDER_INDEXES = {
    # The first columns are the order in which an index is walked through; those behind spare
    # looking up each article to see whether a filter lets it through.
    "title": ("title_pinyin, page_text, ordinal", "date_first, {place}, round, paper"),
    "round": ("round, date_first, page_text, ordinal", "{place}, paper"),
    "paper": ("paper, date_first, page_text, ordinal", "{place}, round"),
    "place": ("{place}, date_first, page_text, ordinal", "round, paper"),
    "province": ("province, date_first, page_text, ordinal", "city, county, round, paper"),
    "city": ("province, city, date_first, page_text, ordinal", "county, round, paper"),
}


def _papers_of_articles(database: Database) -> Iterator[None]:
    """Keep with an article of which paper it is, and in indexes what filters ask for."""
    database.execute("ALTER TABLE article ADD COLUMN paper TEXT")
    database.execute(f"UPDATE article SET paper = {_PAPER_OF.format('article')}")
    put = f"UPDATE article SET paper = {_PAPER_OF.format('NEW')} WHERE id = NEW.id;"
    for named, when, steps in (
        ("article_comes_of_paper", "INSERT ON article", put),
        ("article_turns_to_paper", "UPDATE OF page_text ON article", put),
    ):
        database.execute(
            f"CREATE TRIGGER {named} AFTER {when}"
            f" WHEN NEW.paper IS NOT {_PAPER_OF.format('NEW')} BEGIN {steps} END"
        )
    database.execute(
        "CREATE TRIGGER paper_turns_of_articles AFTER UPDATE OF paper ON page BEGIN"
        " UPDATE article SET paper = NEW.paper"
        " WHERE page_text IN (SELECT id FROM page_text WHERE page = NEW.id); END"
    )
    for what, (first, more) in _WIDER_INDEXES.items():
        yield
        name = f"article_{'in' if what in ('province', 'city') else 'by'}_{what}"
        columns = f"{first}, {more}".format(place="province, city, county")
        database.execute(f"DROP INDEX IF EXISTS {name}")
        database.execute(f"CREATE INDEX {name} ON article ({columns})")


def _find_tagged_passages(database: Database) -> None:
    """Let the passages that have a tag be found by it."""
    database.execute("CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag, annotation)")


_LEXICON = """
CREATE TABLE lexicon (
    word TEXT NOT NULL CHECK (word <> ''),
    paper TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (word, paper, since, until)
) STRICT, WITHOUT ROWID;

INSERT INTO lexicon SELECT word, '', 0, 0 FROM ignored_word;

DROP TABLE ignored_word;
"""


def _words_of_papers_and_years(database: Database) -> None:
    """Let a word be right in one paper, or in some years, alone."""
    _run(database, _LEXICON)


Migration = Callable[["Database"], Iterator[None] | None]

MIGRATIONS: tuple[Migration, ...] = (
    _first,
    _ledger,
    _index_full_text,
    _pinyin,
    _title_initials,
    _saved_searches,
    _narrow_singles,
    _pack_page_texts,
    _close_fields,
    _places_by_date,
    _keep_tally,
    _find_what_undoes,
    _papers_of_articles,
    _find_tagged_passages,
    _words_of_papers_and_years,
)
"""Each runs once, in its own transaction, in this order; one that is long stops between steps."""


def steps_of(migration: Migration) -> int:
    """Return in how many steps a migration goes, each of much the same length."""
    return 1 + len(_WIDER_INDEXES) if migration is _papers_of_articles else 1


VERSION = len(MIGRATIONS)
"""What ``user_version`` a library has that this program made."""
