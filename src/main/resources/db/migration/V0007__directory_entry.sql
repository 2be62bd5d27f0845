-- One row for each user that the list shows: its sort keys, counts and search text.
-- Nobody writes it but the triggers below; directory_source says what it must equal.
create table directory_entry (
    person_id bigint primary key,
    name text not null,
    name_key text collate "C" not null,
    email text,
    email_key text collate "C" not null,
    email_domain text collate "C" not null,
    organization_id bigint,
    organization text,
    organization_key text collate "C",
    ticket_count integer not null,
    open_ticket_count integer not null,
    created_at timestamptz not null,
    status text collate "C" not null,
    language text collate "C",
    initial text collate "C" not null,
    search_text text collate "C" not null
);

create view directory_source as
select p.id as person_id,
       coalesce(p.display_name, p.name) as name,
       kith_fold(coalesce(p.display_name, p.name)) as name_key,
       mail.address as email,
       coalesce(mail.address_key, '') as email_key,
       coalesce(substring(mail.address_key from '@([^@]*)$'), '') as email_domain,
       p.organization_id,
       o.name as organization,
       kith_fold(o.name) as organization_key,
       tickets.total as ticket_count,
       tickets.open as open_ticket_count,
       p.created_at,
       p.status,
       p.language,
       upper(left(kith_fold(coalesce(p.last_name, substring(p.name from '\S+\s*$'))), 1)) as initial,
       -- A space before every value: one or two letters then find the beginnings of words through the same index.
       kith_fold(concat(' ' || p.display_name, ' ' || p.name, ' ' || p.first_name || ' ' || p.last_name, mail.all_addresses,
                        ' ' || o.name)) || coalesce(phone.all_digits, '') as search_text
from person p
left join organization o on o.id = p.organization_id
left join lateral (
    select max(e.address) filter (where e.is_primary) as address,
           max(e.address_key) filter (where e.is_primary) as address_key,
           string_agg(' ' || e.address_key, '' order by e.id) as all_addresses
    from email_address e
    where e.person_id = p.id
) mail on true
left join lateral (
    select string_agg(concat(' ' || nullif(regexp_replace(n.number, '\D', '', 'g'), ''), ' ' || substr(n.e164, 2)), '' order by n.id)
               as all_digits
    from phone_number n
    where n.person_id = p.id
) phone on true
left join lateral (
    select (count(*) filter (where t.status not in ('SPAM', 'DELETED')))::integer as total,
           (count(*) filter (where t.status in ('OPEN', 'AWAITING_USER')))::integer as open
    from ticket t
    where t.requester_id = p.id
) tickets on true
where p.kind = 'USER' and p.merged_into is null and p.deleted_at is null;

-- Brings the entries of these people up to date. It takes their rows first, in order, so that two transactions
-- cannot overwrite each other's share: the second one reads what the first one committed.
create function directory_refresh(people bigint[]) returns void
    language plpgsql as $$
begin
    perform from directory_entry where person_id = any (people) order by person_id for update;

    insert into directory_entry as entry
        (person_id, name, name_key, email, email_key, email_domain, organization_id, organization, organization_key,
         ticket_count, open_ticket_count, created_at, status, language, initial, search_text)
    select person_id, name, name_key, email, email_key, email_domain, organization_id, organization, organization_key,
           ticket_count, open_ticket_count, created_at, status, language, initial, search_text
    from directory_source
    where person_id = any (people)
    on conflict (person_id) do update set
        name = excluded.name, name_key = excluded.name_key, email = excluded.email, email_key = excluded.email_key,
        email_domain = excluded.email_domain, organization_id = excluded.organization_id,
        organization = excluded.organization, organization_key = excluded.organization_key,
        ticket_count = excluded.ticket_count, open_ticket_count = excluded.open_ticket_count,
        created_at = excluded.created_at, status = excluded.status, language = excluded.language,
        initial = excluded.initial, search_text = excluded.search_text
    where (entry.name, entry.name_key, entry.email, entry.email_key, entry.email_domain, entry.organization_id,
           entry.organization, entry.organization_key, entry.ticket_count, entry.open_ticket_count, entry.created_at,
           entry.status, entry.language, entry.initial, entry.search_text)
        is distinct from
          (excluded.name, excluded.name_key, excluded.email, excluded.email_key, excluded.email_domain,
           excluded.organization_id, excluded.organization, excluded.organization_key, excluded.ticket_count,
           excluded.open_ticket_count, excluded.created_at, excluded.status, excluded.language, excluded.initial,
           excluded.search_text);
end $$;

create function directory_person_inserted() returns trigger language plpgsql as $$
begin
    perform directory_refresh(array(select id from new_rows));
    return null;
end $$;

create function directory_person_updated() returns trigger language plpgsql as $$
begin
    perform directory_refresh(array(
        select n.id
        from new_rows n join old_rows o using (id)
        where (n.kind, n.status, n.name, n.display_name, n.first_name, n.last_name, n.organization_id, n.language,
               n.created_at, n.merged_into, n.deleted_at)
            is distinct from
              (o.kind, o.status, o.name, o.display_name, o.first_name, o.last_name, o.organization_id, o.language,
               o.created_at, o.merged_into, o.deleted_at)));
    delete from directory_entry d
    using new_rows n
    where d.person_id = n.id and (n.kind <> 'USER' or n.merged_into is not null or n.deleted_at is not null);
    return null;
end $$;

