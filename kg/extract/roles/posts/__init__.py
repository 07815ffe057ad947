"""Which words of a page are a post, and what its whole name is."""
