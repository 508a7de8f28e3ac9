"""Pure functions from a posting to facts with evidence; no engine, no network, no state."""
