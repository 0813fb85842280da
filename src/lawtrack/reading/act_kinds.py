"""The kind of an act, and what its «1.» and «1)» are called, from its own words.

Kinds: art. 7 of the Law «On Legal Acts». Schemes: in the codes of offences and of procedure «1.» is a часть; in the
Criminal Code «1)» is a пункт besides; elsewhere they are пункт and подпункт.
"""

from __future__ import annotations

import re

from lawtrack.model.document import Lang, Scheme, WorkKind

_BYLAWS = (
    (WorkKind.RESOLUTION, r"постановлени|қаулы|resolution"),
    (WorkKind.ORDER, r"приказ|бұйры[қғ]|\border\b"),
    (WorkKind.DECREE, r"\bуказ\b|жарлы[қғ]|\bdecree\b"),
    (WorkKind.DECISION, r"решени|шешім|\bdecision\b"),
)
_LAWS = (
    (WorkKind.CONSTITUTIONAL_LAW, r"конституционн\w+\s+закон|конституциялық\s+заң|constitutional\s+law"),
    (WorkKind.CODE, r"\bкодекс|\bcode\b"),
    (WorkKind.LAW, r"\bзакон|\bзаң|\blaw\b"),
    (WorkKind.CONCEPT, r"\bконцепци|тұжырымдама"),
)
CONSTITUTION_TITLES = {
    Lang.RU: "Конституция Республики Казахстан",
    Lang.KK: "Қазақстан Республикасының Конституциясы",
    Lang.EN: "The Constitution of the Republic of Kazakhstan",
}
"""The title of the Constitution, which its text as published does not repeat."""
_CONSTITUTION = re.compile(
    r"\W*(?:конституция\s+республики\s+казахстан|қазақстан\s+республикасының\s+конституциясы|"
    r"(?:the\s+)?constitution\s+of\s+the\s+republic\s+of\s+kazakhstan)\W*(?:\n|\Z)",
    re.IGNORECASE,
)
_CONSTITUTION_OPENS = re.compile(
    r"принимаем\s+настоящую\s+Конституцию|осы\s+Конституцияны\s+қабылдаймыз|accept\s+this\s+Constitution|"
    r"Республика\s+Казахстан\s+утверждает\s+себя|Қазақстан\s+Республикасы\s+өзін|"
    r"Republic\s+of\s+Kazakhstan\s+proclaims\s+itself",
    re.IGNORECASE,
)
_VERBS = (
    (WorkKind.RESOLUTION, r"ПОСТАНОВЛЯЕТ|ҚАУЛЫ\s+ЕТЕДІ|HEREBY\s+RESOLVES"),
    (WorkKind.ORDER, r"ПРИКАЗЫВАЮ|БҰЙЫРАМЫН|HEREBY\s+ORDER"),
    (WorkKind.DECREE, r"ПОСТАНОВЛЯЮ|ҚАУЛЫ\s+ЕТЕМІН|HEREBY\s+DECREE"),
    (WorkKind.DECISION, r"РЕШИЛ|ШЕШІМ\s+(?:ҚАБЫЛДАДЫ|ЕТТІ)|ШЕШТІ"),
)
_SELF = re.compile(
    r"(?:настоящ\w{2,3}|осы|th(?:is|e present))\s+"
    r"(?P<what>(?:конституционн\w+\s+закон|конституциялық\s+заң|constitutional\s+law|кодекс|code|закон|заң|law|"
    r"постановлени|қаулы|resolution|приказ|бұйрық|order|указ|жарлық|decree|решени|шешім|decision))",
    re.IGNORECASE,
)
_KOAP = re.compile(
    r"административных\s+правонарушени|уголовно-процессуальн|уголовного\s+судопроизводства|"
    r"гражданск\w+\s+процессуальн|гражданского\s+судопроизводства|процедурно-процессуальн|уголовно-исполнительн|"
    r"әкімшілік\s+құқық\s*бұзушылық|қылмыстық-процес|азаматтық\s+процес|рәсімдік-процес|қылмыстық-атқару|"
    r"administrative\s+(?:infraction|offen[cs]e|violation)|criminal\s+procedur|civil\s+procedur|penal\s+enforcement",
    re.IGNORECASE,
)
_UK = re.compile(
    r"уголовн\w+\s+(?:кодекс|законодательств)|қылмыстық\s+(?:кодекс|заңнама)|(?:criminal|penal)\s+(?:code|law)",
    re.IGNORECASE,
)


def kind_of(title: str, head: str, opening: str) -> WorkKind:
    """The kind of the act.

    Args:
        title: Its title.
        head: Its requisites as printed.
        opening: Its first words.
    """
    if _CONSTITUTION.match(title) or _CONSTITUTION_OPENS.search(opening):
        return WorkKind.CONSTITUTION
    first = head.split("\n")[0][:160]
    found = _earliest(first, (*_LAWS, *_BYLAWS))
    if found is not None:
        return found
    for kind, verb in _VERBS:
        if re.search(verb, opening):
            return kind
    named = _SELF.search(opening)
    if named:
        return _earliest(named["what"], (*_LAWS, *_BYLAWS)) or WorkKind.OTHER
    if re.search(r"\bкодекс\s+республики|\bкодексі\Z|\bcode\s+of\s+the", title, re.IGNORECASE):
        return WorkKind.CODE
    return WorkKind.OTHER


def scheme_of(kind: WorkKind, title: str, opening: str) -> Scheme:
    """What «1.» and «1)» are called in it; decided by the title, and where there is none by the first article."""
    if kind in (WorkKind.DECREE, WorkKind.RESOLUTION, WorkKind.ORDER, WorkKind.DECISION):
        return Scheme.BYLAW
    if kind not in (WorkKind.CODE, WorkKind.OTHER):
        return Scheme.CIVIL
    named = kind is WorkKind.CODE or re.search("кодекс|code", title, re.IGNORECASE)
    where = title if title and named else opening[:600]
    if _is_amending(title):
        return Scheme.CIVIL
    if _KOAP.search(where):
        return Scheme.KOAP
    return Scheme.UK if _UK.search(where) else Scheme.CIVIL


def _is_amending(title: str) -> bool:
    return bool(re.search(r"о внесени|енгізу туралы|on (?:introducing )?amend", title, re.IGNORECASE))


def _earliest(text: str, kinds: tuple[tuple[WorkKind, str], ...]) -> WorkKind | None:
    """The kind whose word stands first: «Приказ … об исполнении постановления» is an order."""
    found = [
        (m.start(), i, kind) for i, (kind, p) in enumerate(kinds) if (m := re.search(p, text, re.IGNORECASE))
    ]
    return min(found)[2] if found else None
