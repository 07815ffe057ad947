"""Words that stand for a person who is named elsewhere: "ia", "perempuan ini", "pria asal Blora itu", "menunjuknya"; none has the
post right behind it that is that of the next one ("Turut mendampingi beliau, Ketua PMI Kudus, Ali Rahman")."""
from __future__ import annotations

import re

from kg.extract.quotations import quotations
from kg.extract.verbs import active
from kg.languages import Pack, alternation


def pronouns(code: str, pack: Pack) -> list[tuple[int, int]]:
    """Where the words stand that mean a person, outside of quotations: start and end in the line's code, in order."""
    pattern = pronoun(pack)
    spans = [match.span("who" if match["who"] else "whom" if match["whom"] else 0) for match in pattern.finditer(code)]
    quoted = quotations(code)
    return [(start, end) for start, end in spans if not any(a < start < b for a, b in quoted)]


def pronoun(pack: Pack) -> re.Pattern[str]:
    """The words that mean a person."""
    return pack.once("roles.pronouns", _compiled)


def is_object(code: str, place: int) -> bool:
    """Whether the pronoun there hangs on a verb: it means another one than who does it ("Ali menunjuknya")."""
    return code[:place][-1:].isalpha()


def _compiled(pack: Pack) -> re.Pattern[str]:
    naming = alternation(active((*pack.words("posts", "appointing"), *pack.words("posts", "calling")), pack))
    described = (r"(?:{posts.figures}|{posts.humans})(?!\w)(?:\s[^.,;:()PRFI“”\"]{0,50}?"
                 r"(?:{from}\s(?:[a-z]+\s){0,2}P(?:\s{and}\sP)?)?)?\s{posts.shown}(?!\w)")  # "putra dari pasangan A dan B ini"
    return pack.pattern(
        r"(?<![\w-])(?:{posts.pronouns}(?!\w)(?!\s+P|,?\s+R(?:\s+O)?,?\s+P)|" + described
        + r"|{posts.figures}(?!\w)(?=\s+{posts.figure_joins}(?!\w))"
        r"|{posts.chairs}(?:\s\w+|\s?){its}(?=\s*[,:]?\s(?:{roles.identity}\s)?R)"
        rf"|(?<=[RO]\s)(?P<who>{{posts.shown}})(?!\w)(?=\s+[a-z])|{naming}(?P<whom>{{its}})(?!\w))")
