"""Postings that a user names: by their id, the source's id, their page, or how one of these begins."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir


def postings_asked(postings: ir.Table, vacancies: ir.Table, name: str) -> ir.Table:
    """Contents that a name may mean: posting_id, source, board, key, company, title, and whether the name is whole.

    name: a posting's id, its key, `source/board/key`, its page or its vacancy's id, or how one of these begins
    """
    path = postings.source.concat("/", postings.board, "/", postings.key)
    page = ibis.coalesce(postings.url, "").re_replace("/+$", "")
    whole = (postings.posting_id == name) | (postings.key == name) | (path == name) | (page == name.rstrip("/"))
    begun = postings.posting_id.startswith(name) | postings.key.startswith(name) | path.startswith(name)
    columns = ("posting_id", "source", "board", "key", "company", "title")
    by_itself = postings.mutate(whole=whole).filter(whole | begun).select(*columns, "whole")
    member = vacancies.filter(vacancies.vacancy_id.startswith(name)).limit(1).select(first=vacancies.members[0])
    of_vacancy = postings.semi_join(member.select(posting_id=member["first"]["posting_id"]), "posting_id")
    return by_itself.union(of_vacancy.mutate(whole=False).select(*columns, "whole"))


def owners_postings(postings: ir.Table, source: str, owner: str) -> ir.Table:
    """Every content of an owner's postings: those of a company, or of a board whose feed names none."""
    return postings.filter(postings.source == source, ibis.coalesce(postings.company, postings.board) == owner)
