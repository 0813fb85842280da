"""Two trees to a ChangeSet, and a ChangeSet to the rows of a comparative table. Pure.

align              two trees to a ChangeSet
units              the units that are paired
pairing            which unit of the new text is which of the old one
dividing           units divided and joined
lasting            which unit is which by its words, whatever its number
differing          what differs, numbers and places aside
tracing            where a unit of one text stands in the next
proof              what no event speaks of is the same words in the same order
words              word differences as a lawyer marks them
matching           equal lines of two lists
paragraphs         two lists of paragraphs: changed, divided, joined, moved
redline            the printed paragraphs of two texts side by side
versions           two versions of one bill's amending text
correlating        which element of a repealed act is which of the one that replaces it
instruction_pairs  which instruction of one language is which of the other
"""

from lawtrack.comparing.align import compare

__all__ = ["compare"]
