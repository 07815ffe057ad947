"""Asking in words: a sentence in Indonesian or English to a question of the library with its values. No language model."""
from __future__ import annotations

from kg.query.words.understanding import Asker, Understanding

__all__ = ["Asker", "Understanding"]
