-- Field by field: what changed, by whom, through what. Written by triggers only.
create table change_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor_kind text not null,
    actor_id bigint,
    actor_name text not null,
    source text not null,
    subject_kind text not null constraint change_log_subject_kind check (subject_kind in ('PERSON', 'ORGANIZATION')),
    subject_id bigint not null,
    field text not null,
    item_id bigint,
    old_value text,
    new_value text,
    old_ref bigint,
    new_ref bigint
);
create index change_log_subject on change_log (subject_id, id) include (subject_kind);

comment on column change_log.item_id is 'The row of a list-valued field (an address, a phone number, a label).';
comment on column change_log.old_ref is 'The record the old value names (an organization).';

-- Acts that must be answered for.
create table system_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor_kind text not null,
    actor_id bigint,
    actor_name text not null,
    source text not null,
    ip text,
    action text not null,
    subject text,
    details jsonb not null default '{}'
);
create index system_log_at on system_log (at, id);
create index system_log_action on system_log (action, at);

-- Who acts is set once per transaction; a statement typed by hand is attributed to its database role.
create function kith_actor_kind() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('kith.actor_kind', true), ''), 'DATABASE');
create function kith_actor_id() returns bigint language sql stable parallel safe
    return nullif(current_setting('kith.actor_id', true), '')::bigint;
create function kith_actor_name() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('kith.actor_name', true), ''), session_user::text);
create function kith_source() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('kith.source', true), ''), 'sql');
