"""Effort in one line under the name: two numbers and a bar; a click opens every point."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from assist.ui.language import words
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.gauge import Gauge
from assist.ui.widgets.layout import row
from assist.ui.widgets.text import OneLine, plain_tip
from nlp.findings import EffortScore


class EffortStrip(QPushButton):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shown: EffortScore | None = None
        self.setProperty("role", "row")
        self.setMinimumHeight(32)
        line = row(self, 10, (9, 0, 9, 0))
        self._name = OneLine("", "caption")
        self._gauge = Gauge(desk.theme)
        self._sides = OneLine("", "small")
        line.addWidget(self._name)
        line.addWidget(self._gauge, 1)
        line.addWidget(self._sides)

    def show_effort(self, effort: EffortScore) -> None:
        if effort == self._shown:
            return
        self._shown = effort
        score = words.number(effort.score)
        self._name.say(self.tr("Effort {score}").format(score=score))
        self._name.setFixedWidth(self._name.sizeHint().width())
        sides = self.tr("Do {do} · Feel {feel}").format(do=words.number(effort.do), feel=words.number(effort.feel))
        self._sides.say(sides)
        self._sides.setFixedWidth(self._sides.sizeHint().width())
        self._gauge.show_points(effort.points)
        said = self.tr("Effort of this contact: {score}. {sides}. %n points. Opens them.", "", len(effort.points))
        self.setAccessibleName(said.format(score=score, sides=sides))
        self.setToolTip(plain_tip(self.tr("What this contact costs the customer: to do, and to feel")))
