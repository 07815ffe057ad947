"""Runs that are only the rest of a longer name: "di Hotel Grand | Sahid Raya", "Tahun | Rahmat", "Desa Kembang | Kerang"."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.areas import is_area
from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.extract.people.runs import Run
from kg.languages import Pack

OF_PLACE, OF_THING, OF_TERRITORY, OF_POSTS = -6.0, -3.0, -3.0, -6.0
"""What it takes away from the weight of a run to be the rest of a longer name."""

CHAIN = re.compile(r"(?:(?<!\w)(?P<small>[a-z]\w*) )?(?P<chain>(?:[A-Z][\w'’-]*[ \u00a0])+)$")
"""Capital words right before a run, and the small word before them."""

TOLD = frozenset((
    "post", "section", "title", "label", "called", "proper", "degree", "said", "aged", "kin", "origin", "territory"))
"""Cues of a person that stand before a name, or are part of it."""


@dataclass(frozen=True)
class Rests:
    """Tells the rest of the name of a place or a thing; `located` are the small words before places, `sees` titles that are
    offices over a place."""

    lex: Lexicon
    located: frozenset[str]
    joined: re.Pattern[str]
    done_by: re.Pattern[str]
    fields: frozenset[str]
    listed: tuple[re.Pattern[str], re.Pattern[str]]
    sees: frozenset[str]
    apposed: re.Pattern[str]

    def weigh(self, run: Run, left: str, right: str, found: set[str], places: frozenset[str]) -> float:
        """What the words on both sides take away from the weight of a run, with the cues found for it; `places` are those of the
        page, after which a title begins a person ("di Tanah Papua Pdt. Andrikus")."""
        if self.sees.intersection(run.prefixes[-1:]) and self.apposed.match(right):
            return OF_PLACE  # "Uskup Nagelora, Mgr. Ali"
        small = left.rsplit(maxsplit=1)[-1:] == left.lower().rsplit(maxsplit=1)[-1:]
        chain = None if small else CHAIN.search(left)
        whole = chain is not None and bool(run.prefixes) and len(run.words) > 1 and fold_name(chain["chain"]) in places
        if not run.suffixes and not whole and self._of_place(chain):
            return OF_PLACE
        if self._of_territory(run, chain, found):
            return OF_TERRITORY
        lone = len(run.words) == 1 and not (run.prefixes or run.suffixes)
        if lone and self.done_by.match(right):
            return OF_PLACE  # "Aswaja oleh Gus Yusuf"
        if lone and run.words[0] in self.lex.post_heads and self._between_posts(left, right):
            return OF_POSTS  # "pelantikan Wakil Ketua, Hakim, Panitera dan Jurusita"
        if self._of_field(run, right, found):
            return OF_THING
        return OF_THING if self._of_thing(chain, found) else 0.0

    def _between_posts(self, left: str, right: str) -> bool:
        """Whether a post ends the words before, and one begins those after, with the marks of a list."""
        before, after = self.listed[0].search(left), self.listed[1].match(right)
        return all(found is not None and fold_name(found[1]) in self.lex.posts for found in (before, after))

    def _of_place(self, match: re.Match[str] | None) -> bool:
        """Whether the capital words before a run stand where a place does, and name no post."""
        if match is None or match["small"] not in self.located or is_area(fold_name(match["chain"])):
            return False
        return not self._names_post(match["chain"])

    def _of_thing(self, match: re.Match[str] | None, found: set[str]) -> bool:
        """Whether a capital word inside the sentence stands right before a run of which nothing before it tells a person."""
        if match is None or not found.isdisjoint(TOLD) or self._names_post(match["chain"]):
            return False
        return match["small"] is not None or len(match["chain"].split()) > 1

    def _of_territory(self, run: Run, match: re.Match[str] | None, found: set[str]) -> bool:
        """Whether a lone word unlike a name follows a post, or a word of a territory that no list of areas knows."""
        if len(run.words) > 1 or not found or not found <= {"section", "territory", "kin", "acts"} or self.lex.likely(run.words):
            return False
        return match is None or not is_area(fold_name(match["chain"].split()[-1]))

    def _of_field(self, run: Run, right: str, found: set[str]) -> bool:
        """Whether words after a post are its field of work: a lone one that goes on ("Direktur Kargo dan Pengembangan"), or
        several that are all words of the language, one of them a field ("Konsultan Tumbuh Kembang Anak")."""
        if "section" in found and len(run.words) > 1 and not run.prefixes and not self.fields.isdisjoint(run.words):
            return all(word in self.lex.both and word not in self.lex.given for word in run.words)
        more = self.joined.match(right) if len(run.words) == 1 and "section" in found else None
        return more is not None and run.words[0] not in self.lex.given and self.lex.is_ordinary(fold_name(more[1])) and (
            fold_name(more[1]) not in self.lex.post_heads)

    def _names_post(self, chain: str) -> bool:
        return any(fold_name(word) in self.lex.post_heads for word in chain.split())


def rests(pack: Pack) -> Rests:
    """What tells the rest of a longer name, made once for a pack."""
    return pack.once("people.rests", lambda made_from: Rests(
        lexicon(made_from), frozenset(made_from.words("people", "into")),
        made_from.pattern(r"\s*,?\s+(?:{~people.conjunctions}|&)\s+([A-Z][\w-]+)"),
        made_from.pattern(r"\s+{bodies.by}\s+[A-Z]"),
        frozenset(map(fold_name, made_from.words("posts", "fields"))),
        (made_from.pattern(r"([\w-]+)(?:,|,?\s+(?:{and}|&))\s+$"), made_from.pattern(r"(?:,|,?\s+(?:{and}|&))\s+([\w-]+)")),
        frozenset(made_from.words("posts", "territorial")).intersection(made_from.words("titles", "prefixes")),
        made_from.pattern(r",\s+{titles.prefixes}\.?\s+[A-Z]")))
