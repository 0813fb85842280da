"""The words of a line: what was glued or named is found in the words outside quotations, wherever its labels end."""

from __future__ import annotations

import pytest

from lawtrack.reading.instructions.printed.quotes import MarksOf, quotations_of, signed_marks
from lawtrack.reading.instructions.printed.restoring import with_spaces_and_signs
from lawtrack.reading.instructions.printed.words import WordsOf

GLUED = (
    ("1)пункт 5 исключить;", "1) пункт 5 исключить;"),
    ("Статья5. Розы", "Статья 5. Розы"),
    ("2. слово«роза» исключить;", "2. слово «роза» исключить;"),
    ("а) слово «роза» заменитьсловом «пион»;", "а) слово «роза» заменить словом «пион»;"),
    ("3) запятую исключить;", "3) знак «,» исключить;"),
    ("1) в пункте5 слова «роза» исключить;", "1) в пункте 5 слова «роза» исключить;"),
    ('2) "роза" дегенсөз алып тасталсын;', '2) "роза" деген сөз алып тасталсын;'),
    ("1) үтір алып тасталсын;", "1) «,» деген белгі алып тасталсын;"),
    ("1) слово «роза»заменить", "1) слово «роза»заменить"),
    ("«запятую» исключить", "«запятую» исключить"),
)


@pytest.mark.parametrize(("line", "meant"), GLUED)
def test_a_line_is_read_as_it_was_meant(line: str, meant: str) -> None:
    words_of = WordsOf(MarksOf())
    assert with_spaces_and_signs(line, quotations_of(line, signed_marks(line))) == meant
    assert words_of[line] == words_of[meant]
