"""Bytes and markup to plain text."""
