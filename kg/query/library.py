"""The question library: each `.rq` file is plain SPARQL 1.1 whose `#+` comments (YAML) say what it asks."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from kg.errors import QueryError, SettingError
from kg.settings import own_text

ENTITY_TYPES = ("person", "organisation", "event", "priority", "series", "role", "article", "agent", "entity")
"""Parameter types whose value is the IRI or a name of something; an agent is a person or an organisation."""

PLAIN_TYPES = ("date", "text", "number", "choice")

NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value that a question takes. `terms` is what a choice's value is appended to to make an IRI, "" for a literal."""

    name: str
    type: str
    label: Mapping[str, str]
    example: str = ""
    required: bool = False
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column shown: `name` is a variable of the query; a variable `<name>Label` beside it is the text of its link.

    `values` are the words, by language, that stand for values which are names of the query's own ("began").
    """

    name: str
    title: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the library; texts are by language ("id", "en")."""

    name: str
    question: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    tags: tuple[str, ...]
    sparql: str
    examples: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """What it is about: the first part of its name."""
        return self.name.partition("_")[0]

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of a name, None where there is none."""
        return next((p for p in self.parameters if p.name == name), None)


class Library(Mapping[str, Question]):
    """Questions by name, in the order of their names."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._questions = {q.name: q for q in sorted(questions, key=lambda q: q.name)}

    def __getitem__(self, name: str) -> Question:
        return self._questions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._questions)

    def __len__(self) -> int:
        return len(self._questions)


def load_library(extra: str = "") -> Library:
    """The questions that come with kg and those of the user's folder `extra` ("" means none), which win on equal names.

    Raises SettingError where the folder is not there or a file in it is not UTF-8, QueryError where a file's front matter cannot
    be used.
    """
    if extra and not Path(extra).is_dir():
        raise SettingError(f"there is no folder {extra}; name the one with your .rq files, or leave it out.")
    shipped = [(e.name, e.read_text("utf-8")) for e in resources.files("kg.queries").iterdir() if e.name.endswith(".rq")]
    own = [(path.name, own_text(path)) for path in sorted(Path(extra).glob("*.rq"))] if extra else []
    return Library({name: parse(name.removesuffix(".rq"), text) for name, text in (*shipped, *own)}.values())


def parse(name: str, text: str) -> Question:
    """The question of one file's text. Raises QueryError where its name or front matter cannot be used."""
    if not NAME.fullmatch(name):
        raise QueryError(f"{name}.rq: name it <subject>_<question>.rq, in small letters and underscores.")
    lines = text.splitlines()
    matter = _front_matter(name, "\n".join(line[2:].removeprefix(" ") for line in lines if line.startswith("#+")))
    try:
        return Question(
            name, _languages(matter["question"]), _languages(matter.get("description", "")),
            tuple(_parameter(key, row) for key, row in (matter.get("parameters") or {}).items()),
            tuple(_column(key, row) for key, row in matter["columns"].items()),
            tuple(matter.get("tags", ())), "\n".join(line for line in lines if not line.startswith("#+")).strip() + "\n",
            tuple(matter.get("examples", ())),
        )
    except (KeyError, AttributeError, TypeError) as error:
        raise QueryError(f"{name}.rq: its front matter lacks or misspells {error}; see docs/queries.md.") from None


def _front_matter(name: str, text: str) -> dict[str, Any]:
    try:
        matter = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (BaseLoader makes text only, and keeps "on" as it stands)
    except yaml.YAMLError as error:
        raise QueryError(f"{name}.rq: its front matter is not YAML ({' '.join(str(error).split())}).") from None
    if not isinstance(matter, dict):
        raise QueryError(f"{name}.rq: it has no front matter; begin it with lines like '#+ question: …'.")
    return matter


def _parameter(name: str, row: Mapping[str, Any]) -> Parameter:
    kind = row["type"]
    if kind not in (*ENTITY_TYPES, *PLAIN_TYPES):
        raise TypeError(f"a known type for parameter {name} (not {kind})")
    choices = {str(value): _languages(texts) for value, texts in (row.get("choices") or {}).items()}
    return Parameter(name, kind, _languages(row.get("label", name)), str(row.get("example", "")),
                     row.get("required") == "true", choices, row.get("terms", ""))


def _column(name: str, row: Any) -> Column:
    values = {value: _languages(texts) for value, texts in row.pop("values", {}).items()} if isinstance(row, dict) else {}
    return Column(name, _languages(row), values)


def _languages(value: Any) -> dict[str, str]:
    """Texts by language; one text alone stands for both."""
    return {"id": value, "en": value} if isinstance(value, str) else {key: str(text) for key, text in value.items()}
