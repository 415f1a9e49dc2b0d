"""The preferences window, made from options that are data."""
