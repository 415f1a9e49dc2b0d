"""The only room that names concrete classes and builds objects; everything else is handed what it needs."""

from assist.app.analysis import build_encoders, build_languages, build_phrases, build_reader, build_rules, build_worker
from assist.app.errors import persons_errors as PERSONS_ERRORS
from assist.app.places import Places, places
from assist.app.sidebar import sidebar

__all__ = [
    "PERSONS_ERRORS",
    "Places",
    "build_encoders",
    "build_languages",
    "build_phrases",
    "build_reader",
    "build_rules",
    "build_worker",
    "places",
    "sidebar",
]
