"""Loading ahead: the dictionaries that the first click would otherwise wait for."""

from __future__ import annotations

from jiaoyue.text.fold import fold
from jiaoyue.text.script import Script, doubts_shown, show

_SAMPLE = "台湾的软件里程，一进一出。"


def load_dictionaries() -> None:
    """Load conversion, search and words, in the order in which they are likely to be wanted.

    Every step is short enough for the window to go on between them.
    """
    for script in Script:
        show(_SAMPLE, script)
    fold(_SAMPLE)
    # jieba and the reader of pages take longer to load than a window does.
    from jiaoyue.text.words import words

    words()
    for script in Script:
        doubts_shown(_SAMPLE, script)
    from jiaoyue.jobs import importing
    from jiaoyue.newspaper.gazetteer import gazetteer

    del importing
    gazetteer().towns_beginning("")
