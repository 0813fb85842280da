"""Edited acts and the laws that are drafted from them, judged by reading and applying these, not by what drafting says."""
