-- One anonymizing: who ordered it, how far it is, and afterwards the proof of it.
create table anonymization (
    id bigint generated always as identity primary key,
    person_id bigint not null,
    agent_id bigint,
    agent_name text not null,
    reason text not null constraint anonymization_reason check (reason in ('REQUEST', 'NO_PURPOSE', 'RULE')),
    state text not null default 'ORDERED' constraint anonymization_state
        check (state in ('ORDERED', 'CLEARED', 'DONE', 'FAILED')),
    traces jsonb,
    ordered_at timestamptz not null default now(),
    finished_at timestamptz,
    constraint anonymization_traces check ((traces is not null) = (state = 'CLEARED'))
);
create unique index anonymization_once on anonymization (person_id) where state <> 'FAILED';

comment on column anonymization.person_id is
    'stays when people are merged: who is anonymized is never merged; also when the person is gone, so it is no foreign key';
comment on column anonymization.agent_id is 'Stays when the account is gone, so it is no foreign key; none for a rule.';
comment on column anonymization.agent_name is 'personal: who ordered it';
comment on column anonymization.reason is 'not personal: a word of ours';
comment on column anonymization.state is
    'not personal: a word of ours; CLEARED says that nothing is left but mentions in what is of others';
comment on column anonymization.traces is 'personal: what mentions are found by, for as long as they are looked for';

-- What it took away, in numbers.
create table anonymization_count (
    anonymization_id bigint not null constraint anonymization_count_anonymization references anonymization on delete cascade,
    place integer not null,
    table_name text not null,
    kind text not null constraint anonymization_count_kind check (kind in ('ROWS', 'VALUES', 'MENTIONS')),
    rows bigint not null,
    constraint anonymization_count_pk primary key (anonymization_id, place)
);

comment on column anonymization_count.table_name is 'not personal: a word of ours';
comment on column anonymization_count.kind is 'not personal: a word of ours';
comment on column anonymization_count.place is 'The place among all erasures, so that none is carried out twice.';
