"""Where events took or take place: venue, and city or regency with its area code."""
