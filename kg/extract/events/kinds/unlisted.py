"""Events of kinds that no list knows, by where their names stand: what is tried, in which order."""
from __future__ import annotations

from kg.extract.events.block import Block
from kg.extract.events.kinds.capitals import brought, held_by_them, numbered, owned, subject
from kg.extract.events.kinds.english import held_in_english, occurs
from kg.extract.events.kinds.phrases import dated_item, edition, entitled, inverted, told, topic, undergone
from kg.extract.events.kinds.series import in_waves, wave
from kg.extract.eventwords import Kind, unlisted

BRINGING = ("staged", "also", "carrying", "undergoing", "with_whom")
"""Lists of the words one of which stands before small words that are brought."""


def unlisted_at(block: Block, i: int) -> Kind | None:
    """The kind that begins at token `i`, None where none does."""
    if block.headline or i in block.bodies or i in block.dates:
        return None
    tokens, token, lists = block.tokens, block.tokens[i], block.words.lists
    if block.articles and (english := held_in_english(tokens, i, block.words, block.bodies, block.dates)):
        return english
    if token.folded in lists["waves"] and (placed := wave(block, i)):
        return placed
    if block.articles and occurs(tokens, i, block.words) or token.folded in lists["editions"] and edition(block, i):
        return unlisted(token, weak=True)
    first = token.capital and block.is_first(i)
    end = block.run(i) if first else i
    if first and token.folded in lists["things"] and numbered(block, i, end):
        return unlisted(token)  # "Sidang ke-78"
    if end > i + 1 and held_by_them(block, i, end):
        return unlisted(token)  # "Sidang Wilayah yang mereka adakan"
    names = block.names
    if token.folded in lists["barred"] or token.text in names.stops or token.text in names.officials or (
            token.text in names.territories):
        return None
    kind = _unbarred(block, i, end, first)
    return None if kind and block.words.is_verb(token) else kind


def _unbarred(block: Block, i: int, end: int, first: bool) -> Kind | None:
    """The kind that begins at a token that is no word of an office, with capitals up to token `end` where it is their `first`."""
    token = block.tokens[i]
    heads_line = i > 1 and block.tokens[i - 1].text == ":" and block.own.heads_line(i, block.starts, block.tokens)
    if not heads_line and block.quotes and not token.capital and (titled := entitled(block, i)):
        return titled
    if block.item and token.capital and dated_item(block, i):
        return unlisted(token)
    named = first and _in_capitals(block, i, end) if token.capital else _in_small(block, i)
    return unlisted(token) if heads_line or named or block.told_of and told(block, i) else None


def _in_capitals(block: Block, i: int, end: int) -> bool:
    """Whether the capitals up to token `end` name an event."""
    return (numbered(block, i, end) or in_waves(block, i, end) or brought(block, i, end) or subject(block, i, end)
            or owned(block, i) or topic(block, i))


def _in_small(block: Block, i: int) -> bool:
    """Whether small words are brought, or repeat a headline."""
    lists = block.words.lists
    cue = i > 0 and block.tokens[i - 1].folded in lists[BRINGING]
    if not (cue or i in block.topical) or block.tokens[i].folded in lists["idle"]:
        return False
    return inverted(block, i) or undergone(block, i) or topic(block, i) or block.own.went_on(i, block.tokens)
