"""Laws of other countries in Russian, all invented for these tests in each country's form of drafting."""
