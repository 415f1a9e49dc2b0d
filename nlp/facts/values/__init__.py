"""Recognisers of values in what a customer says: each gives spans, none decides what they mean."""
