"""The order in which sets happen to lie in memory decides nothing."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

READ = """
import sys
from pathlib import Path
from kg.documents import to_json
from kg.extract import extract
from kg.languages import load_pack
from kg.read import read_file
for path in sorted(path for folder in sys.argv[1:] for path in Path(folder).glob("*[aeiou].txt"))[::3]:
    print(path.stem, to_json(extract(next(iter(read_file(path))), load_pack("id"))))
"""


def facts(seed: str) -> str:
    """What a new process with its own order of sets reads out of some articles."""
    done = subprocess.run([sys.executable, "-c", READ, str(ROOT / "examples/articles"), str(ROOT / "tests/gold/snippets")],
                          env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
    return done.stdout


def test_facts_do_not_depend_on_the_order_of_sets() -> None:
    """Three processes read the same out of the same articles."""
    first = facts("1")
    assert first.count("\n") > 20
    assert facts("2") == first == facts("3")
