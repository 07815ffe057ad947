"""A sentence understood: the question it asks, the values it gives, and what of it was not understood."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.query.library import ENTITY_TYPES, Library, Question
from kg.query.names import KINDS, Name, NameIndex
from kg.query.words.entities import Namer, Naming
from kg.query.words.patterns import Pattern, Patterns
from kg.query.words.periods import Period, period
from kg.query.words.vocabulary import Token, tokens, vocabulary

ENOUGH = 0.45
"""Score from which a question is taken to be meant."""

UNFILLED, UNUSED, USED = 0.6, 0.45, 0.12
"""What a required value without words, and a name without use, take from a score, and what a name that is used adds."""

DENIALS, DENIED = frozenset({"absent", "never", "without"}), 0.4
"""Words that turn a question round; where only one side has one, it is not the same question."""

BROAD = 0.05
"""What a question that takes anything gives way to one about this kind of thing."""

NEAREST = 4

LONGEST = 500
"""Characters of a sentence that are looked at."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a sentence means. `question` is None where none is near enough or a value is missing.

    `values` are as the question takes them (IRIs of entities, ISO dates); `entities` are (words, names they may mean, likeliest
    first); `unknown` are words that were not understood; `nearest` are questions in order of likeness, each with its values.
    """

    sentence: str
    question: Question | None
    values: Mapping[str, str]
    entities: tuple[tuple[str, tuple[Name, ...]], ...]
    unknown: tuple[str, ...]
    nearest: tuple[tuple[Question, Mapping[str, str]], ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence with its parts."""

    text: str
    words: list[Token]
    namings: list[Naming]
    when: Period | None

    def rest(self, used: set[int]) -> list[int]:
        """The places of words that no name, date or choice has used."""
        return [place for place in range(len(self.words)) if place not in used]


@dataclass(frozen=True, slots=True)
class _Match:
    score: float
    question: Question
    values: dict[str, str]
    whole: bool
    used: frozenset[int]


class Asker:
    """Understands sentences over one library and the names of one graph."""

    def __init__(self, library: Library, names: NameIndex) -> None:
        self.vocabulary = vocabulary()
        self.namer, self.patterns = Namer(names, self.vocabulary), Patterns(library, self.vocabulary)

    def understand(self, sentence: str) -> Understanding:
        """What a sentence asks; the same sentence over the same graph is always understood alike."""
        reading = self._read(" ".join(sentence.split())[:LONGEST])
        best: dict[str, _Match] = {}
        for pattern in self.patterns.all:
            match = self._match(pattern, reading)
            if pattern.question.name not in best or match.score > best[pattern.question.name].score:
                best[pattern.question.name] = match
        ranked = sorted(best.values(), key=lambda m: (-m.score, m.question.name))
        found = ranked[0] if ranked and ranked[0].score >= ENOUGH and ranked[0].whole else None
        return Understanding(
            sentence, found.question if found else None, found.values if found else {},
            tuple((self._text(reading, n), n.names) for n in reading.namings if n.names), self._unknown(reading, found),
            tuple((m.question, m.values) for m in ranked if m is not found)[:NEAREST])

    def _read(self, text: str) -> _Reading:
        words = tokens(text)
        namings = self.namer.find(words)
        taken = {place for naming in namings for place in range(naming.first, naming.last)}
        return _Reading(text, words, namings, period(text, words, taken, self.vocabulary))

    def _match(self, pattern: Pattern, reading: _Reading) -> _Match:
        question = pattern.question
        values, used, unused = self._named(question, reading)
        used |= self._dated(question, reading, values)
        used |= self._chosen(question, reading, values, used)
        rest = [reading.words[place].plain for place in reading.rest(used)]
        says = frozenset(said for _, _, said in self.vocabulary.says(rest))
        missing = [p.name for p in question.parameters if p.required and p.name not in values]
        score = self.patterns.likeness(pattern, says) - UNFILLED * len(missing) - UNUSED * unused + USED * len(values)
        score -= DENIED * bool(DENIALS & (pattern.says ^ says))
        score -= BROAD * sum(p.type in ("agent", "entity") for p in question.parameters)
        score += 0.1 if pattern.fills and pattern.fills == values.keys() else 0
        return _Match(score, question, values, not missing, frozenset(used))

    def _named(self, question: Question, reading: _Reading) -> tuple[dict[str, str], set[int], int]:
        """Values from names, the places of their words, and how many names have no use here."""
        values: dict[str, str] = {}
        used: set[int] = set()
        unused = 0
        for naming in reading.namings:
            fit = next(((p.name, value) for p in question.parameters if p.name not in values
                        if (value := self._value(p.type, p.name, naming))), None)
            used.update(range(naming.first, naming.last))
            if fit:
                values[fit[0]] = fit[1]
            else:
                unused += 1
        return values, used, unused

    @staticmethod
    def _value(kind: str, name: str, naming: Naming) -> str:
        """What a naming gives a parameter, "" for nothing."""
        if kind == "text":
            return naming.place if name == "locality" else ""
        if kind not in ENTITY_TYPES:
            return ""
        return next((n.iri for n in naming.names if n.kind in KINDS[kind]), "")

    @staticmethod
    def _dated(question: Question, reading: _Reading, values: dict[str, str]) -> set[int]:
        """Put the period into the question's dates; the places of its words."""
        if reading.when is None:
            return set()
        dates = [p.name for p in question.parameters if p.type == "date"]
        given = {"since": reading.when.since, "until": reading.when.until, "on": reading.when.since or reading.when.until}
        values |= {name: given[name] for name in dates if given.get(name)}
        return set(reading.when.words) if dates else set()

    def _chosen(self, question: Question, reading: _Reading, values: dict[str, str], used: set[int]) -> set[int]:
        """Put the choices that words name into the question's values; the places of those words."""
        places: set[int] = set()
        free = [word.plain if place not in used else "" for place, word in enumerate(reading.words)]
        named = self.vocabulary.chosen(free)
        for parameter in question.parameters:
            value = next((value for value in named if value in parameter.choices), None)
            if parameter.type == "choice" and value:
                values[parameter.name] = value
                places |= named[value]
        return places

    def _unknown(self, reading: _Reading, found: _Match | None) -> tuple[str, ...]:
        """The words that no name, date, choice or known word of questions covers."""
        named = {place for naming in reading.namings for place in range(naming.first, naming.last)}
        used = named | (reading.when.words if reading.when else set()) | (found.used if found else set())
        rest = reading.rest(used)
        words = [reading.words[place].plain for place in rest]
        return tuple(reading.text[reading.words[rest[first]].start:reading.words[rest[last - 1]].end]
                     for first, last, said in self.vocabulary.says(words) if not self.patterns.known(said))

    @staticmethod
    def _text(reading: _Reading, naming: Naming) -> str:
        return reading.text[reading.words[naming.first].start:reading.words[naming.last - 1].end]
