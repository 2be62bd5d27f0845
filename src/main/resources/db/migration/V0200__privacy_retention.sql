-- For how long people are kept of whom nothing is heard, and what must happen before somebody is anonymized. One row or none;
-- what is null never happens.
create table retention (
    only_one boolean primary key default true constraint retention_only_one check (only_one),
    close_after integer constraint retention_close_after check (close_after between 1 and 240),
    anonymize_after integer constraint retention_anonymize_after check (anonymize_after between 1 and 240),
    cooling_off_days integer not null default 0 constraint retention_cooling_off_days check (cooling_off_days between 0 and 90),
    second_approver boolean not null default false
);
comment on column retention.close_after is 'Months without activity after which somebody is closed.';
comment on column retention.anonymize_after is 'Months after closing after which somebody is anonymized.';

-- Who has one of these labels is left alone. A label that goes was nobody's any more.
create table retention_exemption (
    label_id bigint constraint retention_exemption_label primary key references label on delete cascade
);

-- What was done on a day.
create table retention_run (
    id bigint generated always as identity primary key,
    day date not null constraint retention_run_once_a_day unique,
    closed bigint not null default 0,
    anonymized bigint not null default 0,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    failed boolean not null default false
);

-- An order can wait for a second agent and for some days, and can be called off until then.
alter table anonymization
    add column due_at timestamptz not null default now(),
    add column approver_id bigint,
    add column approver_name text,
    drop constraint anonymization_state,
    add constraint anonymization_state
        check (state in ('WAITING', 'ORDERED', 'CLEARED', 'DONE', 'FAILED', 'CANCELLED'));
drop index anonymization_once;
create unique index anonymization_once on anonymization (person_id) where state not in ('FAILED', 'CANCELLED');
create index anonymization_open on anonymization (id) where state in ('WAITING', 'ORDERED', 'CLEARED');

comment on column anonymization.state is
    'not personal: a word of ours; WAITING for a second agent; CLEARED says that nothing is left but mentions in what is of others';
comment on column anonymization.approver_id is 'Stays when the account is gone, so it is no foreign key.';
comment on column anonymization.approver_name is 'personal: the agent who approved it';

-- What counts as activity of a person, looked up person by person.
create index change_log_status on change_log (subject_id, at) where subject_kind = 'PERSON' and field = 'status';
