"""Which names of bodies are one, and how each is spelt."""
