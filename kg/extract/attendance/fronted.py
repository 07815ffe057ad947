"""Verbs whose subject stands behind them: at the head of a clause, after "saat" and the like, and after "yang" without a noun."""
from __future__ import annotations

import re

from kg.extract.attendance.lines import HIDDEN
from kg.extract.attendance.vocabulary import Vocabulary

SMALL = re.compile(r"(?:[a-z-]+\s?){0,3}")
"""A few words that may stand between a verb and its subject, as its object or an adverb."""

FAR = 70


def opens_clause(words: Vocabulary, lead: str) -> bool:
    """Whether the clause before a verb holds nothing but adverbs, or a place, a time or an origin."""
    bare = words.words["adverbs"].sub("", lead).strip(f" ;,{HIDDEN}")
    adjunct = words.words["adjuncts"].match(bare)
    return not bare or adjunct is not None and len(bare) < 44 and not re.search(r"[,;:]", bare)


def awaits_subject(words: Vocabulary, lead: str) -> bool:
    """"Saat membuka Musda, Bupati X …", "Yang membuka Musda ialah X": whether the words before a verb leave its subject open."""
    return words.ends("heads", words.words["adverbs"].sub("", lead)) is not None


def leads_to_subject(words: Vocabulary, gap: str) -> bool:
    """Whether the words between a verb and a name lead to that name as its subject: a few words, or all up to a comma, a colon
    or "adalah", then a post."""
    rest, title = _post_at_end(words, gap)
    said = " ".join(rest)
    if SMALL.fullmatch(said):
        return True
    clear = len(said) < FAR and not re.search(r"[.;]\s|[:,]\s.*[:,]", said)
    turned = [part[-1] in ",:" for part in (*rest, *title[:-1])]
    behind = words.words["pronouns"].search(said.rsplit(",", 1)[-1]) if "," in said else None
    return clear and behind is None and (True in turned[-3 - len(title):] or words.near("copulas", said))


def _post_at_end(words: Vocabulary, gap: str) -> tuple[list[str], list[str]]:
    """The words of a text before and in the post with which it ends: what is written with a capital, "dan", a bracket."""
    parts = gap.split()
    small = [i for i, part in enumerate(parts, 1) if not (
        part[0].isupper() or part[0] in "(&" or words.words["and"].fullmatch(part))]
    return parts[:max(small, default=0)], parts[max(small, default=0):]


def is_post(words: Vocabulary, gap: str) -> bool:
    """Whether nothing but a post stands between a word and a name."""
    return not _post_at_end(words, gap)[0]
