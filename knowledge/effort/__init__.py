"""Effort that the records show over several contacts."""
