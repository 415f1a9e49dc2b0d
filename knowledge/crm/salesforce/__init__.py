"""Salesforce Service Cloud: contacts, cases, their comments and e-mails, and calls."""
