"""Language packs: vocabulary as data. A pack is a folder of TOML files; a user's folder adds to the lists in them."""
from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import blake2b
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import VocabularyError
from kg.languages.expressions import compiled
from kg.languages.made import with_made
from kg.languages.patterns import NAME, alternation, any_case
from kg.languages.shapes import WITHOUT, Absent, check, completed, line_of, without
from kg.languages.shelf import kept
from kg.settings import own_text

__all__ = ["Pack", "Patterns", "alternation", "known_languages", "load_pack"]

T = TypeVar("T")

FIRST = "id"
"""The language whose pack has all that is read."""

SHORTS = ("national", "local", "movements")
"""The tables of abbreviations.toml of which a short form stands in one."""


@dataclass(frozen=True)
class Pack:
    """The vocabulary of one language: file name → section → list of words or table."""

    language: str
    files: Mapping[str, Mapping[str, Any]] = field(hash=False, compare=False)
    cache: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, hash=False, compare=False)
    """Room for what a layer compiles once from this pack, by the layer's name."""

    def words(self, file: str, section: str) -> tuple[str, ...]:
        """The list `section` of `<file>.toml`, empty where there is none."""
        key = file, section
        if key not in self.cache:
            self.cache[key] = tuple(self.files.get(file, {}).get(section, ()))
        held: tuple[str, ...] = self.cache[key]
        return held

    def table(self, file: str, section: str) -> Mapping[str, Any]:
        """The table `section` of `<file>.toml`, empty where there is none."""
        table: Mapping[str, Any] = self.files.get(file, {}).get(section, {})
        return table

    def texts(self, file: str) -> list[str]:
        """All words, phrases and expressions of `<file>.toml`, those that are keys of a table among them."""
        key = "texts", file
        if key not in self.cache:
            self.cache[key] = _gather(self.files.get(file, {}), [])
        held: list[str] = self.cache[key]
        return held

    def one_of(self, file: str, section: str) -> str:
        """A regular expression that matches one of the words of a list (or keys of a table), longest first."""
        key = f"{file}/{section}"
        if key not in self.cache:
            self.cache[key] = alternation(self.files.get(file, {}).get(section, ()))
        held: str = self.cache[key]
        return held

    def pattern(self, template: str, flags: int = 0) -> re.Pattern[str]:
        """A template (see `fill`) compiled, and kept: for templates that stand in the program, not for those of an article."""
        key = (template, flags) if flags else template
        if key not in self.cache:
            self.cache[key] = compiled(self.fill(template), flags)
        held: re.Pattern[str] = self.cache[key]
        return held

    def patterns(self, templates: Mapping[str, str], flags: int = 0) -> Patterns:
        """Templates by name, each compiled when it is first asked for: of many, an article needs few."""
        return Patterns(self, templates, flags)

    def kept(self, name: str, templates: Mapping[str, str], flags: int = 0) -> Patterns:
        """Such patterns, kept under a name."""
        return self.once(name, lambda pack: pack.patterns(templates, flags))

    def fill(self, template: str) -> str:
        """A regular expression of a template: each `{name}` in it stands for any word of that list of grammar.toml,
        `{file.section.name}` for any word of a list elsewhere, `{~name}` for one in any case that ends there. A list that the
        pack does not have matches nothing."""
        return NAME.sub(self._alternatives, template)

    def _alternatives(self, name: re.Match[str]) -> str:
        """The words that a name in a template stands for, as a regular expression."""
        file, *path = name[1].split(".") if "." in name[1] else ("grammar", name[1])
        key = "alternatives", name[0]
        if key not in self.cache:
            held: Any = self.files.get(file, {})
            for part in path:
                held = held.get(part, {})
            self.cache[key] = any_case(held) if name[0][1] == "~" else alternation(held)
        ways: str = self.cache[key]
        return ways

    def once(self, name: str, make: Callable[[Pack], T]) -> T:
        """What `make` compiles from this pack, made at the first call and kept under a name."""
        if name not in self.cache:
            self.cache[name] = make(self)
        kept: T = self.cache[name]
        return kept


class Patterns(dict[str, re.Pattern[str]]):
    """The patterns that were asked for, of templates by name."""

    def __init__(self, pack: Pack, templates: Mapping[str, str], flags: int) -> None:
        super().__init__()
        self.pack, self.templates, self.flags = pack, templates, flags

    def __missing__(self, name: str) -> re.Pattern[str]:
        made = self[name] = compiled(self.pack.fill(self.templates[name]), self.flags)
        return made


