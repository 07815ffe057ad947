"""Ontology, shapes and vocabularies as Turtle files, installed as kg.ontology."""
