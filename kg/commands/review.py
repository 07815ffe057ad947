"""kg review: the pairs that wait for a person."""
from __future__ import annotations

from itertools import islice

import click

from kg.build.whoiswho import WhoIsWho
from kg.commands.options import setting
from kg.commands.telling import told
from kg.settings import read_settings


@click.command("review", epilog="Example:  kg review --limit 5")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Pairs to show.")
@setting("data", "language", "vocabulary")
def command(limit: int, **given: str | None) -> None:
    """Show the pairs that are neither surely one nor surely two, best first, with both contexts and how to decide."""
    who = WhoIsWho(read_settings(**given))
    shown = 0
    for pair in islice(who.open_pairs(), limit):
        shown += 1
        for line in told(pair, who):
            click.echo(line)
        click.echo(f'    decide:  kg decide same "{pair.left.article}:{pair.left.names[0]}" "{pair.right.article}:{pair.right.names[0]}"\n')
    click.echo(f"{shown} pairs wait for a decision." if shown else "No pair waits for a decision.", err=True)
