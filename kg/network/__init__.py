"""Projections of the graph as networks, and paths through them."""
from __future__ import annotations

from kg.network.links import KINDS, Network, Tie, Wanted, read_network

__all__ = ["KINDS", "Network", "Tie", "Wanted", "read_network"]
