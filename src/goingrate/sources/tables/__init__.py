"""Tables of postings or pay records: bytes to rows, and rows to items by a mapping."""
