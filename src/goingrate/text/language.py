"""The language of a text: plainly English by its function words, else as a library tells it."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

SAMPLE = 1_000  # characters from the middle: the beginning is often the company's own words in its own language
SHORTEST = 60  # bytes of UTF-8 under which nothing is told
# Of 6,428 recorded ads all in Latin letters with this share are English; German, French, Spanish ones stay under .05.
_ENGLISH_SHARE = 0.08
_MOST_WIDE = 1.1  # UTF-8 bytes a character: more is not in Latin letters throughout
_ENGLISH = (" the ", " and ", " to ", " of ", " with ", " for ")
# The languages of the labour markets that feeds come from: of all the library knows, short ads would look like many.
_LANGUAGES = (
    "en", "de", "fr", "es", "nl", "pl", "pt", "it", "sv", "da", "no", "fi", "cs", "sk", "hu", "ro", "bg", "el", "tr",
    "ru", "uk", "ja", "zh", "ko", "vi", "th", "id", "hi", "ar", "he", "ca", "hr", "sl", "lt", "lv", "et",
)  # fmt: skip


class Language(NamedTuple):
    """An ISO 639-1 code, and how it was told."""

    code: str
    rule: str


def detect_language(text: str) -> Language | None:
    """The language that most of a text is in; None where it is too short to tell.

    >>> detect_language("You will work with the team and talk to the customers of our bakery in Leeds.").code
    'en'
    >>> detect_language("Wir suchen eine Bäckerin, die mit uns das beste Brot der Stadt backen möchte.").code
    'de'
    >>> detect_language("Apply!")
    """
    if len(text) < SHORTEST and len(text.strip().encode("utf-8", "replace")) < SHORTEST:
        return None
    start = max(0, (len(text) - SAMPLE) // 2)
    sample = text[start : start + SAMPLE]
    words = sample.count(" ") + 1
    known = sum(map(sample.count, _ENGLISH))
    if known >= _ENGLISH_SHARE * words and len(sample.encode("utf-8", "replace")) < _MOST_WIDE * len(sample):
        return Language("en", "language: English function words")
    code, _ = _library().classify(sample)
    return Language(code, "language: by its letters")


@cache
def _library() -> Any:
    # half a second to load: only those wait for it who read another language
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(_LANGUAGES))
    return identifier
