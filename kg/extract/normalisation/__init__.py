"""What careless hands type, read as careful ones would have typed it; facts quote the text as stored."""
