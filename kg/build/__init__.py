"""The pipeline as one function: articles in, a new generation of the graph out."""
from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from kg.build.fingerprint import program_digest
from kg.build.judgements import Judgements
from kg.build.renewal import renew, stamp_of
from kg.errors import OtherKind, ReadError
from kg.model import Article
from kg.pool import Reading, extract_all
from kg.read import read_paths
from kg.reports import Report, Silence
from kg.resolve.corrections import Correction
from kg.resolve.decisions import Decision
from kg.settings import Settings
from kg.store import Catalogue, RemoteWriter, Writer, open_writer
from kg.store.catalogue import digest_of


@dataclass
class Summary:
    """What a build did: ids of articles, the rejected ones as (source, reason), and the size of the graph's parts.

    `passed` are the files beside articles that are of another kind, `gone` the articles whose files are no longer where they were
    read, in folders that were read again, `outdated` how many articles other rules or words have read.
    """

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    outcomes: list[tuple[Correction, str]] = field(default_factory=list)
    stale: list[Decision] = field(default_factory=list)
    outdated: int = 0
    entities: int = 0
    generation: str = ""
    seconds: float = 0.0


def build(paths: Sequence[str | Path], settings: Settings, report: Report | None = None, again: bool = False,
          prune: bool = False) -> Summary:
    """Read articles into the graph. `again` reads unchanged ones too (without paths, all that are there) and builds the graph
    anew; `prune` removes the articles whose files are gone from the folders among the paths.

    Raises StoreError where another build is running.
    """
    report = report or Silence()
    began, summary = time.monotonic(), Summary()
    with open_writer(settings) as writer, Catalogue(settings.data, write=True) as catalogue:
        program = program_digest(settings)
        report.stage("read", None)
        if again and not paths:
            for article in catalogue.articles():
                catalogue.wait(article)
        _set_out(_articles(paths, settings, summary, report), catalogue, program, summary, again)
        report.stage("extract", catalogue.waiting_count())
        with closing(extract_all(catalogue.waiting(), settings, check=True)) as readings:
            _take_in(readings, program, catalogue, summary, report)
        _look_for_gone(paths, catalogue, summary, prune)
        _finish(settings, writer, catalogue, summary, report, again)
        summary.outdated = catalogue.outdated(program)
        catalogue.commit()
    summary.seconds = time.monotonic() - began
    return summary


def build_read(readings: Iterable[Reading], settings: Settings) -> Summary:
    """Put articles whose documents are already there into the graph. Raises StoreError where another build is running."""
    summary, report = Summary(), Silence()
    with open_writer(settings) as writer, Catalogue(settings.data, write=True) as catalogue:
        _take_in(readings, program_digest(settings), catalogue, summary, report)
        _finish(settings, writer, catalogue, summary, report, False)
    return summary


def remove(articles: Iterable[str], settings: Settings) -> Summary:
    """Take articles, and what only they say, out of the graph; ids that are not there are rejected.

    Raises StoreError where nothing is built, or another build is running.
    """
    Catalogue(settings.data).close()
    summary = Summary()
    with open_writer(settings) as writer, Catalogue(settings.data, write=True) as catalogue:
        for article in articles:
            if catalogue.digest(article):
                catalogue.remove(article)
                summary.removed.append(article)
            else:
                summary.rejected.append((article, "no article of that id is in the graph; kg facts lists those that are."))
        _finish(settings, writer, catalogue, summary, Silence(), False)
    return summary


def _take_in(readings: Iterable[Reading], program: str, catalogue: Catalogue, summary: Summary, report: Report) -> None:
    """Catalogue articles with their documents."""
    for reading in readings:
        report.advance()
        if reading.document is None:
            summary.rejected.append((reading.article.source or reading.article.id, reading.reason))
            continue
        (summary.changed if catalogue.digest(reading.article.id) else summary.new).append(reading.article.id)
        catalogue.put(reading.article, reading.document, program)


def _articles(paths: Sequence[str | Path], settings: Settings, summary: Summary, report: Report) -> Iterator[Article]:
    def tell(error: ReadError) -> None:
        if isinstance(error, OtherKind):
            summary.passed.append(error.source)
        else:
            summary.rejected.append((error.source, error.reason))
    for article in read_paths(paths, tell, bool(settings.private_addresses)):
        report.advance()
        yield article


def _set_out(articles: Iterable[Article], catalogue: Catalogue, program: str, summary: Summary, again: bool) -> None:
    """Put the articles that must be extracted aside on disk, however many there are."""
    for article in articles:
        catalogue.meet(article)
        if catalogue.digest(article.id) == (digest_of(article), program) and not again:
            summary.unchanged.append(article.id)
        else:
            catalogue.wait(article)


def _look_for_gone(paths: Sequence[str | Path], catalogue: Catalogue, summary: Summary, prune: bool) -> None:
    """Find the articles that were read below the folders given and are no longer there; what could not be read is not gone."""
    unread = tuple(os.path.abspath(source) for source, _reason in summary.rejected)
    below = tuple(end for path in unread for end in (path + os.sep, path + "!"))
    folders = sorted({os.path.abspath(path) for path in paths if os.path.isdir(path)})
    for article in dict.fromkeys(name for folder in folders for name, path in catalogue.unmet(folder + os.sep)
                                 if path not in unread and not path.startswith(below)):
        if prune:
            catalogue.remove(article)
        (summary.removed if prune else summary.gone).append(article)


def _finish(
    settings: Settings, writer: Writer | RemoteWriter, catalogue: Catalogue, summary: Summary, report: Report, again: bool
) -> None:
    """Renew the graph where an article, a judgement or the program has changed."""
    judgements = Judgements.of(settings)
    changed = summary.new or summary.changed or summary.removed or again
    if changed or catalogue.meta("stamp") != stamp_of(settings, judgements, writer.current()):
        summary.generation, summary.entities = renew(settings, writer, catalogue, judgements, report, again)
        summary.outcomes, summary.stale = judgements.outcomes, judgements.stale
