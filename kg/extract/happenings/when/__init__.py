"""When events took or take place: their dates."""
