"""Documents and decisions → who is who."""
