-- Every mail that arrived, as it came, and what became of it.
create table incoming_mail (
    id bigint generated always as identity primary key,
    digest bytea not null constraint incoming_mail_digest unique
        constraint incoming_mail_digest_length check (length(digest) = 32),
    account text not null,
    raw bytea,
    size bigint not null,
    received_at timestamptz not null,
    stored_at timestamptz not null default now(),
    forced boolean not null default false,
    state text not null default 'RECEIVED'
        constraint incoming_mail_state check (state in ('RECEIVED', 'TICKET', 'REPLY', 'NOTE', 'REJECTED', 'BOUNCE')),
    reason text,
    evidence text constraint incoming_mail_evidence check (length(evidence) <= 500),
    machine boolean not null default false,
    message_id text,
    from_address text,
    from_name text,
    subject text,
    person_id bigint constraint incoming_mail_person references person on delete set null,
    ticket_id bigint constraint incoming_mail_ticket references ticket on delete set null,
    processed_at timestamptz,
    constraint incoming_mail_rejected check (state <> 'REJECTED' or reason is not null)
);
create index incoming_mail_by_state on incoming_mail (state, id);
create index incoming_mail_by_sender on incoming_mail (lower(from_address), received_at);
create index incoming_mail_by_message on incoming_mail (message_id) where message_id is not null;
create index incoming_mail_by_person on incoming_mail (person_id, id) where person_id is not null;
create index incoming_mail_by_ticket on incoming_mail (ticket_id) where ticket_id is not null;

comment on column incoming_mail.digest is 'not personal: SHA-256 of the bytes, so that no mail is taken twice';
comment on column incoming_mail.account is 'not personal: the mailbox of the helpdesk it was fetched from';
comment on column incoming_mail.raw is 'personal: the whole mail; taken away when its sender is anonymized';
comment on column incoming_mail.forced is 'Whether an agent wants it taken in whatever spoke against it.';
comment on column incoming_mail.state is 'not personal: a word of ours';
comment on column incoming_mail.reason is 'not personal: a word of ours';
comment on column incoming_mail.evidence is 'personal: a header or the subject';
comment on column incoming_mail.machine is 'Whether a machine wrote it.';
comment on column incoming_mail.message_id is 'personal: the Message-ID (RFC 5322 section 3.6.4) often names a person or their machine';
comment on column incoming_mail.from_address is 'personal: who wrote';
comment on column incoming_mail.from_name is 'personal: who wrote';
comment on column incoming_mail.subject is 'personal: their words';

-- Until when mail from an address is rejected, because there was too much of it.
create table mail_limit (
    address_key text primary key,
    until timestamptz not null
);
comment on column mail_limit.address_key is 'personal: an address in lower case';

-- Why a user was held for an auto-responder by itself.
create table auto_responder_cause (
    switch_id bigint primary key
        constraint auto_responder_cause_switch references auto_responder_switch on delete cascade,
    mail_id bigint constraint auto_responder_cause_mail references incoming_mail on delete set null,
    exchanges integer not null,
    evidence text
);
create index auto_responder_cause_by_mail on auto_responder_cause (mail_id);
comment on column auto_responder_cause.evidence is 'personal: a header or the subject of their mail';

-- How the last look into a mailbox went.
create table mailbox_visit (
    account text primary key,
    at timestamptz not null,
    error text constraint mailbox_visit_error check (length(error) <= 500)
);
comment on column mailbox_visit.account is 'not personal: a mailbox of the helpdesk';
comment on column mailbox_visit.error is 'not personal: what the mail server said of our signing in';
