-- A list of people that an agent takes out as a file: what it holds, how far it is, until when it is kept.
create table people_export (
    id bigint generated always as identity primary key,
    agent_id bigint not null constraint people_export_agent references person on delete cascade,
    query text not null,
    state text not null default 'RUNNING' constraint people_export_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    failure text constraint people_export_failure check ((failure is not null) = (state = 'FAILED')),
    attempt integer not null default 0,
    total bigint not null default 0,
    rows bigint not null default 0,
    size bigint not null default 0,
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    expires_at timestamptz not null
);
create index people_export_by_agent on people_export (agent_id, id);

comment on column people_export.query is 'The list as its address has it: filter, order and columns.';
comment on column people_export.attempt is 'The one try that may write now; an earlier one stops when it sees another number here.';

create table people_export_chunk (
    export_id bigint not null constraint people_export_chunk_export references people_export on delete cascade,
    number integer not null,
    bytes bytea not null,
    constraint people_export_chunk_pk primary key (export_id, number)
);
alter table people_export_chunk alter column bytes set storage external;
