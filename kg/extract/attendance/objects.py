"""Whether what is opened, closed or led is a gathering."""
from __future__ import annotations

import re

from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Cue


def has_object(line: Line, cue: Cue) -> bool:
    """False where an opener or leader opens or leads no gathering ("membuka rekening")."""
    words = line.words
    if not words.words["needy"].fullmatch(line.text[cue.start:cue.end]):
        return True
    rest = line.text[cue.end:min(cue.end + 48, line.span.end)]
    first = " ".join(rest.split()[:4])
    near = any(cue.end <= m.start <= cue.end + 60 for m in line.events)
    thing = words.pattern(r"\s+(?:{attendance.words.in_person}\s+)?[a-z\d]").match(rest)
    if cue.kind == "leader" and thing:  # "memimpin 45 kader", "memimpin doa"
        return not words.words["held"].match(first) and not words.words["since"].match(first)
    if cue.kind == "opener" and re.match(r"\s+[a-z\d]", rest):  # "melepas 3.500 mahasiswa"
        opened = words.pattern(r"\s{verbal}[a-z]{4}").split(first)[0]  # "membuka kegiatan | mewakili kepala sekolah"
        begun = any(cue.end < m.start <= cue.end + 2 for m in line.events)
        first = "" if begun else " ".join(opened.split()[:1])  # "membuka layanan pengobatan gratis"
        return not words.words["unopened"].fullmatch(first) and near or not words.words["unopened"].search(opened)
    gathering = near or words.near("gatherings", first)
    return gathering or not rest.strip(" .,;)") or rest[0] in ",.;"
