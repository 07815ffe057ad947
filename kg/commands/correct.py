"""kg correct: a person's correction of a fact."""
from __future__ import annotations

import getpass
from datetime import date

import click

from kg.commands.options import setting, settings_from
from kg.errors import QueryError
from kg.resolve.corrections import FIELDS, REFERENCES, Correction, apply, misfit, read_corrections, turned, write_correction
from kg.store import Catalogue


@click.command("correct", epilog='Example:  kg correct a1 event "Rakerwil" start 2025-12-06 2025-12-13 --reason "lihat ralat"')
@click.argument("article")
@click.argument("kind", type=click.Choice(tuple(FIELDS)))
@click.argument("name")
@click.argument("field")
@click.argument("old")
@click.argument("new")
@click.option("--reason", default="", help="Why; for those who read the file later.")
@click.option("--quote", default="", help="The words that prove it.")
@click.option("--who", default=None, help="Who corrects; default the name of this account.")
@setting("data")
def command(article: str, kind: str, name: str, field: str, old: str, new: str, reason: str, quote: str, who: str | None,
            **given: str | None) -> None:
    """Correct a FIELD of what ARTICLE states about NAME from OLD to NEW; it holds from the next build on.

    "" stands for a value that is not said. The field "row" with the new value "" takes away a whole role, attendance or priority
    (OLD is its post, capacity or text), or a person, organisation or event (OLD is its name) with all that is said of it. The
    fields part_of, organisers, organisation, holder and on_behalf_of take a name from the same article. The correction is a
    row of decisions/corrections.tsv in the data folder; take the row out to undo it.
    """
    settings = settings_from(given)
    if field not in FIELDS[kind]:
        raise click.UsageError(f"{kind} has no field {field!r}; there are {', '.join(FIELDS[kind])}.")
    correction = Correction(
        article, kind, name, field, old, new, reason, who or getpass.getuser(), date.today().isoformat(), quote
    )
    if wanted := misfit(correction):
        raise click.UsageError(f"the new {field} is {new!r}, but must be {wanted}.")
    with Catalogue(settings.data) as catalogue:
        entry = catalogue.entry(article)
    if entry is None:
        raise QueryError(f"no article {article!r} is in the graph; kg facts lists those that are.")
    held = apply(entry.document, read_corrections(settings.data / "decisions"))[0]
    corrected, ((_, outcome),) = apply(held, [correction])
    if outcome != "applied":
        raise QueryError(_refusal(correction))
    write_correction(settings.data / "decisions", correction)
    click.echo(f"{article}: {field} of {name} will be {new or 'left out'}. Apply it with:  kg build --data {settings.data}")
    for turn in set(turned(corrected)) - set(turned(held)):
        click.echo(f"{turn} now ends before it begins; correct its other end, too.", err=True)


def _refusal(correction: Correction) -> str:
    """Why a correction cannot be applied to its article."""
    article, field, old, kind, name = (getattr(correction, part) for part in ("article", "field", "old", "kind", "name"))
    known = f" and name {correction.new!r}" if field in REFERENCES and correction.new else ""
    return f"{article} does not say {field} {old!r} of {kind} {name!r}{known}; kg facts {article} shows what it says."
