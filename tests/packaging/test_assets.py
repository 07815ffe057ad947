"""When the build bundles browser assets, and with which Node."""
from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

BACKEND = Path(__file__).resolve().parents[2] / "build_backend" / "assets.py"


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The backend's module over sources of our own, with nothing on PATH."""
    spec = importlib.util.spec_from_file_location("assets_under_test", BACKEND)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sources, bundle = tmp_path / "assets", tmp_path / "dist"
    sources.mkdir()
    bundle.mkdir()
    (sources / "site.css").write_text("body { color: black }")
    for name, value in (("SOURCES", sources), ("BUNDLE", bundle), ("STAMP", bundle / "stamp.txt")):
        monkeypatch.setattr(module, name, value)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("KG_SKIP_ASSETS", raising=False)
    return module


def program(folder: Path, name: str, says: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\necho {says}\n")
    path.chmod(0o755)


def test_node_from_pypi_where_the_machine_has_none(assets: ModuleType) -> None:
    """Without npm on PATH the build asks for Node as a build requirement."""
    assert assets.requirements() == [assets.NODE_WHEEL]


@pytest.mark.parametrize(("version", "wanted"), [("v20.1.0", False), ("v24.0.0", False), ("v18.20.0", True), ("nonsense", True)])
def test_the_machines_node_must_be_recent(assets: ModuleType, tmp_path: Path, version: str, wanted: bool) -> None:
    """Node of the machine is used from version 20 on."""
    program(tmp_path, "npm", "11")
    program(tmp_path, "node", version)
    assert bool(assets.requirements()) is wanted


def test_a_stamp_of_the_same_content_settles_it(assets: ModuleType) -> None:
    """A bundle of these very sources is left alone; a changed source makes it stale."""
    assets.STAMP.write_text(assets.stamp() + "\n")
    assert assets.requirements() == []
    assets.bundle()
    (assets.SOURCES / "site.css").write_text("body { color: navy }")
    assert assets.requirements() == [assets.NODE_WHEEL]


def test_installed_packages_do_not_count(assets: ModuleType) -> None:
    """What npm installed is no source of the bundle."""
    before = assets.stamp()
    (assets.SOURCES / "node_modules").mkdir()
    (assets.SOURCES / "node_modules" / "x.js").write_text("1")
    assert assets.stamp() == before


def test_assets_can_be_skipped(assets: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """KG_SKIP_ASSETS=1 builds without them."""
    monkeypatch.setenv("KG_SKIP_ASSETS", "1")
    assert assets.requirements() == []
    assets.bundle()


def test_no_node_at_all_is_told(assets: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any Node the build ends with a sentence that says what to do."""
    monkeypatch.setattr(assets, "_wheel_npm", lambda: None)
    with pytest.raises(SystemExit, match="install it, or"):
        assets.bundle()


def test_what_npm_says_is_passed_on(assets: ModuleType, tmp_path: Path) -> None:
    """A failing npm ends the build with its own words, and leaves no stamp."""
    program(tmp_path, "node", "v22.0.0")
    program(tmp_path, "npm", "no such package; exit 1")
    with pytest.raises(SystemExit, match="no such package"):
        assets.bundle()
    assert not assets.STAMP.exists()
