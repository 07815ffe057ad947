"""Words of a query's own grammar, told from what stands in its texts, comments, IRIs and variables."""
from __future__ import annotations

import re
from functools import cache


@cache
def _quoted() -> re.Pattern[str]:
    """IRIs, texts, variables and comments."""
    return re.compile(r'''<[^<>"{}|^`\\\s]*>|"""(?:[^\\]|\\.)*?"""|\'{3}(?:[^\\]|\\.)*?\'{3}|"(?:[^"\\\n]|\\.)*"|'''
                      r"""'(?:[^'\\\n]|\\.)*'|[?$:]\w+|\#[^\n]*""", re.DOTALL)


def names_dataset(query: str) -> bool:
    """Whether a query has FROM clauses of its own, outside comments, texts and IRIs."""
    return says("FROM", query)


def says(keyword: str, query: str) -> bool:
    """Whether a query has a keyword outside comments, texts and IRIs."""
    word = re.compile(rf"\b{keyword}\b", re.IGNORECASE)
    return bool(word.search(query)) and bool(word.search(_quoted().sub(" ", query)))
