"""Which data a page shows: the state of the graph, how far its articles reach, its licence, and how to cite it."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import Flask, request

from kg.errors import KgError

from .explorer import explorer, view
from .facets import items
from .language import day


@dataclass(frozen=True)
class Edition:
    """The data in view: generation of the graph, number and newest date of its articles, licence ("" where none is stated)."""

    generation: str
    articles: int
    newest: str
    licence: str
    today: str
    address: str


def edition() -> Edition | None:
    """The data that this request reads, None where nothing can be read."""
    try:
        read = items(view(), "article")
    except KgError:
        return None
    newest = max((item.first("start") for item in read), default="")
    today = day(datetime.now().astimezone().date().isoformat())
    return Edition(view().generation, len(read), newest, explorer().settings.licence, today, request.base_url)


def show_edition(app: Flask) -> None:
    """Let every page say which data it shows."""
    app.jinja_env.globals["edition"] = edition
