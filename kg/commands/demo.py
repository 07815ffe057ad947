"""kg demo: the sample corpus, built and served."""
from __future__ import annotations

import shutil
import socket
import tempfile
from importlib import resources
from pathlib import Path

import click

from kg.build import build
from kg.commands.options import setting
from kg.commands.progress import progress_bar, tell
from kg.errors import SettingError
from kg.settings import Settings, read_settings


@click.command("demo", epilog="Example:  kg demo --port 8080")
@click.option(
    "--data", default=None, metavar="DIR", help="Build here instead of in a fresh folder; the folder must be new or empty."
)
@setting("port")
@click.pass_context
def command(ctx: click.Context, data: str | None, port: str | None) -> None:
    """Build the sample articles into a fresh folder and serve the explorer on this machine."""
    folder = _fresh(data)
    settings = read_settings(data=folder, port=port)
    there = data is not None and folder.exists()
    try:
        with resources.as_file(resources.files("kg.examples").joinpath("articles")) as articles, progress_bar() as bar:
            summary = build([articles], settings, bar)
    except BaseException:
        _clear(folder, there)
        raise
    tell(summary)
    click.echo(f"The graph is in {folder}.", err=True)
    _serve(ctx, folder, port or _free_port(settings))


def _fresh(data: str | None) -> Path:
    if data is None:
        return Path(tempfile.mkdtemp(prefix="kg-demo-"))
    folder = Path(data)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SettingError(f"{folder} is not empty; name a new folder with --data, or leave it out.")
    return folder


def _clear(folder: Path, there: bool) -> None:
    """Take away what was half built, the folder too where it was not `there` before."""
    for entry in [*folder.iterdir()] if there else [folder]:
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)


def _free_port(settings: Settings) -> str:
    """The port of the settings where it is free, else "0", which takes any."""
    with socket.socket() as probe:
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            return "0"
    return str(settings.port)


def _serve(ctx: click.Context, folder: Path, port: str) -> None:
    group = ctx.parent.command if ctx.parent else None
    serve = group.get_command(ctx, "serve") if isinstance(group, click.Group) else None
    if serve is None:
        raise SettingError("the explorer is not installed; install the package with: pip install .")
    serve.main(["--data", str(folder), "--port", port], prog_name="kg serve", standalone_mode=False)
