"""An article's lines as blocks and sentences."""
