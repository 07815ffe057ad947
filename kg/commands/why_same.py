"""kg why-same: why two things are held to be one, or not."""
from __future__ import annotations

import click

from kg.build.whoiswho import WhoIsWho
from kg.commands.options import setting, settings_from
from kg.commands.telling import told


@click.command("why-same", epilog='Example:  kg why-same khitanan-massal-2025:"Siti Aminah" khitanan-massal-2024:"Siti Aminah"')
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@setting("data", "language", "vocabulary")
def command(left: str, right: str, **given: str | None) -> None:
    """Say in words what speaks for and against A and B being one; each is an IRI, a name, or ARTICLE:NAME for one sighting."""
    with WhoIsWho(settings_from(given)) as who:
        pair = who.pair(left, right)
        for line in told(pair, who):
            click.echo(line)
    if pair.left.iri == pair.right.iri:
        click.echo("In the graph they are one.")
    else:
        click.echo("In the graph they are two.")
