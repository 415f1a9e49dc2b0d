"""The effort ledger: every point with its cause, and the words or the event that it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from assist.domain.view import View
from assist.ui.language import words
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.flow import Flow
from assist.ui.widgets.gauge import Gauge
from assist.ui.widgets.layout import clear, column, frame, row
from assist.ui.widgets.text import OneLine, Picture, Text
from nlp.findings import EffortPoint, EffortScore, Turn

MOST = 80
"""Points listed; of a longer ledger the newest, and the rest is said to be there."""


class EffortPage(QScrollArea):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: EffortScore | None = None
        self._turns: tuple[Turn, ...] = ()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        self._box = column(page, 10, (14, 6, 14, 10))
        self.setWidget(page)

    def show_view(self, view: View) -> None:
        self._turns = view.turns
        if view.effort == self._shown:
            return
        self._shown = view.effort
        clear(self._box)
        self._box.addLayout(self._numbers(view.effort))
        gauge = Gauge(self._desk.theme, 10)
        gauge.show_points(view.effort.points)
        self._box.addWidget(gauge)
        self._box.addWidget(self._legend(view.effort))
        if not view.effort.points:
            self._box.addWidget(Text(self.tr("No effort so far: nothing had to be repeated or waited for."), "body"))
        for point in reversed(view.effort.points[-MOST:]):
            self._box.addWidget(_Point(self._desk, point, self._evidence(point)))
        if len(view.effort.points) > MOST:
            self._box.addWidget(Text(self.tr("%n earlier points", "", len(view.effort.points) - MOST), "small"))
        self._box.addStretch(1)

    def _numbers(self, effort: EffortScore) -> QHBoxLayout:
        line = row(gap=8)
        texts = (
            (effort.score, self.tr("effort")),
            (effort.do, self.tr("to do")),
            (effort.feel, self.tr("to feel")),
        )
        for value, name in texts:
            panel = frame("panel")
            box = column(panel, 0, (12, 8, 12, 9))
            number = OneLine(words.number(value), "number")
            number.setAccessibleName(f"{words.number(value)} {name}")
            box.addWidget(number)
            box.addWidget(OneLine(name, "small"))
            line.addWidget(panel, 1)
        return line

    def _legend(self, effort: EffortScore) -> QWidget:
        holder = QWidget()
        flow = Flow(holder, 12)
        by_cause: dict[str, float] = {}
        for point in effort.points:
            by_cause[point.cause] = by_cause.get(point.cause, 0.0) + point.points
        for cause, points in sorted(by_cause.items(), key=lambda pair: -pair[1]):
            tint = words.CAUSE_TINTS.get(cause, "grey")
            flow.addWidget(OneLine(f"● {words.word(cause)} {words.number(points)}", "caption", tint))
        holder.setVisible(bool(by_cause))
        return holder

    def _evidence(self, point: EffortPoint) -> str:
        """The whole turn, where the point comes from one."""
        if point.turn is None:
            return self.tr("From the history of this customer.")
        turn = next((turn for turn in self._turns if turn.index == point.turn), None)
        if turn is None:
            return self.tr("From turn {n} of this contact.").format(n=point.turn + 1)
        who = words.word("speaker-agent" if turn.speaker == "agent" else "customer")
        return f"{who}: “{turn.text}”"


class _Point(QFrame):
    """One point; a click shows the turn that it comes from."""

    def __init__(self, desk: Desk, point: EffortPoint, evidence: str) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._desk = desk
        box = column(self, 0, (3, 2, 3, 2))
        head = QPushButton()
        head.setProperty("role", "row")
        head.setMinimumHeight(50)
        line = row(head, 10, (9, 4, 8, 4))
        tint = words.CAUSE_TINTS.get(point.cause, "grey")
        number = OneLine(f"+{words.number(point.points)}", "strong", tint)
        number.setFixedWidth(34)
        texts = column(gap=1)
        texts.addWidget(OneLine(words.word(point.signal), "medium"))
        texts.addWidget(OneLine(f"{words.word(point.cause)} · “{point.evidence}”", "small"))
        self._arrow = Picture(desk.theme.pixmap("chevron-down", desk.theme.colours.muted, 14))
        line.addWidget(number)
        line.addLayout(texts, 1)
        line.addWidget(self._arrow)
        self._evidence = Text(evidence, "body")
        self._evidence.setContentsMargins(11, 2, 11, 9)
        self._evidence.hide()
        head.setAccessibleName(
            self.tr("{signal}, {points} points, cause {cause}, evidence: {evidence}").format(
                signal=words.word(point.signal),
                points=words.number(point.points),
                cause=words.word(point.cause),
                evidence=point.evidence,
            )
        )
        head.clicked.connect(self._toggle)
        box.addWidget(head)
        box.addWidget(self._evidence)

    def _toggle(self) -> None:
        opened = self._evidence.isHidden()
        self._evidence.setVisible(opened)
        icon = "chevron-up" if opened else "chevron-down"
        self._arrow.setPixmap(self._desk.theme.pixmap(icon, self._desk.theme.colours.muted, 14))
