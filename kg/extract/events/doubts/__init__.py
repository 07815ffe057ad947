"""Whether words for an event name none: talk, habits, parts of a programme."""
