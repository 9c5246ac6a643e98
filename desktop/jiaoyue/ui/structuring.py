"""The reading corrected by hand, in the window: blocks are named, moved, set aside, articles
parted.

What is meant is where the caret stands, or what is selected. It asks where there is a choice,
performs an edit of :mod:`jiaoyue.marks.structure`, and says why where that refuses.

Signals: ``hint_given`` (a sentence for the status bar), ``removed`` (what
went, as a sentence, and the ids of the articles).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from jiaoyue.marks import structure
from jiaoyue.marks.structure import NOT_IN_ARTICLES, StructureError
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.session import sentence
from jiaoyue.ui.desk.placed import Parting
from jiaoyue.ui.dialogs.chooser import Chooser
from jiaoyue.ui.dialogs.noise import NoiseSheet
from jiaoyue.ui.key_menu import KeyMenu
from jiaoyue.ui.models.labels import row_title
from jiaoyue.ui.reader.splitting import Splitting
from jiaoyue.ui.reader.spot import Cut, Spot, spot_of, start_of
from jiaoyue.ui.reader.wording import role_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from jiaoyue.marks.edit import Edit
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.article import Block
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session
    from jiaoyue.text.span import Span
    from jiaoyue.ui.actions import Actions
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.style import Theme


ROLES = tuple(role for role in Role if role not in NOT_IN_ARTICLES)
"""What a block of an article can be, as the menus list it."""


class Structuring(QObject):
    """The verbs of structure at a reader. Signals: see the module."""

    hint_given = Signal(str)
    removed = Signal(str, object)

    def __init__(
        self, session: Session, actions: Actions, reader: Reader, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._actions = actions
        self._reader = reader
        self._window = window
        self._under_way: JobTicket | None = None
        self.splitting = Splitting(reader.showing, reader)
        self.splitting.split_requested.connect(self._on_split_requested)
        reader.menu_parts.append(self._add_to_menu)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.splitting.set_theme(theme)

    # Verbs

    def split(self) -> None:
        """Show where the article would be split, to be moved and confirmed."""
        self.splitting.begin()

    def merge(self) -> None:
        """Merge the article with the one that follows on its page."""
        opened = self._reader.opened
        following = self._session.next_on_page(opened.row.id) if opened else None
        if opened is None:
            return
        if following is None:
            self.hint_given.emit(self.tr("This is the last article of its page"))
            return
        there = following
        self._do(
            lambda: structure.merge_with_next(opened, there),
            self.tr("Merge articles"),
            self.tr("Merged with “{title}”").format(title=row_title(following.row)),
        )

    def move(self) -> None:
        """Ask which article of the page the blocks are to go to."""
        opened, spot = self._reader.opened, self.spot()
        if opened is None or not self._has_blocks(spot):
            return
        ids = self._session.articles_of(opened.page.id)
        others = [row for row in self._session.rows(ids) if row.id != opened.row.id]
        if not others:
            self.hint_given.emit(self.tr("There is no other article on this page"))
            return
        title = self.tr("Move %n block(s) to", "", len(spot.numbers))
        chooser = Chooser(title, [row.called for row in others], self._theme, self._window)
        chooser.chosen.connect(lambda at: self._move_to(spot, others[at].id))
        chooser.open_over(self._window)

    def choose_role(self) -> None:
        """Offer all roles at the caret."""
        if self._has_blocks(self.spot()):
            menu = KeyMenu(self._reader)
            menu.aboutToHide.connect(menu.deleteLater)
            self._fill_roles(menu)
            text = self._reader.text
            menu.popup(text.viewport().mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, 4)))

    def set_role(self, role: Role) -> None:
        """Say what the blocks are."""
        opened, spot = self._reader.opened, self.spot()
        if opened is not None and self._has_blocks(spot):
            self._do(
                lambda: structure.set_roles(opened, spot.numbers, role),
                self.tr("Set the role of a block"),
            )

    def choose_part(self) -> None:
        """Offer all roles for the selected words, which then stand by themselves."""
        if self._words() is None:
            self.hint_given.emit(self.tr("Select words within one paragraph first"))
            return
        menu = KeyMenu(self._reader)
        menu.aboutToHide.connect(menu.deleteLater)
        self._fill_parting(menu)
        text = self._reader.text
        menu.popup(text.viewport().mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, 4)))

    @Slot(object)
    def part(self, parting: Parting) -> None:
        """Make words of the corrected text a paragraph of their own."""
        opened = self._reader.opened
        if opened is None:
            return
        number, start, end = structure.words_in(opened, parting.at)
        if parting.begins:
            room = self._session.room_after(opened.row.id)
            self._do(
                lambda: structure.begin_with_title(opened, number, start, end, room),
                self.tr("Split the article"),
                then=lambda: self._say_split(room.article),
                stand=self._stand_at_end,
            )
            return
        name = role_name(parting.role)
        said = self.tr("It stands by itself now: {role}").format(role=name)
        if parting.role is Role.TITLE and _follows_text(opened, number, parting.at):
            said = self.tr(
                "It is a headline now. “Split the Article Here” lets an article begin with it."
            )
        self._do(
            lambda: structure.part_block(opened, number, start, end, parting.role),
            self.tr("Set words apart: {role}").format(role=name),
            said,
            stand=lambda: self._stand_in(start),
        )

    def set_aside(self) -> None:
        """Make the blocks noise, or bring them back where they are noise."""
        opened, spot = self._reader.opened, self.spot()
        if opened is None:
            return
        if spot.noise and not spot.numbers:
            self.bring_back(spot.noise[0])
        elif self._has_blocks(spot):
            self._do(
                lambda: structure.set_aside(opened, spot.numbers),
                self.tr("Set a block aside as noise"),
                self.tr("Set aside. Undo brings it back, and so does “Bring Back Noise”."),
                stand=lambda: self._stand_at(spot.numbers[0]),
            )

    def remove_article(self) -> None:
        """Take the article out of the library; its words and marks stay on the page."""
        opened = self._reader.opened
        if opened is not None:
            said = self.tr("“{title}” was removed from the library.")
            self._remove((opened,), said.format(title=row_title(opened.row)))

    def remove_page(self) -> None:
        """Take all articles of the page out of the library."""
        opened = self._reader.opened
        if opened is not None:
            ids = self._session.articles_of(opened.page.id)
            articles = tuple(filter(None, map(self._session.article, ids)))
            said = self.tr(
                "%n article(s) of this page were removed from the library.", "", len(ids)
            )
            self._remove(articles, said)

    def _remove(self, articles: tuple[OpenedArticle, ...], said: str) -> None:
        label = self.tr("Remove %n article(s)", "", len(articles))
        self._do(
            lambda: structure.remove_articles(articles),
            label,
            then=lambda: self.removed.emit(said, tuple(opened.row.id for opened in articles)),
        )

    def show_noise(self) -> None:
        """List what of the page is in no article, to bring it back."""
        opened = self._reader.opened
        if opened is not None:
            sheet = NoiseSheet(opened.page, self.spot().noise, self._window)
            sheet.into_article_requested.connect(self.bring_back)
            sheet.as_article_requested.connect(self.bring_back_as_article)
            sheet.show()

    @Slot(object)
    def bring_back(self, block: Block) -> None:
        """Make a block of the page's noise part of the article."""
        opened = self._reader.opened
        if opened is not None:
            self._do(
                lambda: structure.restore_from_noise(opened.page, block, opened),
                self.tr("Bring back noise"),
            )

    @Slot(object)
    def bring_back_as_article(self, block: Block) -> None:
        """Make a block of the page's noise an article of its own."""
        opened = self._reader.opened
        if opened is not None:
            before = opened.row.id
            on_page = self._session.articles_of(opened.page.id)
            for article in on_page:
                other = self._session.article(article)
                if other is not None and _start(other) < block.spans[0].start:
                    before = article
            room = self._session.room_after(before)
            self._do(
                lambda: structure.restore_as_article(opened.page, block, room),
                self.tr("Bring back noise"),
                self.tr("It is an article of its own now"),
            )

    def spot(self) -> Spot:
        """Return the blocks that are meant: those of the selection, or that of the caret."""
        shown = self._reader.showing.shown
        return spot_of(shown, *self._reader.showing.selection_qt()) if shown else Spot()

    # Within

    def _move_to(self, spot: Spot, article: int) -> None:
        opened, target = self._reader.opened, self._session.article(article)
        if opened is not None and target is not None:
            self._do(
                lambda: structure.move_blocks(opened, spot.numbers, target),
                self.tr("Move a block"),
                self.tr("Moved to “{title}”").format(title=row_title(target.row)),
                stand=lambda: self._stand_at(spot.numbers[0]),
            )

    def _words(self) -> Span | None:
        """Return what is selected of one paragraph of the corrected text, and is not all of it."""
        shown, spot = self._reader.showing.shown, self.spot()
        if shown is None or len(spot.numbers) != 1:
            return None
        found = shown.in_corrected(shown.selected(*self._reader.showing.selection_qt()))
        if found is None:
            return None
        reading, span = found
        whole = reading.paragraphs[spot.numbers[0]].span
        said = span.of(reading.text).strip()
        return span if said and said != whole.of(reading.text).strip() else None

    def _has_blocks(self, spot: Spot) -> bool:
        if not spot.numbers:
            self.hint_given.emit(self.tr("Put the caret into a paragraph of the article first"))
        return bool(spot.numbers)

    def _do(
        self,
        make: Callable[[], Edit],
        label: str,
        said: str = "",
        then: Callable[[], None] = lambda: None,
        stand: Callable[[], None] = lambda: None,
    ) -> None:
        """Do an edit, beside the window where the page is long; say so, and ``then`` go on.

        ``stand`` puts the caret where it belongs, if the article is still the open one.
        """
        if self._under_way is not None:
            self.hint_given.emit(self.tr("Still at it: {what}").format(what=self._under_way.label))
            return

        opened = self._reader.opened
        if opened is None:
            return
        open_now = opened.row.id

        def finish(done: object) -> None:
            if not done:
                return
            if said:
                self.hint_given.emit(said)
            shown = self._reader.opened
            if shown is not None and shown.row.id == open_now:
                stand()
            then()

        try:
            done = self._session.perform_on_page(opened.page, make, label)
        except StructureError as error:
            self.hint_given.emit(sentence(error))
            return
        if isinstance(done, bool):
            finish(done)
            return
        done.succeeded.connect(finish)
        done.finished.connect(self._on_finished)
        self._under_way = done

    @Slot()
    def _on_finished(self) -> None:
        self._under_way = None

    def _stand_at(self, number: int) -> None:
        """Put the caret at a block of the article, or the last: the words that it stood in went."""
        showing = self._reader.showing
        shown = showing.shown
        if shown is not None:
            pos_qt = start_of(shown, min(number, len(shown.opened.article.blocks) - 1))
            showing.set_cursor(pos_qt, pos_qt)
            showing.text.reveal(pos_qt, pos_qt)

    def _stand_in(self, place: int) -> None:
        """Put the caret at the block of the article that holds a place of the page."""
        shown = self._reader.showing.shown
        for number, block in enumerate(shown.opened.article.blocks if shown else ()):
            if any(span.start <= place < span.end for span in block.spans):
                self._stand_at(number)

    @Slot(object)
    def _on_split_requested(self, cut: Cut) -> None:
        opened = self._reader.opened
        if opened is None:
            return
        room = self._session.room_after(opened.row.id)
        self._do(
            lambda: structure.split_article(opened, cut.number, cut.place, room),
            self.tr("Split the article"),
            then=lambda: self._say_split(room.article),
            stand=self._stand_at_end,
        )

    def _say_split(self, article: int) -> None:
        made = self._session.article(article)
        if made is not None:
            said = self.tr("Split. “{title}” is an article of its own, the next on the page.")
            self.hint_given.emit(said.format(title=row_title(made.row)))

    def _stand_at_end(self) -> None:
        showing = self._reader.showing
        if showing.shown is not None:
            pos_qt = showing.shown.sheet.to_qt(len(showing.shown.display.text))
            showing.set_cursor(pos_qt, pos_qt)
            showing.text.reveal(pos_qt, pos_qt)

    def _add_to_menu(self, menu: QMenu, _pos_qt: int) -> None:
        spot = self.spot()
        menu.addSeparator()
        if spot.noise and not spot.numbers:
            block = spot.noise[0]
            into = menu.addAction(self.tr("Bring Back into This Article"))
            into.triggered.connect(lambda: self.bring_back(block))
            alone = menu.addAction(self.tr("Make It an Article of Its Own"))
            alone.triggered.connect(lambda: self.bring_back_as_article(block))
        elif spot.numbers:
            menu.addAction(self._actions["split_article"])
            self._fill_roles(_submenu(menu, self.tr("This Paragraph Is")))
            if self._words() is not None:
                self._fill_parting(_submenu(menu, self.tr("Set These Words Apart As")))
            menu.addAction(self._actions["move_block"])
            menu.addAction(self._actions["set_aside"])
        menu.addAction(self._actions["merge_article"])
        menu.addAction(self._actions["show_noise"])
        menu.addSeparator()

    def _fill_roles(self, menu: QMenu) -> None:
        opened, spot = self._reader.opened, self.spot()
        if opened is None:
            return
        blocks = opened.article.blocks
        now = {blocks[number].role for number in spot.numbers}
        for i, role in enumerate(ROLES, start=1):
            action = menu.addAction(f"&{i}  {role_name(role)}")
            action.setCheckable(True)
            action.setChecked(now == {role})
            action.triggered.connect(lambda _=False, r=role: self.set_role(r))

    def _fill_parting(self, menu: QMenu) -> None:
        words = self._words()
        if words is None:
            return
        for i, role in enumerate(ROLES, start=1):
            action = menu.addAction(f"&{i}  {role_name(role)}")
            action.triggered.connect(lambda _=False, r=role: self.part(Parting(words, r)))


def _submenu(menu: QMenu, title: str) -> QMenu:
    made = KeyMenu(menu)
    made.setTitle(title)
    menu.addMenu(made)
    return made


def _follows_text(opened: OpenedArticle, number: int, words: Span) -> bool:
    """Return whether words in a block have text of the article before them."""
    if any(block.role is Role.BODY for block in opened.article.blocks[:number]):
        return True
    paragraph = opened.reading(LayerName.CORRECTED).paragraphs[number]
    before = paragraph.layer.text[: max(0, words.start - paragraph.start)]
    return paragraph.block.role is Role.BODY and bool(before.strip())


def _start(opened: OpenedArticle) -> int:
    return min(span.start for block in opened.article.blocks for span in block.spans)
