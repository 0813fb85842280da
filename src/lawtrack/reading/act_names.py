"""Parts of FRBR URIs in ASCII: the slug of an act, and who made it."""

from __future__ import annotations

import re

from lawtrack.model.document import WorkKind

_LETTERS = dict(zip("абвгдезийклмнопрстуфыәғқңөұүһіэё", "abvgdeziiklmnoprstufyagqnouuhiee", strict=True)) | {
    "ъ": "",
    "ь": "",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
}
_MINISTRIES = (
    ("moh", r"здравоохранен|денсаулық|health"),
    ("mne", r"национальной\s+экономик|ұлттық\s+экономика|national\s+economy"),
    ("mof", r"финанс|қаржы|finance"),
    ("moe", r"просвещен|образован|білім|оқу-ағарту|education"),
    ("moj", r"юстиц|әділет|justice"),
    ("mia", r"внутренних\s+дел|ішкі\s+істер|internal\s+affairs"),
    ("mod", r"обороны|қорғаныс|defen[cs]e"),
    ("moa", r"сельского\s+хозяйства|ауыл\s+шаруашылығы|agriculture"),
    ("energy", r"энергетик|energy"),
    ("ecology", r"эколог|ecology"),
    ("labour", r"труда|еңбек|labou?r"),
)
_BODIES = (
    ("government", r"правительств|үкімет|government"),
    ("national-bank", r"национального\s+банка|ұлттық\s+банк|national\s+bank"),
    ("constitutional-court", r"конституционного\s+суда|конституциялық\s+сот"),
    ("supreme-court", r"верховного\s+суда|жоғарғы\s+сот"),
    ("maslikhat", r"маслихат|мәслихат|maslikhat"),
    ("akimat", r"акимат|әкімдік|әкімдігі"),
    ("akim", r"\bаким|\bәкім"),
    ("president", r"президент|president"),
)


def slug_of(number: str, title: str, stem: str, longest: int = 60) -> str:
    """A short name in ASCII: of the number, else of the title, else of the file's name."""
    for source in (number, title, stem):
        slug = ascii_slug(source)
        if slug:
            return slug if len(slug) <= longest else slug[:longest].rsplit("-", 1)[0]
    return "act"


def ascii_slug(text: str) -> str:
    """``text`` in ASCII letters, digits and hyphens; letters of numbers («400-VI») keep their case."""
    keep_case = bool(re.fullmatch(r"[\dIVX/-]+", text))
    plain = "".join(_LETTERS.get(c, c) for c in (text if keep_case else text.lower()))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")


def actor_of(kind: WorkKind, head: str) -> str:
    """Who made a bylaw, from its requisites as printed; ``state`` where they do not say it."""
    first = head.split("\n")[0]
    if kind is WorkKind.DECREE:
        return "president"
    names = (*_MINISTRIES, *_BODIES) if kind is WorkKind.ORDER else _BODIES
    for name, pattern in names:
        if re.search(pattern, first, re.IGNORECASE):
            return name
    return "minister" if kind is WorkKind.ORDER else "state"
