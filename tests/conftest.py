"""Fixtures that all rooms share."""
from __future__ import annotations

import os
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from kg.settings import Settings
from tests.gold.sample import build_sample


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a graph built from the gold documents of the sample corpus; do not write to it."""
    return build_sample(tmp_path_factory.mktemp("sample"))


def pytest_configure(config: pytest.Config) -> None:
    """What kg keeps for its next start goes into a folder that is gone afterwards, not into that of who runs the tests."""
    if not hasattr(config, "workerinput"):  # workers have it from the process that starts them
        folder = TemporaryDirectory(prefix="kg-shelf-")
        os.environ["KG_CACHE"] = folder.name
        config.add_cleanup(folder.cleanup)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say in red how many browser tests did not run."""
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if "no Chromium" in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} BROWSER TESTS DID NOT RUN: there is no Chromium; install chromium, "
                                    "or name one with KG_TEST_CHROMIUM=…", red=True, bold=True)
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if "no Virtuoso" in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} TESTS OF VIRTUOSO DID NOT RUN: it is not here; "
                                    ".ci/virtuoso fetches it where it may.", red=True, bold=True)
