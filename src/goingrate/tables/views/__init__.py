"""One file per question asked of the tables: Ibis tables in, one Ibis table out."""
