"""A body in its sentence: what stands before and behind it, and which bodies are listed with it."""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Vocabulary
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention

SEPARATOR = r"(?:\s*\([^()]*\))?\s*(?:[,;]|&|{attendance.bodies.beside}|[,;]\s*{and})\s*(?:the\s+)?"

ASIDE = r",\s+(?:{which}|{attendance.bodies.where})\s[^,;.]+,"
"""An aside on a body: "Sanggar X, yang semestinya menutup acara, absen"."""

HOLDER = r"\s+(?:{from}\s+)?(?:[A-Z(][\w.()/-]*\s+){0,6}"
"""Between a body and the name of whose post it is part."""

LAST = 40
"""Characters before a body within which the words that lead to it stand."""

FREE = rf"(?:^|[,;:{HIDDEN}–—-]|\b\d{{4}}\)?|\b(?i:{{and}}|{{attendance.bodies.clause_heads}}))\s*$"
"""Before a body that begins a clause or an item of a list, and so qualifies nothing."""

BEFORE_POST = re.compile(r"(?: [A-Z][A-Za-z]+){1,4} ")
"""A post in capitals between its body and who holds it."""


@dataclass
class Party:
    """A body of a line; `lead` and `tail` are the rest of its clause before and behind it, `in_post` tells that it ends an
    official's post ("Ketua PD Garut"), `free` that it begins a clause or an item of a list; `others` are what a bare list adds to
    it, and `end` is where that ends."""

    line: Line
    body: Mention
    words: Vocabulary = field(init=False)
    lead: str = field(init=False)
    tail: str = field(init=False)
    in_post: bool = field(init=False)
    free: bool = field(init=False)
    others: list[Mention] = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        line, start, at = self.line, self.body.start, self.body.end
        clause, self.words = line.clause(start), line.words
        self.lead, self.tail, self.in_post = line.text[clause.start:start], line.text[at:clause.end], line.in_post(self.body)
        self.free = not self.in_post and self.words.pattern(FREE).search(self.lead) is not None
        self.others, self.end = [], at
        for other in line.outer_bodies:
            joined = other.start >= at and self.words.pattern(SEPARATOR).fullmatch(line.text, self.end, other.start)
            if joined and not before_post(line, other):
                self.others.append(other)
                self.end = other.end

    def predicate(self) -> int:
        """Where what is said of the list begins: behind an aside, or the comma that closes an apposition."""
        aside = self.words.pattern(ASIDE).match(self.line.text, self.end)
        if aside:
            return aside.end()
        return self.end + (self.lead.endswith(", ") and self.line.text[self.end:self.end + 1] == ",")

    def has_holder(self) -> bool:
        """Whether a name follows whose post the body is part of, with but another body between ("anggota X dari Y Ali")."""
        later = self.line.next(self.body.end)
        return later is not None and self.words.pattern(HOLDER).fullmatch(self.line.text, self.body.end, later.start) is not None

    def ends(self, name: str) -> re.Match[str] | None:
        """The word of a list that the clause ends with, right before the body."""
        return ending(self.words, name, self.lead) if name in self.words.here else None

    def person_within(self, reach: int, at: int | None = None) -> bool:
        """Whether a person's name begins soon behind an offset, the body's end where none is given."""
        start = self.body.end if at is None else at
        return any(start <= p.start <= start + reach for p in self.line.people)


def before_post(line: Line, body: Mention) -> bool:
    """Whether only a post in capitals stands between a body and a name: "Kadin Kudus Vice Chairman Ali"."""
    later = line.next(body.end)
    return later is not None and BEFORE_POST.fullmatch(line.text, body.end, later.start) is not None


def ending(words: Vocabulary, name: str, lead: str) -> re.Match[str] | None:
    """The word of a list that a text ends with."""
    return words.ends(name, lead.rstrip(" :").removesuffix(" the")[-LAST:])
