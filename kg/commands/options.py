"""Options that commands share, made from the one list of settings."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.settings import SETTINGS, Settings, read_settings

Command = TypeVar("Command", bound=Callable[..., Any])

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def setting(*names: str) -> Callable[[Command], Command]:
    """Options for settings by name; a command gets None where its user gave none."""
    def decorate(command: Command) -> Command:
        for name in reversed(names):
            command = click.option(f"--{name.replace('_', '-')}", name, default=None, metavar=_metavar(name), help=_help(name))(
                command
            )
        return command
    return decorate


def settings_from(given: Mapping[str, str | None]) -> Settings:
    """The settings of a command by its options, the environment and the defaults. Raises SettingError."""
    return read_settings(**given)  # type: ignore[arg-type]


def _help(name: str) -> str:
    held = _BY_NAME[name]
    default = f"; default {held.default}" if held.default else ""
    return f"{held.help} [KG_{name.upper()}{default}]"


def _metavar(name: str) -> str:
    known = {"data": "DIR", "vocabulary": "DIR", "tagger": "FILE", "queries": "DIR", "base": "IRI", "store": "URL"}
    return known.get(name, "VALUE")


PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
"""Articles: files, folders, archives, feeds or addresses."""

OUTPUT = click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=None, metavar="FILE",
                      help="Write here instead of to standard output; the file appears when it is whole.")
