"""A small sidebar for the docking tests, a process that can be killed: `docking_sidebar.py EDGE WIDTH [MONITOR]`.

Tells each step as a line on standard output; a line on standard input is a command.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from assist.docking.base import Place, Rect, logical
from assist.docking.x11 import X11Dock


def tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


def main() -> None:
    edge, width = sys.argv[1], int(sys.argv[2])
    monitor = sys.argv[3] if len(sys.argv) > 3 else ""
    app = QApplication(sys.argv[:1])
    window = QWidget(None, Qt.WindowType.FramelessWindowHint)
    window.setWindowTitle("naast-sidebar")
    window.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDock)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    reply = QPlainTextEdit()
    QVBoxLayout(window).addWidget(reply)
    dock = X11Dock()

    def stand(edge: str, width: int) -> None:
        placed = dock.attach(int(window.winId()), Place(edge, width, monitor))  # type: ignore[arg-type]
        scale = window.devicePixelRatio()
        screen = next(
            (s for s in app.screens() if _device(s).x <= placed.area.x < _device(s).right), app.primaryScreen()
        )
        origin = screen.geometry().topLeft()
        window.setGeometry(*logical(placed.area, (origin.x(), origin.y()), scale))
        area = placed.area
        tell(placed=[area.x, area.y, area.width, area.height], reserved=placed.reserved, note=placed.note)

    def command() -> None:
        words = os.read(0, 1000).decode().split()
        if not words:
            app.quit()
        elif words[0] == "stand":
            stand(words[1], int(words[2]))
        elif words[0] == "release":
            dock.release()
            tell(released=True)
        elif words[0] == "hide":
            window.hide()
            tell(hidden=True)
        elif words[0] == "show":
            window.show()
            tell(shown=True)
        elif words[0] == "text":
            tell(text=reply.toPlainText(), active=window.isActiveWindow())

    stand(edge, width)
    window.show()
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(command)
    tell(shown=int(window.winId()), scale=window.devicePixelRatio())
    app.exec()


def _device(screen: object) -> Rect:
    box, scale = screen.geometry(), screen.devicePixelRatio()  # type: ignore[attr-defined]
    return Rect(box.x(), box.y(), round(box.width() * scale), round(box.height() * scale))


main()
