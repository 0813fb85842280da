"""Addresses, messages, terms and names of acts, put into words for a person. Pure."""
