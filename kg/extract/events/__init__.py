"""Gatherings and dated activities."""
