"""Phrases that only an event has: of a headline or a timetable, before a title, around "digelar", after "menjalani"."""
from __future__ import annotations

from itertools import takewhile

from kg.extract.dates.calendar import DAY
from kg.extract.events.block import REACH, Block
from kg.extract.events.kinds.acts import begins_phrase
from kg.extract.eventwords import UNKNOWN, Kind
from kg.extract.lexicon import fold_name
from kg.extract.page import EDGE, texts
from kg.extract.quotations import OPENING, closes

DESCRIBED = 4
"""Small words of a name after a verb of doing at most."""

PHRASE = 5
"""Words after a title within which it is told that it was held."""

TITLE = 14
"""Tokens of a title in quotation marks at most."""

LONG_ITEM = 9
"""Words that begin an item of a list and name what is held on its day at most, and one."""

DATED = 4
"""Tokens at the beginning of a sentence within which its day begins: "Pada Sabtu (3/5) digelar …"."""



def told(block: Block, i: int) -> bool:
    """What heads a phrase before "yang digelar": "mengikuti jalan sehat yang dihelat"."""
    which = next((k for k in block.told_of if i < k < i + REACH), 0)
    words, named = block.words, (block.bodies, block.dates, block.kinds)
    return which > 0 and _begins(block, i) and not any(
        words.breaks(token) or words.small("which", token) or any(k in known for known in named)
        for k, token in enumerate(block.tokens[i + 1:which], i + 1))


def _begins(block: Block, i: int) -> bool:
    """A phrase of nouns begins here, and no place."""
    token, before = block.tokens[i], block.before(i)
    brought = block.words.among(("before_told", "usages"), before)
    if before.text not in ("\n", ",", ":", "“", '"') and not brought:
        return False
    return token.word and not block.words.among("idle", token) and i not in block.kinds


def topic(block: Block, i: int) -> bool:
    """Two words and more of a headline, of which it is said that they were held, or when: "Reuni Perak itu berlangsung"."""
    first = block.tokens[i]
    if i not in block.topical:
        return False
    before = block.before(i)
    begins = first.capital or begins_phrase(before, block.words)
    if not first.word or not begins or first.text.isupper() or first.folded in block.names.venues:
        return False
    if block.words.small("in", before) or block.words.small("to", before):
        return False  # "ke Gua Maria Kerep"
    if before is not EDGE and i - 1 in block.topical:
        return False  # "sekolah | ramah anak"
    if block.lexicon.begins_name(fold_name(first.text)):
        return False
    end = block.run(i) if first.capital else i
    while end < i + REACH and not block.tokens[end].capital and not block.words.breaks(block.tokens[end]):
        end += 1
    if end < i + 2 or block.knows(i, end):
        return False
    small = [token for token in block.tokens[i:end] if not token.capital and not block.words.among("nouns", token)]
    if any(block.words.verb.match(token.folded) for token in small):
        return False
    after = block.tokens[end]
    day = end + 1 if (after.text == "," or block.words.among("on_day", after)) else end
    return day > end and len(block.dates.get(day, (0, ""))[1]) >= DAY or (
        block.words.small("this", after)) and block.told_after(end + 1) or block.told_after(end)


def entitled(block: Block, i: int) -> Kind | None:
    """Small words that a title in quotation marks follows, which were held: "menginisiasi bincang “…”"."""
    end, before = i, block.tokens[i - 1]
    if before is EDGE or before.capital or block.opening.isdisjoint(range(i + 1, i + DESCRIBED + 2)):
        return None
    while end < i + DESCRIBED and not block.words.breaks(block.tokens[end]):
        end += 1
    last = end
    end += last > i and block.tokens[last].text in block.names.themed_by
    if block.tokens[end].text not in OPENING:
        return None
    close = closes(block.tokens, end, TITLE)
    if not close or any(block.words.among("things", token) or token.capital for token in block.tokens[i:end]):
        return None
    brought = block.words.among(("openers", "taking", "bringing"), before)
    after = block.tokens[close + 1:close + 1 + PHRASE]
    follows = after[0].text == "," or block.words.among("in_or_on", after[0]) or close + 1 in block.dates
    held = block.words.some(("staged", "lasting"), after)
    known = block.knows(i, end) or not (brought and follows or held or block.words.among("staged", before))
    return None if known else Kind(texts(block.tokens[i:last]), UNKNOWN + block.tokens[i].folded)


def inverted(block: Block, i: int) -> bool:
    """What follows a verb of holding that begins its clause: "Malam harinya, digelar kenal pamit", "digelar pula doa"."""
    k = i - 1 - block.words.among(("also", "carrying"), block.tokens[i - 1])
    if not block.words.among("staged", block.tokens[k]) or block.words.among("adverbs", block.tokens[i]):
        return False
    before = block.tokens[k - 1]
    if k < i - 1 or before is EDGE or k in block.starts or k - 1 in block.starts:
        return True
    if before.text == "," or block.words.among("also_before", before):
        return True
    start = block.sentence(k)
    dated = any(block.dates[day][0] >= k - 2 for day in range(start, min(start + DATED, k)) if day in block.dates)
    return dated or k - start < REACH and block.words.among("after", block.tokens[start])  # "Seusai upacara digelar …"


def dated_item(block: Block, i: int) -> bool:
    """The first words of an item of a list, before their day or place and day: "3. Penyusunan Rencana Kontinjensi, 19 Agustus
    2025, di Gedung PKK"."""
    first = next(k for k, token in enumerate(block.tokens) if token.word)
    end = i
    while end < i + LONG_ITEM and block.tokens[end].word and not block.words.among("in_or_on", block.tokens[end]):
        end += 1
    if i != first or end == i or block.knows(i, end) or any(k in block.bodies or k in block.dates for k in range(i, end)):
        return False
    return not block.is_person(i, end) and bool(block.own.after(end + (block.tokens[end].text == ","), block.tokens))


def undergone(block: Block, i: int) -> bool:
    """Small words after a verb of doing or taking part, before a place or a day: "menjalani asesmen lapangan di aula"."""
    return block.words.among("undergoing", block.before(i)) and not _is_idle(block, i) and is_placed(block, i)


def _is_idle(block: Block, i: int) -> bool:
    """A noun that is none of an event stands among the small words from token `i` on."""
    small = takewhile(lambda t: not t.capital and not block.words.breaks(t), block.tokens[i:i + DESCRIBED])
    return block.words.some("idle", small)


def is_placed(block: Block, i: int) -> bool:
    """Two small words and more, none of them a known kind, before a place, a day or for whom they are."""
    end = i
    while end < i + DESCRIBED and not block.tokens[end].capital and not block.words.breaks(block.tokens[end]):
        if end in block.kinds:
            return False
        end += 1
    follows = block.tokens[end]
    placed = end in block.dates or (follows.text == "," or block.words.among("after_deeds", follows))
    return end > i + 1 and placed



def edition(block: Block, i: int) -> bool:
    """"The previous edition", "edisi sebelumnya": another of the series."""
    before, after = block.tokens[i - 1], block.tokens[i + 1]
    if block.words.among("ordinals", after) or block.words.among("others_before", before):
        return True
    return before.text.endswith(("year’s", "year's")) or any(phrase[0] == after.text for phrase in block.words.others)
