"""Who holds the posts of a line."""
