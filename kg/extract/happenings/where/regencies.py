"""What a story tells of places by itself: the cities and regencies that it names anywhere, which of them a lesser place lies
in, and whether a name is that of a place at all."""
from __future__ import annotations

from collections import Counter

from kg.extract.areas import LEVEL, begins_region, is_area, is_province, is_region, lies_in, official_name
from kg.extract.happenings.localities import Locality, levels
from kg.extract.happenings.where.dateline import as_written, dateline
from kg.extract.once import cached_property, with_dict
from kg.extract.scene import Scene

LONGEST = 4
"""Words of the longest name of a regency."""


@with_dict
class Regencies:
    """The known cities and regencies named in the text of a scene, inside the names of bodies too."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.text = scene, scene.page.text
        self.inside: dict[str, Locality | None] = {}
        words = scene.pack.words
        self._tails = frozenset(words("places", "tails"))
        self._features = frozenset(words("places", "features"))
        self._lands = self._features | frozenset(words("places", "lands"))
        self._known = frozenset((*words("venues", "countries"), *words("venues", "towns"), *words("venues", "abroad")))

    def over(self, place: Locality) -> Locality | None:
        """The one of them that a district or village lies in, the most often named where several do; None where none does."""
        if place.name not in self.inside:
            self.inside[place.name] = next(
                (r for r in self._named if r.name != place.name and lies_in(place.name, r.said or r.name)), None)
        return self.inside[place.name]

    def in_full(self, place: Locality) -> Locality:
        """A place by its full name where the text calls it by a short form too: "Kutim" in a story of Kutai Timur."""
        official = official_name(place.name) if place.high else None
        return next((r for r in self._named if r.name == official), place)

    def knows(self, name: str) -> bool:
        """True for the name of an area or country, of a village of the story's regencies, and for what the article itself says
        to be a place by a level before it, at the end of bodies' names or in its dateline."""
        words = name.split()
        size = next((n for n in range(len(words), 0, -1) if words[n - 1] not in self._tails), 0)
        if name in self._known or any(is_area(" ".join(words[:n])) for n in {size, len(words)} if n):
            return True
        return words[0] in self._lands or name in self._said or any(lies_in(name, r.said or r.name) for r in self._named)

    @cached_property
    def _said(self) -> frozenset[str]:
        """Names with a level before them, the ends of bodies' names, and the place of the dateline."""
        found = [*levels(self.scene.pack).named(self.text)]
        for body in {self.text[m.start:m.end] for m in self.scene.of_kind("organisation")}:
            found += [" ".join(body.split()[-size:]) for size in (2, 3) if size < len(body.split())]
        line = dateline(self.scene)
        return frozenset([*found, line.name] if line else found)

    @cached_property
    def _named(self) -> tuple[Locality, ...]:
        found = [place for place in self._read() if not is_province(place.name)]
        counts = Counter(place.name for place in found)
        first = {place.name: place for place in reversed(found)} | {place.name: place for place in reversed(found) if place.said}
        return tuple(first[name] for name, _ in counts.most_common())

    def _read(self) -> list[Locality]:
        """Every mention of one, outside persons' and longer places' names: the longest name that begins at a word."""
        tokens, found, last = self.scene.page.tokens, [], 0
        people = self.scene.page.covered([m[:2] for m in self.scene.of_kind("person")])
        for index in [k for k, token in enumerate(tokens) if token.capital and begins_region(token.folded)]:
            if index < last:
                continue
            size = self._size(index)
            start = tokens[index].start
            after = tokens[index + size].text if size and index + size < len(tokens) else ""
            longer = after in self._tails or (index > 0 and tokens[index - 1].text in self._features)  # "Danau Toba"
            if size and not longer and not people[index]:
                said = self.text[start:tokens[index + size - 1].end]
                level = LEVEL.match(said)
                name = said[level.end():] if level else said
                offset = start + len(said) - len(name)
                found.append(Locality(as_written(name, self.text), 0, offset, said if name != said else ""))
            last = index + size
        return found

    def _size(self, index: int) -> int:
        """How many words the longest name of a regency has that begins at a token; 0 where none does."""
        tokens, run = self.scene.page.tokens, 1
        while (run < LONGEST and index + run < len(tokens) and tokens[index + run].capital
               and tokens[index + run].start == tokens[index + run - 1].end + 1):
            run += 1
        while run:
            name = self.text[tokens[index].start:tokens[index + run - 1].end]
            if is_region(name) and not LEVEL.fullmatch(name):
                break
            run -= 1
        return run


def regencies(scene: Scene) -> Regencies:
    """Those of a scene, read once."""
    return scene.once("regencies", Regencies)
