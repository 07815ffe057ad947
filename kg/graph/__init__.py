"""The graph: the ontology's vocabulary, the mapping from the model, and the shapes."""
from __future__ import annotations

from kg.graph.mapping import entity_graph, map_article, map_entities, map_entity

__all__ = ["entity_graph", "map_article", "map_entities", "map_entity"]
