"""In which body a post is held that names none beside it."""
