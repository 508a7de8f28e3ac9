"""Collect to build: the only room that carries things from room to room on their way into the store."""
