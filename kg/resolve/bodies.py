"""Which organisations are one: by the shape of their names, with what their articles leave unsaid filled in.

A short name means a body only inside its article. Across articles two names mean one body when they agree once short forms
are written out, at one branch level, in one territory; a name that leaves its movement or its place away takes it from what
its article names beside it, and only where that leads to exactly one body. The layers here fill in one thing after the other.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.model import Organisation
from kg.resolve.index.board import Board, Post
from kg.resolve.index.layers import Sheet
from kg.resolve.shapes import Shape, Shapes
from kg.resolve.shortforms import ShortForms
from kg.resolve.words import words

PROPER_WORDS = 2
"""Words of a body's own name from which on a missing place at its end is forgiven where the surroundings agree."""

Name = frozenset[str]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of one article with the shape that stands for it; `whole` is False where its name cannot stand alone,
    `last` is the last word of its name written out, `proper` whether it has words of its own."""

    shape: Shape
    whole: bool
    last: str
    proper: bool

    def plain(self) -> list[Any]:
        """As plain data."""
        shape = self.shape
        return [sorted(shape.words), shape.level, shape.territory, shape.region, self.whole, self.last, self.proper]

    @classmethod
    def of(cls, row: list[Any]) -> Body:
        """From plain data."""
        return cls(Shape(frozenset(row[0]), row[1], row[2], tuple(row[3])), *row[4:])


def joined(name: Iterable[str]) -> str:
    """The words of a name as one text, in order."""
    return " ".join(sorted(name))


def roots_within(name: Name, board: Board) -> set[Name]:
    """The movements whose words all stand in a name."""
    return {root for word in name for text in board.values("root " + word) if (root := frozenset(text.split())) <= name}


def words_of(key: str) -> Name:
    """The words of the name in a key of `KeyedBodies`; none for a body that is known in its article only."""
    return frozenset() if key.startswith("?") else frozenset(key.partition("|")[0].split())


def root_topic(name: Name) -> str:
    """Under which topic a movement stands: its longest word."""
    return "root " + max(name, key=lambda word: (len(word), word))


class BareBodies:
    """The layer of names written out, each by itself."""

    number = 1

    def __init__(self, forms: ShortForms, shapes: Shapes) -> None:
        self._forms, self._shapes = forms, shapes

    def work(self, sheet: Sheet, board: Board) -> tuple[dict[str, Any], list[Post]]:
        """Body by local id, and the names of the article's people; posted are the names, bare ones and those with a level."""
        document, own = sheet.document, sheet.output(0)
        rows = {row.id: row for row in document.organisations}
        bodies = {row.id: self._body(row, rows, own) for row in document.organisations}
        people = sorted({" ".join(name) for person in document.people if len(name := words(person.name)) > 1})
        posts = [post for body in bodies.values() if body.whole for post in self._posts(body.shape)]
        return {"bodies": {local: body.plain() for local, body in bodies.items()}, "people": people}, posts

    def _posts(self, shape: Shape) -> list[Post]:
        posts = [("known " + joined(shape.words), "")]
        if not (shape.level or shape.region or shape.territory):
            posts.append(("bare " + joined(shape.words), ""))
        if shape.level:
            posts.append(("levelled " + joined(shape.words - set(shape.region)), ""))
        return posts

    def _body(self, row: Organisation, rows: Mapping[str, Organisation], own: Mapping[str, str]) -> Body:
        name = self._forms.expand(row.name, own)
        shape = self._shapes.shape(name)
        if not self._shapes.names_itself(shape, name):
            shape, whole = self._by_other_name(row, shape, rows, own)
        else:
            whole = True
        return Body(shape, whole, name[-1] if name else "", bool(self._shapes.proper(shape)))

    def _by_other_name(self, row: Organisation, shape: Shape, rows: Mapping[str, Organisation], own: Mapping[str, str]
                       ) -> tuple[Shape, bool]:
        """The shape of a body whose name cannot stand alone, by a fuller mention or with its parent's name; else as it is."""
        for form in sorted({*row.mentions} - {row.name}, key=lambda form: (-len(form), form)):
            name = self._forms.expand(form, own)
            fuller = self._shapes.shape(name)
            if self._shapes.names_itself(fuller, name) and shape.words < fuller.words:
                return fuller, True
        parent = rows.get(row.part_of or "")
        if parent is None or parent.id == row.id:
            return shape, False
        above = self._body(replace(parent, part_of=None) if parent.part_of == row.id else parent, rows, own)
        return Shape(shape.words | above.shape.words, shape.level or above.shape.level,
                     shape.territory or above.shape.territory, shape.region or above.shape.region), above.whole


