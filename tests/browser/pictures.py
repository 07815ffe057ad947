"""The pictures of the README, from the sample articles as they are read and built today.

python -m tests.browser.pictures      writes docs/images/*.png anew
"""
from __future__ import annotations

import sys
import tempfile
import threading
from io import BytesIO
from pathlib import Path

from kg.web import create_app
from PIL import Image
from playwright.sync_api import sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from kg.build import build
from kg.settings import Settings, read_settings
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.gold.sample import ARTICLES

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
SIZE = {"width": 1280, "height": 860}
LARGEST = 200_000
"""Bytes that a picture may have."""

PICTURES = {
    "event": ("/search?q=rakernas+aumsos", ".hits a.event", ""),
    "article": ("/search?q=rakernas+aumsos+empat+nama", ".hits a.article", ""),
    "matrix": ("/attendance?year=2025", "", ".strip"),
    "network": ("/graph?of=Suryadi+Wibisono", "figure.ego a.organisation[data-node]", ".ego"),
}
"""Name of the picture → address, what is clicked there first, and what is scrolled to."""


class Quiet(WSGIRequestHandler):
    """A server that says nothing."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Nothing is logged."""


def pictures(settings: Settings, folder: Path) -> None:
    """Take the pictures of a built graph. Raises ValueError where one is larger than LARGEST."""
    app = create_app(settings)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport=SIZE, color_scheme="light", locale="id-ID", reduced_motion="reduce",
                                base_url=f"http://127.0.0.1:{server.server_port}")
        for name, (address, first, shown) in PICTURES.items():
            page.goto(address)
            if first:
                page.locator(first).first.click()
                page.wait_for_load_state()
            if shown:
                page.locator(shown).evaluate("shown => scrollTo(0, shown.getBoundingClientRect().top + scrollY - 24)")
            path = folder / f"{name}.png"
            Image.open(BytesIO(page.screenshot())).convert("RGB").quantize(255).save(path, optimize=True)
            if path.stat().st_size > LARGEST:
                raise ValueError(f"{path} is larger than {LARGEST} bytes")
        browser.close()
    server.shutdown()
    app.extensions["kg"].workers.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as data:
        built = read_settings({}, data=Path(sys.argv[1]) if len(sys.argv) > 1 else Path(data))
        if len(sys.argv) < 2:
            build([ARTICLES], built)
        pictures(built, IMAGES)
