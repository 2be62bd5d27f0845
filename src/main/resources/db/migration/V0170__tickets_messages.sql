-- What is written in tickets, who takes part, and which address a ticket's mail goes to.
alter table ticket
    add column channel text not null default 'AGENT'
        constraint ticket_channel check (channel in ('PORTAL', 'EMAIL', 'AGENT', 'API', 'CHAT')),
    add column notify_address_id bigint constraint ticket_notify_address references email_address on delete set null,
    add column resolved_at timestamptz,
    add column subject_key text;

comment on column ticket.channel is 'not personal: a word of ours';
comment on column ticket.subject_key is 'derived: the subject as it is searched, by a trigger';
comment on column ticket.notify_address_id is
    'Chosen for this ticket alone; counts while it belongs to the requester, else mail goes to the primary address.';
comment on column ticket.resolved_at is 'When it was resolved or closed; from then the days run in which it can be opened again.';

update ticket set subject_key = kith_fold(subject),
                  resolved_at = case when status in ('RESOLVED', 'CLOSED') then last_reply_at end;

create function ticket_subject_key() returns trigger language plpgsql as $$
begin
    new.subject_key := kith_fold(new.subject);
    return new;
end $$;
create trigger ticket_subject_key before insert or update of subject on ticket
    for each row execute function ticket_subject_key();

create index ticket_by_notify_address on ticket (notify_address_id) where notify_address_id is not null;
create index ticket_subject_search on ticket using gin (subject_key gin_trgm_ops);
create index ticket_by_reply on ticket (last_reply_at, id) include (status, department_id);
create index ticket_open_by_reply on ticket (last_reply_at, id) include (department_id)
    where status in ('OPEN', 'AWAITING_USER');
create index ticket_unassigned_by_reply on ticket (last_reply_at, id) include (department_id)
    where status in ('OPEN', 'AWAITING_USER') and assignee_id is null;
create index ticket_by_department on ticket (department_id, last_reply_at, id);

create table ticket_message (
    id bigint generated always as identity primary key,
    ticket_id bigint not null constraint ticket_message_ticket references ticket on delete cascade,
    kind text not null constraint ticket_message_kind check (kind in ('USER', 'AGENT', 'NOTE', 'AUTOMATIC')),
    author_id bigint constraint ticket_message_author references person on delete set null,
    author_name text not null,
    via text not null constraint ticket_message_via check (via in ('PORTAL', 'EMAIL', 'AGENT', 'SYSTEM')),
    from_address text,
    body text not null constraint ticket_message_body check (length(body) <= 100000),
    mail_id text constraint ticket_message_mail_id check (length(mail_id) between 1 and 998),
    created_at timestamptz not null default now()
);
create index ticket_message_by_ticket on ticket_message (ticket_id, id);
create index ticket_message_by_author on ticket_message (author_id, created_at, id);
create unique index ticket_message_mail on ticket_message (mail_id) where mail_id is not null;

comment on column ticket_message.kind is 'not personal: a word of ours';
comment on column ticket_message.author_name is 'personal: the name at the time of writing';
comment on column ticket_message.via is 'not personal: a word of ours';
comment on column ticket_message.from_address is 'personal: the address a mail came from';
comment on column ticket_message.body is 'personal: free words';
comment on column ticket_message.mail_id is 'personal: the Message-ID (RFC 5322 section 3.6.4) often names a person or their machine';

create table ticket_participant (
    ticket_id bigint not null constraint ticket_participant_ticket references ticket on delete cascade,
    person_id bigint not null constraint ticket_participant_person references person on delete cascade,
    added_at timestamptz not null default now(),
    primary key (ticket_id, person_id)
);
create index ticket_participant_by_person on ticket_participant (person_id, ticket_id);

create table ticket_mention (
    message_id bigint not null constraint ticket_mention_message references ticket_message on delete cascade,
    agent_id bigint not null constraint ticket_mention_agent references agent on delete cascade,
    seen_at timestamptz,
    primary key (message_id, agent_id)
);
create index ticket_mention_by_agent on ticket_mention (agent_id, message_id);
create index ticket_mention_unseen on ticket_mention (agent_id) where seen_at is null;
comment on column ticket_mention.agent_id is 'stays when people are merged: agents are never merged';

