"""What all tests share: Debian's Chromium for the browser tests, skipped loudly where there is none."""
from __future__ import annotations

import os
import shutil
from typing import Any

import pytest

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync")
WITHOUT = "no Chromium: install chromium, or name one with KG_TEST_CHROMIUM=…"


def chromium() -> str | None:
    """The path of the browser that the tests drive, None where there is none."""
    names = (os.environ.get("KG_TEST_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


def _drives_browser(item: pytest.Item) -> bool:
    return item.get_closest_marker("browser") is not None or not {"page", "browser"}.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that drive a browser, and skip them where there is none."""
    absent = chromium() is None
    for item in filter(_drives_browser, items):
        item.add_marker(pytest.mark.browser)
        if absent:
            item.add_marker(pytest.mark.skip(reason=WITHOUT))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say in red how many browser tests did not run."""
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if WITHOUT in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} BROWSER TESTS DID NOT RUN: {WITHOUT}", red=True, bold=True)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's Chromium, without a sandbox that containers do not allow."""
    return {**browser_type_launch_args, "executable_path": chromium(), "args": list(FLAGS)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A browser that prefers Indonesian."""
    return {**browser_context_args, "locale": "id-ID"}
