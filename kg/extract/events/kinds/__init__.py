"""Which words name a kind of event that no list knows."""
