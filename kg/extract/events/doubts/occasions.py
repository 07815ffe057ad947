"""Whether words for a kind of event tell only the occasion of another: "dalam rangka Milad"."""
from __future__ import annotations

from itertools import takewhile

from kg.extract.events.block import Block
from kg.extract.events.reading.name import EventReader
from kg.extract.eventwords import Kind
from kg.extract.numerals import ROMANS

FAR = 24
"""Tokens after a commemoration within which another event may be told that marks it."""

MARKED = 12
"""Words from an occasion to the event that marks it at most."""


def is_occasion(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
    """True for what is only the occasion of another event: "dalam rangka Milad", but not "dalam rangka Wisuda Angkatan XX"."""
    if not block.words.among("occasions", block.tokens[i - 1]):
        return False
    if kind.key in block.words.lists["own_ceremonies"] and (own := reader.read(i, kind)).edition is not None:
        return kind.key in block.words.lists["commemorations"] and (
            not block.words.among("aims", block.tokens[i - 1]) or _beside_others(block, i, own.last))
    last, both = _together(block, i, kind, reader)
    return not (_is_celebrated(block, i, kind) or _is_itself(block, i, last, both) or _is_purpose(block, i, kind, last))


def _together(block: Block, i: int, kind: Kind, reader: EventReader) -> tuple[int, bool]:
    """The token after an occasion, or after the event that is held with it, and whether there is one: "merayakan HUT ke-75
    sekaligus peresmian aula", "sekaligus meresmikan aula"."""
    last = reader.read(i, kind).last
    at_once = block.words.among("at_once", block.tokens[last])
    other = block.words.at(block.tokens, last + 1) if at_once or block.words.small("and", block.tokens[last]) else None
    both = other is not None and (at_once or not other.verb)
    return (reader.read(last + 1, other).last if both and other else last), both


def _is_purpose(block: Block, i: int, kind: Kind, end: int) -> bool:
    """True for what is no commemoration and for which somebody came, where the sentence tells of nothing else: "Tim juri
    mendatangi Desa Kuta, Rabu, dalam rangka lomba desa"."""
    if not block.words.among("aims", block.tokens[i - 1]) or kind.verb or kind.key in block.words.lists["commemorations"]:
        return False
    clause = _around(block, i, end)
    dated = any(k in block.dates and "-" in block.dates[k][1] for k in clause)
    met = any(block.words.among("meeting_verbs", block.tokens[k]) for k in clause if k < i)
    return (dated or met) and not _beside_others(block, i, end)


def _beside_others(block: Block, i: int, end: int) -> bool:
    """True where the sentence of what stands at tokens `i` to `end` tells of another event."""
    return any(k not in block.bodies and (block.knows(k, k + 1) or block.words.among("openers", block.tokens[k]))
               for k in _around(block, i, end))


def _around(block: Block, i: int, end: int) -> list[int]:
    """The tokens of the sentence before token `i` and from token `end` on."""
    before = takewhile(lambda k: block.tokens[k].text not in (".", ";", ":"), range(i - 1, max(-1, i - FAR), -1))
    after = takewhile(lambda k: block.tokens[k].text not in (".", ";", ":"), range(end, min(end + FAR, len(block.tokens))))
    return [*before, *after]


def _is_celebrated(block: Block, i: int, kind: Kind) -> bool:
    """True for what is itself celebrated, ended or gone to: "merayakan Misa", "menutup rangkaian Festival", "di rangkaian
    Solo Carnival", and for an edition of what is no commemoration: "dalam rangka Wisuda XIX"."""
    if block.words.among("services", block.tokens[i]):
        return True
    sequence = block.words.among("sequences", block.tokens[i - 1])
    if sequence and block.words.among("closings", block.tokens[i - 2]):
        return True
    k = i + len(kind.words)
    edition = block.tokens[k].text in ROMANS
    inside = sequence and block.words.small("in", block.tokens[i - 2]) and block.tokens[i].capital
    return bool(edition or inside) and kind.key not in block.words.lists["commemorations"]


def _is_itself(block: Block, i: int, end: int, both: bool) -> bool:
    """True for a commemoration that is told by itself, with where or when it was, and by whom: "PWRI merayakan HUT ke-62 di
    Gedung Wanita, Kamis", and not "Memperingati HUT, PWRI menggelar bazar"."""
    tokens, words, who = block.tokens, block.words, block.tokens[i - 2]
    if not words.among("celebrating", tokens[i - 1]):
        return False
    if not (who.word or who.text.isdigit() or who.text == ")") or words.among("before_goals", who):
        return False
    clause = [*takewhile(lambda t: t.text not in (".", ";"), tokens[end:end + FAR])]
    others = any(words.at(tokens, k) and not (tokens[k].capital and tokens[k - 1].capital)  # not "di Gedung Pertemuan Umum"
                 or words.among("openers", tokens[k])
                 or words.among("with_whom", tokens[k]) and not words.among("featuring", tokens[k + 1])
                 for k in range(end, end + len(clause)))
    held = len(clause) > 1 and words.small("which", clause[0]) and words.among("holding", clause[1])
    day = end + 1 in block.dates and tokens[end].text == ","
    dated = both and any(k in block.dates for k in range(end, end + len(clause)))
    return not others and (held or day or dated or bool(block.own.after(end, tokens)))


def is_marked(block: Block, i: int) -> bool:
    """True after "dengan" where an occasion stands before it: "memperingati Harlah ke-79 dengan istigasah"."""
    for k in range(i - 2, max(-1, i - MARKED - 1), -1):
        token = block.tokens[k]
        if block.words.among("marking", token) or (
                block.words.among("closings", token) and block.words.among("periods", block.tokens[k + 1])):
            return True
        if not token.word and not token.text.isdigit() and token.text not in "-()":
            return False
    return False
