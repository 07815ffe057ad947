"""The parent that the name of a body holds: "MPKS PWM DKI Jakarta" is part of "PWM DKI Jakarta"."""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.once import kept
from kg.extract.scene import Mention, Scene
from kg.languages import Pack, Patterns
from kg.languages.expressions import compiled
from kg.languages.patterns import word_tree
from kg.model import Organisation

FULL = re.compile(r"[^()]+\(([A-Z][\w-]+(?: [A-Z][\w-]+)*)\)\s+")

LAST = re.compile(r"[^()]+\(([A-Z][\w-]+)\)$")

BRACKETS = re.compile(r"\s*\([^()]*\)")

NAMED = {
    "levels": r"{bodies.levels}(?!\w)\s+",
    "boards": r"(?i:{bodies.levels})(?!\w)\s+",
    "wholes": r"{bodies.parents}(?!\w)",
    "independent": r"{~parents.independent}",
    "tails": r"{parents.tails}(?!\w)",
    "hosts": r"{parents.hosts}(?!\w)",
    "firms": r"{parents.firms}(?!\w)",
    "named_after": r"{parents.named_after}(?!\w)",
    "seats": r"{bodies.assemblies}(?!\w)",
    "chapters": r"\s+{parents.chapters}(?!\w)\s+[^\W\d_][\w’'-]*",
    "territory": r"(?<!\w){bodies.ranks}(?!\w)",
    "alumni": r"{parents.alumni}(?!\w)\s+",
    "wings": r"(?:{bodies.levels}(?!\w)\s+)?{parents.wings}(?!\w)\s+",
}
"""What names begin with or hold: branches of a movement, wholes that units name, bodies that only bear a movement's name …"""


@dataclass(frozen=True)
class Heads:
    """The beginnings of names: `named` are the patterns of NAMED; `central` are words for the whole, `initials` those of
    levels, `roots` short words for the branches of a movement by its name, `longs` the long forms that stand for the same
    body as a short one."""

    named: Patterns
    central: frozenset[str]
    roots: Mapping[str, re.Pattern[str]]
    initials: frozenset[str]
    longs: Mapping[str, Sequence[str]]

    @staticmethod
    def of(pack: Pack) -> Heads:
        """The beginnings that a pack knows, compiled once."""
        return pack.once("parents.heads", _compiled)


def _compiled(pack: Pack) -> Heads:
    longs: dict[str, list[str]] = {}
    for long, short in pack.table("abbreviations", "same").items():
        longs.setdefault(short, []).append(long)
    return Heads(
        pack.patterns(NAMED), frozenset(word.lower() for word in pack.words("bodies", "central")),
        {_plain(root): compiled(word_tree(short)) for root, short in pack.table("parents", "roots").items()},
        frozenset(pack.words("bodies", "levels")), longs)


def parents_in_names(scene: Scene) -> Iterator[tuple[str, str, int]]:
    """Each body whose name holds a parent, the parent (local ids), and an offset where it is said."""
    heads = Heads.of(scene.pack)
    names = [(body, name) for body in scene.organisations.values() for name in _called(body, heads)]
    called = Called(names, list(_unranked(names, heads)), heads)
    alone = _alone(scene.of_kind("organisation"))
    for body in scene.organisations.values():
        found = _parent(scene, body, called, alone)
        if found:
            yield body.id, *found


def _unranked(names: Sequence[tuple[Organisation, str]], heads: Heads) -> Iterator[tuple[Organisation, str]]:
    """Names without the word for the level of their territory, which no other body has: "MUI Sulawesi Barat" for "MUI Provinsi
    Sulawesi Barat", whose "LPPOM MUI Sulawesi Barat" is."""
    held: dict[str, set[str]] = defaultdict(set)
    short: list[tuple[Organisation, str]] = []
    for body, name in names:
        held[name.lower()].add(body.id)
        rank = heads.named["territory"].search(name.lower())
        if rank and rank.start() > 0 and rank.end() < len(name):
            short.append((body, name[:rank.start()] + name[rank.end() + 1:]))
    for body, name in short:
        held[name.lower()].add(body.id)
    yield from ((body, name) for body, name in short if len(held[name.lower()]) == 1)


