"""Posts that label a list: "Bidang Dakwah:" over the names of those who are in it, or stand below a name, a line each."""
from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.roles.groups import Group, Holding, groups_of
from kg.extract.roles.lines import Line
from kg.extract.scene import Mention
from kg.languages import Patterns

BRACKET = re.compile(r"[^()PRF]*\(R[^()]*\)\s*[.;]?\s*$")
"""Another post of a member of the list, in brackets."""

OVER_BODIES = re.compile(r"[^RPO]*R(?:\s*O)?[^RPO]*:\s*")
"""A line over a list that tells of one post and of nobody."""

OF_BODY = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?(?P<body>O)\s*[:=–—-]\s*(?P<who>P)")
"""A body and who heads it."""

LONGEST_ENTRY = 100
"""Characters of a line that only names one member of a list."""


class Listing:
    """Remembers the label that the lines of a list stand under."""

    def __init__(self, grammar: Patterns) -> None:
        self.grammar = grammar
        self.label: Group | None = None
        self.section = ""
        self.team: Mention | None = None  # the body of the team that a sentence over the list says is formed
        self.formed = False
        self.named: Mention | None = None  # who alone stands in the line before
        self.each: Group | None = None  # the post of those whom the lines below name behind their bodies

    def read(self, line: Line) -> list[Holding] | None:
        """The holdings of a line that stands under a label or a name, None where it does not and is read as a sentence."""
        person, self.named = self.named, None
        if person and self.grammar["label"].fullmatch(line.code) and not line.code.rstrip().endswith(":"):
            group = replace(groups_of(line, self.grammar)[0], listed=True)
            return [Holding(person.entity, group, "roles.list", person.start, group.post.past)]
        if (told := self._of_each(line)) is not None:
            return told
        opens = "O" in line.code or line.code.rstrip().endswith(":") or line.span.kind == "heading"
        if opens and self.grammar["label"].fullmatch(line.code):
            self.label = groups_of(line, self.grammar)[0]
            return []
        entry = self.grammar["entry"].match(line.code)
        if self.label is None or entry is None or line.span.end - line.span.start > LONGEST_ENTRY or ":" in entry["rest"]:
            alone = self.grammar["person_only"].fullmatch(line.code) if self.label is None else None
            named = line.things[alone.start("who")] if alone else None
            self.named, self.label = named if isinstance(named, Mention) else None, None
            return None
        return self._entry(line, entry.start("who"))

    def _of_each(self, line: Line) -> list[Holding] | None:
        """The holding of a line with a body and its head, below one that says which post they have ("Para ketua ranting:", then
        "Ranting Anna: Siti"); None of any other line."""
        entry = OF_BODY.match(line.code) if self.each else None
        body, person = (line.things[entry.start(part)] for part in ("body", "who")) if entry else (None, None)
        if self.each and isinstance(body, Mention) and isinstance(person, Mention):
            group = replace(self.each, body=body, own=True, onward=False, limit=0)
            return [Holding(person.entity, group, "roles.list", person.start, self.each.post.past)]
        heads = OVER_BODIES.fullmatch(line.code)
        self.each = groups_of(line, self.grammar)[0] if heads else None
        return None

    def of_section(self, line: Line, held: list[Holding]) -> list[Holding]:
        """The holdings of a line, with the section in the heading over it ("Seksi Acara", then "Koordinator: Ali"), or the team
        that the sentence over it says is formed ("dibentuk Tim Penyusun RKP Desa:")."""
        held = self._bracketed(line, held)
        words = line.source[line.span.start:line.span.end].strip()
        if words.endswith(":") and self._forms(line):
            return held
        if line.span.kind in ("heading", "item") and self.grammar["unit"].fullmatch(words):
            self.section, self.formed = words.rstrip(": "), False
        elif not (line.span.kind in ("heading", "item", "paragraph") and self.grammar["labelled"].match(line.code)):
            self.section = ""
        if not self.section:
            return held
        return [h if self.section in h.group.post.name else self._in_section(h) for h in held]

    def _forms(self, line: Line) -> bool:
        """Whether a line says that a team or an organ is formed, whose members stand in the list below."""
        bodies = [m for m in line.things.values() if isinstance(m, Mention) and m.kind == "organisation"]
        team = self.grammar["formed"].search(line.source, line.span.start, line.span.end)
        if team is None or any(m.start <= team.start("team") < m.end for m in bodies):
            return False
        self.team = next((m for m in bodies if team.start("team") < m.start <= team.end()), None)
        end = self.team.start if self.team else team.end()
        self.section, self.formed = line.source[team.start("team"):end].strip(), team["kind"] is not None
        return True

    def _in_section(self, held: Holding) -> Holding:
        """A holding with the section after its post; that in a team is in the team's body or in none."""
        post = held.group.post
        if self.formed:
            post = replace(post, elsewhere=True, body=self.team.entity if self.team else None)
        return replace(held, name=f"{held.name or post.name} {self.section}", group=replace(held.group, post=post))

    def _bracketed(self, line: Line, held: list[Holding]) -> list[Holding]:
        """The holdings of "Bidang Dakwah: Ali (Koordinator), Budi": what stands in brackets is a post in the section."""
        label = line.post(line.code.index("R")) if self.grammar["labelled"].match(line.code) else None
        if label is None or not label.section:
            return held
        others = (h for h in held if h.group.post is not label and not (h.group.body and h.group.own))
        inner = {h.person: h for h in others if line.code[:h.group.place].endswith("(")}
        return [replace(h, name=f"{h.name or h.group.post.name} {label.name}") if h in inner.values() else h
                for h in held if h.group.post is not label or h.person not in inner]

    def _entry(self, line: Line, place: int) -> list[Holding] | None:
        person, label = line.things[place], self.label
        inner = groups_of(line, self.grammar)
        if not isinstance(person, Mention) or label is None:
            return None
        group = replace(label, listed=True, onward=False, limit=0)
        if not inner or label.post.section:
            name = f"{inner[0].post.name} {label.post.name}" if inner else label.post.name
            return [Holding(person.entity, group, "roles.list", person.start, label.post.past, name)]
        if not BRACKET.match(line.code, place + 1):
            return None
        return [Holding(person.entity, held, "roles.list", person.start, held.post.past) for held in (group, inner[0])]
