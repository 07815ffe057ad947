"""Who does what a verb says: subjects behind it, at the head of a clause or before "yang"; whether it is done to a gathering."""
from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Cue, Vocabulary
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention

SMALL = re.compile(r"(?:[a-z-]+\s?){0,3}")
"""A few words that may stand between a verb and its subject, as its object or an adverb."""

FAR = 70

RELATIVE = r",?\s+{which}\s+(?:\w+\s+){0,2}"
"""Between a name and the verb of its relative clause."""

WHOSE = r"^\s*(?:{by}\s+)?(?:[a-z]+{its},?\s+)?"
"""Before a post, whose it is ("oleh wakilnya, Camat X")."""

LISTED = r"[^.]{0,100}[,;][^.]{0,100}|[^.;]{0,60}\b{and}\b[^.;]{0,60}"
"""Between two names of a list."""


BIDS = r"(?<!\w){attendance.words.bids}\s+(?:{toward}\s+)?(?!{to_do}\s)[^,;.:]{3,90}?\s{to_do}\s+(?:[a-z]+\s+)?$"
"""Before a verb, that others are bidden to do it ("mengajak para guru untuk | mengikuti seminar")."""


def is_bidden(line: Line, cue: Cue) -> bool:
    """Whether a verb tells only what somebody bids others to do."""
    clause = line.clause(cue.start).start
    return "bids" in line.words.here and line.words.pattern(BIDS).search(line.text, clause, cue.start) is not None


def opens_clause(words: Vocabulary, lead: str) -> bool:
    """Whether the clause before a verb holds nothing but adverbs, or a place, a time or an origin."""
    bare = words.lists["adverbs"].sub("", lead).strip(f" ;,{HIDDEN}")
    adjunct = words.lists["adjuncts"].match(bare)
    return not bare or adjunct is not None and len(bare) < 44 and not re.search(r"[,;:]", bare)


def awaits_subject(words: Vocabulary, lead: str) -> bool:
    """"Saat membuka Musda, Bupati X …", "Yang membuka Musda ialah X": whether the words before a verb leave its subject open."""
    return words.ends("heads", words.lists["adverbs"].sub("", lead)) is not None


def leads_to_subject(words: Vocabulary, gap: str) -> bool:
    """Whether the words between a verb and a name lead to that name as its subject: a few words, or all up to a comma, a colon
    or "adalah", then a post."""
    rest, title = _post_at_end(words, gap)
    said = " ".join(rest)
    if SMALL.fullmatch(said):
        return True
    clear = len(said) < FAR and not re.search(r"[.;]\s|[:,]\s.*[:,]", said)
    turned = [part[-1] in ",:" for part in (*rest, *title[:-1])]
    behind = words.lists["pronouns"].search(said.rsplit(",", 1)[-1]) if "," in said else None
    return clear and behind is None and (True in turned[-3 - len(title):] or words.near("copulas", said))


def _post_at_end(words: Vocabulary, gap: str) -> tuple[list[str], list[str]]:
    """The words of a text before and in the post with which it ends: what is written with a capital, "dan", a bracket."""
    parts = gap.split()
    small = [i for i, part in enumerate(parts, 1) if not (
        part[0].isupper() or part[0] in "(&" or words.lists["and"].fullmatch(part))]
    return parts[:max(small, default=0)], parts[max(small, default=0):]


def is_post(words: Vocabulary, gap: str) -> bool:
    """Whether nothing but a post stands between a word and a name, or somebody's deputy or the like before it."""
    return not _post_at_end(words, words.pattern(WHOSE).sub("", gap))[0]


def has_object(line: Line, cue: Cue) -> bool:
    """False where an opener or leader opens or leads no gathering ("membuka rekening")."""
    words = line.words
    if not words.lists["needy"].fullmatch(line.text[cue.start:cue.end]):
        return True
    rest = line.text[cue.end:min(cue.end + 48, line.span.end)]
    first = " ".join(rest.split()[:4])
    near = any(cue.end <= m.start <= cue.end + 60 for m in line.events)
    thing = words.pattern(r"\s+(?:{attendance.words.in_person}\s+)?[a-z\d]").match(rest)
    if cue.kind == "leader" and thing:  # "memimpin 45 kader", "memimpin doa"
        return not words.lists["held"].match(first) and not words.lists["since"].match(first)
    if cue.kind == "opener" and re.match(r"\s+[a-z\d]", rest):  # "melepas 3.500 mahasiswa"
        opened = words.pattern(r"\s{verbal}[a-z]{4}").split(first)[0]  # "membuka kegiatan | mewakili kepala sekolah"
        begun = any(cue.end < m.start <= cue.end + 2 for m in line.events)
        first = "" if begun else " ".join(opened.split()[:1])  # "membuka layanan pengobatan gratis"
        return not words.lists["unopened"].fullmatch(first) and near or not words.lists["unopened"].search(opened)
    gathering = near or words.near("gatherings", first)
    return gathering or not rest.strip(" .,;)") or rest[0] in ",.;"


def tells_of_last(line: Line, person: Mention, at: int) -> bool:
    """Whether the verb at an offset is in a relative clause on the last name of a list of three or more."""
    if not line.words.pattern(RELATIVE).fullmatch(line.text[person.end:at]):
        return False
    start = line.clause(person.start).start
    held = [m for m in line.people if start <= m.start <= person.start][-3:]
    listed = line.words.pattern(LISTED)
    return len(held) == 3 and all(listed.fullmatch(line.text[a.end:b.start]) for a, b in pairwise(held))


def tells_of_body(line: Line, person: Mention, at: int) -> bool:
    """Whether a body named last, not the person before it, is what a relative clause speaks of ("…, dan Sanggar Y yang …")."""
    last = [b for b in line.bodies if person.end < b.start and b.end <= at and not line.in_post(b)][-1:]
    return bool(last) and line.words.pattern(RELATIVE).fullmatch(line.text[last[0].end:at]) is not None
