"""The question library: one SPARQL file a question (see docs/queries.md)."""
