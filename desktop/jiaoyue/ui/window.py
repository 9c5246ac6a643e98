"""The window: it connects the parts of the workbench to the session and keeps how it was left.

What a part of it does stands elsewhere: going through a library in ``Browsing``, which
``Presenting`` and ``Opening`` show, searching it in ``Seeking``, how texts are shown in ``Viewing``,
map and timeline in ``Overviews``, the carpet in ``Laying``, what can be done in ``Allowing``, what
is said of undo in ``TakingBack``, sheets in ``Sheets``, files and libraries in ``Libraries``.
"""

from __future__ import annotations

import getpass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

from jiaoyue.session.settings import AUTHOR, GEOMETRY, TIMELINE, WIDTHS, Setting, Settings
from jiaoyue.session.undoing import concerns
from jiaoyue.ui.actions import Actions
from jiaoyue.ui.allowing import Allowing
from jiaoyue.ui.attaching import Attaching
from jiaoyue.ui.browsing import Browsing
from jiaoyue.ui.desk.laying import Laying
from jiaoyue.ui.drop import DropHint, dropped_paths
from jiaoyue.ui.libraries import IMPORT, LIBRARY_SUBJECT, READ_ONLY, Libraries
from jiaoyue.ui.measures import SMALLEST, USUAL_SIZE
from jiaoyue.ui.menus import fill_commands, fill_look
from jiaoyue.ui.naming import Naming
from jiaoyue.ui.opening import Opening
from jiaoyue.ui.panels.overviews import Overviews
from jiaoyue.ui.pointing import Pointing
from jiaoyue.ui.presenting import Presenting
from jiaoyue.ui.reader.ruling import Ruling
from jiaoyue.ui.rereading import Rereading
from jiaoyue.ui.search.saving import SavedSearches
from jiaoyue.ui.search.seeking import Seeking
from jiaoyue.ui.sheets import Sheets
from jiaoyue.ui.signing import SUBJECTS, Signing
from jiaoyue.ui.strips import Notice, Strip, Tone
from jiaoyue.ui.structuring import Structuring
from jiaoyue.ui.tag_names import TagNames
from jiaoyue.ui.taking_back import TakingBack
from jiaoyue.ui.viewing import Viewing
from jiaoyue.ui.watching import Watching
from jiaoyue.ui.workbench import Workbench

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.ledger import Query
    from jiaoyue.session.session import Session
    from jiaoyue.ui.appearance import Appearance
    from jiaoyue.ui.desk.proof_desk import ProofDesk
    from jiaoyue.ui.desk.records import Records
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.style import Theme


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
        self.taking_back = TakingBack(session, self.browsing, self.actions_, self)
        self.naming = Naming(session, settings, self.browsing, self)
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
        self.taking_back.forget()
        for subject in (READ_ONLY, IMPORT, LIBRARY_SUBJECT):
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
        self.signing.finish()

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or no longer."""
        top = self.window()
        top.showNormal() if top.isFullScreen() else top.showFullScreen()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why keys did nothing, where they come through to here."""
        why = self.actions_.why_not(event) or self.desk.why_not(event)
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
        QTimer.singleShot(0, self, lambda: self.opening.restore_scroll())

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
        self.settings.changed.connect(self._on_setting_changed)
        self._appearance.theme_changed.connect(self._on_theme_changed)
        self.libraries.noticed.connect(self.say)
        self.rereading.noticed.connect(self.say)
        self.naming.noticed.connect(self.say)
        self.naming.settled.connect(lambda subject: self.bench.strips.withdraw(subject))
        self.taking_back.noticed.connect(self.say)
        self.taking_back.settled.connect(lambda subject: self.bench.strips.withdraw(subject))
        self.taking_back.hint_given.connect(lambda said: self.bench.status.hint(said))
        self.libraries.leaving.connect(self.browsing.leave)
        self.browsing.chosen.connect(lambda listing: self.seeking.follow(listing))
        self.browsing.chosen.connect(lambda listing: self.attaching.follow(listing.wanted))
        self.browsing.opened.connect(lambda opened: self.opening.show(opened))
        self.browsing.leaving.connect(lambda article: self.opening.keep_scroll(article))
        self.browsing.misread.connect(lambda said: self.seeking.say_misread(said))
        self.browsing.found.connect(lambda found: self.seeking.show_found(found))
        self.browsing.lines_came.connect(lambda lines: self.seeking.take_lines(lines))
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
        self.actions_.add_to(self.bench)
        widths = self.settings.get(WIDTHS)
        self.bench.set_widths(widths)
        self.viewing.begin()
        self.overviews.show_timeline()
        for ticket in self.session.runner.running:
            self.bench.status.follow(ticket)
        fill_commands(self.bench.topbar.more.menu(), self.actions_, self.libraries)
        fill_look(self.bench.topbar.look.menu(), self.actions_, self.settings)
        # A table that gets the focus without a current row would choose the first.
        self.presenting.show_place(self.browsing.place)
        self.bench.articles.view.setFocus()

    def _connect_bench(self, bench: Workbench) -> None:
        self.presenting: Presenting = Presenting(self.browsing, bench)
        self.opening: Opening = Opening(self.session, bench)
        self.allowing = Allowing(self.session, self.browsing, self.actions_, bench)
        self.seeking: Seeking = Seeking(self.browsing, self.searches, self.settings, bench)
        self.laying: Laying = Laying(self.browsing, self.actions_, bench)
        self.laying.came.connect(self.seeking.take_back_hit)
        self.signing: Signing = Signing(self.session, self.browsing, bench)
        self.signing.noticed.connect(self.say)
        self.signing.settled.connect(bench.strips.withdraw)
        self.signing.hint_given.connect(bench.status.hint)
        self.signing.signed.connect(self.naming.ask)
        bench.info.round_chosen.connect(self.signing.sign)
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
        names = TagNames(self.session, bench)
        bench.sidebar.tag_pointed_at.connect(names.show_menu)
        bench.tags.tag_pointed_at.connect(names.show_menu)
        self.browsing.leaving.connect(bench.desk.typing.finish)
        bench.records.article_wanted.connect(self.browsing.open)
        bench.records.query_wanted.connect(self._on_query_wanted)
        theme = self._appearance.theme
        self.structuring: Structuring = Structuring(
            self.session, self.actions_, bench.reader, theme, self
        )
        bench.desk.part_requested.connect(self.structuring.part)
        self.structuring.removed.connect(self.taking_back.say_removed)
        self.ruling: Ruling = Ruling(bench.reader, theme)
        self.pointing: Pointing = Pointing(self.session, self.browsing, bench.reader, theme)
        bench.info.words_chosen.connect(self.pointing.show_words)
        bench.welcome.samples_requested.connect(self.libraries.open_samples)
        bench.welcome.import_requested.connect(self.libraries.ask_for_files)
        panels = bench.annotations, bench.tags, bench.findings
        for page, counted in enumerate(panel.count_changed for panel in panels):
            counted.connect(partial(bench.side.set_count, page))
        for given in (
            bench.reader.hint_given,
            bench.info.hint_given,
            bench.records.hint_given,
            bench.desk.hint_given,
            self.structuring.hint_given,
            self.ruling.hint_given,
            self.pointing.hint_given,
        ):
            given.connect(bench.status.hint)

    def _rebuild(self) -> None:
        """Build everything again: for another language, or another library."""
        self._keep_widths()
        shown = (strip.notice for strip in self.bench.strips.shown)
        notices = [notice for notice in shown if notice.subject not in SUBJECTS]
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
        self.presenting.show()
        self.seeking.follow(self.browsing.listing)
        self.bench.sidebar.show_attached(self.attaching.entries)
        self.opening.show(self.browsing.article)
        self.allowing.renew()

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
        self.taking_back.look_again()
        self.signing.look_again()
        if change.searches:
            self.browsing.counting.count_saved()
        opened = self.browsing.article
        if opened is None or concerns(change, opened):
            self.browsing.look_again()

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
