"""From the bytes of a file to the text of one page.

A page text is decoded once and never changes: the byte order mark is dropped and line ends
become ``\\n``, nothing else is touched. Which encoding it is in is judged by how much the
outcome looks like Chinese in print, since most byte sequences decode as several. Nothing is
guessed at in a file that does not decode: it is refused, naming the byte.

    UserFacingError
    └── PageError   kind: empty, too-large, binary, encoding, unreadable; of the file beside it
                    manifest, date; broken-off when the program itself failed at it
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_PAGE = 10_000_000
"""The most bytes that one page may have; a printed page has some twenty thousand."""

PageErrorKind = Literal[
    "empty", "too-large", "binary", "encoding", "unreadable", "date", "manifest", "broken-off"
]

_ENCODINGS = ("utf-8", "gb18030", "big5", "big5hkscs")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes([*range(1, 9), 11, *range(14, 27), *range(28, 32), 127])
_CONTROL = re.compile(b"[" + re.escape(_CONTROLS) + b"]")
_SAMPLE = 20_000
"""Characters that are enough to tell encodings apart."""

# The commonest characters of Chinese newspapers in both scripts, and the punctuation of print.
# They make up two thirds of any news text, and next to nothing of a text wrongly decoded.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
    "子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制"
    "机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正"
    "心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党"
    "程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期"
    "根论运农指几九区强放决西被干做必战先回则任取据处世界车市县省报讯记北京上海近昨今号版"
    "這為個國時來們於對會發動過說產種後學經進著電裡現實體機當點從業應開還與關線內數變條沒結問無軍"
    "總設長頭資邊級圖統較將組見計別論運農幾區強決戰則據處車縣報訊記號萬億臺灣東門錢銀"
    "，。、：；？！“”‘’「」『』（）《》〈〉【】…—·　０１２３４５６７８９〇"
)


_UNREADABLE = QT_TRANSLATE_NOOP(
    "errors", "The file cannot be opened ({why}). Check its name and its permissions."
)
_EMPTY = QT_TRANSLATE_NOOP(
    "errors", "The file has no text in it. Leave it out, or have the page recognised again."
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "errors",
    "The file has {size} bytes, a page text at most {largest}. Split it into one file a page.",
)
_BINARY = QT_TRANSLATE_NOOP(
    "errors",
    "The file is not a text file. Give the text that the OCR wrote, not a scan or a document.",
)
_UNDECODABLE = QT_TRANSLATE_NOOP(
    "errors", "The file cannot be decoded as {encoding}. Give its encoding, or save it as UTF-8."
)
_UNDECODABLE_AT = QT_TRANSLATE_NOOP(
    "errors",
    "The file cannot be decoded as {encoding} from byte {byte} on. Give its encoding, or repair"
    " the byte.",
)
_UNKNOWN_ENCODING = QT_TRANSLATE_NOOP(
    "errors",
    "{encoding} is no encoding known here. Try utf-8, gb18030, big5 or big5hkscs.",
)


class PageError(UserFacingError):
    """A file cannot be read as a page; ``offset`` is the byte that stopped it, or ``None``."""

    def __init__(
        self, kind: PageErrorKind, template: str, *, offset: int | None = None, **values: object
    ) -> None:
        super().__init__(template, **values)
        self.kind: PageErrorKind = kind
        self.offset = offset


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page, the encoding it was in, and the SHA-256 of its bytes."""

    text: str
    encoding: str
    sha256: str


def read_page_file(path: Path, *, encoding: str | None = None) -> PageText:
    """Read and decode one file; its size is looked at before its bytes.

    Raises PageError when it is too large, empty, binary, undecodable or cannot be opened.
    """
    return decode(page_bytes(path), encoding=encoding)


def page_bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raises PageError when it is too large or cannot be opened."""
    try:
        size = path.stat().st_size
        if size > LARGEST_PAGE:
            raise _too_large(size)
        with path.open("rb") as stream:
            return stream.read(LARGEST_PAGE + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise PageError("unreadable", _UNREADABLE, why=why) from error


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of a page's bytes, by which a library knows it again."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, *, encoding: str | None = None) -> PageText:
    """Decode a page; without ``encoding`` the most plausible one is chosen.

    Raises PageError when the bytes are too many, empty, binary or undecodable.
    """
    if len(data) > LARGEST_PAGE:
        raise _too_large(len(data))
    text, name = _decoded_as(data, encoding) if encoding else _decoded_plausibly(data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise PageError("empty", _EMPTY)
    nul = text.find("\0")
    if nul >= 0:
        raise _binary(data.find(0))
    return PageText(text, name, sha256_of(data))


def _too_large(size: int) -> PageError:
    return PageError("too-large", _TOO_LARGE, size=f"{size:,}", largest=f"{LARGEST_PAGE:,}")


def _binary(offset: int) -> PageError:
    return PageError("binary", _BINARY, offset=max(offset, 0))


def _undecodable(encoding: str, offset: int | None) -> PageError:
    if offset is None:
        return PageError("encoding", _UNDECODABLE, encoding=encoding)
    return PageError(
        "encoding", _UNDECODABLE_AT, offset=offset, encoding=encoding, byte=f"{offset:,}"
    )


def _decoded_as(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except LookupError as error:
        raise PageError("encoding", _UNKNOWN_ENCODING, encoding=encoding) from error
    except UnicodeDecodeError as error:
        raise _undecodable(encoding, error.start) from error
    except UnicodeError as error:
        raise _undecodable(encoding, None) from error


def _decoded_plausibly(data: bytes) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded_as(data, encoding)
    if 0 in data:
        raise _binary(data.index(0))
    control = _CONTROL.search(data[:_SAMPLE])
    if control and sum(byte in _CONTROLS for byte in data) * 200 > len(data):
        raise _binary(control.start())
    if data.isascii():
        return data.decode("ascii"), "utf-8"
    return _most_plausible(data)


def _most_plausible(data: bytes) -> tuple[str, str]:
    """Weigh each encoding's outcome; where it stops short, what comes before speaks for it."""
    best: tuple[float, str, str] | None = None
    nearest: tuple[float, str, int] | None = None
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            before = data[: error.start].decode(encoding)
            weight = plausibility(before) * error.start / len(data)
            if nearest is None or weight > nearest[0]:
                nearest = (weight, encoding, error.start)
            continue
        weight = plausibility(text)
        if best is None or weight > best[0]:
            best = (weight, text, encoding)
    # A slip in one byte must not make a whole page gibberish in another encoding.
    if best is None or (nearest is not None and nearest[0] > 2 * best[0]):
        encoding, offset = nearest[1:] if nearest is not None else ("utf-8", 0)
        raise _undecodable(encoding, offset)
    return best[1], best[2]


def plausibility(text: str) -> float:
    """Return how much a text looks like Chinese in print, from 0 to 1; ASCII does not count."""
    wide = re.sub(r"[\0-\x7f]+", "", text[: 4 * _SAMPLE])[:_SAMPLE]
    if not wide:
        return 0.0
    common = sum(map(_COMMON.__contains__, wide))
    strange = len(
        re.findall(r"[\x80-\x9f\u0100-\u02af\u0370-\u1fff\ue000-\uf8ff\uff61-\uffef]", wide)
    )
    return max(0.0, (common - strange) / len(wide))
