"""The ontology, its SHACL shapes and its vocabularies, as Turtle files; installed as kg.ontology."""
