"""HubSpot: contacts, calls, e-mails, notes, messages and tickets."""
