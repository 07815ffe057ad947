"""Many articles → documents, on one process or several; results come in the order of the articles either way."""
from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from kg.collector import settle
from kg.errors import KgError
from kg.extract import extract
from kg.extract.tagger.layer import load_tagger
from kg.languages import Pack, known_languages, load_pack
from kg.languages.shelf import keep_in, save
from kg.model import Article, Document
from kg.parallel import WorkerGone, in_order
from kg.settings import Settings

CHUNK = 16
"""Articles that travel to a process together: few enough to share out evenly, enough to pay for the trip."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its document, or with the reason why it has none."""

    article: Article
    document: Document | None
    reason: str = ""


def extract_all(articles: Iterable[Article], settings: Settings, check: bool = False) -> Generator[Reading, None, None]:
    """The documents of all articles, in their order; `check` gives up those that break the graph's shapes.

    Raises KgError where a process was killed, or could not go to work.
    """
    keep_in(settings.cache)
    work = partial(_read_chunk, language=settings.language, vocabulary=settings.vocabulary, tagger=settings.tagger, check=check,
                   cache=settings.cache)
    try:
        for readings in in_order(work, _chunks(articles), settings.processes):
            yield from readings
    except WorkerGone as gone:
        why = "was killed, perhaps because memory ran out" if gone.killed else "could not go to work"
        raise KgError(f"a process that reads articles {why}; try again with --processes 1.") from None


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    source = iter(articles)
    while chunk := list(islice(source, CHUNK)):
        yield chunk


def _read_chunk(chunk: list[Article], language: str, vocabulary: str, tagger: str, check: bool, cache: str) -> list[Reading]:
    keep_in(cache)
    readings = [read_one(article, language, vocabulary, tagger) for article in chunk]
    save()
    if len(chunk) == CHUNK:  # the vocabulary is compiled by now, and more may come
        settle()
    if not check:
        return readings
    from kg.graph.drafts import broken_drafts  # RDF and its shapes take long to import
    broken = broken_drafts((r.article, r.document) for r in readings if r.document)
    return [Reading(r.article, None, broken[r.article.id]) if r.article.id in broken else r for r in readings]


def read_one(article: Article, language: str, vocabulary: str, tagger: str = "") -> Reading:
    """One article read; an article that breaks a rule is given up with its reason, so that the others go on."""
    model, pack = load_tagger(tagger), pack_for(article, language, vocabulary)
    try:
        return Reading(article, extract(article, pack, model))
    except Exception as error:  # noqa: BLE001  (the edge of a process: one article must not stop the rest)
        return Reading(article, None, f"its text could not be understood ({type(error).__name__}: {error})")


def pack_for(article: Article, language: str, vocabulary: str) -> Pack:
    """The pack of an article's own language where there is one, else of the language that is set."""
    return load_pack(article.language if article.language in known_languages(vocabulary) else language, vocabulary)
