"""Measurements of speed and growth, run by hand."""
