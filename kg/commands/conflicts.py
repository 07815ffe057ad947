"""kg conflicts: where articles disagree."""
from __future__ import annotations

import click

from kg.commands.options import setting, settings_from
from kg.export.conflicts import conflicts
from kg.store import open_store


@click.command("conflicts", epilog="Example:  kg conflicts --data ./kg-data")
@setting("data", "store")
def command(**given: str | None) -> None:
    """List what articles say differently of one event: dates, venue, locality, each with its article and its words."""
    count = 0
    for conflict in conflicts(open_store(settings_from(given))):
        count += 1
        click.echo(f"{conflict.label} <{conflict.subject}>: {conflict.detail}")
        for claim in conflict.claims:
            click.echo(
                f"  {claim.value}  {claim.article} ({claim.published or 'undated'})\n      “{' '.join(claim.quote.split())}”"
            )
    click.echo(f"{count} disagreements.", err=True)
