"""kg query: a question of the library, or SPARQL of one's own."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results, serialize

from kg.commands.options import OUTPUT, setting, settings_from
from kg.commands.output import terminal_width, writing
from kg.errors import AmbiguousName, AskedWrongly, QueryError
from kg.graph.vocabulary import PREFIXES
from kg.query import Library, Question, Table, ask, load_library, read_names
from kg.query.namesakes import apart
from kg.query.results import aligned, as_json, read_table, separated, shown
from kg.query.workers import Result, Workers
from kg.settings import Settings, own_text
from kg.store import RemoteView, open_graph
from kg.worker.clauses import updates

TABLES = ("table", "csv", "tsv", "json")
GRAPHS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}


@click.command("query", context_settings={"ignore_unknown_options": True, "allow_interspersed_args": True},
               epilog='Example:  kg query event_attendees --event "rakernas aumsos"')
@click.argument("question", required=False, metavar="[NAME]")
@click.argument("values", nargs=-1, type=click.UNPROCESSED, metavar="[--PARAM VALUE]...")
@click.option("--list", "listed", is_flag=True, help="List the questions; with a NAME, its parameters.")
@click.option("--sparql", metavar="TEXT", help="SPARQL of your own: SELECT, ASK, CONSTRUCT or DESCRIBE.")
@click.option(
    "--file", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE", help="SPARQL in a file."
)
@click.option(
    "-f", "--format", "name", type=click.Choice([*TABLES, *GRAPHS]), default=None, help="Default: table, or ttl for graphs."
)
@OUTPUT
@setting("data", "store", "queries")
def command(question: str | None, values: tuple[str, ...], listed: bool, sparql: str | None, file: Path | None, name: str | None,
            output: Path | None, **given: str | None) -> None:
    """Ask a saved question by NAME. A parameter that names an entity takes its IRI or any of its names."""
    settings = settings_from(given)
    library = load_library(settings.queries)
    if listed:
        text = _listing(library, question)
    elif sparql is not None or file is not None:
        text = _own(sparql if sparql is not None else own_text(file) if file else "", settings, name)
    elif question is None:
        raise click.UsageError("Name a question (kg query --list shows them), or give --sparql or --file.")
    else:
        text = _asked(_known(library, question), _pairs(values), settings, name or "table", 0 if output else terminal_width())
    with writing(output) as out:
        out.write(text.encode())


def _known(library: Library, name: str) -> Question:
    if name not in library:
        near = [known for known in library if set(known.split("_")) & set(name.split("_"))][:4]
        raise AskedWrongly(
            f"no question is called {name!r}{'; near: ' + ', '.join(near) if near else ''}; kg query --list shows all."
        )
    return library[name]


def _pairs(values: Sequence[str]) -> dict[str, str]:
    """--name value and --name=value as a mapping."""
    pairs: dict[str, str] = {}
    rest = iter(values)
    for word in rest:
        if not word.startswith("--"):
            raise click.UsageError(f"Write parameters as --name value; {word!r} has no name.")
        name, equals, value = word[2:].partition("=")
        pairs[name.replace("-", "_")] = value if equals else next(rest, "")
    return pairs


def _asked(question: Question, values: Mapping[str, str], settings: Settings, name: str, width: int) -> str:
    if name not in TABLES:
        raise click.UsageError(f"Saved questions give tables; choose one of {', '.join(TABLES)}.")
    reader = open_graph(settings)
    try:
        answer = ask(question, values, reader, read_names(reader))
    except AmbiguousName as error:
        raise apart(error, reader) from None
    return answer.as_text(width) if name == "table" else _table(answer.table, name)


def _table(table: Table, name: str) -> str:
    if name == "json":
        return as_json(table)
    if name in ("csv", "tsv"):
        return separated(table, "," if name == "csv" else "\t")
    return aligned(table.variables, [[shown(row.get(variable)) for variable in table.variables] for row in table.rows])


def _own(text: str, settings: Settings, name: str | None) -> str:
    if updates(text):
        raise QueryError("kg query only reads; kg build, remove, decide and correct change the graph.")
    reader = open_graph(settings)
    if isinstance(reader, RemoteView):
        declared = {name.casefold() for name in re.findall(r"\bPREFIX\s+([\w.-]*):", text, re.IGNORECASE)}
        return _found(reader.query(text, {name: iri for name, iri in PREFIXES.items() if name not in declared}), name)
    workers = Workers(settings)
    try:
        result = workers.run(text, reader.path, prefixes=PREFIXES)
    finally:
        workers.close()
    if result.truncated:
        click.echo(f"kg: only the first {settings.query_rows} rows are here; KG_QUERY_ROWS says how many there may be.", err=True)
    return _shown(result, name)


def _shown(result: Result, name: str | None) -> str:
    if result.kind == "graph":
        return _found((quad.triple for quad in parse(result.body, RdfFormat.N_TRIPLES)), name)
    return _found(parse_query_results(result.body, QueryResultsFormat.JSON), name)


def _found(found: Any, name: str | None) -> str:
    """A table, a truth value or a graph as text."""
    if isinstance(found, QuerySolutions | QueryBoolean):
        if name in GRAPHS:
            raise click.UsageError(f"This query gives a table; choose one of {', '.join(TABLES)}.")
        return (
            _table(read_table(found), name or "table") if isinstance(found, QuerySolutions) else f"{str(bool(found)).lower()}\n"
        )
    kind = GRAPHS.get(name or "ttl")
    if kind is None:
        raise click.UsageError(f"This query gives a graph; choose one of {', '.join(GRAPHS)}.")
    return (serialize(found, format=kind, prefixes=PREFIXES) or b"").decode()


def _listing(library: Library, name: str | None) -> str:
    if name is None:
        return aligned(("name", "asks"), [(question.name, question.question["en"]) for question in library.values()], 90)
    question = _known(library, name)
    rows = [(f"--{p.name}", p.type, "required" if p.required else "", p.example,
             f"{p.label['en']}: {', '.join(p.choices)}" if p.choices else p.label["en"]) for p in question.parameters]
    return f"{question.question['en']}\n\n" + aligned(("parameter", "type", "", "example", "what"), rows, 110)
