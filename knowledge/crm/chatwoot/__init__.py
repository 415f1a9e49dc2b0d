"""Chatwoot: contacts, conversations and their messages."""
