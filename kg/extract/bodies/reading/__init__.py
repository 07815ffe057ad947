"""How the name of a body goes on."""
