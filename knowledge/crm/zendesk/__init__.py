"""Zendesk Support: users, tickets and their comments."""
