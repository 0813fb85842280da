"""Use cases on reviews and on the registry of experts.

::

    reviews    send, extend, receive, answer, close; what is due
    experts    the registry
    anchoring  where a recommendation stands
"""
