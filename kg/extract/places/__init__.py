"""Places against official area codes and by their cues."""