create function directory_person_deleted() returns trigger language plpgsql as $$
begin
    delete from directory_entry d using old_rows o where d.person_id = o.id;
    return null;
end $$;

-- For rows that hang on a person. What the statement that made the person added with it is already in the entry.
create function directory_contact_inserted() returns trigger language plpgsql as $$
begin
    perform directory_refresh(array(select distinct person_id from new_rows));
    return null;
end $$;

create function directory_contact_updated() returns trigger language plpgsql as $$
begin
    perform directory_refresh(array(select person_id from new_rows union select person_id from old_rows));
    return null;
end $$;

create function directory_contact_deleted() returns trigger language plpgsql as $$
begin
    perform directory_refresh(array(select distinct person_id from old_rows));
    return null;
end $$;

create function directory_organization_updated() returns trigger language plpgsql as $$
begin
    perform directory_refresh(array(
        select p.id
        from new_rows n join old_rows o using (id) join person p on p.organization_id = n.id
        where n.name <> o.name));
    return null;
end $$;

-- Counts move by differences, so a ticket costs one small update however many the user has.
create function directory_ticket_inserted() returns trigger language plpgsql as $$
begin
    update directory_entry d
    set ticket_count = d.ticket_count + moved.total, open_ticket_count = d.open_ticket_count + moved.open
    from (
        select requester_id,
               count(*) filter (where status not in ('SPAM', 'DELETED')) as total,
               count(*) filter (where status in ('OPEN', 'AWAITING_USER')) as open
        from new_rows
        group by requester_id
        order by requester_id
    ) moved
    where d.person_id = moved.requester_id and (moved.total, moved.open) <> (0, 0);
    return null;
end $$;

create function directory_ticket_deleted() returns trigger language plpgsql as $$
begin
    update directory_entry d
    set ticket_count = d.ticket_count - moved.total, open_ticket_count = d.open_ticket_count - moved.open
    from (
        select requester_id,
               count(*) filter (where status not in ('SPAM', 'DELETED')) as total,
               count(*) filter (where status in ('OPEN', 'AWAITING_USER')) as open
        from old_rows
        group by requester_id
        order by requester_id
    ) moved
    where d.person_id = moved.requester_id and (moved.total, moved.open) <> (0, 0);
    return null;
end $$;

create function directory_ticket_updated() returns trigger language plpgsql as $$
begin
    update directory_entry d
    set ticket_count = d.ticket_count + moved.total, open_ticket_count = d.open_ticket_count + moved.open
    from (
        select requester_id, sum(total) as total, sum(open) as open
        from (
            select requester_id, (status not in ('SPAM', 'DELETED'))::integer as total,
                   (status in ('OPEN', 'AWAITING_USER'))::integer as open
            from new_rows
            union all
            select requester_id, -(status not in ('SPAM', 'DELETED'))::integer,
                   -(status in ('OPEN', 'AWAITING_USER'))::integer
            from old_rows
        ) change
        group by requester_id
        order by requester_id
    ) moved
    where d.person_id = moved.requester_id and (moved.total, moved.open) <> (0, 0);
    return null;
end $$;

create trigger directory_person_inserted after insert on person
    referencing new table as new_rows for each statement execute function directory_person_inserted();
create trigger directory_person_updated after update on person
    referencing old table as old_rows new table as new_rows for each statement execute function directory_person_updated();
create trigger directory_person_deleted after delete on person
    referencing old table as old_rows for each statement execute function directory_person_deleted();

create trigger directory_email_inserted after insert on email_address
    referencing new table as new_rows for each statement execute function directory_contact_inserted();
create trigger directory_email_updated after update on email_address
    referencing old table as old_rows new table as new_rows for each statement execute function directory_contact_updated();
create trigger directory_email_deleted after delete on email_address
    referencing old table as old_rows for each statement execute function directory_contact_deleted();

create trigger directory_phone_inserted after insert on phone_number
    referencing new table as new_rows for each statement execute function directory_contact_inserted();
create trigger directory_phone_updated after update on phone_number
    referencing old table as old_rows new table as new_rows for each statement execute function directory_contact_updated();
create trigger directory_phone_deleted after delete on phone_number
    referencing old table as old_rows for each statement execute function directory_contact_deleted();

create trigger directory_organization_updated after update on organization
    referencing old table as old_rows new table as new_rows for each statement execute function directory_organization_updated();

create trigger directory_ticket_inserted after insert on ticket
    referencing new table as new_rows for each statement execute function directory_ticket_inserted();
create trigger directory_ticket_updated after update on ticket
    referencing old table as old_rows new table as new_rows for each statement execute function directory_ticket_updated();
create trigger directory_ticket_deleted after delete on ticket
    referencing old table as old_rows for each statement execute function directory_ticket_deleted();

-- One index for each order of the list, both ways; users without an organization come last in both directions,
-- so that order reads two partial indexes, one after the other.
create index directory_by_name on directory_entry (name_key, person_id);
create index directory_by_email on directory_entry (email_key, person_id);
create index directory_by_organization on directory_entry (organization_key, person_id) where organization_key is not null;
create index directory_without_organization on directory_entry (person_id) where organization_key is null;
create index directory_by_tickets on directory_entry (ticket_count, person_id);
create index directory_by_created on directory_entry (created_at, person_id);
create index directory_by_status on directory_entry (status, person_id);
create index directory_search on directory_entry using gin (search_text gin_trgm_ops);
