"""Names of bodies in one spelling: abbreviations for what they stand for, territories in full."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from kg.extract.bodies.abbreviated import announced, between, clipped, clips_unit, initial_words, of_territory, spelled_out
from kg.extract.bodies.found import Found
from kg.extract.bodies.ties.forms import MARKS, Words, forms, without_province
from kg.extract.bodies.ties.ranked import told_by_rank
from kg.extract.bodies.words import BodyWords, body_words
from kg.extract.numerals import in_digits
from kg.extract.page import Token
from kg.extract.quotations import QUOTES
from kg.languages import Pack

CLASS = re.compile(r"(?:\d|i{1,3})?[abc]?")
"""The class of an office in small letters: "2", "iib", "1a"."""

UNIT = 5
"""Letters that the short name of a unit has not."""


class Spelling:
    """Names of bodies in one spelling: abbreviations for what they stand for, territories in full."""

    def __init__(self, pack: Pack, names: Sequence[Found]) -> None:
        words = body_words(pack)
        held = forms(pack)
        self.levels, self.lists, self.ranks = held.levels, held.lists, pack.table("bodies", "ranks")
        self.short: dict[Words, Words] = dict(held.known)
        self.reach, self.shorts = dict(held.reach), set(held.singles)
        self.roots = {f.folded[:n] for f in names if f.name.kind in ("national", "movements") for n in (1, 2, 3)}
        self.inner = {part.phrase.words[0].casefold() for f in names for part in f.name.parts[1:]
                      if part.phrase.kind in ("national", "movements")}
        told = _told(names)
        self.whole = frozenset([short[0] for short in told if len(short) == 1 and "-" in short[0]])
        self._define_initials(list(dict.fromkeys([found.words for found in names])), held.short)
        self._define_units(names, told)
        self._define_clippings({found.folded for found in names}, held.short | told, held.parents)
        self._define_told(names, words)
        self.ministry = tuple(map(str.casefold, pack.words("bodies", "ministry")))
        self.board, self.boards, self.counted_levels = (
            pack.words("bodies", "branch_board"), held.boards, pack.words("bodies", "counted_levels"))
        self.ranked: dict[Words, str] = {}
        self.keys: dict[Words, Words] = {}
        self.legal = held.legal | {tuple(self._spelled(list(form))) for form in held.legal}
        self.parents = held.parents
        self.ranked = self._ranked({found.words: found.folded for found in names})
        self._define_territories({self.key(found.words) for found in names})
        self.keys.update(told_by_rank(names, self.key, self.ranks))

    def _define_territories(self, keys: Iterable[Words]) -> None:
        """Short names of territories that the page uses after the same beginning ("KONI Morut", "KONI Morowali Utara")."""
        tails: dict[Words, list[Words]] = {}
        for key in sorted(keys):
            for at in range(1, len(key)):
                tails.setdefault(key[:at], []).append(key[at:])
        for shared in tails.values():
            for (short,) in [tail for tail in shared if len(tail) == 1 and len(tail[0]) > 1]:
                full = next((tail for tail in shared if len(tail) > 1 and of_territory(short, tail)), ())
                if full and (short,) not in self.short:
                    self._learn((short,), full)
                    self.keys = {}  # by all that was learned

    def _ranked(self, names: Mapping[Words, Sequence[str]]) -> dict[Words, str]:
        """The keys that names of a province and of its town share ("PMI Provinsi Bengkulu", "PMI Kota Bengkulu"), with the rank
        that is meant where none is said: of a regency and its district the regency, else ""."""
        ranks: dict[Words, set[str]] = {}
        for words, folded in names.items():
            if told := next((self.ranks[word] for word in folded if word in self.ranks), ""):
                ranks.setdefault(self._key(words), set()).add(told)
        return {key: self._meant(told) for key, told in ranks.items() if len(told) > 1}

    def _meant(self, told: set[str]) -> str:
        alike = told & self.lists["ranks_alike"]
        return next(iter(alike)) if len(alike) == 1 else ""

    def _define(self, long: Words, short: Words) -> None:
        """Either form by the other; a branch of a movement by its level and its root ("PDA" as "pd aisyiyah")."""
        level = next((n for n in (4, 3, 2) if len(long) > n and self.short.get(long[:n], ("",))[0] in self.levels), 0)
        if level:
            spelled = (*self.short[long[:level]], *self._spelled(list(long[level:])))
            middle, word = between(spelled, short)
            if middle and initial_words(word.upper(), [part.title() for part in middle if len(part) > 3]):
                self._learn(middle, (word,))
            elif spelled != short:
                self._learn(short, spelled)
        elif self.short.get(short, short) != long:
            for form in dict.fromkeys((long, tuple(self._apart(long)))):
                self._learn(form, self.short.get(short, short))

    def _define_told(self, names: Sequence[Found], words: BodyWords) -> None:
        """The short names that stand in brackets inside names, or are told in words behind them."""
        for found in names:
            hidden = {k for opening, closing, _ in found.name.brackets for k in range(opening, closing)}
            for opening, closing, start in found.name.brackets:
                if start != opening:
                    long = tuple(found.tokens[k].folded for k in range(start, opening)
                                 if k not in hidden and found.tokens[k].text not in MARKS)
                    short = tuple(t.folded for t in found.tokens[opening + 1:closing - 1])
                    self._define(long, short)
                    self._define_whole(found, short, found.tokens[closing:found.name.last])
            if told := announced(found.tokens, found.name.last, words):
                self._define(found.folded, (told.folded,))

    def _define_whole(self, found: Found, short: Words, rest: Sequence[Token]) -> None:
        """The short form with the words after its bracket, where the whole name has a short form that holds them:
        "Universitas Muhammadiyah (Unismuh) Makassar" is "Unismuh Makassar"."""
        whole = self.short.get(found.folded)
        if rest and whole and whole[-1] != rest[-1].folded:
            self._learn((*short, *(token.folded for token in rest)), whole)

    def _learn(self, long: Words, short: Words) -> None:
        self.short[long] = short
        for first in long[:1]:
            self.reach[first] = max(self.reach.get(first, 0), len(long))
        if len(short) == 1:
            self.shorts.add(short[0])

    def _define_initials(self, names: Sequence[Sequence[str]], known: frozenset[Words]) -> None:
        """Unknown short names whose letters begin the words of a longer name with the same first word ("PT KPI")."""
        for name in names:
            level = name[0].casefold() in self.levels and len(name[0]) < 3
            unknown = name[0].isupper() and not level and (len(name) > 1 or (name[0].casefold(),) not in known)
            full = spelled_out(name, names) if unknown else ()
            if full:
                self._define(tuple(word.casefold() for word in full), (name[0].casefold(),))
            for short in name[1:]:
                if not (2 < len(short) < 8 and short.isalpha() and short.isupper()) or (short.casefold(),) in known:
                    continue
                for long in names:
                    kin = long[0] == name[0] and len(long) > len(short) and short not in long
                    at = initial_words(short, long[1:]) if kin else None
                    if at is not None:
                        self._define(tuple(word.casefold() for word in at), (short.casefold(),))

    def _define_units(self, names: Sequence[Found], told: set[Words]) -> None:
        """Units of a house by the first letters of their words, where the page uses them ("FH" for Fakultas Hukum), or by a
        blend of them ("Fikom" for Fakultas Ilmu Komunikasi); not by short names that brackets have `told`."""
        used = {found.words[0] for found in names if found.words[0].isupper() and not (
            found.name.kind == "heads" and len(found.words) > 1)}  # "MAS Nurul Huda" is no Majelis Amal Sosial
        others = {found.words[0] for found in names if found.name.kind in ("units", "defined", "acronym")
                  and found.folded[:1] not in told}
        for found in [found for found in names if found.name.kind == "units"]:
            name, house = found.name, next((at for at, _ in found.name.parts[1:]), 0)
            own = found.tokens[name.first:house or name.last]
            short = "".join([token.text[0] for token in own if token.capital])
            long = tuple([token.folded for token in own])
            if len(short) < 2 or long in self.short or not house and self._spelled([short.casefold()]) != [short.casefold()]:
                continue
            blends = [other for other in others if house and clips_unit(other, long)]
            if short in used or len(blends) == 1:
                self._define(long, ((short if short in used else blends[0]).casefold(),))

    def _define_clippings(self, words: set[Words], known: frozenset[Words],
                          parents: frozenset[Words]) -> None:
        """Unknown short names put together from words of the one house on the page that they can be of ("Polbeng")."""
        houses = [name for name in words if len(name) > 1 and name[:1] in parents]
        shorts = {name[-1:] for name in words if len(name) == 1 or len(name) == 2 and len(name[0]) < UNIT}  # "FK Unkhair"
        for short in sorted(name for name in shorts if len(name[0]) > 3 and name not in known):
            fit = [house for house in houses if house[0].startswith(short[0][:2]) and short[0] not in house
                   and clipped(short[0], house)]
            if len(fit) == 1:
                self._define(fit[0], short)

    def key(self, words: Sequence[str]) -> Words:
        """The words in small letters, each long form by its abbreviation."""
        held = tuple(words)
        if held not in self.keys:
            self.keys[held] = self._key(held)
        return self.keys[held]

    def _key(self, words: Words) -> Words:
        small = [in_digits(word).casefold() for word in words if word not in MARKS and word not in QUOTES]
        plain = self._apart(small)
        folded = self._spelled(self._without_class(plain))
        folded = self._branch_first(self._without_form(folded))
        spelled = self._spelled(folded)
        spelled = spelled if spelled is folded else self._spelled(spelled)
        out = [word for word, _ in groupby(spelled)]  # "Kepulauan" of "Bangka Belitung" once
        level = next((k for k in range(1, len(out) - 1) if out[k] in self.levels and len(out[k]) > 1 and out[0] not in self.levels
                      and k < 4 and out[k] not in self.lists["branches"]), 0)
        out = [out[level], *out[:level], *out[level + 1:]] if level and len(folded) > 2 and self._rooted(out[:level]) else out
        if len(out) > 1 and out[-1] in self.lists["country"] and (
                out[0].startswith(self.ministry) or out[-2] in self.lists["nationwide"]):
            del out[-1]
        bare = tuple(word for word in out if word not in self.lists["left_out"]) or tuple(out)
        bare = without_province(bare)
        rank = next((self.ranks[word] for word in out if word in self.ranks), "")
        rank = (rank or self.ranked[bare]) if bare in self.ranked else ""
        return (*bare[:-1], rank, bare[-1]) if rank else bare

    def _apart(self, words: Iterable[str]) -> list[str]:
        """Words in small letters, those with a hyphen as they are compared."""
        return [half for word in words for half in (self._parts(word) if "-" in word else (word,))]

    def _spelled(self, words: list[str]) -> list[str]:
        """The words with each long form by its abbreviation."""
        if self.reach.keys().isdisjoint(words):
            return words
        out: list[str] = []
        i, end = 0, len(words)
        while i < end:
            for length in range(min(self.reach[words[i]], end - i), 0, -1) if words[i] in self.reach else ():
                short = self.short.get(tuple(words[i:i + length]))
                if short is not None:
                    out += short
                    i += length
                    break
            else:
                out.append(words[i])
                i += 1
        return out

    def _rooted(self, words: list[str]) -> bool:
        """True for the words of an association before the level of its branch ("WKRI DPD Jawa Timur")."""
        return tuple(words) in self.roots or tuple(words) in {tuple(self._spelled(list(root))) for root in self.roots}

    def _parts(self, word: str) -> list[str]:
        """An article and its noun ("Al-Hikmah", "Al Hikmah"), and of two short names with a hyphen the first ("IGTKI-PGRI"),
        but one that a bracket tells ("LAM-KPRS")."""
        if word in self.whole:
            return [word]
        halves = word.split("-", 1) if word.partition("-")[0] in self.lists["articles"] else [word]
        firsts = [half.partition("-")[0] for half in halves]
        return [first if first in self.shorts else half for first, half in zip(firsts, halves, strict=True)]

    def _without_form(self, words: list[str]) -> list[str]:
        """Without the legal forms in front, of which there may be several: "KSP Kopdit Obor Mas"."""
        form = self._form(words)
        while form and len(words) > form + 1:
            words, form = words[form:], self._form(words[form:])
        unit = len(words) > 2 and words[0] in self.lists["units_short"] and (
            tuple(words[1:2]) in self.parents or words[1] in self.lists["units_own"])
        form = form or int(unit)
        return words[form:]

    def _form(self, words: list[str]) -> int:
        """How many words in front are a legal form."""
        return next((n for n in (1, 2, 3) if tuple(words[:n]) in self.legal and len(words) > n), 0)

    def _without_class(self, words: list[str]) -> list[str]:
        """Without the class of an office: "PN Unaaha Kelas II", "Lapas Kelas IIB Slawi", "PA Cilacap Kelas 1 A"."""
        at = next((k for k in range(1, len(words) - 1) if words[k] in self.lists["classes"] and CLASS.fullmatch(words[k + 1])), 0)
        last = at + 2
        while at and last < len(words) and (words[last] in self.lists["special"] or len(words[last]) == 1):
            last += 1
        return [*words[:at], *words[last:]] if at else words

    def _branch_first(self, words: list[str]) -> list[str]:
        """Put the branch in front: "IDI Cabang Lewokeda" as "Pengurus Cabang IDI Lewokeda", "Cabang IDI Lewokeda" too."""
        if len(words) > 2 and words[0] in self.lists["branches"] and words[1] in self.inner:
            return [*self.board, *words]
        inner = range(1, len(words) - 1)
        at = next((k for k in inner if words[k] in self.lists["branches"] and words[k - 1] not in self.lists["before_branch"]), 0)
        return [*self.board, words[at], *words[:at], *words[at + 1:]] if at else words


def _told(names: Sequence[Found]) -> set[Words]:
    """The short names that brackets tell."""
    return {tuple(t.folded for t in found.tokens[opening + 1:closing - 1])
            for found in names for opening, closing, start in found.name.brackets if start != opening}
