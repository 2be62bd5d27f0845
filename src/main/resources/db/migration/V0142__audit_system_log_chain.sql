-- Every entry of the system log carries a digest over itself and the entry before, so that whoever changes, inserts or
-- removes one later is found out. Whoever acted stands in the digest by a salted digest of their own: an entry can forget
-- the name and the salt, and the chain still holds.
alter table system_log
    add column number bigint,
    add column salt bytea,
    add column person_digest bytea,
    add column digest bytea;
create unique index system_log_number on system_log (number);

comment on column system_log.number is 'The place in the chain, from 1, given when the entry is committed.';
comment on column system_log.salt is 'personal: without it the digest of who acted tells nothing';
comment on column system_log.person_digest is 'not personal: a digest with a salt that goes with the person';
comment on column system_log.digest is 'not personal: a digest';

-- The last link. Tells when entries are missing at the end.
create table system_log_head (
    only_row boolean primary key default true constraint system_log_one_head check (only_row),
    number bigint not null,
    digest bytea not null
);
comment on column system_log_head.digest is 'not personal: a digest';

-- What came of looking the chain over.
create table system_log_check (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    entries bigint not null,
    broken_id bigint,
    reason text constraint system_log_check_reason check (reason in ('CHANGED', 'MISSING', 'ADDED', 'FORGOTTEN', 'CUT_OFF'))
);
comment on column system_log_check.broken_id is 'The first entry that is not as it was; none where nothing is wrong or the end is missing.';
comment on column system_log_check.reason is 'not personal: a word of ours';

create function system_log_person_digest(salt bytea, actor_name text, ip text) returns bytea
    language sql immutable parallel safe
    return sha256(salt || convert_to(jsonb_build_array(actor_name, ip)::text, 'UTF8'));

create function system_log_digest(entry system_log, former bytea) returns bytea
    language sql stable parallel safe
    return sha256(coalesce(former, ''::bytea) || convert_to(jsonb_build_array(
        entry.number, entry.id, extract(epoch from entry.at), entry.actor_kind, entry.actor_id,
        encode(entry.person_digest, 'hex'), entry.source, entry.action, entry.subject, entry.details)::text, 'UTF8'));

create function system_log_salted() returns trigger language plpgsql as $$
begin
    new.salt := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
    new.person_digest := system_log_person_digest(new.salt, new.actor_name, new.ip);
    return new;
end $$;

create trigger system_log_salted before insert on system_log for each row execute function system_log_salted();

-- Entries join the chain when their transaction commits, so nobody waits for a transaction that goes on for long.
create function system_log_linked() returns trigger language plpgsql as $$
declare
    entry system_log;
    former system_log_head;
begin
    perform pg_advisory_xact_lock(7310425116);
    select * into entry from system_log where id = new.id;
    if entry.id is null then
        return null;
    end if;
    select * into former from system_log_head;
    entry.number := coalesce(former.number, 0) + 1;
    entry.digest := system_log_digest(entry, former.digest);
    update system_log set number = entry.number, digest = entry.digest where id = entry.id;
    insert into system_log_head (number, digest) values (entry.number, entry.digest)
    on conflict (only_row) do update set number = excluded.number, digest = excluded.digest;
    return null;
end $$;

-- What is there already is linked in the order it came.
do $$
declare
    entry system_log;
    former bytea;
    place bigint := 0;
begin
    update system_log
    set salt = decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
    update system_log set person_digest = system_log_person_digest(salt, actor_name, ip);
    for entry in select * from system_log order by id loop
        place := place + 1;
        entry.number := place;
        former := system_log_digest(entry, former);
        update system_log set number = place, digest = former where id = entry.id;
    end loop;
    insert into system_log_head (number, digest) select place, former where place > 0;
end $$;

create constraint trigger system_log_linked after insert on system_log
    deferrable initially deferred for each row execute function system_log_linked();

-- The first entry that is not as it was.
create function system_log_broken() returns table (broken_id bigint, reason text)
    language sql stable
    begin atomic
        select b.id, b.reason
        from (
            select link.id, link.place,
                   case when link.number is null then 'ADDED'
                        when link.number <> link.place then 'MISSING'
                        when link.digest is distinct from system_log_digest(link.entry, link.former) then 'CHANGED'
                        when link.salt is not null
                             and link.person_digest <> system_log_person_digest(link.salt, link.actor_name, link.ip) then 'CHANGED'
                        when link.salt is null
                             and (link.actor_name <> 'anonymized-' || link.actor_id or link.ip is not null
                                  or exists (select from person p where p.id = link.actor_id and p.anonymized_at is null))
                            then 'FORGOTTEN'
                   end as reason
            from (select l as entry, l.*, row_number() over (order by l.number) as place,
                         lag(l.digest) over (order by l.number) as former
                  from system_log l) link
            union all
            select null, h.number, 'CUT_OFF'
            from system_log_head h
            where h.number > (select coalesce(max(l.number), 0) from system_log l)
        ) b
        where b.reason is not null
        order by b.place
        limit 1;
    end;
