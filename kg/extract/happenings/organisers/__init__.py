"""Who held an event."""
