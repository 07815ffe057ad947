"""The wheel, built through the source archive, installed and run far from the checkout."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {"kg": "kg", "web": "kg/web", "ontology": "kg/ontology", "queries": "kg/queries", "examples": "kg/examples"}
LEFT_OUT = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info", "*.pyc", ".DS_Store", ".*_cache")
FILES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE")


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a build reads, so that the checkout stays as it is."""
    copy = tmp_path_factory.mktemp("source")
    for name in (*ROOMS, "build_backend"):
        shutil.copytree(ROOT / name, copy / name, ignore=LEFT_OUT)
    for name in FILES:
        shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="session")
def sdist(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source archive, with the browser assets bundled where they were not."""
    out = tmp_path_factory.mktemp("sdist")
    build("--sdist", "--outdir", str(out), str(source))
    return next(out.glob("*.tar.gz"))


@pytest.fixture(scope="session")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the source archive, where any npm would fail."""
    folder, out, fakes = (tmp_path_factory.mktemp(name) for name in ("unpacked", "wheel", "fakes"))
    with tarfile.open(sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, _: member)  # absent before Python 3.11.4
        archive.extractall(folder)  # noqa: S202 — our own archive
    for name in ("node", "npm"):
        (fakes / name).write_text("#!/bin/sh\necho v22.0.0\n[ $1 = --version ]\n")
        (fakes / name).chmod(0o755)
    path = f"{fakes}{os.pathsep}{os.environ['PATH']}"
    build("--wheel", "--outdir", str(out), str(next(folder.iterdir())), PATH=path)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel is installed."""
    target = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel))
    return target


def build(*arguments: str, **environment: str) -> None:
    run(sys.executable, "-m", "build", "--no-isolation", "--skip-dependency-check", *arguments, **environment)


def run(*command: str, cwd: Path | None = None, **environment: str) -> str:
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def ours(source: Path) -> set[str]:
    return {f"{ROOMS[room]}/{path.relative_to(source / room).as_posix()}"
            for room in ROOMS for path in (source / room).rglob("*") if path.is_file()}


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def test_every_file_of_the_rooms_is_in_the_wheel(source: Path, wheel: Path) -> None:
    """A package or a kind of file that pyproject.toml forgets would be missing from the wheel without a word."""
    wanted = {name for name in ours(source) if not name.startswith(("kg/web/assets/", "kg/web/static/dist/"))}
    assert sorted(wanted - names(wheel)) == []


def test_nothing_else_is_in_the_wheel(source: Path, wheel: Path) -> None:
    """Nothing called web, queries or ontology lands bare in site-packages, and no room brings what it has not."""
    tops = {name.split("/")[0] for name in names(wheel)}
    assert tops == {"kg", next(top for top in tops if top.endswith(".dist-info"))}
    made = ("kg/web/static/dist/", next(top for top in tops if top != "kg"))
    assert sorted(name for name in names(wheel) - ours(source) if not name.startswith(made)) == []


def test_bundled_assets_and_their_licences_are_in_the_wheel(wheel: Path) -> None:
    """The wheel serves styles and scripts without npm, and names whose work they are."""
    dist = {name.removeprefix("kg/web/static/dist/") for name in names(wheel)}
    assert {"site.css", "LICENCES.txt"} <= dist
    with zipfile.ZipFile(wheel) as archive:
        assert b"@picocss/pico" in archive.read("kg/web/static/dist/LICENCES.txt")


def test_the_lock_file_names_no_registry() -> None:
    """Where packages come from is the machine's own setting."""
    lock = json.loads((ROOT / "web" / "assets" / "package-lock.json").read_text("utf-8"))
    packages = [row for name, row in lock["packages"].items() if name]
    assert packages
    assert not [row for row in packages if "resolved" in row or "integrity" not in row]


def test_resources_are_found_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    """Vocabulary, samples and styles are read from the installed copy, in whatever folder one stands."""
    code = """if True:
        import json, sys
        from importlib import resources
        import kg.web
        from kg.languages import load_pack
        count = lambda package, *path: len([e for e in resources.files(package).joinpath(*path).iterdir()])
        print(json.dumps({"file": kg.__file__, "web": kg.web.__file__, "words": len(load_pack().words("page", "boilerplate")),
                          "samples": count("kg.examples", "articles"), "assets": count("kg.web", "static", "dist")}))
    """
    told = json.loads(run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(installed)))
    assert Path(told["file"]).is_relative_to(installed)
    assert Path(told["web"]).is_relative_to(installed)
    assert min(told["words"], told["samples"], told["assets"]) > 1


def test_the_command_runs_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    """kg --help of the installed copy works in another folder."""
    told = run(sys.executable, str(installed / "bin" / "kg"), "--help", cwd=tmp_path, PYTHONPATH=str(installed))
    assert "Usage" in told


def test_the_editable_install_finds_every_room(tmp_path: Path) -> None:
    """The checkout's own environment imports the rooms by their installed names from any folder."""
    code = "import kg.web, kg.ontology, kg.queries, kg.examples; print(kg.web.__file__)"
    assert Path(run(sys.executable, "-c", code, cwd=tmp_path).strip()) == ROOT / "web" / "__init__.py"
