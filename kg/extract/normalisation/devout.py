"""Pious words that look like others: "in syaa Allah" is no place, "ba'da Ashar" names nobody."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled


def pious_words_told(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """One word for such words, and small letters for a prayer by which a time of day is told."""
    said = {form: word for word, forms in pack.table("spelling", "pious").items() for form in forms}
    for found in pack.once("devout.words", _compile).finditer(copy.text):
        if found["prayer"]:
            yield found.start("prayer"), found.end(), found["prayer"].casefold()
        else:
            word = said[" ".join(found.group().casefold().split())]
            yield found.start(), found.end(), word.capitalize() if found.group()[0].isupper() else word


def _compile(pack: Pack) -> re.Pattern[str]:
    """Those words, and the names of prayers right after a word for when."""
    forms = alternation([form for rows in pack.table("spelling", "pious").values() for form in rows])
    when, prayers = (alternation(pack.words("dates", name)) for name in ("before_prayers", "prayers"))
    return compiled(rf"(?i:(?<!\w){forms}(?!\w))|(?<=\s)(?i:{when})\s(?P<prayer>{prayers})(?!\w)(?!\s[A-Z])")
