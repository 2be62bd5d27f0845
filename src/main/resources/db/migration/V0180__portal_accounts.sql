-- Accounts of users on the portal, and the one-time links that lead there.
create table portal_account (
    id bigint generated always as identity primary key,
    person_id bigint not null constraint portal_account_person references person on delete cascade,
    password_hash text,
    registered_at timestamptz,
    invited_at timestamptz,
    sessions_since timestamptz not null default 'epoch',
    constraint portal_account_registered check (registered_at is null or password_hash is not null)
);
create unique index portal_account_one on portal_account (person_id);

comment on column portal_account.password_hash is 'personal: opens their account';
comment on column portal_account.registered_at is 'When the user first chose a password; before that the account opens nothing.';
comment on column portal_account.sessions_since is 'Sign-ins from before this moment are over.';

create table portal_link (
    token_digest bytea primary key,
    person_id bigint not null constraint portal_link_person references person on delete cascade,
    kind text not null constraint portal_link_kind check (kind in ('INVITATION', 'PASSWORD', 'REGISTRATION', 'ADDRESS', 'TICKET')),
    address text,
    ticket_id bigint constraint portal_link_ticket references ticket on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint portal_link_of_ticket check ((kind = 'TICKET') = (ticket_id is not null)),
    constraint portal_link_of_address check ((kind in ('REGISTRATION', 'ADDRESS')) <= (address is not null))
);
create index portal_link_by_person on portal_link (person_id);
create index portal_link_by_ticket on portal_link (ticket_id);

comment on column portal_link.token_digest is 'personal: opens their account';
comment on column portal_link.person_id is 'stays when people are merged: links of a duplicate are void and go, by a trigger';
comment on column portal_link.kind is 'not personal: a word of ours';
comment on column portal_link.address is 'personal: leads to them; what the link was mailed to';
comment on column portal_link.used_at is 'A used link to a ticket stays as long as it is to hold the reader''s session; the others go.';

-- Requests of strangers that make us write mail, to count them.
create table portal_request (
    id bigint generated always as identity primary key,
    kind text not null,
    address_key text not null,
    ip text,
    at timestamptz not null default now()
);
create index portal_request_by_address on portal_request (address_key, at);
create index portal_request_by_ip on portal_request (ip, at);

comment on column portal_request.kind is 'not personal: a word of ours';
comment on column portal_request.address_key is 'personal: leads to them';
comment on column portal_request.ip is 'personal: where they were';

-- Users and agents are counted apart, so that nobody locks the one out by failing as the other.
alter table sign_in_failure
    add column side text not null default 'AGENT' constraint sign_in_failure_side check (side in ('AGENT', 'USER'));
comment on column sign_in_failure.side is 'not personal: a word of ours';

alter table installation
    add column portal_registration boolean not null default true,
    add column portal_lockout boolean not null default true,
    add column portal_session_minutes integer not null default 1440
        constraint installation_portal_session check (portal_session_minutes between 5 and 20160);
comment on column installation.portal_registration is 'Whether strangers can make an account for themselves.';
comment on column installation.portal_lockout is 'Whether twenty wrong passwords lock an address for a while.';
comment on column installation.portal_session_minutes is 'After so many minutes without a page a user is signed out.';

-- Whoever has an account, and agents, who have one of their own. Whoever only began to register is none yet.
create or replace view registered_person as
    select p.id as person_id from person p
    where p.channel = 'REGISTRATION'
      and not exists (select from portal_account a where a.person_id = p.id and a.registered_at is null)
    union all
    select id from person where kind = 'AGENT'
    union all
    select person_id from activity where kind = 'REGISTRATION' and successful
    union all
    select a.person_id from portal_account a join person p on p.id = a.person_id
    where a.registered_at is not null and p.kind = 'USER' and p.channel <> 'REGISTRATION'
      and not exists (select from activity v where v.person_id = p.id and v.kind = 'REGISTRATION' and v.successful);
create index portal_account_registered on portal_account (person_id) where registered_at is not null;

-- Who is closed, deleted, merged or anonymized is out at once, on whatever way it happened, and stays out when it is undone.
create function portal_closed() returns trigger language plpgsql as $$
begin
    if exists (select from portal_link) or exists (select from portal_account) then
        with gone as materialized (
            select n.id
            from new_rows n
            join old_rows o on o.id = n.id
            where (n.status = 'CLOSED' and o.status <> 'CLOSED')
               or (n.deleted_at is not null and o.deleted_at is null)
               or (n.merged_into is not null and o.merged_into is null)
               or (n.anonymized_at is not null and o.anonymized_at is null)
        ), links as (
            delete from portal_link l using gone where l.person_id = gone.id
        )
        update portal_account a set sessions_since = clock_timestamp() from gone where a.person_id = gone.id;
    end if;
    return null;
end $$;
create trigger portal_closed after update on person
    referencing old table as old_rows new table as new_rows for each statement execute function portal_closed();
