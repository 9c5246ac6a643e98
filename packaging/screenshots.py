"""Draw docs/screenshots: ``python packaging/screenshots.py [FOLDER]``.

The real window on the sample pages, in a library of its own that is thrown away, without a
screen. Marks are made as a person makes them, through the session.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, QTimer

from jiaoyue import app as program
from jiaoyue import paths
from jiaoyue.jobs.proofing import proofread_page
from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import (
    Change,
    Edit,
    annotate,
    new_id,
    set_round,
    tag_annotation,
    tag_article,
    write_note,
)
from jiaoyue.marks.finding import FindingKind
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.session import Session
from jiaoyue.session.settings import LANGUAGE, PROOFREADING, SCRIPT, THEME, Settings
from jiaoyue.text.span import Span
from jiaoyue.ui.appearance import Appearance
from jiaoyue.ui.desk.placed import placed
from jiaoyue.ui.desk.record_sheet import RecordSheet
from jiaoyue.ui.desk.series_sheet import SeriesSheet
from jiaoyue.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1440, 900)
MEANT = ("鸬鸟镇",)
"""What the sample pages meant to say, as any map shows."""
PHRASE = re.compile(r"(?<=[，。：；])[^，。：；“”]{10,24}(?=[，。])")


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    application = program.application()
    with tempfile.TemporaryDirectory() as scratch:
        kept = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(kept, application)
        settings.set(THEME, "paper")
        settings.set(LANGUAGE, "zh_CN")
        appearance = Appearance(application, settings)
        with window(Path(scratch) / "空.jiaoyue", settings, appearance) as shown:
            draw(application, shown, folder / "welcome.png")
        with window(Path(scratch) / "样报.jiaoyue", settings, appearance) as shown:
            fill(shown.session)
            for name, theme, language, script in (
                ("reading", "paper", "zh_CN", "simplified"),
                ("night", "night", "zh_CN", "simplified"),
                ("taiwan", "white", "zh_TW", "taiwan"),
                ("english", "paper", "en", "original"),
            ):
                for setting, value in ((THEME, theme), (LANGUAGE, language), (SCRIPT, script)):
                    settings.set(setting, value)
                draw(application, shown, folder / f"{name}.png")
            for setting, value in ((THEME, "paper"), (LANGUAGE, "zh_CN"), (SCRIPT, "original")):
                settings.set(setting, value)
            settings.set(PROOFREADING, True)
            proofread(application, shown, folder)


@contextmanager
def window(library: Path, settings: Settings, appearance: Appearance) -> Iterator[Window]:
    """Give a window on a library, and close both."""
    session = Session(library, author="周")
    shown = Window(session, settings, appearance)
    shown.begin()
    shown.resize(*SIZE)
    shown.show()
    try:
        yield shown
    finally:
        shown.close()
        shown.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        session.close()


def fill(session: Session) -> None:
    """Import the sample pages, and do a morning's work on them."""
    ticket = session.jobs.import_files(paths.sample_pages())
    loop = QEventLoop()
    ticket.finished.connect(loop.quit)
    loop.exec()
    for i, article in enumerate(session.article_ids(Filter())):
        if i % 3 == 1:
            session.perform(set_round(article, Round.UNREAD, Round(1 + i % 2), session.by()), "")
    tag, other = Tag(new_id(), "可引用"), Tag(new_id(), "待核实")
    ids = session.article_ids(Filter())
    for article, made, is_new in ((ids[0], tag, True), (ids[2], tag, False), (ids[4], other, True)):
        session.perform(tag_article(article, made, is_new=is_new), "")
    mark(session, ids[0], tag)
    session.changed.emit(Change(everything=True))


def mark(session: Session, article: int, tag: Tag) -> None:
    """Mark three passages of an article, the first with a note and a tag."""
    opened = session.article(article)
    assert opened is not None
    reading = opened.reading(LayerName.CORRECTED)
    phrases = [
        Span(paragraph.start + found.start(), paragraph.start + found.end())
        for paragraph in reading.paragraphs
        if (found := PHRASE.search(paragraph.layer.text, 40))
    ]
    colours = (Colour.AMBER, Colour.BLUE, Colour.GREEN)
    made = [
        annotation
        for phrase, colour in zip(phrases, colours, strict=False)
        for annotation in done(session, annotate(reading, phrase, colour, session.by()))
    ]
    (noted,) = done(session, write_note(made[0], "导语可用，核对数字。", session.by()))
    done(session, tag_annotation(noted, (tag.id,), session.by()))


