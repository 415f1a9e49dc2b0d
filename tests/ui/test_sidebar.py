"""The window as the agent sees it: every state, keys, and what is posted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from assist.domain.events import ContactSelected, PersonChosen, Reacted
from assist.domain.view import View
from assist.ui.language import install_language
from assist.ui.sidebar.linked_note import LinkedNote

STATES = (
    *("EMPTY", "STARTING", "RINGING", "AMBIGUOUS", "NOBODY", "FAILED", "PARTLY_FAILED", "CONVERSATION", "CHATTING"),
    "LONG",
)


def texts(widget: QWidget) -> str:
    """All that can be read now, labels whole where they are cut on screen."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.accessibleName() or label.text() for label in labels)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_state_shows_at_every_width(state, theme, open_sidebar, samples, qtbot) -> None:
    for width in (320, 380, 520):
        sidebar = open_sidebar(getattr(samples, state), theme, (width, 900))
        assert sidebar.width() == width
        assert sidebar.minimumSizeHint().width() <= 320


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_control_has_a_name_for_screen_readers(state, language, open_sidebar, samples, qapp) -> None:
    install_language(qapp, language)
    sidebar = open_sidebar(getattr(samples, state))
    for page in range(4):
        sidebar.board.tabs.turn_to(page)
        for control in sidebar.findChildren(QWidget):
            if isinstance(control, (QAbstractButton, QLineEdit, QPlainTextEdit)) and control.isVisible():
                parent = control.parent()
                if isinstance(parent, QLineEdit):  # Qt's own clear button
                    continue
                assert control.accessibleName() or getattr(control, "text", lambda: "")(), control


@pytest.mark.parametrize("state", STATES)
def test_no_label_guesses_markup(state, open_sidebar, samples) -> None:
    sidebar = open_sidebar(getattr(samples, state))
    for label in sidebar.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()


def test_markup_of_a_customer_is_shown_as_text(open_sidebar, samples) -> None:
    sidebar = open_sidebar(samples.LONG)
    assert "<b>bold</b> <img src='file:///etc/passwd'> & more" in texts(sidebar)


def test_nobody_on_the_line_says_how_a_conversation_gets_here(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.EMPTY)
    assert "How a conversation gets here" in texts(sidebar)
    with qtbot.waitSignal(sidebar.demo_wanted):
        sidebar.ready.demo.click()
    with qtbot.waitSignal(sidebar.clipboard_switched) as switched:
        sidebar.ready.clipboard.click()
    assert switched.args == [True]


def test_showing_the_clipboard_switch_tells_nobody(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.EMPTY)
    with qtbot.assertNotEmitted(sidebar.clipboard_switched):
        sidebar.show_clipboard(True)
    assert sidebar.ready.clipboard.isChecked()


def test_a_failed_source_never_looks_like_a_new_customer(open_sidebar, samples) -> None:
    read = texts(open_sidebar(samples.FAILED))
    assert "Zammad did not answer" in read
    assert "This may well be a known customer" in read
    assert "All systems answered" not in read
    sidebar = open_sidebar(samples.FAILED)
    sidebar.board.tabs.turn_to(1)
    assert "not every system answered" in texts(sidebar)


def test_nobody_found_says_so_and_offers_search(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.NOBODY)
    assert "Nobody found" in texts(sidebar)
    field = sidebar.board.identify.findChild(QLineEdit)
    qtbot.keyClicks(field, "Jansen")
    with qtbot.waitSignal(sidebar.search_wanted) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["call-1", "Jansen"]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier])
def test_number_keys_choose_a_customer(modifier, open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.AMBIGUOUS)
    with qtbot.waitActive(sidebar):
        sidebar.activateWindow()
    qtbot.keyClick(sidebar, Qt.Key.Key_2, modifier)
    assert posted == [PersonChosen("call-1", samples.NOW, "Zammad", "c-119")]


def test_a_number_typed_in_the_reply_chooses_nobody(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.AMBIGUOUS)
    qtbot.keyClicks(sidebar.board.reply.editor, "2")
    assert not [event for event in posted if isinstance(event, PersonChosen)]


