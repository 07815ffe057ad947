"""Regular expressions of word lists that share their beginnings, so that long lists read a text as fast as short ones."""
from __future__ import annotations

import re
from collections.abc import Iterable

Tree = dict[str, "Tree"]
"""Words by their letters; "" marks where a word may end."""

NAME = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)*)\}")
"""The name of a list of words in a template."""


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


def not_after(words: Iterable[str]) -> str:
    """A regular expression that holds where none of some words and a space stand before."""
    return "".join(rf"(?<!{re.escape(word)} )" for word in words)


def after(words: Iterable[str]) -> str:
    """A regular expression that holds where one of some words and a white space stand before."""
    held = "|".join(rf"(?<={re.escape(word)}\s)" for word in words)
    return f"(?:{held or '(?!)'})"
