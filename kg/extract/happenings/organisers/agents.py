"""The bodies that a sentence says to do something: subjects of a verb, bodies joined to each other, what stands for one."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.happenings.holding import Holding
from kg.extract.happenings.holdingcues import holding_cues
from kg.extract.page import Span
from kg.extract.posts import posts_in
from kg.extract.scene import Mention, Scene

JOINTS = ("chain", "jointly", "chain_of_people")
"""Cues of what joins the bodies before a verb."""

NEXT = 60
"""Characters from a body to the end of the name of who serves it at most."""

DEGREES = re.compile(r"(?:,?\s?(?:[A-Z][A-Za-z]{0,4}\.?){1,4}(?=[\s,]))*")
"""What may follow a person's name before the verb: "S.Ag., M.H."."""


class Agents:
    """Reads the bodies of a scene around verbs; `cues` are those of holding."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.text, self.cues = scene, scene.page.text, holding_cues(scene.pack)
        self.bodies = scene.of_kind("organisation")
        self._served: dict[int, bool] = {}

    def held(self, plainness: int, bodies: Sequence[Mention], verb: int, span: Span) -> Iterator[Holding]:
        """The statement that the subject of a verb holds an event, where it has one."""
        if subject := self.subject(bodies, verb, span):
            yield Holding(plainness, subject, subject[0].start)

    def subject(self, bodies: Sequence[Mention], verb: int, span: Span) -> tuple[Mention, ...]:
        """Those of some bodies that are joined right before a verb, none where the subject is a person serving them; those that
        stand after another verb or a preposition are passed over: "PD Garut mengunjungi PD Bali untuk menggelar"."""
        before = [b for b in bodies if b.end <= verb]
        if not before or not self._reaches(before[-1].end, verb, span):
            return ()
        before = self._without_backers(before)
        if alliance := self._alliance(before):
            return alliance
        group = [before[-1]]
        for body in reversed(before[:-1]):
            if not any(self.cues[name].fullmatch(self.text[body.end:group[0].start]) for name in JOINTS):
                break
            group.insert(0, body)
        group = self._without_wholes(before, self.apart(group))
        earlier = [b for b in before if b.end <= group[0].start]
        if earlier and self.cues["governed"].search(self.text, earlier[-1].end, group[0].start):
            return self._acting(earlier, span)
        if self.served(group[0]):
            return ()
        return (*self.stand_in(group[0].start, span, "stand_in_and"), *group)  # "the council and Khairun University"

    def _without_backers(self, before: list[Mention]) -> list[Mention]:
        """The bodies up to the first that only helps: "PMI Kudus, didukung Kemenag, | menggelar"."""
        backed = (at for at in range(1, len(before)) if self.cues["backed"].fullmatch(
            self.text, before[at - 1].end, before[at].start))
        return before[:next(backed, len(before))]

    def _alliance(self, before: list[Mention]) -> tuple[Mention, ...]:
        """A body and those that it is told to be made of, up to the last: "Koalisi yang terdiri dari LBH dan AMAN"."""
        for at in range(len(before) - 2, -1, -1):
            made = self.cues["made_of"].fullmatch(self.text, before[at].end, before[at + 1].start)
            if made and not self.served(before[at]):
                rest = self.text[before[at].end:before[-1].start]
                return () if re.search(r"[.;]\s", rest) else tuple(before[at:])
        return ()

    def _without_wholes(self, before: list[Mention], group: list[Mention]) -> list[Mention]:
        """A single body's place taken by the one right before it whose whole it is: "Polres Tapin Polda Kalsel menggelar"."""
        first = before.index(group[0])
        while len(group) == 1 and first and self.cues["whole_of"].fullmatch(self.text, before[first - 1].end, group[0].start):
            first -= 1
            group = [before[first]]
        return group

    def _acting(self, before: list[Mention], span: Span) -> tuple[Mention, ...]:
        """The last body that is the subject of the verb right after it."""
        body = before[-1]
        if self.cues["does"].match(self.text, body.end, span.end) and not self.served(body):
            return (body,)
        return ()

    def apart(self, group: list[Mention]) -> list[Mention]:
        """A group without its apposition: of two with nothing but a comma between, "OMK Santo Yosep, Keuskupan Purwokerto," is
        told by the first, "sayap Partai X, Srikandi X," by the second."""
        if len(group) != 2 or self.text[group[0].end:group[1].start].strip() != ",":
            return group
        if self.scene.organisations[group[0].entity].part_of == group[1].entity:
            return group[:1]  # "Lapas Slawi, Kanwil Ditjenpas Jawa Tengah menggelar"
        if self.cues["listed_on"].match(self.text, group[1].end):
            return group  # "PMI Garut, Kodim Garut dan para donatur"
        called = self.cues["called"].search(self.text, max(0, group[0].start - 20), group[0].start)
        return group[:1] if self.text[group[1].end:group[1].end + 1] == "," and not called else group[1:]

    def _reaches(self, start: int, verb: int, span: Span) -> bool:
        """True where nothing but small words, or a clause about who leads it, stands between a body and its verb."""
        if self.cues["led"].fullmatch(self.text, start, verb):
            return True
        people = self.scene.within(Span(start, span.end), "person")
        return bool(self.cues["gap"].fullmatch(self.text[start:verb])) and not any(m.start < verb for m in people)

    def stand_in(self, verb: int, span: Span, cue: str = "stand_in") -> tuple[Mention, ...]:
        """The body for which a word before a verb stands: "serikat tersebut", "pihaknya", "koperasi" for a Koperasi."""
        match = self.cues[cue].search(self.text, span.start, verb)
        if match is None:
            return self._all_of(span, verb) if cue == "stand_in" else ()
        if match["noun"]:
            return self.stood_for(match)
        if common := match.groupdict().get("common"):
            return self._called(common.casefold(), match.start())
        block = self.scene.page.block_at(verb)
        near = [b for b in self.bodies if block.start <= b.start < block.end and self.served(b) and (
            b.end <= verb or self.cues["saying"].search(self.text, verb, b.start))]
        if near:
            return (min(near, key=lambda b: abs(b.start - verb)),)
        counts = Counter(b.entity for b in self.bodies if b.end <= match.start())
        best = max(counts, key=lambda e: counts[e], default=None)
        return tuple(b for b in self.bodies if b.entity == best)[:1]

    def stood_for(self, match: re.Match[str]) -> tuple[Mention, ...]:
        """The body named last before a "noun" that stands for it, with the noun in its name if there is one: "partai itu"."""
        before, noun = [b for b in self.bodies if b.end <= match.start()], match["noun"].casefold()
        named = [b for b in before if noun in self.scene.organisations[b.entity].name.casefold()]
        return tuple((named or before)[-1:])

    def _called(self, noun: str, at: int) -> tuple[Mention, ...]:
        """The body named last before an offset whose name begins with a noun, or with what it stands for: "sekolah" for SMA 2."""
        heads = (noun, *(head.casefold() for head in self.scene.pack.table("venues", "stands_for").get(noun, ())))
        called = tuple(f"{head} " for head in heads)
        return tuple([b for b in self.bodies if b.end <= at and (
            self.scene.organisations[b.entity].name.casefold().startswith(called))][-1:])

    def _all_of(self, span: Span, verb: int) -> tuple[Mention, ...]:
        """The two or three bodies named last, where "keduanya" or "ketiganya" stands before a verb."""
        match = self.cues["stand_in_all"].search(self.text, span.start, verb)
        if match is None:
            return ()
        last = {b.entity: b for b in self.bodies if b.end <= match.start()}
        return tuple(sorted(last.values())[-(2 if match["two"] else 3):])

    def served(self, body: Mention) -> bool:
        """True where a post stands before a body: "Ketua PD Garut" is a person, but "dua asesor BALKS" are the body's own, and
        so are "anggota PD Garut" where no name follows."""
        if body.start not in self._served:
            start = max(self.scene.page.block_at(body.start).start, body.start - 70)
            self._served[body.start] = any(
                not self.text[m.end():body.start].strip() and not self.cues["several"].search(self.text, start, m.start())
                and not (self.cues["own_people"].search(self.text, start, body.start) and not self._named(body.end))
                for m in posts_in(self.scene.page, self.scene.pack, start, body.start))
        return self._served[body.start]

    def _named(self, end: int) -> bool:
        """Whether a person's name follows a body, with titles and a comma between at most."""
        near = self.scene.within(Span(end, end + NEXT), "person")
        return any(not self.cues["words"].search(self.text, end, m.start) for m in near)

    def past_holder(self, body: Mention, span: Span) -> int:
        """Where the name of who serves a body ends that follows it, degrees and all; where the body ends, if none does."""
        near = self.scene.within(Span(body.end, min(body.end + NEXT, span.end)), "person")
        if not near or self.cues["words"].search(self.text, body.end, near[0].start) or not self.served(body):
            return body.end
        degrees = DEGREES.match(self.text, near[0].end, span.end)
        return degrees.end() if degrees else near[0].end

    def chain(self, bodies: Sequence[Mention]) -> tuple[Mention, ...]:
        """The first body and those joined to it."""
        group = [*bodies[:1]]
        for body in bodies[1:]:
            if not self.cues["chain"].fullmatch(self.text[group[-1].end:body.start]):
                break
            group.append(body)
        return tuple(group[:1] if len(group) == 2 and self._new_clause(*group) else self.apart(group))

    def _new_clause(self, first: Mention, second: Mention) -> bool:
        """"diinisiasi LBH Semarang, dan Fakultas Hukum mengirim mahasiswa": the second body does something else."""
        comma = self.text[first.end:second.start].lstrip().startswith(",")
        return comma and bool(self.cues["acting"].match(self.text, second.end))


def agents_of(scene: Scene) -> Agents:
    """Those of a scene, read once."""
    return scene.once("agents", Agents)
