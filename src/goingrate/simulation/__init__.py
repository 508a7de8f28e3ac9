"""An invented market with known truth."""
