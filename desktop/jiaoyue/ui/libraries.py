"""Libraries and files: opening, making, importing, copying, and saying what came of it."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from jiaoyue import paths
from jiaoyue.jobs.keeping import is_outdated
from jiaoyue.jobs.reports import FileReport, Given, ImportReport, Outcome
from jiaoyue.session.session import Session, sentence
from jiaoyue.session.settings import LIBRARY, RECENT, Settings
from jiaoyue.text.errors import UserFacingError
from jiaoyue.ui.strips import Notice, Offer, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

SUFFIX = ".jiaoyue"
MOST_RECENT = 8
MOST_LINES = 500
"""Files of an import that are named each; those that failed come first."""
ENCODINGS = MappingProxyType(
    {
        "UTF-8": "utf-8",
        "GB18030": "gb18030",
        "Big5": "big5",
        "Big5-HKSCS": "big5hkscs",
        "UTF-16": "utf-16",
    }
)
"""What a person can say that a file is in, and how Python calls it."""
READ_ONLY, IMPORT, LIBRARY_SUBJECT, COPY = "read only", "import", "library", "copy"


def with_suffix(path: Path) -> Path:
    """Return a library's file name, with the ending that libraries have."""
    return path if path.suffix else path.with_suffix(SUFFIX)


def put_first(recent: Sequence[str], path: Path) -> tuple[str, ...]:
    """Return the recent libraries with ``path`` as the newest, each once."""
    return tuple(dict.fromkeys((str(path), *recent)))[:MOST_RECENT]


