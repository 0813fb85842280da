"""The facets: what every language gives, a frozen dataclass each."""
