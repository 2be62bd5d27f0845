-- Who is in the bin. The person stays as they are, with deleted_at set, until they are restored or the time is over.
create table person_deletion (
    id bigint generated always as identity primary key,
    person_id bigint not null,
    agent_id bigint not null,
    agent_name text not null,
    reason text constraint person_deletion_reason check (reason in ('DUPLICATE', 'SPAM', 'TEST', 'REQUEST', 'LEFT')),
    deleted_at timestamptz not null default now()
);
create unique index person_deletion_once on person_deletion (person_id);
create index person_deletion_by_time on person_deletion (deleted_at);

comment on column person_deletion.person_id is
    'stays when people are merged: who is in the bin is not merged; also when the person is gone, so it is no foreign key';
comment on column person_deletion.agent_id is 'Stays when the account is gone, so it is no foreign key.';
comment on column person_deletion.agent_name is 'personal: who did it';
comment on column person_deletion.reason is 'not personal: a word of ours';

-- Whoever leaves the bin for good is emptied first, as if anonymized, and then removed.
alter table anonymization drop constraint anonymization_reason;
alter table anonymization add constraint anonymization_reason check (reason in ('REQUEST', 'NO_PURPOSE', 'RULE', 'DELETION'));
