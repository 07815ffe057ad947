"""kg decide: a person's verdict on who is who."""
from __future__ import annotations

import getpass
from datetime import date

import click

from kg.build.whoiswho import WhoIsWho
from kg.commands.options import setting, settings_from
from kg.resolve.decisions import VERDICTS, Decision, write_decision


@click.command(
    "decide",
    epilog='Example:  kg decide different a1:"Siti Aminah" a2:"Siti Aminah" --reason "bidan di Kendal; ketua di Bandung"',
)
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option("--reason", default="", help="Why; for those who read the file later.")
@click.option("--who", default=None, help="Who decides; default the name of this account.")
@setting("data", "language", "vocabulary")
def command(verdict: str, left: str, right: str, reason: str, who: str | None, **given: str | None) -> None:
    """Decide that A and B are the same, different, or that it is unsure; it holds from the next build on.

    A and B are an IRI, a name, or ARTICLE:NAME for one sighting. The decision is a row of decisions/identity.tsv in the data
    folder: keep that file under version control, and take the row out to undo it.
    """
    settings = settings_from(given)
    with WhoIsWho(settings) as found:
        pair = found.pair(left, right)
    decision = Decision(verdict, pair.kind, pair.left.article, pair.left.names[0], pair.right.article, pair.right.names[0],
                        reason, who or getpass.getuser(), date.today().isoformat())
    write_decision(settings.data / "decisions", decision)
    click.echo(f"{verdict}: {pair.left.article}:{pair.left.names[0]} and {pair.right.article}:{pair.right.names[0]}. "
               f"Apply it with:  kg build --data {settings.data}")
