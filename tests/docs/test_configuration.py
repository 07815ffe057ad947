"""The page of settings says what the program says."""
from __future__ import annotations

from pathlib import Path

from kg.settings import SETTINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_setting_is_documented() -> None:
    """Each setting stands in the page with its default and its help."""
    page = (DOCS / "configuration.md").read_text("utf-8")
    for setting in SETTINGS:
        default = f"`{setting.default}`" if setting.default else "(empty)"
        assert f"| `KG_{setting.name.upper()}` | {default} | {setting.help} |" in page
