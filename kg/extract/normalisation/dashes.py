"""The dash behind the post that begins each line of a list of holders, read as a colon: "Ketua — Ali Rahman"."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.normalisation.signatures import is_post
from kg.extract.posts import post_pattern
from kg.languages import Pack
from kg.prose import is_prose

LINE = re.compile(r"(?m)^\W*(?P<post>[^\W\d_][^\n:–—]{2,60}?)(?P<dash> ?[–—] | - )(?P<name>[^\n:–—]{3,80})$")
"""What stands before a dash and behind it in a line of its own."""

DASHES, POST_WORDS, FEWEST = "–—-", 6, 2
"""The marks, words of a post at most, and the lines that make a list."""


@dataclass(frozen=True, slots=True)
class _Words:
    post: re.Pattern[str]
    section: re.Pattern[str]


def dashes_as_colons(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A colon for the dash in each of several lines, one below the other, that tell who holds a post."""
    if not any(f"{dash} " in copy.text for dash in DASHES):
        return
    words = pack.once("dashes.words", _compile)
    run: list[re.Match[str]] = []
    for found in (*(line for line in LINE.finditer(copy.text) if _holds(line, words)), None):
        if found is None or run and copy.text[run[-1].end():found.start()].strip(" ") not in ("\n", "\n\n"):
            yield from ((*line.span("dash"), ": ") for line in run if len(run) >= FEWEST)
            run = []
        run += [found] if found else []


def _holds(line: re.Match[str], words: _Words) -> bool:
    """A post or a section, and behind it what is neither and no sentence."""
    post, name = line["post"], line["name"]
    held = len(post.split()) <= POST_WORDS and (is_post(post, words.post) or words.section.match(post) is not None)
    return held and not is_prose(name) and not words.post.match(name) and not words.section.match(name)


def _compile(pack: Pack) -> _Words:
    return _Words(post_pattern(pack), pack.pattern(r"(?:{~posts.sections}|{~posts.organs})(?!\w)"))
