"""kg build: articles → the graph."""
from __future__ import annotations

import click

from kg.build import build
from kg.commands.options import setting, settings_from
from kg.commands.progress import progress_bar, tell


@click.command("build", epilog="Example:  kg build examples/articles --data ./kg-data")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--rebuild", is_flag=True, help="Read unchanged articles too (without PATH all that are there), and write the "
                                               "whole graph anew.")
@click.option("--prune", is_flag=True, help="Remove articles whose files are no longer in the folders given.")
@setting("data", "base", "store", "language", "vocabulary", "tagger", "processes", "private_addresses")
def command(paths: tuple[str, ...], rebuild: bool, prune: bool, **given: str | None) -> None:
    """Read articles into the graph. An unchanged article costs nothing, a changed one replaces what it said before.

    PATH is a file, a folder, an archive, a feed or an address; without one, decisions and corrections are applied to the
    articles that are there. An article whose file was renamed or deleted stays, and is told of, until it is taken out: by --prune
    or kg remove. Exit code 1 says that some article was rejected.
    """
    settings = settings_from(given)
    if not paths and not (settings.data / "articles.db").is_file():
        raise click.UsageError(f"{settings.data} holds no articles yet; name some: kg build PATH.")
    with progress_bar() as bar:
        summary = build(paths, settings, bar, again=rebuild, prune=prune)
    tell(summary)
    if summary.rejected:
        raise click.exceptions.Exit(1)
