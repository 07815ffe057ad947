"""The process in which a user's SPARQL runs; it imports nothing of the other rooms, for it starts anew often."""
