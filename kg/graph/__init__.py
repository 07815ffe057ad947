"""The only place where model and RDF meet."""
