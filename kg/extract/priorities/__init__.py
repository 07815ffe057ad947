"""Programme priorities that a body set."""
