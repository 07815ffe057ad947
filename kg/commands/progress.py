"""Progress and summaries on the terminal; standard output stays free for data."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from kg.build import Summary
from kg.commands.output import tell_passed

STAGES = {"read": "Reading articles", "extract": "Finding facts", "names": "Reading names", "resolve": "Who is who",
          "write": "Writing the graph", "check": "Checking"}

LISTED = 6
"""Articles that a sentence names."""


class Bar:
    """A progress bar on standard error, one line a stage; silent where that is no terminal."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._task = progress, TaskID(0)

    def stage(self, name: str, total: int | None) -> None:
        """A stage begins; the one before is over."""
        if self._progress.tasks:
            done = self._progress.tasks[-1]
            self._progress.update(self._task, total=done.completed, completed=done.completed)
        self._task = self._progress.add_task(STAGES.get(name, name), total=total)

    def advance(self, steps: int = 1) -> None:
        """Steps of the stage are done."""
        self._progress.advance(self._task, steps)


@contextmanager
def progress_bar() -> Iterator[Bar]:
    """A bar for the length of a block."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description:<18}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        yield Bar(progress)


def tell(summary: Summary) -> None:
    """What a build did, on standard error."""
    names = ("new", "changed", "unchanged", "rejected", *(["removed"] if summary.removed else []))
    click.echo(f"Articles: {', '.join(f'{len(getattr(summary, name))} {name}' for name in names)}.", err=True)
    for source, reason in summary.rejected:
        click.echo(f"rejected: {source}: {reason}", err=True)
    tell_passed(summary.passed)
    if summary.gone:
        named = ", ".join([*summary.gone[:LISTED], *(["…"] if len(summary.gone) > LISTED else [])])
        click.echo(f"gone: {len(summary.gone)} in the graph whose files are no longer there ({named}); take them out with "
                   "--prune, or some of them with kg remove.", err=True)
    for correction, outcome in summary.outcomes:
        click.echo(f"correction {outcome}: {correction.article}: {correction.field} of {correction.name}", err=True)
    for decision in summary.stale:
        click.echo(
            f"decision stale: {decision.left_article}:{decision.left_name} or {decision.right_article}:{decision.right_name} "
            "is no more in the articles",
            err=True,
        )
    if summary.outdated:
        click.echo(f"{summary.outdated} articles were read with other rules or words; kg build --rebuild reads them again.",
                   err=True)
    graph = (
        f"Generation {summary.generation} holds {summary.entities} entities" if summary.generation else "The graph is as it was"
    )
    click.echo(f"{graph} ({summary.seconds:.1f} s).", err=True)
