"""A word of a body's name that stands for it alone: "Kwarcab menggelar" of Kwartir Cabang (Kwarcab) Garut."""
from __future__ import annotations

import re
from collections import Counter, defaultdict

from kg.extract.areas import area_code
from kg.extract.once import cached_property, with_dict
from kg.extract.page import Span, words_of
from kg.extract.scene import Mention, Scene

FAR = 80
"""Characters before a verb in which its subject stands at most."""


SUBJECT = (r"(?:\A|(?<=[,.;:!?”\"]\s)|(?<=\n))(?P<name>[A-Z][\w'’-]*(?:\s+[A-Z0-9][\w'’-]*){0,2})\s+(?:[a-z]+\s+){0,3}$")
"""A name right before a verb."""


@with_dict
class ShortNames:
    """Reads them in a scene, where no other name stands."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.text = scene, scene.page.text

    def before(self, verb: int, span: Span) -> Mention | None:
        """The body whose short name is the subject of a verb."""
        match = self.scene.pack.pattern(SUBJECT).search(self.text, max(span.start, verb - FAR), verb)
        return self._body(match) if match else None

    def _body(self, match: re.Match[str]) -> Mention | None:
        """The body that is named most, of those named before, that have all words of a short name in theirs."""
        start, end = match.span("name")
        people = self.scene.pack.pattern("(?i:{organisers.as_people})").fullmatch(match["name"])
        if people or area_code(match["name"]) or self._is_named(start, end):
            return None
        counts = Counter(m.entity for m in self.scene.of_kind("organisation") if m.end <= start)
        fits = set.intersection(*(self._named.get(word.casefold(), set()) for word in words_of(match["name"])))
        best = max((entity for entity in counts if entity in fits), key=counts.__getitem__, default=None)
        return Mention(start, end, "organisation", best, "happenings.shortnames") if best else None

    def _is_named(self, start: int, end: int) -> bool:
        """Whether the words are of another name."""
        near = self.scene.within(Span(max(0, start - FAR), end))
        return any(m.end > start and m.kind in ("person", "organisation", "event") for m in near)

    @cached_property
    def _named(self) -> dict[str, set[str]]:
        """The bodies by the words of their names as written."""
        found: dict[str, set[str]] = defaultdict(set)
        for m in self.scene.mentions:
            if m.kind == "organisation":
                for word in words_of(self.text[m.start:m.end]):
                    found[word.casefold()].add(m.entity)
        return found
