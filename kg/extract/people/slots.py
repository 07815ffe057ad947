"""The place of a name after a post and its body, whatever the name looks like: "Ketua DPRD Solo, Bernhard Ganda Tigo,"."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.areas import is_area
from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.extract.page import Page
from kg.extract.people.cues import cues
from kg.extract.scene import Mention
from kg.extract.titles import titles
from kg.languages import Pack

SLOT = re.compile(r"(?P<gap>(?:(?: [a-z]+){1,2} \d{4}(?:\s?[/–-]\s?\d{2,4})?)?,? )"
                  r"(?P<name>(?:[A-Z][a-z'’]+ ){1,3}[A-Z][a-z'’]+)(?=\s*[,(]|\.(?:\s|$)| [a-z])")
"""Two to four words with capitals right after a body or its term, up to a mark or a word in small letters."""

GOES_ON = re.compile(r" ([a-z]+)\.? [A-Z]")
"""A word in small letters that may join two of a name."""

REACH = 60
"""So many characters before a body are looked at for its post."""


def slots(page: Page, pack: Pack, taken: Sequence[Mention]) -> dict[int, int]:
    """Where such names begin and end: after a comma any, without one only where no word of them is the language's or a place."""
    lex, told, none = lexicon(pack), cues(pack), pack.once("people.no_slots", _none)
    found, days = {}, pack.table("dates", "weekdays")
    for body in taken:
        slot = SLOT.match(page.text, body.end) if body.kind == "organisation" else None
        if slot and _is_name(slot, lex, none) and not titles(pack).begin(page.text, slot.start("name")) and told.posted(
                page.text[max(0, body.start - REACH):body.start] + "§ "):
            name = slot["name"].rpartition(" ")
            whole = name[0] if name[2].lower() in days else slot["name"]  # "Ketua PMI Kudus, Ali Rahman | Rabu menyerahkan …"
            if " " in whole:
                found[slot.start("name")] = slot.start("name") + len(whole)
    return found


def _is_name(slot: re.Match[str], lex: Lexicon, none: frozenset[str]) -> bool:
    """Whether no word of a chain begins a post, a section, a place or a body."""
    words, joint = [fold_name(word) for word in slot["name"].split()], GOES_ON.match(slot.string, slot.end())
    if joint and joint[1] in lex.particles:
        return False  # "Yusni Khairani br. Barus"
    if any(word in none or word in lex.post_heads for word in words) or slot["name"].split()[-1] in lex.abbreviated:
        return False
    return slot["gap"].endswith(", ") or not (is_area(words[0]) or is_area(" ".join(words[:2])) or lex.is_ordinary(words[-1]))


def _none(pack: Pack) -> frozenset[str]:
    """Words that begin the names of posts, sections, places and bodies."""
    phrases = (*pack.words("posts", "sections"), *pack.words("posts", "organs"), *pack.words("posts", "acting"),
               *pack.words("bodies", "heads"), *pack.words("places", "features"), *pack.words("places", "levels"),
               *pack.words("posts", "seats"))  # "Anggota DPRD Salatiga | Dapil Argomulyo, Ali"
    return frozenset(fold_name(phrase.split()[0]) for phrase in phrases)
