"""kg export: the graph to take away."""
from __future__ import annotations

from pathlib import Path

import click

from kg.commands.options import OUTPUT, setting, settings_from
from kg.commands.output import writing
from kg.export import RDF_FORMATS, write_network, write_rdf, write_table
from kg.store import open_graph

FORMATS = (*RDF_FORMATS, "csv", "graphml", "gexf")


@click.command("export", epilog="Example:  kg export --format csv -o facts.csv --data ./kg-data")
@click.option("-f", "--format", "name", type=click.Choice(FORMATS), default="nquads", show_default=True,
              help="RDF; csv: facts with names and quotes; graphml, gexf: the network of entities.")
@OUTPUT
@setting("data", "store")
def command(name: str, output: Path | None, **given: str | None) -> None:
    """Write the whole graph in another format. N-Quads come sorted: equal graphs give equal bytes."""
    reader = open_graph(settings_from(given))
    with writing(output) as out:
        if name in RDF_FORMATS:
            write_rdf(reader, out, name)
        elif name == "csv":
            write_table(reader, out)
        else:
            write_network(reader, out, name)
