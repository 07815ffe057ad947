"""kg ask: a question in one's own words."""
from __future__ import annotations

import json

import click

from kg.commands.options import setting, settings_from
from kg.commands.output import terminal_width
from kg.query import ask, load_library, read_names
from kg.query.results import as_json
from kg.query.words import Asker, Understanding
from kg.store import open_graph


@click.command("ask", epilog='Example:  kg ask "siapa saja yang hadir di rakernas aumsos 2025"')
@click.argument("sentence", nargs=-1, required=True, metavar="SENTENCE")
@click.option("--sparql", is_flag=True, help="Print the SPARQL that answers it, too.")
@click.option("--json", "as_data", is_flag=True, help="What was understood and the rows, as JSON.")
@setting("data", "store", "queries")
def command(sentence: tuple[str, ...], sparql: bool, as_data: bool, **given: str | None) -> None:
    """Answer a SENTENCE in Indonesian or English with the question of the library that it means.

    Exit code 1 says that it was not understood; then the nearest questions are named.
    """
    settings = settings_from(given)
    reader = open_graph(settings)
    names = read_names(reader)
    found = Asker(load_library(settings.queries), names).understand(" ".join(sentence))
    answer = ask(found.question, found.values, reader, names) if found.question else None
    told = {"question": found.question.name if found.question else None, "values": dict(found.values),
            "unknown": list(found.unknown), "entities": {words: [name.iri for name in meant] for words, meant in found.entities},
            "nearest": [question.name for question, _ in found.nearest]}
    if as_data:
        click.echo(as_json(answer.table, **told) if answer else json.dumps(told, ensure_ascii=False, indent=1), nl=not answer)
    else:
        click.echo(_told(found), err=True)
        if answer:
            click.echo((answer.sparql + "\n" if sparql else "") + answer.as_text(terminal_width()), nl=False)
    if answer is None:
        raise click.exceptions.Exit(1)


def _told(found: Understanding) -> str:
    """What was understood, for people."""
    lines = [f"{words} → {meant[0].label}" + (f" (or: {'; '.join(name.label for name in meant[1:4])})" if meant[1:] else "")
             for words, meant in found.entities]
    if found.unknown:
        lines.append(f"not understood: {', '.join(found.unknown)}")
    if found.question:
        values = " ".join(f'--{name} "{value}"' for name, value in found.values.items())
        asked = f"kg query {found.question.name} {values}".rstrip()
        return "\n".join([*lines, f"{found.question.question['id']}  [{asked}]", ""])
    nearest = "\n".join(f"  kg query {question.name:28} {question.question['id']}" for question, _ in found.nearest)
    return "\n".join([*lines, "No question was understood. The nearest are:", nearest])
