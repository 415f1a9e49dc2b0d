"""The pages under the cards: customer, history, effort, hand-over."""
