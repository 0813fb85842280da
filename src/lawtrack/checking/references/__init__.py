"""What the text of an act refers to: elements of itself and of other acts. Pure.

found       a reference as it stands in a text
beside      what stands beside an address: whose element it is
extracting  the references of a text
resolving   what they lead to
broken      those of an act that lead nowhere
"""
