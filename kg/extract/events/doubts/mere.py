"""Words for a kind of event that tell only a time, what is spoken or counted there, a wrong, or that nobody in particular met."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.events.block import Block
from kg.extract.events.reading.name import EventReader
from kg.extract.eventwords import Kind
from kg.extract.page import Token

CALLED = 6
"""Words from an event to what is said of it at most."""

FAR = 12
"""Words from a wrong to what it is about at most."""

PREPARED = 12
"""Words before what is prepared within which the event is told that it prepares, at most."""


def is_wrong(block: Block, i: int) -> bool:
    """True for small words in what some wrong is about: "korupsi dalam kegiatan sosialisasi, sepeda sehat"."""
    before = block.tokens[max(block.sentence(i), i - FAR):i]
    clause = [*takewhile(lambda t: t.text not in (".", ";", '"') and t.folded not in block.words.lists["spoken_in"] - (
        block.words.lists["within"]), reversed(before))]
    return not block.tokens[i].capital and block.words.some("wrongs", clause)


def meets_somebody(block: Block, k: int) -> bool:
    """True where who is met is named behind the verb: "bertemu Kapolda X", "bertemu pengurus PGRI", not "bertemu Bupati"."""
    k += block.words.among("with_whom", block.tokens[k])
    if block.words.some("finals", block.tokens[k:k + FAR]):  # "Persiku bertemu Persipa di final"
        return False
    named = block.tokens[k].capital and block.tokens[k + 1].capital
    return named or any(j in block.bodies and block.tokens[j - 1].word for j in (k, k + 1, k + 2))


def is_time(block: Block, i: int) -> bool:
    """True for what only tells the night or day on which another event was: "parade digelar pada malam pengerupukan"."""
    if block.tokens[i].capital or not block.words.among("spans", block.tokens[i - 1]):
        return False
    return block.words.among(("on_day", "after", "in_or_on"), block.tokens[i - 2])


def is_agenda(block: Block, i: int) -> bool:
    """True for what is on the agenda of the event told before: "rapat dengan agenda penyerahan dokumen"."""
    if not block.words.among("agendas", block.tokens[i - 1]):
        return False
    along = block.words.among("with_whom", block.tokens[i - 2])
    return along or block.tokens[i - 1].folded.startswith(block.words.affixes["happening"])


def is_recited(block: Block, i: int, kind: Kind) -> bool:
    """True for words that are spoken at an event: "mengucapkan ikrar", "Deklarasi Sekolah Sehat dibacakan"."""
    if kind.verb or kind.key not in block.words.lists["recitals"]:
        return False
    after = i + len(kind.words)
    said = (*block.tokens[max(0, i - 1):i], *takewhile(lambda t: t.word, block.tokens[after:after + CALLED]))
    return block.words.some("recited", said)


def is_counted(block: Block, i: int) -> bool:
    """True for what was had so many times: "melalui 14 kali MAPABA"."""
    return block.words.among("times_over", block.tokens[i - 1]) and (
        block.tokens[i - 2].text.isdigit() or block.words.among("several", block.tokens[i - 2]))


def is_measured(block: Block, i: int, kind: Kind) -> bool:
    """True for how much there is of something, for wares that are let go and for warnings: "tingkat literasi", "pelepasan saham",
    "peringatan keras"."""
    if block.words.among("measures", block.tokens[i - 1]) and not block.tokens[i].capital:
        return True
    k = i + len(kind.words)
    other = {"pelepasan": "wares", "peringatan": "warnings", "musyawarah": "accords_all"}.get(kind.key)
    return other is not None and block.words.among(other, block.tokens[k])


def is_minutes(block: Block, pair: Sequence[Token]) -> bool:
    """True for the words of minutes, the signing of which is part of something else."""
    return " ".join([token.folded for token in pair]) in block.words.lists["minutes"]


def is_aim(block: Block, i: int, kind: Kind) -> bool:
    """True for a verb before what is only aimed at: "mencanangkan tiga fokus pengembangan"."""
    first = i + len(kind.words)
    first += block.tokens[first].text.isdigit() or block.words.among("figures", block.tokens[first])
    return kind.verb and kind.key in block.words.lists["proclaiming"] and block.words.among("aimed", block.tokens[first])


def coincides(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
    """True for a commemoration without number or day, or a day of the church, that another event coincides with: "peresmian
    bertepatan dengan milad", "Bertepatan dengan Pesta Santo Yohanes, Jumat"."""
    along = block.words.small("with", block.tokens[i - 1]) and block.words.among("coinciding", block.tokens[i - 2])
    if along and kind.key in block.words.lists["feast_days"]:
        return block.tokens[i + len(kind.words)].capital
    if not along or kind.key not in block.words.lists["commemorations"] or block.words.among("commemoration", block.tokens[i]):
        return False
    naming = reader.read(i, kind)
    return naming.edition is None and not block.own.after(naming.last, block.tokens)


def is_gloss(block: Block, i: int, kind: Kind) -> bool:
    """True in brackets behind the beginning or the end of an event, which it is called: "sesi penutupan (exit meeting)"."""
    closed = block.tokens[i - 1].text == "(" and block.tokens[i + len(kind.words)].text == ")"
    return closed and block.words.among("beginnings", block.tokens[i - 2])


def is_prepared(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
    """True for small words for what another event prepares: "Takmir rapat membahas persiapan salat gerhana"."""
    if block.tokens[i].capital or kind.verb or not block.words.among("preparing", block.tokens[i - 1]):
        return False
    last = reader.read(i, kind).last
    after = block.tokens[last]
    told = block.words.small("which", after) or block.own.after(last, block.tokens)
    return not told and block.knows(max(0, i - PREPARED), i - 1)
