"""One applier for every action: it plans the edits of one instruction, or says why it cannot."""
