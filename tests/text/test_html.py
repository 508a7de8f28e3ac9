"""Markup to lines: what the replacements leave is what the patterns they stand for would leave."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from goingrate.text.html import plain_text, tidy_lines


@given(st.text(alphabet=" \n\t\r\u00a0ab", max_size=40))
@example(" \n \n\u00a0 a")
def test_tidy_lines_have_single_spaces_inside_and_single_breaks_between(text: str) -> None:
    spaces = re.sub(r"[ \t\r\u00a0]+", " ", text)
    assert tidy_lines(text) == re.sub(r"\n+", "\n", re.sub(r" *\n *", "\n", spaces)).strip()


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy_lines(tidy_lines(text)) == tidy_lines(text)


@pytest.mark.parametrize("run", [" ", "\n", " \n", "\u00a0\n\t"])
def test_a_long_run_is_tidied_in_linear_time(run: str) -> None:
    assert tidy_lines("a" + run * 500_000 + "b") in ("a b", "a\nb")


HTML = [
    ("<p>a</p>\n\n<p>b</p>", "a\nb"),
    ("<ul>\n<li>a</li>\n<li>b\n c</li></ul>", "a\nb c"),
    ("<div>a<br/><br/>b</div>", "a\nb"),
    ("<b>$100</b>-<i>$120</i>K", "$100-$120K"),
    ("a&nbsp;&nbsp;b", "a b"),
    ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb"),
    ("<style>p {}</style><p>a</p>", "a"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), HTML)
def test_blocks_are_lines(html: str, text: str) -> None:
    assert plain_text(html) == text
