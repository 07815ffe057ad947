"""What words of personal names look like: common names of many peoples, and the ordinary words that are none."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.letters import Letters, letters
from kg.extract.once import kept, with_dict
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

KNOWN_FIRST, KNOWN_LAST, SHAPED, SECOND = 1.2, 1.0, 0.6, 0.4
"""Weights of a known given name in front, a known family name at the end, a typical beginning or end, a further known word."""


SLIGHT, HALF, PERHAPS, PROBABLE, LIKELY, SURE, CERTAIN = 0.6, 0.7, 1.0, 1.2, 1.6, 2.0, 2.4
"""From how much on words look like a person's name (`Lexicon.likely`): a word with typical letters has 0.6, with another behind
it 1.0; a known first name 1.2, with a strange word behind it 1.6, with another known one 2.0, with a family name 2.6."""


LIKE_A_NAME = 1.6
"""Some 70 % of the names that no list has are above it, 3 % of other words, 4 % of places."""


CLEARLY_A_NAME = 2.0
"""Of the words of districts 1 % are above it."""


UNLIKE_A_NAME = -4.0
"""Hardly a word of names is below it: "sekuritas"."""


SHORT_WORD = 1.0
"""So much more three letters must weigh."""


MARKS, OTHERS = re.compile(r"['’ʻ`‘]|[\u0300-\u036f]"), re.compile(r"[^a-z0-9-]+")
"""Apostrophes and accents, and what else no word of a name has."""


@kept(1 << 15)
def fold_name(text: str) -> str:
    """A name in lower case, without accents and apostrophes, with single spaces: what two spellings are compared by."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return OTHERS.sub(" ", MARKS.sub("", plain).casefold()).strip()


@with_dict
@dataclass(frozen=True)
class Lexicon:
    """The words of a language pack that tell names from other capital words; all folded."""

    given: frozenset[str]
    family: frozenset[str]
    ordinary: frozenset[str]
    both: frozenset[str]
    leads: frozenset[str]
    particles: frozenset[str]
    abbreviated: frozenset[str]
    initials: frozenset[str]
    trailing: frozenset[str]
    monograms: frozenset[str]
    wives: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    after_i: frozenset[str]
    tails: frozenset[str]
    posts: frozenset[str]
    post_heads: frozenset[str]
    regnal: frozenset[str]
    renowned: frozenset[str]
    shape: re.Pattern[str]
    derived: re.Pattern[str]
    letters: Letters

    def __post_init__(self) -> None:
        """Keeps what is told of words, since news says the same ones again and again."""
        for name in ("known", "shaped", "begins_name", "is_ordinary", "_further", "_likely"):
            object.__setattr__(self, name, kept(1 << 14)(getattr(self, name)))

    def known(self, word: str) -> bool:
        """Whether a folded word is on the lists of names."""
        return word in self.given or word in self.family

    def is_given(self, word: str) -> bool:
        """Whether a folded word is a known first name and nothing else."""
        return word in self.given and word not in self.both

    def shaped(self, word: str) -> bool:
        """Whether a folded word has a beginning or an end, or letters all through, that are typical of names."""
        if len(word) > 2 and self.letters.weigh(word) > LIKE_A_NAME + SHORT_WORD * (len(word) == 3):
            return True
        return self.shape.search(word) is not None

    def is_clear(self, word: str) -> bool:
        """Whether the letters of a folded word are clearly those of a name and nothing else."""
        return self.letters.weigh(word) > CLEARLY_A_NAME and self.begins_name(word)

    def begins_name(self, word: str) -> bool:
        """Whether a folded word is likely the first of a name and nothing else."""
        return word not in self.both and word not in self.ordinary and (word in self.given or self.shaped(word))

    def is_ordinary(self, word: str) -> bool:
        """Whether a folded word is an ordinary word and no name."""
        if "-" in word:
            return word in self.ordinary or self.derived.fullmatch(word) is not None or all(
                part in self.both or self.is_ordinary(part) for part in word.split("-") if part)
        if word in self.ordinary or word in self.both or self.known(word):
            return word in self.ordinary
        return self.derived.fullmatch(word) is not None

    def likely(self, words: Sequence[str]) -> float:
        """How much folded words look like a person's name: 0 for nothing known, about 2 for a full name."""
        return self._likely(tuple(words))

    def _likely(self, words: tuple[str, ...]) -> float:
        if len(words) > 2 and len(words[0]) == 1:
            words = words[1:]  # "I Wayan Budi", "A. Syafrul Patunru"
        if all(word in self.both for word in words):
            return SECOND * sum(map(self.known, words)) if len(words) > 1 else 0.0
        first = KNOWN_FIRST if words[0] in self.given else SHAPED if self.begins_name(words[0]) else 0.0
        rest = [self._further(word) for word in words[1:]]
        return first + sum(sorted(rest)[-2:]) + (SECOND if len(words) > 1 else 0.0)

    def _further(self, word: str) -> float:
        if word in self.family:
            return KNOWN_LAST
        if word in self.given or self.shaped(word):
            return SECOND if word in self.given else SECOND / 2
        return -SECOND if self.letters.weigh(word) < UNLIKE_A_NAME else 0.0


def lexicon(pack: Pack) -> Lexicon:
    """The lexicon of a pack, made once."""
    return pack.once("names.lexicon", _lexicon)


def _lexicon(pack: Pack) -> Lexicon:
    def words(section: str, file: str = "names") -> frozenset[str]:
        return frozenset(fold_name(word) for line in pack.words(file, section) for word in line.split())

    given, family, both = words("given"), words("family"), words("both")
    posts = frozenset().union(*(words(section, "posts") for section in pack.files.get("posts", {})))
    ordinary = {word for word in words("ordinary") | posts | words("kin", "people") if len(word) > 1} - words("particles")
    both |= {word for word in ordinary if word in given or word in family}
    shape = rf"^{alternation(pack.words('names', 'starts'))}\w{{3}}|\w\w{alternation(pack.words('names', 'endings'))}$"
    return Lexicon(
        given=given, family=family, ordinary=frozenset(ordinary | _events(pack)) - both - given - family, both=both, posts=posts,
        regnal=words("regnal"), renowned=words("renowned"),
        post_heads=frozenset(fold_name(head).split()[0] for name in ("heads", "ranks") for head in pack.words("posts", name)),
        leads=words("leads"), particles=words("particles"), after_i=words("after_i"), tails=words("tails", "places"),
        abbreviated=frozenset(pack.words("names", "abbreviated")), initials=frozenset(pack.words("names", "initials")),
        monograms=frozenset(pack.words("names", "monograms")), trailing=frozenset(pack.words("names", "trailing")),
        wives=frozenset(pack.words("titles", "wives")), women=frozenset(pack.words("titles", "women")),
        men=frozenset(pack.words("titles", "men")),
        shape=compiled(shape), derived=compiled("|".join(pack.words("names", "derived")) or "(?!)"),
        letters=letters(pack),
    )


def _events(pack: Pack) -> frozenset[str]:
    """The folded names of one word for kinds of events: "porseni", "haul"."""
    forms = (fold_name(form) for forms in pack.table("events", "kinds").values() for form in forms)
    return frozenset(form for form in forms if " " not in form)
