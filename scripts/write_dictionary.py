"""Write `docs/data-dictionary.md` from the schemas and `tables/columns.csv`; run it after a column changed."""

from __future__ import annotations

from pathlib import Path

from goingrate.tables.dictionary import dictionary_page

PAGE = Path(__file__).resolve().parent.parent / "docs" / "data-dictionary.md"

if __name__ == "__main__":
    PAGE.write_text(dictionary_page(), encoding="utf-8")
    print(PAGE)
