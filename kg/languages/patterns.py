"""Regular expressions of word lists that share their beginnings, so that long lists read a text as fast as short ones."""
from __future__ import annotations

import re
from collections.abc import Iterable

Tree = dict[str, "Tree"]
"""Words by their letters; "" marks where a word may end."""


def alternation(words: Iterable[str]) -> str:
    """A regular expression of literal words; of two that both fit, the longer wins. Any white space matches a space. Matches
    nothing when empty."""
    tree: Tree = {}
    for word in words:
        node = tree
        for letter in " ".join(word.split()):
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_branch(tree)})" if tree else r"(?!)"


def _branch(tree: Tree) -> str:
    ways = [(r"\s+" if letter == " " else re.escape(letter)) + _branch(below) for letter, below in sorted(tree.items()) if letter]
    if not ways:
        return ""
    joined = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})"
    return f"{joined}?" if "" in tree else joined
