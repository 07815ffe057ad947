"""Many articles → documents, on one process or several; results come in the order of the articles either way."""
from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait

from kg.collector import settle, sweep_seldom
from kg.errors import KgError
from kg.extract import extract
from kg.extract.tagger.layer import load_tagger
from kg.languages import known_languages, load_pack
from kg.model import Article, Document
from kg.settings import Settings

CHUNK = 16
"""Articles that travel to a process together: few enough to share out evenly, enough to pay for the trip."""

AHEAD = 8
"""Chunks in flight a process: bounds memory however many articles come."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its document, or with the reason why it has none."""

    article: Article
    document: Document | None
    reason: str = ""


def extract_all(articles: Iterable[Article], settings: Settings, check: bool = False) -> Iterator[Reading]:
    """The documents of all articles, in their order; `check` gives up those that break the graph's shapes.

    Raises KgError where a process was killed.
    """
    chunks = _chunks(articles)
    processes = settings.processes or os.cpu_count() or 1
    first = list(islice(chunks, 2))
    work = partial(_read_chunk, language=settings.language, vocabulary=settings.vocabulary, tagger=settings.tagger, check=check)
    if processes == 1 or len(first) < 2:
        for chunk in (*first, *chunks):
            yield from work(chunk)
        return
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin_worker) as pool:
        yield from _in_order(pool, work, iter([*first]), chunks, processes * AHEAD)


def _begin_worker() -> None:
    """What a worker sets for itself; interrupts are its parent's, and it ends with its parent, however that ends."""
    sweep_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the parent, which would else leave its workers waiting for articles for ever."""
    if (parent := parent_process()) is not None:
        wait([parent.sentinel])
        os._exit(1)


def _in_order(pool: ProcessPoolExecutor, work: partial[list[Reading]], first: Iterator[list[Article]],
              rest: Iterator[list[Article]], ahead: int) -> Iterator[Reading]:
    waiting = [pool.submit(work, chunk) for chunk in (*first, *islice(rest, ahead))]
    try:
        while waiting:
            yield from waiting.pop(0).result()
            waiting += [pool.submit(work, chunk) for chunk in islice(rest, 1)]
    except BrokenProcessPool:
        raise KgError("a process that reads articles was killed, perhaps because memory ran out; try again "
                      "with --processes 1.") from None
    except BaseException:  # an interrupt, or nobody wants the rest: what the workers hold is of no use, they need not finish it
        for worker in active_children():
            worker.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    source = iter(articles)
    while chunk := list(islice(source, CHUNK)):
        yield chunk


def _read_chunk(chunk: list[Article], language: str, vocabulary: str, tagger: str, check: bool) -> list[Reading]:
    readings = [read_one(article, language, vocabulary, tagger) for article in chunk]
    if len(chunk) == CHUNK:  # the vocabulary is compiled by now, and more may come
        settle()
    if not check:
        return readings
    from kg.graph.drafts import broken_drafts  # RDF and its shapes take long to import
    broken = broken_drafts((r.article, r.document) for r in readings if r.document)
    return [Reading(r.article, None, broken[r.article.id]) if r.article.id in broken else r for r in readings]


def read_one(article: Article, language: str, vocabulary: str, tagger: str = "") -> Reading:
    """One article read; an article that breaks a rule is given up with its reason, so that the others go on."""
    model = load_tagger(tagger)
    pack = load_pack(article.language if article.language in known_languages() else language, vocabulary)
    try:
        return Reading(article, extract(article, pack, model))
    except Exception as error:  # noqa: BLE001  (the edge of a process: one article must not stop the rest)
        return Reading(article, None, f"its text could not be understood ({type(error).__name__}: {error})")
