"""Whether words for a kind of event name none: talk of such events, what is handed over, visited or signed there."""
from __future__ import annotations

from itertools import takewhile

from kg.extract.events.block import Block
from kg.extract.events.doubts.generic import signs_nothing
from kg.extract.events.doubts.mere import (
    coincides,
    is_agenda,
    is_aim,
    is_counted,
    is_measured,
    is_minutes,
    is_prepared,
    is_recited,
    is_time,
    is_wrong,
    meets_somebody,
)
from kg.extract.events.naming import Naming
from kg.extract.events.reading.name import EventReader
from kg.extract.eventwords import UNKNOWN, Kind
from kg.extract.numerals import ROMANS
from kg.extract.page import Token
from kg.extract.quotations import OPENING

FAR = 24
"""Tokens after a commemoration within which another event may be told that marks it."""

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

MARKED = 12
"""Words from an occasion to the event that marks it at most."""


def names_none(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
    """True where the words of a kind that begin at token `i` name no event: "setiap rapat kerja", "meninjau sunatan massal"."""
    before = block.tokens[i - 1]
    if i and (_is_described(block, i, before, kind) or _is_occasion(block, i, kind, reader)):
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
    if is_aim(block, i, kind) or coincides(block, i, kind, reader):
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
    programme = kind.named and before.capital and block.words.among("programmes", before)
    called = range(max(0, i - CALLED), i - 1) if block.words.among("titled", before) else ()
    if any(block.knows(k, k + 1) and not block.words.among("carrying", block.tokens[k]) for k in called):
        return True
    launch = block.words.at(block.tokens, i - 2) if block.words.among("programmes", before) else None
    if launch is not None and launch.verb:  # "meluncurkan program Cek Kesehatan Gratis"
        return True
    hall = before.capital and block.tokens[i].capital and not block.headline and (
        block.tokens[i - 2].text in block.names.buildings)  # "di GOR Tri Lomba Juang"
    behind = block.tokens[i + len(kind.words)]
    hall = hall or before.capital and behind.text in block.names.centres  # "Jogja Expo Center"
    if block.articles and not kind.verb and (block.words.among("english_things", behind) or (
            " ".join(kind.words).casefold() in block.words.lists["english_papers"])):
        return True  # "community service team", "a press release"
    place = hall or before.text in block.words.lists["places_before"] or (
        before.text in block.names.territory_cues and not kind.verb)
    bare = kind.verb and block.words.lists["bare_verbs"].issuperset(word.casefold() for word in kind.words[:1])
    if bare and (block.headline or not (before.capital or before.text == ")")):
        return True
    if before.capital and block.words.among("borne", block.tokens[i]) and block.lexicon.begins_name(before.folded):
        return True  # "Elvandra Anugerah Alsafar"
    small = not (kind.named or block.tokens[i].capital)
    if small and block.words.among(("papers", "meanwhile_doing", "given_to", "officers"), before):
        return True  # "surat penyerahan", "sarasehan sambil bakar jagung", "tali asih kepada purna tugas", "inspektur upacara"
    committee = block.words.among("committees", before) and kind.key in block.words.lists["commemorations"]
    if kind.weak and block.words.among("groups", before) or _is_office(block, i, kind):
        return True
    return place and not programme or committee or before.text == "of" or block.words.among(("vying", "tenures"), before) or (
        block.words.among("routine", before) and not _is_routine_held(block, i))


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
    k = i - 1 if block.words.small("and", before) and block.tokens[max(0, i - 2)].text == "," else i
    while max(0, i - FIELDS) < k < i and (block.tokens[k - 1].text == "," or block.tokens[k - 1].capital):
        k -= 1  # "Direktur Jenderal Pengembangan, Pemanfaatan, dan Pembinaan Kebudayaan"
    before = block.tokens[k - 1] if k == i else block.tokens[k]
    return before.capital and before.text in block.names.officials and not block.words.among("trophies", before)


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


def _is_occasion(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
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


def _is_habit(block: Block, i: int, kind: Kind, reader: EventReader) -> bool:
    """True for small words after or before a word of habits or wishes, unless they have a day of their own or "dengan" links
    them to an event."""
    before, after = block.tokens[i - 1], i + len(kind.words)
    along = block.words.small("with", before)
    habit = block.words.among("habits_before", before)
    if kind.act and along:
        return False
    if kind.verb or block.tokens[i].capital:
        along = along and block.knows(max(0, i - MARKED), i - 1) and not _is_marked(block, i)  # "bakti sosial dengan membagikan"
        return kind.verb and (along or block.words.among(("habits", "modals"), before))
    ended = along and block.words.among(("closings", "marked_by", "made_of"), block.tokens[i - 2])
    staged = block.words.some(("staged", "undergone"), block.tokens[max(0, i - MARKED):i - 1])
    linked = not (ended or staged) or block.words.among("linked", block.tokens[i - 2])
    if along and (linked or _is_marked(block, i) or block.own.went_on(i, block.tokens, known=True)):
        return False
    if block.words.among("habits_after", block.tokens[after]):
        return not (block.own.after(after + 1, block.tokens) or _is_held_once(block, i, after + 1))
    last = reader.read(i, kind).last
    served = kind.key in block.words.lists["worship"] or kind.key in block.words.lists["gifts"]
    if ended and not served and last + 1 in block.dates and block.tokens[last].text == ",":
        return False  # "akan ditutup dengan bazar, Minggu (18/6)"
    ended = ended and served and block.tokens[last].text not in OPENING
    return habit and (ended or not block.own.after(last, block.tokens))


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


def _is_marked(block: Block, i: int) -> bool:
    """True after "dengan" where an occasion stands before it: "memperingati Harlah ke-79 dengan istigasah"."""
    for k in range(i - 2, max(-1, i - MARKED - 1), -1):
        token = block.tokens[k]
        if block.words.among("marking", token) or (
                block.words.among("closings", token) and block.words.among("periods", block.tokens[k + 1])):
            return True
        if not token.word and not token.text.isdigit() and token.text not in "-()":
            return False
    return False
