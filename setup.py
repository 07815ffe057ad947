"""What pyproject.toml cannot say: KG_COMPILE=1 has mypyc turn the reading of articles into C before it is installed."""
import os
import sys
from pathlib import Path

from setuptools import setup

ROOMS, MODULES = ("kg/extract", "kg/languages"), ("kg/lines.py", "kg/prose.py")
WITHOUT_DEPENDENCIES = (
    "--ignore-missing-imports", "--no-warn-unused-ignores", "--allow-subclassing-any", "--allow-untyped-decorators",
)
"""They are not installed where a wheel is built; `make lint` checks types with all of them."""


def extensions() -> list:
    """The modules that mypyc compiles, none unless a wheel is built and they are asked for."""
    if os.environ.get("KG_COMPILE", "") in ("", "0") or "bdist_wheel" not in sys.argv:
        return []
    from mypyc.build import mypycify

    modules = [*MODULES, *(str(path) for room in ROOMS for path in sorted(Path(room).rglob("*.py")))]
    return mypycify([*WITHOUT_DEPENDENCIES, *modules], opt_level="2", debug_level="0", multi_file=True)


setup(ext_modules=extensions())