class Libraries(QObject):
    """Signals: ``noticed(Notice)``, something to say to the person; ``leaving()`` before another
    library is opened, while this one still is.
    """

    noticed = Signal(object)
    leaving = Signal()

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._newspapers: Path | None = None

    def recent(self) -> list[Path]:
        """Return the libraries opened of late that are still there, but for the open one."""
        kept: tuple[str, ...] = self._settings.get(RECENT)
        found = map(Path, kept)
        return [path for path in found if path != self._session.library_path and path.exists()]

    def name_of(self, path: Path) -> str:
        """Return what a library is called: its file's name, but for those that the program
        keeps."""
        if path == paths.default_library():
            return self.tr("My library")
        if path == paths.sample_library():
            return self.tr("Sample pages")
        return path.stem

    def note_open(self) -> None:
        """Keep the open library as the one to begin with next time."""
        path = self._session.library_path
        self._settings.set(LIBRARY, str(path))
        kept: tuple[str, ...] = self._settings.get(RECENT)
        self._settings.set(RECENT, put_first(kept, path))

    def open(self, path: Path, files: Sequence[Path] = ()) -> bool:
        """Open a library, making it where there is none; return whether it is open now.

        One that an older program made is opened when it has the present format; until then the
        one that is open stays so. Then ``files`` are imported into it.
        """
        if is_outdated(path):
            ticket = self._session.jobs.renew(path)
            ticket.succeeded.connect(lambda _: self._session.is_open and self.open(path, files))
            return False
        self.leaving.emit()
        try:
            self._session.open(path)
        except UserFacingError as error:
            self.noticed.emit(Notice(sentence(error), Tone.BAD, subject=LIBRARY_SUBJECT))
            return False
        self.note_open()
        self.bring(files)
        return True

    def open_samples(self) -> None:
        """Open the library of the sample pages, importing them the first time."""
        samples = paths.sample_library()
        if self._session.library_path != samples and not self.open(samples):
            return
        if self._session.is_empty():
            self.bring(paths.sample_pages())

    def take(self, paths_: Sequence[Path]) -> None:
        """Open the library that is let go over the window, if one is; import all else."""
        library = next(filter(paths.is_library, paths_), None)
        files = [path for path in paths_ if path != library]
        if library is None:
            self.bring(files)
        else:
            self.open(library, files)

    def bring(self, files: Sequence[Path], given: Given | None = None) -> None:
        """Import files and folders."""
        if not files:
            return
        if self._session.read_only:
            said = self.tr("Nothing was imported: this library can only be read.")
            self.noticed.emit(Notice(said, Tone.BAD, subject=IMPORT))
            return
        self._newspapers = files[0].parent
        ticket = self._session.jobs.import_files(files, given)
        ticket.succeeded.connect(self._on_imported)

    def bring_watched(self, files: Sequence[Path]) -> None:
        """Import what came into a watched folder; if there is nothing new in it, say nothing."""
        ticket = self._session.jobs.import_files(files)

        def say(report: ImportReport) -> None:
            if report.of(Outcome.IMPORTED) or report.of(Outcome.FAILED):
                self.noticed.emit(self.notice_of(report))

        ticket.succeeded.connect(say)

    def ask_for_files(self) -> None:
        """Ask which files to import."""
        kinds = self.tr("Text files (*.txt);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import newspapers"), str(self._newspapers or self._home()), kinds
        )
        self.bring([Path(name) for name in chosen])

    def ask_for_folder(self) -> None:
        """Ask which folder to import."""
        chosen = QFileDialog.getExistingDirectory(
            self._window,
            self.tr("Import a folder of newspapers"),
            str(self._newspapers or self._home()),
        )
        if chosen:
            self.bring([Path(chosen)])

    def ask_for_library(self) -> None:
        """Ask which library to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a library"), str(self._home()), self._kinds()
        )
        if chosen:
            self.open(Path(chosen))

    def ask_for_new(self) -> None:
        """Ask where to make a new library."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New library"), str(self._home()), self._kinds()
        )
        if not chosen:
            return
        path = with_suffix(Path(chosen))
        if path.exists():
            said = self.tr("There is a file of that name already. Choose another name.")
            self.noticed.emit(Notice(said, Tone.BAD, subject=LIBRARY_SUBJECT))
            return
        self.open(path)

    def ask_for_backup(self) -> None:
        """Ask where to write a copy of the library."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a backup copy"), str(self._home()), self._kinds()
        )
        if chosen:
            self.back_up(with_suffix(Path(chosen)))

    def back_up(self, target: Path) -> None:
        """Write a copy of the library to ``target``."""
        ticket = self._session.jobs.back_up(target)
        said = self.tr("The copy is at {path}").format(path=target)
        ticket.succeeded.connect(lambda _: self.noticed.emit(Notice(said, Tone.GOOD, subject=COPY)))

    def notice_of(self, report: ImportReport) -> Notice:
        """Return what to say of an import: how much is new, and of each file what it became."""
        failed = report.of(Outcome.FAILED)
        imported = report.of(Outcome.IMPORTED)
        already = report.of(Outcome.ALREADY_THERE)
        if not report.files and not report.left:
            said = self.tr("There was no text file to import.")
            return Notice(said, Tone.BAD, subject=IMPORT)
        parts = (
            (len(imported), self.tr("%n page(s) imported", "", len(imported))),
            (report.articles, self.tr("%n new article(s)", "", report.articles)),
            (len(already), self.tr("%n page(s) were there already", "", len(already))),
            (len(failed), self.tr("%n file(s) could not be read", "", len(failed))),
            (report.left, self.tr("stopped with %n file(s) to go", "", report.left)),
        )
        tone = Tone.BAD if failed else Tone.GOOD if imported else Tone.PLAIN
        said = " · ".join(part for count, part in parts if count)
        every = (*failed, *imported, *already)
        lines = [*map(self._line, every[:MOST_LINES])]
        if len(every) > MOST_LINES:
            lines.append(self.tr("and %n more", "", len(every) - MOST_LINES))
        return Notice(said, tone, tuple(lines), IMPORT, self._offer_encodings(failed))

    def _offer_encodings(self, failed: Sequence[FileReport]) -> Offer | None:
        """Offer to read again, in an encoding that the person knows, what did not decode."""
        # UTF-16 without its mark is full of zeros, and is taken for something other than text.
        undecoded = [
            file.path for file in failed if file.error and file.error.kind in ("encoding", "binary")
        ]
        if not undecoded:
            return None
        return Offer(
            self.tr("Give the encoding"),
            tuple(ENCODINGS),
            lambda name: self.bring(undecoded, Given(encoding=ENCODINGS[name])),
        )

    def _line(self, file: FileReport) -> str:
        if file.error is not None:
            became = sentence(file.error)
        elif file.outcome is Outcome.ALREADY_THERE:
            became = self.tr("was there already")
        else:
            became = self.tr("%n article(s)", "", file.articles)
        return f"{file.path.name}: {became}"

    def _kinds(self) -> str:
        return self.tr("Libraries (*.jiaoyue);;All files (*)")

    def _home(self) -> Path:
        """Return where a person's own files are: no one looks for them in the program's folder."""
        folder = self._session.library_path.parent
        if folder != paths.data_folder():
            return folder
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents))

    @Slot(object)
    def _on_imported(self, report: ImportReport) -> None:
        self.noticed.emit(self.notice_of(report))
