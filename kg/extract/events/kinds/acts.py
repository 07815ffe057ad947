"""Acts: nouns for what is done once, an open class by the make of the word, which are events where it is told that they took
place."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.events.naming import Naming
from kg.extract.eventwords import UNKNOWN, EventWords, Kind
from kg.extract.page import EDGE, Token, texts

FAR = 14
"""Words from an act to the verb that is said of it at most."""

NEAR = 3
"""Words from a verb to the event in which that is done."""


def act_at(tokens: Sequence[Token], i: int, start: bool, words: EventWords) -> Kind | None:
    """The act that begins at token `i`, None where none does; `start` where a sentence begins there."""
    token, lists = tokens[i], words.lists
    if not token.word or token.capital and not start or token.folded in lists["idle"] and token.folded not in lists["roots"]:
        return None
    length = _length(token, tokens[i + 1], words)
    if not length or not begins_phrase(EDGE if start else tokens[i - 1], words):
        return None
    known = [kind for k in range(i, i + length + 1) if (kind := words.at(tokens, k))]
    if any(not kind.weak for kind in known):
        return None
    return Kind(texts(tokens[i:i + length]), UNKNOWN + token.folded, act=True)


def _length(token: Token, follows: Token, words: EventWords) -> int:
    """How many words the act takes that begins with a token: one by its make, two where the second makes it one."""
    small = follows if follows.word and not follows.capital else EDGE
    if small.folded in words.lists["firsts"]:
        return 2
    if token.folded.endswith(words.made_ends) and (words.deed.match(token.folded) or words.loan.match(token.folded)):
        return 1  # "penyemprotan", "sterilisasi"
    if small is EDGE or token.folded not in words.lists["roots"] or words.among("carrying", small) or (
            words.bare(small.folded) in words.lists["ends"]):  # not "malam minggunya"
        return 0
    return 0 if words.verb.match(small.folded) else 2


def begins_phrase(before: Token, words: EventWords) -> bool:
    """True where a phrase can begin: nothing, a mark, a small word, a verb or "acara" stands before."""
    if not before.word:
        return before.text != ")"
    if words.among("spans", before):
        return False
    if before.capital and before.text.endswith(words.affixes["its"]):  # "Rencananya", "Puncaknya"
        return True
    if words.among("before_phrases", before):
        return True
    return not before.capital and (words.verb.match(before.folded) is not None or before.text.endswith(words.affixes["emphatic"]))


def took_place(naming: Naming, tokens: Sequence[Token], end: int, dated: bool, words: EventWords) -> bool:
    """True where it is told that an act took place, in a sentence that ends before token `end`; `dated` where its day is told, in
    the sentence or before."""
    verb = _predicate(naming, tokens, end, words)
    rite = words.among("gestures", tokens[naming.kind_end - len(naming.kind.words)])  # "Penyematan pin dilakukan Sekda"
    return bool(verb) and not _inside(tokens, verb, end, words) and (dated and not rite or words.among("staged", tokens[verb]))


def _predicate(naming: Naming, tokens: Sequence[Token], end: int, words: EventWords) -> int:
    """The token of the verb of taking place that is the first said of what is named; 0 where there is none."""
    for k in range(naming.kind_end, min(naming.last + FAR, end)):
        token = tokens[k]
        if words.among("undergone", token):
            return 0 if words.among("ongoing", tokens[k - 1]) else k
        partner = words.among("with_whom", token) and k + 1 < end and not words.verb.match(tokens[k + 1].folded)
        if words.among("modals", token) or k >= naming.last and not partner and _ends(token, words):
            return 0  # "perundingan dengan manajemen dimulai"
    return 0


def _ends(token: Token, words: EventWords) -> bool:
    """True for another verb, or what ends the clause."""
    verb = not token.capital and words.is_verb(token)
    return verb or token.text in ("“", '"', ".", ";", ":") or words.among("clause_words", token)


def _inside(tokens: Sequence[Token], verb: int, end: int, words: EventWords) -> bool:
    """True where it was done in the way or in the course of something, or often: "dilakukan lewat Muscab", "secara daring"."""
    after = [*takewhile(lambda t: t.word, tokens[verb + 1:min(verb + 1 + NEAR, end)])]
    return words.some(("ways", "manners"), after)
