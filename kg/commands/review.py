"""kg review: the pairs that wait for a person."""
from __future__ import annotations

from itertools import islice

import click

from kg.build.whoiswho import WhoIsWho
from kg.commands.options import setting, settings_from
from kg.commands.telling import told


@click.command("review", epilog="Example:  kg review --limit 5")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Pairs to show.")
@setting("data", "language", "vocabulary")
def command(limit: int, **given: str | None) -> None:
    """Show the pairs that are neither surely one nor surely two, best first, with both contexts and how to decide."""
    shown = 0
    with WhoIsWho(settings_from(given)) as who:
        for pair in islice(who.open_pairs(), limit):
            shown += 1
            for line in told(pair):
                click.echo(line)
            left, right = (f"{seen.article}:{seen.names[0]}" for seen in (pair.left, pair.right))
            click.echo(f'    decide:  kg decide same "{left}" "{right}"\n')
    click.echo(f"{shown} pairs wait for a decision." if shown else "No pair waits for a decision.", err=True)
