"""Which body is part of which."""
