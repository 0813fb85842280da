"""Two languages of one act or bill held in step. Pure."""
