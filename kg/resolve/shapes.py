"""The shape of a body's name: its words written out, its branch level, its kind of territory and its region."""
from __future__ import annotations

from dataclasses import dataclass

from kg.extract.areas import fold as fold_area
from kg.extract.areas import is_area, is_region, province_names
from kg.languages import Pack
from kg.resolve.words import words

REGION_WORDS = 4
"""Words of the longest name of a region."""


@dataclass(frozen=True, slots=True)
class Shape:
    """`words` are all words but those of the level and the territory, the region's too; `level` is a key of the pack's
    levels, `territory` kabupaten, kota …, None where not said; `region` the words of a known region, empty where none."""

    words: frozenset[str]
    level: str | None = None
    territory: str | None = None
    region: tuple[str, ...] = ()

    @property
    def reach(self) -> str:
        """What kind of region it has: province, regency, place, or "" for none."""
        if not self.region:
            return ""
        name = " ".join(self.region)
        return "province" if fold_area(name) in province_names() else "regency" if is_region(name) else "place"


class Shapes:
    """Shapes of names in one language."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._levels = {words(phrase): level for level, phrases in pack.files["identity"]["levels"].items() for phrase in phrases}
        bodies = pack.files["identity"]["bodies"]
        spelled = {form: row[0] for row in bodies["spellings"] for form in row}
        self._territories = {word: spelled.get(word, word) for word in bodies["territories"]}
        self._compass = frozenset((word,) for word in bodies["compass"])
        self._endings = [words(ending) for ending in bodies["endings"]]
        self._national = [words(beginning) for beginning in bodies["national"]]
        self.movements = frozenset(frozenset(words(name)) for name in pack.words("bodies", "movements"))
        heads = (
            word
            for section in ("levels", "units", "agencies", "heads", "common", "english_tails")
            for word in pack.words("bodies", section)
        )
        self._general = (
            frozenset(part for head in heads for part in words(head)) | frozenset((*bodies["fields"], *bodies["joints"]))
        )
        self.common = self._general.union(*self.movements, *self._levels, self._territories)
        """Words that stand in the names of many bodies."""

    def shape(self, name: tuple[str, ...]) -> Shape:
        """The shape of a name whose short forms are written out."""
        name = self._without_ending(name)
        rest, level = self._split_level(name)
        territory = next((self._territories[word] for word in reversed(rest) if word in self._territories), None)
        bare = tuple(word for word in rest if word not in self._territories) or rest
        region = self._after_territory(rest) if territory else ()
        return Shape(frozenset(bare), level, territory, region or self._region(bare))

    def names_itself(self, shape: Shape, name: tuple[str, ...]) -> bool:
        """True where the name alone can tell one body from all others: by a region or by a name of its own."""
        if shape.region or any(name[:len(start)] == start for start in self._national):
            return True
        return any(word not in self._general and not word.isdigit() for word in shape.words)

    def proper(self, shape: Shape) -> frozenset[str]:
        """The words of its own name: neither general words nor its region."""
        return frozenset(word for word in shape.words if word not in self._general and word not in shape.region)

    def fits(self, level: str, shape: Shape) -> bool:
        """Whether a level may be meant by a shape that has a region but says no level."""
        return level in self.pack.files["identity"]["fits"].get(shape.reach, ())

    def _without_ending(self, name: tuple[str, ...]) -> tuple[str, ...]:
        for ending in self._endings:
            if name[-len(ending):] == ending and len(name) > len(ending) + 1:
                return name[:-len(ending)]
        return name

    def _split_level(self, name: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
        for size in (4, 3, 2, 1):
            for start in range(len(name) - size + 1):
                level = self._levels.get(name[start:start + size])
                if level and len(name) > size:
                    return name[:start] + name[start + size:], level
        return name, None

    def _after_territory(self, rest: tuple[str, ...]) -> tuple[str, ...]:
        last = max(index for index, word in enumerate(rest) if word in self._territories)
        return rest[last + 1:] if 0 < len(rest) - last - 1 <= REGION_WORDS else ()

    def _region(self, bare: tuple[str, ...]) -> tuple[str, ...]:
        for size in range(min(REGION_WORDS, len(bare) - 1), 0, -1):
            if is_area(" ".join(bare[-size:])) and bare[-size:] not in self._compass:
                return bare[-size:]
        return ()

