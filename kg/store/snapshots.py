"""Generations of the embedded store: a build writes a hard-link copy and publishes it whole; readers never see half of one.

`<data>/store/<generation>/` is never written to once `<data>/store/CURRENT` names it.
"""
from __future__ import annotations

import os
import shutil
from pathlib import Path

from kg.store.kept import PREFIX

KEPT = 5
"""Generations that stay on disk: readers that opened one before the last build finish in peace, `kg diff` looks back."""

NEXT = "CURRENT.new"
"""The file that names the generation which will be published next."""


def folder(data: Path) -> Path:
    """Where the generations of a data folder lie."""
    return data / "store"


def current(data: Path) -> str | None:
    """The name of the published generation, None before the first build, or where a failing disk left no name."""
    try:
        with open(f"{data}/store/CURRENT", "rb", 0) as pointer:  # each query of the explorer looks here
            name = pointer.read(100).strip()
    except FileNotFoundError:
        return None
    return name.decode("ascii") if name.isdigit() else None


def path_of(data: Path, generation: str) -> Path:
    """The Oxigraph folder of a generation."""
    return folder(data) / generation


def generations(data: Path) -> list[str]:
    """The generations on disk, oldest first."""
    return sorted(entry.name for entry in folder(data).glob("[0-9]*") if entry.is_dir()) if folder(data).is_dir() else []


def following(data: Path) -> str:
    """The name that the next generation will have."""
    return f"{int(current(data) or 0) + 1:08d}"


def settle(data: Path, generation: str) -> None:
    """Write down which generation will be published next."""
    (folder(data) / NEXT).write_text(generation + "\n", "ascii")


def publish(data: Path) -> None:
    """Make the settled generation the one that readers open, and let the oldest ones go."""
    os.replace(folder(data) / NEXT, folder(data) / "CURRENT")
    for old in generations(data)[:-KEPT]:
        shutil.rmtree(path_of(data, old), ignore_errors=True)


def sweep(data: Path) -> None:
    """Take away what builds that were stopped left behind; rows that readers keep there stay."""
    named = current(data)
    for entry in folder(data).glob("*"):
        kept = entry.name.startswith(PREFIX) or entry.name.isdigit() and named is not None and entry.name <= named
        unfinished = entry.is_dir() and not kept
        if unfinished:
            shutil.rmtree(entry, ignore_errors=True)
