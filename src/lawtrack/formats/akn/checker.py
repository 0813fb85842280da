"""Checks of our profile that the OASIS schema does not make, in plain language.

The schema knows no references, no syntax of eIds and no pairing of modifications with their text; these are
the mistakes that damage an act silently.
"""

from __future__ import annotations

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.formats.akn.check_meta import meta_problems
from lawtrack.formats.akn.check_references import base_problems, reference_problems
from lawtrack.formats.akn.check_structure import structure_problems
from lawtrack.formats.akn.names import AKN
from lawtrack.formats.akn.parsing import local, parse
from lawtrack.formats.akn.problem import Problem
from lawtrack.i18n import _

__all__ = ["Problem", "check_akn"]


def check_akn(data: bytes, name: str = "", base: bytes | None = None) -> list[Problem]:
    """What is wrong with an Akoma Ntoso file by our profile, in the order of its lines.

    Args:
        data: The file.
        name: Its name, for errors.
        base: The act that a bill amends: destinations of its modifications must exist there.

    Raises:
        InputError: It cannot be read at all: broken XML, a DOCTYPE, no Akoma Ntoso.
    """
    root = parse(data, name)
    if local(root) != "akomaNtoso":
        raise InputError(
            _("{name} is XML, but not Akoma Ntoso: its root element is «{element}».").format(
                name=name or _("the file"), element=local(root)
            )
        )
    problems: list[Problem] = []
    namespace = etree.QName(root).namespace or ""
    if namespace != AKN:
        problems.append(
            Problem.at(
                root, _("The namespace is «{found}», not «{right}».").format(found=namespace, right=AKN)
            )
        )
    problems += meta_problems(root)
    problems += reference_problems(root)
    problems += structure_problems(root)
    if base is not None:
        problems += base_problems(root, parse(base))
    return sorted(problems, key=lambda problem: problem.line)
