"""How particular a naming is, and which namings are of one event."""
