alter table organization
    add column summary text constraint organization_summary_given check (summary ~ '\S' and length(summary) <= 10000),
    add column importance smallint not null default 1 constraint organization_importance check (importance between 0 and 5),
    add column parent_id bigint constraint organization_parent references organization;
create index organization_by_parent on organization (parent_id) where parent_id is not null;

comment on column organization.summary is 'not personal: about an organization';

-- Whether the one is the other, or stands somewhere above it.
create function organization_stands_above(upper_one bigint, lower_one bigint) returns boolean language sql stable as $$
    with recursive line as (
        select id, parent_id from organization where id = lower_one
        union
        select o.id, o.parent_id from organization o join line l on o.id = l.parent_id
    )
    select exists (select from line where id = upper_one)
$$;

-- Two that become parents of one another at the same time come one after the other, and the second one is refused.
create function organization_no_circle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('organization_parent'));
    if organization_stands_above(new.id, new.parent_id) then
        raise exception 'organization % stands above %', new.id, new.parent_id
            using errcode = 'check_violation', constraint = 'organization_no_circle';
    end if;
    return new;
end $$;

create trigger organization_no_circle before insert or update of parent_id on organization
    for each row when (new.parent_id is not null) execute function organization_no_circle();

-- Those beneath one that goes stand alone.
create function organization_parent_goes() returns trigger language plpgsql as $$
begin
    update organization set parent_id = null, version = version + 1 where parent_id = old.id;
    return old;
end $$;

create trigger organization_parent_goes before delete on organization
    for each row execute function organization_parent_goes();

create or replace function audit_organization_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', n.id, 'created', n.name
        from new_rows n;
    elsif tg_op = 'UPDATE' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value, new_value, old_ref, new_ref)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', n.id, c.field, c.old_value,
               c.new_value, c.old_ref, c.new_ref
        from new_rows n
        join old_rows o using (id)
        cross join lateral (values
            ('name', o.name, n.name, null::bigint, null::bigint),
            ('summary', o.summary, n.summary, null, null),
            ('importance', o.importance::text, n.importance::text, null, null),
            ('parent', (select p.name from organization p where p.id = o.parent_id),
                       (select p.name from organization p where p.id = n.parent_id), o.parent_id, n.parent_id)
        ) as c (field, old_value, new_value, old_ref, new_ref)
        where case when c.field = 'parent' then c.old_ref is distinct from c.new_ref
                   else c.old_value is distinct from c.new_value end;
    else
        insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', o.id, 'name', o.name
        from old_rows o;
    end if;
    return null;
end $$;

-- Whoever writes from one of these domains belongs to the organization.
create table organization_domain (
    domain text primary key constraint organization_domain_form
        check (domain = lower(domain) and domain ~ '^[^@\s.]+(\.[^@\s.]+)+$' and length(domain) <= 253),
    organization_id bigint not null constraint organization_domain_organization references organization on delete cascade,
    created_at timestamptz not null default now()
);
create index organization_domain_by_organization on organization_domain (organization_id);

comment on column organization_domain.domain is 'not personal: the domain of an organization';

create function audit_organization_domain() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', o.organization_id, 'domain',
               o.domain
        from old_rows o;
    else
        insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', n.organization_id, 'domain',
               n.domain
        from new_rows n;
    end if;
    return null;
end $$;

create trigger audit_organization_domain_inserted after insert on organization_domain
    referencing new table as new_rows for each statement execute function audit_organization_domain();
create trigger audit_organization_domain_deleted after delete on organization_domain
    referencing old table as old_rows for each statement execute function audit_organization_domain();

-- A user who is just being made joins by the domain, whichever way they come, unless an organization was chosen for them.
-- The primary address counts before the others.
create function organization_joined_by_domain() returns trigger language plpgsql as $$
begin
    update person p set organization_id = found.organization_id
    from (select distinct on (n.person_id) n.person_id, d.organization_id
          from new_rows n
          join organization_domain d on d.domain = substring(n.address_key from '@([^@]*)$')
          order by n.person_id, n.is_primary desc, n.id) found
    where p.id = found.person_id and p.organization_id is null and p.kind = 'USER'
      and p.created_in = pg_current_xact_id();
    return null;
end $$;

create trigger organization_joined_by_domain after insert on email_address
    referencing new table as new_rows for each statement execute function organization_joined_by_domain();
