"""The window: it connects the parts of the workbench to the session and keeps how it was left.

What a part of it does stands elsewhere: going through a library in ``Browsing``, searching it in
``Seeking``, how texts are shown in ``Viewing``, map and timeline in ``Overviews``, the carpet in
``Laying``, sheets in ``Sheets``, files and libraries in ``Libraries``.
"""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QMainWindow
from shiboken6 import isValid

from jiaoyue.marks.catalogue import Filter
from jiaoyue.session.settings import (
    AUTHOR,
    GEOMETRY,
    TIMELINE,
    WIDTHS,
    Setting,
    Settings,
)
from jiaoyue.session.undoing import concerns
from jiaoyue.ui.actions import COMMANDS, Actions
from jiaoyue.ui.attaching import Attaching
from jiaoyue.ui.browsing import Browsing, Listing
from jiaoyue.ui.commands.command import Need, Where, key_text
from jiaoyue.ui.desk.laying import Laying
from jiaoyue.ui.drop import DropHint, dropped_paths
from jiaoyue.ui.libraries import IMPORT, LIBRARY_SUBJECT, READ_ONLY, Libraries
from jiaoyue.ui.measures import SMALLEST, USUAL_SIZE
from jiaoyue.ui.menus import fill_commands, fill_look
from jiaoyue.ui.models.steps import step_words
from jiaoyue.ui.panels.overviews import Overviews
from jiaoyue.ui.pointing import Pointing
from jiaoyue.ui.reader.ruling import Ruling
from jiaoyue.ui.reader.wording import round_name
from jiaoyue.ui.rereading import Rereading
from jiaoyue.ui.search.completing import values_of
from jiaoyue.ui.search.saving import SavedSearches
from jiaoyue.ui.search.seeking import Seeking
from jiaoyue.ui.sheets import Sheets
from jiaoyue.ui.strips import Notice, Strip, Tone
from jiaoyue.ui.structuring import Structuring
from jiaoyue.ui.tag_names import TagNames
from jiaoyue.ui.viewing import Viewing
from jiaoyue.ui.watching import Watching
from jiaoyue.ui.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.facets import Facets
    from jiaoyue.marks.ledger import Query
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.unsaid import Fact
    from jiaoyue.session.lists import Renewed
    from jiaoyue.session.session import Session
    from jiaoyue.session.undoing import WentBack
    from jiaoyue.ui.appearance import Appearance
    from jiaoyue.ui.desk.proof_desk import ProofDesk
    from jiaoyue.ui.desk.records import Records
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.style import Theme

_QUOTES = frozenset("“「")
_LONGEST = 16
"""Characters of what was undone that are worth quoting."""
REMOVED = "removed"
"""The subject of the strip that says what was removed."""


