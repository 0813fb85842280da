"""Model to words of law: explanations, phrases of instructions, amending acts. Pure; the language gives the words.

law        an amending act in the words of a law
orders     what it is written from: acts, orders, requisites
items      its items: one an article, orders below lines that name their element
joining    alike orders in one
ending     when it takes effect, who signs
annexes    its annexes
filling    the places in it that a person must fill
twins      an order in the other language
titles     its title and openings, changes and additions counted
naming     how it names the acts that it changes
citations  a citation in words
ordinals   ordinals in words
explain    how an instruction was read
phrase     an instruction as a directive
tabled     tables among quoted lines
quoting    what is quoted, and what it is called
"""
