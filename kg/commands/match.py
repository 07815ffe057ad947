"""kg match: a table of names, each with the thing of the graph that it means."""
from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import click

from kg.commands.options import OUTPUT, setting, settings_from
from kg.commands.output import writing
from kg.errors import SettingError
from kg.query import read_names
from kg.query.matching import Matcher
from kg.query.names import KINDS
from kg.read.encoding import decode
from kg.store import open_graph

ADDED = ("kg_iri", "kg_name", "kg_score", "kg_sure")


@click.command("match", epilog="Example:  kg match staf.csv --column NAMA --kind person -o staf-cocok.csv")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.csv")
@click.option("--column", required=True, metavar="NAMA", help="The column of names.")
@click.option("--kind", type=click.Choice(sorted(KINDS)), default="entity", show_default=True,
              help="What the names are names of.")
@OUTPUT
@setting("data", "store")
def command(file: Path, column: str, kind: str, output: Path | None, **given: str | None) -> None:
    """Add to each row of a table (commas, semicolons or tabs) the likeliest thing of that name: its IRI, name, score and
    whether it is surely meant. A name that nothing is like stays without.
    """
    reader = open_graph(settings_from(given))
    text = decode(file.read_bytes(), str(file))
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    fields = list(rows.fieldnames or ())
    if column not in fields:
        raise SettingError(f"{file} has no column {column!r}; it has: {', '.join(fields) or 'none'}.")
    matcher, count, sure = Matcher(read_names(reader)), 0, 0
    with writing(output) as out:
        for line in _lines(fields, rows, matcher, column, kind, delimiter):
            count, sure = count + 1, sure + line[1]
            out.write(line[0].encode())
    click.echo(f"{sure} of {count - 1} names are surely matched; look at the others yourself.", err=True)


def _lines(fields: list[str], rows: csv.DictReader[str], matcher: Matcher, column: str, kind: str, delimiter: str
           ) -> Iterator[tuple[str, bool]]:
    """(line, surely matched), the line of columns first."""
    yield _line([*fields, *ADDED], delimiter), False
    for row in rows:
        best = next(iter(matcher.match(row[column] or "", kind, 2)), None)
        added = [best.name.iri, best.name.label, f"{best.score:g}", str(best.sure).lower()] if best else ["", "", "", "false"]
        yield _line([*(row[field] or "" for field in fields), *added], delimiter), bool(best and best.sure)


def _line(cells: list[str], delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return out.getvalue()