@lru_cache(maxsize=8)
def known_languages(extra: str = "") -> frozenset[str]:
    """The languages that have a pack, those of the user's folder `extra` among them."""
    own = Path(extra).iterdir() if extra and Path(extra).is_dir() else ()
    entries = (*resources.files("kg.languages").iterdir(), *(entry for entry in own if any(entry.glob("*.toml"))))
    return frozenset(entry.name for entry in entries if entry.is_dir() and "_" not in entry.name)


def load_pack(language: str = "id", extra: str = "") -> Pack:
    """The pack of a language, with the user's additions from the folder `extra` ("" means none), or one that lies in there.

    Raises VocabularyError where the language or the folder is unknown, or a file is not TOML or adds what nothing reads,
    SettingError where it is not UTF-8.
    """
    return _load_pack(language, extra)  # a cache of its own tells load_pack("id") from load_pack("id", "")


@lru_cache(maxsize=8)
def _load_pack(language: str, extra: str) -> Pack:
    if extra and not Path(extra).is_dir():
        raise VocabularyError(f"there is no folder {extra}; name the one with your vocabulary, or leave it out.")
    brought, own = language in known_languages(), Path(extra) / language
    if not brought and not (extra and re.fullmatch(r"[\w-]+", language) and own.is_dir()):
        raise VocabularyError(f"there is no language pack {language!r}; see docs/extraction.md on how to add one.")
    files = _read(language) if brought else {}
    for path in (*sorted(own.glob("*.toml")), *sorted(Path(extra).glob("*.toml"))) if extra else ():
        _add(files, path)
    return Pack(language, files if language == FIRST else completed(files, _of_first()))


@cache
def _of_first() -> Mapping[str, Mapping[str, Any]]:
    """The files of the first language."""
    return _read(FIRST)


def _read(language: str) -> dict[str, dict[str, Any]]:
    """The files of a language that kg brings."""
    folder = resources.files("kg.languages").joinpath(language)
    files = [entry for entry in folder.iterdir() if entry.name.endswith(".toml")]
    return {Path(e.name).stem: with_made(_parse(e.name, e.read_text("utf-8"))) for e in files}


def _add(files: dict[str, dict[str, Any]], path: Path) -> None:
    """Add a user's file to those of a pack: what it takes out first, then its own words, which are nothing else any more."""
    text = own_text(path)
    added = _parse(str(path), text)
    check(str(path), text, added, _of_first())
    added = with_made(added)
    try:
        held = without(files.get(path.stem, {}), added.pop(WITHOUT, {}))
    except Absent as absent:
        where, said = absent.args
        raise VocabularyError(f"{path}, line {line_of(text, (WITHOUT, *where))}: {said}") from None
    files[path.stem] = _merge(_moved(path.stem, held, added), added)


def _moved(file: str, held: Mapping[str, Any], added: Mapping[str, Any]) -> Mapping[str, Any]:
    """A pack's file without what a user's file puts elsewhere in it: a name that is given to one kind of events, or a short form
    to one table, is of no other."""
    if file == "events":
        own = {" ".join(form.casefold().split()) for forms in added.get("kinds", {}).values() for form in forms}
        return {**held, "kinds": {kind: [form for form in forms if form.casefold() not in own]
                                  for kind, forms in held.get("kinds", {}).items()}} if own else held
    if file == "abbreviations":
        own = {short for table in SHORTS for short in added.get(table, {})}
        return {**held, **{table: {short: full for short, full in held.get(table, {}).items() if short not in own}
                           for table in SHORTS}} if own else held
    return held


def _parse(name: str, text: str) -> dict[str, Any]:
    try:
        tables: dict[str, Any] = kept(("TOML", blake2b(text.encode()).hexdigest()), lambda: tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{name}: not TOML ({error}); mend the line it names.") from None
    return tables


def _gather(held: Any, found: list[str]) -> list[str]:
    """The texts of a table or a list, put behind others."""
    if isinstance(held, str):
        found.append(held)
    elif isinstance(held, Mapping):
        for key, value in held.items():
            found.append(key)
            _gather(value, found)
    elif isinstance(held, (list, tuple)):
        for value in held:
            if isinstance(value, str):
                found.append(value)
            else:
                _gather(value, found)
    return found


def _merge(base: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Lists grow, tables gain rows, also where they stand inside a table; anything else is replaced."""
    return {**base, **{name: _joined(base.get(name), value) for name, value in more.items()}}


def _joined(held: Any, value: Any) -> Any:
    if isinstance(held, list) and isinstance(value, list):
        return [*held, *value]
    return _merge(held, value) if isinstance(held, dict) and isinstance(value, dict) else value
