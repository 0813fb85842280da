"""What the checks on a text alone find in real adopted laws, law by law, beside what was judged of it by hand.

Run: ``python bench/check_alarms.py`` with the folder of real acts in ``LAWTRACK_CORPUS`` (by default ``../shared/data``).
``tests/checking/adopted.tsv`` has the judgement of each alarm: right, where the law does not keep to the article named, or
false; a new one is printed as not judged.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])  # not this folder: a script in it is called docx

from tests.checking.adopted import alarms, judged, laws  # noqa: E402


def main() -> None:
    """Print the alarms of every law, then the count."""
    known, verdicts, most = judged(), Counter[str](), 0
    for path in laws():
        found = alarms(path)
        name = path.as_posix().split("/data/")[-1]
        wrong = 0
        print(f"{name}: {len(found)}")
        for one in found:
            verdict = known.get((name, one.check))
            word = verdict.word if verdict else "NOT JUDGED"
            verdicts[word] += 1
            wrong += word == "false"
            print(
                f"    {word}: {one.check}{'' if one.sure else ' (hint)'}, line {one.line}: {one.words[:160]}"
            )
        most = max(most, wrong)
    print(
        f"laws: {len(laws())}, alarms: {sum(verdicts.values())}, "
        + ", ".join(f"{w}: {n}" for w, n in verdicts.items())
    )
    print(f"most false alarms in one law: {most}")


if __name__ == "__main__":
    main()