def done(session: Session, edit: Edit) -> list[Annotation]:
    """Do an edit, and return the annotations as they are after it."""
    session.perform(edit, edit.verb)
    return [row for row in edit.new if isinstance(row, Annotation)]


def proofread(application: QApplication, shown: Window, folder: Path) -> None:
    """Proofread the article in which most is doubtful, and draw the desk on the way."""
    # The window is built anew for the language that was set last.
    wait(lambda: shown.desk.findings.is_on)
    desk = shown.desk
    shown.browsing.open(max(shown.session.article_ids(Filter()), key=partial(doubtful, shown)))
    wait(lambda: not desk.finder.is_busy)
    named = [p for p in desk.findings.places if p.finding.kind is FindingKind.PLACE]
    sure = [p for p in desk.findings.places if p.finding.suggestions]
    if not sure:
        return
    desk.go_to((named or sure)[0])
    draw(application, shown, folder / "proof.png")
    accept(shown)
    desk.show_series()
    sheet = shown.findChild(SeriesSheet)
    if sheet is not None:
        draw(application, sheet, folder / "series.png")
        sheet.apply.click()
        wait(lambda: not shown.session.runner.running and not desk.finder.is_busy)
    shown.browsing.set_round(Round.FIRST)
    wait(lambda: not desk.finder.is_busy)
    desk.next()
    accept(shown)
    draw(application, shown, folder / "changes.png")
    shown.records.show_record()
    record = shown.findChild(RecordSheet)
    if record is not None:
        draw(application, record, folder / "record.png")
        record.close()
    draw_beyond(application, shown, folder)


def draw_beyond(application: QApplication, shown: Window, folder: Path) -> None:
    """Draw what reaches beyond one article or one layer."""
    shown.viewing.toggle_side_by_side()
    draw(application, shown, folder / "layers.png")
    shown.viewing.toggle_side_by_side()
    shown.laying.toggle()
    carpet = shown.bench.carpet
    assert carpet is not None
    carpet.lay("己已")
    wait(lambda: shown.session.lists.is_settled)
    model = carpet.page.model
    model.toggle([model.index_of(place) for place in (4, 9)])
    draw(application, shown, folder / "carpet.png")
    shown.laying.toggle()
    shown.sheets.show_sample()
    sampling = shown.sheets.sampling
    assert sampling is not None
    assert sampling.sheet is not None
    sheet = sampling.sheet
    sheet.size_.setValue(12)
    sheet.seed.setText("7")
    sheet.draw.click()
    wait(lambda: sheet.list.topLevelItemCount() > 0)
    # Nobody has read them; the picture shows the sheet at work.
    for row in range(5):
        drawn = sampling.sample
        assert drawn is not None
        sheet.read_toggled.emit(drawn.articles[row], True)
    wait(lambda: not shown.session.runner.running)
    draw(application, sheet, folder / "sample.png")


def accept(shown: Window) -> None:
    """Accept what the paper is known to have meant, or else what is likeliest."""
    desk = shown.desk
    offered = desk.current.finding.suggestions if desk.current is not None else ()
    if offered:
        desk.accept(next((words for words in offered if words in MEANT), offered[0]))
        wait(lambda: not desk.finder.is_busy and not desk.cases.is_looking)


def doubtful(shown: Window, article: int) -> int:
    """Return how much is doubtful in an article that suggestions are known for."""
    opened = shown.session.article(article)
    assert opened is not None
    proof = proofread_page(shown.session.library_path, opened.page.id)
    here = placed(proof.findings, opened)
    return sum(bool(p.finding.suggestions) for p in here) + sum(
        3 for p in here if p.finding.kind is FindingKind.PLACE
    )


def wait(done: Callable[[], bool]) -> None:
    """Let the window go on until something is done."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start(50)
    loop.exec()


def draw(application: QApplication, shown: QWidget, file: Path) -> None:
    """Save what the window looks like once all is settled."""
    for _ in range(3):
        application.processEvents()
        if isinstance(shown, Window):
            wait(lambda: shown.session.lists.is_settled)
    shown.grab().save(str(file))


if __name__ == "__main__":
    main()
