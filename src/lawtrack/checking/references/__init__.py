"""What the text of an act refers to: elements of itself and of other acts. Pure.

found       a reference as it stands in a text
beside      what stands beside an address: whose element it is
extracting  the references of a text
tree        those of an act, place by place
naming      what a name of an act means among acts at hand
resolving   what references lead to
leading     what all references of an act lead to
"""
