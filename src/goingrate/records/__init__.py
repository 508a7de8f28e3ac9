"""The nouns of the house: frozen records that every room shares; standard library only."""
