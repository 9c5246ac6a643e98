"""What a person decides of a finding: the words made right, left as they are, its kind muted.

Each is an edit that is performed at the session; what has become of it is seen when the article
is shown again. Signal: ``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from jiaoyue.marks import proofreading
from jiaoyue.marks.edit import correct
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui.desk.placed import kind_name, reason_of, shown_words, word_of

if TYPE_CHECKING:
    from jiaoyue.session.session import Session
    from jiaoyue.ui.desk.placed import Placed
    from jiaoyue.ui.panels.findings import Muting
    from jiaoyue.ui.reader.reader import Reader


class Deciding(QObject):
    """Performs what was decided of findings in a reader; each verb returns whether it was done.

    Signal: see the module.
    """

    hint_given = Signal(str)

    def __init__(self, session: Session, reader: Reader) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader

    def accept(self, place: Placed, words: str) -> bool:
        """Make the words of a finding read ``words``."""
        opened = self._reader.opened
        if opened is None:
            return False
        label = self.tr("Accept “{words}”") if words else self.tr("Delete “{words}”")
        edit = correct(
            opened.reading(LayerName.CORRECTED),
            opened.reading(LayerName.CLEAN),
            opened.holding,
            place.at,
            words,
            self._session.by(),
            round_=opened.row.round,
            reason=reason_of(place.finding),
            finding=place.finding.kind,
        )
        said = shown_words(words or place.finding.words)
        return self._session.perform(edit, label.format(words=said))

    def ignore(self, place: Placed) -> bool:
        """Leave the words of a finding as they are, here."""
        opened = self._reader.opened
        if opened is None or not self._may_write():
            return False
        edit = proofreading.ignore_here(place.finding, opened.page, self._session.by())
        label = self.tr("Leave “{words}” as it is")
        return self._session.perform(edit, label.format(words=shown_words(place.finding.words)))

    def ignore_word(self, place: Placed) -> bool:
        """Leave the word that a finding doubts as it is, everywhere in the library.

        Where there is no whole word, what is doubted is left as it is here, and that is said.
        """
        opened = self._reader.opened
        if opened is None or not self._may_write():
            return False
        word = word_of(place, opened)
        if not word:
            is_done = self.ignore(place)
            if is_done:
                said = self.tr("“{words}” is no whole word to put on the list: left as it is here")
                self.hint_given.emit(said.format(words=shown_words(place.finding.words)))
            return is_done
        label = self.tr("Never doubt “{words}”").format(words=shown_words(word))
        is_done = self._session.perform(proofreading.ignore_word(word), label)
        if is_done:
            self.hint_given.emit(label)
        return is_done

    @Slot(object)
    def mute(self, muting: Muting) -> bool:
        """Look for findings of a kind no longer in this library, or again."""
        if not self._may_write():
            return False
        if muting.is_muted:
            label = self.tr("Mute “{kind}”")
            edit = proofreading.mute(muting.kind)
        else:
            label = self.tr("Look for “{kind}” again")
            edit = proofreading.unmute(muting.kind)
        return self._session.perform(edit, label.format(kind=kind_name(muting.kind)))

    def _may_write(self) -> bool:
        """Return whether anything may be written; say so where nothing may."""
        if self._session.read_only:
            self.hint_given.emit(read_only())
        return not self._session.read_only


def read_only() -> str:
    """Return why nothing is decided in a library that can only be read."""
    return QCoreApplication.translate("Deciding", "This library can only be read")
