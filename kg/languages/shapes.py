"""What a pack may hold: whatever the first language's pack holds, which has all that is read. Other files are held against it."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from kg.errors import VocabularyError
from kg.model import CAPACITIES

WITHOUT = "without"
"""The table of a user's file that says what to take out of a pack: laid out like the file, with lists for the rows of tables."""

NAMED = frozenset({
    "attendance.after", "attendance.before", "attendance.label", "attendance.around", "attendance.absence", "attendance.standing",
    "attendance.givers", "attendance.agenda", "attendance.lessons", "attendance.acts", "attendance.words", "attendance.bodies",
    "bodies.families", "bodies.makes", "identity.fits", "identity.bodies", "identity.people", "identity.events", "identity.posts",
    "organisers.weights", "page.columns", "priorities.lead", "priorities.words", "priorities.lists", "priorities.continued",
    "priorities.stems", "priorities.joints", "priorities.owners", "priorities.weights", "roles.parties",
})
"""Tables whose rows the program asks for by name. Those of other tables are words, of which anybody may add more."""

EXPRESSION = re.compile(r"\(\?|\\\w|\[a-z|\[A-Z")
"""What only a regular expression has: a list with such a text holds expressions."""

NEAR = 8
"""Names that a message counts up where none is near."""


class Absent(Exception):
    """What is to be taken out is not there: the way of names to it, and the sentence that says so."""


def check(source: str, text: str, held: Mapping[str, Any], pack: Mapping[str, Mapping[str, Any]]) -> None:
    """Raises VocabularyError where a file of a user holds what nothing reads, naming the line. `text` is the file, `held` what
    is in it, and `pack` the files of the first language."""
    name = re.split(r"[\\/]", source)[-1].removesuffix(".toml")
    if name not in pack:
        raise VocabularyError(f"{source}: no file of a pack is called so; there are {', '.join(sorted(pack))}.")
    for path, said in _faults({key: value for key, value in held.items() if key != WITHOUT}, pack[name], (name,)):
        raise VocabularyError(f"{source}, line {line_of(text, path[1:])}: {said}")


def line_of(text: str, path: Sequence[str]) -> int:
    """The line of a file in which what a way of names leads to begins, or the last of them that has a line of its own."""
    table: list[str] = []
    best, found = 0, 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\[?([^\[\]]+)\]", line):
            table = _names(header[1])
        named = re.match(r"""\s*("[^"]*"|'[^']*'|[\w-]+(?:\.[\w-]+)*)\s*=""", line)
        place = [*table, *_names(named[1])] if named else table
        if best < len(place) and list(path[:len(place)]) == place:
            best, found = len(place), number
    return found


def completed(files: Mapping[str, Mapping[str, Any]], pack: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The files of a pack with an empty list or table for each that the first language has and this pack has not."""
    return {name: _completed(files.get(name, {}), held, name) for name, held in pack.items()}


def without(held: Any, gone: Any, path: tuple[str, ...] = ()) -> Any:
    """A list or table of a pack without the words or rows that a user takes out. Raises Absent where one is not there."""
    if isinstance(gone, dict) and isinstance(held, Mapping):
        return {**held, **{name: without(held.get(name, []), rows, (*path, name)) for name, rows in gone.items()}}
    if not isinstance(gone, list):
        raise Absent(path, f"{'.'.join((WITHOUT, *path))} must be a list of what to take out, not {_kind(gone)}.")
    if lacking := [word for word in gone if word not in held]:
        raise Absent(path, f"{'.'.join((WITHOUT, *path))} has no {lacking[0]!r} that could be taken out.")
    return {name: row for name, row in held.items() if name not in gone} if isinstance(held, Mapping) else [
        word for word in held if word not in gone]


def _completed(held: Mapping[str, Any], like: Mapping[str, Any], path: str) -> dict[str, Any]:
    lacking = {name: value for name, value in like.items() if name not in held}
    empty = {name: _empty(value, f"{path}.{name}") for name, value in lacking.items() if isinstance(value, list | dict)}
    deeper = {name: _completed(held[name], value, f"{path}.{name}") for name, value in like.items()
              if name in held and f"{path}.{name}" in NAMED}
    return {**held, **empty, **deeper}


def _empty(like: Any, path: str) -> Any:
    if isinstance(like, list) or path not in NAMED:
        return [] if isinstance(like, list) else {}
    return {name: [] if isinstance(value, list) else {} for name, value in like.items() if isinstance(value, list | dict)}


def _names(written: str) -> list[str]:
    return [name.strip(" \"'") for name in ([written] if written[:1] in "\"'" else written.split("."))]


Fault = tuple[tuple[str, ...], str]
"""The way of names to what is wrong, and what is wrong with it."""


def _faults(held: Any, like: Any, path: tuple[str, ...]) -> Iterable[Fault]:
    if isinstance(like, dict):
        yield from _faults_of_table(held, like, path)
    elif isinstance(like, list):
        yield from _faults_of_list(held, like, path)
    elif isinstance(held, bool) or not isinstance(held, type(like) if not isinstance(like, float) else int | float):
        yield path, f"{_title(path)} must be {_kind(like)}, not {_kind(held)}."


def _faults_of_table(held: Any, like: Mapping[str, Any], path: tuple[str, ...]) -> Iterable[Fault]:
    if not isinstance(held, dict):
        yield path, f"{_title(path)} must be a table, as [{'.'.join(path[1:])}] with a row a line below it, not {_kind(held)}."
        return
    asked = len(path) == 1 and path[0] != "known" or ".".join(path) in NAMED
    known = {*like, *(CAPACITIES if path[0] == "attendance" and CAPACITIES[0] in like else ())}
    rows = list(like.values())
    for name, value in held.items():
        if asked and name not in known:
            near = get_close_matches(name, known) or sorted(known)[:NEAR]
            where = f" in [{'.'.join(path[1:])}]" if path[1:] else ""
            yield (*path, name), f"nothing reads {name!r}{where} there; did you mean one of {', '.join(near)}?"
        elif rows:
            yield from _faults(value, like[name] if name in like else _joined(rows), (*path, name))


def _faults_of_list(held: Any, like: list[Any], path: tuple[str, ...]) -> Iterable[Fault]:
    if not isinstance(held, list):
        yield path, f"{_title(path)} must be a list, as {path[-1]} = [\"…\", \"…\"], not {_kind(held)}."
        return
    expressions = any(isinstance(text, str) and EXPRESSION.search(text) for text in like)
    for value in held:
        if like and type(value) not in {type(entry) for entry in like}:
            yield path, f"each entry of {_title(path)} must be {_kind(like[0])}, not {_kind(value)}."
        elif isinstance(value, str) and not value.strip() and "" not in like:
            yield path, f"{_title(path)} has an empty text, which would be found everywhere; take it out."
        elif isinstance(value, str) and expressions and (wrong := _wrong(value)):
            yield path, f"{_title(path)} holds regular expressions, and {value!r} is none ({wrong})."
        elif like:
            yield from _faults(value, _joined(like), path)


def _wrong(expression: str) -> str:
    try:
        re.compile(expression)
    except re.error as error:
        return str(error)
    return ""


def _joined(rows: Sequence[Any]) -> Any:
    """One value with all that is in some of one kind."""
    if isinstance(rows[0], list):
        return [value for row in rows for value in row]
    return {name: value for row in rows for name, value in row.items()} if isinstance(rows[0], dict) else rows[0]


def _title(path: tuple[str, ...]) -> str:
    return ".".join(path[1:])


def _kind(value: Any) -> str:
    names = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", list: "a list", dict: "a table"}
    return names.get(type(value), type(value).__name__)
