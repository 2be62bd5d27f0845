-- Signs the numbers of our mails, so that whoever answers cannot point at a ticket of somebody else: 244 random bits.
alter table installation
    add column mail_secret bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
comment on column installation.mail_secret is 'not personal: random';

-- Mail that is to leave: written in the transaction of what it tells about, delivered later.
create table outgoing_mail (
    id bigint generated always as identity primary key,
    kind text not null constraint outgoing_mail_kind check (kind ~ '^[A-Z_]{3,40}$'),
    person_id bigint constraint outgoing_mail_person references person on delete set null,
    ticket_id bigint constraint outgoing_mail_ticket references ticket on delete cascade,
    ticket_message_id bigint,
    to_address text not null constraint outgoing_mail_to_address check (length(to_address) <= 254),
    to_name text not null,
    language text not null,
    subject text not null,
    plain text not null,
    html text not null,
    message_id text not null constraint outgoing_mail_message_id unique,
    refs text[] not null default '{}',
    automatic text not null constraint outgoing_mail_automatic check (automatic in ('NO', 'GENERATED', 'REPLIED')),
    secret boolean not null,
    state text not null default 'QUEUED' constraint outgoing_mail_state
        check (state in ('QUEUED', 'SENT', 'FAILED', 'CANCELLED')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    unreachable boolean not null default false,
    error text constraint outgoing_mail_error_length check (length(error) <= 500),
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    constraint outgoing_mail_sent check ((sent_at is not null) = (state = 'SENT'))
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where state = 'QUEUED';
create index outgoing_mail_by_state on outgoing_mail (state, id);
create index outgoing_mail_by_person on outgoing_mail (person_id) where person_id is not null;
create index outgoing_mail_by_ticket on outgoing_mail (ticket_id, id) where ticket_id is not null;
create index outgoing_mail_by_address on outgoing_mail (lower(to_address), created_at);

comment on column outgoing_mail.kind is 'not personal: a word of ours';
comment on column outgoing_mail.to_address is 'personal: leads to them';
comment on column outgoing_mail.to_name is 'personal: who it is';
comment on column outgoing_mail.language is 'personal: what they speak';
comment on column outgoing_mail.subject is 'personal: what they were told';
comment on column outgoing_mail.plain is 'personal: what they were told';
comment on column outgoing_mail.html is 'personal: the same words; not kept when the mail has left';
comment on column outgoing_mail.message_id is 'not personal: numbers, random and signed';
comment on column outgoing_mail.refs is 'personal: the numbers their own mails had, which may name their machine';
comment on column outgoing_mail.automatic is 'not personal: a word of ours';
comment on column outgoing_mail.secret is 'Whether the words open something: they are taken away once the mail has left or will not leave.';
comment on column outgoing_mail.state is 'not personal: a word of ours';
comment on column outgoing_mail.next_attempt_at is 'While somebody delivers it: when another may, should that one have died.';
comment on column outgoing_mail.unreachable is 'Whether the last try did not get as far as the mail itself.';
comment on column outgoing_mail.error is 'personal: the words of the server, which may repeat the address';
