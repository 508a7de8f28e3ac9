"""Arrays to estimates: everything statistical, in numpy."""
