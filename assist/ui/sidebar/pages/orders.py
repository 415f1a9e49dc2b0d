"""Orders and cases that the systems have of this customer, the open ones first."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton

from assist.ui.language import words
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, frame, row
from assist.ui.widgets.section import Section
from assist.ui.widgets.text import OneLine, Picture
from knowledge.customers.history import Order

MOST = 5


class OrderSection(Section):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Orders and cases"))
        self._desk = desk
        self._shown: tuple[Order, ...] = ()
        self._panel = frame("panel")
        self._box = column(self._panel, 0, (3, 3, 3, 3))
        self.body.addWidget(self._panel)
        self.hide()

    def show_orders(self, orders: tuple[Order, ...]) -> None:
        if orders == self._shown:
            return
        self._shown = orders
        clear(self._box)
        for order in sorted(orders, key=lambda order: not order.open)[:MOST]:
            self._box.addWidget(self._row(order))
        self.setVisible(bool(orders))

    def _row(self, order: Order) -> QPushButton:
        theme = self._desk.theme
        button = QPushButton()
        button.setProperty("role", "row")
        button.setMinimumHeight(44)
        line = row(button, 10, (9, 3, 9, 3))
        ink = theme.colours.amber.ink if order.open else theme.colours.muted
        line.addWidget(Picture(theme.pixmap("package" if order.kind == "order" else "briefcase", ink)))
        texts = column(gap=0)
        texts.addWidget(OneLine(order.title, "medium"))
        texts.addWidget(OneLine(f"{order.id} · {order.status}", "small", "amber" if order.open else ""))
        line.addLayout(texts, 1)
        if order.at:
            day = OneLine(words.day(self._desk, order.at), "small")
            day.setFixedWidth(day.sizeHint().width())
            line.addWidget(day)
        button.setAccessibleName(
            self.tr("Copy the number of {title}, {id}, {status}").format(
                title=order.title, id=order.id, status=order.status
            )
        )
        button.clicked.connect(lambda: QApplication.clipboard().setText(order.id))
        return button
