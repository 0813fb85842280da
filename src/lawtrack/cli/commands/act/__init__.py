"""Commands on the acts of a workspace.

acts     what acts there are
import_  acts into the workspace
search   places in the acts
show     an act or one of its provisions
"""
