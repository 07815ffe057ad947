"""Who is who on perfect extraction: python -m tests.gold.identity prints B-cubed figures, wrong merges and missed ones."""
from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from kg.languages import load_pack
from kg.resolve import resolve
from tests.gold.sample import gold_readings
from tests.gold.score_clusters import b_cubed

CLUSTERS = Path(__file__).with_name("clusters.json")


def resolved() -> dict[str, str]:
    """"article/local id" → IRI of every gold entity."""
    documents = [reading.document for reading in gold_readings() if reading.document]
    entities = resolve(documents, "http://kg.localhost", load_pack("id"))
    return {f"{article}/{local}": iri for article, iris in entities.iris.items() for local, iri in iris.items()}


def truth() -> tuple[dict[str, int], list[list[str]]]:
    """Member → number of its gold cluster, and the pairs that must stay apart."""
    data = json.loads(CLUSTERS.read_text("utf-8"))
    clusters = {member: number for number, cluster in enumerate(data["clusters"]) for member in cluster["members"]}
    for pair in data["distinct"]:
        for member in pair:
            clusters.setdefault(member, -len(clusters) - 1)
    return clusters, data["distinct"]


def main() -> None:
    iris = resolved()
    clusters, distinct = truth()
    for kind in ("person", "organisation", "event", ""):
        part = {member: number for member, number in clusters.items() if f"/{kind}" in iris[member]}
        print(kind or "all", len(part), *(f"{x:.3f}" for x in b_cubed(part, iris)))
    for left, right in distinct:
        if iris[left] == iris[right]:
            print("WRONG", left, right, iris[left])
    groups = defaultdict(lambda: defaultdict(list))
    for member, number in clusters.items():
        groups[number][iris[member]].append(member)
    for number, parts in groups.items():
        if len(parts) > 1:
            print("SPLIT", number, dict(parts))
    holders = defaultdict(set)
    for member, iri in iris.items():
        holders[iri].add(member)
    for iri, members in sorted(holders.items()):
        known = {clusters[m] for m in members if m in clusters}
        unknown = [m for m in members if m not in clusters]
        kind = iri.split("/")[3]
        if kind in ("person", "organisation", "event") and len(members) > 1 and (len(known) > 1 or unknown):
            print("CHECK", iri, sorted(members))


if __name__ == "__main__":
    main()
