"""Words of a query's own grammar, told from what stands in its texts, comments, IRIs and variables."""
from __future__ import annotations

import re
from functools import cache

_OPAQUE = (r"""<[^<>"{}|^`\\\s]*>|\"{3}(?:[^\\]|\\.)*?\"{3}|\'{3}(?:[^\\]|\\.)*?\'{3}|"(?:[^"\\\n]|\\.)*"|"""
           r"""'(?:[^'\\\n]|\\.)*'|\#[^\n]*""")
"""IRIs, texts and comments."""


@cache
def _quoted() -> re.Pattern[str]:
    """IRIs, texts, comments, variables and names behind a prefix."""
    return re.compile(rf"{_OPAQUE}|[?$:]\w+", re.DOTALL)


@cache
def _update() -> re.Pattern[str]:
    """A request that changes the graph, from its prologue on."""
    return re.compile(r"\s*(?:(?:PREFIX\s+\S*\s*<[^>]*>|BASE\s*<[^>]*>|#[^\n]*\n)\s*)*"
                      r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)


def updates(request: str) -> bool:
    """Whether a request would change the graph."""
    return _update().match(request) is not None


def undeclared(query: str) -> set[str]:
    """The prefixes that a query uses and does not declare."""
    bare = re.sub(_OPAQUE, " ", query, flags=re.DOTALL)
    declared = re.findall(r"\bPREFIX\s+([\w.-]*):", bare, re.IGNORECASE)
    return {*re.findall(r"(?<![\w:?$.-])([^\W\d_][\w.-]*|):(?=[\w%\\])", bare)} - {*declared}


def names_dataset(query: str) -> bool:
    """Whether a query has FROM clauses of its own, outside comments, texts and IRIs."""
    return says("FROM", query)


def says(keyword: str, query: str) -> bool:
    """Whether a query has a keyword outside comments, texts and IRIs."""
    word = re.compile(rf"\b{keyword}\b", re.IGNORECASE)
    return bool(word.search(query)) and bool(word.search(_quoted().sub(" ", query)))
