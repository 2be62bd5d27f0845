-- A name of blanks alone has no letter to stand under.
alter table person add constraint person_name_not_blank check (name ~ '\S');

-- Takes these people for itself until the transaction ends, in order, whether they have an entry yet or not: whoever
-- comes second reads what the first one committed. Nobody else can see people of this very transaction.
create function directory_hold(people bigint[]) returns void
    language plpgsql as $$
begin
    perform from person
    where id = any (people) and created_in <> pg_current_xact_id()
    order by id
    for no key update;
end $$;

create or replace function directory_refresh(people bigint[]) returns void
    language plpgsql as $$
begin
    if cardinality(people) = 0 then
        return;
    end if;
    perform directory_hold(people);

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

-- Counts the tickets of these people again. Differences would count twice what one statement did to a person and to
-- their tickets.
create function directory_recount(people bigint[]) returns void
    language plpgsql as $$
begin
    if cardinality(people) = 0 then
        return;
    end if;
    perform directory_hold(people);

    update directory_entry d
    set ticket_count = counted.total, open_ticket_count = counted.open
    from (
        select asked.id, tickets.total, tickets.open
        from unnest(people) as asked (id)
        cross join lateral (
            select (count(*) filter (where t.status not in ('SPAM', 'DELETED')))::integer as total,
                   (count(*) filter (where t.status in ('OPEN', 'AWAITING_USER')))::integer as open
            from ticket t
            where t.requester_id = asked.id
        ) tickets
    ) counted
    where d.person_id = counted.id and (d.ticket_count, d.open_ticket_count) <> (counted.total, counted.open);
end $$;

-- Whoever joins an organization waits for its renaming, which does not see them yet.
create or replace function directory_person_inserted() returns trigger language plpgsql as $$
begin
    perform from organization
    where id in (select organization_id from new_rows where organization_id is not null)
    order by id
    for share;
    perform directory_refresh(array(select id from new_rows));
    return null;
end $$;

create or replace function directory_person_updated() returns trigger language plpgsql as $$
begin
    perform from organization
    where id in (
        select n.organization_id
        from new_rows n join old_rows o using (id)
        where n.organization_id is distinct from o.organization_id)
    order by id
    for share;
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

create or replace function directory_ticket_inserted() returns trigger language plpgsql as $$
begin
    perform directory_recount(array(select distinct requester_id from new_rows));
    return null;
end $$;

create or replace function directory_ticket_deleted() returns trigger language plpgsql as $$
begin
    perform directory_recount(array(select distinct requester_id from old_rows));
    return null;
end $$;

create or replace function directory_ticket_updated() returns trigger language plpgsql as $$
begin
    perform directory_recount(array(
        select requester_id
        from (
            (select id, requester_id, status from new_rows except select id, requester_id, status from old_rows)
            union all
            (select id, requester_id, status from old_rows except select id, requester_id, status from new_rows)
        ) moved
        group by requester_id));
    return null;
end $$;
