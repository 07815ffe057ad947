"""A statistical tagger that may fill the gaps of the grammar."""
