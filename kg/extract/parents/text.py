"""The parents that sentences state: "Puskesmas Pembantu Lelan, bagian dari Puskesmas Kairatu Laut"."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.extract.boards import installed
from kg.extract.bodies.words import body_words
from kg.extract.once import kept
from kg.extract.openers import Finder, Openers
from kg.extract.page import Span
from kg.extract.parents.english import stated_in_english
from kg.extract.scene import Mention, Scene
from kg.languages import Patterns

Stated = tuple[str, str, int, str]
"""Child, parent (local ids), an offset of the words that say it, the rule."""

OWN_PLACE = 2
"""Words of the place of a unit that bears no other name."""

CUES = {
    "under": r"\s*,?\s*\(?(?:{~parents.being}\s+)?{~parents.under}\s+(?:the\s+)?",
    "borne": r"(?:\W*[A-Za-z]{3,}(?:\s[a-z]+){0,2}?)?\s{~parents.of_which}\s(?:[^.;]{0,90}?\s)?{~parents.borne_by}\s+",
    "run": r"\s(?:[^.;,]{0,80}?\s)?{~parents.run_by}\s+",
    "over": r"(?<!\w){~parents.over}\s+",
    "owner": r"(?:,?\s+[A-Z][\w.'’]*){0,8}\s*,?\s*{~parents.owner}",
    "within": r"{~parents.officials}[^.;:]{0,60}?\s{~parents.within}\s+$",
    "through": r"\s*,?\s*{~parents.through}\s+",
    "beside": r"\s*,?\s+(?:{~parents.beside}\s+)?",
    "whole": r"\b([a-z]{4,})\s+(?:{~parents.after_noun}\s+)*$",
    "parts": r"(?:^|\s){~parents.parts}\s+$",
    "named": r"\s*,?\s+(?:\w+\s+){0,3}?{~parents.listed_by}:?\s+",
    "owned": r"['’]s (?:own |new )?",
    "held": r"(?:,|\s{parents.english_held}(?!\w)) (?:the )?",
    "government": r"{parents.governments}(?!\w)",
    "bare": r"{parents.agencies}(?!\w)(?:(?:,|\s+{and}|\s+&)?\s+{~posts.fields})*",
    "state": r"(?:{parents.governments}|{parents.local_governments}|{parents.ministries})(?!\w)",
    "agency": r"(?:{parents.agencies}|{parents.offices})(?!\w)",
    "local": r"(?:{parents.governments}|{parents.local_governments})(?!\w)",
    "regional": r"{parents.regional}(?!\w)",
    "english_unit": r"(?:[A-Z][\w-]+ ){0,2}{parents.english_units}(?!\w)",
    "english_whole": r"(?<!\w){parents.english_wholes}(?!\w)",
}
"""Words between, before and after bodies, and kinds of bodies by their names."""


def parents_in_text(scene: Scene) -> Iterator[Stated]:
    """What the sentences state, in the order of the text; then what units belong to by their kind."""
    cues = _cues(scene)
    for sentence in scene.page.sentences:
        bodies = scene.within(sentence, "organisation")
        yield from _under(scene, cues, bodies)
        yield from stated_in_english(scene, cues, bodies) if scene.page.english else ()
        yield from _borne(scene, cues, sentence, bodies)
        yield from _over(scene, cues, sentence, bodies)
        yield from _sorted(scene, cues, sentence, bodies)
        yield from _owned(scene, cues, sentence, bodies)
        yield from _agencies(scene, cues, sentence, bodies)
    yield from _units(scene)
    yield from _inner(scene)
    yield from _bare_agencies(scene)


def _cues(scene: Scene) -> Patterns:
    return scene.pack.once("parents.cues", lambda pack: pack.patterns(CUES))


def _under(scene: Scene, cues: Patterns, bodies: tuple[Mention, ...]) -> Iterator[Stated]:
    """Two bodies of which the words between say which belongs to the other: "X di bawah Y", "Pemkab X melalui Dinas Y"."""
    for child, parent in pairwise(bodies):
        between = scene.between(child, parent)
        if cues["under"].fullmatch(between) or cues["beside"].fullmatch(between) and _ranked(scene, child, parent):
            yield child.entity, parent.entity, child.start, "parents.under"
        elif cues["through"].fullmatch(between) and cues["state"].match(_name(scene, child)) and (
                cues["agency"].match(_name(scene, parent))) and (
                cues["local"].match(_name(scene, child)) or not cues["regional"].match(_name(scene, parent))):
            yield parent.entity, child.entity, child.start, "parents.through"  # "Pemkab X melalui Dinas Y"
        elif cues["through"].fullmatch(between) and _is_unit_of(scene, _name(scene, parent), _name(scene, child)):
            yield parent.entity, child.entity, child.start, "parents.through"  # "Kwarcab X melalui Pusdiklatcab Selasih Raya"


def _borne(scene: Scene, cues: Patterns, sentence: Span, bodies: tuple[Mention, ...]) -> Iterator[Stated]:
    """"Panti yang berdiri tahun 1998 di bawah naungan Yayasan X": one that is called by its kind, or named before the clause; one
    with which a sentence begins that says so."""
    for child, parent in pairwise(bodies):
        between = scene.between(child, parent)
        run = child.start == sentence.start and cues["run"].fullmatch(between)
        if child.entity != parent.entity and (run or cues["borne"].fullmatch(between)):
            yield child.entity, parent.entity, child.start, "parents.borne"
    if bodies and cues["borne"].fullmatch(scene.page.text, sentence.start, bodies[0].start):
        called = _called(scene, sentence.start, bodies[0].start, bodies[0].entity)
        if called:
            yield called, bodies[0].entity, sentence.start, "parents.borne"


def _ranked(scene: Scene, child: Mention, parent: Mention) -> bool:
    """True for a unit and the kind of its higher one: "Polsek Wangon, Polresta Banyumas"."""
    named = child.entity in scene.organisations and parent.entity in scene.organisations
    return named and any(_is_kind(_name(scene, child), unit) and any(_is_kind(_name(scene, parent), kind) for kind in kinds)
                         for unit, kinds in scene.pack.table("parents", "ranks").items())


def _is_unit_of(scene: Scene, unit: str, whole: str) -> bool:
    """True for kinds of bodies of which the one is a unit of the other."""
    tables = [scene.pack.table("parents", name).items() for name in ("units", "inner", "ranks")]
    return any(_is_kind(unit, kind) and any(_is_kind(whole, other) for other in wholes)
               for table in tables for kind, wholes in table)


def _name(scene: Scene, body: Mention) -> str:
    return scene.organisations[body.entity].name if body.entity in scene.organisations else ""


def _rulers(scene: Scene) -> Finder:
    """Where it may say that a body rules another."""
    openers = scene.pack.once("parents.over", lambda pack: Openers({"over": pack.pattern(CUES["over"])}))
    return Finder(openers, scene.page, scene.page.text)


def _over(scene: Scene, cues: Patterns, sentence: Span, bodies: tuple[Mention, ...]) -> Iterator[Stated]:
    """"Ketua PD Aisyiyah, Hj. Andi, yang membawahi panti": the body named last before rules the one after or called so."""
    joints = frozenset(scene.pack.words("bodies", "listing"))
    for match in scene.once("parents.over", _rulers).find("over", sentence.start, sentence.end):
        if any(m.start <= match.start() < m.end for m in bodies):
            continue  # "Badan Pengelola Sekolah"
        before = [m for m in bodies if m.end <= match.start()]
        noun = cues["whole"].search(scene.page.text[sentence.start:match.start()])
        called = _called(scene, sentence.start + noun.start(), match.start(), "") if noun else None
        between = scene.page.text[before[-1].end:match.start()].split() if before else []
        alone = before and joints.isdisjoint(between)  # not "dari Keuskupan X, dan Ibu Siti, pengelola Y"
        parent = before[-1].entity if alone else called
        children = list(_listed(scene, [m for m in bodies if m.start >= match.end()], match.end()))
        named = _called(scene, match.end(), sentence.end, parent or "")
        for child in children or ([named] if named else []):
            if parent and child != parent:
                yield child, parent, match.start(), "parents.over"


def _listed(scene: Scene, bodies: list[Mention], at: int) -> Iterator[str]:
    """The bodies of a list that begins at an offset."""
    for body in bodies:
        between = scene.page.text[at:body.start].strip().removeprefix(",").strip()
        if between and between not in scene.pack.words("bodies", "listing"):
            return
        yield body.entity
        at = body.end


def _sorted(scene: Scene, cues: Patterns, sentence: Span, bodies: tuple[Mention, ...]) -> Iterator[Stated]:
    """The parts of a whole by their sort: "badan otonom NU seperti Fatayat, Ansor dan IPNU"."""
    text = scene.page.text
    for whole in bodies:
        named = cues["named"].match(text, whole.end, sentence.end)
        named = named if named and cues["parts"].search(text[sentence.start:whole.start]) else None
        for part in _listed(scene, [m for m in bodies if named and m.start >= named.end()], named.end()) if named else ():
            if part != whole.entity:
                yield part, whole.entity, whole.start, "parents.sorted"


def _called(scene: Scene, start: int, end: int, but: str) -> str | None:
    """The one body whose name begins with the common noun that stands there ("panti tersebut"), or with a word for such a
    body: "kampus tersebut" is "STIKes Mitra"."""
    noun = re.compile(r"[A-Za-z]{3,}\b").match(scene.page.text, start, end)
    word = noun.group().lower() if noun else ""
    firsts = tuple(f"{kind.lower()} " for kind in (word, *scene.pack.table("posts", "called").get(word, ())))
    fit = [o.id for o in scene.organisations.values() if noun and o.id != but and o.name.lower().startswith(firsts)]
    return fit[0] if len(fit) == 1 else None


def _owned(scene: Scene, cues: Patterns, sentence: Span, bodies: tuple[Mention, ...]) -> Iterator[Stated]:
    """"Ketua PD X selaku pemilik": the body that the article named most before it is the owned one."""
    for body in bodies:
        if not cues["owner"].match(scene.page.text, body.end, sentence.end):
            continue
        earlier = [m for m in scene.of_kind("organisation") if m.end <= body.start and m.entity != body.entity]
        counts = {m.entity: sum(n.entity == m.entity for n in earlier) for m in earlier}
        if counts:
            yield max(counts, key=lambda entity: counts[entity]), body.entity, body.start, "parents.owner"


def _agencies(scene: Scene, cues: Patterns, sentence: Span, bodies: tuple[Mention, ...]) -> Iterator[Stated]:
    """Officials inducted "di lingkungan" a government: the agencies in the list after it are parts of it."""
    text = scene.page.text
    for whole in bodies:
        if not cues["within"].search(text[sentence.start:whole.start]):
            continue
        for block in scene.page.blocks:
            if block.kind == "item" and block.start > sentence.end:
                for part in scene.within(block, "organisation"):
                    words = text[block.start:part.start]
                    alike = _first_word(_name(scene, part)) == _first_word(_name(scene, whole))  # where somebody was moved to
                    if words.count("(") == words.count(")") and part.entity != whole.entity and not alike:
                        yield part.entity, whole.entity, whole.start, "parents.within"


def _named_by(scene: Scene, table: str) -> Iterator[tuple[str, Sequence[str], Mention]]:
    """The kinds of units of a table with the kinds of their wholes and each mention of a unit of that kind, in order."""
    mentions, named = scene.of_kind("organisation"), _by_first_word(scene)
    for unit, kinds in scene.pack.table("parents", table).items():
        units = _of_kind(named, unit) if _first_word(unit) in named else ()
        yield from ((unit, kinds, child) for child in (mentions if units else ()) if child.entity in units)


def _units(scene: Scene) -> Iterator[Stated]:
    """A faction belongs to the council, a study programme to the faculty, where the article names just one of that kind; not to
    what is named but once and elsewhere, where the house of both is named ("Prodi Farmasi" and "Dekan Fakultas Hukum")."""
    wholly = _by_first_word(scene, spelt=True)
    for _, kinds, child in _named_by(scene, "units"):
        found = dict[str, bool]()
        for kind in kinds:
            fit = _of_kind(wholly, kind) - {child.entity}
            wholes = [m.entity for m in scene.of_kind("organisation") if m.entity in fit]
            if whole := _foremost(wholes):
                found.setdefault(whole, wholes.count(whole) > 1 or _is_near(scene, child, whole))
            if wholes and (not whole or found[whole]):
                break
        best = next((whole for whole, near in found.items() if near), next(iter(found), None))
        if best:
            yield child.entity, best, child.start, "parents.unit"


def _is_near(scene: Scene, child: Mention, whole: str) -> bool:
    """True where the whole is named in the sentence of the unit."""
    sentence = scene.page.sentence_at(child.start)
    return any(m.entity == whole for m in scene.within(sentence, "organisation"))


def _inner(scene: Scene) -> Iterator[Stated]:
    """"Majelis Tabligh", "UDD", "Ranting Sukorejo": a unit named by its field of work or place alone belongs to the foremost body
    that has such units."""
    named = _by_first_word(scene)
    for unit, kinds, child in _named_by(scene, "inner"):
        tail = scene.organisations[child.entity].name[len(unit):].replace(",", " ").split()
        fit = set().union(*(_of_kind(named, kind) for kind in kinds)) - {child.entity}
        fit = {body for body in fit if _has(scene, unit, tail, scene.organisations[body].name)}
        wholes = [m.entity for m in scene.of_kind("organisation") if m.entity in fit]
        near = {m.entity for m in scene.within(scene.page.sentence_at(child.start), "organisation")} & set(wholes)
        board = installed(scene)
        whole = next(iter(near)) if len(near) == 1 else board if board in fit else max(wholes, key=wholes.count, default=None)
        if whole:
            yield child.entity, whole, child.start, "parents.inner"


def _has(scene: Scene, unit: str, tail: list[str], whole: str) -> bool:
    """True where a unit's own words are its field, its place below the whole, or where a unit of its own kind is named as the
    whole is ("Dewan Kerja Cabang Sampang" of "Kwartir Cabang Sampang")."""
    if unit in scene.pack.words("parents", "placed"):
        return 0 < len(tail) <= OWN_PLACE and not any(word.isupper() for word in tail)
    known = body_words(scene.pack)
    if all(word.casefold() in known.fields or word in known.further_fields for word in tail):
        return True
    return (" " in unit or unit.isupper()) and whole.endswith(" ".join(["", *tail]))


def _foremost(wholes: list[str]) -> str | None:
    """The only whole, or the one named first and twice as often as any other; None where there is none."""
    counts = Counter(wholes).most_common()[:2]
    if not counts or len(counts) == 2 and (counts[0][1] < 2 * counts[1][1] or wholes[0] != counts[0][0]):
        return None
    return counts[0][0]


def _bare_agencies(scene: Scene) -> Iterator[Stated]:
    """"Dinas Pendidikan" without a territory belongs to the government, where the article names just one."""
    cues, bodies = _cues(scene), scene.organisations.values()
    wholes = [body.id for body in bodies if cues["government"].match(body.name)]
    for body in bodies if len(wholes) == 1 else ():
        place = min((m.start for m in scene.of_kind("organisation") if m.entity == body.id), default=None)
        if place is not None and cues["bare"].fullmatch(body.name):
            yield body.id, wholes[0], place, "parents.agency"


def _by_first_word(scene: Scene, spelt: bool = False) -> Mapping[str, list[tuple[str, str]]]:
    """The names of the bodies, `spelt` out where they are short ones, each with its body, by the first word in one case."""
    named: dict[str, list[tuple[str, str]]] = {}
    long = scene.pack.table("abbreviations", "national")
    for body in scene.organisations.values():
        name = long.get(body.name, body.name) if spelt else body.name
        named.setdefault(_first_word(name), []).append((name, body.id))
    return named


@kept(1 << 12)
def _first_word(name: str) -> str:
    return re.split(r"\W", name, maxsplit=1)[0].casefold()


def _of_kind(named: Mapping[str, list[tuple[str, str]]], kind: str) -> set[str]:
    """The bodies whose names begin with the words of a kind."""
    return {body for name, body in named.get(_first_word(kind), ()) if _is_kind(name, kind)}


def _is_kind(name: str, kind: str) -> bool:
    return name[:len(kind)].casefold() == kind.casefold() and re.match(r"\w", name[len(kind):]) is None
