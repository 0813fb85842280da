"""The door for what is shown: nothing that steers a terminal or turns a line round."""

from __future__ import annotations

import io

import pytest

from lawtrack.shown import ShownStream, shown, without_controls


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "char", [*map(chr, (0, 7, 8, 0x1B, 0x7F, 0x85, 0x9B, 0x9D, 0x202E, 0x2066, 0x200F, 0x2028, 0xD800))]
)
def test_a_terminal_gets_the_name_of_a_character_that_steers(char: str) -> None:
    assert shown(f"a{char}b") == f"a<U+{ord(char):04X}>b"


@pytest.mark.parametrize("text", ["а\tб\nв", "«ё» – 5\u00a0%", "қ👩‍👩‍👧", "a\r\nb", "[/x] [bold]"])
def test_words_stay_as_they_are(text: str) -> None:
    assert shown(text) == text == without_controls(text)


def test_data_keeps_its_marks_of_direction_and_loses_controls() -> None:
    assert without_controls("a\u202eb\x1b]52;c;x\x07") == "a\u202eb<U+001B>]52;c;x<U+0007>"


def test_a_stream_passes_nothing_that_steers_and_keeps_our_own_bold() -> None:
    terminal = Terminal()
    stream = ShownStream(terminal)
    assert stream.write("\x1b[1mслово\x1b[0m \x1b[8mhidden \x9b2J\u202e\n") == len(
        "\x1b[1mслово\x1b[0m \x1b[8mhidden \x9b2J\u202e\n"
    )
    assert terminal.getvalue() == "\x1b[1mслово\x1b[0m <U+001B>[8mhidden <U+009B>2J<U+202E>\n"
    pipe = io.StringIO()
    ShownStream(pipe).write("\x1b[1mслово\x1b[0m \x9b\u202e")
    assert pipe.getvalue() == "слово <U+009B>\u202e"
