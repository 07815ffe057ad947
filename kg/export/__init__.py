"""The graph to take away: RDF, a table with names and quotes, and files for network tools."""
from __future__ import annotations

from kg.export.networks import write_network
from kg.export.rdf import RDF_FORMATS, write_rdf
from kg.export.tables import write_table

__all__ = ["RDF_FORMATS", "write_network", "write_rdf", "write_table"]
