"""Events of kinds that no list knows, by where their names stand: what is tried, in which order."""
from __future__ import annotations

from kg.extract.events.block import Block
from kg.extract.events.capitals import brought, held_by_them, numbered, owned, subject
from kg.extract.events.english import held_in_english, occurs
from kg.extract.events.phrases import edition, entitled, inverted, told, topic, undergone
from kg.extract.events.series import in_waves, wave
from kg.extract.eventwords import UNKNOWN, Kind


def unlisted_at(block: Block, i: int) -> Kind | None:
    """The kind that begins at token `i`, None where none does."""
    if block.headline or i in block.bodies or i in block.dates:
        return None
    if block.articles and (english := held_in_english(block.tokens, i, block.words, block.bodies, block.dates)):
        return english
    token = block.tokens[i]
    if placed := wave(block, i):
        return placed
    if block.articles and occurs(block.tokens, i, block.words) or block.words.among("editions", token) and edition(block, i):
        return Kind((token.text,), UNKNOWN + token.folded, weak=True)
    first = token.capital and block.is_first(i)
    end = block.run(i) if first else i
    if first and block.words.among("things", token) and numbered(block, i, end):
        return Kind((token.text,), UNKNOWN + token.folded)  # "Sidang ke-78"
    if end > i + 1 and held_by_them(block, end):
        return Kind((token.text,), UNKNOWN + token.folded)  # "Sidang Wilayah yang mereka adakan"
    if block.words.among("barred", token) or block.is_office(token):
        return None
    if block.words.verb.match(token.folded) and token.folded not in block.words.lists["nouns"]:
        return None
    if block.own.heads_line(i, block.starts, block.tokens):
        return Kind((token.text,), UNKNOWN + token.folded)
    if block.quotes and not token.capital and (titled := entitled(block, i)):
        return titled
    if token.capital:
        found = first and (numbered(block, i, end) or in_waves(block, i, end) or brought(block, i, end)
                           or subject(block, i, end) or owned(block, i) or topic(block, i))
    else:
        found = not block.words.among("idle", token) and (inverted(block, i) or undergone(block, i) or topic(block, i)
                                                          or block.own.went_on(i, block.tokens))
    return Kind((token.text,), UNKNOWN + token.folded) if found or told(block, i) else None
