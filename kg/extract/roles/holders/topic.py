"""Whom a pronoun stands for, sentence after sentence."""
from __future__ import annotations

from collections import Counter

from kg.extract.page import Span
from kg.extract.roles.lines import Line
from kg.extract.scene import Mention, Scene

DOMINANT = 3
"""Times that a person is named from which the whole article may be about them; they must be named twice as often as any other."""


DIED, LATE = r"(?<!\w)(?:{died}|{roles.fallen})(?!\w)", r"(?<!\w)(?i:{late}|{roles.lifetime})(?!\w)(?!\s+[A-Z])"
"""Verbs for dying, and the words for who did that stand before no name: "Semasa hidup, almarhum pernah …"."""

PRESENTS = r"(?<!\w){is}\s+P(?=[^\w]*$)"
"""A person behind a copula that ends a sentence."""

SPOKEN = r"(?<!\w){people.said}\s+R(?:\s*O)?\s+{posts.shown}(?!\w)"
"""Who is spoken of and said what stands before: "…, kata Ketua X itu"."""


class Topic:
    """Follows the subject of the sentences; the first sentence of a paragraph speaks of the person of a profile."""

    def __init__(self, scene: Scene) -> None:
        self.page = scene.page
        self.last: str | None = None
        counts = Counter(m.entity for m in scene.of_kind("person")).most_common()[:2]
        often = bool(counts) and counts[0][1] >= DOMINANT and (len(counts) < 2 or counts[0][1] >= 2 * counts[1][1])
        self.dead: str | None = None
        self.died, self.late, self.presents, self.spoken = map(scene.pack.pattern, (DIED, LATE, PRESENTS, SPOKEN))
        self.hero = counts[0][0] if often else None

    def focus(self, sentence: Span) -> str | None:
        """The person that a pronoun of this sentence stands for, None where there is nobody yet."""
        if self.dead and self.late.search(self.page.text, sentence.start, sentence.end):
            return self.dead
        opens = self.page.block_at(sentence.start).start == sentence.start
        return self.hero if opens and self.hero else self.last

    def heard(self, line: Line) -> None:
        """Take note of a sentence: the next one is about its first person, or the one its first pronoun stands for; about its
        last where it makes that one known ("Dokter yang ia maksud adalah Ali"); about the same where who is spoken of said it."""
        if not line.places("PI") or self.spoken.search(line.code):
            return
        known = self.presents.search(line.code)
        subject = known.end() - 1 if known else next(iter(line.told("PI")), None)
        person = line.things[subject] if subject is not None else None
        if isinstance(person, Mention):
            self.last = person.entity
            if self.died.search(line.code, subject or 0):
                self.dead = person.entity
        elif subject is not None:
            self.last = self.focus(line.span)
