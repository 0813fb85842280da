"""Remarks as they come in: pure."""
