"""Who is who, held against the gold clusters on perfect extraction."""
from __future__ import annotations

from tests.gold.identity import resolved, truth
from tests.gold.score_clusters import b_cubed

FLOOR = 0.98
"""B-cubed F1 over all clusters; reached 0.992 when set."""


def test_clusters_hold():
    """The people, bodies and events of many articles fall into the right clusters, and no look-alikes into one."""
    iris = resolved()
    clusters, distinct = truth()
    assert b_cubed(clusters, iris)[2] >= FLOOR
    assert [pair for pair in distinct if iris[pair[0]] == iris[pair[1]]] == []
