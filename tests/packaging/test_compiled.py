"""What mypyc asks of the reading of articles, without the minutes that compiling takes (`make test-compiled` takes them)."""
from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TRANSLATE = """
import runpy, setuptools, sys
sys.argv = ["setup.py", "bdist_wheel"]
setuptools.setup = lambda ext_modules: print(len(ext_modules))
runpy.run_path("setup.py", run_name="__main__")
"""


def modules() -> list[Path]:
    rooms = [path for room in ("extract", "languages") for path in sorted((ROOT / "kg" / room).rglob("*.py"))]
    return [ROOT / "kg" / "lines.py", ROOT / "kg" / "prose.py", *rooms]


def test_mypyc_translates_every_module(tmp_path: Path) -> None:
    for name in ("kg", "setup.py", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    done = subprocess.run([sys.executable, "-c", TRANSLATE], cwd=tmp_path, env={**os.environ, "KG_COMPILE": "1"},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]
    assert int(done.stdout.splitlines()[-1]) > len(modules())


def test_classes_that_keep_properties_have_a_dict_when_compiled() -> None:
    for path in modules():
        for held in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(held, ast.ClassDef):
                kept = {ast.unparse(d) for part in held.body if isinstance(part, ast.FunctionDef) for d in part.decorator_list}
                if "cached_property" in kept:
                    assert "with_dict" in map(ast.unparse, held.decorator_list), f"{path}: {held.name}"


def test_no_property_is_kept_by_functools() -> None:
    """mypyc takes its cached_property for a plain property and makes the value again each time."""
    for path in modules():
        for held in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(held, ast.ImportFrom) and held.module == "functools":
                assert "cached_property" not in [name.name for name in held.names], path
