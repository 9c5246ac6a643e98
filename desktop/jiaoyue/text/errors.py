"""The one root of what a person can act on.

    UserFacingError
    ├── PageError …      each package draws its own branch in its own module
    └── LibraryError …

Whatever is not one of these is a bug and is left to the handler of last resort.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """Return ``text``; the name is what Qt's tools look for to put it up for translation."""
    del context
    return text


class UserFacingError(Exception):
    """Something went wrong that a person can do something about.

    ``template`` is a whole sentence, what happened, what was kept, what to do, with names in
    braces for ``values``. The text of the error is the English sentence; the window puts
    another language's template in its place.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        """Let it cross from one process to another, which the usual way does not with keywords."""
        return _again, (type(self), self.args), self.__dict__


def _again(kind: type[UserFacingError], args: tuple[object, ...]) -> UserFacingError:
    return kind.__new__(kind, *args)
