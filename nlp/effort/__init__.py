"""Effort: what the customer states in words, and the score made of points that can be traced."""
