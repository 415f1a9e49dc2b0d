"""What is masked and, as much, what is not."""

import pytest

from nlp.redact import redact, redact_values, sensitive_spans, without_details

MASKED = [
    ("my card is 4111 1111 1111 1111 thanks", "my card is [card …1111] thanks"),
    ("4111-1111-1111-1111", "[card …1111]"),
    ("5500000000000004.", "[card …0004]."),
    ("amex 3782 822463 10005", "amex [card …0005]"),
    ("four one one one double one double one one one one one one one one one", "[card …1111]"),
    ("vier een een een dubbel een dubbel een een een een een een een een een", "[card …1111]"),
    ("card number 1234 5678 9012 3456", "card number [card …3456]"),
    ("kaartnummer is 1234567890123456", "kaartnummer is [card …3456]"),
    ("4111 1111 1111 1111 5500 0000 0000 0004", "[card …1111] [card …0004]"),
    ("IBAN NL91 ABNA 0417 1643 00 graag", "IBAN [IBAN] graag"),
    ("nl91abna0417164300", "[IBAN]"),
    ("typo: NL91ABNA0417164301", "typo: [IBAN]"),
    ("DE89 3704 0044 0532 0130 00 and then", "[IBAN] and then"),
    ("pin is 1234 NL91ABNA0417164300", "pin is [PIN] [IBAN]"),
    ("mijn BSN is 111222333", "mijn BSN is [BSN]"),
    ("burgerservicenummer: 123 456 789", "burgerservicenummer: [BSN]"),
    ("1112.22.333", "[BSN]"),
    ("bsn 111222333 4111 1111 1111 1111", "bsn [BSN] [card …1111]"),
    ("my pin is 1234", "my pin is [PIN]"),
    ("pincode van mijn pas is één twee drie vier", "pincode van mijn pas is [PIN]"),
    ("cvv 123", "cvv [CVV]"),
    ("de beveiligingscode is 987", "de beveiligingscode is [CVV]"),
    ("the verification code is 482913", "the verification code is [code]"),
    ("my password is Hunter2!", "my password is [password]!"),
    ("wachtwoord: geheim", "wachtwoord: [password]"),
    ("the password is sunshine and it fails", "the password is [password] and it fails"),
]
LEFT_ALONE = [
    "order 123456782 has not come",  # passes the eleven-test
    "bel mij op 0612345678",
    "+31 6 12345678 or +4915112345678",
    "bestelnummer 4711000011112222",  # 16 digits, fails Luhn
    "tracking 3SABCD0123456789",
    "we paid 1.234.567,89 euros on 12-03-2026 at 17:30",
    "I will pin it at 1200",
    "my password is not working",
    "my password is wrong. What now?",
    "mijn wachtwoord is verlopen",
    "ref GB12 and flight BA1234",
    "one two three, that is all",
    "bsn [BSN], order 123456782",
    "the pin code letter did not arrive in 2025",
]


@pytest.mark.parametrize(("text", "masked"), MASKED)
def test_secrets_are_masked(text: str, masked: str) -> None:
    assert redact(text) == masked
    assert redact(masked) == masked


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_look_alikes_are_left_alone(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize(
    ("before", "text", "masked"),
    [
        ("What's your PIN?", "1234", "[PIN]"),
        ("Wat is uw BSN?", "dat is 111222333", "dat is [BSN]"),
        ("What is your order number?", "111222333", "111222333"),
        ("And your password?", "hunter2", "[password]"),
        ("And your password?", "I would rather not say", "I would rather not say"),
    ],
)
def test_the_question_before_counts(before: str, text: str, masked: str) -> None:
    assert redact(text, before) == masked


def test_spans_point_at_the_secret() -> None:
    text = "IBAN NL91ABNA0417164300, pin 1234"
    assert [(text[start:end], kind) for start, end, kind in sensitive_spans(text)] == [
        ("NL91ABNA0417164300", "IBAN"),
        ("1234", "PIN"),
    ]


def test_values_all_the_way_down_and_by_their_names() -> None:
    value = {
        "cvv": "123",
        "said": ["card 4111111111111111", {"amount": 12.5, "ok": True}],
        "n": 4111111111111111,
        "x": None,
    }
    assert redact_values(value) == {
        "cvv": "[CVV]",
        "said": ["card [card …1111]", {"amount": 12.5, "ok": True}],
        "n": "[card …1111]",
        "x": None,
    }


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("I can't find Jan Jansen at jan@example.com.", "I can't find [name] [name] at [mail]."),
        ("Sorry. We moved order AB-4711 to 12:30", "Sorry. We moved order [number] to [number]"),
        ("Dat kan niet, mevrouw De Wit: zie https://x.example/a?b=1", "Dat kan niet, mevrouw [name] [name] zie [link]"),
        ("and so I said I’m afraid", "and so I said I’m afraid"),
        ("card 4111 1111 1111 1111", "card [card …1111]"),
    ],
)
def test_who_looks_at_wordings_sees_no_customer(text: str, masked: str) -> None:
    assert without_details(text) == masked
