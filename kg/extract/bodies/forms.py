"""The spellings of bodies that a language pack knows: short forms of long ones, levels, legal forms; each made once."""
from __future__ import annotations

from kg.extract.areas import is_province, is_regency
from kg.extract.page import words_of
from kg.languages import Pack

MARKS = ("'", "’", "‘", "`")


def levels(pack: Pack) -> frozenset[str]:
    """The first words of the levels of branches, abbreviated."""
    return pack.once("bodies.levels", _make_levels)


def _make_levels(pack: Pack) -> frozenset[str]:
    held = known(pack)
    return frozenset(held.get(words, words)[0] for words in map(folded, pack.words("bodies", "levels")))


def legal(pack: Pack) -> frozenset[tuple[str, ...]]:
    """The legal forms that a short form leaves out."""
    return pack.once("bodies.legal", lambda made_from: frozenset(map(folded, made_from.words("bodies", "legal"))))


def boards(pack: Pack) -> dict[str, str]:
    """The level of each short word for a branch."""
    return pack.once("bodies.boards", lambda made_from: {
        form.casefold(): level for level, forms in made_from.table("identity", "levels").items()
        for form in forms if " " not in form})


def parents(pack: Pack) -> frozenset[tuple[str, ...]]:
    """The heads of bodies that units belong to."""
    return pack.once("bodies.parents", lambda made_from: frozenset(map(folded, made_from.words("bodies", "parents"))))


def known(pack: Pack) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Long forms with their short ones, and other spellings with the usual one."""
    return pack.once("bodies.spelling", _make_known)


def _make_known(pack: Pack) -> dict[tuple[str, ...], tuple[str, ...]]:
    table: dict[tuple[str, ...], tuple[str, ...]] = {}
    for section in ("local", "national", "movements"):
        for short, long in pack.table("abbreviations", section).items():
            table.setdefault(folded(long), folded(short))
            table.setdefault(folded(short), table[folded(long)])
    for long, short in pack.table("abbreviations", "same").items():
        table[folded(long)] = table.get(folded(short), folded(short))
    for short, long in pack.table("places", "provinces_short").items():
        table[folded(short)] = folded(long)
    for short, long in (*pack.table("places", "aliases").items(), *pack.table("places", "regencies_short").items()):
        table[folded(short)] = folded(long)[1:]
    ranks = {folded(level) for level in pack.words("bodies", "levels")}
    for words in ranks:
        if len(words) > 1:
            table.setdefault(words, ("".join(w[0] for w in words),))
    for short, long in pack.table("abbreviations", "local").items():
        words = folded(long)
        n = next((n for n in (4, 3, 2) if words[:n] in table and len(words) > n and words[:n] in ranks), 0)
        if n:
            table.pop(words, None)
            table[folded(short)] = (*table[words[:n]], *words[n:])
        else:
            table.setdefault((words[0], *folded(short)), table.get(folded(short), folded(short)))  # "Badan Kesbangpol"
    return {long: short for long, short in table.items() if long != short}


def forms(pack: Pack) -> frozenset[tuple[str, ...]]:
    """The short forms that a pack knows."""
    return pack.once("bodies.forms", _make_forms)


def _make_forms(pack: Pack) -> frozenset[tuple[str, ...]]:
    held = known(pack)
    return frozenset(held.values()) | {long for long in held if len(long) == 1}


def singles(pack: Pack) -> frozenset[str]:
    """The short forms of one word."""
    return pack.once("bodies.singles", lambda made_from: frozenset(form[0] for form in forms(made_from) if len(form) == 1))


def reach(pack: Pack) -> dict[str, int]:
    """The words of the longest form that a pack knows a short form of, by its first word."""
    return pack.once("bodies.reach", _make_reach)


def _make_reach(pack: Pack) -> dict[str, int]:
    longest: dict[str, int] = {}
    for first, *more in known(pack):
        longest[first] = max(longest.get(first, 0), 1 + len(more))
    return longest


def folded(text: str) -> tuple[str, ...]:
    """The words of a name in small letters, without marks."""
    return tuple(word.casefold() for word in words_of(text) if word not in MARKS)


def without_province(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the province of their regency or city: "PMI Banjar | Jawa Barat"."""
    for size in (1, 2, 3):
        rest = words[:-size]
        if len(rest) > 1 and is_province(" ".join(words[-size:])) and any(
                is_regency(name) and not is_province(name) for name in (rest[-1], " ".join(rest[-2:]))):
            return rest
    return words
