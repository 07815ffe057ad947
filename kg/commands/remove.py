"""kg remove: articles out of the graph."""
from __future__ import annotations

import click

from kg.build import remove
from kg.commands.options import setting, settings_from


@click.command("remove", epilog="Example:  kg remove rakernas-aumsos-dki --data ./kg-data")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@setting("data", "base", "store")
def command(articles: tuple[str, ...], **given: str | None) -> None:
    """Take articles, and what only they say, out of the graph. ARTICLE is an id as printed by `kg facts`."""
    settings = settings_from(given)
    summary = remove((name.removeprefix(f"{settings.base}/article/") for name in articles), settings)
    click.echo(
        f"{len(summary.removed)} removed; the graph holds {summary.entities} entities." if summary.removed else "Nothing removed."
    )
    for article, reason in summary.rejected:
        click.echo(f"kg: {article}: {reason}", err=True)
    if summary.rejected:
        raise click.exceptions.Exit(1)
