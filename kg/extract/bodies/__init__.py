"""Named bodies: head nouns, nesting, abbreviations."""
