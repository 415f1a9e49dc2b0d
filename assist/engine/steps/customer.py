"""What happens around the customer: the contact starts and ends, their history arrives, the agent says who it is."""

from __future__ import annotations

from dataclasses import replace

from assist.domain import events as ev
from assist.domain.advice import PromiseEntry
from assist.domain.effects import Effect, LookUpHistory, Record
from assist.engine.rules import Rules
from assist.engine.session import Session, customer_key
from assist.engine.steps.effort import with_past, with_points
from assist.engine.steps.turns import summed_up
from knowledge.customers.history import History, Person
from knowledge.customers.identity import match, read_address
from knowledge.customers.merge import linked, orders, timeline
from nlp.effort.score import point_of_event

Change = tuple[Session, tuple[Effect, ...]]


def look_up(session: Session) -> tuple[Effect, ...]:
    contact = session.contact
    return (LookUpHistory(contact.id, contact.address, contact.channel),) if contact.address else ()


def started(rules: Rules, session: Session, event: ev.ContactStarted) -> Change:
    """Said twice by some softphones (ringing, then up): what is already known stays."""
    contact = session.contact
    known = replace(
        contact,
        address=contact.address or event.address,
        name=contact.name or event.name,
        ringing=event.ringing and contact.answered_at is None,
        answered_at=contact.answered_at or (None if event.ringing else event.at),
    )
    late = look_up(replace(session, contact=known)) if event.address and not contact.address else ()
    return replace(session, contact=known), (
        _record(session, event, channel=event.channel, address=event.address),
        *late,
    )


def answered(rules: Rules, session: Session, event: ev.ContactAnswered) -> Change:
    contact = replace(session.contact, ringing=False, answered_at=session.contact.answered_at or event.at)
    return replace(session, contact=contact), (_record(session, event),)


def ended(rules: Rules, session: Session, event: ev.ContactEnded) -> Change:
    contact = replace(session.contact, ringing=False, ended_at=session.contact.ended_at or event.at)
    effort = session.effort
    totals = {"score": effort.score, "do": effort.do, "feel": effort.feel, "turns": len(session.turns)}
    session = summed_up(replace(session, contact=contact))
    return session, (_record(session, event, cause=event.cause, **totals),)


def transferred(rules: Rules, session: Session, event: ev.ContactTransferred) -> Change:
    point = point_of_event("transfer", event.to, rules.weights)
    session = summed_up(with_points(rules.weights, session, [point]))
    return session, (_record(session, event, to=event.to),)


def history_arrived(rules: Rules, session: Session, event: ev.HistoryArrived) -> Change:
    """Each source answers for itself; a newer answer of a source replaces its older one (cache, then live)."""
    source = event.history.state.source
    known = next((h for h in session.histories if h.state.source == source), None)
    others = tuple(h for h in session.histories if h is not known)
    histories = (*others, _kept(known, event.history))
    session = replace(
        session,
        histories=histories,
        timeline=timeline(histories),
        orders=orders(histories),
        promises=_with_promises(session.promises, event.promises),
    )
    known_before = session.person
    session = _identified(rules, session)
    session = replace(session, linked=linked(session.timeline, event.at, session.contact.channel))
    session = with_past(rules.weights, session, event.at)
    state = event.history.state
    written = _record(session, event, source=source, status=state.status, contacts=len(event.history.contacts))
    who = session.person
    if who is None or who == known_before:
        return session, (written,)
    identified = (("person", customer_key(session)), ("name", who.name))
    return session, (written, Record(session.contact.id, event.at, "identified", identified))


def past_read(rules: Rules, session: Session, event: ev.PastRead) -> Change:
    """Oldest first, so that what was said last is what counts."""
    memory = session.memory
    for label, found in reversed(event.facts):
        memory = memory.learned(label, found)
    return replace(session, memory=memory), ()


def _kept(known: History | None, new: History) -> History:
    """A source that is asked again, or fails after its cache was shown, does not take away what was on screen."""
    if known is None or new.contacts or new.persons or new.state.status == "complete":
        return new
    return replace(new, persons=known.persons, contacts=known.contacts, orders=known.orders)


def _identified(rules: Rules, session: Session) -> Session:
    """One match is shown, several are for the agent to choose from, a choice already made stays."""
    if session.person and any(session.person in h.persons for h in session.histories):
        return session
    persons: list[Person] = [person for history in session.histories for person in history.persons]
    found = match(read_address(session.contact.address, rules.region), persons, rules.region)
    sure = all(history.certain for history in session.histories if history.persons)
    if found.kind == "certain" and sure:
        return replace(session, person=found.persons[0], candidates=())
    return replace(session, candidates=found.persons or tuple(persons))


def person_chosen(rules: Rules, session: Session, event: ev.PersonChosen) -> Change:
    """The agent said who it is: everything looked up for somebody else goes, and this customer is looked up whole."""
    persons = (p for h in session.histories for p in h.persons)
    person = next((p for p in persons if (p.source, p.id) == (event.source, event.person)), None)
    if person is None:
        return session, ()
    contact = session.contact
    ask = LookUpHistory(contact.id, contact.address, contact.channel, (event.source, event.person))
    session = replace(session, person=person, candidates=())
    return session, (_record(session, event, source=event.source, person=customer_key(session)), ask)


def sought(rules: Rules, session: Session, event: ev.CustomerSought) -> Change:
    """By words: whoever is found is for the agent to choose. Without: the same question to every source again."""
    contact, person = session.contact, session.person
    chosen = (person.source, person.id) if person and not event.words else None
    address = event.words or contact.address
    if not address and chosen is None:
        return session, ()
    return session, (LookUpHistory(contact.id, address, contact.channel, chosen),)


def _with_promises(known: tuple[PromiseEntry, ...], new: tuple[PromiseEntry, ...]) -> tuple[PromiseEntry, ...]:
    ids = {promise.id for promise in known}
    return (*known, *(promise for promise in new if promise.id not in ids))


def _record(session: Session, event: ev.Event, **detail: object) -> Record:
    kind = type(event).__name__
    return Record(session.contact.id, event.at, kind, tuple(detail.items()))
