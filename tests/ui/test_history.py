"""The way back and forth goes as in a browser."""

from __future__ import annotations

from jiaoyue.ui.history import LONGEST, History


def walked(*articles: int) -> History:
    history = History()
    for article in articles:
        history.visit(article)
    return history


def test_one_goes_back_and_forward_again() -> None:
    history = walked(1, 2, 3)
    assert (history.back(), history.back(), history.back()) == (2, 1, None)
    assert (history.forward(), history.forward(), history.forward()) == (2, 3, None)


def test_what_lay_ahead_is_forgotten_when_one_goes_elsewhere() -> None:
    history = walked(1, 2, 3)
    history.back()
    history.visit(9)
    assert not history.has_forward
    assert history.back() == 2


def test_the_article_that_is_shown_counts_once() -> None:
    history = walked(1, 1, 1)
    assert not history.has_back


def test_an_empty_history_leads_nowhere() -> None:
    history = History()
    assert (history.back(), history.forward()) == (None, None)


def test_it_does_not_grow_without_end() -> None:
    history = walked(*range(2 * LONGEST))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == LONGEST - 1
