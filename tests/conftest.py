"""Fixtures that all rooms share."""
from __future__ import annotations

import pytest

from kg.settings import Settings
from tests.gold.sample import build_sample


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a graph built from the gold documents of the sample corpus; do not write to it."""
    return build_sample(tmp_path_factory.mktemp("sample"))
