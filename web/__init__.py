"""The explorer: a Flask application, installed as kg.web."""
from __future__ import annotations

from .app import create_app

__all__ = ["create_app"]
