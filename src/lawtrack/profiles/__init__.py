"""Data that law changes: forms, deadline rules, institutions, channels, holidays."""
