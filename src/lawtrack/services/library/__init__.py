"""Use cases on the acts of a workspace.

::

    library   acts, their texts, search
    choosing  which act and text a person means
    register  acts known by their requisites
    saving    keeping a text: store, then file
    standing  which is newer, a file or the store
    syncing   ``load`` and ``dump``
"""
