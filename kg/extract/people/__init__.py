"""People: names, honorifics, degrees and the short forms that stand for them."""
