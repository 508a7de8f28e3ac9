"""One file per source: bytes in, postings out."""
