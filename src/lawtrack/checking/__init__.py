"""What a bill meets: other bills on the same provisions. Pure.

clashes  how two bills meet on one act
"""
