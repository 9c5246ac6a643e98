"""What can go wrong with a library, as sentences that a person can act on.

UserFacingError
└── LibraryError        the library cannot be opened or used
    ├── NewerLibraryError    a newer program made it
    ├── OlderLibraryError    an older program made it, and it cannot be brought up to date here
    ├── ReadOnlyError        it opens for reading only
    ├── StaleEditError       what the edit would change has changed meanwhile
    └── DamagedTextError     the disk has lost some of a page's text
StoppedError         nobody waits any more for what was being read
"""

from __future__ import annotations

from jiaoyue.text.errors import UserFacingError


class LibraryError(UserFacingError):
    """A library cannot be opened or used."""


class NewerLibraryError(LibraryError):
    """A newer program made the library; it was not touched."""


class OlderLibraryError(LibraryError):
    """An older program made the library, which can only be read, so that it stays as it is."""


class ReadOnlyError(LibraryError):
    """The library can be read but not written."""


class StaleEditError(LibraryError):
    """What an edit would take away is no longer there as it was."""


class DamagedTextError(LibraryError):
    """The text of a page is no longer what was written; ``why`` is among the values."""


class StoppedError(Exception):
    """A question was put away while the library was looking for its answer."""
