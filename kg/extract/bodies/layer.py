"""Named bodies: head nouns, nesting, abbreviations defined in place or known."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.bodies.abbreviated import initials
from kg.extract.bodies.ends.cutting import Ends
from kg.extract.bodies.found import Found, Name, Part
from kg.extract.bodies.names import Names
from kg.extract.bodies.ties.groups import Group, tie
from kg.extract.bodies.ties.headlines import without_titles
from kg.extract.bodies.ties.spelling import Spelling
from kg.extract.bodies.words import ROMAN, BodyWords, Phrase
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Evidence, Organisation

BRANCHED = ("national", "movements", "heads")
"""Beginnings of bodies that a branch may follow."""

UNITS = ("units", "defined", "acronym", "agencies")
"""Beginnings of units, inside whose names the parent begins anew."""

LOOSE = ("levels", "agencies")
"""Beginnings that a headline joins to any word, and that no other beginning need follow: "Dewan Meradang"."""


def name_bodies(page: Page, pack: Pack) -> tuple[tuple[Mention, ...], dict[str, Organisation]]:
    """The mentions of organisations, nested ones too, and the organisations by local id (o1, o2 …)."""
    finder = Names(page, pack)
    outer = finder.find()
    names = [inner for found in outer for inner in (found, *_nested(found, finder))]
    groups = tie(names, Spelling(pack, names), Ends(finder.known).territory)
    starts = frozenset(found.start for found in names)
    groups = without_titles([group for group in groups if _stands(group, finder.known.words, starts)], page, pack)
    bodies: dict[str, Organisation] = {}
    mentions: list[Mention] = []
    for number, group in enumerate(groups, 1):
        spans = {(found.start, found.end): found for found in group.names}
        mentions += [Mention(start, end, "organisation", f"o{number}", f"bodies.{found.name.kind}")
                     for (start, end), found in spans.items()]
        bodies[f"o{number}"] = _organisation(f"o{number}", page, group, spans)
    return tuple(sorted(mentions)), bodies


def _organisation(identity: str, page: Page, group: Group, spans: dict[tuple[int, int], Found]) -> Organisation:
    forms = dict.fromkeys(page.text[start:end] for start, end in sorted(spans))
    evidence = tuple(Evidence(start, end, f"bodies.{found.name.kind}") for (start, end), found in sorted(spans.items()))
    return Organisation(identity, _full_name(page, group), tuple(forms), evidence=evidence)


def _full_name(page: Page, group: Group) -> str:
    """The longest form, without its brackets."""
    best = max(group.names, key=lambda found: (not found.headline, len(found.words)))
    name, tokens = best.name, best.tokens
    pieces, at = [], tokens[name.first].start
    for opening, closing, _ in name.brackets:
        pieces.append(page.text[at:tokens[opening].start].rstrip())
        at = tokens[closing - 1].end
    return " ".join(("".join(pieces) + page.text[at:best.end]).split())


def _nested(found: Found, finder: Names) -> Iterator[Found]:
    """The parents named inside a longer name."""
    name = found.name
    words = finder.known.words
    yield from _mother(found, words)
    yield from (*_university(found, words.english_tails), *_of_branch(found, words)) if finder.known.english else ()
    for k in range(1, len(name.parts)):
        around, (at, inner) = name.parts[k - 1], name.parts[k]
        outer = around.phrase
        seated = name.parts[0].phrase.text in words.seatless and inner.words[0] in words.assemblies  # "Fraksi PAN DPR"
        if outer.words[0] in words.seatless and not seated:
            continue  # "Fraksi Partai Melati" is called after the party
        branch = inner.kind == "local" or inner.kind == "levels" and k + 1 < len(name.parts)
        unit = outer.kind in UNITS or outer.text in words.units
        holder = unit or _is_centre(outer, inner, words) or _aids(outer, inner, words) or branch and outer.kind in BRANCHED
        ministry = outer.kind in ("heads", "national") and inner.words[0] in words.nationwide and inner.kind == "national" and (
            at == around.end)  # "Poltekkes | Kemenkes Medan", "DJKN | Kemenkeu"
        if ministry:
            yield _inner(found, at, name.parts[k].end, inner)
        if not (holder or seated) and inner.words[0] not in words.roofs or ministry:
            continue
        if outer.kind == "agencies" and inner.kind in ("local", "national"):
            continue  # the field of an office ("Dinas Kominfo")
        branched = inner.kind == "movements" and inner.text.isupper() and outer.kind != "agencies" and (
            finder.known.territories.opens(found.tokens, at + 1))  # "Komisi Fatwa | MUI Provinsi NTB"
        unfit = inner.kind in ("movements", "heads", "agencies") and not (words.is_parent(inner) or branched)
        if unfit or name.kind == "levels" and inner.words[0] in words.legal_firms:
            continue  # "PUK SPSI PT Mekar Sari"
        if inner.kind == "agencies" and len(inner.words) == 1 and at + 1 < name.last and (
                finder.known.territories.opens(found.tokens, at + 1)):
            continue  # "Cabang Dinas Wilayah IV"
        own = inner.words[0] in words.nationwide or words.is_parent(inner) or _house(found, finder) > at
        if inner.kind in UNITS and k + 1 >= len(name.parts) and not own:
            continue
        if _is_whole(name, k, words):
            continue
        yield Found(found.tokens, _nationwide(_from_part(name, k, words), found, finder), True, found.headline)
    at = _house(found, finder)
    if at:
        yield _inner(found, at, name.last, Phrase((found.tokens[at].text,), "acronym"))


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
    brackets = tuple(b for b in name.brackets if b[2] >= at)
    whole = next((b for b in name.brackets if b[2] < at <= b[0] and b[1] == name.last), None)
    part = Name(at, whole[0] if whole else name.last, name.parts[k:], brackets, name.end)
    church = name.parts[k - 1].phrase.words[0] in words.congregations and inner.kind in BRANCHED
    return part.until(part.head) if church else part


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
    unit = next((at for at, phrase in name.parts[1:] if phrase.kind == "units"), None)
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
    return part


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


def _stands(group: Group, words: BodyWords, starts: frozenset[int]) -> bool:
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
