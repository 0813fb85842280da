"""The lines of budget classifications in Kazakh laws: their codes and names stand before what they are called.

As orders on the Unified Budget Classification write them: «07 «…» функционалдық тобында», «104 «…» бюджеттік бағдарламалар
әкімшісі бойынша», «028 бюджеттік бағдарламамен».
"""

from __future__ import annotations

from lawtrack.language.facets.clauses import Classification

_CODED = r"\d{1,3}\b(?:\s*{quotation})?"

CLASSIFICATION = Classification(
    levels=(
        r"функционалдық\s+то[пб]\w*|санат\w*",
        r"(?:функционалдық\s+(?:кіші|шағын)|кіші\s+функционалдық)\s+то[пб]\w*|сыны[пб]\w*",
        r"(?:бюджеттік\s+)?бағдарлама\w*\s+әкімші\w*|(?:кіші|ішкі)\s+сыны[пб]\w*",
        r"(?:бюджеттік\s+)?бағдарлама\w*(?!\s+әкімші)|ерекшелі[кг]\w*",
        r"(?:бюджеттік\s+)?(?:кіші|шағын)\s+бағдарлама\w*",
    ),
    coded=(
        rf"{_CODED}(?:(?:\s*,\s*|\s+(?:және|мен|пен|бен)\s+){_CODED})*\s*-?\s*(?:{{level}})"
        r"(?:\s+бойынша)?(?:\s+бар)?(?=[\s:,;.]|\Z)"
    ),
    whole=(
        r"(?:(?:бюджет\w*|Қазақстан|Республика\w*|түсім\w*|шығыс\w*|функционалдық|экономикалық|бірыңғай|ерекшелі\w+)\s+)*"
        r"сыныптама\w*(?:\s+құрылым\w*)?"
    ),
)
