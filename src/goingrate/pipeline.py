"""Collect to build."""
