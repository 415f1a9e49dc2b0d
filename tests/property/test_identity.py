"""For every country: a real number in any of its written forms is the same number, and nothing crashes on any text."""

from __future__ import annotations

import phonenumbers
from hypothesis import given
from hypothesis import strategies as st

from knowledge.customers.history import Person
from knowledge.customers.identity import match, read_address
from knowledge.journal.erasure import seek

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)


@given(st.sampled_from(REGIONS), st.sampled_from([0, 1, 3]), st.sampled_from([0, 1]))
def test_written_out_numbers_are_read_the_same(region: str, form: int, kind: int) -> None:
    number = phonenumbers.example_number_for_type(region, kind)
    if number is None:
        return
    expected = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    address = read_address(phonenumbers.format_number(number, form), "NL")
    assert (address.kind, address.value) == ("phone", expected)


@given(st.sampled_from(REGIONS))
def test_national_numbers_are_read_in_their_own_country(region: str) -> None:
    number = phonenumbers.example_number(region)
    if number is None:
        return
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    expected = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    assert read_address(national, region).value == expected


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["", "NL", "US"]))
def test_no_text_crashes_and_a_certain_match_is_the_same_address(text: str, stored: str, region: str) -> None:
    address = read_address(text, region)
    found = match(address, [Person("crm", "1", "X", (stored,), (stored,))], region)
    if found.kind == "certain":
        assert read_address(stored, region).value == address.value or address.value in ("1", "crm:1")
    if address.kind != "withheld":
        assert seek(text, region).subjects


@given(st.text(alphabet="0123456789+-() .x;@sip:", max_size=25))
def test_number_like_texts_do_not_crash(text: str) -> None:
    address = read_address(text, "NL")
    assert address.spellings is not None
    assert match(address, [Person("crm", "1", "X", (text,))], "NL").kind in ("certain", "choose", "none")
