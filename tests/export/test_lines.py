"""One order of any number of lines."""
from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from kg.export import write_rdf
from kg.export.lines import sorted_lines
from kg.store import open_store

LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n")).map(lambda text: f"{text}\n".encode()))


@given(LINES, st.integers(1, 5))
def test_runs_do_not_matter(lines, run):
    """However few lines fit into memory, they come out as sorted at once, none lost."""
    assert list(sorted_lines(lines, run)) == sorted(lines)


def test_nquads_are_sorted(sample_graph):
    """The whole export is one sorted list, which sorting again leaves as it is."""
    out = io.BytesIO()
    write_rdf(open_store(sample_graph), out, "nquads")
    lines = out.getvalue().splitlines(keepends=True)
    assert len(lines) > 1000
    assert lines == sorted(lines)
