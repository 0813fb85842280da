"""Which papers of the package are there: made here, brought by a person, received by the log, or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawtrack.profiles.loader import pick
from lawtrack.profiles.package import Paper, package_profile
from lawtrack.reviewing.review import ReviewState

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.reviews.rows import ReviewRow

_NUMBER = re.compile(r"0*([1-9]\d?)(?!\d)")


@dataclass(frozen=True, slots=True)
class PaperState:
    """A paper of the package and where it stands.

    Attributes:
        number: Its number in the list; files of the paper begin with it.
        paper: What the profile says of it.
        made: The files that lawtrack makes for it, from the package's folder.
        brought: The files that a person put there.
        reviewers: Reviewers whose conclusion it holds, each with whether it was received.
    """

    number: int
    paper: Paper
    made: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()
    reviewers: tuple[tuple[str, bool], ...] = ()

    @property
    def there(self) -> bool:
        """True where a file of it is in the folder."""
        return bool(self.made or self.brought)

    @property
    def lacking(self) -> bool:
        """True where it must be there and is not."""
        return self.paper.always and not self.there

    def as_values(self, lang: str) -> dict[str, Any]:
        """For JSON, words in a language."""
        return {
            "number": self.number,
            "id": self.paper.id,
            "title": pick(self.paper.title, lang),
            "condition": pick(self.paper.condition, lang),
            "always": self.paper.always,
            "basis": pick(self.paper.basis, lang),
            "files": [*self.made, *self.brought],
            "received": sum(done for _who, done in self.reviewers),
            "asked": len(self.reviewers),
            "state": "there" if self.there else "missing" if self.paper.always else "conditional",
        }


def paper_states(
    bill: Bill, reviews: Sequence[ReviewRow], made: Mapping[str, Sequence[str]], folder: Path | None
) -> tuple[PaperState, ...]:
    """Where each paper stands.

    Args:
        bill: The bill; papers that its kind does not need are left out.
        reviews: Its reviews.
        made: The files that lawtrack makes, by the name of the paper.
        folder: The package's folder as it is now; None where there is none.
    """
    papers = [paper for paper in package_profile().papers if bill.kind.value in paper.kinds]
    ours = {path for paths in made.values() for path in paths}
    found = _brought(folder, ours)
    return tuple(
        PaperState(
            number,
            paper,
            tuple(made.get(paper.id, ())),
            tuple(found.get(number, ())) if not paper.made else (),
            tuple(_received(paper, reviews)),
        )
        for number, paper in enumerate(papers, 1)
    )


def number_of(bill: Bill, made: str) -> tuple[int, Paper]:
    """The number of the paper that lawtrack makes as ``made``, and what the profile says of it."""
    papers = [paper for paper in package_profile().papers if bill.kind.value in paper.kinds]
    return next((n, paper) for n, paper in enumerate(papers, 1) if paper.made == made)


def _received(paper: Paper, reviews: Iterable[ReviewRow]) -> Iterable[tuple[str, bool]]:
    for row in reviews:
        if row.review.channel in paper.channels and row.state is not ReviewState.CANCELLED:
            yield row.reviewer, row.review.received is not None


def _brought(folder: Path | None, ours: set[str]) -> dict[int, list[str]]:
    """The files of a person by the number that their name begins with."""
    found: dict[int, list[str]] = {}
    if folder is None or not folder.is_dir():
        return found
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        number = _NUMBER.match(path.name)
        if number and name not in ours and path.is_file():
            found.setdefault(int(number[1]), []).append(name)
    return found
