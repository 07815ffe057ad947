"""A post after its person whose second comma is missing: "Ali Rahman, Ketua PMI Kudus mengatakan …"."""
from __future__ import annotations

from kg.extract.roles.groups import Group
from kg.languages import Pack, Patterns

JOINTS = r"(?:{posts.soft_joins}|{while}|{posts.not_closers})(?!\w)"

PATTERNS = {
    # all that stands before a person who begins the sentence
    "subject": r"\W*(?:[a-z][a-z '’-]{0,40},\s+|{while}(?!\w)\s+)?",
    # before one who is said to have spoken or did alone what was done
    "agent": r".*(?<!\w){people.said}(?!\w)\s+"
             r"|.*(?<!\w)(?!{posts.in_company}(?!\w)){passive}[a-z]{4,}\s+(?:[a-z]+\s+)?(?:{by}\s+)?",
    # after a post that nobody else holds
    "goes_on": rf"\s+(?!{JOINTS}|{{posts.joins}}(?!\w)\s+(?:[a-z]+\s+)?[RO])[a-z]",
    # before a list of guests
    "guests": r"(?<!\w)(?:{posts.in_company}|{roles.guests})(?!\w)",
    # all that stands before who is only said to have told what follows
    "source": r"\W*{people.said}(?!\w)\s+",
    # right before who said what stands before
    "told_by": r"(?<!\w){people.said}\s+$",
    # another stood in for who holds a post
    "stood_for": r"\s+{posts.represented}(?!\w)",
}
"""Patterns over a line of signs."""


def unclosed(pack: Pack) -> Patterns:
    """The patterns of a pack, from its cache."""
    return pack.kept("roles.unclosed", PATTERNS)


def holds(words: Patterns, code: str, place: int, group: Group) -> bool:
    """Whether the person at a place holds the post beside them, before the rest of the sentence; an agent only one that
    says of what it is ("dibacakan Agus, Wali Kota mengajak", "diwakili Agus, Danramil Kota diwakili Ali": said of two)."""
    post = group.post
    told = group.body is not None or len(post.name.split()) > len(post.head.split()) and not post.name.split()[-1].islower()
    begins = words["subject"].fullmatch(code, 0, place) or told and words["agent"].fullmatch(code, 0, place) and (
        not words["stood_for"].match(code, group.end))
    return bool(begins) and words["goes_on"].match(code, group.end) is not None
