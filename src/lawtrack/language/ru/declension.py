"""Russian words are declined by a dictionary: OpenCorpora's, through pymorphy3."""

from __future__ import annotations

from lawtrack.language.facets.declension import Declension

_GENITIVE = "без для до из из-за изо от ото у около после против ради вместо кроме помимо среди вследствие относительно"

DECLENSION = Declension(
    dictionary="ru",
    governed={
        **dict.fromkeys(_GENITIVE.split(), ("gent",)),
        **dict.fromkeys(("к", "ко", "благодаря", "согласно", "вопреки"), ("datv",)),
        **dict.fromkeys(("про", "через", "сквозь"), ("accs",)),
        **dict.fromkeys(("в", "во", "на", "о", "об", "обо"), ("accs", "loct")),
        **dict.fromkeys(("с", "со"), ("ablt", "gent")),
        **dict.fromkeys(("между", "над", "перед"), ("ablt",)),
        **dict.fromkeys(("под", "за"), ("accs", "ablt")),
        "по": ("datv", "loct"),
        "при": ("loct",),
    },
)
