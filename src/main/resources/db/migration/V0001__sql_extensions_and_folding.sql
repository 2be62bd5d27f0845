create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- The one spelling that names, addresses and searches are compared in: no accents, lower case.
-- ICU does the lower-casing, so that the database's own locale does not matter.
create function kith_fold(value text) returns text
    language sql stable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, value) collate "und-x-icu");
