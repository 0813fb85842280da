"""Make ``docs/keys.md``: every key of the terminal interface, in three languages, from the one table of commands.

Run it in the checkout: ``make manual``, or ``python docs/keys.py`` (``--check``: is it as it ought to be?).
"""

from __future__ import annotations

import sys
from pathlib import Path

from lawtrack import i18n
from lawtrack.i18n import _
from lawtrack.tui.commands import APP, COMMANDS, DIALOG, Command
from lawtrack.tui.said_keys import drawn

PAGE = Path(__file__).parent / "keys.md"
HEAD = """# Keys

Made from the table of commands by `make manual`; `?` shows those of the screen one is on, `Ctrl+P` finds any of them by
its words, and every command of the command line by its name. Letters and signs work in the Russian and Kazakh layouts
where they stand on the keyboard; on the Kazakh one, whose row of digits gives letters and signs, the modes have these and
`Alt` with the digit. Two keys type `,`: `?` of the Russian layout and `6` of the Kazakh one. It is the key of the layout in
whose language the interface speaks, and opens the help where that is English; help is `F1` too, the timeline `F6`.

In a dialog `Ctrl+S` saves, `Ctrl+O` opens the words in one's own editor, and `Esc` leaves; what was typed is kept as a draft
then, and the dialog says on top that it is one when it is opened again. `Ctrl+L` puts away what is typed, so that the fields
hold what is recorded, and brings it back. `Alt` with a digit opens a mode also while a word is sought; into a field nothing is
typed with `Alt`.

A key of one's own stands in `lawtrack.toml` (the workspace's, or one's own settings) under the name of its command:

    [keys]
    compare.edit = "f2"
    compare.next_change = "n,ctrl+n"

A name that is none, a key that is none, and a key that would mean two things in one place, are refused when lawtrack
starts. The tabs, the foot of the screen, the help and every sentence that names a key name one's own.
"""


def keys(command: Command) -> str:
    """All keys of a command, as they are printed on the keyboard."""
    shown = command.shown or " ".join(drawn(key) for key in command.keys.split(","))
    return f"`{shown}`"


def page() -> str:
    """The page: a table for each place, in the order of the commands."""
    lines = [HEAD]
    places = dict.fromkeys(place for command in COMMANDS for place in command.where if place != DIALOG)
    for place in places:
        lines += [
            f"## {'Everywhere' if place == APP else place.capitalize()}",
            "",
            "| key | name | English | Русский | Қазақша |",
            "|---|---|---|---|---|",
        ]
        for command in COMMANDS:
            if place in command.where and command.id:
                lines.append(f"| {keys(command)} | {command.id} | {' | '.join(_in_all(command.words))} |")
        lines.append("")
    return "\n".join(lines)


def _in_all(words: str) -> list[str]:
    said = []
    for language in ("en", "ru", "kk"):
        with i18n.speaking(language):
            said.append(_(words))
    return said


def main() -> int:
    """Write the page, or only look at it; 1 where it is not as it ought to be."""
    made = page()
    if "--check" not in sys.argv:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    wrong = PAGE.read_text(encoding="utf-8") != made
    sys.stdout.write("docs/keys.md: run «make manual»\n" if wrong else "")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
