"""Advice on screen: one large card, the others small beneath it."""
