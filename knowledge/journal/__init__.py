"""The append-only record of every contact: written durably, read back, kept for a time, erased on request."""
