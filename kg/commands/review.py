"""kg review: the pairs that wait for a person."""
from __future__ import annotations

from itertools import islice
from shlex import join

import click

from kg.build.whoiswho import WhoIsWho
from kg.commands.options import setting, settings_from
from kg.commands.telling import told


@click.command("review", epilog="Example:  kg review --limit 5")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Pairs to show.")
@setting("data", "language", "vocabulary")
def command(limit: int, **given: str | None) -> None:
    """Show the pairs that are neither surely one nor surely two, best first, with both contexts and how to decide."""
    settings, shown = settings_from(given), 0
    with WhoIsWho(settings) as who:
        waiting = who.open_pairs()
        for pair in islice(waiting, limit):
            shown += 1
            for line in told(pair, who):
                click.echo(line)
            names = (f"{seen.article}:{seen.names[0]}" for seen in (pair.left, pair.right))
            click.echo(f"    decide:  {join(('kg', 'decide', 'same', *names, '--data', str(settings.data)))}\n")
        more = next(waiting, None) is not None
    said = "of the pairs that wait for a decision; --limit shows more." if more else "pairs wait for a decision."
    click.echo(f"{shown} {said}" if shown else "No pair waits for a decision.", err=True)
