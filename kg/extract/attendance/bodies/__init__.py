"""Bodies that take part, and those that were missing."""
