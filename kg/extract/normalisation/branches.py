"""Two branches of a place that a hyphen or a stroke joins, read as joined by a word: "PCM-PCA Kudus", "PAC IPNU-IPPNU Kudus"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled


def branches_parted(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The word that joins for the mark between short names of branches, and between movements of a level of which the page names
    the second by itself, but in its first line."""
    text, (branches, levels) = copy.text, pack.once("branches", _compile)
    joint = next(iter(pack.words("grammar", "and")), ",")
    spots = [match.span(1) for match in branches.finditer(text)]
    spots += [match.span(2) for match in levels.finditer(text, max(0, text.find("\n")))
              if re.search(rf"(?i)\b{match[1]}\)? {match[3]}\b(?![-/])", text)]
    yield from [(first, last, f" {joint} ") for first, last in sorted(spots)]


def _compile(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Marks between short names of branches, and between short names of movements behind the short name of a level."""
    short = alternation(sorted({name for names in pack.table("parents", "roots").values() for name in names
                                if name.isalpha() and name.isupper()}))
    levels = alternation([level for level in pack.words("bodies", "levels") if level.isalpha() and level.isupper()])
    return (compiled(rf"(?<=\b)(?:{short})( ?[-/] ?)(?=(?:{short}) [A-Z])"),
            compiled(rf"\b({levels}) [A-Z]{{3,}}( ?[-/] ?)([A-Z]{{3,}})\b"))