def test_keys_answer_the_large_card(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    with qtbot.waitActive(sidebar):
        sidebar.activateWindow()
    posted.clear()
    qtbot.keyClick(sidebar, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(sidebar, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(sidebar, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    cards = samples.CARDS
    assert posted == [
        Reacted("call-1", samples.NOW, cards[0].id, "dismissed"),
        Reacted("call-1", samples.NOW, cards[1].id, "not-here"),
    ]


def test_every_key_of_the_table_does_something(open_sidebar, samples) -> None:
    from assist.ui.sidebar.keys import KEYS

    sidebar = open_sidebar(samples.CHATTING)
    for key in KEYS:
        if key.name not in ("help", "shortcuts"):
            sidebar.do(key.name)


def test_seen_is_told_once_for_each_card(open_sidebar, samples, posted) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    sidebar.show_view(replace(samples.CONVERSATION, draft_version=5))
    seen = [event.card for event in posted if isinstance(event, Reacted) and event.reaction == "seen"]
    assert seen == [card.id for card in samples.CARDS]


def test_one_card_is_large_and_says_why(open_sidebar, samples) -> None:
    from assist.ui.sidebar.cards.large import LargeCard

    sidebar = open_sidebar(samples.CONVERSATION)
    large = sidebar.findChildren(LargeCard)
    assert len(large) == 1
    assert samples.CARDS[0].why in texts(large[0])
    assert "I can refund you as soon as you send the form." in texts(large[0])
    for card in samples.CARDS:
        assert LargeCard(sidebar._desk, card, "Alt+1").reason()


def test_cards_make_room_for_a_page_that_needs_it(open_sidebar, samples, qtbot) -> None:
    from assist.ui.sidebar.cards.large import LargeCard

    sidebar = open_sidebar(samples.CONVERSATION)
    sidebar.board.tabs.turn_to(1)
    qtbot.wait(10)
    assert not [card for card in sidebar.findChildren(LargeCard) if card.isVisible()]
    sidebar.board.tabs.turn_to(0)
    qtbot.wait(10)
    assert [card for card in sidebar.findChildren(LargeCard) if card.isVisible()]


def test_an_unchanged_card_keeps_its_widget(open_sidebar, samples) -> None:
    from assist.ui.sidebar.cards.large import LargeCard

    sidebar = open_sidebar(samples.CONVERSATION)
    before = sidebar.findChild(LargeCard)
    sidebar.show_view(replace(samples.CONVERSATION, cards=samples.CARDS[:2]))
    assert sidebar.findChild(LargeCard) is before


def test_turning_to_another_contact(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(samples.CHATTING)
    sidebar.do("next-contact")
    assert posted[-1] == ContactSelected("chat-2", samples.NOW)


def test_timer_runs_from_the_answer_and_stops_at_the_end(open_sidebar, samples) -> None:
    assert "3:42" in texts(open_sidebar(samples.CONVERSATION))
    assert "Ringing 3:42" in texts(open_sidebar(samples.RINGING))
    ended = replace(samples.CONVERSATION, contact=replace(samples.CALL, ended_at=samples.NOW))
    assert "Ended, 3:42" in texts(open_sidebar(ended))


def test_linked_contacts_are_one_sentence_in_both_languages(open_sidebar, samples, qapp) -> None:
    assert "3rd contact about this in 7 days\n" in texts(open_sidebar(samples.CONVERSATION))
    install_language(qapp, "nl")
    sidebar = open_sidebar(samples.CONVERSATION)
    assert "3e contact hierover in 7 dagen\n" in texts(sidebar)
    assert sidebar.findChild(LinkedNote).accessibleName().endswith("order 4711, telefoon → e-mail → telefoon")


def test_another_language_and_theme_keep_the_draft(open_sidebar, samples, qapp, qtbot) -> None:
    from assist.ui.theme import theme_named

    sidebar = open_sidebar(samples.CONVERSATION)
    sidebar.board.reply.editor.setPlainText("Half a sen")
    install_language(qapp, "nl")
    qtbot.waitUntil(lambda: "Al verteld" in texts(sidebar))
    sidebar.restyle(theme_named("dark"))
    assert sidebar.board.reply.editor.toPlainText() == "Half a sen"


def test_tab_goes_through_the_window_and_comes_back(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    editor = sidebar.board.reply.editor
    assert editor.tabChangesFocus()
    editor.setFocus()
    first, met = editor, []
    for _ in range(200):
        assert sidebar.focusNextChild()
        met.append(sidebar.focusWidget())
        if met[-1] is first:
            break
    assert met[-1] is first
    assert len(met) > 15
    assert all(widget.isVisible() for widget in met)


def test_a_view_in_which_nothing_changed_costs_little(open_sidebar, samples, qtbot) -> None:
    import time

    sidebar = open_sidebar(samples.CONVERSATION)

    def cost(views: list[View]) -> float:
        before = time.process_time()
        for view in views:
            sidebar.show_view(view)
        return time.process_time() - before

    same = [replace(samples.CONVERSATION, draft_version=number + 1) for number in range(100)]
    other = [samples.CONVERSATION if number % 2 else View() for number in range(100)]
    assert cost(same) < cost(other) / 2


def test_empty_view_after_a_contact_is_calm_again(open_sidebar, samples) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    sidebar.show_view(View())
    assert "Ready when your customer is" in texts(sidebar)


@pytest.mark.parametrize("height", [480, 600, 700, 940])
@pytest.mark.parametrize("state", ["CONVERSATION", "PARTLY_FAILED", "CHATTING", "AMBIGUOUS"])
def test_a_low_window_squeezes_nothing(state, height, open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(getattr(samples, state), size=(360, height))
    assert sidebar.height() == height
    for page in range(4):
        sidebar.board.tabs.turn_to(page)
        qtbot.wait(5)
        for label in sidebar.board.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.fontMetrics().height() - 2, label.text()


def test_a_day_of_views_leaves_no_widgets_behind(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)

    def shown(number: int) -> int:
        cards = tuple(replace(card, id=f"{card.id}-{number}") for card in samples.CARDS)
        facts = tuple(replace(fact, value=f"{fact.value} {number}") for fact in samples.FACTS)
        sources = tuple(replace(source, note=str(number)) for source in samples.COMPLETE)
        sidebar.show_view(replace(samples.CONVERSATION, cards=cards, facts=facts, sources=sources))
        qtbot.wait(1)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    after_a_few = max(shown(number) for number in range(3))
    assert max(shown(number) for number in range(3, 40)) <= after_a_few
