from __future__ import annotations

import pytest

from lawtrack.formats.akn.frbr import language_of, parse_frbr
from lawtrack.model.document import Lang


@pytest.mark.parametrize(
    ("uri", "parts"),
    [
        ("/akn/kz/act/2021-01-02/400-VI", ("/akn/kz/act/2021-01-02/400-VI", "", "", "", "")),
        ("/akn/kz/act/2021-01-02/400-VI/~art_41", ("/akn/kz/act/2021-01-02/400-VI", "", "", "", "art_41")),
        (
            "/akn/kz/act/2021-01-02/400-VI/rus@2024-08-01/!annex_1/~para_2",
            ("/akn/kz/act/2021-01-02/400-VI", "rus", "2024-08-01", "annex_1", "para_2"),
        ),
        (
            "/akn/kz/act/order/moh/2020-10-30/175/kaz@/!main",
            ("/akn/kz/act/order/moh/2020-10-30/175", "kaz", "", "main", ""),
        ),
        ("/akn/kz/bill/2024-05-20/x/rus@v3", ("/akn/kz/bill/2024-05-20/x", "rus", "v3", "", "")),
    ],
)
def test_a_uri_is_taken_apart_and_put_together(uri: str, parts: tuple[str, ...]) -> None:
    found = parse_frbr(uri)

    assert found is not None
    assert (found.work, found.lang, found.version, found.component, found.portion) == parts
    assert str(found) == uri


@pytest.mark.parametrize("uri", ["", "http://example.org/x", "/eli/kz/1", "art_5"])
def test_what_is_no_uri_of_the_convention_is_none(uri: str) -> None:
    assert parse_frbr(uri) is None


def test_languages_are_known_by_either_code() -> None:
    assert [language_of(code) for code in ("rus", "kaz", "en-GB", "ita")] == [Lang.RU, Lang.KK, Lang.EN, None]
