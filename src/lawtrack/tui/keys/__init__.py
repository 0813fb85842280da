"""Keys beside the table of commands.

::

    names      what keys are called
    own        the keys that a person chose
    layouts    the same key in the layouts of other languages
    pressed    what was pressed, where a terminal tells it otherwise
"""
