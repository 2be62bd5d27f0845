create table department (
    id bigint generated always as identity primary key,
    name text not null constraint department_name_given check (btrim(name) <> '' and length(name) <= 100),
    parent_id bigint constraint department_parent references department,
    version integer not null default 0
);
create unique index department_name_unique on department (coalesce(parent_id, 0), lower(name));

create table team (
    id bigint generated always as identity primary key,
    name text not null constraint team_name_given check (btrim(name) <> '' and length(name) <= 100),
    version integer not null default 0
);
create unique index team_name_unique on team (lower(name));

create table agent (
    person_id bigint primary key constraint agent_person references person on delete cascade,
    scope text constraint agent_scope check (scope in ('ALL', 'EXPANDED', 'LIMITED', 'VIEW_ONLY')),
    password_hash text,
    enabled boolean not null default true,
    theme text not null default 'SYSTEM' constraint agent_theme check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    density text not null default 'NORMAL' constraint agent_density check (density in ('COMPACT', 'NORMAL', 'COSY')),
    shortcuts boolean not null default true,
    version integer not null default 0
);

create table agent_department (
    agent_id bigint not null constraint agent_department_agent references agent on delete cascade,
    department_id bigint not null constraint agent_department_department references department on delete cascade,
    primary key (agent_id, department_id)
);

create table agent_team (
    agent_id bigint not null constraint agent_team_agent references agent on delete cascade,
    team_id bigint not null constraint agent_team_team references team on delete cascade,
    is_primary boolean not null default false,
    primary key (agent_id, team_id)
);

-- Failed sign-ins of the last minutes, by address as typed: unknown addresses count like known ones.
create table sign_in_failure (
    id bigint generated always as identity primary key,
    address_key text not null,
    at timestamptz not null default now(),
    ip text
);
create index sign_in_failure_recent on sign_in_failure (address_key, at);

-- One-time links, kept as digests only.
create table first_administrator_link (
    token_digest bytea primary key,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);
