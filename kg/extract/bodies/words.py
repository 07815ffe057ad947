"""The vocabulary of bodies, compiled for reading token by token."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.once import kept, with_dict
from kg.extract.page import Token, words_of
from kg.extract.posts import post_names
from kg.languages import Pack, load_pack
from kg.languages.expressions import compiled

ACRONYM = re.compile(r"[A-Z][A-Za-z0-9]*[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]+)?$")

ROMAN = re.compile(r"(?:[IVXLCM]+|I[IV]{1,2}[A-E])$")
"""A number in Roman figures, of a class with its letter ("Kelas IIB")."""

LONGEST_ACRONYM = 4
"""Longer words in capitals are ordinary words of a headline rather than abbreviations."""

OWNED = 7
"""Longer words may end like those of which something is said to be somebody's."""

NEVER = re.compile("(?!)")
"""The pattern of a pack that tells no words by their make."""

CLASSES = ("movements", "heads", "agencies", "units", "levels", "organs", "sections")
"""Lists of bodies.toml that begin a name; of two that match the same words the later one wins."""


HEADED = ("wings", "neighbourhoods", "group_heads", "centre_heads", "named_centres")
"""Lists of words that begin names before some others, with those for offices."""

INTRODUCING = ("house_posts", "trade_posts", "owners", "businesses", "members", "leaders", "general", "post_ends")
"""Lists of words right after which any capital may begin a name, with those of posts."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that begin the name of a body, and what kind of beginning they are."""

    words: tuple[str, ...]
    kind: str

    @property
    def text(self) -> str:
        """The words in a row."""
        return " ".join(self.words)


Row = tuple[int, str, Phrase]
"""A phrase after the place of its last word and that word in small letters, by which it is told from others at once."""


@with_dict
@dataclass
class BodyWords:
    """Phrases by their first word in small letters, longest first; `family` tells of a word with a capital by its make what kind
    of beginning it is, None where it is none, `telling` whether it may begin a name that no phrase begins, `apart` whether no
    name goes on with it; `makes` are patterns of words; `sets` are lists of words by name, read as attributes."""

    phrases: dict[str, list[Row]] = field(default_factory=dict)
    family: Callable[[str], str | None] = lambda word: None
    telling: Callable[[str], bool] = lambda word: True
    apart: Callable[[str], bool] = lambda word: False
    makes: dict[str, re.Pattern[str]] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    legal_forms: frozenset[tuple[str, ...]] = frozenset()
    parent_heads: frozenset[tuple[str, ...]] = frozenset()

    def __post_init__(self) -> None:
        self.__dict__.update(self.sets)

    def __getattr__(self, name: str) -> frozenset[str]:
        """Tells that attributes which no field names are lists of words."""
        raise AttributeError(name)

    def at(self, tokens: Sequence[Token], i: int) -> Phrase | None:
        """The longest phrase that begins at token `i`."""
        token = tokens[i]
        for last, ending, phrase in self.phrases.get(token.folded, ()):
            if last:
                words = tokens[i:i + last + 1]
                if words[-1].folded == ending and len(words) > last and all(map(_same, words, phrase.words)):
                    return phrase
            elif _same(token, phrase.words[0]):
                return phrase
        made = self.family(token.text) if token.capital else None
        return Phrase((token.text,), made) if made else None

    def has(self, phrase: Phrase) -> bool:
        """True for a phrase that is among these already."""
        return any(row[2] == phrase for row in self.phrases.get(phrase.words[0].casefold(), ()))

    def is_parent(self, phrase: Phrase) -> bool:
        """True for the head of a body that units belong to, also where more words go with it ("Sekolah Tinggi" Agama Islam)."""
        return any(phrase.words[:k] in self.parent_heads for k in range(1, len(phrase.words) + 1))

    def headed(self, inside: Sequence[Token]) -> bool:
        """True for the short word for a kind of bodies in a bracket."""
        phrase = self.at(inside, 0)
        return phrase is not None and phrase.kind in ("heads", "common")

    def kind_at(self, tokens: Sequence[Token], i: int) -> str:
        """The kind of beginning that stands at token `i`, "" where none does."""
        phrase = self.at(tokens, i)
        return phrase.kind if phrase else ""

    def is_trade(self, token: Token) -> bool:
        """True for a field of work ("Serikat Pekerja Kimia Energi dan Pertambangan")."""
        return token.folded in self.fields or self.makes["trade"].match(token.text) is not None

    def pairs_at(self, tokens: Sequence[Token], j: int) -> bool:
        """True for a joint between two words that make one field or group: "Perempuan | dan Anak"."""
        return f"{tokens[j - 1].text} {tokens[j + 1].text}" in self.pairs

    def usual_kind(self, phrase: Phrase) -> str:
        """The kind of words in small letters that begin names with a capital as well ("prodi Ilmu Gizi", "Prodi Ilmu Gizi")."""
        usual = (p.kind for _, _, p in self.phrases.get(phrase.words[0].casefold(), ()) if p.kind == "units" and (
            p.text.casefold() == phrase.text.casefold()))
        return next(usual, "heads")

    def with_phrases(self, more: Iterable[Phrase]) -> BodyWords:
        """These words and some that an article taught."""
        phrases = dict(self.phrases)
        for phrase in more:
            key = phrase.words[0].casefold()
            held = [row for row in phrases.get(key, ()) if row[2].words != phrase.words]
            phrases[key] = sorted([*held, _row(phrase)], key=lambda row: -row[0])
        return replace(self, phrases=phrases)


