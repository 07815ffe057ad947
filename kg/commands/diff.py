"""kg diff: what came and went between two builds."""
from __future__ import annotations

from pathlib import Path

import click

from kg.commands.options import setting, settings_from
from kg.errors import SettingError
from kg.export.causes import Basis
from kg.export.changes import changes
from kg.store import Catalogue, Graph, Reader, open_file, open_generation


@click.command("diff", epilog="Example:  kg diff 00000006 00000007 --data ./kg-data")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@setting("data")
def command(before: str, after: str, **given: str | None) -> None:
    """Print the facts that came (+) and went (-) between two graphs, with the article behind each and what changed it: the
    article itself, a correction or decision, another version of the program, or other articles that tell who is who.

    A and B are data folders, exported N-Quads files, or kept generations of the data folder ("kg build" prints their names).
    """
    data = settings_from(given).data
    (old, old_basis), (new, new_basis) = _open(before, data), _open(after, data)
    found = changes(old, new, old_basis, new_basis)
    article = ""
    for change in found:
        if change.article != article:
            article = change.article
            click.echo(article)
        click.echo(f"  {change.mark} {change.words}")
        click.echo(f"      “{' '.join(change.quote.split())}”\n      because: {change.cause}")
    click.echo(f"{sum(c.mark == '+' for c in found)} came, {sum(c.mark == '-' for c in found)} went.", err=True)


def _open(name: str, data: Path) -> tuple[Graph, Basis | None]:
    """A graph, and what it rests on where that is written down."""
    path = Path(name)
    if path.is_dir():
        reader = Reader(path)
        return reader, _basis(path, reader.generation)
    if path.is_file():
        return open_file(path), None
    if name.isdigit():
        return open_generation(data, name.zfill(8)), _basis(data, name.zfill(8))
    raise SettingError(f"{name} is no data folder, no exported file and no generation of {data}.")


def _basis(data: Path, generation: str) -> Basis | None:
    with Catalogue(data) as catalogue:
        return Basis.read(catalogue.basis(generation))
