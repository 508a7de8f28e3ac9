"""Going Rate: what the market offers AI engineers, read from real job postings, with intervals and evidence."""

__version__ = "0.1.0"
