"""What search needs from outside: an encoder that turns sentences into vectors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Language = Literal["en", "nl"]
LANGUAGES: tuple[Language, ...] = ("en", "nl")
Vectors = NDArray[np.float32]
Detect = Callable[[str], Language]
"""The language of a text that does not say it."""
Progress = Callable[[int, int], None]
"""Called with (done, all)."""


class Encoder(Protocol):
    """Vectors have length one; the zero vector stands for a text with nothing in it."""

    def ready(self, lang: Language) -> bool:
        """False: there is no model for this language here, search by words only."""
        ...

    def model(self, lang: Language) -> str:
        """Names the model; vectors of two names are never compared."""
        ...

    def encode(self, texts: Sequence[str], lang: Language) -> Vectors:
        """Shape (n, d)."""
        ...
