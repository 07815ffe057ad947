"""Names in capitals that only an event has: numbered, brought by a word that an event follows, or told to have been held."""
from __future__ import annotations

from kg.extract.events.block import Block
from kg.extract.lexicon import fold_name
from kg.extract.numerals import ROMANS, YEAR
from kg.extract.page import EDGE

CALLED = 6
"""Words from what is called something to its name at most: "kegiatan belajar bersama yang dinamai"."""


def numbered(block: Block, i: int, end: int) -> bool:
    """Capitals up to token `end` before an edition, where an event can stand: "dalam Tanwir II", "Temu Ilmiah ke-14"."""
    number = block.tokens[end]
    if end == i or block.words.among("counted", block.tokens[end - 1]) or (block.words.among("rows", block.tokens[i])):
        return False
    k = end + 2 if number.folded in block.words.grammar["ordinal"] and block.tokens[end + 1].text == "-" else 0
    figure = k and (block.tokens[k].text.isdigit() or block.tokens[k].text in ROMANS)
    ordinal = figure or block.words.ordinal.match(number.text)
    if not (ordinal or number.text in ROMANS) or block.knows(i, end):
        return False
    if ordinal:
        return end > i + 1 or block.is_placed(i) or (k or end) + 1 in block.bodies or block.told_after(end + 1)
    wave = end > i + 2 and block.words.among("series", block.tokens[end - 1])
    return wave or block.is_placed(i) or block.told_after(end + 1)


def held_by_them(block: Block, i: int, end: int) -> bool:
    """It is said after capitals up to token `end` who holds that: "yang mereka selenggarakan"; not after a preposition, where
    they end a longer name ("Pelatihan Berinteraksi dengan | Penyandang Disabilitas yang …")."""
    which, who, held = block.tokens[end:end + 3]
    ends = i > 1 and block.tokens[i - 2].capital and any(
        block.words.small(name, block.tokens[i - 1]) for name in ("with", "for", "toward"))
    held_so = block.words.small("which", which) and block.words.among("holders", who) and block.words.among("holding", held)
    return not ends and held_so


def brought(block: Block, i: int, end: int) -> bool:
    """Several capitals after what an event follows: "dalam Rembuk Pamong Sungai", "tuan rumah Temu Dekan"; after what no person
    follows also one, or what may be a person, before its place or day: "membuka Gemastik di aula", "usai Salve Agung, 3 Mei"."""
    before = block.tokens[i - 1] if i - 1 in block.starts else block.before(i)
    if before is EDGE or end == i:
        return False
    bringing = block.words.among("bringing", before) or block.hosted(i)
    sure = block.words.among("unpeopled", before) and _is_set(block, end) or (
        block.words.among("inside", before) and end in block.told_of)
    if not (bringing or block.words.among("leading", before)) or block.knows(i, end) or not sure and block.is_person(i, end):
        return False
    follows = block.tokens[end]
    long = sure or end > i + 1 or bool(YEAR.match(follows.text))
    if bringing:
        return long and _is_meant(block, i, end)
    if end in block.bodies:
        end, long = block.bodies[end][0], True
        follows = block.tokens[end]
    comma = (follows.text == "," or block.words.among("on_day", follows))
    dated = end in block.dates or comma and end + 1 in block.dates
    near = block.words.among("nearing", before) and bool(YEAR.match(follows.text))
    return long and (dated or near)


def _is_set(block: Block, end: int) -> bool:
    """A place or a day follows at token `end`."""
    follows = block.tokens[end]
    comma = follows.text == ","
    return end in block.dates or comma and end + 1 in block.dates or (block.words.among("in_or_on", follows))


def _is_meant(block: Block, i: int, end: int) -> bool:
    """What is called so is an event; where it stands after "dalam", somebody took part in it or said something there, or it was
    held on a day."""
    words, before = block.words, block.tokens[max(0, i - CALLED):i]
    if words.among("calling", before[-1]):
        return is_called(block, i) or any(block.knows(k, k + 1) for k in range(i - len(before), i - 1))
    if not words.among("inside", before[-1]):
        return True
    took_part = len(before) > 1 and words.among("partaking", before[-2])
    held = end in block.dates or end + 1 in block.dates or block.told_after(end)
    return took_part or held


def is_called(block: Block, i: int) -> bool:
    """What is called as token `i` begins is an event in general ("kegiatan yang bertajuk …"), not of a known kind, whose title
    it is."""
    before = range(max(0, i - CALLED), i - 1)
    return block.words.some("carriers", block.tokens[before.start:i - 1]) and not any(block.knows(k, k + 1) for k in before)


def subject(block: Block, i: int, end: int) -> bool:
    """Several capitals after "telah dilaksanakan", where no event goes before: that is the subject, not who held it."""
    k = i - 1
    if end == i + 1 or not (
            block.words.among("happens", block.tokens[k]) and block.words.among("said_before", block.tokens[k - 1])):
        return False
    if block.knows(i, i + 1) or block.lexicon.begins_name(fold_name(block.tokens[i].text)):
        return False
    start = block.sentence(i)
    return not block.words.small("which", block.tokens[k - 2]) and not block.knows(start, k)


def owned(block: Block, i: int) -> bool:
    """One word before whose it is, of which it is said that it was held: "OKK PWI Riau diikuti 57 wartawan"."""
    if i + 1 not in block.bodies or block.tokens[i].text in block.names.posts or block.knows(i, i + 1):
        return False
    k = block.bodies[i + 1][0]
    while block.words.among("auxiliaries", block.tokens[k]):
        k += 1
    return block.words.among(("staged", "followed"), block.tokens[k])