del BodyWords.__getattr__  # it tells types only: objects of a class that has one are slow to ask for any list


def _row(phrase: Phrase) -> Row:
    return len(phrase.words) - 1, phrase.words[-1].casefold(), phrase


def _same(token: Token, word: str) -> bool:
    """Equal, or equal but for the case where the word is long enough to be no acronym."""
    if token.text == word or not token.capital:
        return token.text == word
    loose = len(word) > LONGEST_ACRONYM and not (word.isupper() and len(word) == LONGEST_ACRONYM + 1)  # "Kasbi" is a man
    return loose and token.folded == word.casefold()


def body_words(pack: Pack) -> BodyWords:
    """The vocabulary of a pack, compiled once."""
    return pack.once("bodies.words", _compile)


def _compile(pack: Pack) -> BodyWords:
    sets = _own_lists(pack) | _lists_of_others(pack)
    firsts = frozenset(w.split()[0] for name in ("heads", "acting", "ranks") for w in pack.words("posts", name))
    sets["officials"], sets["blest"] = firsts | sets["posts"], sets["honoured"] | sets["dedicated"]
    sets["not_own"] = sets["stops"] | sets["officials"] | sets["personal"]
    sets["heading"] = sets["office_heads"].union(*[sets[name] for name in HEADED])
    sets["introducing"] = sets["posts"].union(*[sets[name] for name in INTRODUCING])
    made = {name: compiled(make) for name, make in pack.table("bodies", "makes").items()}
    makes = {name: made.get(name, NEVER) for name in ("active", "passive", "bare", "office", "trade", "agent", "construct",
                                                     "deed")}
    parents, legal = (frozenset(map(words_of, pack.words("bodies", name))) for name in ("parents", "legal"))
    family = _family(pack)
    telling = _telling(family, makes["office"], sets["heading"])
    return BodyWords(_phrases(pack), family, telling, _apart(sets), makes, sets, legal, parents)


def _phrases(pack: Pack) -> dict[str, list[Row]]:
    """The words that begin a name, by the first of them, longest first."""
    kinds = {words_of(text): "movements" for names in pack.files.get("known", {}).values() for text in names}
    kinds |= {words_of(text): kind for kind in ("national", "local") for text in pack.table("abbreviations", kind)}
    kinds |= {words_of(text): "movements" for text in pack.table("abbreviations", "movements")}
    kinds |= {words_of(text): "national" for text in pack.table("abbreviations", "national").values()}
    for kind in (*CLASSES, "common"):
        kinds |= {words_of(text): kind for text in pack.words("bodies", kind)}
    phrases: dict[str, list[Row]] = {}
    for words, kind in kinds.items():
        phrases.setdefault(words[0].casefold(), []).append(_row(Phrase(words, kind)))
    for rows in phrases.values():
        rows.sort(key=lambda row: -row[0])
    return phrases


def _own_lists(pack: Pack) -> dict[str, frozenset[str]]:
    """The lists of bodies.toml by name, empty where a language lacks one that the first has; some of them also in capitals as
    headlines have them."""
    lists = [name for name, words in load_pack().files["bodies"].items() if isinstance(words, list)]
    sets = {name: frozenset(pack.words("bodies", name)) for name in lists}
    for name in ("stops", "posts", "leaders"):
        sets[name] |= {word.upper() for word in sets[name] if len(word) > LONGEST_ACRONYM}
    sets["joints"] |= {word.upper() for word in sets["joints"] if word.isalpha()}
    sets["territories"] = sets["territory_kinds"].union(map(str.upper, sets["territory_kinds"]))
    return sets


