"""English names of documents."""

from __future__ import annotations

from lawtrack.language.facets.documents import Called, Documents

DOCUMENTS = Documents(
    in_address={
        "rules": Called("rules", "of the Rules", "to the Rules"),
        "regulation": Called("regulation", "of the Regulation", "to the Regulation"),
        "instruction": Called("instruction", "of the Instruction", "to the Instruction"),
        "methodology": Called("methodology", "of the Methodology", "to the Methodology"),
        "standard": Called("standard", "of the Standard", "to the Standard"),
        "list": Called("list", "of the List", "to the List"),
        "procedure": Called("procedure", "of the Procedure", "to the Procedure"),
        "requirements": Called("requirements", "of the Requirements", "to the Requirements"),
        "charter": Called("charter", "of the Charter", "to the Charter"),
        "programme": Called("programme", "of the Programme", "to the Programme"),
        "plan": Called("plan", "of the Plan", "to the Plan"),
    },
    own_annexes="rules|regulation|instruction|standard|agreement",
    annex=r"(?:annex|appendix)(?:\s+(\d+(?:-\d+)*))?\s+to\s+(?:the\s+)?(?:rules|regulation|instruction|standard)",
)
