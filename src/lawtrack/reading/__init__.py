"""Text to model: lines, structure of acts, citations, instructions. Pure."""