def _alone(bodies: Sequence[Mention]) -> frozenset[str]:
    """The bodies that are named somewhere outside the names of others."""
    found, reach, spans = set(), 0, Counter((m.start, m.end) for m in bodies)
    for body in sorted(bodies, key=lambda m: (m.start, -m.end)):
        if body.end > reach and spans[body.start, body.end] == 1:
            found.add(body.entity)
        reach = max(reach, body.end)
    return frozenset(found)


class Called:
    """The names of bodies, by which other names may hold them, and those that they may only end in."""

    def __init__(self, names: Sequence[tuple[Organisation, str]], ends: Sequence[tuple[Organisation, str]], heads: Heads) -> None:
        self.names, self.roots = [*names, *ends], [n for n, (_, name) in enumerate(names) if name in heads.roots]
        self.boards = heads.named["boards"]
        self.ends = frozenset(range(len(names), len(self.names)))
        self.whole, self.last = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for number, (_, name) in enumerate(self.names):
            small = name.lower()
            self.whole[small].append(number)
            self.last[small.rpartition(" ")[2]].append(number)

    def inside(self, low: str, branch: str) -> list[tuple[Organisation, str]]:
        """Those whose last word stands in a name in small letters, that are what it is a branch of, or by which others go."""
        words = {word[:end] for word in low.split(" ") for end in range(1, len(word) + 1) if not word[end:end + 1].isalnum()}
        numbers = {*self.roots, *self.whole.get(branch, ()), *(n for word in words for n in self.last.get(word, ()))}
        return [self.names[number] for number in sorted(numbers)
                if number not in self.ends or self._ends(low, self.names[number][1])]

    def _ends(self, low: str, name: str) -> bool:
        """True for a name that ends in another one, but for the branch itself ("Pengurus Kabupaten PHDI Blora")."""
        at = len(low) - len(name)
        return at > 0 and low.endswith(f" {name.lower()}") and not self.boards.fullmatch(low, 0, at)


def _parent(scene: Scene, body: Organisation, called: Called, alone: frozenset[str]) -> tuple[str, int] | None:
    """The parent that one of the body's names holds, the longest first."""
    heads = Heads.of(scene.pack)
    best: tuple[int, str, str] | None = None
    for form in _forms(body):
        low, branch = form.lower(), heads.named["chapters"].sub("", form, count=1).lower()
        for other, inner in called.inside(low, branch):
            if other.id == body.id:
                continue
            length = len(inner) if branch == inner.lower() != low else _held(heads, form, inner)
            if length > (best[0] if best else 0) and _may_be(heads, form, inner, other, alone):
                best = (length, other.id, form)
    return (best[1], _where(scene, body, best[2])) if best else None


def _forms(body: Organisation) -> tuple[str, ...]:
    """The names of a body without what stands in brackets, and with the abbreviation in brackets for the words before it."""
    return _bare((body.name, *body.mentions))


@kept(1 << 10)
def _bare(forms: tuple[str, ...]) -> tuple[str, ...]:
    short = [FULL.sub(r"\1 ", form) for form in forms[1:] if "(" in form and FULL.match(form)]
    return tuple(dict.fromkeys([_plain(BRACKETS.sub(" ", form) if "(" in form else form) for form in (*forms, *short)]))


def _called(body: Organisation, heads: Heads) -> Iterator[str]:
    """The names of a body, its abbreviation in brackets, and the initials of its full name ("PBS" for Perhimpunan Bakti
    Sejahtera), unless they are a level."""
    yield from _forms(body)
    for form in _forms(body):
        yield from heads.longs.get(form, ())
    for form in body.mentions:
        last = LAST.match(form) if form[-1] == ")" else None
        if last and last.group(1)[0] == form[0]:  # not "(GMIT)" of "Klasis Kupang Gereja Masehi Injili di Timor (GMIT)"
            yield last.group(1)
    words = body.name.split()
    if len(words) > 2 and all(word[:1].isupper() and word[1:].islower() for word in words):
        initials = "".join(word[0] for word in words)
        if initials not in heads.initials:
            yield initials


