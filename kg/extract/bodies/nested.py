"""The bodies inside longer names: the parent of a unit, the ministry of its office, the body before the name of its branch."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.bodies.found import Found, Name, Part
from kg.extract.bodies.names import Names
from kg.extract.bodies.words import ROMAN, BodyWords, Phrase

BRANCHED = ("national", "movements", "heads")
"""Beginnings of bodies that a branch may follow."""

UNITS = ("units", "defined", "acronym", "agencies")
"""Beginnings of units, inside whose names the parent begins anew."""


def nested(found: Found, finder: Names) -> Iterator[Found]:
    """The bodies named inside a longer name."""
    name, words = found.name, finder.known.words
    yield from _mother(found, words)
    yield from (*_university(found, words.english_tails), *_of_branch(found, words)) if finder.known.english else ()
    for k in range(1, len(name.parts)):
        around, part = name.parts[k - 1], name.parts[k]
        if around.phrase.words[0] in words.seatless and not _is_seated(around, part, words):
            continue  # "Fraksi Partai Melati" is called after the party
        if _is_ministry(around, part, words):
            yield _inner(found, part.at, part.end, part.phrase)
        elif _holds(found, k, words) and _is_parent(found, k, finder) and not _is_whole(name, k, words):
            inside = _without_chapter(_from_part(name, k, words), found, words)
            yield Found(found.tokens, _nationwide(inside, found, finder), True, found.headline)
    at = _house(found, finder)
    if at:
        yield _inner(found, at, name.last, Phrase((found.tokens[at].text,), "acronym"))


def _is_seated(around: Part, part: Part, words: BodyWords) -> bool:
    """True for a faction and the assembly in which it sits: "Fraksi PAN | DPR"."""
    return around.phrase.text in words.seatless and part.phrase.words[0] in words.assemblies


def _is_ministry(around: Part, part: Part, words: BodyWords) -> bool:
    """True for a ministry or agency right behind what it has: "Poltekkes | Kemenkes Medan", "DJKN | Kemenkeu"."""
    inner = part.phrase
    return part.at == around.end and around.phrase.kind in ("heads", "national") and (
        inner.kind == "national" and inner.words[0] in words.nationwide)


def _holds(found: Found, k: int, words: BodyWords) -> bool:
    """True where the name before a part is of what may be held by another body, or the part begins one that holds others."""
    parts, (outer, inner) = found.name.parts, (found.name.parts[k - 1].phrase, found.name.parts[k].phrase)
    branch = inner.kind == "local" or inner.kind == "levels" and k + 1 < len(parts)
    unit = outer.kind in UNITS or outer.text in words.units
    held = unit or _is_centre(outer, inner, words) or _aids(outer, inner, words) or branch and outer.kind in BRANCHED
    return held or _is_seated(parts[0], parts[k], words) or inner.words[0] in words.roofs


def _is_parent(found: Found, k: int, finder: Names) -> bool:
    """True where a part begins the name of a body, and no field of work, branch or firm that goes on with the name."""
    name, words, territories = found.name, finder.known.words, finder.known.territories
    outer, (at, inner) = name.parts[k - 1].phrase, name.parts[k]
    state = inner.text.startswith(tuple(words.ministry)) or inner.text in words.courts or outer.text in words.commissions
    if outer.kind == "agencies" and inner.kind in ("local", "national") and not state:
        return False  # the field of an office ("Dinas Kominfo")
    commission = outer.text in words.commissions and at + 1 < name.last  # "Komisi Pemuda | GKJ Ambarrukma"
    placed = inner.kind == "movements" and outer.kind != "agencies" and territories.opens(found.tokens, at + 1)
    branched = inner.text.isupper() and inner.kind != "agencies" and (commission or placed)  # "Komisi Fatwa | MUI Provinsi NTB"
    unfit = inner.kind in ("movements", "heads", "agencies") and not (words.is_parent(inner) or branched)
    if unfit or name.kind == "levels" and inner.words[0] in words.legal_firms:
        return False  # "PUK SPSI PT Mekar Sari"
    if inner.kind == "agencies" and len(inner.words) == 1 and at + 1 < name.last and territories.opens(found.tokens, at + 1):
        return False  # "Cabang Dinas Wilayah IV"
    own = inner.words[0] in words.nationwide or words.is_parent(inner) or _house(found, finder) > at
    return own or inner.kind not in UNITS or k + 1 < len(name.parts)


def _is_centre(outer: Phrase, inner: Phrase, words: BodyWords) -> bool:
    """True for a centre that bears a name, before its ministry: "Sentra Efata Kupang | Kementerian Sosial"."""
    return outer.words[0].partition(" ")[0] in words.named_centres and inner.words[0] in words.nationwide


def _is_whole(name: Name, k: int, words: BodyWords) -> bool:
    """True where a part of a name with the word before it is the body itself: the health centre "UPT Puskesmas Dinoyo", the
    district "GKJ Klasis Gunungkidul"."""
    around, (at, inner) = name.parts[k - 1], name.parts[k]
    outer = around.phrase.words[0]
    district = k == 1 and inner.words[0] in words.congregations and outer not in words.congregations
    return at == around.end and (outer in words.executive or district)


def _from_part(name: Name, k: int, words: BodyWords) -> Name:
    """The name that begins with a part of a longer one."""
    at, inner = name.parts[k]
    brackets = tuple(b if b[2] >= at else (b[0], b[1], b[0]) for b in name.brackets if b[0] >= at)
    whole = next((b[0] for b in name.brackets if b[2] < at < b[0] and (
        b[1] == name.last or b[2] == name.first and b[0] > name.parts[k].end)), name.last)
    part = Name(at, name.last, name.parts[k:], brackets, name.end)  # "Ikatan Alumni | Universitas X | (IKA X) Cabang Banyumas"
    part = part.until(whole) if whole < name.last else part
    outer = name.parts[k - 1].phrase.words  # "Majelis Klasis | GMIT | Amnatun Barat"
    church = inner.kind in BRANCHED and (outer[0] in words.congregations or outer[-1] in words.congregations)
    return part.until(part.head) if church else part


def _without_chapter(part: Name, found: Found, words: BodyWords) -> Name:
    """A school or university inside the name of those who left it, without their branch: "Alumni | Unhas | Wilayah Riau"."""
    branches = words.branch | words.regions
    if part.parts[0].phrase.words[0] not in words.numbered:
        return part
    return part.until(next((k for k in range(part.first + 2, part.last) if found.tokens[k].text in branches), part.last))


def _inner(found: Found, first: int, last: int, phrase: Phrase) -> Found:
    """The name between two tokens of a longer one, which begins with a phrase."""
    return Found(found.tokens, Name(first, last, (Part(first, phrase),), (), found.name.end), True, found.headline)


def _aids(outer: Phrase, inner: Phrase, words: BodyWords) -> bool:
    """True for the women of a body, not for the higher one of their own branches ("Persit KCK Koorcabrem 162 | PD IX")."""
    return outer.words[0] in words.auxiliary and (inner.kind != "levels" or len(inner.words[0]) > 2)


def _house(found: Found, finder: Names) -> int:
    """The token of an unknown short name that ends the name of a unit with its own words ("FIS UPN Pasundan"), else 0."""
    name, tokens = found.name, found.tokens
    unit = name.parts[-1]
    if unit.phrase.kind not in ("units", "defined"):
        return 0
    words = finder.known.words
    for k in range(unit.end, name.last - 1):
        short = tokens[k].text
        if short.isupper() and len(short) > 1 and not ROMAN.match(short) and tokens[k].folded not in words.fields and (
                short not in words.not_bodies and tokens[k + 1].capital and not tokens[k + 1].text.isupper()):
            return k
    return 0


def _mother(found: Found, words: BodyWords) -> Iterator[Found]:
    """The body before the name of its own branch: "BMKG" Stasiun Geofisika, "Bank Kalsel" Cabang Martapura."""
    name, tokens = found.name, found.tokens
    if tokens[name.first].text in words.auxiliary or tokens[name.first].text in words.worship:
        return
    held = not words.is_parent(name.parts[0].phrase)  # "Stasi Santo Yusup | Paroki X": the unit is the parent
    seat = next((part for part in name.parts[1:] if part.phrase.text in words.land_offices), None)
    if seat and held and name.kind == "heads" and tokens[name.first].text not in words.firms:
        yield _inner(found, seat.at, name.last, seat.phrase)  # "KPP Pratama Kudus | Kanwil DJP Jawa Tengah I"
        return
    unit = next((at for at, phrase in name.parts[1:] if phrase.kind == "units" and tokens[at - 1].text != "/" and not (
        held and (words.is_parent(phrase) or phrase.words[0] in words.housed))), None)
    if unit is None and tokens[name.first].text in words.firms:
        unit = next((k for k in range(name.head, name.last) if tokens[k].text in words.firm_offices), None)
    if unit is not None and name.kind in ("national", "heads", "movements") and (name.kind != "heads" or unit > name.head):
        yield Found(tokens, name.until(unit), True, found.headline)


def _university(found: Found, tails: frozenset[str]) -> Iterator[Found]:
    """The English name after the last "of" of a longer one ("Faculty of Law of Sam Ratulangi University")."""
    name, tokens = found.name, found.tokens
    at = next((k for k in range(name.last - 2, name.head, -1) if tokens[k].text == "of"), None)
    at = at + 1 if at is not None and tokens[at + 1].text == "the" else at
    if at is not None and tokens[name.last - 1].text in tails and tokens[at + 1].capital:
        yield _inner(found, at + 1, name.last, Phrase((tokens[at + 1].text,), "acronym"))


def _of_branch(found: Found, words: BodyWords) -> Iterator[Found]:
    """The body of a branch: "Special Branch of Muhammadiyah Malaysia", "Riau Chapter of ICPEC"."""
    name, tokens = found.name, found.tokens
    at = next((k + 1 for k in range(name.first + 1, name.last - 1) if tokens[k].text == "of" and (
        tokens[k - 1].text in words.english_branches)), None)
    root = words.at(tokens, at) if at is not None else None
    if at is not None and (root or tokens[at].text.isupper()):
        yield _inner(found, at, at + len(root.words) if root else at + 1, root or Phrase((tokens[at].text,), "acronym"))


def _nationwide(part: Name, found: Found, finder: Names) -> Name:
    """A ministry or agency inside the name of its office, without the territory of the office."""
    first, lists = part.parts[0].phrase.words, finder.known.words
    if first[0] in lists.roofs and found.tokens[found.name.first].text not in lists.firm_offices:
        return part
    if first[0] not in lists.nationwide and " ".join(first) not in lists.nationwide:
        return part
    for k in range(part.head, part.last):
        if finder.known.territories.opens(found.tokens, k):
            short = next((b[0] for b in found.name.brackets if b[1] == k and b not in part.brackets), k)
            return part.until(short) if k > part.first else part
    at, tokens = part.head + (found.tokens[part.head].text in lists.country), found.tokens
    seat = found.name.parts[0].phrase.text
    office = part.kind == "national" and (seat in lists.of_lands or seat in lists.office_heads)
    return part.until(at) if office and at < part.last and tokens[at].capital else part  # "Kanwil Kemenkum | Sulbar"
