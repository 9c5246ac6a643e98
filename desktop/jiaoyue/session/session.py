"""The session: the open library, what can be undone, and the jobs, as one thing to watch.

Views hold no truth: they ask the session, and look again when ``changed`` says so.
"""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from jiaoyue.jobs.reopening import reopened
from jiaoyue.marks.catalogue import Filter, Order
from jiaoyue.marks.edit import By, Change, Edit
from jiaoyue.marks.search import SearchError
from jiaoyue.session.lists import Lists
from jiaoyue.session.others import Told
from jiaoyue.session.runner import JobTicket, Runner
from jiaoyue.session.starting import Jobs
from jiaoyue.session.undoing import Done, Performed, do_beside
from jiaoyue.store.errors import OlderLibraryError
from jiaoyue.store.file import HAND_MILLISECONDS
from jiaoyue.store.library import Library
from jiaoyue.text.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from jiaoyue.jobs.reports import ImportReport, LastReading, RereadReport, TakenBack
    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.journal import Step
    from jiaoyue.marks.ledger import Lexicon, Query
    from jiaoyue.marks.opened import OpenedArticle, PageRecord, Room
    from jiaoyue.marks.saved import SavedSearch
    from jiaoyue.marks.tag import Tag
    from jiaoyue.session.undoing import Outcome
    from jiaoyue.text.script import Script

OTHERS_MILLISECONDS = 1_500
"""How often the session looks whether another program, or a job, changed the library."""
MOST_AT_HAND = 20_000
"""Characters that are read and indexed within a few frames; what is heavier is done beside."""
REST = 4
"""How many looks are passed over for each that found the last one's lists still being read."""


