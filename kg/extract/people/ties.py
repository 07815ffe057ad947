"""Which runs name the same person: full names, short forms, other names that the article itself explains."""
from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.extract.lexicon import Lexicon
from kg.extract.people.runs import Run

BY_LAST = 2
"""How well the last word of a name stands for it."""

SAME = 4
"""How well the same name stands for itself."""

LISTED = range(16, 60)
"""Characters that a post takes between two people of a list, of whom neither is called by a later word of the other's name."""

CALLED = 4
"""Letters at least of the short form of a first name that stands with the last one."""

SHORTEST = 3
"""Letters that a short form has at least."""

NOBODY: frozenset[int] = frozenset()


@dataclass
class Group:
    """One person so far: the runs that name them, with the rule that read each; their names, other names, and the proper one;
    `titles` are those seen before the name, folded."""

    number: int
    runs: list[tuple[Run, str]] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)
    other: set[tuple[str, ...]] = field(default_factory=set)
    proper: tuple[str, ...] = ()
    titles: set[str] = field(default_factory=set)


class Groups:
    """The people so far, by the words of their names, by the first and last letters of those, and by where their runs end."""

    def __init__(self) -> None:
        self.all: list[Group] = []
        self.bearers: defaultdict[str, set[int]] = defaultdict(set)
        self.edges: defaultdict[str, set[int]] = defaultdict(set)
        self.ends: list[tuple[int, int]] = []

    def new(self) -> Group:
        """One more person."""
        self.all.append(Group(len(self.all)))
        return self.all[-1]

    def see(self, group: Group, run: Run, rule: str) -> None:
        """Takes a run that stands for a person."""
        group.runs.append((run, rule))
        group.titles |= _titles(run)
        insort(self.ends, (run.end, group.number))

    def add(self, group: Group, run: Run, rule: str, other: bool = False) -> None:
        """Takes a run that spells out a name of a person, or another name than the proper one."""
        self.see(group, run, rule)
        if other:
            group.other.add(run.words)
        elif run.words not in group.names:
            group.names.append(run.words)
        if run.nickname:
            group.other.add(tuple(run.nickname.split()))
        for name in (run.words, run.nickname.split()):
            for word in (*name, "".join(name)):
                self.bearers[word].add(group.number)
        for word in run.words:
            self.edges[word[:SHORTEST]].add(group.number)
            self.edges[word[-SHORTEST:]].add(group.number)

    def bearing(self, run: Run) -> list[Group]:
        """Those whose names have all words of a run, or are written as one word like it; else all but its first word, which may
        be the short form of theirs."""
        words = [self.bearers.get(word, NOBODY) for word in run.words]
        found = frozenset(words[0]).intersection(*words[1:]) | self.bearers.get("".join(run.words), NOBODY)
        return [self.all[n] for n in found or (frozenset(words[1]).intersection(*words[2:]) if words[1:] else NOBODY)]

    def alike(self, run: Run) -> list[Group]:
        """Those of whom a word of a name begins or ends like a lone word."""
        word = run.words[0]
        return [self.all[n] for n in self.edges.get(word[:SHORTEST], NOBODY) | self.edges.get(word[-SHORTEST:], NOBODY)]

    def last(self, offset: int) -> tuple[int, Group | None]:
        """Where the last name before an offset ends, and whose it is."""
        end, number = self.ends[at - 1] if (at := bisect_left(self.ends, (offset + 1,))) else (0, -1)
        return end, self.all[number] if at else None


def _titles(run: Run) -> set[str]:
    return {title.rstrip(".").casefold() for title in run.prefixes}


def fits(short: Sequence[str], full: Sequence[str], lex: Lexicon) -> int:
    """How well a short form stands for a full name: 0 not at all, 3 by the name that people call, 4 by the same name."""
    if short[0] not in full and short[0][:1] != full[0][:1]:
        return 0
    if "".join(short) == "".join(full):  # also "Nasrul Haq Alfahmi" and "Nasrul Haq Al Fahmi"
        return 4
    if short[1:] == full[1:] and short[1:] and _is_initial(short[0], full[0], lex):
        return 4  # "A. Zainul Muttaqin" and "Ahmad Zainul Muttaqin"
    if short[1:] and len(short[0]) >= CALLED and short[0] != full[0] and full[0].startswith(short[0]) and _is_in_order(
            short[1:], full[1:]):
        return 3  # "Frans Deidhae" and "Fransiskus Xaverius Deidhae"
    if short[0] not in full or len(short) >= len(full):
        return 0
    if len(short) == 1:
        return _fits_word(short[0], full, lex)
    if not _is_in_order(short, full):
        return 0
    return 3 if _called_by(short[0], full, lex) else 0


