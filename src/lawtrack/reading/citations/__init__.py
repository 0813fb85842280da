"""Citations and addresses in Russian, Kazakh and English, to values.

engine    an address in a phrase of law: words to tokens, tokens to chains
typed     a citation as a person types it, eIds and abbreviations included
single    one address as a person types it
tokens    nouns and numbers of an address
ordinals  ordinals in words to numbers
any_number  numbers of which only that they are numbers is known
outward   addresses from the small to the large
inward    addresses from the large to the small
own       references of an act's text to the act itself
running   addresses in running text, each where it stands
chains    levels of an address, and lists of units that share their outer levels
"""

from lawtrack.reading.citations.engine import read_addresses
from lawtrack.reading.citations.typed import examples, meanings, read_citation, read_citations

__all__ = ["examples", "meanings", "read_addresses", "read_citation", "read_citations"]
