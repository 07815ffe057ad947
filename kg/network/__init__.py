"""Projections of the graph as networks, and paths through them."""
