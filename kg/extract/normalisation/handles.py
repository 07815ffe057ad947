"""Names of accounts beside names: "@dimas.ts alias Dimas Aryo", "@dimas.ts (Dimas Aryo)", "Dimas Aryo (@dimas.ts)"."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack

HANDLE = r"(?<![\w.])@\w(?:[\w.]*\w)?"
BEFORE = HANDLE + r"\s*(?:{~people.accounts}|[/=])\s+(?=[A-Z])"
"""An account, and a word that says whose it is."""

AROUND = HANDLE + r" (?P<open>\()(?=[A-Z])[^()\n@]{3,60}(?P<close>\))"
"""An account whose holder stands in brackets."""

BEHIND = r"(?<=\w) ?\(" + HANDLE + r"(?:(?:\s*[,&/]\s*|\s+{and}\s+)" + HANDLE + r")*\s*\)"
"""Accounts in brackets behind the name of their holder."""


def accounts_left_out(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The name alone, without that of its account."""
    if "@" not in copy.text:
        return
    for found in pack.pattern(BEFORE).finditer(copy.text):
        yield found.start(), found.end(), ""
    for found in pack.pattern(AROUND).finditer(copy.text):
        yield found.start(), found.end("open"), ""
        yield found.start("close"), found.end(), ""
    for found in pack.pattern(BEHIND).finditer(copy.text):
        yield found.start(), found.end(), ""
