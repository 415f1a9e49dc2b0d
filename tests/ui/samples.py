"""Views of fictional customers, one for each state the sidebar can be in."""

# ruff: noqa: E501  the samples read better as lines of data
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assist.domain.advice import PromiseEntry
from assist.domain.cards import Card, Source
from assist.domain.view import (
    ChecklistItem,
    ChecklistView,
    ContactView,
    KnownFact,
    OtherContact,
    StatusLine,
    View,
)
from knowledge.customers.history import Linked, Message, Order, PastContact, Person, SourceState
from nlp.findings import EffortPoint, EffortScore, Flag, Turn

START = datetime(2026, 3, 12, 13, 4, 0, tzinfo=UTC)
NOW = START + timedelta(minutes=3, seconds=42)
ZONE = UTC

PERSON = Person(
    "Zammad", "c-118", "Marieke van den Berg", ("+31 6 1234 5678",), ("marieke@voorbeeld.example",), "Bloemen & Zo",
    datetime(2021, 5, 1, tzinfo=UTC),
)  # fmt: skip
CALL = ContactView("call-1", "phone", "+31 6 1234 5678", START, answered_at=START)
CHAT = ContactView("chat-1", "chat", "marieke@voorbeeld.example", START, answered_at=START)
DRAFT = "Thanks, Marieke. I can't refund you until you send the form. What is your order number?"


def _past(number: int, channel: str, days: float, about: str, outcome: str, **more: object) -> PastContact:
    return PastContact("Zammad", f"t-{number}", channel, START - timedelta(days=days), about, outcome=outcome, **more)  # type: ignore[arg-type]


HISTORY = (
    _past(9, "email", 2, "Parcel 4711 still not here, asks for refund", "waiting for carrier", open=True, linked="order 4711",
          who="Joris", messages=(
              Message("customer", "Hello, my parcel with order 4711 has not come. I already called on Monday.", START - timedelta(days=2)),
              Message("agent", "I have asked the carrier and will write to you before Thursday.", START - timedelta(days=2, hours=-3)),
              Message("agent", "Carrier promises an answer within two days.", START - timedelta(days=1), internal=True),
          )),
    _past(8, "phone", 3, "Where is parcel 4711?", "told to wait two days", linked="order 4711", who="Samira"),
    _past(7, "chat", 41, "Change of delivery address", "solved", who="Joris"),
    _past(6, "ticket", 128, "Invoice 2025-0931 shows the wrong VAT number", "new invoice sent", who="Fleur"),
    _past(5, "phone", 201, "Which flowers keep longest in summer?", "advised", who="Samira"),
    _past(4, "note", 300, "Prefers e-mail after 17:00", ""),
)  # fmt: skip
COMPLETE = (
    SourceState("Zammad", "complete", NOW - timedelta(minutes=3)),
    SourceState("HubSpot", "complete", NOW - timedelta(minutes=3)),
)
FACTS = (
    KnownFact("order-number", "4711", 0, text="it's about order 4711"),
    KnownFact(
        "what-happened", "Parcel shown as delivered, but it never came", 0, text="it says delivered but nothing came"
    ),
    KnownFact("wants", "Money back, or a new bunch before Saturday", 2),
    KnownFact("postcode", "3512 AB", None, contact="e-mail of 10 March", text="I live at 3512 AB"),
)
TRIED = (
    KnownFact("tried", "Asked the neighbours on both sides", 2, text="I already asked the neighbours"),
    KnownFact("tried", "Looked in the parcel locker", 2),
)
CARDS = (
    Card(
        "say-instead:draft:refusal.until", "say-instead",
        "I can refund you as soon as you send the form.",
        ("I can refund you as soon as you send the form.", "As soon as I have the form, I refund you the same day."),
        "“Can't … until” sounds like a closed door; saying when it can happen keeps it open.",
        quote="I can't refund you until you send the form", category="refusal", rule="refusal.until",
        replace=(17, 60), on_draft=True, source=Source("rule", "refusal.until", "refusal.until"), priority=90,
        measured_hits=23, measured_right=22,
    ),
    Card(
        "already-told:draft:order-number:4711", "already-told", "4711", ("Is it still about order 4711?",), "",
        quote="it's about order 4711", category="order-number", replace=(61, 87), on_draft=True,
        source=Source("turn", "0", "in this conversation, turn 1"), priority=80,
    ),
    Card(
        "next-issue:refund-time", "next-issue", "When will I have my money back?",
        ("The money is back on your account within three working days; you get an e-mail when it leaves us.",),
        "7 of 10 customers with a refund call again about the date.", source=Source("script", "refund-time", "Refund dates"),
    ),
)  # fmt: skip
EFFORT = EffortScore(
    8.5, 7.0, 1.5,
    (
        EffortPoint("repeat-contact", 3.0, "do", "product", "3rd contact about order 4711 in 7 days", None),
        EffortPoint("channel-switch", 2.0, "do", "channel", "phone, then e-mail, then phone", None),
        EffortPoint("repeated-information", 2.0, "do", "agent", "I already told your colleague", 2),
        EffortPoint("refusal", 1.5, "feel", "agent", "that's not possible", 3),
    ),
)  # fmt: skip
TURNS = (
    Turn(0, "customer", "Hi, it's about order 4711, it says delivered but nothing came.", START),
    Turn(1, "agent", "I'm sorry to hear that, let me look.", START),
    Turn(
        2,
        "customer",
        "I already told your colleague, and I already asked the neighbours and looked in the locker.",
        START,
    ),
    Turn(3, "agent", "Until the carrier answers that's not possible.", START),
)
PROMISES = (
    PromiseEntry("p1", "Call back about the carrier's answer", "I'll call you back before five", START, "call-1", 1,
                 due=NOW.replace(hour=17, minute=0)),
    PromiseEntry("p0", "Write to you before Thursday", "will write to you before Thursday", START - timedelta(days=2), "t-9", 1,
                 due=NOW - timedelta(hours=4)),
)  # fmt: skip
CHECKLIST = ChecklistView(
    "Parcel not received",
    (
        ChecklistItem("order-number", "4711"),
        ChecklistItem("postcode", "3512 AB"),
        ChecklistItem("phone"),
        ChecklistItem("date"),
    ),
    "On which day was it shown as delivered, and on which number can the driver reach you?",
)
FLAGS = (
    Flag("refusal.until", "refusal", 19, 60, DRAFT[19:60], CARDS[0].say, CARDS[0].why, replace=(17, 60)),
    Flag(
        "repeat.order",
        "repeat-information-request",
        62,
        87,
        DRAFT[62:87],
        ("Is it still about order 4711?",),
        "Already told.",
    ),
)
HANDOVER = (
    "Marieke van den Berg, Bloemen & Zo\n"
    "What happened: parcel of order 4711 shown as delivered, never came (turn 1).\n"
    "Wants: money back, or a new bunch before Saturday (turn 3).\n"
    "Already tried: asked the neighbours; looked in the parcel locker (turn 3).\n"
    "In their own words: “I already told your colleague” (turn 3).\n"
    "Open promise: call back about the carrier's answer, today 17:00 (turn 2)."
)

