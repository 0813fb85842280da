"""English names of acts."""

from __future__ import annotations

from lawtrack.language.facets.acts import ActForm, Acts
from lawtrack.model.document import Scheme, WorkKind

ACTS = Acts(
    forms={
        WorkKind.CONSTITUTIONAL_LAW: ActForm(
            name="Constitutional Law of the Republic of Kazakhstan",
            of_draft="Constitutional Law",
            printed=r"constitutional\s+law",
        ),
        WorkKind.CODE: ActForm(name="Code of the Republic of Kazakhstan", printed=r"\bcode\b"),
        WorkKind.LAW: ActForm(name="Law of the Republic of Kazakhstan", of_draft="Law", printed=r"\blaw\b"),
        WorkKind.DECREE: ActForm(
            name="Decree of the President of the Republic of Kazakhstan",
            of_draft="Decree",
            printed=r"\bdecree\b",
            enacts=r"HEREBY\s+DECREE",
        ),
        WorkKind.RESOLUTION: ActForm(
            name="Resolution",
            of_draft="resolution",
            printed="resolution",
            enacts=r"HEREBY\s+RESOLVES",
        ),
        WorkKind.ORDER: ActForm(
            name="Order", of_draft="order", printed=r"\border\b", enacts=r"HEREBY\s+ORDER"
        ),
        WorkKind.DECISION: ActForm(name="Decision", of_draft="decision", printed=r"\bdecision\b"),
    },
    named="{form} {date} {number} {title}",
    named_itself="{title} {date}",
    self_named="",
    subject="to the draft {form} «{title}»",
    this="th(?:is|e present)",
    code=r"\bcode\b",
    code_title=r"\bcode\s+of\s+the",
    amending_title="on (?:introducing )?amend",
    countries={
        Scheme.UZBEKISTAN: r"(?:law|code)\s+of\s+the\s+republic\s+of\s+uzbekistan",
        Scheme.BELARUS: r"(?:law|code)\s+of\s+the\s+republic\s+of\s+belarus",
        Scheme.KYRGYZSTAN: r"(?:law|code)\s+of\s+the\s+kyrgyz\s+republic",
        Scheme.RUSSIA: r"federal\s+(?:constitutional\s+)?law|code\s+of\s+the\s+russian\s+federation",
    },
    forms_abroad={
        scheme: {WorkKind.LAW: law, WorkKind.CODE: "Code", WorkKind.RESOLUTION: "Resolution"}
        for scheme, law in (
            (Scheme.RUSSIA, "Federal Law"),
            (Scheme.RUSSIA_POINTS, "Federal Law"),
            (Scheme.UZBEKISTAN, "Law of the Republic of Uzbekistan"),
            (Scheme.BELARUS, "Law of the Republic of Belarus"),
            (Scheme.KYRGYZSTAN, "Law of the Kyrgyz Republic"),
        )
    },
    home=r"republic\s+of\s+kazakhstan",
    schemes={
        Scheme.KOAP: (
            r"administrative\s+(?:infraction|offen[cs]e|violation)|criminal\s+procedur|civil\s+procedur|"
            r"penal\s+enforcement"
        ),
        Scheme.UK: r"(?:criminal|penal)\s+(?:code|law)",
    },
    constitution="The Constitution of the Republic of Kazakhstan",
    constitution_title=r"(?:the\s+)?constitution\s+of\s+the\s+republic\s+of\s+kazakhstan",
    constitution_opens=r"accept\s+this\s+Constitution|Republic\s+of\s+Kazakhstan\s+proclaims\s+itself",
    ministries={
        "moh": "health",
        "mne": r"national\s+economy",
        "mof": "finance",
        "moe": "education",
        "moj": "justice",
        "mia": r"internal\s+affairs",
        "mod": "defen[cs]e",
        "moa": "agriculture",
        "energy": "energy",
        "ecology": "ecology",
        "labour": "labou?r",
    },
    bodies={
        "government": "government",
        "national-bank": r"national\s+bank",
        "maslikhat": "maslikhat",
        "president": "president",
    },
)
