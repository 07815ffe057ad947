"""The command line: one thin module a command; packages add commands by the entry point group `kg.commands`."""
from __future__ import annotations

import sqlite3
import sys
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

import click

from kg import __version__
from kg.collector import sweep_seldom
from kg.errors import AskedWrongly, KgError, SettingError

NAMES = (
    "ask",
    "build",
    "check",
    "conflicts",
    "correct",
    "decide",
    "demo",
    "diff",
    "export",
    "extract",
    "facts",
    "match",
    "query",
    "remove",
    "review",
    "train",
    "why-same",
)


class Group(click.Group):
    """Commands, imported when they are asked for; errors of the program are one sentence on standard error."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted({*NAMES, *(point.name for point in entry_points(group="kg.commands"))})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by name, None where there is none."""
        if cmd_name in NAMES:
            return import_module(f"kg.commands.{cmd_name.replace('-', '_')}").command  # type: ignore[no-any-return]
        return next((point.load() for point in entry_points(group="kg.commands") if point.name == cmd_name), None)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with the whole first sentence of each."""
        with formatter.section("Commands"):
            commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
            formatter.write_dl([(name, command.get_short_help_str(300)) for name, command in commands if command])

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error of ours ends it with exit code 2 where a setting or a question's value is wrong, else 1."""
        sweep_seldom()
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {' '.join(str(error).split())}", err=True)
            ctx.exit(2 if isinstance(error, SettingError | AskedWrongly) else 1)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(1)
        except (OSError, sqlite3.OperationalError) as error:
            parts = (getattr(error, "filename", None), getattr(error, "strerror", None) or str(error))
            said = ": ".join(str(part) for part in parts if part)
            click.echo(f"kg: {said}; look to the path, its permissions and the space left.", err=True)
            ctx.exit(1)
        except sqlite3.DatabaseError as error:
            if type(error) is not sqlite3.DatabaseError:  # the others are mistakes of ours
                raise
            click.echo(f"kg: the articles in the data folder are damaged ({error}); build again into another folder.", err=True)
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Organisations in their own news: who did what, where and when, each fact with the sentence that says so.

    Begin with:  kg demo
    """
