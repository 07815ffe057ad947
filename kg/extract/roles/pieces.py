"""Pieces of the patterns of posts: what may stand before and after one, of titles, terms of office and verbs of holding it."""
from __future__ import annotations

DEGREES = r"\)?(?:,?\s*(?:[a-z]{1,6}\.){1,3}[a-z]{0,5}\.?(?=[\s,)]|$))*"
BRACKETS = r"(?:\s*\([^()PRF]*\))?"


def pieces(w: dict[str, str]) -> tuple[str, str, str, str]:
    """What may stand around a post: fillers before it; a building, an origin, and asides with the term after it."""
    fill = rf"(?:{w['fillers']}\s+)*"
    after = rf"(?:(?!,\s*{{while}}\s)\s*,?\s*(?:{w['asides']}|{w['past_after']}))*{term_of(w)}"
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


def apposed(w: dict[str, str]) -> dict[str, str]:
    """The patterns of more words between a post and its person: `listing` before several persons, `those` before all of whom
    something is told, `whence` tells from where the
    person is, `native` and `unsure` which of several; `told_on` follows who is told of, `entitled` begins a titled name."""
    further = f"{w['soft_joins']}|{w['joins']}|{w['in_capacity']}"
    told = rf"(?!{further}|{w['origin']}|{w['representing']}|{w['not_closers']}|{{which}}(?!\w))"
    titled = rf"(?:{w['titles']}\.?\s+)*"
    no = rf"(?!{{verbal}}[a-z]{{4}}|{further}|{{while}}|{{roles.times}})"
    return {
        "listing": rf"(?:(?:\s+{{roles.others}})?\s*,\s*|\s+|\s*:\s*|\s+{{which}}\s[^.,;:RFPI]{{3,50}},\s+"
                   rf"|[^.;:RFPI]{{0,80}}?(?:{w['namely']}|:)\s+)",
        "those": rf"{term_of(w)}\s+{{which}}\s(?![^.,;:RFPIO]*{w['absent']})[^.,;:RFPIO]{{3,40}}?\s(?:{w['namely']}\s*:?|:)\s+",
        "whence": rf"\s+{{roles.whence}}\s+[a-z\d'’.-]+(?:\s+[a-z\d'’.-]+){{0,3}}\s*,\s*{titled}",
        "native": rf"\s+(?:{{roles.natives}}\s+[a-z]+|{w['in_capacity']}\s+[a-z]+(?:\s+[a-z]+)?)\s*,?\s+{titled}",
        "unsure": rf"(?:\s+{no}[a-z'’-]{{3,}}){{1,2}}\s*,\s*{titled}",
        "told_on": rf"\s+{told}[a-z]|\s*,\s*{told}[a-z]|\s*\(\s?\d",
        "entitled": rf"{w['titles']}\.?\s",
    }
