"""Whether words for a kind of event name none: talk of such events, what is handed over, visited or signed there."""
from __future__ import annotations

from kg.extract.events.block import Block
from kg.extract.events.doubts.generic import signs_nothing
from kg.extract.events.doubts.mere import (
    coincides,
    is_agenda,
    is_aim,
    is_counted,
    is_gloss,
    is_measured,
    is_minutes,
    is_prepared,
    is_recited,
    is_time,
    is_wrong,
    meets_somebody,
)
from kg.extract.events.doubts.occasions import MARKED, is_marked, is_occasion
from kg.extract.events.naming import Naming
from kg.extract.events.reading.name import EventReader
from kg.extract.eventwords import UNKNOWN, Kind
from kg.extract.page import Token
from kg.extract.quotations import OPENING

CALLED = 6
"""Words from an event to what it is called, or to what is said of it, at most."""

FIELDS = 10
"""Tokens of the fields of an office before the last of them at most."""

EXCUSE = 9
"""Words from "karena" to what kept somebody away at most."""

SHORT = 3
"""Words from an event to the colon before its name at most."""

HEAD = 12
"""Tokens of a line that tells place and day before the first sentence at most."""


def names_none(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
    """True where the words of a kind that begin at token `i` name no event: "setiap rapat kerja", "meninjau sunatan massal"."""
    before = block.tokens[i - 1]
    if i and (_is_described(block, i, before, kind) or is_occasion(block, i, kind, reader)):
        return True
    if is_minutes(block, block.tokens[max(0, i - 2):i]) or is_minutes(block, block.tokens[i + len(kind.words):][:2]):
        return True
    if is_time(block, i) or is_agenda(block, i) or is_prepared(block, i, kind, reader):
        return True
    if is_recited(block, i, kind) or is_counted(block, i):
        return True
    sworn = block.words.among("oaths", block.tokens[i]) and block.words.among("after", before)
    if signs_nothing(block.tokens, i, kind, block.words) or sworn and kind.verb:  # "kata Ali seusai diambil sumpahnya"
        return True
    if is_wrong(block, i) or is_measured(block, i, kind) or _is_excuse(block, i, reader.read(i, kind)):
        return True
    if kind.verb and block.words.among("seeing_off", block.tokens[i]) and not block.words.some(
            "seen_off", block.tokens[max(0, i - MARKED):i]):
        return True
    if kind.verb and block.words.among("meeting", block.tokens[i]) and not meets_somebody(block, i + len(kind.words)):
        return True
    if is_aim(block, i, kind) or is_gloss(block, i, kind) or coincides(block, i, kind, reader):
        return True
    given = kind.verb or kind.act or kind.key in block.words.lists["gifts"]
    if given and _is_handed(block, i + len(kind.words)) or kind.verb and _is_visited(block, i, kind):
        return True
    if kind.key.startswith(UNKNOWN) and (block.is_dateline(i) or kind.weak and _announces(block, i, kind)):
        return True
    return block.ends_dateline(i, i + len(kind.words)) or _is_habit(block, i, kind, reader)


def _announces(block: Block, i: int, kind: Kind) -> bool:
    """True for a word and a colon before the name of what it is: "Aksi perdana kita: Kerja Bakti Bersih Sungai"."""
    first = i + len(kind.words)
    colon = next((k for k in range(first, first + SHORT) if block.tokens[k].text == ":"), 0)
    return bool(colon) and block.tokens[colon + 1].capital and colon + 1 in block.kinds and not any(
        token.capital for token in block.tokens[first:colon])


def _is_described(block: Block, i: int, before: Token, kind: Kind) -> bool:
    """True after a word that makes it the name of a place or a body, or says that it is usual or a contest is for it."""
    words = block.words
    if before.text == "of" or words.among(("vying", "tenures"), before) or kind.weak and words.among("groups", before):
        return True
    if words.among("routine", before) and not _is_routine_held(block, i):
        return True
    if words.among("committees", before) and kind.key in words.lists["commemorations"]:
        return True
    if _is_of_programme(block, i) or _is_of_place(block, i, kind) or _is_office(block, i, kind):
        return True
    return _is_english_thing(block, i, kind) or _is_bare_verb(block, i, kind) or _is_small_beside(block, i, kind)


def _is_of_programme(block: Block, i: int) -> bool:
    """True in what another event is called, and in a programme that is launched: "meluncurkan program Cek Kesehatan Gratis"."""
    before = block.tokens[i - 1]
    called = range(max(0, i - CALLED), i - 1) if block.words.among("titled", before) else ()
    if any(block.knows(k, k + 1) and not block.words.among("carrying", block.tokens[k]) for k in called):
        return True
    launch = block.words.at(block.tokens, i - 2) if block.words.among("programmes", before) else None
    return launch is not None and launch.verb


def _is_of_place(block: Block, i: int, kind: Kind) -> bool:
    """True in the name of a place, unless a programme bears that of the kind: "di GOR Tri Lomba Juang", "Jogja Expo Center"."""
    before, behind = block.tokens[i - 1], block.tokens[i + len(kind.words)]
    if kind.named and before.capital and block.words.among("programmes", before):
        return False
    hall = before.capital and block.tokens[i].capital and not block.headline and (
        block.tokens[i - 2].text in block.names.buildings)
    if hall or before.capital and behind.text in block.names.centres:
        return True
    return before.text in block.words.lists["places_before"] or before.text in block.names.territory_cues and not kind.verb


def _is_english_thing(block: Block, i: int, kind: Kind) -> bool:
    """True in English for a thing or a paper: "community service team", "a press release"."""
    return block.articles and not kind.verb and (block.words.among("english_things", block.tokens[i + len(kind.words)]) or (
        " ".join(kind.words).casefold() in block.words.lists["english_papers"]))


def _is_bare_verb(block: Block, i: int, kind: Kind) -> bool:
    """True for a verb without a prefix that is none here, and for what people are called: "Elvandra Anugerah Alsafar"."""
    before = block.tokens[i - 1]
    bare = kind.verb and block.words.lists["bare_verbs"].issuperset(word.casefold() for word in kind.words[:1])
    if bare and (block.headline or not (before.capital or before.text == ")")):
        return True
    return before.capital and block.words.among("borne", block.tokens[i]) and block.lexicon.begins_name(before.folded)


def _is_small_beside(block: Block, i: int, kind: Kind) -> bool:
    """True for small words after what makes them a paper, a pastime, people or an office: "surat penyerahan", "sarasehan sambil
    bakar jagung", "tali asih kepada purna tugas", "inspektur upacara"."""
    return not (kind.named or block.tokens[i].capital) and block.words.among(
        ("papers", "meanwhile_doing", "given_to", "officers"), block.tokens[i - 1])


def _is_routine_held(block: Block, i: int) -> bool:
    """True for a named one of what is done as a rule, of which it is said that it was held: "menggelar kegiatan rutin Lailatul
    Ijtima"."""
    k = i - 2
    if block.words.among("carrying", block.tokens[k]):
        k -= 1
    return block.tokens[i].capital and block.words.among("holding", block.tokens[k]) and not (
        block.words.among("habits", block.tokens[k - 1]))


def _is_office(block: Block, i: int, kind: Kind) -> bool:
    """True for capitals right after the first word of an office, which they are a part of: "Menteri Pendidikan Dasar"."""
    before = block.tokens[i - 1]
    if kind.verb or kind.named or block.headline or not block.tokens[i].capital:
        return False
    if _ends_section(block, i):
        return True
    k = i - 1 if block.words.small("and", before) and block.tokens[max(0, i - 2)].text == "," else i
    while max(0, i - FIELDS) < k < i and (block.tokens[k - 1].text == "," or block.tokens[k - 1].capital):
        k -= 1  # "Direktur Jenderal Pengembangan, Pemanfaatan, dan Pembinaan Kebudayaan"
    before = block.tokens[k - 1] if k == i else block.tokens[k]
    return before.capital and before.text in block.names.officials and not block.words.among("trophies", before)


def _ends_section(block: Block, i: int) -> bool:
    """True for the last of the fields of a section, behind "dan": "Divisi Peraturan Perundang-undangan dan Pembinaan Hukum"."""
    if not block.words.small("and", block.tokens[i - 1]):
        return False
    for k in range(i - 2, max(-1, i - FIELDS), -1):
        rows = block.names.phrases.get(block.tokens[k].text.casefold(), ()) if block.tokens[k].capital else ()
        if any(phrase.kind == "sections" and len(phrase.words) == 1 for _, _, phrase in rows):
            return k < i - 2
        if not block.tokens[k].capital and block.tokens[k].text != ",":
            return False
    return False


def _is_excuse(block: Block, i: int, naming: Naming) -> bool:
    """True for where somebody was who did not come, and what else was in the way: "berhalangan karena mengikuti rapat", "lantaran
    banyak warga panen kopi"; not for what has a day of its own."""
    small = not block.tokens[i].capital and not naming.proper
    for k in range(i - 1, max(-1, i - EXCUSE), -1):
        token = block.tokens[k]
        if block.words.among("excuses", token):
            told = block.own.after(naming.last, block.tokens) or block.tokens[i].capital and naming.proper and naming.tail
            return (k < i - 1 or naming.kind.verb) and not told  # "karena menghadiri Kongres Asprov"
        passed = token.word if small else block.words.among(("taking", "attended", "auxiliaries", "carrying"), token)
        if not passed or block.words.among("undergone", token) or k in block.starts:
            return False
    return False


def _is_habit(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
    """True for small words after or before a word of habits or wishes, unless they have a day of their own or "dengan" links
    them to an event."""
    before, after = block.tokens[i - 1], i + len(kind.words)
    along = block.words.small("with", before)
    if kind.act and along:
        return False
    if kind.verb:
        return block.words.among(("habits", "modals"), before) or along and _is_done_along(block, i)
    if block.tokens[i].capital or along and _is_linked(block, i):
        return False
    if block.words.among("habits_after", block.tokens[after]):
        return not (block.own.after(after + 1, block.tokens) or _is_held_once(block, i, after + 1))
    if not block.words.among("habits_before", before):
        return False
    last = reader.read(i, kind).last
    if along and _is_ending(block, i):
        if kind.key in block.words.lists["worship"] or kind.key in block.words.lists["gifts"]:
            return block.tokens[last].text not in OPENING or not block.own.after(last, block.tokens)
        if block.tokens[last].text == "," and last + 1 in block.dates:  # "akan ditutup dengan bazar, Minggu (18/6)"
            return False
    return not block.own.after(last, block.tokens)


def _is_done_along(block: Block, i: int) -> bool:
    """True for what is done after "dengan" at an event that is told before it: "bakti sosial dengan membagikan sembako"."""
    return block.knows(max(0, i - MARKED), i - 1) and not is_marked(block, i)


def _is_ending(block: Block, i: int) -> bool:
    """True before "dengan" for a word of what is ended, marked or made: "ditutup dengan doa bersama"."""
    return block.words.among(("closings", "marked_by", "made_of"), block.tokens[i - 2])


def _is_linked(block: Block, i: int) -> bool:
    """True where "dengan" links an event of its own: one that is not what ends or fills another, or that marks an occasion."""
    filled = block.words.some(("staged", "undergone"), block.tokens[max(0, i - MARKED):i - 1])
    if not (filled or _is_ending(block, i)) or block.words.among("linked", block.tokens[i - 2]):
        return True
    return is_marked(block, i) or block.own.went_on(i, block.tokens, known=True)


def _is_held_once(block: Block, i: int, after: int) -> bool:
    """True for what is said to be held where the sentence, or a line before it, tells a day: "mengadakan pertemuan rutin bulanan
    di aula, Senin (14/8/2023)"."""
    if not block.words.among("holding", block.tokens[i - 1]):
        return False
    start = block.sentence(i)
    start = 0 if start < HEAD else start
    days = [k for k in range(start, i) if block.tokens[k].start in block.own.starts]
    told = days and not (days[0] and block.words.among("since", block.tokens[days[0] - 1]))
    return bool(told or block.own.alone(after, block.tokens, block.starts))


def _is_handed(block: Block, k: int) -> bool:
    """True for prizes and the like, which are handed over at an event and make none."""
    return block.words.among(("prizes", "beginnings"), block.tokens[k])


def _is_visited(block: Block, i: int, kind: Kind) -> bool:
    """True for the visit to an event, which is no event besides: "meninjau sunatan massal"."""
    k = i + len(kind.words)
    return kind.key in block.words.lists["calls"] and block.words.at(block.tokens, k) is not None


