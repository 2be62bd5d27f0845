-- What an agent opened last from the palette, so that it stands first there the next time.
create table recent_record (
    agent_id bigint not null constraint recent_record_agent references agent on delete cascade,
    kind text not null constraint recent_record_kind check (kind in ('PERSON', 'ORGANIZATION')),
    record_id bigint not null,
    at timestamptz not null default now(),
    primary key (agent_id, kind, record_id)
);
