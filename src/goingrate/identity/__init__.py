"""Many postings, one vacancy."""
