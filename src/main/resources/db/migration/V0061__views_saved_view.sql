-- A list of users that somebody keeps: the query string it is opened with, and who may open it.
create table saved_view (
    id bigint generated always as identity primary key,
    owner_id bigint not null constraint saved_view_owner references agent on delete cascade,
    name text not null constraint saved_view_name_given check (name = btrim(name) and length(name) between 1 and 60),
    visibility text not null constraint saved_view_visibility check (visibility in ('PRIVATE', 'TEAM', 'EVERYONE')),
    team_id bigint constraint saved_view_team references team on delete cascade,
    query text not null constraint saved_view_query_length check (length(query) <= 4000),
    position integer not null default 0,
    created_at timestamptz not null default now(),
    version integer not null default 0,
    constraint saved_view_team_given check ((team_id is not null) = (visibility = 'TEAM'))
);
create index saved_view_by_owner on saved_view (owner_id);
create index saved_view_by_team on saved_view (team_id) where team_id is not null;

comment on column saved_view.query is 'In the one form the users list writes it in: filter, order, columns.';
