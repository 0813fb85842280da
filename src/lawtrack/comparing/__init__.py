"""Two trees to a ChangeSet, and a ChangeSet to the rows of a comparative table. Pure."""
