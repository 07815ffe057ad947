"""What each condition of the reader is worth: python -m tests.gold.conditions FOLDER... [--split] [--most N] [--only PART]

Leaves out one condition of kg/extract after the other, where it decided in at most N of the texts (20), and prints what that wins
or loses: facts right twice, less those in the gold and those found; in how many texts it is better and worse; the condition. PART
is a part of the path of modules; --split leaves out the articles kept apart. What wins on texts that were never read, and loses
nothing on others, is a rule too many (docs/decisions/2026-11-28-conditions-left-out.md).
An operand of "and" or "or" is left out as if it were not there, an "if" that ends a function or a round as if it never held, the
"if" of a comprehension as if it always did, that of an expression in both ways.
Takes minutes for a hundred texts; needs a system that forks.
"""
from __future__ import annotations

import ast
import gc
import os
import pickle
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import _lru_cache_wrapper
from itertools import pairwise
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import kg.extract
from kg.languages import load_pack
from tests.gold import score
from tests.gold.measure import Marked, Totals, articles, kept_apart, read_marked, rows_of, total

MOST = 20
"""Texts in which a condition decides at most: of the others every text would be read again."""

WORDS = 8
"""A cache of more entries holds what is said of words, which a condition may change; a smaller one what is made of the pack."""

PATIENCE = 120
"""Seconds until what may go on for ever without a condition is given up."""


class Condition(NamedTuple):
    """Where a condition stands, and what it comes to where it is left out."""

    path: str
    line: int
    column: int
    number: int
    left_out: bool
    text: str


