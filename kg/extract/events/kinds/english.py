"""Events in English that no list knows: what was held, and what took place."""
from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extract.eventwords import UNKNOWN, EventWords, Kind
from kg.extract.page import EDGE, Token, texts

PHRASE = 5
"""Words of a name in small letters at most."""

ASIDE = 12
"""Words between two commas at most."""


def occurs(tokens: Sequence[Token], i: int, words: EventWords) -> bool:
    """What a verb of taking place follows: "The handover took place"."""
    if not tokens[i].word or tokens[i].capital:
        return False
    k = i - 1
    while k > i - PHRASE and tokens[k].word and not tokens[k].capital and not words.breaks(tokens[k]) and (
            not words.among("articles", tokens[k])):
        k -= 1  # "the first annual | review"
    if not words.among("articles", tokens[k]) or words.among("things", tokens[i]):
        return False
    return words.among("occurring", tokens[i + 1]) and words.among("occurred", tokens[i + 2])


def held_in_english(tokens: Sequence[Token], i: int, words: EventWords, bodies: Container[int],
                    dates: Container[int]) -> Kind | None:
    """What a verb of holding has for its object at token `i`: "held a joint harbour sweep in"; None where it has none. `bodies`
    and `dates` are the tokens at which those begin."""
    owners = ("'s", "’s")
    if not (words.among("articles", tokens[i - 1]) or tokens[i - 1].folded.endswith(owners)) or tokens[i].folded.endswith(owners):
        return None
    k = i
    while k < i + PHRASE and not words.breaks(tokens[k]) and k not in dates:
        k += 1
    if k == i or tokens[k] is EDGE or any(words.at(tokens, j) for j in range(i, k)):
        return None
    if not (words.among("staging", tokens[i - 2]) or _passive(tokens, k, words)):
        return None
    last = tokens[k - 1]
    barred = words.among(("things", "editions"), last) or k - 1 in bodies
    if barred or all(token.capital for token in tokens[i:k]):
        return None
    return Kind(texts(tokens[i:k]), UNKNOWN + last.folded, named=True)


def _passive(tokens: Sequence[Token], k: int, words: EventWords) -> bool:
    """It is said from token `k` on that it is held or takes place, maybe after an aside between commas."""
    if tokens[k].text == ",":
        k = next((j + 1 for j in range(k + 1, min(k + ASIDE, len(tokens))) if tokens[j].text == ","), k)
    first = k
    while words.among("being", tokens[k]):
        k += 1
    return words.among("takes_place", tokens[k]) or k > first and words.among("staging", tokens[k]) and (
        tokens[k].text == "held" or tokens[k].text.endswith("ed"))