LINKED = Linked(3, 7, ("phone", "email", "phone"), "order 4711", "order:4711", HISTORY[:2])
EMPTY = View()
STARTING = View(status=(StatusLine("analysis", "info", "analysis-loading"),))
CONVERSATION = View(
    contact=CALL, person=PERSON, sources=COMPLETE, timeline=HISTORY, linked=LINKED,
    orders=(
        Order("Zammad", "4711", "order", "Spring bunch, large", "with carrier", START - timedelta(days=6), open=True),
        Order("Zammad", "4302", "order", "Tulips, 40", "delivered", START - timedelta(days=60)),
    ),
    facts=FACTS, tried=TRIED, cards=CARDS, effort=EFFORT, promises=PROMISES, checklist=CHECKLIST, turns=TURNS,
    draft_version=1, draft_flags=FLAGS, handover=HANDOVER,
)  # fmt: skip
RINGING = View(
    contact=replace(CALL, answered_at=None, ringing=True), person=PERSON, timeline=HISTORY,
    sources=(SourceState("Zammad", "complete", NOW), SourceState("HubSpot", "loading")),
    linked=CONVERSATION.linked, orders=CONVERSATION.orders, promises=PROMISES[1:], facts=FACTS[3:],
)  # fmt: skip
AMBIGUOUS = View(
    contact=CALL, sources=COMPLETE,
    candidates=(
        PERSON,
        Person("Zammad", "c-119", "Pieter van den Berg", ("+31 6 1234 5678",), ("pieter@voorbeeld.example",)),
        Person("HubSpot", "77", "Receptie Bloemen & Zo", ("+31 30 123 4567",), (), "Bloemen & Zo"),
    ),
)  # fmt: skip
NOBODY = View(contact=CALL, sources=COMPLETE)
FAILED = replace(
    NOBODY,
    sources=(
        SourceState(
            "Zammad", "failed", retry_at=NOW + timedelta(seconds=30), note="The server did not answer in 5 seconds."
        ),
        SourceState("HubSpot", "complete", NOW),
    ),
    status=(StatusLine("crm", "warning", "Zammad does not answer; trying again at 13:08."),),
)
PARTLY_FAILED = replace(
    CONVERSATION,
    sources=(
        SourceState("Zammad", "stale", NOW - timedelta(days=1), note="Shown from yesterday's copy."),
        SourceState("HubSpot", "failed", retry_at=NOW + timedelta(seconds=30), note="The token has expired: connect again in Preferences."),
        SourceState("Freshdesk", "partial", NOW, note="The newest 100 of 340 tickets."),
        SourceState("Chatwoot", "complete", NOW),
    ),
)  # fmt: skip
CHATTING = replace(
    CONVERSATION,
    contact=CHAT,
    others=(
        OtherContact("chat-2", "Daan Okonkwo", "chat", waiting=True),
        OtherContact("chat-3", "Ingrid Sørensen", "email"),
    ),
)
LONG = replace(
    CONVERSATION,
    contact=replace(CALL, address="a.very.long.address.that.never.ends.and.goes.on@a-very-long-company-name-indeed.example"),
    person=replace(PERSON, name="Dr. Maximiliana-Wilhelmina Featherstonehaugh-van Nieuwenhuizen tot den Oudenrijn", company="Donaudampfschifffahrtsgesellschaft"),
    facts=(*FACTS, KnownFact("what-happened", "x" * 300, 1), KnownFact("wants", "<b>bold</b> <img src='file:///etc/passwd'> & more", 1)),
    cards=(replace(CARDS[0], title="W" * 120, say=("Wordwithoutend" * 20,), quote="<i>not</i> " * 30, why="because " * 60), *CARDS[1:]),
)  # fmt: skip


def many(count: int) -> tuple[PastContact, ...]:
    """So many contacts of one customer, newest first."""
    channels = ("phone", "chat", "email", "ticket", "note")
    return tuple(
        _past(n, channels[n % 5], n / 3, f"Question {n} about delivery of order {4000 + n % 97}", "solved", who="Joris")
        for n in range(count)
    )
