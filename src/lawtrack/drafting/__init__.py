"""Model to words of law: explanations and phrases of instructions. Pure."""
