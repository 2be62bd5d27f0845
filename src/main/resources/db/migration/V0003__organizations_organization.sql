create table organization (
    id bigint generated always as identity primary key,
    name text not null constraint organization_name_given check (name = btrim(name) and name <> '' and length(name) <= 200),
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create unique index organization_name_unique on organization (lower(name));
create index organization_name_search on organization using gin (lower(name) gin_trgm_ops);
