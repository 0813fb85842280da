"""Names that become folders and files: short, without a path, no device of Windows."""

from __future__ import annotations

import pytest

from lawtrack.errors import InputError, WorkflowError
from lawtrack.services.library.library import Library
from lawtrack.services.names import check_file_name, check_slug
from lawtrack.store.works import safe_slug


@pytest.mark.parametrize(
    "slug",
    ["", "a" * 65, "con", "nul", "com1", "lpt9", "../x", "x.", "x ", "A", "двор", "-x", "a\n", "x\x1b"],
)
def test_what_is_no_short_name(slug: str) -> None:
    with pytest.raises(WorkflowError, match="no short name"):
        check_slug(slug)


@pytest.mark.parametrize("slug", ["a", "console", "ministry-of-justice", "2026-budget", "a" * 64])
def test_what_is_one(slug: str) -> None:
    check_slug(slug)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../x",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "C:x",
        "x.",
        " x",
        "x ",
        "con",
        "nul.txt",
        "я" * 100,
        "a\x00",
        "a\u202e",
        ".hidden",
    ],
)
def test_what_is_no_file_name(name: str) -> None:
    with pytest.raises(InputError, match="no name of a file"):
        check_file_name(name)


@pytest.mark.parametrize("name", ["ru@v1.docx", "таблица 1.docx", "a-b_c.txt"])
def test_what_is_a_file_name(name: str) -> None:
    check_file_name(name)


@pytest.mark.parametrize(
    ("text", "slug"),
    [("con", "act-con"), ("Nul.x", "act-nul.x"), ("480-V", "480-v"), ("/", "act"), ("a" * 300, "a" * 120)],
)
def test_short_names_of_acts_are_names_of_folders(text: str, slug: str) -> None:
    assert safe_slug(text) == slug


@pytest.mark.parametrize(
    "work", ["//", "/", "/akn", "/akn/kz/act/../../x y", "/etc/passwd", "/akn/kz/act/" + "9" * 500]
)
def test_a_work_is_named_by_a_uri_or_a_name_of_the_workspace(library: Library, work: str) -> None:
    with pytest.raises(InputError, match="no FRBR URI"):
        library._named(work)
    assert library._named("/akn/kz/act/2016-04-06/480-V").uri == "/akn/kz/act/2016-04-06/480-V"
