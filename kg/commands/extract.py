"""kg extract: articles → documents, one JSON line each."""
from __future__ import annotations

import json
from pathlib import Path

import click

from kg.commands.explaining import explanation
from kg.commands.options import OUTPUT, PATHS, setting, settings_from
from kg.commands.output import tell_passed, writing
from kg.documents import to_json
from kg.errors import OtherKind, ReadError
from kg.model import Document
from kg.pool import Reading, extract_all
from kg.read import read_paths


@click.command("extract", epilog="Example:  kg extract article.txt --explain")
@PATHS
@OUTPUT
@click.option("--with-text", is_flag=True, help="Print the article's text too, which the offsets count in.")
@click.option("--explain", is_flag=True, help="Print each fact with the rule that read it and the words that say it, for people.")
@setting("language", "vocabulary", "tagger", "processes", "private_addresses")
def command(paths: tuple[str, ...], output: Path | None, with_text: bool, explain: bool, **given: str | None) -> None:
    """Print the facts of articles: one JSON document an article, in the shape of docs/facts.md.

    PATH is a file, a folder, an archive, a feed or an address.
    """
    settings = settings_from(given)
    told: list[ReadError] = []
    with writing(output) as out:
        for reading in extract_all(read_paths(paths, told.append, bool(settings.private_addresses)), settings):
            if reading.document is None:
                told.append(ReadError(reading.article.source or reading.article.id, reading.reason))
                continue
            lines = explanation(reading, reading.document, settings) if explain else [_line(reading, reading.document, with_text)]
            out.write("".join(f"{line}\n" for line in lines).encode())
            out.flush()
    rejected = [error for error in told if not isinstance(error, OtherKind)]
    for error in rejected:
        click.echo(f"rejected: {error}", err=True)
    tell_passed([error.source for error in told if isinstance(error, OtherKind)])
    if rejected:
        raise click.exceptions.Exit(1)


def _line(reading: Reading, document: Document, with_text: bool) -> str:
    return json.dumps(to_json(document, text=reading.article.text if with_text else None), ensure_ascii=False)
