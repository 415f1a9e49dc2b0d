"""Freshdesk: contacts, tickets and their conversations."""
