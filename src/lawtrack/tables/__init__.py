"""Law and bill to the rows of a comparative table, and a returned table to edits. Pure."""
