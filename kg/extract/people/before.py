"""The words right before a possible name and what they tell: "kata X", "dibuka X", "istrinya, X", "di X"."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.languages import Pack

LISTS = (
    "said", "ascribed", "called", "proper", "labelled", "acted", "toward", "listing", "joining", "kin", "members", "things",
    "located", "source",
)
"""Lists of people.toml whose words stand right before a name."""

APART = dict.fromkeys(LISTS, "") | {"listing": ":", "joining": ":", "kin": ",:"}
APART |= dict.fromkeys(("called", "proper", "labelled", "things"), "“\"‘'(:")
"""What may stand between the words of each list and the name."""

MARKS = " \n\t\u00a0,:“\"‘'("

LONGEST = 4
"""Words of the longest phrase."""

BETWEEN = 3
"""So many small words may stand between what somebody is and a comma before the name: "mahasiswa semester tujuh, X"."""

PASSIVE = r"(?i:{passive})[a-z]{4,}"
"""A verb in the passive, after which often comes who does it."""

VERBAL = r"(?:{verbal})[a-z]{4,}"
"""A verb."""

SMALL = ("and", "joining", "while", "to_do", "which", "this", "by", "from", "in", "to", "for", "on", "with",
         "together", "through", "toward", "during", "since", "until", "is", "as", "there_is", "not", "also", "will")
"""Lists of grammar.toml whose words are no field of work."""

NUMBER = re.compile(r"[IVX]+|\d{1,2}")
"""Which one of several somebody is: "juara II X", "saksi 1 X"."""

WORD = re.compile(r"[^\s“”\"‘(]+")


@dataclass(frozen=True)
class Before:
    """The phrases of a language pack with the names of their lists, and their last words; `places_next` are passives before a
    thing or a place, `naming` words that name what the noun before them means."""

    phrases: dict[str, tuple[str, ...]]
    lasts: frozenset[str]
    adjectives: frozenset[str]
    places_next: frozenset[str]
    passive: re.Pattern[str]
    verbal: re.Pattern[str]
    small: frozenset[str]
    naming: frozenset[str]

    def cues(self, text: str) -> list[str]:
        """The lists of which a phrase ends a text; "body" after something taken (§), "apposed" after a comma and small words."""
        bare = text.rstrip(MARKS)
        marks = text[len(bare):].strip()
        words = WORD.findall(bare)
        found = self._plainer([name for name in self._ending(words) if marks in APART[name]], words)
        if words and words[-1] == "§":
            found += ["body"] if marks in ("", ",") else []
            found += ["kin"] if marks in ("", ",", ":") and "kin" in self._ending(words[:-1]) else []
        counted = marks == "" and words and (words[-1] in self.adjectives or NUMBER.fullmatch(words[-1]))
        if counted and "kin" in self._ending(words[:-1]):
            found.append("kin")
        if marks == "" and len(words) > 1 and not found and self._trade(words):
            found.append("trade")
        if marks == "" and words and self.passive.fullmatch(words[-1]) and words[-1] not in self.places_next:
            found.append("done")
        if marks == "," and self._apposed(words):
            found.append("apposed")
        return found

    def _plainer(self, found: list[str], words: list[str]) -> list[str]:
        """The lists without those that would tell a person where a body, a prize or a thing may be named as well."""
        if "members" in found:
            return [name for name in found if name != "kin"]
        if "labelled" in found and ("things" in found or self._of_thing(words)):
            return [name for name in found if name != "labelled"] + ["named"]
        return found

    def _of_thing(self, words: list[str]) -> bool:
        """Whether "bernama" and the like end some words right behind a noun that is not what people are."""
        noun = words[-2] if len(words) > 1 and words[-1] in self.naming else ""
        return noun.isalpha() and noun.islower() and noun not in self.small and "kin" not in self._ending(words[:-1])

    def _trade(self, words: list[str]) -> bool:
        """Whether the last word is the field of what somebody is: "praktisi wisata X", "pelaku UMKM X"."""
        last = words[-1]
        small = last.casefold() in self.small or self.verbal.fullmatch(last) is not None
        return last.isalpha() and (last.islower() or last.isupper()) and not small and "kin" in self._ending(words[:-1])

    def describes(self, words: list[str]) -> bool:
        """Whether a word for what people are ends some words."""
        return "kin" in self._ending(words)

    def _ending(self, words: list[str]) -> list[str]:
        """The lists of the phrases that end some words, each once and in an order that never changes."""
        found: dict[str, None] = {}
        tail = ""
        for word in words[:-LONGEST - 1:-1]:
            tail = f"{word.casefold()} {tail}" if tail else word.casefold()
            if not found and " " not in tail and tail not in self.lasts:
                return []
            found |= dict.fromkeys(self.phrases.get(tail, ()))
        return list(found)

    def _apposed(self, words: list[str]) -> bool:
        for extra in range(BETWEEN + 1):
            if "kin" in self._ending(words[:len(words) - extra]):
                return True
            if extra >= len(words) or not words[-1 - extra].islower():
                return False
        return False


def before(pack: Pack) -> Before:
    """The words before names of a pack, made once."""
    return pack.once("people.before", _before)


def _before(pack: Pack) -> Before:
    phrases: dict[str, set[str]] = {}
    for name in LISTS:
        for phrase in pack.words("people", name):
            for ending in ("", *pack.words("grammar", "its")) if name == "kin" else ("",):
                phrases.setdefault(phrase.casefold() + ending, set()).add(name)
    listed = {phrase: tuple(sorted(names)) for phrase, names in phrases.items()}
    return Before(
        listed, frozenset(phrase.rpartition(" ")[2] for phrase in listed),
        frozenset(pack.words("people", "adjectives")), frozenset(pack.words("people", "done_elsewhere")),
        pack.pattern(PASSIVE), pack.pattern(VERBAL),
        frozenset(word for name in SMALL for word in pack.words("grammar", name)), frozenset(pack.words("people", "naming")))