@kept(1 << 10)
def _plain(name: str) -> str:
    return " ".join(re.sub(r"(?<!\w)['’‘`ʻ](?=\w)", "", name).split())


def _held(heads: Heads, form: str, inner: str) -> int:
    """How many characters of `form` are the name `inner`: after its own head, before its own unit, or without its level."""
    named, low, name = heads.named, form.lower(), inner.lower()
    place = low.find(" " + name)
    if place >= 0 and named["wings"].fullmatch(form, 0, place + 1) or (
            named["named_after"].match(form) and not named["seats"].match(inner)):
        return 0  # "Pemuda Persis", "Fraksi PKB", but "Fraksi PKB | DPRD Kudus"
    level = named["levels"].match(form)
    if level and level.end() < place + 1 and inner.count(" ") and low.endswith(name) and not (
            named["levels"].match(inner) or named["wholes"].match(inner)):
        return 0  # "NU Brebes" in "PC Fatayat NU Brebes"
    if place >= 0 and not form[place + 1 + len(inner):place + 2 + len(inner)].isalnum():
        return len(inner)
    if low.startswith(name + " ") and (named["tails"].match(form, len(inner) + 1) or not named["territory"].search(name)):
        return len(inner)
    if inner in heads.roots and heads.roots[inner].match(form):
        return 1
    branch = named["levels"].match(inner)
    tail = inner[branch.end():] if branch else ""
    if tail and any(named[other].fullmatch(form, 0, len(form) - len(tail)) for other in ("wings", "alumni")):
        return 0  # "IKA PMII Blora" of the branch "PC PMII Blora"
    if tail.count(" ") and tail.split()[0].isupper() and low.endswith(" " + tail.lower()) and not named["levels"].match(form):
        return len(tail)
    return 0


def _may_be(heads: Heads, form: str, inner: str, parent: Organisation, alone: frozenset[str]) -> bool:
    """A branch has its bare root as parent only where the root stands alone somewhere; a school that bears its name has not."""
    named = heads.named
    if named["hosts"].match(inner) and (named["levels"].match(form) or named["chapters"].search(form)):
        return False  # a branch is named by the school or firm where it is, of which it is no part
    before = form.partition(f" {inner}")[0]
    if named["firms"].match(inner) and before.isupper() and before != form:
        return False  # "SPN PT Sritek" is a union
    kind = " " not in inner and inner.istitle() and parent.name.startswith(inner + " ")
    if kind and form.startswith(inner + " ") and parent.name[len(inner) + 1:].lower() not in heads.central:
        return False  # "Paroki" is the one of which the page tells most, and others are no part of it
    if form.startswith(inner + " ") and any(short.fullmatch(inner) for short in heads.roots.values()):
        return False  # "PWM" is any of the branches, as "PWM Riau" is
    if named["levels"].match(inner) or named["wholes"].match(inner):
        return True
    if named["independent"].match(form):
        return False
    if not form.lower().endswith(inner.lower()) and _is_alias(parent, inner, heads.central):
        return False  # the parent is a branch itself, which is only called by the root's name
    starts = form.lower().startswith(inner.lower() + " ") and not named["tails"].match(form, len(inner) + 1)
    if not (starts or named["levels"].match(form) or any(short.match(form) for short in heads.roots.values())):
        return True
    return parent.id in alone


def _is_alias(body: Organisation, name: str, central: frozenset[str]) -> bool:
    """Does a longer name of the body go on after this one ("IKM" for "IKM Kota Batam"), not to say that it is the whole
    ("Lazismu Pusat")?"""
    tails = (f" {form} ".lower().partition(f" {name} ".lower())[2].split() for form in _forms(body))
    return any(tail and tail[0] not in central for tail in tails)


def _where(scene: Scene, body: Organisation, form: str) -> int:
    """An offset of the mention that bears this form of the name, else of the first."""
    mentions = scene.mentions_of("organisation").get(body.id, [])
    said = [m for m in mentions if _plain(BRACKETS.sub(" ", scene.page.text[m.start:m.end])) == form]
    return (said or mentions)[0].start if mentions else 0
