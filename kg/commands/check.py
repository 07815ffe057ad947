"""kg check: shapes and quotes."""
from __future__ import annotations

from collections.abc import Iterator

import click

from kg.commands.options import setting, settings_from
from kg.commands.progress import Bar, progress_bar
from kg.graph.quotes import misquotes
from kg.graph.shapes import violations
from kg.store import Graph, open_graph


@click.command("check", epilog="Example:  kg check --data ./kg-data")
@setting("data", "store")
def command(**given: str | None) -> None:
    """Check every graph against the shapes, and that every quote is still found where it is said to be.

    Exit code 1 says that something is wrong; each fault is one line.
    """
    reader, faults = open_graph(settings_from(given)), 0
    with progress_bar() as bar:
        for fault in _faults(reader, bar):
            faults += 1
            click.echo(fault)
    click.echo(
        f"{faults} faults." if faults else "All facts keep to the shapes, and every quote is where it is said to be.", err=True
    )
    if faults:
        raise click.exceptions.Exit(1)


def _faults(reader: Graph, bar: Bar) -> Iterator[str]:
    graphs = reader.graphs()
    bar.stage("check", len(graphs))
    for graph in graphs:
        quads = list(reader.quads(graph))
        yield from map(str, violations(quads))
        yield from (f"{iri}: {reason}" for iri, reason in misquotes(quads))
        bar.advance()
