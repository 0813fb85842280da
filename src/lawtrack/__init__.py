"""lawtrack: legislative amendment tracking and comparison."""

__version__ = "0.1.0"
