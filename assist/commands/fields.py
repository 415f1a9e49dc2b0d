"""What the lines of a command hold, told by `--help`: apart from the commands, which load much."""

RULES = """\
A line for each rule, then one for each category of a language, then one for the language ("category": "all", which
leaves "scripted" out, as a matter of taste). Figures are those on our own gold lines, lines of agents with labels.

  rule       the rule's id (only on the lines of rules); on the other lines stands "lang"
  category   what the flag is called
  on         whether it speaks
  n          flags on the gold lines; 0: not measured yet, as every rule of a team
  right      so many of them touch a label: they were deserved
  precision  right / n, null where n is 0
  wanted     labels of the category on the gold lines
  found      so many of them are touched by a flag of this rule, this category, or any
  recall     found / wanted: a narrow rule has little of its category, however good it is
  why, say   the reason; sentences to say instead of the match
  whole      sentences to say instead of the whole sentence
  then       what to say behind the agent's own sentence
  instead    what the flagged words are exchanged for
  add        what to add where no sentence fits
  reactions  what agents did with the rule's cards, as far back as the journal goes
  rules      how many rules are on (only on the lines of categories)
"""