class Session(QObject):
    """One library, opened.

    ``lists`` answers beside the window what lists and counts show, ``jobs`` starts long work.
    ``in_hand`` is the article that a person has open, if any.

    ``changed`` (Change): something in the library is different.
    ``failed`` (str): something could not be done; the text is for the person.
    ``job_started`` (JobTicket): long work began beside the window.
    ``went_back`` (WentBack): something was undone, or done again.
    ``remembered`` (str): a small thing of the window's is another now, under this key; any may be
    where it is empty, since another window has written.
    """

    changed = Signal(object)
    failed = Signal(str)
    job_started = Signal(object)
    went_back = Signal(object)
    remembered = Signal(str)

    def __init__(
        self,
        path: Path,
        *,
        author: str = "",
        read_only: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Open the library at ``path``, making it if there is none.

        One that is opened ``read_only`` must be there. Raises LibraryError when it cannot be
        opened.
        """
        super().__init__(parent)
        self.author = author or getpass.getuser()
        self.undo_stack = QUndoStack(self)
        self.runner = Runner(self)
        self._library = _opened(path, read_only=read_only)
        self.in_hand: OpenedArticle | None = None
        self._just_done: Done | None = None
        self._beside = 0
        self._to_remember: dict[str, str] = {}
        self._going_back: Callable[[Outcome], None] | None = None
        self.jobs = Jobs(self)
        self.lists = Lists(path, self)
        self.lists.failed.connect(self.tell_of)
        self._told = Told(self._library)
        self._rest = 0
        self._watch = QTimer(self)
        self._watch.setInterval(OTHERS_MILLISECONDS)
        self._watch.timeout.connect(self._look_for_others)
        self._watch.start()

    # The library

    @property
    def library_path(self) -> Path:
        """Where the library is."""
        return self._library.path

    @property
    def read_only(self) -> bool:
        """Whether the library can only be read."""
        return self._library.read_only

    def open(self, path: Path) -> None:
        """Open another library in place of this one; what could be undone is forgotten.

        Raises LibraryError when it cannot be opened; then the present one stays open.
        """
        library = _opened(path)
        self.runner.end()
        self.lists.turn_to(path)
        self._library.close()
        self._library = library
        self._told = Told(library)
        self.undo_stack.clear()
        self.changed.emit(Change(everything=True))

    @property
    def is_open(self) -> bool:
        """Whether there is still anybody to be told."""
        return self._watch.isActive()

    def close(self) -> None:
        """Stop the jobs and close the library."""
        self._watch.stop()
        self.runner.stop()
        self._remember_kept()
        self.lists.stop()
        self._library.close()

    # Reading

    def is_empty(self) -> bool:
        """Return whether the library holds no article."""
        rows, _ = self._library.first_rows(Filter(), Order.NEWEST)
        return not rows

    def article_ids(self, wanted: Filter, *, newest_first: bool = True) -> Sequence[int]:
        """Return the articles that ``wanted`` lets through, by their earliest day.

        Where its words cannot be understood the person is told, and there are none.
        """
        try:
            return self._library.article_ids(wanted, newest_first=newest_first)
        except SearchError as error:
            self.failed.emit(sentence(error))
            return ()

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """Return the articles of ``ids`` as a list shows them, in that order."""
        return self._library.rows(ids)

    def article(self, article_id: int) -> OpenedArticle | None:
        """Return an article with all that belongs to it, or ``None`` when there is none."""
        return self._library.article(article_id)

    def reopen(self, before: OpenedArticle) -> OpenedArticle | None:
        """Return an open article as it is now, or the one that has its words; or ``None``.

        A job that has just changed it has read it again already.
        """
        done = self._just_done
        if done is not None and done.before is before:
            return done.after
        return reopened(self._library, before)

    def next_on_page(self, article_id: int) -> OpenedArticle | None:
        """Return the article that follows one on its page, or ``None`` after the last."""
        article = self._library.article(article_id)
        on_page = [*self._library.articles_of(article.page.id)] if article else []
        following = on_page[on_page.index(article_id) + 1 :] if on_page else []
        return self._library.article(following[0]) if following else None

    def articles_of(self, page_text: int) -> Sequence[int]:
        """Return the articles of a page in the order of the page."""
        return self._library.articles_of(page_text)

    def room_after(self, article_id: int) -> Room:
        """Return what an article made just after this one is to have. Raises KeyError."""
        return self._library.room_after(article_id)

    def rules_off(self) -> frozenset[str]:
        """Return the names of the rules of cleaning that do not hold in this library."""
        return self._library.rules_off()

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches in their order."""
        return self._library.saved_searches()

    def tags(self) -> tuple[Tag, ...]:
        """Return every tag, by name."""
        return self._library.tags()

    def step_at(self, seq: int) -> Step | None:
        """Return what stands at a place of the journal, or ``None`` when nothing does."""
        found = self._library.steps(before=seq + 1, most=1)
        return found[0] if found and found[0].seq == seq else None

    def queries(self, *, only_open: bool = False) -> tuple[tuple[int | None, Query], ...]:
        """Return every query of the library with the article that it stands in, oldest first."""
        return self._library.queries(only_open=only_open)

    def lexicon(self) -> Lexicon:
        """Return the words and kinds of findings that are not to be doubted in this library."""
        return self._library.lexicon()

    def names(self, script: Script) -> Mapping[str, str]:
        """Return how names are settled to be shown in a script."""
        return self._library.names(script)

    def pages_to_reread(self) -> tuple[int, int]:
        """Return how many pages an older reader read, and how many there are."""
        # What reads pages takes longer to load than the window; by now it is, or soon will be.
        from jiaoyue.jobs.rereading import older_pages

        return len(older_pages(self._library)), len(self._library.readers())

    def last_reading(self) -> LastReading:
        """Return the last reading of pages again, so far as it was not taken back."""
        from jiaoyue.jobs.rereading import last_reading

        return last_reading(self._library)

    def by(self) -> By:
        """Return who acts, and when: now."""
        return By(self.author)

    def recall(self, key: str) -> str | None:
        """Return what was remembered under ``key`` in this library, or ``None``."""
        kept = self._to_remember.get(key)
        return self._library.recall(key) if kept is None else kept

    def remember(self, key: str, value: str, *, unasked: bool = False) -> None:
        """Keep a small thing of the window's in this library, if it can be written.

        ``unasked`` is what no person did: where it cannot be written it waits for the end, and
        nobody is told.
        """
        if self._beside or (unasked and key in self._to_remember):
            # Another holds the library; nobody is to wait for it, or to be told.
            self._to_remember[key] = value
        else:
            self._keep(key, value, unasked=unasked)
        self.remembered.emit(key)

    # Changing

    def perform(self, edit: Edit, label: str, *, undoes: int | None = None) -> bool:
        """Do an edit and remember it for undo under ``label``; return whether it was done.

        ``undoes`` is the step of the journal that it takes back.
        """
        if not edit:
            return False
        try:
            done = self.apply_again(edit, undoes=undoes)
        except UserFacingError:
            return False
        self.undo_stack.push(Performed(edit, label, done, self, undoes))
        return True

    def perform_beside(
        self,
        doing: str,
        find: Callable[[Path, JobTicket], Edit],
        label: str,
        *,
        undoes: int | None = None,
    ) -> JobTicket:
        """Start finding an edit and doing it beside the window, for undo under ``label``.

        ``undoes`` is the step of the journal that it takes back. The ticket succeeds with a Done,
        or with ``None`` where nothing was to be done or the job was cancelled; then nothing was
        changed.
        """
        library, author = self.library_path, self.author

        def work(ticket: JobTicket) -> Done | None:
            edit = find(library, ticket)
            if not edit or ticket.cancelled:
                return None
            return do_beside(
                library, edit, author, label, ticket, undoes=undoes, in_hand=lambda: self.in_hand
            )

        ticket = self.runner.write(doing, work)
        ticket.succeeded.connect(self._on_done_beside)
        return self._writing_beside(ticket)

    def perform_on_page(
        self, page: PageRecord, make: Callable[[], Edit], label: str
    ) -> JobTicket | bool:
        """Do an edit that gives words of a page to other articles, beside the window if it is long.

        Return the ticket of ``perform_beside``, or whether it was done. What ``make`` raises is
        raised here, or fails the ticket. On a long page a job's thread calls it: it may look at
        values, those of the article that is open among them, but at no library and no widget.
        """
        if len(page.text) > MOST_AT_HAND:
            return self.perform_beside(label, lambda _path, _ticket: make(), label)
        return self.perform(make(), label)

    def take_back(self, seq: int, label: str) -> None:
        """Take one step of the journal back, whatever came after it; a large one beside.

        It is not done where the same was changed since; then the person is told.
        """
        edit = self._library.done(seq).edit.inverse()
        if self.is_heavy(edit):
            self.perform_beside(label, lambda _path, _ticket: edit, label, undoes=seq)
            return
        self.perform(edit, label, undoes=seq)

    def is_heavy(self, edit: Edit) -> bool:
        """Return whether an edit takes longer than a hand may wait."""
        return self._library.weight(edit) > MOST_AT_HAND

    # Inside

    def apply_again(self, edit: Edit, *, undoes: int | None) -> int:
        """Do an edit for the undo stack; return its place in the journal.

        Raises UserFacingError, of which the person has been told, when it cannot be done.
        """
        try:
            change, seq = self._library.apply(edit, self.author, undoes=undoes)
        except UserFacingError as error:
            self.failed.emit(sentence(error))
            raise
        self._told.of(seq)
        self.changed.emit(change)
        return seq

    @property
    def is_going_back(self) -> bool:
        """Whether a large edit is being undone or done again beside the window."""
        return self._going_back is not None

    def go_back_beside(
        self, edit: Edit, undoes: int | None, label: str, then: Callable[[Outcome], None]
    ) -> None:
        """Start doing a large edit for the undo stack; never while another is under way.

        ``then`` is called with what was done, ``None`` where it was cancelled, or with why
        nothing was.
        """
        library, author = self.library_path, self.author
        ticket = self.runner.write(
            label,
            lambda t: do_beside(
                library, edit, author, label, t, undoes=undoes, in_hand=lambda: self.in_hand
            ),
        )
        self._going_back = then
        ticket.succeeded.connect(self._on_gone_back)
        ticket.failed.connect(self._on_gone_back)
        self._writing_beside(ticket)

    def _writing_beside(self, ticket: JobTicket) -> JobTicket:
        self._beside += 1
        ticket.finished.connect(self._on_written_beside)
        return self.start(ticket)

    def _on_written_beside(self) -> None:
        self._beside -= 1
        if not self._beside and self.is_open:
            self._remember_kept()

    def _remember_kept(self) -> None:
        """Write down what was to be remembered while a job held the library."""
        kept, self._to_remember = self._to_remember, {}
        for key, value in kept.items():
            self._keep(key, value)

    def _keep(self, key: str, value: str, *, unasked: bool = False) -> None:
        if self.read_only:
            return
        try:
            self._library.remember(key, value)
        except UserFacingError as error:
            if unasked:
                self._to_remember[key] = value
            else:
                self.failed.emit(sentence(error))

    def _on_done_beside(self, done: Done | None) -> None:
        if done is not None and self.announce(done):
            self.undo_stack.push(Performed(done.edit, done.label, done.seq, self, done.undoes))

    def _on_gone_back(self, outcome: Outcome) -> None:
        then, self._going_back = self._going_back, None
        if then is not None and (not isinstance(outcome, Done) or self.announce(outcome)):
            then(outcome)

    def start(self, ticket: JobTicket) -> JobTicket:
        """Tell of a job that began, and why it failed if it does; return its ticket."""
        ticket.failed.connect(self.tell_of)
        self.job_started.emit(ticket)
        return ticket

    def announce(self, report: ImportReport | RereadReport | TakenBack | Done) -> bool:
        """Tell what a job changed; return whether there is still anybody to be told."""
        if not self.is_open:
            # The session was closed while this was on its way.
            return False
        if report.change.everything:
            self._told.everything()
        else:
            if isinstance(report, Done):
                self._told.of(report.seq)
            self._told.of_small_things()
        self._just_done = report if isinstance(report, Done) else None
        self.changed.emit(report.change)
        self._just_done = None
        return True

    def tell_of(self, error: Exception) -> None:
        """Say to the person why something could not be done."""
        if isinstance(error, UserFacingError):
            self.failed.emit(sentence(error))
        else:
            self.failed.emit(
                self.tr("Something went wrong in the program: {why}").format(why=error)
            )

    def _look_for_others(self) -> None:
        if not self._told.is_behind:
            return
        self._told.of_small_things()
        if not self._told.is_behind:
            self.remembered.emit("")
        elif not self.runner.running:
            self._told.everything()
            self.changed.emit(Change(everything=True))
        elif any(ticket.counts_pages for ticket in self.runner.running) and self._told.has_grown:
            self._show_growth()

    def _show_growth(self) -> None:
        """Have what a job has stored so far shown, less often where that takes its time."""
        if not self.lists.is_settled:
            self._rest += REST
        elif self._rest:
            self._rest -= 1
        else:
            self._told.of_growth()
            self.changed.emit(Change(listing=True))


def _opened(path: Path, *, read_only: bool = False) -> Library:
    library = Library(path, read_only=read_only, patience=HAND_MILLISECONDS)
    try:
        library.require_present_format()
    except OlderLibraryError:
        library.close()
        raise
    return library


def sentence(error: UserFacingError) -> str:
    """Return what an error says, in the language of the interface."""
    said = QCoreApplication.translate("errors", error.template)
    values = error.values.items()
    why = {k: sentence(v) if isinstance(v, UserFacingError) else v for k, v in values}
    return said.format(**why)
