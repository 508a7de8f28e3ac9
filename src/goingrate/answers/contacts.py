"""E-mail addresses and telephone numbers of people, masked in what leaves the store."""

from __future__ import annotations

import re
from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc

MASK = "*"

# Plain, and as people write them to be read by people: jo [at] acme.example, jo at acme dot example.
_DOMAIN = r"[\w-]+(?:(?:\.|[ ]?[\[({]dot[\])}][ ]?|[ ]dot[ ])[\w-]+)+"
_EMAIL = re.compile(
    rf"(?i:(?<![\w.+%-])[\w.+%-]+(?:(?:@|[ ]?[\[({{]at[\])}}][ ]?){_DOMAIN}| at [\w-]+(?: dot [\w-]+)+))"
)
# A digit run that continues one before it (`100 000 123`), an amount (`$`) or a word's end is no telephone number.
_START = r"(?<![\w.,+$€£#/-])(?<!\d[ \u00a0])"
_END = r"(?![\w%]|[.,-]\d)"
_GAP = r"[ \u00a0.()/-]{0,3}"
_DOT = r"[ \u00a0.-]"
_PHONE = re.compile(
    "|".join(
        (
            # with the country's code: +49 30 1234567, 0049 30 1234567
            rf"{_START}(?:\+|00)[1-9](?:{_GAP}\d){{8,13}}{_END}",
            # North America: (415) 555-0134, 415.555.0134
            rf"{_START}(?:1{_DOT})?(?:\([2-9]\d\d\)[ \u00a0]?|[2-9]\d\d{_DOT})\d{{3}}{_DOT}\d{{4}}{_END}",
            # with a trunk zero: 030 1234567, 0151/12345678, 020 7946 0958, 01 23 45 67 89
            rf"{_START}\(?0[1-9]\d{{1,4}}\)?[ \u00a0/-]{{1,2}}\d{{3,8}}(?:[ \u00a0-]?\d{{1,5}})?{_END}",
            rf"{_START}0[1-9](?:{_DOT}\d\d){{4}}{_END}",
            # after a word that announces one: Tel.: 5550134
            rf"(?i:\b(?:tel|telephone|phone|telefon|téléphone|fax|mobile|mobil|cell|whatsapp)\b)"
            rf"(?:[ ]?(?:no|number|nr)\b)?[.:]{{1,2}}[ ]{{0,2}}(?P<told>\(?\d(?:{_GAP}\d){{5,13}}){_END}",
        )
    )
)
# What every match of the patterns holds, in the language of Arrow's engine, which is fast and has no look-behind.
_MAY_BE_EMAIL = r"(?i)@|[\[({]at[\])}]| at [\w-]+ dot "
_MAY_BE_PHONE = r"\d(?:[ \x{00a0}.()/-]{0,3}\d){5}"


def mask_contacts(text: str, *, phones: bool = True) -> str:
    """The text with each character of an e-mail address, and each digit of a telephone number, as `*`.

    As long as before, so that offsets into it hold. A number is one with a country's code, one in a North American or
    trunk-zero form, or one announced by a word such as `Tel.:`; others stay.

    >>> mask_contacts("Write to jo@acme.example or call +1 415 555 0134: $150,000 - $180,000")
    'Write to *************** or call +* *** *** ****: $150,000 - $180,000'
    """
    masked = _mask_emails(text)
    return _mask_phones(masked) if phones else masked


def _mask_emails(text: str) -> str:
    return _EMAIL.sub(lambda found: MASK * len(found[0]), text)


def _mask_phones(text: str) -> str:
    return _PHONE.sub(_masked_number, text)


def _masked_number(found: re.Match[str]) -> str:
    start = found.start("told") - found.start() if found["told"] else 0
    return found[0][:start] + re.sub(r"\d", MASK, found[0][start:])


def mask_column(column: pa.Array, *, phones: bool = True) -> pa.Array:
    """The column with contacts masked in every text that it holds, at any depth.

    >>> mask_column(pa.array([["a@b.example", "c"], None])).to_pylist()
    [['***********', 'c'], None]
    """
    if pa.types.is_string(column.type):
        masked = _mask_where(column, _MAY_BE_EMAIL, _mask_emails)
        return _mask_where(masked, _MAY_BE_PHONE, _mask_phones) if phones else masked
    if not any(_may_hold(texts, phones=phones) for texts in _texts(column)):
        return column
    return pa.array([_masked(value, phones=phones) for value in column.to_pylist()], column.type)


def _mask_where(texts: pa.Array, pattern: str, mask: Callable[[str], str]) -> pa.Array:
    """The texts, those masked that the pattern is found in."""
    found = pc.fill_null(pc.match_substring_regex(texts, pattern), fill_value=False)
    if not pc.any(found).as_py():
        return texts
    masked = [mask(text) for text in texts.filter(found).to_pylist()]
    return pc.replace_with_mask(texts, found, pa.array(masked, texts.type))


def _texts(column: pa.Array) -> list[pa.Array]:
    """The texts in a column: itself, or those in its lists and structs."""
    if pa.types.is_string(column.type):
        return [column]
    if pa.types.is_list(column.type):
        return _texts(column.flatten())
    if pa.types.is_struct(column.type):
        return [texts for part in column.flatten() for texts in _texts(part)]
    return []


def _may_hold(texts: pa.Array, *, phones: bool) -> bool:
    has_email = pc.any(pc.match_substring_regex(texts, _MAY_BE_EMAIL)).as_py()
    return bool(has_email or (phones and pc.any(pc.match_substring_regex(texts, _MAY_BE_PHONE)).as_py()))


def _masked(value: object, *, phones: bool) -> object:
    if isinstance(value, str):
        return mask_contacts(value, phones=phones)
    if isinstance(value, list):
        return [_masked(each, phones=phones) for each in value]
    if isinstance(value, dict):
        return {name: _masked(each, phones=phones) for name, each in value.items()}
    return value
