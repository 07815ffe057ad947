"""Where the name of a body ends and that of a person begins."""
