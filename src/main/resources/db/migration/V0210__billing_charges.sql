-- What is charged for work on a ticket: an amount of money, or time. An amount is exact and has the decimals of its currency.
create table charge (
    id bigint generated always as identity primary key,
    ticket_id bigint not null constraint charge_ticket references ticket on delete cascade,
    person_id bigint not null constraint charge_person references person on delete cascade,
    agent_id bigint constraint charge_agent references person on delete set null,
    agent_name text not null,
    amount numeric constraint charge_amount check (amount > 0 and amount < 10000000000 and scale(amount) <= 4),
    currency text constraint charge_currency check (currency ~ '^[A-Z]{3}$'),
    seconds integer constraint charge_seconds check (seconds between 1 and 3600000),
    comment text constraint charge_comment check (comment ~ '\S' and length(comment) <= 300),
    charged_at timestamptz not null default now(),
    version integer not null default 0,
    constraint charge_of_one_kind check (num_nonnulls(amount, seconds) = 1 and (amount is null) = (currency is null))
);
create index charge_by_ticket on charge (ticket_id, charged_at, id);
create index charge_by_person on charge (person_id, charged_at, id);
create index charge_by_agent on charge (agent_id);
create index charge_traceable on charge using gin (kith_traceable(comment) gin_trgm_ops) where comment is not null;

comment on column charge.person_id is 'Who asked for the ticket when it was charged; stays when the ticket is given to somebody else.';
comment on column charge.agent_id is 'stays when people are merged: agents are never merged';
comment on column charge.agent_name is 'personal: who charged it';
comment on column charge.currency is 'not personal: a code of ISO 4217, that of the setting at the time';
comment on column charge.seconds is 'At most 1,000 hours.';
comment on column charge.comment is 'personal: free words';

alter table installation
    add column currency text not null default 'EUR' constraint installation_currency check (currency ~ '^[A-Z]{3}$'),
    add column timer_starts boolean not null default false;
comment on column installation.currency is 'not personal: what amounts are charged in, a code of ISO 4217';
comment on column installation.timer_starts is 'Whether the timer runs as soon as a ticket is opened.';

create function charge_told(amount numeric, currency text, seconds integer) returns text
    language sql immutable parallel safe
    return coalesce(amount || ' ' || currency, to_char(make_interval(secs => seconds), 'FMHH24:MI:SS'));

-- The history of the ticket tells of its charges, to whoever may see the ticket; that of the person would tell others as well.
create function charge_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into ticket_event (ticket_id, actor_id, actor_name, field, new_value)
        select n.ticket_id, kith_actor_id(), kith_actor_name(), 'charge', charge_told(n.amount, n.currency, n.seconds)
        from new_rows n;
    elsif tg_op = 'UPDATE' then
        insert into ticket_event (ticket_id, actor_id, actor_name, field, old_value, new_value)
        select n.ticket_id, kith_actor_id(), kith_actor_name(), 'charge',
               charge_told(o.amount, o.currency, o.seconds), charge_told(n.amount, n.currency, n.seconds)
        from old_rows o
        join new_rows n using (id)
        where (o.amount, o.currency, o.seconds) is distinct from (n.amount, n.currency, n.seconds);
    else
        insert into ticket_event (ticket_id, actor_id, actor_name, field, old_value)
        select o.ticket_id, kith_actor_id(), kith_actor_name(), 'charge', charge_told(o.amount, o.currency, o.seconds)
        from old_rows o
        join ticket t on t.id = o.ticket_id;
    end if;
    return null;
end $$;

create trigger charge_inserted after insert on charge
    referencing new table as new_rows for each statement execute function charge_changed();
create trigger charge_updated after update on charge
    referencing old table as old_rows new table as new_rows for each statement execute function charge_changed();
create trigger charge_deleted after delete on charge
    referencing old table as old_rows for each statement execute function charge_changed();