def _is_in_order(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether all words stand in a longer row of them, in this order."""
    rest = iter(full)
    return all(word in rest for word in short)


def _is_initial(one: str, other: str, lex: Lexicon) -> bool:
    """Whether one of two first words is the first letter of the other, or the short form of a name that begins like it."""
    short, full = sorted((one, other), key=len)
    return len(short) < len(full) and full.startswith(short) and (len(short) == 1 or short.capitalize() in lex.abbreviated)


def _fits_word(word: str, full: Sequence[str], lex: Lexicon) -> int:
    if word in lex.particles:
        return 0
    return 3 if _called_by(word, full, lex) else BY_LAST if word == full[-1] else 1


def _called_by(word: str, full: Sequence[str], lex: Lexicon) -> bool:
    """Whether a word is the first of a name, or the first after initials and very common first names."""
    return next(part for part in full if part == word or len(part) > 1 and part not in lex.leads) == word


def best(run: Run, groups: Groups, lex: Lexicon) -> Group | None:
    """The one group that a run stands for, None where none or several fit alike."""
    ranked: list[tuple[float, int, Group]] = []
    titles = _titles(run)
    wife = _is_wife(lex, titles)
    for group in groups.bearing(run):
        score: float = max([fits(run.words, name, lex) for name in (*group.names, *group.other)], default=0.0)
        if not score or run.prefixes and group.titles and wife != _is_wife(lex, group.titles):
            continue
        husband = run.after_place and not lex.women.isdisjoint(group.titles)  # "Wali Kota Metro Wahdi" of "Hj. Silfia Wahdi"
        if score < SAME and group.titles and titles - group.titles - lex.men - lex.women and _is_beside(run, group):
            continue  # "Kapten Inf Iskandar, serta Ketua FKUB Drs. H. Eka Iskandar Z."
        if _is_other(titles, group.titles, lex) or score == BY_LAST and (husband or _is_wife(lex, group.titles)):
            continue  # "Ny. Lilis Sunandar" bears the name of her husband
        same = group.titles & titles
        ranked.append((score + 0.5 * bool(same), group.number, group))
    ranked.sort(key=lambda entry: (-entry[0], entry[1]))
    if not ranked or len(ranked) > 1 and ranked[1][0] == ranked[0][0]:
        return None
    return ranked[0][2]


def _is_beside(run: Run, group: Group) -> bool:
    """Whether a run stands near one that names the person, as in a list, with no first word of the name."""
    return len(run.words) == 1 and all(run.words[0] != name[0] for name in group.names) and any(
        run.start - other.end in LISTED or other.start - run.end in LISTED for other, _ in group.runs)


def _is_other(one: set[str], other: set[str], lex: Lexicon) -> bool:
    """Whether folded titles are of a woman and of a man ("Hj. Fatmawati Jamaruddin", "Dr. H. Jamaruddin")."""
    women = [not titles.isdisjoint(lex.women) for titles in (one, other)]
    men = [not titles.isdisjoint(lex.men) and not woman for titles, woman in zip((one, other), women, strict=True)]
    return women[0] and men[1] or women[1] and men[0]


def _is_wife(lex: Lexicon, titles: set[str]) -> bool:
    """Whether folded titles tell that the name is the husband's: "Ny. Edi Suyono"."""
    return not titles.isdisjoint(lex.wives)


def cut_from(run: Run, groups: Iterable[Group], shared: int = 0) -> Group | None:
    """The one group of whose name a lone word is the beginning or the end: "Wirda" for "Wirdaningsih", "Karto" for "Sukarto".

    With `shared`, so many first letters are enough: "Jokowi" for "Joko Widodo".
    """
    if len(run.words) != 1 or len(run.words[0]) < SHORTEST:
        return None
    word = run.words[0]

    def cut(part: str) -> bool:
        alike = 0 < shared <= len(part) and word.startswith(part[:shared])
        return part != word and (part.startswith(word) or part.endswith(word) or alike)

    found = [group for group in groups if any(cut(part) for name in group.names for part in name)]
    return found[0] if len(found) == 1 else None
