-- One-time links by which agents choose a password, kept as digests only.
create table agent_password_link (
    token_digest bytea primary key,
    agent_id bigint not null constraint agent_password_link_agent references agent on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
);
create index agent_password_link_by_agent on agent_password_link (agent_id);

create index agent_team_by_team on agent_team (team_id);
create index agent_department_by_department on agent_department (department_id);
create unique index agent_team_one_primary on agent_team (agent_id) where is_primary;
