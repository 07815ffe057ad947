"""PEP 517 backend: bundle the browser assets where they are missing or stale, then hand over to setuptools.

KG_SKIP_ASSETS=1 leaves the assets alone (for lint jobs; the explorer is then without styles and scripts). KG_COMPILE=1 has
setup.py compile the reading of articles.
"""
from __future__ import annotations

import os
from typing import Any

import assets
from setuptools import build_meta
from setuptools.build_meta import prepare_metadata_for_build_editable, prepare_metadata_for_build_wheel

__all__ = [
    "build_editable", "build_sdist", "build_wheel", "get_requires_for_build_editable", "get_requires_for_build_sdist",
    "get_requires_for_build_wheel", "prepare_metadata_for_build_editable", "prepare_metadata_for_build_wheel",
]


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:
    """What setuptools needs, Node from PyPI where assets must be bundled and the machine has no Node, and mypyc to compile."""
    compiler = [] if os.environ.get("KG_COMPILE", "") in ("", "0") else ["mypy[mypyc]>=1.13", "types-PyYAML>=6"]
    return [*build_meta.get_requires_for_build_wheel(config_settings), *assets.requirements(), *compiler]


def get_requires_for_build_editable(config_settings: Any = None) -> list[str]:
    """As for a wheel."""
    return [*build_meta.get_requires_for_build_editable(config_settings), *assets.requirements()]


def get_requires_for_build_sdist(config_settings: Any = None) -> list[str]:
    """As for a wheel: the source archive carries the bundled assets."""
    return [*build_meta.get_requires_for_build_sdist(config_settings), *assets.requirements()]


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: str | None = None) -> str:
    """Assets, then setuptools' wheel."""
    assets.bundle()
    return str(build_meta.build_wheel(wheel_directory, config_settings, metadata_directory))


def build_editable(wheel_directory: str, config_settings: Any = None, metadata_directory: str | None = None) -> str:
    """Assets, then setuptools' editable wheel."""
    assets.bundle()
    return str(build_meta.build_editable(wheel_directory, config_settings, metadata_directory))


def build_sdist(sdist_directory: str, config_settings: Any = None) -> str:
    """Assets, then setuptools' source archive."""
    assets.bundle()
    return str(build_meta.build_sdist(sdist_directory, config_settings))
