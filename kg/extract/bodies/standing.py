"""Which of the names on a page are bodies: not a common short name tied to nothing, nor a house where somebody only is."""
from __future__ import annotations

from kg.extract.bodies.abbreviated import initials
from kg.extract.bodies.found import Found
from kg.extract.bodies.ties.group import Group
from kg.extract.bodies.words import BodyWords

KINDS = ("heads", "units", "agencies")
"""Beginnings of names that tell the kind of body."""

LOOSE = ("levels", "agencies")
"""Beginnings that a headline joins to any word, and that no other beginning need follow: "Dewan Meradang"."""


def stands(group: Group, words: BodyWords, starts: frozenset[int]) -> bool:
    """False for a common short name that the page ties to nothing or to what is no body, and for what stands in headlines only;
    `starts` are where names begin."""
    if all(len(found.words) == 1 for found in group.names) and any(map(_means_else, group.names)):
        return False
    if all(found.headline for found in group.names):
        return any(found.sure and (len(found.name.parts) > 1 or found.name.kind not in LOOSE)
                   and found.name.kind != "sections" for found in group.names)
    if all(_is_house(found, words) and _place(found, words) for found in group.names):
        return False
    if all(found.name.kind == "levels" and len(found.words) == 1 for found in group.names):
        first = group.names[0].words[0]
        return first in words.apex or first in words.types and any(_led(found, words) for found in group.names)
    return not all(len(found.words) == 1 and found.words[0] in words.types and not (
        _led(found, words) or _listed(found, words, starts)) for found in group.names)


def is_kind(group: Group, words: BodyWords, named: int) -> bool:
    """True for the bare word for a kind of bodies, which names none where the page has several that are `named` ("rapat para
    Kepala KUA"), or spells out the kind besides ("ASN Kantor Urusan Agama (KUA)")."""
    seated = len(group.key) == 1 and group.key[0].upper() in words.seated
    told = [found for found in group.names if found.name.brackets and seated]
    return named > (not told) and all(len(found.words) == 1 and found.words[0] in words.types and (
        told or found.name.kind in KINDS) for found in group.names if found not in told)


def _led(found: Found, words: BodyWords) -> bool:
    """True right after a post ("Ketua BPD")."""
    before = found.tokens[found.name.first - 1].text
    return before in words.leaders or before in words.posts


def _listed(found: Found, words: BodyWords, starts: frozenset[int]) -> bool:
    """True for the member of a list ("…, LPMD, PKK, dan Karang Taruna"), the first one too: "dihadiri PCNU dan PDM"."""
    tokens, first, last = found.tokens, found.name.first, found.name.last
    before, after = tokens[first - 1].text, tokens[last].text
    if before == "," or before in words.listing:
        return after in ",." or after in words.listing
    joint = after == "," or after in words.listing
    alike = tokens[last + 1].text in words.types  # "Kemarin PDM dan PDA Kudus …"
    return joint and (before.islower() or alike) and tokens[first].text.isupper() and tokens[last + 1].start in starts


def _is_house(found: Found, words: BodyWords) -> bool:
    """True for a house of worship or a stage, which is a body only where it acts."""
    return found.words[0] in words.worship or found.name.parts[0].phrase.text in words.worship


def _place(found: Found, words: BodyWords) -> bool:
    """True after a word of place ("di Vihara Maitreya")."""
    return found.tokens[found.name.first - 1].text in words.worship_before


def _means_else(found: Found) -> bool:
    """True for a short name in brackets behind words that it is the initials of and that name no body: "Pekerja Migran Indonesia
    (PMI)"."""
    tokens, first, short = found.tokens, found.name.first, found.words[0]
    if found.name.kind not in ("national", "movements") or first <= len(short) or tokens[first - 1].text != "(":
        return False
    words = tokens[first - 1 - len(short):first - 1]
    return all(word.text.istitle() for word in words) and initials(tokens[first], words)
