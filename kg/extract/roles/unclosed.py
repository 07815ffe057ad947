"""A post after its person whose second comma is missing: "Ali Rahman, Ketua PMI Kudus mengatakan …"."""
from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.posts import word_tree
from kg.languages import Pack


class Unclosed(NamedTuple):
    """Patterns over a line of signs: `subject` is all that stands before a person who begins the sentence or is said to have
    spoken, `goes_on` what follows a post that nobody else holds."""

    subject: re.Pattern[str]
    goes_on: re.Pattern[str]

    @staticmethod
    def of(pack: Pack) -> Unclosed:
        """The patterns of a pack, from its cache."""
        return pack.once("roles.unclosed", _compiled)

    def holds(self, code: str, place: int, end: int) -> bool:
        """Whether the person at a place holds the post beside them, which ends at `end` before the rest of the sentence."""
        return self.subject.fullmatch(code, 0, place) is not None and self.goes_on.match(code, end) is not None


def _compiled(pack: Pack) -> Unclosed:
    said = word_tree(pack.words("people", "said"))
    while_, more = word_tree(pack.words("grammar", "while")), word_tree(pack.words("posts", "joins"))
    joints = word_tree((*pack.words("posts", "soft_joins"), *pack.words("grammar", "while"), *pack.words("posts", "not_closers")))
    term = rf"(?:\s*,?\s*(?:{word_tree(pack.words('posts', 'terms'))}\s*)+[\dD\s–/-]*)?"
    return Unclosed(
        re.compile(rf"\W*(?:[a-z][a-z '’-]{{0,40}},\s+|{while_}\s+)?|.*(?<!\w){said}\s+"),
        re.compile(rf"{term}\s+(?!{joints}|{more}\s+(?:[a-z]+\s+)?[RO])[a-z]"))
