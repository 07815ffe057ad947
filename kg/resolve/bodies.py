"""Which organisations are one: by the shape of their names, with what their articles leave unsaid filled in.

A short name means a body only inside its article. Across articles two names mean one body when they agree once short forms
are written out, at one branch level, in one territory; a name that leaves its movement or its place away takes it from what
its article names beside it, and only where that leads to exactly one body.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from kg.model import Document, Organisation
from kg.resolve.clusters import merge
from kg.resolve.decisions import NONE, Links
from kg.resolve.shapes import Shape, Shapes
from kg.resolve.shortforms import ShortForms
from kg.resolve.sightings import Member, Sighting
from kg.resolve.words import words

PROPER_WORDS = 2
"""Words of a body's own name from which on a missing place at its end is forgiven where the surroundings agree."""

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of one article with the shape that stands for it; `whole` is False where its name cannot stand alone."""

    sighting: Sighting
    shape: Shape
    whole: bool

    @property
    def member(self) -> Member:
        """The (article id, local id) pair."""
        return self.sighting.member


class Bodies:
    """The organisations of a set of documents, each tied to the key of the body that it is."""

    def __init__(self, seen: Iterable[Sighting], documents: Iterable[Document], forms: ShortForms, shapes: Shapes,
                 decided: Links = NONE) -> None:
        self._forms, self._shapes, self._decided = forms, shapes, decided
        self._rows = {(d.id, o.id): o for d in documents for o in d.organisations}
        self.bodies = [self._body(sighting) for sighting in seen]
        self.people = {d.id: frozenset(n for p in d.people if len(n := words(p.name)) > 1) for d in documents}
        self._whole = [body for body in self.bodies if body.whole]
        self.keys = self._keys()

    def weak(self) -> frozenset[Key]:
        """The bodies that say little when two articles share them: movements and ministries, which stand in every article."""
        roots = set(self._roots(self._whole))
        return frozenset(self.keys[body.member] for body in self._whole if not body.shape.region
                         and (body.shape.words in roots or not self._shapes.proper(body.shape)))

    def movements(self) -> dict[Key, frozenset[str]]:
        """Body → the movements that its name holds."""
        roots = _Roots(self._roots(self._whole))
        return {self.keys[body.member]: frozenset(" ".join(sorted(root)) for root in roots.within(body.shape.words))
                for body in self._whole}

    def clusters(self) -> list[list[Member]]:
        """The sightings of each body."""
        groups: dict[Key, list[Member]] = defaultdict(list)
        for member, key in sorted(self.keys.items()):
            groups[key].append(member)
        touched = {self.keys[member] for pair in (*self._decided.same, *self._decided.apart) for member in pair}
        decided = [member for key in touched for member in groups.pop(key)]
        return sorted([*groups.values(), *self._as_decided(decided)])

    def _as_decided(self, members: list[Member]) -> list[list[Member]]:
        """The members of bodies that people have decided on, those of one written name kept together first."""
        names = {body.member: body.sighting.names[0] for body in self.bodies}
        pairs = {(left, right): 2.0 if names[left] == names[right] else 1.0
                 for left, right in combinations(sorted(members), 2) if self.keys[left] == self.keys[right]}
        return merge(members, pairs, self._decided.apart, 1.0, self._decided.same)

    def _body(self, sighting: Sighting) -> Body:
        name = self._forms.expand(sighting.names[0], sighting.article)
        shape = self._shapes.shape(name)
        if not self._shapes.names_itself(shape, name):
            return self._by_other_name(sighting, shape)
        return Body(sighting, shape, True)

    def _by_other_name(self, sighting: Sighting, shape: Shape) -> Body:
        """A body whose name cannot stand alone, by a fuller mention or with its parent's name; else as it is."""
        for form in sorted(sighting.names[1:], key=lambda form: (-len(form), form)):
            name = self._forms.expand(form, sighting.article)
            fuller = self._shapes.shape(name)
            if self._shapes.names_itself(fuller, name) and shape.words < fuller.words:
                return Body(sighting, fuller, True)
        parent = self._parent(sighting.article, sighting.row)
        if parent is None:
            return Body(sighting, shape, False)
        above = self._body(parent)
        merged = Shape(shape.words | above.shape.words, shape.level or above.shape.level,
                       shape.territory or above.shape.territory, shape.region or above.shape.region)
        return Body(sighting, merged, above.whole)

    def _parent(self, article: str, row: object) -> Sighting | None:
        assert isinstance(row, Organisation)
        parent = self._rows.get((article, row.part_of or ""))
        if parent is None or parent.id == row.id:
            return None
        above = replace(parent, part_of=None) if parent.part_of == row.id else parent
        return Sighting(article, parent.id, "", above, tuple(dict.fromkeys((parent.name, *parent.mentions))))

    def _keys(self) -> dict[Member, Key]:
        """Member → what its body is told by."""
        whole = self._with_places(self._with_roots(self._whole))
        rows = defaultdict(list)
        for body in whole:
            rows[body.shape.words].append(body)
        keys: dict[Member, Key] = {body.member: ("alone", *body.member) for body in self.bodies if not body.whole}
        for name, group in rows.items():
            levels = {body.shape.level for body in group} - {None}
            territories = {body.shape.territory for body in group} - {None}
            for body in group:
                level = body.shape.level or self._one(levels, body.shape)
                territory = body.shape.territory or (next(iter(territories)) if len(territories) == 1 else None)
                keys[body.member] = (" ".join(sorted(name)), level, territory)
        return keys

    def _one(self, levels: set[str | None], shape: Shape) -> str | None:
        """The level that a name without one must mean, None where it may mean several or none."""
        fitting = [level for level in levels if level and self._shapes.fits(level, shape)]
        return fitting[0] if len(fitting) == 1 else None

    def _with_roots(self, bodies: list[Body]) -> list[Body]:
        """Names that leave their movement away ("MPS Kendal") with the one that their article names."""
        known = {body.shape.words for body in bodies}
        roots = _Roots(self._roots(bodies))
        here: dict[str, set[frozenset[str]]] = defaultdict(set)
        for body in bodies:
            here[body.sighting.article] |= roots.within(body.shape.words)
        return [self._lifted(body, {root | body.shape.words for root in here[body.sighting.article]
                                    if not root & body.shape.words} & known) if body.shape.region or body.shape.level else body
                for body in bodies]

    def _roots(self, bodies: list[Body]) -> list[frozenset[str]]:
        """The words of bare movements: the language's, and bodies without level and region of which others are part by name."""
        bare = {body.shape.words for body in bodies if not (body.shape.level or body.shape.region or body.shape.territory)}
        levelled = {body.shape.words - set(body.shape.region) for body in bodies if body.shape.level}
        return sorted(bare & (levelled | self._shapes.movements), key=sorted)

    @staticmethod
    def _lifted(body: Body, fuller: set[frozenset[str]]) -> Body:
        return replace(body, shape=replace(body.shape, words=next(iter(fuller)))) if len(fuller) == 1 else body

    def _with_places(self, bodies: list[Body]) -> list[Body]:
        """Names that leave their place away ("Panti Wreda Senja Teduh") with the place, where only one is known and the
        surroundings agree."""
        placed: dict[frozenset[str], list[Body]] = defaultdict(list)
        for body in bodies:
            tail = body.shape.region or self._forms.expand(body.sighting.names[0], body.sighting.article)[-1:]
            placed[body.shape.words - set(tail)].append(body)
        contexts = self._contexts(bodies)
        return [self._placed(body, placed[body.shape.words], contexts) if self._may_lack_place(body) else body for body in bodies]

    def _may_lack_place(self, body: Body) -> bool:
        return not (body.shape.region or body.shape.level) and len(self._shapes.proper(body.shape)) >= PROPER_WORDS

    def _placed(self, body: Body, longer: list[Body], contexts: Mapping[str, frozenset[object]]) -> Body:
        fuller = {other.shape.words for other in longer if not other.shape.level}
        mine = contexts[body.sighting.article]
        agreed = any(mine & contexts[other.sighting.article] - {other.shape.words} for other in longer)
        return self._lifted(body, fuller) if agreed else body

    def _contexts(self, bodies: list[Body]) -> dict[str, frozenset[object]]:
        """Article → full names of its people and names of its regional or proper bodies."""
        found: dict[str, set[object]] = defaultdict(set)
        for body in bodies:
            if body.shape.region:
                found[body.sighting.article].add(body.shape.words)
        return {article: frozenset(found[article]) | self.people.get(article, frozenset())
                for article in {body.sighting.article for body in bodies}}


class _Roots:
    """Movements by a word of their names, so that those within a longer name are found at once."""

    def __init__(self, roots: Iterable[frozenset[str]]) -> None:
        self._by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
        for root in roots:
            self._by_word[max(root, key=lambda word: (len(word), word))].append(root)

    def within(self, name: frozenset[str]) -> set[frozenset[str]]:
        """The movements whose words all stand in a name."""
        return {root for word in name for root in self._by_word.get(word, ()) if root <= name}
