"""Commands on the acts of a workspace.

acts     what acts there are
acts_altering  requisites set, acts merged and removed
import_  acts into the workspace
references  what acts refer to, and who refers to a provision
search   places in the acts
show     an act or one of its provisions
terms    where a term is used and defined, and its renaming
"""