def _lists_of_others(pack: Pack) -> dict[str, frozenset[str]]:
    """Words of other lists that tell where the name of a body begins or ends."""
    lands = (*pack.words("venues", "heads"), *pack.words("places", "lands"))
    degrees = [degree for name in ("suffixes", "after_comma", "bare") for degree in pack.words("titles", name)]
    state = frozenset(words_of(text)[0] for text in pack.words("bodies", "agencies"))
    levels, seated = pack.words("bodies", "levels"), frozenset(pack.words("bodies", "seated"))
    local = pack.table("abbreviations", "local")
    kinds = pack.table("events", "kinds")
    its, prefixes = (frozenset(pack.words("grammar", name)) for name in ("its", "passive"))
    return {
        "inherited": frozenset(pack.words("titles", "inherited")),
        "personal": frozenset(title.rstrip(".") for title in pack.words("titles", "prefixes") if " " not in title),
        "degrees": frozenset(form for degree in degrees for form in (degree.rstrip("."), degree.replace(".", ""))),
        "levelled": frozenset(short for short, full in local.items() if full.startswith(levels)),
        "regional": frozenset(short for short, full in local.items()
                              if full.split()[0] in state and not full.startswith(levels) and short not in seated),
        "wings": frozenset(pack.words("parents", "wings")), "housed": frozenset(pack.words("parents", "hosts")),
        "holy": frozenset(pack.words("bodies", "holy")),
        "features": frozenset(pack.words("places", "features") + pack.words("places", "twofold")),
        "venues": frozenset(word.casefold() for word in lands if " " not in word),
        "purposes": frozenset(pack.words("grammar", "to_do")), "its": its, "prefixes": prefixes,
        "after_i": frozenset(word for text in pack.words("names", "after_i") for word in text.split()),
        "of_all": frozenset(f"{word}-" for word in pack.words("grammar", "of_all")),
        "fields": frozenset(w.casefold() for text in pack.words("posts", "fields") for w in text.split()),
        "gatherings": frozenset(w.split()[0].casefold() for rows in kinds.values() for w in rows),
        "endings": frozenset(w.split()[-1].casefold() for key in pack.words("events", "named") for w in kinds.get(key, ())),
        "several": frozenset(pack.words("posts", "several")),
        "rulers": frozenset(office.split()[-1] for office in pack.words("posts", "english_offices")) - {"head"},
        "lands": frozenset(pack.words("places", "levels_after")), "english_articles": frozenset(pack.words("posts", "articles")),
        "months": frozenset(month.capitalize() for month in pack.table("dates", "months")),
        "post_names": post_names(pack),
        "nouns": frozenset(pack.words("events", "nouns")), "shown": frozenset(pack.words("posts", "shown")),
    }


def _family(pack: Pack) -> Callable[[str], str | None]:
    """The kinds of words by their make; news says the same words again and again."""
    kinds = "|".join(f"(?P<{kind}>{'|'.join(makes)})" for kind, makes in pack.table("bodies", "families").items())
    pattern = compiled(kinds) if kinds else NEVER

    @kept(1 << 13)
    def family(word: str) -> str | None:
        made = pattern.fullmatch(word)
        return made.lastgroup if made else None
    return family


def _telling(family: Callable[[str], str | None], office: re.Pattern[str], headed: frozenset[str]) -> Callable[[str], bool]:
    """Tells the words with a capital that may begin a name by themselves."""
    @kept(1 << 13)
    def telling(word: str) -> bool:
        return capitals(word) or word in headed or family(word) is not None or office.match(word) is not None
    return telling


def _apart(sets: Mapping[str, frozenset[str]]) -> Callable[[str], bool]:
    """Tells days, and words and forms with which no name goes on: "se-Jawa", "Kepengurusannya", "Tahunan"."""
    its, of_all = tuple(sets["its"]), tuple(sets["of_all"])

    @kept(1 << 13)
    def apart(word: str) -> bool:
        owned = len(word) > OWNED and word.casefold().endswith(its)
        other = word in sets["meeting"] or word.partition("-")[0] in sets["days"]
        return owned or other or word.casefold().startswith(of_all)
    return apart


@kept(1 << 13)
def capitals(word: str) -> bool:
    """True for a word in capitals, or with one inside."""
    return word.isupper() or ACRONYM.match(word) is not None
