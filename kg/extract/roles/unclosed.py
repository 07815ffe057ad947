"""A post after its person whose second comma is missing: "Ali Rahman, Ketua PMI Kudus mengatakan …"."""
from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.posts import word_tree
from kg.extract.roles.groups import Group
from kg.languages import Pack


class Unclosed(NamedTuple):
    """Patterns over a line of signs: `subject` is all that stands before a person who begins the sentence, `agent` before one
    who is said to have spoken or did alone what was done, `goes_on` what follows a post that nobody else holds, `guests` words
    before a list of guests, `source` all that stands before who is only said to have told what follows, `stood_for` what says
    that another stood in for who holds a post."""

    subject: re.Pattern[str]
    agent: re.Pattern[str]
    goes_on: re.Pattern[str]
    guests: re.Pattern[str]
    source: re.Pattern[str]
    stood_for: re.Pattern[str]

    @staticmethod
    def of(pack: Pack) -> Unclosed:
        """The patterns of a pack, from its cache."""
        return pack.once("roles.unclosed", _compiled)

    def holds(self, code: str, place: int, group: Group) -> bool:
        """Whether the person at a place holds the post beside them, before the rest of the sentence; an agent only one that
        says of what it is ("dibacakan Agus, Wali Kota mengajak", "diwakili Agus, Danramil Kota diwakili Ali": said of two)."""
        post = group.post
        told = group.body is not None or len(post.name.split()) > len(post.head.split()) and not post.name.split()[-1].islower()
        begins = self.subject.fullmatch(code, 0, place) or told and self.agent.fullmatch(code, 0, place) and (
            not self.stood_for.match(code, group.end))
        return bool(begins) and self.goes_on.match(code, group.end) is not None


def _compiled(pack: Pack) -> Unclosed:
    said = word_tree(pack.words("people", "said"))
    while_, more = word_tree(pack.words("grammar", "while")), word_tree(pack.words("posts", "joins"))
    joints = word_tree((*pack.words("posts", "soft_joins"), *pack.words("grammar", "while"), *pack.words("posts", "not_closers")))
    among = word_tree(pack.words("posts", "in_company"))
    done = rf"(?<!\w)(?!{among}){{passive}}[a-z]{{4,}}\s+(?:[a-z]+\s+)?(?:{{by}}\s+)?"
    return Unclosed(
        re.compile(rf"\W*(?:[a-z][a-z '’-]{{0,40}},\s+|{while_}\s+)?"),
        pack.pattern(rf".*(?<!\w){said}\s+|.*{done}"),
        re.compile(rf"\s+(?!{joints}|{more}\s+(?:[a-z]+\s+)?[RO])[a-z]"),
        re.compile(rf"(?<!\w)(?:{among}|{word_tree(pack.words('roles', 'guests'))})(?!\w)"),
        re.compile(rf"\W*{said}\s+"),
        re.compile(rf"\s+{word_tree(pack.words('posts', 'represented'))}(?!\w)"))
