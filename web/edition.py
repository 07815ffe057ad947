"""Which data a page shows: the state of the graph, how far its articles reach, its licence, and how to cite it."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import Flask, request

from kg.errors import KgError

from . import citation
from .explorer import explorer, view
from .facets import items
from .items import Item


@dataclass(frozen=True)
class Edition:
    """The data in view: generation of the graph, number and newest date of its articles, licence ("" where none is stated)."""

    generation: str
    articles: int
    newest: str
    licence: str
    here: str
    apa: str
    chicago: str


def edition() -> Edition | None:
    """The data that this request reads, None where nothing can be read."""
    try:
        now = view()
        read, newest = now.keep("edition", lambda: _reach(items(now, "article")))
    except KgError:
        return None
    here, today = request.full_path.rstrip("?"), date.today()
    cited = citation.work(here)
    return Edition(now.generation, read, newest, explorer().settings.licence, here, citation.apa(cited, today),
                   citation.chicago(cited, today))


def _reach(articles: Sequence[Item]) -> tuple[int, str]:
    """How many articles there are, and the newest date of one."""
    return len(articles), max((item.first("start") for item in articles), default="")


def show_edition(app: Flask) -> None:
    """Let every page say which data it shows."""
    app.jinja_env.globals["edition"] = edition
