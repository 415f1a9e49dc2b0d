"""The phrase coach: rules as data (nlp/rules), run over a turn. `nlp.phrases.check.Phrases` is the door."""
