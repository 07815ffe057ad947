"""The order in which sets happen to lie in memory decides nothing."""
from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from kg.documents import to_json
from kg.extract import extract
from kg.read import read_file
from tests.extract.naming import PACK

FOLDERS = [Path(__file__).resolve().parents[2] / name for name in ("examples/articles", "tests/gold/snippets")]


def facts() -> list[str]:
    """What is read out of some articles, a line each."""
    paths = sorted(path for folder in FOLDERS for path in folder.glob("*[aeiou].txt"))[::3]
    return [f"{path.stem} {to_json(extract(next(iter(read_file(path))), PACK))}" for path in paths]


def test_facts_do_not_depend_on_the_order_of_sets() -> None:
    """Another process, with another order of sets, reads the same out of the same articles as this one."""
    code = "from tests.extract.test_order import facts; print(*facts(), sep='\\n')"
    seed = str(random.randrange(1, 2 ** 32))
    other = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=FOLDERS[0].parents[1],
                           capture_output=True, text=True, check=True)
    here = facts()
    assert len(here) > 20
    assert other.stdout.splitlines() == here, f"PYTHONHASHSEED={seed}"
