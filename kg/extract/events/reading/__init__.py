"""How far the name of an event goes."""
