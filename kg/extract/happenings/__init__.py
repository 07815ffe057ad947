"""Facts of events: dates, venue, locality, organisers."""
