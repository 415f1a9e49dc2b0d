"""The reply box: checked while typing, and the text, its undo steps and the cursor stay the agent's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from assist.domain.events import DraftChanged, Reacted, Said
from assist.ui.sidebar.reply.marks import MOST_MARKED, Ruler
from nlp.findings import Flag


@pytest.fixture
def reply(open_sidebar, samples, posted, qtbot):
    sidebar = open_sidebar(replace(samples.CONVERSATION, draft_version=0, draft_flags=(), cards=()))
    with qtbot.waitActive(sidebar):
        sidebar.activateWindow()
    posted.clear()
    return sidebar.board.reply


def _checked(reply, samples, text: str, cards=(), flags=()):
    """Type `text` and let the engine answer."""
    reply.editor.setPlainText(text)
    version = reply._draft().version
    reply.show_view(replace(samples.CONVERSATION, draft_version=version, draft_flags=flags, cards=cards))


def _flag(text: str, words: str, say: tuple[str, ...] = ("Better.",)) -> Flag:
    start = text.index(words)
    return Flag("r", "refusal", start, start + len(words), words, say, "why")


def test_every_change_is_posted_once_with_a_rising_version(reply, posted, qtbot) -> None:
    qtbot.keyClicks(reply.editor, "abc")
    drafts = [event for event in posted if isinstance(event, DraftChanged)]
    assert [(draft.text, draft.version, draft.cursor) for draft in drafts] == [("a", 1, 1), ("ab", 2, 2), ("abc", 3, 3)]


def test_flagged_words_are_underlined_and_nothing_else_changes(reply, samples) -> None:
    text = "I can't help you."
    reply.editor.setPlainText(text)
    reply.editor.moveCursor(QTextCursor.MoveOperation.Start)
    steps = reply.editor.document().availableUndoSteps()
    reply.show_view(replace(samples.CONVERSATION, draft_version=1, draft_flags=(_flag(text, "can't"),), cards=()))
    marked = reply.editor.extraSelections()
    assert [selection.cursor.selectedText() for selection in marked] == ["can't"]
    assert reply.editor.toPlainText() == text
    assert reply.editor.textCursor().position() == 0
    assert reply.editor.document().availableUndoSteps() == steps


def test_offsets_are_characters_where_qt_counts_units(reply, samples) -> None:
    text = "😀😀 I can't 😀 help"
    _checked(reply, samples, text, flags=(_flag(text, "can't"),))
    assert [s.cursor.selectedText() for s in reply.editor.extraSelections()] == ["can't"]
    ruler = Ruler("a😀b😀")
    assert [ruler.units(n) for n in range(5)] == [0, 1, 3, 4, 6]
    assert [ruler.characters(n) for n in range(7)] == [0, 1, 1, 2, 3, 3, 4]


def test_underlines_move_with_their_words_and_go_with_them(reply, samples, qtbot) -> None:
    text = "I can't help"
    _checked(reply, samples, text, flags=(_flag(text, "can't"),))
    reply.editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(reply.editor, "Well, ")
    assert [s.cursor.selectedText() for s in reply.editor.extraSelections()] == ["can't"]
    cursor = reply.editor.textCursor()
    cursor.setPosition(len("Well, I can"))
    cursor.insertText("X")
    assert reply.editor.extraSelections() == []


def test_flags_of_an_older_draft_are_not_shown(reply, samples, qtbot) -> None:
    text = "I can't help"
    reply.editor.setPlainText(text)
    qtbot.keyClicks(reply.editor, "x")
    reply.show_view(replace(samples.CONVERSATION, draft_version=1, draft_flags=(_flag(text, "can't"),), cards=()))
    assert reply.editor.extraSelections() == []


def test_use_replaces_just_the_flagged_sentence_and_undo_brings_it_back(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(replace(samples.CONVERSATION, draft_version=0, draft_flags=(), cards=()))
    reply = sidebar.board.reply
    reply.editor.setPlainText(samples.DRAFT)
    sidebar.show_view(samples.CONVERSATION)
    with qtbot.waitActive(sidebar):
        sidebar.activateWindow()
    qtbot.keyClick(sidebar, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    after = "Thanks, Marieke. I can refund you as soon as you send the form. What is your order number?"
    assert reply.editor.toPlainText() == after
    assert Reacted("call-1", samples.NOW, samples.CARDS[0].id, "used", samples.CARDS[0].say[0]) in posted
    reply.editor.undo()
    assert reply.editor.toPlainText() == samples.DRAFT


def test_use_without_a_place_goes_to_the_cursor_with_its_spaces(reply, samples) -> None:
    reply.editor.setPlainText("Yes.")
    reply.editor.moveCursor(QTextCursor.MoveOperation.End)
    reply.use(samples.CARDS[2], samples.CARDS[2].say[0])
    assert reply.editor.toPlainText() == f"Yes. {samples.CARDS[2].say[0]}"


def test_a_place_follows_what_is_typed_before_it(reply, samples, qtbot) -> None:
    _checked(reply, samples, samples.DRAFT, cards=samples.CARDS[:1])
    reply.editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(reply.editor, "Hello! ")
    reply.use(samples.CARDS[0], "Better.")
    assert reply.editor.toPlainText() == "Hello! Thanks, Marieke. Better. What is your order number?"


def test_sending_is_said_and_clears_the_box(reply, samples, posted, qtbot) -> None:
    qtbot.keyClicks(reply.editor, "I will call you back.")
    posted.clear()
    qtbot.keyClick(reply.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert posted[0] == Said("call-1", samples.NOW, "agent", "I will call you back.")
    assert isinstance(posted[1], DraftChanged)
    assert posted[1].text == ""
    reply.editor.undo()
    assert reply.editor.toPlainText() == "I will call you back."


def test_a_written_reply_is_copied_for_the_chat(open_sidebar, samples, qtbot) -> None:
    sidebar = open_sidebar(samples.CHATTING)
    sidebar.board.reply.editor.setPlainText("Done.")
    sidebar.board.reply.send()
    assert QGuiApplication.clipboard().text() == "Done."


def test_nothing_is_said_where_nothing_is_written(reply, posted) -> None:
    reply.editor.setPlainText("   \n")
    posted.clear()
    reply.send()
    assert not [event for event in posted if isinstance(event, Said)]


def test_a_used_sentence_that_was_changed_is_told_as_edited(reply, samples, posted, qtbot) -> None:
    card = samples.CARDS[2]
    reply.use(card, card.say[0])
    reply.editor.setPlainText("Three days.")
    posted.clear()
    reply.send()
    assert posted[0] == Reacted("call-1", samples.NOW, card.id, "edited", "Three days.")


def test_input_methods_compose_without_being_disturbed(reply, samples, posted, qtbot) -> None:
    reply.editor.setFocus()
    QApplication.sendEvent(reply.editor, QInputMethodEvent("´", []))
    assert not [event for event in posted if isinstance(event, DraftChanged)]
    text = "één can't"
    reply.show_view(replace(samples.CONVERSATION, draft_version=0, draft_flags=(), cards=()))
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(reply.editor, commit)
    assert reply.editor.toPlainText() == text
    assert [event.text for event in posted if isinstance(event, DraftChanged)] == [text]


def test_the_menu_offers_what_to_say_instead(reply, samples, posted, qtbot) -> None:
    text = "Sorry & I can't help. Bye."
    flag = replace(_flag(text, "can't", ("I & we can.",)), replace=(8, 21))
    _checked(reply, samples, text, flags=(flag,))
    cursor = reply.editor.textCursor()
    cursor.setPosition(text.index("can't") + 2)
    reply.editor.setTextCursor(cursor)
    assert reply.editor.offer_suggestions()
    menu = reply.editor.findChild(QMenu)
    actions = [action for action in menu.actions() if action.isEnabled()]
    assert [action.text() for action in actions] == ["I && we can."]
    actions[0].trigger()
    menu.close()
    assert reply.editor.toPlainText() == "Sorry & I & we can. Bye."
    reply.editor.undo()
    assert reply.editor.toPlainText() == text


def test_each_contact_keeps_its_own_draft(open_sidebar, samples, posted) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    reply = sidebar.board.reply
    reply.editor.setPlainText("for the call")
    sidebar.show_view(replace(samples.CHATTING, draft_version=0, draft_flags=()))
    assert reply.editor.toPlainText() == ""
    reply.editor.setPlainText("for the chat")
    sidebar.show_view(replace(samples.CONVERSATION, draft_version=0))
    assert reply.editor.toPlainText() == "for the call"


def test_a_window_opened_again_goes_on_counting(open_sidebar, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(replace(samples.CONVERSATION, draft_version=41, draft_flags=()))
    qtbot.keyClicks(sidebar.board.reply.editor, "a")
    assert posted[-1].version == 42


def test_a_very_long_draft_is_no_trouble(reply, samples, qtbot) -> None:
    text = "I can't help you. " * 5_000
    _checked(reply, samples, text, flags=(_flag(text, "can't"),))
    assert len(reply.editor.extraSelections()) == 1


def test_a_draft_of_another_door_is_shown_and_checked_but_not_posted_again(reply, samples, posted) -> None:
    text = "I can't help"
    view = replace(samples.CONVERSATION, draft=text, draft_version=7, draft_flags=(_flag(text, "can't"),), cards=())
    reply.show_view(view)
    assert reply.editor.toPlainText() == text
    assert [s.cursor.selectedText() for s in reply.editor.extraSelections()] == ["can't"]
    assert posted == []
    reply.show_view(replace(view, draft="", draft_flags=()))  # said elsewhere
    assert reply.editor.toPlainText() == ""


def test_a_draft_of_another_door_never_overwrites_the_agent(reply, samples, posted, qtbot) -> None:
    qtbot.keyClicks(reply.editor, "mine")
    reply.show_view(replace(samples.CONVERSATION, draft="theirs", draft_version=50, draft_flags=(), cards=()))
    assert reply.editor.toPlainText() == "mine"
    qtbot.keyClicks(reply.editor, "!")
    assert posted[-1].version == 51


def test_typing_on_in_a_mirrored_draft_makes_it_the_agents(reply, samples, posted, qtbot) -> None:
    reply.show_view(replace(samples.CONVERSATION, draft="theirs", draft_version=3, draft_flags=(), cards=()))
    qtbot.keyClicks(reply.editor, "!")
    assert (posted[-1].text, posted[-1].version) == ("theirs!", 4)
    reply.show_view(replace(samples.CONVERSATION, draft="other", draft_version=5, draft_flags=(), cards=()))
    assert reply.editor.toPlainText() == "theirs!"


def test_the_customers_last_words_stand_above_the_answer(open_sidebar, samples) -> None:
    from assist.ui.sidebar.reply.heard import LONGEST, Heard
    from nlp.findings import Turn

    sidebar = open_sidebar(samples.CONVERSATION)
    heard = sidebar.findChild(Heard)
    assert "I already asked the neighbours" in heard._text.text()
    long = Turn(4, "customer", "word " * 100 + "<b>when</b> will it come?")
    sidebar.show_view(replace(samples.CONVERSATION, turns=(*samples.TURNS, long)))
    assert heard._text.text().endswith("<b>when</b> will it come?")
    assert len(heard._text.text()) <= LONGEST + 1


def test_two_rules_about_the_same_words_are_one_place_to_rephrase(reply, samples) -> None:
    text = "I can't help you, you must call. Never."
    flags = (_flag(text, "can't help"), replace(_flag(text, "can't"), rule="other"), _flag(text, "you must"))
    _checked(reply, samples, text, flags=flags)
    assert reply._verdict.caption() == "2 to rephrase"


def test_a_wall_of_text_is_underlined_in_part_and_counted_whole(reply, samples, qtbot) -> None:
    text = "I can't help 😀. " * 1_500
    flag = _flag(text, "can't")
    flags = tuple(replace(flag, start=16 * n + 2, end=16 * n + 7) for n in range(1_500))
    _checked(reply, samples, text, flags=flags)
    marked = reply.editor.extraSelections()
    assert len(marked) == MOST_MARKED
    assert {s.cursor.selectedText() for s in marked} == {"can't"}
    assert reply._verdict.caption() == "1500 to rephrase"


def test_a_sentence_never_lands_inside_a_word(reply, samples) -> None:
    reply.editor.setPlainText("I will look at your parcel")
    cursor = reply.editor.textCursor()
    cursor.setPosition(len("I will lo"))
    reply.editor.setTextCursor(cursor)
    reply.use(samples.CARDS[2], "It takes three days.")
    assert reply.editor.toPlainText() == "I will look at your parcel. It takes three days."
    reply.editor.undo()
    assert reply.editor.toPlainText() == "I will look at your parcel"


def test_while_an_input_method_composes_nothing_is_put_in(reply, samples, posted) -> None:
    reply.editor.setFocus()
    QApplication.sendEvent(reply.editor, QInputMethodEvent("ni", []))
    posted.clear()
    reply.use(samples.CARDS[2], "It takes three days.")
    reply.insert("Which order is it?")
    assert reply.editor.toPlainText() == ""
    assert posted == [], "it was not used"
    commit = QInputMethodEvent()
    commit.setCommitString("你")
    QApplication.sendEvent(reply.editor, commit)
    reply.use(samples.CARDS[2], "It takes three days.")
    assert reply.editor.toPlainText() == "你 It takes three days."


def test_a_suggestion_of_the_menu_is_told_also_where_its_card_has_no_place(reply, samples, posted) -> None:
    text = "I can't help. You must call."
    flag = _flag(text, "You must call.", ("Could you call?",))
    card = replace(samples.CARDS[0], id="second", rule=flag.rule, quote=flag.text)
    reply.editor.setPlainText(text)
    version = reply._draft().version
    reply.show_view(
        replace(samples.CONVERSATION, draft_version=version, draft_flags=(flag,), cards=(), draft_cards=(card,))
    )
    reply.editor.suggestion_taken.emit(flag, "Could you call?")
    assert Reacted("call-1", samples.NOW, "second", "used", "Could you call?") in posted