create table ticket_file (
    id bigint generated always as identity primary key,
    message_id bigint not null constraint ticket_file_message references ticket_message on delete cascade,
    file_id bigint not null constraint ticket_file_file references stored_file,
    name text not null constraint ticket_file_name check (name ~ '\S' and length(name) <= 200)
);
create index ticket_file_by_message on ticket_file (message_id);
create unique index ticket_file_once on ticket_file (file_id);
comment on column ticket_file.name is 'personal: may name who is in it';

create trigger ticket_file_content_goes after delete on ticket_file
    referencing old table as old_rows for each statement execute function person_file_content_goes();

-- What happened to a ticket besides the messages, written by a trigger whoever changes it.
create table ticket_event (
    id bigint generated always as identity primary key,
    ticket_id bigint not null constraint ticket_event_ticket references ticket on delete cascade,
    actor_id bigint,
    actor_name text not null,
    field text not null,
    old_value text,
    new_value text,
    at timestamptz not null default now()
);
create index ticket_event_by_ticket on ticket_event (ticket_id, id);
create index ticket_event_by_actor on ticket_event (actor_id);

comment on column ticket_event.actor_id is 'stays when people are merged: who did it is told as it was; no foreign key, for it outlives the person';
comment on column ticket_event.actor_name is 'personal: who did it';
comment on column ticket_event.field is 'not personal: a word of ours';
comment on column ticket_event.old_value is 'personal: a word of ours, or the name of a department or person';
comment on column ticket_event.new_value is 'personal: a word of ours, or the name of a department or person';

create function ticket_updated() returns trigger language plpgsql as $$
begin
    insert into ticket_event (ticket_id, actor_id, actor_name, field, old_value, new_value)
    select n.id, kith_actor_id(), kith_actor_name(), c.field, c.old_value, c.new_value
    from old_rows o
    join new_rows n on n.id = o.id
        and (n.status, n.priority, n.department_id, n.assignee_id, n.requester_id)
            is distinct from (o.status, o.priority, o.department_id, o.assignee_id, o.requester_id)
    cross join lateral (values
        ('status', o.status, n.status),
        ('priority', o.priority, n.priority),
        ('department', (select d.name from department d where d.id = o.department_id and n.department_id <> o.department_id),
                       (select d.name from department d where d.id = n.department_id and n.department_id <> o.department_id)),
        ('assignee', (select coalesce(p.display_name, p.name) from person p where p.id = o.assignee_id and n.assignee_id is distinct from o.assignee_id),
                     (select coalesce(p.display_name, p.name) from person p where p.id = n.assignee_id and n.assignee_id is distinct from o.assignee_id)),
        ('requester', (select coalesce(p.display_name, p.name) from person p where p.id = o.requester_id and n.requester_id <> o.requester_id),
                      (select coalesce(p.display_name, p.name) from person p where p.id = n.requester_id and n.requester_id <> o.requester_id))
    ) as c (field, old_value, new_value)
    where c.old_value is distinct from c.new_value;
    return null;
end $$;
create trigger ticket_updated after update on ticket
    referencing old table as old_rows new table as new_rows for each statement execute function ticket_updated();

-- How tickets are opened: the department of those that come without one, and how many open ones a user may have.
alter table installation
    add column open_tickets_limit integer constraint installation_open_tickets_limit check (open_tickets_limit between 1 and 100000),
    add column tickets_from_validated boolean not null default false;
alter table department add column takes_the_rest boolean not null default false;
create unique index department_takes_the_rest on department (takes_the_rest) where takes_the_rest;
comment on column department.takes_the_rest is 'Whether tickets that come without a department are its; else they are the first one''s.';
comment on column installation.open_tickets_limit is 'The most open tickets one user can have; null without limit.';
comment on column installation.tickets_from_validated is 'Whether only those whose address is validated can open tickets.';
