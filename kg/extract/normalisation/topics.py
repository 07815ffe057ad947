"""What somebody speaks on, behind the name in a list of speakers, read as if it stood in quotation marks."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.lexicon import PERHAPS, Lexicon, fold_name, lexicon
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled
from kg.lines import ITEM

LINE = re.compile(r"(?m)^[^\n]*\S")
BEHIND = re.compile(r"(?P<name>.*?\S(?:\s\([^()]*\))?)\s[–—-]\s(?P<dashed>[^()–—]*[^()–—.;,\s])[.;,]?"
                    r"|(?P<named>[^()–—]*\S)\s\((?P<held>[^()]+)\)[.;,]?")
"""Somebody, perhaps with what is said of them in brackets, and what stands behind a dash or in brackets at the end of a line."""

DEGREE = re.compile(r",\s*(?:[A-Z][A-Za-z]{0,4}\.)+")
"""A degree with a dot."""

POSTED = re.compile(r"(?:,| [–—-])\s+\w{3,}\s+\S")
"""A post of several words behind a name."""

LEAD_WORDS = 12
"""Words of a line over a list at most."""

JOINING = 3
"""Letters of a small word at most that names have inside as well."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words for speakers, what begins a post or a body, words for who does something, and titles."""

    speakers: re.Pattern[str]
    begins: frozenset[str]
    agents: re.Pattern[str]
    titled: re.Pattern[str]
    lex: Lexicon


def topics_quoted(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Marks of quotation around the topics in lists below a line that speaks of speakers."""
    words = pack.once("topics.words", _compile)
    if not words.speakers.search(copy.text):
        return
    led = False
    for line in LINE.finditer(copy.text):
        item = ITEM.match(copy.text, line.start(), line.end())
        if item is None:
            led = _leads(line.group().strip(), words)
        elif led and (found := BEHIND.fullmatch(copy.text, item.end(), line.end())):
            yield from _told_apart(found, words, pack)


def _told_apart(found: re.Match[str], words: _Words, pack: Pack) -> Iterator[Spot]:
    """The topic behind somebody in quotation marks; in brackets behind a post and its body it is left out."""
    name, kind = found["name"] or found["named"], "dashed" if found["dashed"] else "held"
    outer = kind == "held"
    posted = outer and POSTED.search(name) is not None
    if is_person(name, pack) and _is_topic(found[kind], words, posted):
        yield found.start(kind) - outer - posted, found.end(kind) + outer, "" if posted else f"“{found[kind]}”"


def _leads(said: str, words: _Words) -> bool:
    """A heading, or a sentence that ends in a colon, with a word for speakers."""
    said = re.split(r"[.!?]\s", said)[-1]
    short = len(said.split()) <= LEAD_WORDS and (said[-1] == ":" or said[-1].isalpha())
    return short and words.speakers.search(said) is not None


def is_person(name: str, pack: Pack) -> bool:
    """A title stands before it, a degree behind it, or it looks like a name."""
    words = pack.once("topics.words", _compile)
    bare = name.partition(" (")[0].partition(",")
    told = [fold_name(word) for word in bare[0].split()]
    sure = words.titled.match(name) is not None or DEGREE.search(name) is not None
    return sure or bool(told) and words.lex.likely(told) >= PERHAPS


def _is_topic(said: str, words: _Words, posted: bool) -> bool:
    """Ordinary words, none of which begins a post or a body, and no name; small ones only behind a post."""
    told = [fold_name(word) for word in re.findall(r"[^\W\d_][\w-]*", said)]
    if not told or told[0] in words.begins or said[0].islower() and not posted or words.agents.fullmatch(told[0]) or "," in said:
        return False
    if words.titled.match(said) or said.split()[0].isupper() or words.lex.likely(told) >= PERHAPS:
        return False
    if posted and said[0].islower() and not words.speakers.search(said):
        return True
    small = any(word.islower() and len(word) > JOINING for word in said.split())
    return small or "&" in said or words.lex.is_ordinary(told[0])


def _compile(pack: Pack) -> _Words:
    lex = lexicon(pack)
    heads = (word for name in ("heads", "units", "levels", "organs", "parents") for word in pack.words("bodies", name))
    prefixes = [title for name in ("prefixes", "needs_dot") for title in pack.words("titles", name)]
    return _Words(compiled(rf"(?i)(?<!\w){alternation(pack.table('attendance', 'label').get('speaker', ()))}(?!\w)"),
                  lex.post_heads | {fold_name(head.split()[0]) for head in heads},
                  compiled("|".join(pack.words("page", "agents")) or "(?!)"), compiled(rf"(?:{alternation(prefixes)})\.?\s"), lex)
