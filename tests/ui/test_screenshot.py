"""Pictures without a screen are of the size that was asked, and not empty."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from assist.ui.screenshot import render


@pytest.mark.parametrize(("theme", "language"), [("light", "en"), ("dark", "nl")])
def test_a_picture_of_the_conversation(theme, language, samples, tmp_path, qapp) -> None:
    path = tmp_path / "sidebar.png"
    render(
        samples.CONVERSATION, path, theme, language, draft=samples.DRAFT, size=(380, 900), ratio=1.5, now=samples.NOW
    )
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (570, 1350)
    assert len({picture.pixel(x, y) for x in range(0, 570, 7) for y in range(0, 1350, 9)}) > 20


def test_a_folder_that_is_not_there_is_named(samples, tmp_path, qapp) -> None:
    with pytest.raises(OSError, match="Is the folder there"):
        render(samples.EMPTY, tmp_path / "nowhere" / "x.png")
