"""An invented market: bodies in the shapes of real feeds, employers and jobs that do not exist."""