class Conditions(ast.NodeTransformer):
    """Puts something in the place of each condition inside the functions of a module."""

    def __init__(self, path: str, put: Callable[[Condition, ast.expr], ast.expr]) -> None:
        self.path, self.put, self.depth = path, put, 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A function with its conditions; what stands outside of functions runs but once, before."""
        self.depth += 1
        node.body = [self.visit(statement) for statement in node.body]
        self.depth -= 1
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """The operands of "and" and "or"."""
        node.values = [self._put(value, number, isinstance(node.op, ast.And)) for number, value in enumerate(node.values)]
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        """The test of an "if" that ends what it stands in."""
        ends = isinstance(node.body[-1], ast.Return | ast.Continue | ast.Break)
        node.test = self._put(node.test, -1, False) if ends else self.visit(node.test)
        node.body, node.orelse = [self.visit(s) for s in node.body], [self.visit(s) for s in node.orelse]
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        """The tests of a comprehension."""
        node.iter, node.ifs = self.visit(node.iter), [self._put(test, -1, True) for test in node.ifs]
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        """The test of an expression, left out in both ways."""
        node.body, node.orelse = self.visit(node.body), self.visit(node.orelse)
        never = self._put(node.test, -1, False)
        always = Condition(self.path, node.test.lineno, node.test.col_offset, -1, True, ast.unparse(node.test))
        node.test = ast.copy_location(self.put(always, never), node.test) if self.depth else never
        return node

    def _put(self, node: ast.expr, number: int, left_out: bool) -> ast.expr:
        place = Condition(self.path, node.lineno, node.col_offset, number, left_out, ast.unparse(node))
        inner: ast.expr = self.visit(node)
        return ast.copy_location(self.put(place, inner), node) if self.depth else inner


def patch(path: str, put: Callable[[Condition, ast.expr], ast.expr]) -> None:
    """Gives the functions of a module the code that they have with something in the place of its conditions."""
    tree = Conditions(path, put).visit(ast.parse(Path(path).read_text("utf-8")))
    made = {(code.co_qualname, code.co_firstlineno): code for code in _codes(
        compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True))}
    for function in FUNCTIONS[path]:
        code = made.get((function.__code__.co_qualname, function.__code__.co_firstlineno))
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            function.__code__ = code


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


FUNCTIONS: dict[str, list[FunctionType]] = defaultdict(list)
"""The functions of each module of the reader, by its path."""


def find_functions(part: str) -> None:
    """Fills `FUNCTIONS` with those of modules with a part in their paths."""
    root = str(Path(str(kg.extract.__file__)).parent)
    gc.unfreeze()  # what was frozen is not among the objects
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename.startswith(root) and part in thing.__code__.co_filename:
            FUNCTIONS[thing.__code__.co_filename].append(thing)


def decided(marked: Marked) -> dict[Condition, list[int]]:
    """The conditions that came to the opposite of what they come to where they are left out, and the numbers of the texts."""
    known: list[Condition] = []
    found: dict[Condition, list[int]] = defaultdict(list)
    held: set[int] = set()

    def watch(number: int, value: object) -> object:
        if bool(value) != known[number].left_out:
            held.add(number)
        return value

    def put(place: Condition, node: ast.expr) -> ast.expr:
        known.append(place)
        return ast.Call(ast.Name("_watch", ast.Load()), [ast.Constant(len(known) - 1), node], [])

    for path, functions in FUNCTIONS.items():
        functions[0].__globals__["_watch"] = watch
        patch(path, put)
    for number, one in enumerate(marked):
        held.clear()
        rows_of([one], load_pack("id"))
        for condition in held:
            found[known[condition]].append(number)
    return dict(found)


def totals(marked: Marked, numbers: Sequence[int]) -> dict[int, Totals]:
    """The counts of facts of some texts."""
    return {number: total(rows_of([marked[number]], load_pack("id"))) for number in numbers}


def apart(work: Callable[[], Any]) -> Any:
    """What work in a process of its own comes to, or why it failed."""
    reading, writing = os.pipe()
    if child := os.fork():
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            said = pipe.read()
        os.waitpid(child, 0)
        return pickle.loads(said) if said else "it went on for ever"  # noqa: S301 (our own child's)
    signal.alarm(PATIENCE)
    try:
        told = work()
    except Exception as error:  # noqa: BLE001 (a condition may guard what follows it)
        told = repr(error)
    with os.fdopen(writing, "wb") as pipe:
        pickle.dump(told, pipe)
    os._exit(0)


def without(condition: Condition, marked: Marked, numbers: Sequence[int]) -> dict[int, Totals]:
    """The counts of facts of some texts where a condition is left out."""
    def put(place: Condition, node: ast.expr) -> ast.expr:
        if place != condition:
            return node
        both = ast.Tuple([node, ast.Constant(condition.left_out)], ast.Load())
        return ast.Subscript(both, ast.Constant(1), ast.Load())  # what it names is named all the same

    patch(condition.path, put)
    for cache in gc.get_objects():
        if isinstance(cache, _lru_cache_wrapper) and cache.cache_info().currsize > WORDS:
            cache.cache_clear()
    return totals(marked, numbers)


def gains(before: Mapping[int, Totals], after: Mapping[int, Totals]) -> list[int]:
    """By how many facts each text is better."""
    def points(counts: Totals) -> int:
        return sum(2 * counts[kind][2] - counts[kind][0] - counts[kind][1] for kind in score.KINDS)
    return [points(counts) - points(before[number]) for number, counts in after.items()]


def main(arguments: list[str]) -> None:
    """Weighs the conditions on the articles of some folders; of those with articles kept apart the open ones alone."""
    options = dict(pairwise(arguments))
    taken = {options.get("--most"), options.get("--only")}
    folders = [Path(word) for word in arguments if not word.startswith("--") and word not in taken]
    marked = read_marked(path for folder in folders for path in articles(folder)
                         if "--split" not in arguments or not kept_apart(path.stem))
    before = totals(marked, range(len(marked)))
    find_functions(options.get("--only", ""))
    tried = {condition: numbers for condition, numbers in apart(lambda: decided(marked)).items()
             if len(numbers) <= int(options.get("--most", MOST))}
    lines = []
    for condition, numbers in tried.items():
        after = apart(lambda: without(condition, marked, numbers))  # noqa: B023 (called at once)
        if isinstance(after, dict) and any(each := gains(before, after)):
            better, worse = sum(gain > 0 for gain in each), sum(gain < 0 for gain in each)
            lines.append((sum(each), f"{sum(each):+4} ({better} better, {worse} worse)  {os.path.relpath(condition.path)}:"
                                     f"{condition.line}  {condition.text}"))
    print(f"{len(marked)} texts, {len(tried)} conditions left out, {len(lines)} change a fact")
    print("\n".join(line for _, line in sorted(lines, reverse=True)))


if __name__ == "__main__":
    main(sys.argv[1:])
