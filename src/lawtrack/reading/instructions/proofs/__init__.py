"""What proves that no order is swallowed by what is not an order, beside ``accounting``.

proving   which quoted lines that order something belong to their quotation
doubts    why the quotation of an order is not taken
foreign   lines in another language than the act
unfilled  places of a draft that nobody has filled
"""
