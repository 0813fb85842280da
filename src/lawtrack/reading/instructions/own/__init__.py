"""The amending act's own provisions.

commencement  when it takes effect
repeals       acts that it repeals
suspensions   norms that it suspends
"""
