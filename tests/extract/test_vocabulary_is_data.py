"""The words of a language stand in its pack, not in the grammar that reads them."""
from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from kg.languages import load_pack
from kg.languages.patterns import NAME

KG = Path(__file__).resolve().parents[2] / "kg"
EXTRACT = KG / "extract"
ENGLISH = frozenset((
    "and", "who", "which", "was", "were", "are", "that", "the", "from", "for", "with", "through", "since", "until", "between",
    "they", "died"))
"""English small words, which the readers of English pages name, and names of lists."""


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of each string of a module that is no docstring."""
    tree = ast.parse(path.read_text("utf-8"))
    blocks = (node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef))
    docs = {id(statement.value) for block in blocks for statement in block.body if isinstance(statement, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def held(name: str) -> object:
    """What a name in a template stands for, None where the pack has no such list."""
    path = name.split(".") if "." in name else ["grammar", name]
    found: object = load_pack("id").files
    for part in path:
        found = found.get(part) if hasattr(found, "get") else None
    return found


def test_templates_name_lists_that_there_are():
    """A name in braces is that of a list in the pack: a wrong one would match nothing and say nothing."""
    groups = {"forms.py", "grammar.py", "published.py"}  # of dates, whose patterns name groups of their own
    missing = [f"{path.name}:{line} {name}" for path in sorted(EXTRACT.rglob("*.py")) for line, text in literals(path)
               for name in NAME.findall(text) if held(name) is None and not (path.parent.name == "dates" and path.name in groups)]
    assert missing == []


def test_small_words_stand_in_the_pack():
    """No small word of Indonesian stands in a string of the grammar, nor of what tells who is who."""
    words = {word for rows in load_pack("id").files["grammar"].values() for word in rows if isinstance(word, str)}
    known = sorted(word for word in words - ENGLISH if len(word) > 3 or word in ("dan", "nya"))
    small = re.compile(rf"(?<![\w{{.])(?:{'|'.join(known)})(?![\w.])")
    paths = [path for room in ("extract", "resolve") for path in sorted((KG / room).rglob("*.py"))]
    found = [f"{path.relative_to(KG)}:{line} {text!r}" for path in paths
             for line, text in literals(path) if small.search(text.lower())]
    assert found == []
