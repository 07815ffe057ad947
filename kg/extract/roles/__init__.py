"""Who holds or held which post in which body."""
