"""kg diff: what came and went between two builds."""
from __future__ import annotations

from pathlib import Path

import click

from kg.commands.options import setting, settings_from
from kg.errors import SettingError
from kg.export.changes import changes
from kg.store import Graph, Reader, open_file, open_generation


@click.command("diff", epilog="Example:  kg diff 00000006 00000007 --data ./kg-data")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@setting("data")
def command(before: str, after: str, **given: str | None) -> None:
    """Print the facts that came (+) and went (-) between two graphs, with the article behind each.

    A and B are data folders, exported N-Quads files, or kept generations of the data folder ("kg build" prints their names).
    """
    data = settings_from(given).data
    found = changes(_open(before, data), _open(after, data))
    article = ""
    for change in found:
        if change.article != article:
            article = change.article
            click.echo(article)
        click.echo(f"  {change.mark} {change.words}")
        click.echo(f"      “{' '.join(change.quote.split())}”")
    click.echo(f"{sum(c.mark == '+' for c in found)} came, {sum(c.mark == '-' for c in found)} went.", err=True)


def _open(name: str, data: Path) -> Graph:
    path = Path(name)
    if path.is_dir():
        return Reader(path)
    if path.is_file():
        return open_file(path)
    if name.isdigit():
        return open_generation(data, name.zfill(8))
    raise SettingError(f"{name} is no data folder, no exported file and no generation of {data}.")
