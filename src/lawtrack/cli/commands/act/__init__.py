"""Commands on the acts of a workspace.

acts     what acts there are
acts_altering  requisites set, acts merged and removed
import_  acts into the workspace
search   places in the acts
show     an act or one of its provisions
"""
