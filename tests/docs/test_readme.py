"""What the README tells people to type is there, and its links lead somewhere."""
from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.commands import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_readme_names_only_commands_that_exist() -> None:
    """Each `kg …` line of the README's code begins with a command of the program."""
    code = "\n".join(re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S))
    named = set(re.findall(r"^kg ([a-z-]+)", code, re.M))
    assert named
    assert named <= set(main.list_commands(None)), "a command of the README is missing"


@pytest.mark.parametrize("document", PAGES, ids=lambda document: str(document.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    """Relative links and pictures of the docs point at files that are there."""
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text("utf-8")):
        if "://" not in target and not target.startswith("/"):
            assert (document.parent / target).exists(), target