class Window(QMainWindow):
    """One library in one window, which shows it when it is told to ``begin``.

    With a ``parent`` it is part of that one's window.
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        appearance: Appearance,
        *,
        is_beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if parent is not None:
            # While there is nothing in it; under a style sheet it takes long afterwards.
            self.setWindowFlags(Qt.WindowType.Widget)
        appearance.dress()
        self._is_beside = is_beside
        self._tags_asked_in_text = False
        self._removed: tuple[int, ...] = ()
        self.session: Session = session
        self.settings = settings
        self._appearance = appearance
        self._library = session.library_path
        self.libraries: Libraries = Libraries(session, settings, self)
        self.attaching: Attaching = Attaching(session, settings, self.libraries, self)
        self.rereading: Rereading = Rereading(session, self)
        self.browsing: Browsing = Browsing(session, settings, self)
        self.watching: Watching = Watching(session, self)
        self.searches: SavedSearches = SavedSearches(session, self)
        self.sheets: Sheets = Sheets(self, appearance)
        self.actions_ = Actions(self)
        self._drop_hint = DropHint(appearance.theme, self)
        self._language_changed = QTimer(self)
        self._language_changed.setSingleShot(True)
        self._language_changed.timeout.connect(self._on_language_changed)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL_SIZE)
        self.setAcceptDrops(True)
        self._connect()
        self._build()
        geometry = settings.get(GEOMETRY)
        if parent is None and not geometry.isEmpty():
            self.restoreGeometry(geometry)
        if not is_beside:
            self.libraries.note_open()

    @property
    def reader(self) -> Reader:
        """The column with the text."""
        return self.bench.reader

    @property
    def desk(self) -> ProofDesk:
        """The proofreading desk."""
        return self.bench.desk

    @property
    def records(self) -> Records:
        """What the desk answers for."""
        return self.bench.records

    # What the window itself does

    def begin(self, at: int | None = None) -> None:
        """Show the library that is open now, at the article with this id.

        Without one it is shown at the article that was open in it last.
        """
        self._library = self.session.library_path
        self._say_title()
        self.bench.topbar.set_words("")
        self._removed = ()
        for subject in (READ_ONLY, IMPORT, LIBRARY_SUBJECT, REMOVED):
            # What was said of the library before says nothing of this one.
            self.bench.strips.withdraw(subject)
        if self.session.read_only:
            said = self.tr("This library can only be read: the file or its folder is locked.")
            if self._is_beside:
                said = self.tr("This library is attached for reading: nothing in it is changed.")
            self.say(Notice(said, Tone.PLAIN, subject=READ_ONLY, closable=False))
        self.browsing.begin(at)
        self.watching.begin()
        if not self._is_beside:
            self.attaching.begin()

    def say(self, notice: Notice) -> Strip:
        """Put up a strip."""
        return self.bench.strips.say(notice)

    def finish_article(self) -> None:
        """Take the open article into the next proof, and open the one after it in the list."""
        self.desk.typing.finish()
        finished = self.browsing.article
        self.browsing.finish()
        for row in self.session.rows([finished.row.id]) if finished is not None else ():
            said = self.tr("“{title}” is done, and is now: {round}")
            title = row.title or row.first_line
            self.bench.status.hint(said.format(title=title, round=round_name(row.round)))

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or no longer."""
        top = self.window()
        top.showNormal() if top.isFullScreen() else top.showFullScreen()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why keys did nothing, where they come through to here."""
        why = self.actions_.why_not(event)
        if why:
            self.bench.status.hint(why)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in another language when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "bench"):
            # One for each translator that comes or goes: build again once, after the last.
            self._language_changed.start(0)
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go to where one was, now that the text has its width."""
        super().showEvent(event)
        if not event.spontaneous():
            # Else the search has the focus, and takes the first J for a word.
            self.bench.articles.view.setFocus()
        QTimer.singleShot(0, self, self._restore_scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the veil over the whole window."""
        super().resizeEvent(event)
        if self._drop_hint.isVisible():
            self._drop_hint.appear()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, wherever over the window they come in."""
        if dropped_paths(event.mimeData()) and not self.session.read_only:
            event.acceptProposedAction()
            self._drop_hint.appear()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep how the window was left."""
        self._language_changed.stop()
        self.browsing.leave()
        self.attaching.stop()
        if not self._is_beside:
            self.settings.set(GEOMETRY, self.window().saveGeometry())
            self._keep_widths()
        super().closeEvent(event)

    # Putting together

    def _connect(self) -> None:
        self.session.changed.connect(self._on_session_changed)
        self.session.failed.connect(lambda said: self.say(Notice(said, Tone.BAD)))
        self.session.job_started.connect(lambda ticket: self.bench.status.follow(ticket))
        self.session.went_back.connect(self._on_went_back)
        self.session.undo_stack.indexChanged.connect(self._on_undo_changed)
        self.settings.changed.connect(self._on_setting_changed)
        self._appearance.theme_changed.connect(self._on_theme_changed)
        self.libraries.noticed.connect(self.say)
        self.rereading.noticed.connect(self.say)
        self.libraries.leaving.connect(self.browsing.leave)
        self.browsing.counting.counted.connect(self._on_counted)
        self.browsing.counting.narrowed_to.connect(self._on_narrowed)
        self.browsing.counting.timeline_came.connect(
            lambda found: self.overviews.take_timeline(found)
        )
        self.browsing.chosen.connect(self._on_chosen)
        self.browsing.listed.connect(self._on_listed)
        self.browsing.renewed.connect(self._on_renewed)
        self.browsing.placed.connect(self._on_placed)
        self.browsing.opened.connect(self._on_opened)
        self.browsing.jumped.connect(self._on_jumped)
        self.browsing.leaving.connect(self._on_leaving)
        self.browsing.misread.connect(lambda said: self.seeking.say_misread(said))
        self.browsing.found.connect(lambda found: self.seeking.show_found(found))
        self.browsing.lines_came.connect(lambda lines: self.seeking.take_lines(lines))
        self.browsing.counting.saved.connect(
            lambda searches: self.bench.sidebar.show_searches(searches)
        )
        self.attaching.shown.connect(lambda others: self.bench.sidebar.show_attached(others))
        self._drop_hint.dropped.connect(self.libraries.take)
        self.watching.came.connect(self.libraries.bring_watched)

    def _build(self) -> None:
        theme = self._appearance.theme
        self._language = self._appearance.language
        self.bench: Workbench = Workbench(
            self.session, self.browsing.rows, self.actions_, theme, self
        )
        self.setCentralWidget(self.bench)
        self.sheets.forget()
        self.actions_.set_theme(theme)
        self._connect_bench(self.bench)
        for command in COMMANDS:
            if command.where is Where.LIST:
                self.bench.articles.view.addAction(self.actions_[command.id])
            elif command.where is Where.TEXT:
                self.bench.reader.text.addAction(self.actions_[command.id])
            elif command.where is Where.READING:
                for part in (self.bench.articles.view, self.bench.reader.text, self.bench.desk.bar):
                    part.addAction(self.actions_[command.id])
        widths = self.settings.get(WIDTHS)
        self.bench.set_widths(widths)
        self.viewing.begin()
        self.overviews.show_timeline()
        for ticket in self.session.runner.running:
            self.bench.status.follow(ticket)
        fill_commands(self.bench.topbar.more.menu(), self.actions_, self.libraries)
        fill_look(self.bench.topbar.look.menu(), self.actions_, self.settings)
        self._allow_marking()
        # A table that gets the focus without a current row would choose the first.
        self._on_placed(self.browsing.place)
        self.bench.articles.view.setFocus()

    def _connect_bench(self, bench: Workbench) -> None:
        self.seeking: Seeking = Seeking(self.browsing, self.searches, self.settings, bench)
        self.laying: Laying = Laying(self.browsing, self.actions_, bench)
        self.laying.came.connect(self.seeking.take_back_hit)
        self.viewing: Viewing = Viewing(self.settings, bench)
        self.overviews: Overviews = Overviews(self.browsing, self.settings, bench)
        bench.sidebar.search_pointed_at.connect(self.searches.show_menu)
        bench.sidebar.library_pointed_at.connect(self.attaching.show_menu)
        bench.sidebar.library_chosen.connect(self.attaching.open_beside)
        bench.sidebar.filter_chosen.connect(self.browsing.list)
        bench.articles.chosen.connect(self.browsing.open_at)
        bench.articles.order_requested.connect(self.browsing.order)
        bench.articles.jump_requested.connect(self.browsing.jump)
        bench.articles.next_requested.connect(lambda said: self.browsing.jump(said, beyond=True))
        bench.articles.clear_requested.connect(self.browsing.clear)
        bench.topbar.help_requested.connect(self.sheets.show_syntax)
        bench.reader.next_article_requested.connect(lambda: self.browsing.step(1))
        bench.reader.previous_article_requested.connect(lambda: self.browsing.step(-1))
        bench.reader.hint_given.connect(bench.status.hint)
        bench.reader.mark_clicked.connect(self._on_mark_clicked)
        bench.reader.tag_requested.connect(self._on_tag_requested)
        bench.annotations.jump_requested.connect(bench.reader.choose)
        bench.annotations.count_changed.connect(lambda n: bench.side.set_count(0, n))
        bench.tags.count_changed.connect(lambda n: bench.side.set_count(1, n))
        names = TagNames(self.session, bench)
        bench.sidebar.tag_pointed_at.connect(names.show_menu)
        bench.tags.left.connect(self._on_tags_left)
        bench.tags.tag_pointed_at.connect(names.show_menu)
        bench.findings.count_changed.connect(lambda n: bench.side.set_count(2, n))
        self.browsing.leaving.connect(bench.desk.typing.finish)
        bench.records.article_wanted.connect(self.browsing.open)
        bench.records.query_wanted.connect(self._on_query_wanted)
        bench.records.hint_given.connect(bench.status.hint)
        bench.desk.hint_given.connect(bench.status.hint)
        bench.info.correction_chosen.connect(self._on_correction_chosen)
        theme = self._appearance.theme
        self.structuring: Structuring = Structuring(
            self.session, self.actions_, bench.reader, theme, self
        )
        self.structuring.hint_given.connect(bench.status.hint)
        bench.desk.part_requested.connect(self.structuring.part)
        self.structuring.removed.connect(self._on_removed)
        self.ruling: Ruling = Ruling(bench.reader, theme)
        self.ruling.hint_given.connect(bench.status.hint)
        self.pointing: Pointing = Pointing(self.session, self.browsing, bench.reader, theme)
        self.pointing.hint_given.connect(bench.status.hint)
        bench.info.words_chosen.connect(self.pointing.show_words)
        bench.info.as_read_requested.connect(self._on_as_read_requested)
        bench.info.hint_given.connect(bench.status.hint)
        bench.welcome.samples_requested.connect(self.libraries.open_samples)
        bench.welcome.import_requested.connect(self.libraries.ask_for_files)

    def _rebuild(self) -> None:
        """Build everything again: for another language, or another library."""
        self._keep_widths()
        notices = [strip.notice for strip in self.bench.strips.shown]
        page = self.bench.side.tabs.currentIndex()
        self.actions_.retranslate()
        self._build()
        self.bench.side.show_page(page)
        self.bench.show()
        for notice in reversed(notices):
            self.say(notice)

    def _keep_widths(self) -> None:
        widths = tuple(self.bench.columns.sizes())
        # Where the columns were never shown they have none.
        if all(widths):
            self.settings.set(WIDTHS, widths)

    def _allow_marking(self) -> None:
        """Close the fields of the panels where nothing can be written."""
        reason = self.tr("This library can only be read")
        for field in (self.bench.tags, self.bench.info.round):
            field.setEnabled(not self.session.read_only)
            field.setToolTip(reason if self.session.read_only else "")

    # What happens

    def _say_title(self) -> None:
        name = self.libraries.name_of(self._library)
        self.setWindowTitle(self.tr("{library} — Jiaoyue").format(library=name))

    @Slot()
    def _on_language_changed(self) -> None:
        # The event also comes late, for a language that was set before there was a window.
        if self._language == self._appearance.language:
            return
        self.browsing.leave()
        self._rebuild()
        self._say_title()
        self._on_counted(self.browsing.counting.facets)
        self._on_narrowed(self.browsing.counting.narrowed)
        self.bench.sidebar.show_searches(self.browsing.counting.searches)
        self.bench.sidebar.show_attached(self.attaching.entries)
        self._on_chosen(self.browsing.listing)
        self._on_listed(self.browsing.listing)
        self._on_opened(self.browsing.article)

    @Slot(int)
    def _on_undo_changed(self, _index: int) -> None:
        self._allow()

    @Slot(object)
    def _on_went_back(self, done: WentBack) -> None:
        """Say what was undone and where: it may stand in no sight."""
        step = done.step
        # A label that quotes the words says all of it.
        words = step_words(step) if step is not None and not _QUOTES & {*done.label} else ""
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        what = " ".join(filter(None, (done.label, short)))
        said = self.tr("Done again: {what}") if done.again else self.tr("Undone: {what}")
        said = said.format(what=what)
        if step is not None and step.title:
            opened = self.browsing.article
            is_here = opened is not None and opened.row.id == step.article
            where = (
                self.tr("{said} ({title})")
                if is_here or step.article is None
                else self.tr("{said} (in another article: {title})")
            )
            said = where.format(said=said, title=step.title)
        self.bench.status.hint(said)

    @Slot(object)
    def _on_session_changed(self, change: Change) -> None:
        """Look again at whatever may be different."""
        if self.session.library_path != self._library:
            self._rebuild()
            self.begin()
            return
        if change.everything or change.listing or change.tags or change.text:
            self.browsing.counting.count()
            # What comes into an empty library is looked at from its beginning.
            held = None if self.browsing.began_empty else self.bench.articles.held()
            self.browsing.list_again(change.articles, held=held)
        elif change.articles:
            self.browsing.look_at_rows(change.articles)
        if self._removed and self.session.rows(self._removed):
            self._removed = ()
            self.bench.strips.withdraw(REMOVED)
        if change.searches:
            self.browsing.counting.count_saved()
        opened = self.browsing.article
        if opened is None or concerns(change, opened):
            self.browsing.look_again()

    @Slot(object)
    def _on_counted(self, facets: Facets) -> None:
        self.bench.sidebar.show_facets(facets)
        self.overviews.take_counts(facets)
        self.bench.status.show_counts(facets.articles, facets.pages)
        self.bench.topbar.values = values_of(facets)
        self._allow()

    @Slot(object)
    def _on_narrowed(self, facets: Facets | None) -> None:
        self.bench.sidebar.narrow_to(facets)
        self.overviews.narrow_to(facets)

    @Slot(object)
    def _on_chosen(self, listing: Listing) -> None:
        self.seeking.follow(listing)
        self.bench.sidebar.set_filter(listing.wanted)
        self.overviews.follow(listing.wanted)
        self.attaching.follow(listing.wanted)

    @Slot(object)
    def _on_listed(self, listing: Listing) -> None:
        words = listing.wanted.words
        # The words sought stand above in their field.
        by = self.bench.sidebar.describe(listing.wanted)
        self.bench.articles.say(listing.count, listing.order, by, is_search=bool(words))
        self.laying.follow(listing)
        stands_aside = self.bench.shows_concordance or self.bench.shows_carpet
        if self.browsing.has_articles:
            if not stands_aside:
                self.bench.show_columns()
        elif listing.wanted == Filter():
            self.bench.show_welcome()
        self._allow()

    @Slot(object)
    def _on_renewed(self, found: Renewed) -> None:
        self.bench.articles.hold(found, is_followed=not self.browsing.began_empty)

    @Slot(int)
    def _on_placed(self, place: int) -> None:
        self.bench.articles.select(place)
        is_unlisted = place < 0 and self.browsing.article is not None
        self.bench.status.say_unlisted(is_unlisted=is_unlisted)

    @Slot(object)
    def _on_opened(self, opened: OpenedArticle | None) -> None:
        bench = self.bench
        is_other = bench.reader.opened != opened and (
            opened is None
            or bench.reader.opened is None
            or bench.reader.opened.row.id != opened.row.id
        )
        if is_other:
            # Spans of another page mean nothing here.
            bench.reader.point_out((), go_there=False)
        bench.reader.show_article(opened)
        for panel in (bench.annotations, bench.tags, bench.info):
            panel.show_article(opened)
        bench.desk.show_article(opened)
        if opened is not None and is_other:
            self._restore_scroll()
        self._allow()

    @Slot()
    def _restore_scroll(self) -> None:
        opened = self.browsing.article
        if opened is not None:
            kept = self.session.recall(_scroll_key(opened.row.id))
            self.reader.restore_scroll(kept or "")

    @Slot(bool)
    def _on_jumped(self, is_found: bool) -> None:
        field = self.bench.articles.jump_field
        self.bench.articles.show_jumped(is_found=is_found)
        if not is_found and field.text():
            said = self.tr("No title listed begins with “{words}”")
            self.bench.status.hint(said.format(words=field.text()))

    @Slot(int)
    def _on_leaving(self, article: int) -> None:
        state = self.bench.reader.scroll_state()
        key = _scroll_key(article)
        if state != (self.session.recall(key) or ""):
            self.session.remember(key, state)

    @Slot(str, object)
    def _on_removed(self, said: str, articles: tuple[int, ...]) -> None:
        self._removed = articles
        keys = self.actions_["undo"].shortcut(), self.actions_["history"].shortcut()
        undo, history = map(key_text, keys)
        how = self.tr("{said} {undo} brings it back, later the history of the library ({history}).")
        self.say(Notice(how.format(said=said, undo=undo, history=history), subject=REMOVED))

    @Slot(int)
    def open_in_columns(self, article: int) -> None:
        """Open an article that is asked for from a sheet, wherever one is."""
        self.bench.show_columns()
        self.browsing.open(article)

    @Slot(int, object)
    def _on_query_wanted(self, article: int, query: Query) -> None:
        """Show a query where it was asked, to be answered if the library can be written to."""
        self.open_in_columns(article)
        self.activateWindow()
        if not self.session.read_only:
            self.desk.queries.show(query)

    @Slot(object)
    def _on_mark_clicked(self, marks: Sequence[Annotation]) -> None:
        self.bench.annotations.select(marks)
        self.bench.side.show_page(0)

    @Slot()
    def _on_tag_requested(self) -> None:
        self._tags_asked_in_text = self.bench.reader.text.hasFocus()
        self.bench.side.show_page(1)
        self.bench.tags.setFocus()

    @Slot()
    def _on_tags_left(self) -> None:
        """Go back to where tags were asked for; else to the list, where no key is a letter."""
        was_in_text, self._tags_asked_in_text = self._tags_asked_in_text, False
        (self.bench.reader.text if was_in_text else self.bench.articles.view).setFocus()

    @Slot(object)
    def _on_correction_chosen(self, correction: Correction) -> None:
        reading = self.reader.reading
        spans = reading.up(tuple(patch.span for patch in correction.patches)) if reading else ()
        if spans:
            self.reader.select(spans[0])

    @Slot(object)
    def _on_as_read_requested(self, fact: Fact) -> None:
        opened = self.browsing.article
        if opened is not None:
            self.session.jobs.take_as_read(opened, fact, self.tr("Give up what was said by hand"))

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        self.actions_.set_theme(theme)
        self.bench.set_theme(theme)
        self.structuring.set_theme(theme)
        self.pointing.set_theme(theme)
        self.ruling.set_theme(theme)
        self._drop_hint.theme = theme

    @Slot(object)
    def _on_setting_changed(self, setting: Setting[Any]) -> None:
        self.viewing.follow(setting)
        if setting is TIMELINE:
            self.overviews.show_timeline()
        elif setting is AUTHOR:
            self.session.author = self.settings.get(AUTHOR) or getpass.getuser()

    def _allow(self) -> None:
        """Enable what makes sense now."""
        stack, history = self.session.undo_stack, self.browsing.history
        if not isValid(stack):
            # A stack that is being destroyed clears itself first, and says so.
            return
        there = {
            Need.ARTICLES: self.browsing.has_articles,
            Need.ARTICLE: self.browsing.article is not None,
            Need.WRITABLE: not self.session.read_only,
            Need.BACK: history.has_back,
            Need.FORWARD: history.has_forward,
            Need.UNDO: stack.canUndo(),
            Need.REDO: stack.canRedo(),
        }
        has = Need.NOTHING
        for need, is_there in there.items():
            has |= need if is_there else Need.NOTHING
        self.actions_.allow(has, self._why_not())
        for command, label in (("undo", stack.undoText()), ("redo", stack.redoText())):
            self.actions_.add_object(command, label)
        for switch in (self.bench.topbar.scripts, self.bench.topbar.layers):
            switch.setEnabled(there[Need.ARTICLE])
        self.bench.topbar.proof.setEnabled(there[Need.ARTICLES])

    def _why_not(self) -> Mapping[Need, str]:
        """Return what is said of what cannot be done, by what it lacks."""
        undone = (
            self.tr("All that was done since the library was opened is undone.")
            if self.session.undo_stack.canRedo()
            else self.tr("Nothing was done since the library was opened.")
        )
        before = self.tr("{said} What was done before is in its history ({history}).")
        history = key_text(self.actions_["history"].shortcut())
        return {
            Need.WRITABLE: self.tr("This library can only be read"),
            Need.UNDO: before.format(said=undone, history=history),
            Need.REDO: self.tr("Nothing was undone that could be done again."),
        }


def _scroll_key(article: int) -> str:
    return f"window/scroll/{article}"
