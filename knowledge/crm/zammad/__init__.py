"""Zammad: users, tickets and their articles."""
