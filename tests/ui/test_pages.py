"""The pages under the cards: facts, checklist, promises, history, effort, hand-over."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QMenu, QPushButton, QWidget

from assist.domain.events import FactCorrected, PromiseMarked
from assist.ui.language import install_language
from assist.ui.models.timeline import Timeline
from assist.ui.sidebar.pages.chip import Chip
from assist.ui.sidebar.pages.promises import PromiseSection
from assist.ui.sidebar.pages.sources import Sources
from assist.ui.sidebar.window import Sidebar
from knowledge.customers.history import SourceState


def _texts(widget: QWidget) -> str:
    return "\n".join(
        label.accessibleName() or label.text() for label in widget.findChildren(QLabel) if label.isVisible()
    )


def _chip(sidebar, value: str) -> Chip:
    return next(chip for chip in sidebar.findChildren(Chip) if value in chip.accessibleName())


def test_a_click_on_a_chip_copies_its_value_and_says_so(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    _chip(sidebar, "4711").click()
    assert QGuiApplication.clipboard().text() == "4711"
    assert "Copied: 4711" in _texts(sidebar)


def test_delete_removes_a_fact_and_f2_corrects_it(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    posted.clear()
    qtbot.keyClick(_chip(sidebar, "3512 AB"), Qt.Key.Key_Delete)
    assert posted == [FactCorrected("call-1", samples.NOW, "postcode", "3512 AB", "")]
    qtbot.keyClick(_chip(sidebar, "4711"), Qt.Key.Key_F2)
    field = next(field for field in sidebar.board.customer.findChildren(QLineEdit) if field.text() == "4711")
    field.setText("4712")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert posted[1] == FactCorrected("call-1", samples.NOW, "order-number", "4711", "4712")
    assert _chip(sidebar, "4711")


def test_escape_leaves_a_fact_as_it_was(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    posted.clear()
    qtbot.keyClick(_chip(sidebar, "4711"), Qt.Key.Key_F2)
    field = next(field for field in sidebar.board.customer.findChildren(QLineEdit) if field.text() == "4711")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert posted == []
    assert _chip(sidebar, "4711")


def test_chips_name_their_kind_in_the_interface_language(open_sidebar, samples, qapp) -> None:
    install_language(qapp, "nl")
    assert "Bestelnummer" in _texts(open_sidebar(samples.CONVERSATION).board.customer)


def test_the_checklist_asks_for_all_at_once(open_sidebar, samples) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    assert "Parcel not received: 2 of 4 known" in _texts(sidebar)
    sidebar.do("ask")
    assert sidebar.board.reply.editor.toPlainText() == samples.CHECKLIST.question


def test_a_complete_checklist_asks_nothing(open_sidebar, samples) -> None:
    done = replace(samples.CHECKLIST, items=tuple(replace(item, value="x") for item in samples.CHECKLIST.items))
    sidebar = open_sidebar(replace(samples.CONVERSATION, checklist=done))
    sidebar.do("ask")
    assert sidebar.board.reply.editor.toPlainText() == ""


def test_promises_say_when_and_are_marked(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    read = _texts(sidebar.board.customer)
    assert "by today 17:00" in read
    assert "Overdue since today 09:07" in read
    section = sidebar.board.findChild(PromiseSection)
    posted.clear()
    keep = next(b for b in section.findChildren(QWidget) if b.accessibleName().startswith("Mark as kept: Call back"))
    keep.click()
    assert posted == [PromiseMarked("call-1", samples.NOW, "p1", "kept", None)]


def test_a_promise_is_moved_to_a_time(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    section = sidebar.board.findChild(PromiseSection)
    posted.clear()
    menu = section._menu(samples.PROMISES[0])
    move = next(m for m in menu.findChildren(QMenu))
    move.actions()[0].trigger()
    assert posted == [PromiseMarked("call-1", samples.NOW, "p1", "moved", samples.NOW + timedelta(hours=1))]


def test_history_opens_to_messages_and_back(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    sidebar.do("page-2")
    history = sidebar.board.history
    view = history.findChild(QListView)
    view.activated.emit(view.model().index(0, 0))
    assert "I already called on Monday" in _texts(history)
    assert "internal note" in _texts(history)
    qtbot.keyClick(history.currentWidget(), Qt.Key.Key_Escape)
    assert history.currentIndex() == 0


def test_searching_the_history_looks_into_messages(desk, samples) -> None:
    model = Timeline(desk)
    model.show_contacts(samples.HISTORY)
    model.search("MONDAY parcel")
    assert model.counts() == (1, 6)
    assert model.entry(0).id == "t-9"
    model.search("")
    assert model.counts() == (6, 6)


def test_ten_thousand_contacts_scroll_and_search_as_smoothly_as_a_hundred(open_sidebar, samples, qtbot) -> None:
    few, many = (
        _history_of(open_sidebar(replace(samples.CONVERSATION, timeline=samples.many(n)))) for n in (100, 10_000)
    )
    assert _scroll_cost(many) < 4 * _scroll_cost(few), "a step costs what is on screen, not what the list holds"
    view = many
    view.model().search("4096 delivery")
    assert 0 < view.model().rowCount() < 10_000


def test_the_model_has_no_children_and_survives_a_wrong_row(desk, samples) -> None:
    model = Timeline(desk)
    model.show_contacts(samples.HISTORY)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(model.index(99, 0)) is None
    assert model.data(QModelIndex()) is None
    assert "Phone" in model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (SourceState("Zammad", "failed"), "did not answer"),
        (SourceState("Zammad", "partial"), "incomplete"),
        (SourceState("Zammad", "stale"), "older copy"),
        (SourceState("Zammad", "loading"), "loading…"),
    ],
)
def test_each_source_says_how_complete_it_is(source, said, desk, qtbot) -> None:
    sources = Sources(desk)
    qtbot.addWidget(sources)
    sources.show()
    sources.show_sources((source,))
    qtbot.wait(5)
    assert said in _texts(sources)


def test_a_failed_source_is_asked_again(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.PARTLY_FAILED)
    sidebar.do("page-2")
    retry = next(b for b in sidebar.findChildren(QPushButton) if b.accessibleName() == "Ask HubSpot again")
    with qtbot.waitSignal(sidebar.retry_wanted) as asked:
        retry.click()
    assert asked.args == ["call-1", "HubSpot"]


def test_empty_is_said_to_be_empty_only_where_every_source_answered(open_sidebar, samples) -> None:
    sidebar = open_sidebar(replace(samples.NOBODY, person=samples.PERSON))
    sidebar.do("page-2")
    assert "This is the first contact" in _texts(sidebar)
    sidebar.show_view(replace(samples.FAILED, person=samples.PERSON))
    assert "This is the first contact" not in _texts(sidebar)
    assert "there may be earlier contacts" in _texts(sidebar)


def test_effort_points_open_to_their_evidence(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    sidebar.board.effort.click()
    page = sidebar.board.ledger
    assert "8.5 effort" in _texts(page)
    point = next(b for b in page.findChildren(QPushButton) if "I already told your colleague" in b.accessibleName())
    assert "and I already asked the neighbours" not in _texts(page)
    point.click()
    assert "and I already asked the neighbours" in _texts(page)


def test_handover_is_copied(open_sidebar, samples) -> None:
    open_sidebar(samples.CONVERSATION).do("handover")
    assert QGuiApplication.clipboard().text() == samples.HANDOVER


def _history_of(sidebar: Sidebar) -> QListView:
    sidebar.do("page-2")
    view = sidebar.board.history.findChild(QListView)
    assert view is not None
    return view


def _scroll_cost(view: QListView) -> float:
    """The median processor time of one scroll step with its repaint."""
    bar, costs = view.verticalScrollBar(), []
    for step in range(40):
        start = time.process_time()
        bar.setValue(bar.maximum() * step // 40)
        view.viewport().repaint()
        costs.append(time.process_time() - start)
    return sorted(costs)[len(costs) // 2]
