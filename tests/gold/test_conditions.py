"""Conditions left out, one at a time."""
from __future__ import annotations

import ast
import gc

import pytest

import kg.extract
from tests.gold.conditions import FUNCTIONS, Condition, Conditions, find_functions

SOURCE = """
def told(small, known, words):
    if small and known:
        return "both"
    if known:
        return "known"
    return [word for word in words if word]
"""


def _without(text: str):
    """The function with the first condition of a text left out."""
    left: list[Condition] = []

    def put(place: Condition, node: ast.expr) -> ast.expr:
        if place.text != text or left:
            return node
        left.append(place)
        return ast.Constant(place.left_out)

    tree = Conditions("module.py", put).visit(ast.parse(SOURCE))
    names: dict = {}
    exec(compile(ast.fix_missing_locations(tree), "module.py", "exec"), names)  # noqa: S102 (the source above)
    assert left
    return names["told"]


@pytest.mark.parametrize(("text", "arguments", "result"), [
    ("known", (True, False, []), "both"),
    ("small", (False, True, []), "both"),
    ("small and known", (True, True, []), "known"),
    ("word", (False, False, ["a", ""]), ["a", ""]),
])
def test_a_condition_is_left_out(text, arguments, result):
    assert _without(text)(*arguments) == result


@pytest.mark.skipif(not str(kg.extract.__file__).endswith(".py"), reason="what is compiled has no conditions left to leave out")
def test_the_functions_of_the_reader_are_found():
    gc.freeze()  # as a worker does that has read some articles
    find_functions("quotations")
    assert any(function.__name__ == "closes" for functions in FUNCTIONS.values() for function in functions)
