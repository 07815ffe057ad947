"""Lines that leave out whom they tell of, as profiles do: "Pernah menjabat Ketua X.", "Jabatan: Ketua X", "Ketua X (1990-95)"."""
from __future__ import annotations

import re

from kg.extract.verbs import active, passive
from kg.languages import Pack
from kg.languages.patterns import word_tree

WHEN = r"(?:(?:{in}|{on}|{year}|{~posts.since})\s+)*(?:{year}\s+)?[D\d][D\d\s–-]*"
"""A date or a year."""

LABELLED, REPLACED = r"\W*{~roles.labels_of_posts}\s*:\s*", r"(?<!\w){~posts.predecessors}\s+$"
"""What stands before a post in a table of what somebody is, and before who had one."""

NUMBER = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?")
ENTRY = r"R(?:\s*O)?\s*[,:]?\s*(?:\(?D(?:\s*[–-]\s*[a-z]+)?\)?|\(?{roles.lasting}(?!\w)\)?)\W*"
"""What begins an item, and a post with its years in a list of those that somebody had."""

LISTED = r"(?<!\w){~posts.chairs}\s[^.;:(PRI]{0,50}$"
"""What stands before the passive of a verb of holding in front of a list of posts: "Berbagai jabatan pernah | diembannya"."""

OWNED = "(?={its}(?!\\w))"
"""What ends a verb with the one who does it: "diembannya"."""

KINDS = ("paragraph", "item", "heading")
"""The blocks in which people are told of, and last those in which only tables tell of them."""


def elided(code: str, kind: str, pack: Pack) -> list[tuple[int, int]]:
    """Where a line in signs lacks whom it tells of: an empty stretch before a verb of having or getting a post, where nobody is
    named but who had it before, or before a post in a list or table of what somebody was; empty where it lacks nobody."""
    first = code.find("R")
    if first < 0 or kind not in KINDS or "I" in code or "P" in code[:first]:
        return []
    person = code.find("P", first)
    entry = kind == "item" and NUMBER.fullmatch(code, 0, first) and pack.pattern(ENTRY).fullmatch(code, first)
    if entry or person < 0 and pack.pattern(LABELLED).fullmatch(code, 0, first):
        return [(first, first)]
    if person < 0 and (held := pack.once("roles.held", _held).search(code, 0, first)) and pack.pattern(LISTED).search(
            code, 0, held.start()):
        return [(first, first)]
    told = kind != KINDS[-1] and pack.once("roles.elided", _compiled).match(code, 0, first)
    return [(0, 0)] if told and (person < 0 or pack.pattern(REPLACED).search(code, first, person)) else []


def _held(pack: Pack) -> re.Pattern[str]:
    return pack.pattern(rf"(?<!\w){word_tree(passive(pack.words('posts', 'holding'), pack), border=OWNED)}")


def _compiled(pack: Pack) -> re.Pattern[str]:
    verbs = word_tree((*pack.words("roles", "elided"), *active(pack.words("posts", "holding"), pack),
                       *passive(pack.words("posts", "appointing"), pack)))
    before = word_tree((*pack.words("posts", "fillers"), *pack.words("posts", "once"), *pack.words("posts", "turns"),
                        *pack.words("roles", "before_elided")))
    return pack.pattern(rf"\W*(?:(?:{before}|{WHEN})\s*,?\s+)*{verbs}\s")
