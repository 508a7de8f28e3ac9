"""Even text says the same, and leads back to the very characters that were written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goingrate.text.even import even_text

written = st.text(st.sampled_from("ab- \n\t\r\u00a0\u202f\u2011\u2028\u200b\ufeff"), max_size=40)


@given(written)
def test_even_text_is_even_and_stays_so(text: str) -> None:
    even = even_text(text)
    assert "  " not in even.text
    assert [line.strip(" ") for line in even.text.split("\n")] == even.text.split("\n")
    assert not set(even.text) & set("\t\r\u00a0\u2011\u2028\u200b")
    assert even_text(even.text) == (even.text, (), ())


@given(written)
def test_each_character_leads_back_to_its_own(text: str) -> None:
    even = even_text(text)
    for at, char in enumerate(even.text):
        start, end = even.written(at, at + 1)
        assert end == start + 1
        assert text[start:end] == char or even_text(f"a{text[start:end]}a").text == f"a{char}a"
        assert even.shown(start) == at


@given(written, st.integers(0, 40))
def test_every_place_has_its_place_in_even_text(text: str, at: int) -> None:
    even = even_text(text)
    places = [even.shown(place) for place in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(even.text)
