"""kg facts: the built documents, with the IRIs that their entities resolved to."""
from __future__ import annotations

import json
from pathlib import Path

import click

from kg.build.judgements import Judgements
from kg.commands.options import OUTPUT, setting, settings_from
from kg.commands.output import writing
from kg.documents import to_json
from kg.store import Catalogue


@click.command("facts", epilog="Example:  kg facts rakernas-aumsos-dki --data ./kg-data")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@OUTPUT
@click.option("--with-text", is_flag=True, help="Print the article's text too, which the offsets count in.")
@setting("data")
def command(articles: tuple[str, ...], output: Path | None, with_text: bool, **given: str | None) -> None:
    """Print the documents in the graph, one JSON line each, with the "iri" of each person, organisation and event.

    ARTICLE is an article's id; without one all are printed.
    """
    missing, settings = [], settings_from(given)
    judgements = Judgements.of(settings)
    with Catalogue(settings.data) as catalogue, writing(output) as out:
        for name in articles or sorted(catalogue.digests()):
            entry = catalogue.entry(name)
            if entry is None:
                missing.append(name)
                continue
            row = to_json(judgements.corrected(entry.document), catalogue.iris(name), entry.article.text if with_text else None)
            out.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    for name in missing:
        click.echo(f"kg: no article {name!r} is in the graph; kg facts lists those that are.", err=True)
    if missing:
        raise click.exceptions.Exit(1)
