"""Which names on a page are the same body: full forms, abbreviations, short forms."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.extract.bodynames import Found
from kg.extract.bodywords import words_of
from kg.languages import Pack

KINDS_OF_TERRITORY = frozenset(("kabupaten", "kab", "kota", "provinsi", "prov", "propinsi", "kecamatan", "kec", "desa", "kelurahan", "kel", ".", "'", "’", "‘", "cabang"))
"""Words that a short form leaves out."""


class Spelling:
    """Names of bodies in one spelling: abbreviations for what they stand for, territories in full."""

    def __init__(self, pack: Pack, names: Iterable[Found]) -> None:
        self.short: dict[tuple[str, ...], tuple[str, ...]] = dict(_known(pack))
        for found in names:
            for opening, closing, start in found.name.brackets:
                hidden = {k for o, c, _ in found.name.brackets for k in range(o, c)}
                long = tuple(found.tokens[k].text.casefold() for k in range(start, opening) if k not in hidden)
                self.short[long] = tuple(t.text.casefold() for t in found.tokens[opening + 1:closing - 1])
        self.longest = max(map(len, self.short), default=1)

    def key(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words in small letters, each long form by its abbreviation."""
        out, folded, i = [], [w.casefold() for w in words], 0
        while i < len(folded):
            for length in range(min(self.longest, len(folded) - i), 0, -1):
                short = self.short.get(tuple(folded[i:i + length]))
                if short is not None:
                    out += short
                    i += length
                    break
            else:
                out.append(folded[i])
                i += 1
        return tuple(word for word in out if word not in KINDS_OF_TERRITORY) or tuple(out)


def _known(pack: Pack) -> dict[tuple[str, ...], tuple[str, ...]]:
    if "bodies.spelling" not in pack.cache:
        table: dict[tuple[str, ...], tuple[str, ...]] = {}
        for section in ("local", "national", "movements"):
            for short, long in pack.table("abbreviations", section).items():
                table.setdefault(_folded(long), _folded(short))
                table.setdefault(_folded(short), table[_folded(long)])
        for short, long in pack.table("places", "provinces_short").items():
            table[_folded(short)] = _folded(long)
        for level in pack.words("bodies", "levels"):
            words = _folded(level)
            if len(words) > 1:
                table.setdefault(words, ("".join(w[0] for w in words),))
        pack.cache["bodies.spelling"] = {long: short for long, short in table.items() if long != short}
    return pack.cache["bodies.spelling"]


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words_of(text))


@dataclass
class Group:
    """Names of one body, in the order of the text."""

    key: tuple[str, ...]
    names: list[Found] = field(default_factory=list)


def tie(names: Sequence[Found], spelling: Spelling) -> list[Group]:
    """The names by body. A shorter form joins the one body whose words hold its words in order, from the same beginning."""
    groups: dict[tuple[str, ...], Group] = {}
    for found in names:
        key = spelling.key(found.words)
        groups.setdefault(key, Group(key)).names.append(found)
    out = dict(groups)
    for key in sorted(groups, key=len):
        home = _home(key, [other for other in out if other != key])
        if home is not None:
            out[home].names += out.pop(key).names
    for group in out.values():
        group.names.sort(key=lambda found: (found.start, found.end))
    return sorted(out.values(), key=lambda group: group.names[0].start)


def _home(key: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    fitting = [other for other in others if len(other) > len(key) and other[0] == key[0] and _inside(key, other)]
    return fitting[0] if len(fitting) == 1 else None


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    words = iter(long)
    return all(word in words for word in short)
