"""Dates as written, to ISO at the precision stated."""
