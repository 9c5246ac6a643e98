"""The window: it connects the parts of the workbench to the session and keeps how it was left.

Going through a library is ``Browsing``'s affair, files and libraries are ``Libraries``'.
"""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import (
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget
from shiboken6 import isValid

from jiaoyue import paths
from jiaoyue.marks.annotation import locate
from jiaoyue.marks.carpet import MOST_SOUGHT
from jiaoyue.marks.catalogue import Filter
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import (
    AUTHOR,
    GEOMETRY,
    LAYER,
    PROOFREADING,
    SCRIPT,
    SEARCHES,
    SIDE_BY_SIDE,
    TAIWAN_WORDS,
    TEXT_SIZE,
    THEME,
    TIMELINE,
    WIDTHS,
    Setting,
    Settings,
)
from jiaoyue.text.script import Script
from jiaoyue.ui.actions import COMMANDS, Actions, Group, Need, Where, key_text, of_group
from jiaoyue.ui.appearance import Appearance, theme_names
from jiaoyue.ui.attaching import Attaching
from jiaoyue.ui.browsing import Browsing, Listing
from jiaoyue.ui.dialogs.about import AboutDialog
from jiaoyue.ui.dialogs.keys import KeySheet
from jiaoyue.ui.dialogs.library import LibrarySheet
from jiaoyue.ui.dialogs.palette import CommandPalette
from jiaoyue.ui.dialogs.settings import SettingsDialog
from jiaoyue.ui.dialogs.watched import WatchedFolders
from jiaoyue.ui.drop import DropHint, dropped_paths
from jiaoyue.ui.libraries import READ_ONLY, Libraries
from jiaoyue.ui.measures import SMALLEST, USUAL_SIZE
from jiaoyue.ui.pointing import Pointing
from jiaoyue.ui.reader.ruling import Ruling
from jiaoyue.ui.rereading import Rereading
from jiaoyue.ui.search.completing import put_first, values_of
from jiaoyue.ui.search.concordance import MOST_LINES
from jiaoyue.ui.search.saving import SavedSearches
from jiaoyue.ui.search.syntax import SyntaxSheet
from jiaoyue.ui.strips import Notice, Strip, Tone
from jiaoyue.ui.structuring import Structuring
from jiaoyue.ui.tag_names import TagNames
from jiaoyue.ui.topbar import TopBar
from jiaoyue.ui.watching import Watching
from jiaoyue.ui.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.carpet import Tile
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.facets import Facets
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.search import Found
    from jiaoyue.marks.timeline import Timeline
    from jiaoyue.marks.unsaid import Fact
    from jiaoyue.session.lists import Line, Lines
    from jiaoyue.session.session import Session
    from jiaoyue.text.span import Spans
    from jiaoyue.ui.desk.proof_desk import ProofDesk
    from jiaoyue.ui.desk.records import Records
    from jiaoyue.ui.desk.sampling import Sampling
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.style import Theme

REMOVED = "removed"
"""The subject of the strip that says what was removed."""


class Window(QMainWindow):
    """One library in one window."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        appearance: Appearance,
        *,
        is_beside: bool = False,
    ) -> None:
        super().__init__()
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
        self._goal: Spans = ()
        self._said_hit = ""
        self.searches: SavedSearches = SavedSearches(session, self)
        self.sampling: Sampling | None = None
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
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        if not is_beside:
            self.libraries.note_open()
        self._show_library()

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

    def say(self, notice: Notice) -> Strip:
        """Put up a strip."""
        return self.bench.strips.say(notice)

    def focus_search(self) -> None:
        """Put the caret into the search."""
        self.bench.topbar.search.setFocus()
        self.bench.topbar.search.selectAll()

    def sort_list(self) -> None:
        """Choose what the list is sorted by."""
        self.bench.articles.ask_for_order()

    def jump_in_list(self) -> None:
        """Type ahead in the list."""
        self.bench.articles.jump()

    def next_hit(self, step: int) -> None:
        """Go to another of the words found in the article."""
        self.reader.find_next() if step > 0 else self.reader.find_previous()
        self._say_hit()

    def save_search(self) -> None:
        """Ask under which name to save what is listed."""
        wanted = self.browsing.listing.wanted
        if wanted != Filter():
            self.searches.save(wanted, self._said_of(wanted))

    def show_concordance(self) -> None:
        """Show every place where what is searched for stands, or go back to the list."""
        if self.bench.shows_concordance:
            self._on_concordance_closed()
        elif self.browsing.listing.wanted.words:
            self.bench.concordance.begin()
            self.bench.show_concordance()
            self._take_back_hit()
            self.browsing.read_concordance()

    def toggle_carpet(self) -> None:
        """Lay the character carpet, as it was left or of what is selected, or go back."""
        if self.bench.shows_carpet:
            self._on_carpet_left()
            return
        is_new = self.bench.carpet is None
        chosen = self._chosen_characters()
        carpet = self.bench.show_carpet()
        self._take_back_hit()
        if is_new:
            carpet.left.connect(self._on_carpet_left)
            carpet.place_chosen.connect(self._on_tile_chosen)
        carpet.listed = self.browsing.listing.wanted
        if chosen:
            carpet.lay(chosen)

    def _chosen_characters(self) -> str:
        """Return what is selected in the text, if it is short enough to be laid."""
        reading, span = self.reader.reading, self.reader.selected_span()
        said = span.of(reading.text).strip() if reading is not None and span is not None else ""
        if not 0 < len(said) <= MOST_SOUGHT or "\n" in said:
            return ""
        # A word is laid as a word.
        return said if len(said) == 1 else f"{said}/"

    def show_sample(self) -> None:
        """Open the sheet that tells the error rate of the library from a sample."""
        if self.sampling is None:
            # Most days nobody draws one.
            from jiaoyue.ui.desk.sampling import Sampling

            self.sampling = Sampling(self.session, self.bench)
            self.sampling.article_wanted.connect(self._on_article_wanted)
            self.sampling.hint_given.connect(self.bench.status.hint)
        wanted = self.browsing.listing.wanted
        self.sampling.show(self._appearance.theme, wanted, self._said_of(wanted))

    def show_syntax(self) -> None:
        """Open the sheet that says how a search is written."""
        sheet = SyntaxSheet(self._appearance.theme, self)
        sheet.chosen.connect(self._on_example_chosen)
        sheet.show()

    def next_script(self) -> None:
        """Show articles in the script after this one."""
        scripts = TopBar.SCRIPTS
        at = scripts.index(Script(self.settings.get(SCRIPT)))
        self.settings.set(SCRIPT, scripts[(at + 1) % len(scripts)].value)

    def next_layer(self) -> None:
        """Show articles in the layer after this one."""
        layers = TopBar.LAYERS
        at = layers.index(LayerName(self.settings.get(LAYER)))
        self.settings.set(LAYER, layers[(at + 1) % len(layers)].value)

    def toggle_side_by_side(self) -> None:
        """Show source and clean layer beside the text, or the text alone."""
        self.settings.set(SIDE_BY_SIDE, not self.settings.get(SIDE_BY_SIDE))

    def toggle_proofreading(self) -> None:
        """Open the proofreading desk, or close it."""
        self.settings.set(PROOFREADING, not self.settings.get(PROOFREADING))

    def finish_article(self) -> None:
        """Take the open article into the next proof, and open the one after it in the list."""
        self.desk.typing.finish()
        self.browsing.finish()

    def resize_text(self, steps: int) -> None:
        """Set texts larger or smaller."""
        size = self.settings.get(TEXT_SIZE) + steps
        self.settings.set(TEXT_SIZE, TEXT_SIZE.read(size))

    def reset_text_size(self) -> None:
        """Set texts in the usual size."""
        self.settings.set(TEXT_SIZE, TEXT_SIZE.default)

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or no longer."""
        top = self.window()
        top.showNormal() if top.isFullScreen() else top.showFullScreen()

    def focus_next_pane(self) -> None:
        """Go from column to column with the keyboard."""
        bench = self.bench
        panes: list[QWidget] = [
            bench.topbar.search,
            bench.sidebar,
            bench.articles.view,
            bench.reader.text,
            bench.side.tabs,
        ]
        for panel in (bench.map, bench.timeline):
            if panel is not None and panel.isVisible():
                panes.append(panel.canvas)
        focused = self.focusWidget()
        at = next((i for i, pane in enumerate(panes) if pane is focused), -1)
        panes[(at + 1) % len(panes)].setFocus()

    def correct_fact(self, fact: Fact) -> None:
        """Open the fields of a fact of the open article."""
        self.bench.side.bring_up(self.bench.info)
        self.bench.info.said.edit(fact)

    def show_rules(self) -> None:
        """Show which rules of cleaning did something in the open article."""
        self.bench.side.bring_up(self.bench.info)
        self.bench.info.ensureWidgetVisible(self.bench.info.rules)
        self.bench.info.rules.take_focus()

    def show_settings(self) -> None:
        """Open the settings beside the window."""
        SettingsDialog(self.settings, self).show()

    def show_events(self) -> None:
        """Open the person's own datable events."""
        # What reads tables is not needed before.
        from jiaoyue.ui.dialogs.events import EventsSheet

        sheet = EventsSheet(
            paths.own_events(), self._appearance.theme, self, can_reread=not self.session.read_only
        )
        sheet.reread_requested.connect(lambda: self.rereading.run(every_page=True))
        sheet.show()

    def show_palette(self) -> None:
        """Open all commands to choose from by typing."""
        CommandPalette(self.actions_, self._appearance.theme, self).open_over(self)

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        KeySheet(self._appearance.theme, self).show()

    def toggle_map(self) -> None:
        """Show the map, or no longer."""
        shown = self.bench.map
        if shown is not None and shown.isVisible():
            shown.hide()
            self.bench.articles.view.setFocus()
            return
        is_new = shown is None
        shown = self.bench.show_map()
        if is_new:
            shown.filter_chosen.connect(self._on_filter_chosen)
            shown.show_facets(self.browsing.narrowed)
            shown.set_filter(self.browsing.listing.wanted)
        shown.setFocus()

    def toggle_timeline(self) -> None:
        """Show the timeline, or no longer."""
        is_on = not self.settings.get(TIMELINE)
        self.settings.set(TIMELINE, is_on)
        if is_on and self.bench.timeline is not None:
            self.bench.timeline.setFocus()
        else:
            self.bench.articles.view.setFocus()

    def show_watched_folders(self) -> None:
        """Open the sheet of the folders that are watched."""
        WatchedFolders(self.watching, self._appearance.theme, self).show()

    def show_library_sheet(self) -> None:
        """Say what the open library holds and how large it is."""
        name = self.libraries.name_of(self.session.library_path)
        LibrarySheet(self.session, name, self._appearance.theme, self).show()

    def show_history(self) -> None:
        """Open the sheet of what was done to the library, to take some of it back."""
        # Loaded when it is first asked for: few are, and not at once.
        from jiaoyue.ui.dialogs.history import HistorySheet

        sheet = HistorySheet(self.session, self._appearance.theme, self)
        sheet.article_chosen.connect(self.browsing.go_to)
        sheet.show()

    def show_about(self) -> None:
        """Say what this program is and whom it thanks."""
        AboutDialog(self._appearance.theme, self).show()

    # Events

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
        self.session.undo_stack.indexChanged.connect(self._on_undo_changed)
        self.settings.changed.connect(self._on_setting_changed)
        self._appearance.theme_changed.connect(self._on_theme_changed)
        self.libraries.noticed.connect(self.say)
        self.rereading.noticed.connect(self.say)
        self.libraries.leaving.connect(self.browsing.leave)
        self.browsing.counted.connect(self._on_counted)
        self.browsing.narrowed_to.connect(self._on_narrowed)
        self.browsing.timeline_came.connect(self._on_timeline_came)
        self.browsing.chosen.connect(self._on_chosen)
        self.browsing.listed.connect(self._on_listed)
        self.browsing.renewed.connect(lambda found: self.bench.articles.hold(found))
        self.browsing.placed.connect(self._on_placed)
        self.browsing.opened.connect(self._on_opened)
        self.browsing.leaving.connect(self._on_leaving)
        self.browsing.misread.connect(lambda said: self.bench.topbar.say_trouble(said))
        self.browsing.found.connect(self._on_found)
        self.browsing.lines_came.connect(self._on_lines_came)
        self.browsing.saved.connect(lambda searches: self.bench.sidebar.show_searches(searches))
        self.attaching.shown.connect(lambda others: self.bench.sidebar.show_attached(others))
        self._drop_hint.dropped.connect(self.libraries.bring)
        self.watching.came.connect(self.libraries.bring_watched)

    def _build(self) -> None:
        theme = self._appearance.theme
        self._language = self._appearance.language
        self.bench = Workbench(self.session, self.browsing.rows, self.actions_, theme, self)
        self.setCentralWidget(self.bench)
        self.sampling = None
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
        for setting in (TEXT_SIZE, SCRIPT, LAYER, SIDE_BY_SIDE, PROOFREADING, TIMELINE):
            self._on_setting_changed(setting)
        for ticket in self.session.runner.running:
            self.bench.status.follow(ticket)
        self._fill_menus()
        self._allow_marking()
        # A table that gets the focus without a current row would choose the first.
        self._on_placed(self.browsing.place)
        self.bench.articles.view.setFocus()

    def _connect_bench(self, bench: Workbench) -> None:
        bench.sidebar.search_pointed_at.connect(self.searches.show_menu)
        bench.sidebar.library_pointed_at.connect(self.attaching.show_menu)
        bench.sidebar.library_chosen.connect(self.attaching.open_beside)
        bench.articles.concordance_requested.connect(self.show_concordance)
        bench.concordance.chosen.connect(self._on_line_chosen)
        bench.concordance.closed.connect(self._on_concordance_closed)
        bench.articles.save_requested.connect(self.save_search)
        bench.sidebar.filter_chosen.connect(self._on_filter_chosen)
        bench.articles.chosen.connect(self.browsing.open_at)
        bench.articles.order_requested.connect(self.browsing.order)
        bench.articles.jump_requested.connect(self.browsing.jump)
        bench.articles.next_requested.connect(lambda said: self.browsing.jump(said, beyond=True))
        bench.articles.clear_requested.connect(self.browsing.clear)
        bench.topbar.words_changed.connect(self.browsing.seek)
        bench.topbar.list_requested.connect(self._on_list_requested)
        bench.topbar.left.connect(self._on_search_left)
        bench.topbar.help_requested.connect(self.show_syntax)
        searches: tuple[str, ...] = self.settings.get(SEARCHES)
        bench.topbar.recent = searches
        bench.topbar.script_switched.connect(lambda s: self.settings.set(SCRIPT, s.value))
        bench.topbar.layer_switched.connect(lambda s: self.settings.set(LAYER, s.value))
        bench.reader.text_size_changed.connect(self._on_text_size_changed)
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
        bench.tags.tag_pointed_at.connect(names.show_menu)
        bench.findings.count_changed.connect(lambda n: bench.side.set_count(2, n))
        self.browsing.leaving.connect(bench.desk.typing.finish)
        bench.records.article_wanted.connect(self.browsing.open)
        bench.records.hint_given.connect(bench.status.hint)
        bench.desk.hint_given.connect(bench.status.hint)
        bench.desk.layer_wanted.connect(lambda layer: self.settings.set(LAYER, layer.value))
        bench.desk.switched.connect(lambda on: self.settings.set(PROOFREADING, on))
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

    def _fill_menus(self) -> None:
        more = self.bench.topbar.more.menu()
        for group in Group:
            menu = more.addMenu(group.title)
            for command in of_group(group):
                if command.begins:
                    menu.addSeparator()
                menu.addAction(self.actions_[command.id])
                if command.id == "open_samples":
                    self._add_recent(menu)
        look = self.bench.topbar.look.menu()
        for name in ("larger", "smaller", "usual_size"):
            look.addAction(self.actions_[name])
        look.addSeparator()
        self._add_themes(look)
        look.addSeparator()
        look.addAction(self.actions_["full_screen"])

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu(self.tr("Recent Libraries"))

        def fill() -> None:
            recent.clear()
            for path in self.libraries.recent():
                action = recent.addAction(self.libraries.name_of(path))
                action.setToolTip(str(path))
                action.triggered.connect(lambda _=False, p=path: self.libraries.open(p))

        recent.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: recent.setEnabled(bool(self.libraries.recent())))
        recent.aboutToShow.connect(fill)

    def _add_themes(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for value, name in theme_names():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(value)
            action.triggered.connect(lambda _=False, v=value: self.settings.set(THEME, v))
            group.addAction(action)

        def check() -> None:
            for action in group.actions():
                action.setChecked(action.data() == self.settings.get(THEME))

        menu.aboutToShow.connect(check)

    # What happens

    def _show_library(self) -> None:
        """Show the library that is open now from its beginning."""
        self._library = self.session.library_path
        self._say_title()
        self.bench.topbar.set_words("")
        self.bench.strips.withdraw(READ_ONLY)
        if self.session.read_only:
            said = self.tr("This library can only be read: the file or its folder is locked.")
            if self._is_beside:
                said = self.tr("This library is attached for reading: nothing in it is changed.")
            self.say(Notice(said, Tone.PLAIN, subject=READ_ONLY, closable=False))
        self.browsing.begin()
        self.watching.begin()
        if not self._is_beside:
            self.attaching.begin()

    def _say_title(self) -> None:
        name = self.libraries.name_of(self._library)
        self.setWindowTitle(self.tr("{library} – Jiaoyue").format(library=name))

    @Slot()
    def _on_language_changed(self) -> None:
        # The event also comes late, for a language that was set before there was a window.
        if self._language == self._appearance.language:
            return
        self.browsing.leave()
        self._rebuild()
        self._say_title()
        self._on_counted(self.browsing.facets)
        self._on_narrowed(self.browsing.narrowed)
        self.bench.sidebar.show_searches(self.browsing.searches)
        self.bench.sidebar.show_attached(self.attaching.entries)
        self._on_chosen(self.browsing.listing)
        self._on_listed(self.browsing.listing)
        self._on_opened(self.browsing.article)

    @Slot(int)
    def _on_undo_changed(self, _index: int) -> None:
        self._allow()

    @Slot(object)
    def _on_session_changed(self, change: Change) -> None:
        """Look again at whatever may be different."""
        if self.session.library_path != self._library:
            self._rebuild()
            self._show_library()
            return
        if change.everything or change.listing or change.tags or change.text:
            self.browsing.count()
            self.browsing.list_again(change.articles, held=self.bench.articles.held())
        elif change.articles:
            self.browsing.look_at_rows(change.articles)
        if change.searches:
            self.browsing.count_saved()
        if self._concerns_open_article(change):
            self.browsing.look_again()

    def _concerns_open_article(self, change: Change) -> bool:
        opened = self.browsing.article
        if opened is None or change.everything or change.names or change.tags or change.desk:
            return True
        return opened.row.id in change.articles or opened.page.id in change.page_texts

    @Slot(object)
    def _on_counted(self, facets: Facets) -> None:
        self.bench.sidebar.show_facets(facets)
        if self.bench.timeline is not None:
            self.bench.timeline.show_facets(facets)
        self.bench.status.show_counts(facets.articles, facets.pages)
        self.bench.topbar.values = values_of(facets)
        self._allow()

    @Slot(object)
    def _on_narrowed(self, facets: Facets | None) -> None:
        self.bench.sidebar.narrow_to(facets)
        if self.bench.map is not None:
            self.bench.map.show_facets(facets)

    @Slot(object)
    def _on_timeline_came(self, timeline: Timeline | None) -> None:
        if self.bench.timeline is not None:
            self.bench.timeline.show_timeline(timeline)

    @Slot(object)
    def _on_chosen(self, listing: Listing) -> None:
        if self.bench.shows_concordance and not listing.wanted.words:
            self._on_concordance_closed()
        elif self.bench.shows_concordance:
            self.bench.concordance.begin()
            self.browsing.read_concordance()
        self.bench.sidebar.set_filter(listing.wanted)
        if self.bench.map is not None:
            self.bench.map.set_filter(listing.wanted)
        if self.bench.timeline is not None:
            self.bench.timeline.set_filter(listing.wanted)
        self.bench.topbar.set_words(listing.wanted.words)
        self.attaching.follow(listing.wanted)

    @Slot(object)
    def _on_listed(self, listing: Listing) -> None:
        words = listing.wanted.words
        # The words sought stand above in their field.
        by = self.bench.sidebar.describe(listing.wanted)
        self.bench.articles.say(listing.count, listing.order, by, is_search=bool(words))
        if self.bench.carpet is not None:
            self.bench.carpet.listed = listing.wanted
        stands_aside = self.bench.shows_concordance or self.bench.shows_carpet
        if self.browsing.has_articles:
            if not stands_aside:
                self.bench.show_columns()
        elif listing.wanted == Filter():
            self.bench.show_welcome()
        self._allow()

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

    @Slot(int)
    def _on_leaving(self, article: int) -> None:
        state = self.bench.reader.scroll_state()
        key = _scroll_key(article)
        if state != (self.session.recall(key) or ""):
            self.session.remember(key, state)

    @Slot(object)
    def _on_filter_chosen(self, wanted: Filter) -> None:
        self.browsing.list(wanted)

    @Slot(str)
    def _on_removed(self, said: str) -> None:
        keys = self.actions_["undo"].shortcut(), self.actions_["history"].shortcut()
        undo, history = map(key_text, keys)
        how = self.tr("{said} {undo} brings it back, later the history of the library ({history}).")
        self.say(Notice(how.format(said=said, undo=undo, history=history), subject=REMOVED))

    @Slot(object)
    def _on_found(self, found: Found | None) -> None:
        """Mark in the text what the search found there, and go to the first of it."""
        hits = found.hits if found is not None else ()
        first, self._goal = self._goal, ()
        is_new = found is not None and (self.reader.hit[1] == 0 or bool(first))
        spans = tuple(hit.spans for hit in hits if hit.spans)
        self.reader.point_out(spans, go_there=is_new, first=first)
        # Another search may find other hits in the same article, or none.
        if self._take_back_hit() or is_new:
            self._say_hit()

    @Slot(object)
    def _on_lines_came(self, lines: Lines) -> None:
        concordance = self.bench.concordance
        concordance.take(lines.lines)
        whole = lines.after is None
        concordance.say(self.browsing.listing.wanted.words, is_whole=whole)
        if not whole and len(concordance.model.lines) < MOST_LINES:
            self.browsing.read_concordance(lines.after)

    @Slot(object)
    def _on_line_chosen(self, line: Line) -> None:
        """Open the article of a line at its place."""
        self._goal = line.hit.spans
        self._on_concordance_closed()
        self.reader.text.setFocus()
        self.browsing.go_to(line.row.id)

    @Slot(object)
    def _on_tile_chosen(self, tile: Tile) -> None:
        """Open the article of a tile with its words selected."""
        self.bench.show_columns()
        self.browsing.open(tile.article)
        reading, opened = self.reader.reading, self.reader.opened
        if reading is not None and opened is not None and opened.row.id == tile.article:
            spans = locate(tile.anchor, reading)
            if spans:
                self.reader.select(spans[0])
        self.reader.text.setFocus()
        key = key_text(self.actions_["carpet"].shortcut())
        self.bench.status.hint(self.tr("{key} goes back to the carpet").format(key=key))

    @Slot(int)
    def _on_article_wanted(self, article: int) -> None:
        """Open an article that is asked for from a sheet, wherever one is."""
        self.bench.show_columns()
        self.browsing.open(article)

    @Slot()
    def _on_carpet_left(self) -> None:
        self.bench.show_columns()
        self.bench.articles.view.setFocus()

    @Slot()
    def _on_concordance_closed(self) -> None:
        self.browsing.forget_concordance()
        self.bench.show_columns()
        self.bench.articles.view.setFocus()

    def _said_of(self, wanted: Filter) -> str:
        words = [wanted.words] if wanted.words else []
        return " · ".join([*self.bench.sidebar.describe(wanted), *words])

    def _say_hit(self) -> None:
        """Say at which hit one is; where none is seen, no longer that one was at any."""
        self._take_back_hit()
        at, of = self.reader.hit
        if of and self.reader.isVisible():
            self._said_hit = self.tr("{at} of {of} places · F3 goes on").format(at=at, of=of)
            self.bench.status.hint(self._said_hit)

    def _take_back_hit(self) -> bool:
        return self.bench.status.take_back(self._said_hit)

    @Slot()
    def _on_search_left(self) -> None:
        self.browsing.leave_search()
        self.bench.articles.view.setFocus()

    @Slot(str)
    def _on_example_chosen(self, search: str) -> None:
        self.bench.topbar.search.setFocus()
        self.bench.topbar.search.setText(search)

    @Slot()
    def _on_list_requested(self) -> None:
        words = self.browsing.listing.wanted.words
        if words:
            kept: tuple[str, ...] = self.settings.get(SEARCHES)
            recent = put_first(kept, words)
            self.settings.set(SEARCHES, recent)
            self.bench.topbar.recent = recent
        self.browsing.go_into_list()
        if self.bench.shows_carpet:
            self.bench.show_columns()
        self.bench.articles.view.setFocus()

    @Slot(object)
    def _on_mark_clicked(self, marks: Sequence[Annotation]) -> None:
        self.bench.annotations.select(marks)
        self.bench.side.show_page(0)

    @Slot()
    def _on_tag_requested(self) -> None:
        self.bench.side.show_page(1)
        self.bench.tags.setFocus()

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
            self.session.take_as_read(opened, fact, self.tr("Give up what was said by hand"))

    @Slot(float)
    def _on_text_size_changed(self, points: float) -> None:
        self.settings.set(TEXT_SIZE, TEXT_SIZE.read(round(points)))

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
        bench = self.bench
        if setting in (SCRIPT, TAIWAN_WORDS):
            script = Script(self.settings.get(SCRIPT))
            bench.topbar.scripts.show_value(script)
            if script is Script.TAIWAN and self.settings.get(TAIWAN_WORDS):
                script = Script.TAIWAN_WORDS
            bench.reader.set_script(script)
        elif setting is LAYER:
            layer = LayerName(self.settings.get(LAYER))
            bench.topbar.layers.show_value(layer)
            bench.reader.set_layer(layer)
            bench.annotations.set_layer(layer)
            if layer is not LayerName.CORRECTED:
                # Whoever wants to see a layer alone has it alone.
                self.settings.set(SIDE_BY_SIDE, False)
        elif setting is SIDE_BY_SIDE:
            is_on = self.settings.get(SIDE_BY_SIDE)
            if is_on:
                self.settings.set(LAYER, LayerName.CORRECTED.value)
            bench.make_room(for_layers=is_on)
            bench.reader.spread.spread(on=is_on)
            self.reader.text.setFocus()
        elif setting is PROOFREADING:
            is_on = self.settings.get(PROOFREADING)
            bench.topbar.proof.setChecked(is_on)
            bench.desk.switch(on=is_on)
            if is_on:
                bench.side.show_page(2)
        elif setting is TIMELINE:
            self._show_timeline(on=self.settings.get(TIMELINE))
        elif setting is TEXT_SIZE:
            bench.reader.set_text_size(float(self.settings.get(TEXT_SIZE)))
        elif setting is AUTHOR:
            self.session.author = self.settings.get(AUTHOR) or getpass.getuser()

    def _show_timeline(self, *, on: bool) -> None:
        bench = self.bench
        if on:
            is_new = bench.timeline is None
            shown = bench.show_timeline()
            if is_new:
                shown.filter_chosen.connect(self._on_filter_chosen)
                shown.close_requested.connect(self.toggle_timeline)
            shown.show_facets(self.browsing.facets)
            shown.set_filter(self.browsing.listing.wanted)
        else:
            bench.hide_timeline()
        self.browsing.show_timeline(on=on)

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
        self.actions_.allow(has, why_not_writable=self.tr("This library can only be read"))
        for command, label in (("undo", stack.undoText()), ("redo", stack.redoText())):
            self.actions_.add_object(command, label)
        for switch in (self.bench.topbar.scripts, self.bench.topbar.layers):
            switch.setEnabled(there[Need.ARTICLE])


def _scroll_key(article: int) -> str:
    return f"window/scroll/{article}"
