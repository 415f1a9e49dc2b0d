"""The agent's window: it shows one `View` and posts what the agent does as events. It knows nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from assist.domain.events import ContactEnded, ContactSelected, ContactStarted, Event, HeldWanted, NotHereUndone
from assist.domain.view import View
from assist.ui.sidebar.board import Board
from assist.ui.sidebar.foot import Foot
from assist.ui.sidebar.keys import KEYS, keys_of
from assist.ui.sidebar.pages.promises import PromiseSection
from assist.ui.sidebar.ready import ReadyPage
from assist.ui.theme import Theme
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column
from knowledge.customers.history import Channel

MOST_DUE = 3
WIDTH, NARROWEST, WIDEST = 380, 320, 520


class Sidebar(QWidget):
    """Show a picture with `show_view`, from the main thread (`Bridge` brings it there).

    `post` takes each event and must not block. What is no event of a contact is a signal: the program answers it.
    """

    demo_wanted = Signal()
    clipboard_switched = Signal(bool)
    preferences_wanted = Signal()
    theme_wanted = Signal(str)
    """`light` or `dark`."""
    search_wanted = Signal(str, str)
    """(contact, words): find a customer."""
    retry_wanted = Signal(str, str)
    """(contact, source): ask this source again; an empty source means all of them."""
    quit_wanted = Signal()

    def __init__(
        self,
        post: Callable[[Event], None],
        theme: Theme,
        *,
        now: Callable[[], datetime] | None = None,
        zone: tzinfo | None = None,
        clipboard: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = Desk(theme, post, now, zone) if now else Desk(theme, post, zone=zone)
        self._view = View()
        self._clipboard = clipboard
        self._help: QWidget | None = None
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Naast")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(NARROWEST, 480)
        self.setMaximumWidth(WIDEST)
        self._box: QVBoxLayout = column(self, 0)
        self._holder: QWidget | None = None
        self._anew = QTimer(self)  # one language is several translators, each announced by itself
        self._anew.setSingleShot(True)
        self._anew.timeout.connect(self._build)
        self._foot: Foot
        self.board: Board
        self.ready: ReadyPage
        self._build()
        self._listen_to_keys()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 900)

    def view(self) -> View:
        return self._view

    def show_view(self, view: View) -> None:
        """Show this and nothing else. Parts that did not change are not touched."""
        self._view = view
        if view.contact is not None:
            self.board.show_view(view)
        self._pages.setCurrentWidget(self.board if view.contact is not None else self.ready)
        here = {promise.id for promise in view.promises}
        self.due.show_promises("", tuple(promise for promise in view.due if promise.id not in here)[:MOST_DUE])
        self._foot.show_view(view)

    def restyle(self, theme: Theme) -> None:
        """Another theme: the window is built anew, the draft stays. Call `apply_theme` for the program first."""
        self._desk = Desk(theme, self._desk.post, self._desk.now, self._desk.zone)
        self._build()

    def show_clipboard(self, on: bool) -> None:
        """Show whether copied text is looked at, without telling anybody."""
        self._clipboard = on
        self.ready.clipboard.blockSignals(True)
        self.ready.clipboard.setChecked(on)
        self.ready.clipboard.blockSignals(False)

    def tell(self, text: str) -> None:
        """A sentence at the foot for a moment."""
        self._foot.tell(text)

    def help(self, page: str = "start") -> None:
        """Open the help on this page (`start`, `keys`, `effort`, `privacy`)."""
        from assist.ui.help.window import HelpWindow  # Markdown is not needed before the first paint

        if self._help is not None:
            self._help.close()
        self._help = HelpWindow(self._desk.theme, page, self)
        self._help.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._anew.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bare number keys choose a customer where nothing else wants them."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < 9 and self.board.identify.offering() and not event.modifiers():
            self.board.identify.choose(place)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        again = self._holder is not None
        drafts = self.board.reply.drafts() if again else {}
        if self._holder is not None:
            self._box.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget(self)
        box = column(self._holder, 0)
        self._pages = QStackedWidget()
        self.board, self.ready = Board(self._desk), ReadyPage(self._desk)
        self.board.reply.take_drafts(drafts)
        foot = Foot(self._desk)
        if again:
            foot.follow(self._foot)
        self._foot = foot
        self._pages.addWidget(self.ready)
        self._pages.addWidget(self.board)
        box.addWidget(self._due_box())
        box.addWidget(self._pages, 1)
        box.addWidget(self._foot)
        self._box.addWidget(self._holder)
        self._connect()
        self.show_clipboard(self._clipboard)
        self.show_view(self._view)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _due_box(self) -> QWidget:
        """Promises to customers who are not on the line: a reminder that is there on every page."""
        holder = QWidget()
        self.due = PromiseSection(self._desk, everybody=True)
        column(holder, margins=(12, 8, 12, 0)).addWidget(self.due)
        return holder

    def _connect(self) -> None:
        board, ready = self.board, self.ready
        board.told.connect(self._foot.tell)
        self._foot.held_wanted.connect(self._look_up)
        self._foot.undo_wanted.connect(self._undo_not_here)
        board.header.menu_wanted.connect(self._open_menu)
        board.identify.search_wanted.connect(lambda text: self.search_wanted.emit(self._contact(), text))
        board.identify.retry_wanted.connect(lambda: self.retry_wanted.emit(self._contact(), ""))
        board.history.retry_wanted.connect(lambda source: self.retry_wanted.emit(self._contact(), source))
        ready.demo_wanted.connect(self.demo_wanted)
        ready.clipboard_switched.connect(self._switch_clipboard)
        ready.help_wanted.connect(partial(self.help, "start"))
        ready.preferences_wanted.connect(self.preferences_wanted)
        ready.contact_wanted.connect(self._start_contact)
        ready.quit_wanted.connect(self.quit_wanted)

    def _start_contact(self, address: str) -> None:
        """The agent starts a contact by hand; what the address looks like tells the channel."""
        channel: Channel = "email" if "@" in address else "phone" if any(map(str.isdigit, address)) else "chat"
        now = self._desk.now()
        self._desk.post(ContactStarted(f"own-{now:%Y%m%d-%H%M%S-%f}", now, channel, address))

    def _close(self) -> None:
        """End the contact at hand; one that has ended is put away."""
        contact = self._view.contact
        if contact is None:
            return
        if contact.ended_at is None:
            self._desk.post(ContactEnded(contact.id, self._desk.now(), "agent"))
        else:
            self._desk.post(ContactSelected("", self._desk.now()))

    def _contact(self) -> str:
        return self._view.contact.id if self._view.contact else ""

    def _switch_clipboard(self, on: bool) -> None:
        self._clipboard = on
        self.clipboard_switched.emit(on)

    def _listen_to_keys(self) -> None:
        for name in (key.name for key in KEYS):
            shortcut = QShortcut(QKeySequence(keys_of(name)), self)
            shortcut.activated.connect(partial(self.do, name))

    def do(self, name: str) -> None:
        """What the key called `name` (sidebar/keys.py) does."""
        board = self.board  # looked up now: another theme or language builds it anew
        actions: dict[str, Callable[[], object]] = {
            "use-1": partial(self._use, 0),
            "use-2": partial(self._use, 1),
            "use-3": partial(self._use, 2),
            "dismiss": partial(board.cards.react, "dismissed"),
            "not-here": partial(board.cards.react, "not-here"),
            "undo-not-here": self._undo_not_here,
            "held": self._foot.open_held,
            "next-card": board.cards.next_card,
            "other-wording": board.cards.another_wording,
            "reply": partial(board.reply.editor.setFocus, Qt.FocusReason.ShortcutFocusReason),
            "send": board.reply.send,
            "suggest": board.reply.editor.offer_suggestions,
            "ask": board.customer.checklist.ask,
            "page-1": partial(board.tabs.turn_to, 0),
            "page-2": partial(board.tabs.turn_to, 1),
            "page-3": partial(board.tabs.turn_to, 2),
            "page-4": partial(board.tabs.turn_to, 3),
            "find": board.find_in_history,
            "next-contact": board.switcher.next_contact,
            "contact": partial(self._start_contact, ""),
            "close": self._close,
            "handover": board.handover.copy,
            "note": board.handover.write,
            "preferences": self.preferences_wanted.emit,
            "help": self.help,
            "shortcuts": partial(self.help, "keys"),
        }
        actions[name]()

    def _look_up(self, card: str) -> None:
        self._desk.post(HeldWanted(self._contact(), self._desk.now(), card))

    def _undo_not_here(self) -> None:
        if self._view.not_here is not None:
            self._desk.post(NotHereUndone(self._contact(), self._desk.now()))

    def _use(self, place: int) -> None:
        if not (self.board.identify.offering() and self.board.identify.choose(place)):
            self.board.cards.use(place)

    def _open_menu(self, under: QWidget) -> None:
        menu = QMenu(self)
        ended = self._view.contact is not None and self._view.contact.ended_at is not None
        close = self.tr("Put this contact away") if ended else self.tr("End this contact")
        menu.addAction(close, keys_of("close"), self._close)
        menu.addAction(self.tr("Start another contact"), keys_of("contact"), partial(self._start_contact, ""))
        menu.addSeparator()
        other = "light" if self._desk.theme.name == "dark" else "dark"
        looks = self.tr("Light colours") if other == "light" else self.tr("Dark colours")
        menu.addAction(looks, lambda: self.theme_wanted.emit(other))
        menu.addAction(self.tr("Preferences…"), keys_of("preferences"), self.preferences_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Keys"), keys_of("shortcuts"), lambda: self.help("keys"))
        menu.addAction(self.tr("Help"), keys_of("help"), partial(self.help, "start"))
        menu.addSeparator()
        menu.addAction(self.tr("Quit Naast"), self.quit_wanted.emit)
        menu.popup(under.mapToGlobal(QPoint(under.width() - menu.sizeHint().width(), under.height() + 2)))
