"""The reader's language: Indonesian in the source, English beside it; dates and numbers as the language writes them."""
from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from importlib import resources
from io import BytesIO

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations
from flask import Flask, Response, request
from flask_babel import Babel, Domain, get_locale, gettext

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
TYPED = re.compile(r"(?:(\d\d?)[-/.])?(\d\d?)[-/.](\d{4})")
"""A date with its day or month first."""
YEAR = 365 * 24 * 3600


class Catalogue(Domain):  # type: ignore[misc]  # ships no types
    """Translations read from the `.po` files as they stand, so that nothing has to be compiled."""

    def get_translations(self) -> NullTranslations:
        """The translations of the reader's language."""
        return catalogue(language())


@lru_cache(maxsize=8)
def catalogue(code: str) -> NullTranslations:
    """The translations of a language; none are needed for Indonesian."""
    source = resources.files(__package__).joinpath("translations", code, "messages.po")
    if not source.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as handle:
        write_mo(compiled, read_po(handle, locale=code))
    compiled.seek(0)
    return Translations(compiled, "messages")


def _(text: str, **values: object) -> str:
    """A text of the source in the reader's language, its places filled with values."""
    return str(gettext(text, **values))


def chosen() -> str:
    """The language of this request: as asked in the address, as chosen before, as the browser prefers; else Indonesian."""
    for code in (request.args.get("lang"), request.cookies.get("lang")):
        if code in LANGUAGES:
            return code
    return request.accept_languages.best_match(LANGUAGES) or "id"


def language() -> str:
    """The code of the reader's language."""
    locale = get_locale()
    return locale.language if locale is not None and locale.language in LANGUAGES else "id"


def speak(app: Flask) -> None:
    """Make an application speak the languages."""
    Babel(app, locale_selector=chosen, default_locale="id").domain_instance = Catalogue()
    app.jinja_env.filters["day"] = day
    app.jinja_env.filters["number"] = number
    app.jinja_env.filters["days"] = lambda start, end="": days(start, end)
    app.after_request(_remember)


def _remember(response: Response) -> Response:
    code = request.args.get("lang")
    if code in LANGUAGES:
        response.set_cookie("lang", code, max_age=YEAR, httponly=True, samesite="Lax")
    response.vary.add("Accept-Language")
    response.vary.add("Cookie")
    return response


def number(value: int) -> str:
    """A whole number with its thousands apart: "5.676", "5,676"."""
    return format_decimal(value, locale=language())


def as_date(text: str) -> str:
    """A date at any precision as typed ("2025", "2025-06", "2025-06-30", "6/2025", "30-6-2025"), "" for what is none."""
    text = TYPED.sub(lambda found: "-".join(part.zfill(2) for part in reversed(found.groups()) if part), text.strip())
    try:
        date.fromisoformat(text + "2000-01-01"[len(text):])
    except ValueError:
        return ""
    return text if len(text) in (4, 7, 10) else ""


def day(value: str, pattern: str = "d MMMM y") -> str:
    """A date at its precision in the reader's language: "28 Juni 2025", "Juni 2025", "2025"."""
    if len(value) == 10:
        return format_date(date.fromisoformat(value), pattern, locale=language())
    if len(value) == 7:
        month = pattern.removeprefix("EEEE, ").removeprefix("d ")
        return format_date(date.fromisoformat(value + "-01"), month, locale=language())
    return value


def days(start: str, end: str = "") -> str:
    """A span of dates, with the weekday where it is one day: "Kamis, 26 Juni 2025", "26–28 Juni 2025"."""
    if not start or not end or start == end:
        return day(start or end, "EEEE, d MMMM y")
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return f"{int(start[8:])}–{day(end)}"
    if len(start) == len(end) == 10 and start[:4] == end[:4]:
        return f"{day(start, 'd MMMM')} – {day(end)}"
    return f"{day(start)} – {day(end)}"


__all__ = ["LANGUAGES", "_", "as_date", "catalogue", "chosen", "day", "days", "language", "number", "speak"]
