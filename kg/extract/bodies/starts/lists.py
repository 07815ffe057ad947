"""Unknown short names that stand in a list of bodies: "Lazisnu, Lesbumi dan LTN"."""
from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from kg.extract.bodies.found import Block
from kg.extract.bodies.knowledge import Knowledge
from kg.extract.bodies.words import Phrase
from kg.extract.lexicon import LIKELY, fold_name
from kg.extract.page import Token

ENOUGH = 2
"""So many known bodies make a list of bodies; one makes the unknown abbreviations beside it bodies."""

LONGEST = 4
"""Words of an unknown name in a list of bodies of a sort."""

SHORTS = 3
"""Words in capitals of a short name at most."""

SORT = 10
"""Tokens from the noun for bodies of a sort to the first that is listed at most."""


def listed(known: Knowledge, block: Block) -> Iterator[Phrase]:
    """The unknown single words of lists whose other members are bodies, as beginnings of names."""
    tokens, joints, last = block.tokens, known.words.listing | {",", "&"}, 0
    spans = {found.name.first: found.name.last for found in block.names if not found.headline}
    sorts = () if known.words.sorts.isdisjoint([token.folded for token in tokens]) else {
        k for k, token in enumerate(tokens) if (token.capital or k in spans) and _of_a_sort(known, tokens, k)}
    for i in _beginnings(tokens, spans, joints, sorts) if spans or sorts else ():
        if i < last:
            continue
        if i in spans and tokens[spans[i]].text not in joints:
            last = spans[i]
            continue
        of_a_sort = i in sorts
        members, last = _list_from(tokens, i, spans, joints, LONGEST if of_a_sort else 1)
        if len(members) < ENOUGH:
            continue
        if of_a_sort and len(members) > ENOUGH:
            own = [k for k in members if k not in spans and _may_be(known, tokens, k)
                   and (tokens[members[k] - 1].text in known.words.countrywide
                        or known.likely(tokens, k, members[k]) < LIKELY)]
            yield from (Phrase(tuple(t.text for t in tokens[k:members[k]]), "acronym") for k in own)
            continue
        strange = [k for k in members if k not in spans and _strange(known, tokens, k)]
        bodies = len([k for k in members if k in spans])
        short = [k for k in strange if tokens[k].text.isupper() and len(tokens[k].text) > 2]
        came = tokens[i - 1].folded in known.words.companions  # "perwakilan PGRI dan SPN"
        if bodies + len(short) >= ENOUGH and bodies and len(members) > ENOUGH - came:
            taught = strange if bodies + len(strange) == len(members) > ENOUGH else short
            yield from (Phrase(tuple(t.text for t in tokens[k:members[k]]), "acronym") for k in taught)


def _beginnings(tokens: Sequence[Token], spans: Container[int], joints: frozenset[str], sorts: Container[int]) -> list[int]:
    """Where lists may begin: at bodies, where one of a sort does, at words before a joint, at the first of two in capitals."""
    return [k for k, (token, after) in enumerate(pairwise(tokens)) if k in spans or k in sorts or (
        token.capital and (after.text in joints or after.capital and _short(token) and _short(after)))]


def _of_a_sort(known: Knowledge, tokens: Sequence[Token], i: int) -> bool:
    """True where bodies of a sort are listed from token `i` on: "organ bagian Al Washliyah seperti …"."""
    if tokens[i - 1].folded not in known.words.listed_by:
        return False
    for k in range(i - 2, max(-1, i - SORT), -1):
        if tokens[k].text in ".;:" or tokens[k].text in known.words.places_before:
            return False
        if tokens[k].folded in known.words.sorts:
            return True
    return False


def _list_from(tokens: Sequence[Token], i: int, spans: dict[int, int], joined: frozenset[str],
               longest: int) -> tuple[dict[int, int], int]:
    """The members of a list that begins at token `i`, bodies or at most so many capital words, with the token after each by its
    first, and where to go on."""
    members: dict[int, int] = {}
    at = i
    while at in spans or tokens[at].capital:
        end = spans.get(at, at + 1)
        while at not in spans and end < at + longest and tokens[end].capital:
            end += 1
        while at not in spans and end < at + SHORTS and _short(tokens[end - 1]) and _short(tokens[end]):
            end += 1  # "FSP KEP"
        members[at] = end
        joints = 0
        while joints < 2 and tokens[end + joints].text in joined:
            joints += 1
        if not joints:
            if tokens[end].capital:
                members.popitem()  # a member of several words that is no known body
            return members, end
        at = end + joints
    return members, max(at, i + 1)


def _short(token: Token) -> bool:
    """True for a word of two letters and more in capitals."""
    return token.word and token.text.isupper() and len(token.text) > 1


def _may_be(known: Knowledge, tokens: Sequence[Token], k: int) -> bool:
    """True for a word that no list has for a place, a title or what is no body."""
    text = tokens[k].text
    other = text in known.words.not_bodies or text in known.words.stops or known.territories.opens(tokens, k)
    return len(text) > 2 and not other


def _strange(known: Knowledge, tokens: Sequence[Token], k: int) -> bool:
    """True for a word that is neither ordinary nor a name nor a place nor the beginning of a known body."""
    word, text = fold_name(tokens[k].text), tokens[k].text
    if tokens[k - 1].folded.startswith(tuple(known.words.of_all)):
        return False  # "PCNA se-Kulon Progo"
    if len(text) < 3 or text in known.words.not_bodies or text in known.words.stops or text.casefold() in known.words.fields:
        return False
    lex = known.lexicon
    if lex.is_ordinary(word) or known.territories.opens(tokens, k):
        return False
    return text.isupper() or not (lex.known(word) or word in lex.both or lex.begins_name(word))
