"""Where the name of a body begins."""
