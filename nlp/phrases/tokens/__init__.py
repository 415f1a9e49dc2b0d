"""Patterns over words: read from text, run over a turn. Nothing here knows what a rule is for."""