class RootedBodies:
    """The layer of names that leave their movement away ("MPS Kendal"), with the one that their article names."""

    number = 2

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes

    def work(self, sheet: Sheet, board: Board) -> tuple[dict[str, Any], list[Post]]:
        """Name by local id of the bodies that can stand alone; posted is what the names are without their places, and what is
        named beside them."""
        bare = sheet.output(1)
        bodies = {local: body for local, row in bare["bodies"].items() if (body := Body.of(row)).whole}
        here = {root for body in bodies.values() for root in roots_within(body.shape.words, board)}
        names = {local: self._rooted(body, here, board) for local, body in bodies.items()}
        context = {"body " + joined(names[local]) for local, body in bodies.items() if body.shape.region}
        context |= {"person " + name for name in bare["people"]}
        posts = [post for local, body in bodies.items() for post in self._posts(body, names[local], context)]
        return {"names": {local: sorted(name) for local, name in names.items()}, "context": sorted(context)}, posts

    def _rooted(self, body: Body, here: set[Name], board: Board) -> Name:
        own = body.shape.words
        if not (body.shape.region or body.shape.level):
            return own
        fuller = {root | own for root in here if not root & own}
        known = {name for name in fuller if board.has("known " + joined(name))}
        return next(iter(known)) if len(known) == 1 else own

    def _posts(self, body: Body, name: Name, context: set[str]) -> list[Post]:
        rest = name - set(body.shape.region or (body.last,))
        if len(self._shapes.proper(Shape(rest))) < PROPER_WORDS:
            return []
        posts = [(f"beside {joined(rest)} {tie}", "") for tie in context - {"body " + joined(name)}]
        return posts if body.shape.level else [*posts, ("placed " + joined(rest), joined(name))]


class PlacedBodies:
    """The layer of names that leave their place away ("Panti Wreda Senja Teduh"), with the place where only one is known and
    the surroundings agree."""

    number = 3

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes

    def work(self, sheet: Sheet, board: Board) -> tuple[dict[str, Any], list[Post]]:
        """Name by local id; posted are levels and territories of each name."""
        bodies, rooted = sheet.output(1)["bodies"], sheet.output(2)
        names, posts = {}, []
        for local, name in rooted["names"].items():
            body = Body.of(bodies[local])
            names[local] = sorted(self._placed(body, frozenset(name), rooted["context"], board))
            told = {"level": body.shape.level, "territory": body.shape.territory}
            posts += [(f"{what} {joined(names[local])}", said) for what, said in told.items() if said]
        return names, posts

    def _placed(self, body: Body, name: Name, context: list[str], board: Board) -> Name:
        shape = replace(body.shape, words=name)
        if shape.region or shape.level or len(self._shapes.proper(shape)) < PROPER_WORDS:
            return name
        fuller = board.values("placed " + joined(name))
        agreed = len(fuller) == 1 and any(board.has(f"beside {joined(name)} {tie}") for tie in context)
        return frozenset(fuller[0].split()) if agreed else name


class KeyedBodies:
    """The layer of keys: what each body is told by, across all articles."""

    number = 4

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes

    def work(self, sheet: Sheet, board: Board) -> tuple[dict[str, str], list[Post]]:
        """Key by local id; posted are those that say little when two articles share them: movements and ministries, which stand
        in every article."""
        names, keys, posts = sheet.output(3), {}, []
        for local, row in sheet.output(1)["bodies"].items():
            body = Body.of(row)
            if not body.whole:
                keys[local] = f"?{sheet.article}/{local}"
                continue
            keys[local] = self._key(body.shape, joined(names[local]), board)
            own = body.shape.words
            if not body.shape.region and (not body.proper or joined(own) in board.values(root_topic(own))):
                posts.append(("weak " + keys[local], ""))
        return keys, posts

    def _key(self, shape: Shape, name: str, board: Board) -> str:
        level = shape.level or self._only([level for level in board.values("level " + name) if self._shapes.fits(level, shape)])
        territory = shape.territory or self._only(board.values("territory " + name))
        return f"{name}|{level}|{territory}"

    @staticmethod
    def _only(values: Iterable[str]) -> str:
        """The one that a name without any must mean, "" where it may mean several or none."""
        found = list(values)
        return found[0] if len(found) == 1 else ""


class Roots:
    """Which names are movements: those of the language, and bodies without level and region of which others are part by name."""

    number = 1

    def __init__(self, shapes: Shapes, board: Board) -> None:
        self._movements, self._board = shapes.movements, board

    def settle(self, topics: Iterable[str]) -> set[str]:
        """Post the movements anew where names have come or gone; the topics that change by it."""
        for name in sorted({topic.partition(" ")[2] for topic in topics if topic.startswith(("bare ", "levelled "))}):
            words_ = frozenset(name.split())
            if not words_:
                continue
            topic = root_topic(words_)
            before = [(topic, name)] if name in self._board.values(topic) else []
            stands = self._board.has("bare " + name) and (words_ in self._movements or self._board.has("levelled " + name))
            self._board.post(0, self.number, [(topic, name)] if stands else [], before)
        self._board.taken()
        return self._board.settle()
