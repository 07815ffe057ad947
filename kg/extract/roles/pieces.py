"""Pieces of the patterns of posts: what may stand before and after one, of titles, terms of office and verbs of holding it."""
from __future__ import annotations

DEGREES = r"\)?(?:,?\s*(?:[a-z]{1,6}\.){1,3}[a-z]{0,5}\.?(?=[\s,)]|$))*"
BRACKETS = r"(?:\s*\([^()PRF]*\))?"


def pieces(w: dict[str, str]) -> tuple[str, str, str, str]:
    """What may stand around a post: fillers before it; a building, an origin, and asides with the term after it."""
    fill = rf"(?:{w['fillers']}\s+)*"
    after = rf"(?:\s*,?\s*(?:{w['asides']}|{w['past_after']}))*{term_of(w)}"
    rooms = rf"(?:\s+{w['premises']}(?:[a-z'’ -]{{2,40}}?)?)?"
    seat = rf"(?:\s+(?:(?:{w['origin']}|{w['closers']})\s+)?{w['seats']}[a-zO0-9 .-]{{0,40}}?)?"
    return fill, after, rooms, rf"(?:\s+{w['origin']}\s+(?:the\s+)?O)?{seat}"


def term_of(w: dict[str, str]) -> str:
    """" masa bakti 2020-2025", " (2020–2025)", or nothing."""
    return rf"(?:\s*,?\s*(?:{w['terms']}\s*)+[\dD\s–/-]*|\s*\(?[\dD–/-]{{1,9}}\)?)?"


def given_of(w: dict[str, str]) -> str:
    """"Dijabat", "diisi kembali oleh", "berturut-turut diemban oleh"."""
    manner = rf"(?:{w['repeated']}|{w['each']})"
    return rf"(?:{manner}\s+)?{w['held']}(?:\s+{manner})?(?:\s+{{by}})?(?:\s+{manner})?"


def trade(w: dict[str, str], fill: str) -> str:
    """", pengusaha muda yang juga ", " — mualaf yang kini ": what else somebody is, before a post."""
    return rf"{DEGREES}{BRACKETS}(?:\s*,|\s+(?:[–—-]|--))\s*(?:[a-z]+\s+){{1,4}}(?={{which}}\s)(?:{w['cues']}\s+)+{fill}"
