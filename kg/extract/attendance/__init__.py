"""Who took part in which event, as what, and who did not."""
