"""kg conflicts: where articles disagree."""
from __future__ import annotations

import click

from kg.commands.options import setting, settings_from
from kg.export.conflicts import Claim, Conflict, conflicts
from kg.languages import load_pack
from kg.store import open_graph


@click.command("conflicts", epilog="Example:  kg conflicts --data ./kg-data")
@setting("data", "store", "language", "vocabulary")
def command(**given: str | None) -> None:
    """List what articles say differently: dates, venue and locality of an event, two holders of one post at one time; each
    with its article and its words. A correction says so and outranks the others."""
    settings = settings_from(given)
    count = 0
    for conflict in conflicts(open_graph(settings), load_pack(settings.language, settings.vocabulary)):
        count += 1
        click.echo(f"{conflict.label} <{conflict.subject}>: {conflict.detail}")
        for claim in conflict.claims:
            click.echo(f"  {claim.value}  {claim.article} ({claim.published or 'undated'}){_mark(conflict, claim)}")
            click.echo(f"      “{' '.join(claim.quote.split())}”")
    click.echo(f"{count} disagreements.", err=True)


def _mark(conflict: Conflict, claim: Claim) -> str:
    """What a correction makes of a claim."""
    if claim.rules:
        return " [correction: this rules]" if claim.corrects else " [this rules]"
    return " [corrected]" if any(other.rules for other in conflict.claims) else ""
