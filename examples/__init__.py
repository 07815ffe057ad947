"""The sample articles, with the facts that people read in them beside, installed as kg.examples."""
