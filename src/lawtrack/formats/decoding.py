"""Bytes to letters: which encoding a text is in, and never a guess that turns an act into other letters.

Texts come in UTF-8, UTF-16 or Windows-1251. One wrong byte does not make a UTF-8 text a Windows-1251 one: the file is
refused and the byte named, for the letters around it are known and only a person can say what stood there.
"""

from __future__ import annotations

import codecs
import re

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.incoming import DamageError, wrong_byte

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHERS = ("koi8-r", "cp866", "iso8859-5")
_LIKE_IT = ("kz1048", "ptcp154", "mac-cyrillic")
"""Encodings whose small Russian letters are those of Windows-1251: their other letters tell them."""
_FOREIGN = frozenset(
    map(
        chr,
        (
            *range(0x402, 0x404),
            *range(0x408, 0x40D),
            0x40F,
            *range(0x452, 0x454),
            *range(0x458, 0x45D),
            0x45F,
            0x405,
            0x455,
        ),
    )
)
"""Letters of Windows-1251 that Serbian and Macedonian have, and neither Russian, Kazakh, Ukrainian nor Belarusian."""
_FEW = 3
_WEB = re.compile(
    r"utf-?8|utf-?16(le|be)?|(windows|cp|x-cp)-?125\d|koi8-?[rut]|(cp|ibm)?-?\d{3}|iso-?8859-?\d+|(us-)?ascii|"
    r"latin-?1|x?-?mac-?cyrillic|kz-?1048|ptcp?-?154|strk1048"
)
_COMMON = frozenset(
    map(chr, (0x43E, 0x435, 0x430, 0x438, 0x43D, 0x442, 0x441, 0x440, 0x432, 0x43B, 0x43A, 0x43C))
)
"""The twelve commonest letters of Russian: 73 of 100 in any text; 60 in Kazakh written in these letters."""
_ENOUGH = 40
_SAMPLE = 20_000


def decode(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1251.

    Raises:
        InputError: It is empty, no text in one of these encodings, or a UTF-8 text with a wrong byte, which is named.
    """
    if not data.strip() or data in (mark for mark, _encoding in _MARKS):
        raise InputError(
            _("{name} is empty.").format(name=name), hint=_("Give a file with the text of an act.")
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if data[1:2] == b"\x00" or data[1::2].count(b"\x04") > len(data) // 4:
        return _decoded(data, "utf-16-le", name)
    if data[:1] == b"\x00" or data[::2].count(b"\x04") > len(data) // 4:
        return _decoded(data, "utf-16-be", name)
    if b"\x00" in data[:4096]:
        raise _no_text(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_nearly_utf8(data):
            raise _broken(name, wrong_byte(data, error)) from error
    text = _decoded(data, "cp1251", name)
    _refuse_other(data, text, name)
    return text


def decode_page(data: bytes, name: str) -> str:
    """The text of a web page, in the encoding that it names, else as ``decode``.

    Raises:
        InputError: The encoding is not known, or the page is not in it; the first wrong byte is named.
    """
    if any(data.startswith(mark) for mark, _encoding in _MARKS):
        return decode(data, name)
    found = re.search(rb"charset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", data[:4096], re.IGNORECASE)
    if found is None:
        return decode(data, name)
    named = found[1].decode("ascii", "replace").lower()
    if named.startswith("utf-16") or named.startswith("utf16"):
        return decode(data, name)  # a page whose declaration can be read as letters is not in UTF-16
    encoding = _codec(named) if _WEB.fullmatch(named) else ""
    if not encoding:
        raise InputError(
            _("{name} says that it is in «{charset}», an encoding that lawtrack does not know.").format(
                name=name, charset=named[:40]
            ),
            hint=_("Save the page again from the site, in UTF-8."),
        )
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(name, wrong_byte(data, error)) from error


def _codec(name: str) -> str:
    aliases = {
        "x-cp1251": "cp1251",
        "strk1048": "kz1048",
        "kz-1048": "kz1048",
        "x-mac-cyrillic": "mac-cyrillic",
    }
    try:
        return codecs.lookup(aliases.get(name, name)).name
    except LookupError:
        return ""


def _is_nearly_utf8(data: bytes) -> bool:
    """True where more letters are right UTF-8 than are wrong: in Windows-1251 hardly one pair of bytes is."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return len(data) - len(text) - 2 * wrong > wrong


def _refuse_other(data: bytes, text: str, name: str) -> None:
    """Refuse a text that is Russian in another encoding than Windows-1251, where it is only letters in a heap."""
    if not _looks_russian(text):
        for encoding in _OTHERS:
            if _looks_russian(data[:_SAMPLE].decode(encoding, "replace")):
                raise _in_another(name, encoding)
    if sum(c in _FOREIGN for c in text) >= _FEW:
        known = [e for e in _LIKE_IT if not any(c in _FOREIGN for c in data.decode(e, "replace"))]
        raise _in_another(name, known[0]) if len(known) == 1 else _no_text(name)


def _in_another(name: str, encoding: str) -> InputError:
    return InputError(
        _("{name} is in {encoding}, not in UTF-8, UTF-16 or Windows-1251.").format(
            name=name, encoding=encoding.upper()
        ),
        hint=_("Open it in the program it was made with and save it as .docx or as text in UTF-8."),
    )


def _looks_russian(text: str) -> bool:
    letters = [c for c in text[:_SAMPLE].casefold() if c > "\x7f"]
    if len(letters) < _ENOUGH:
        return False
    return sum(c in _COMMON for c in letters) > 0.55 * len(letters)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding.startswith("utf"):
            raise _broken(name, wrong_byte(data, error)) from error
        raise _no_text(name) from error
    letters = sum(c.isalpha() or c.isspace() or c.isdigit() for c in text[:4000])
    if letters < 0.6 * len(text[:4000]):
        raise _no_text(name)
    return text


def _broken(name: str, damage: DamageError) -> InputError:
    return InputError(
        _("{name} is damaged at line {line}: {why}.").format(name=name, line=damage.line, why=damage.why),
        hint=_("Mend that place in the file, or save the file again in UTF-8 from its source."),
    )


def _no_text(name: str) -> InputError:
    return InputError(
        _("{name} is not a text in UTF-8, UTF-16 or Windows-1251.").format(name=name),
        hint=_("Open it in the program it was made with and save it as .docx or as text in UTF-8."),
    )
