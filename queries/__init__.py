"""The question library, one .rq file a question, installed as kg.queries."""
