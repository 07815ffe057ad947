"""The explorer: a Flask application, installed as kg.web."""
