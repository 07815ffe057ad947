"""Two holders of one post at one time."""
from __future__ import annotations

import pytest

from kg.export.tenures import rivals

SINGLE = {"ketua": frozenset({"ketua umum"}), "ketua umum": frozenset()}


def row(person: str, article: str, day: str, start: str = "", end: str = "", post: str = "Ketua", past: bool = False):
    return {"subject_iri": person, "subject": person, "object_iri": "body", "object": "Body", "detail": post, "start": start,
            "end": end, "status": "past" if past else "", "article_iri": article, "published": day}


@pytest.mark.parametrize(("rows", "names"), [
    ([row("x", "a1", "2024-03-01", "2022", "2027"), row("y", "a2", "2025-01-01")], {"x", "y"}),
    ([row("x", "a1", "2023-01-01"), row("y", "a2", "2023-06-01"), row("x", "a3", "2024-01-01")], {"x", "y"}),
    ([row("x", "a1", "2024-03-01"), row("y", "a2", "2024-03-01")], {"x", "y"}),
    ([row("x", "a1", "2023-01-01"), row("y", "a2", "2024-01-01")], set()),
    ([row("x", "a1", "2018-01-01", "2017", "2022"), row("y", "a2", "2023-01-01", "2022", "2027")], set()),
    ([row("x", "a1", "2025-04-13"), row("y", "a1", "2025-04-13"), row("y", "a2", "2025-06-01")], set()),
    ([row("x", "a1", "2025-04-13", past=True), row("y", "a2", "2025-04-13")], set()),
    ([row("x", "a1", "2024-03-01", post="Anggota"), row("y", "a2", "2024-03-01", post="Anggota")], set()),
    ([row("x", "a1", "2024-03-01"), row("y", "a2", "2024-03-01"), row("z", "a3", "2020-01-01", post="Ketua Umum")], set()),
])
def test_rivals(rows, names):
    """Terms and reports that meet are rivals; those that follow each other, hand over, are former or stand beside a higher
    post are none."""
    assert {found["subject"] for group in rivals(rows, SINGLE).values() for found in group} == names
