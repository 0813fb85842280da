"""Terms, calendars, states and coverage of answers. Pure."""
