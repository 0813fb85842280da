"""The facet of directives: how the lines of an amending act are told apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Directives:
    """Words by which a line of an amending act is known; patterns, empty where the language has none.

    ``{verbs}`` and ``{forms}`` stand for the verbs of all orders, ``{substitute}``, ``{delete}``, ``{insert}`` for
    those of one.

    Attributes:
        article: The label of an article, its number in the one group.
        label: Labels of all kinds, one behind the other.
        no_label: What makes «2)» an address instead of a label.
        puts: What a line says that puts the quoted text behind it.
        puts_at_end: The same at the end of a line whose colon is forgotten.
        puts_words: What a line says that puts words, not the text behind it.
        changes_words: What a line says that changes quoted words.
        closes: What follows the closing mark of quoted words; tried right behind the mark.
        begins: How a directive begins.
        done: What a line says that is plainly a directive or a final article.
        final: How a final article or the signature begins.
        enacting: «ПРИКАЗЫВАЮ:» and the like.
        to_annex: What points to the annex of the amending act.
        list_caption: The caption of a list behind the signature, from its beginning.
        own_annex: What follows the numbers of annexes of the amending act itself.
        row_alone: «строку» at the end of a line, where the row is quoted in the lines behind it.
        goes_on: How a line begins that goes on with the order of the line before, which ends in the midst of a line.
        unfinished: The last words of a line that say that its order goes on in the next.
        before_number: The last words of a line whose address goes on in the next with a number («подпункт», «2) и»).
        to_the_act: An annex of the amended act, not of the document that it approves.
    """

    article: str
    label: str
    puts: str
    puts_at_end: str
    changes_words: str
    closes: str
    begins: str
    done: str
    final: str
    enacting: str
    to_annex: str
    no_label: str = ""
    puts_words: str = ""
    list_caption: str = ""
    own_annex: str = ""
    to_the_act: str = ""
    row_alone: str = ""
    goes_on: str = ""
    unfinished: str = ""
    before_number: str = ""
