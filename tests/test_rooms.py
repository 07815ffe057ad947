"""The walls between rooms, and their size."""
from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {"kg": ROOT / "kg", "kg.web": ROOT / "web", "kg.ontology": ROOT / "ontology", "kg.queries": ROOT / "queries"}
MODULE_LINES, FUNCTION_LINES = 300, 40
ORDER = (
    ("kg.collector", "kg.errors", "kg.model", "kg.parallel", "kg.settings", "kg.documents", "kg.lines", "kg.prose", "kg.reports"),
    ("kg.languages", "kg.ontology", "kg.queries", "kg.examples"),
    ("kg.read",), ("kg.extract",), ("kg.resolve",), ("kg.graph",), ("kg.pool",), ("kg.store",), ("kg.worker",),
    ("kg.query",), ("kg.network",),
    ("kg.export",), ("kg.build",), ("kg.commands", "kg.__main__"), ("kg.web",),
)
"""Rooms from left to right; each imports from itself and from those left of it. Rooms of one step may use each other."""


def modules() -> list[tuple[str, Path]]:
    """(installed name, path) of every module of the program."""
    found = []
    for prefix, folder in FOLDERS.items():
        for path in sorted(folder.rglob("*.py")):
            if "node_modules" not in path.parts:
                parts = [part for part in path.relative_to(folder).with_suffix("").parts if part != "__init__"]
                found.append((".".join([prefix, *parts]), path))
    return found


def imports(name: str, path: Path) -> Iterator[tuple[int, str]]:
    """(line, absolute name) of all that a module imports, also inside functions."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[:len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{source}.{alias.name}") for alias in node.names)


def step(name: str) -> int | None:
    """How far right a module stands, None where it is in no room."""
    for index, rooms in enumerate(ORDER):
        if any(name == room or name.startswith(room + ".") for room in rooms):
            return index
    return None


def backward(name: str, path: Path) -> list[str]:
    """What a module imports from rooms right of its own."""
    own = step(name)
    return [f"{path.name}:{line} imports {target}" for line, target in imports(name, path)
            if own is not None and (step(target) or 0) > own]


MODULES = modules()


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_imports_run_one_way(name: str, path: Path) -> None:
    """A room imports nothing from a room right of it."""
    assert backward(name, path) == []


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_every_module_is_in_a_room(name: str, path: Path) -> None:
    """A module that no rule places would escape the one-way rule."""
    assert name == "kg" or step(name) is not None, f"place {path} in ORDER"


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_rooms_stay_small(name: str, path: Path) -> None:
    """A module has at most 300 lines and a function at most 40."""
    source = path.read_text("utf-8")
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {node.name: size for node in functions if (size := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES}
    assert len(source.splitlines()) <= MODULE_LINES
    assert long == {}


def test_a_backward_import_is_seen(tmp_path: Path) -> None:
    """The rule catches plain, relative and nested imports that run backward."""
    path = tmp_path / "page.py"
    path.write_text("import kg.store\ndef f():\n    from ..graph import mapping\n    from kg.model import Article\n")
    assert backward("kg.extract.page", path) == ["page.py:1 imports kg.store", "page.py:3 imports kg.graph.mapping"]


def _reached(arrows: dict[str, set[str]], room: str) -> set[str]:
    """The rooms that a room reads, also through others."""
    found: set[str] = set()
    todo = [room]
    while todo:
        todo += (new := arrows[todo.pop()] - found)
        found |= new
    return found


EXTRACTION = {name for name, _ in MODULES if name.startswith("kg.extract.")}
HOUSES = sorted({name.rpartition(".")[0] for name in EXTRACTION})
"""The package of extraction and the rooms in it, which may have rooms in turn."""


@pytest.mark.parametrize("house", HOUSES)
def test_the_rooms_of_extraction_read_one_another_one_way(house: str) -> None:
    """No room in a house reads, through whatever others, a room that reads it; a module beside the rooms is one by itself."""
    depth = house.count(".") + 1
    parts = {name: name.split(".")[depth] for name in EXTRACTION if name.startswith(house + ".")}
    arrows: dict[str, set[str]] = {}
    for name, path in MODULES:
        if name in parts:
            read = {target.split(".")[depth] for _, target in imports(name, path) if target.startswith(house + ".")}
            arrows.setdefault(parts[name], set()).update(read & set(parts.values()) - {parts[name]})
    assert [room for room in arrows if room in _reached(arrows, room)] == []
