create function audit_person_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, new_value)
    select actor.kind, actor.id, actor.name, actor.source, 'PERSON', n.id, 'created', n.channel
    from new_rows n,
         (select kith_actor_kind() as kind, kith_actor_id() as id, kith_actor_name() as name, kith_source() as source
          offset 0) actor;
    return null;
end $$;

create function audit_person_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value, new_value, old_ref, new_ref)
    select actor.kind, actor.id, actor.name, actor.source, 'PERSON', n.id, c.field, c.old_value, c.new_value, c.old_ref,
           c.new_ref
    from new_rows n
    join old_rows o using (id)
    left join organization was on was.id = o.organization_id and n.organization_id is distinct from o.organization_id
    left join organization now on now.id = n.organization_id and n.organization_id is distinct from o.organization_id
    cross join lateral (values
        ('kind', o.kind, n.kind, null::bigint, null::bigint),
        ('status', o.status, n.status, null, null),
        ('name', o.name, n.name, null, null),
        ('display_name', o.display_name, n.display_name, null, null),
        ('title', o.title, n.title, null, null),
        ('first_name', o.first_name, n.first_name, null, null),
        ('last_name', o.last_name, n.last_name, null, null),
        ('organization', was.name, now.name, o.organization_id, n.organization_id),
        ('position', o.position, n.position, null, null),
        ('is_manager', o.is_manager::text, n.is_manager::text, null, null),
        ('language', o.language, n.language, null, null),
        ('time_zone', o.time_zone, n.time_zone, null, null),
        ('channel', o.channel, n.channel, null, null),
        ('created_at', to_json(o.created_at) #>> '{}', to_json(n.created_at) #>> '{}', null, null),
        ('auto_responder', o.auto_responder::text, n.auto_responder::text, null, null),
        ('merged_into', o.merged_into::text, n.merged_into::text, o.merged_into, n.merged_into),
        ('deleted_at', to_json(o.deleted_at) #>> '{}', to_json(n.deleted_at) #>> '{}', null, null),
        ('anonymized_at', to_json(o.anonymized_at) #>> '{}', to_json(n.anonymized_at) #>> '{}', null, null)
    ) as c (field, old_value, new_value, old_ref, new_ref)
    cross join (select kith_actor_kind() as kind, kith_actor_id() as id, kith_actor_name() as name,
                       kith_source() as source offset 0) actor
    where (c.old_value, c.old_ref) is distinct from (c.new_value, c.new_ref);
    return null;
end $$;

create function audit_person_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value, old_ref)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.id, c.field, c.old_value, c.old_ref
    from old_rows o
    cross join lateral (values
        ('kind', o.kind, null::bigint), ('status', o.status, null), ('name', o.name, null),
        ('display_name', o.display_name, null), ('title', o.title, null), ('first_name', o.first_name, null),
        ('last_name', o.last_name, null),
        ('organization', (select g.name from organization g where g.id = o.organization_id), o.organization_id),
        ('position', o.position, null), ('is_manager', o.is_manager::text, null), ('language', o.language, null),
        ('time_zone', o.time_zone, null), ('channel', o.channel, null),
        ('created_at', to_json(o.created_at) #>> '{}', null), ('auto_responder', o.auto_responder::text, null),
        ('merged_into', o.merged_into::text, o.merged_into), ('deleted_at', to_json(o.deleted_at) #>> '{}', null),
        ('anonymized_at', to_json(o.anonymized_at) #>> '{}', null)
    ) as c (field, old_value, old_ref)
    where (c.old_value, c.old_ref) is distinct from (null::text, null::bigint);
    return null;
end $$;

create trigger audit_person_inserted after insert on person
    referencing new table as new_rows for each statement execute function audit_person_inserted();
create trigger audit_person_updated after update on person
    referencing old table as old_rows new table as new_rows for each statement execute function audit_person_updated();
create trigger audit_person_deleted after delete on person
    referencing old table as old_rows for each statement execute function audit_person_deleted();

-- E-mail addresses. Adding those a person is created with is part of the creation.
create function audit_email_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id, null, c.new_value
    from new_rows n
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id()
    cross join lateral (values
        ('email', n.address), ('email_primary', nullif(n.is_primary, false)::text), ('email_comment', n.comment),
        ('email_verified', to_json(n.verified_at) #>> '{}')
    ) as c (field, new_value)
    where c.new_value is not null;
    return null;
end $$;

create function audit_email_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value, old_ref, new_ref)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id,
           c.old_value, c.new_value, c.old_ref, c.new_ref
    from new_rows n
    join old_rows o using (id)
    cross join lateral (values
        ('email', o.address, n.address, null::bigint, null::bigint),
        ('email_primary', nullif(o.is_primary, false)::text, nullif(n.is_primary, false)::text, null, null),
        ('email_comment', o.comment, n.comment, null, null),
        ('email_verified', to_json(o.verified_at) #>> '{}', to_json(n.verified_at) #>> '{}', null, null),
        ('email_owner', o.address, n.address, o.person_id, n.person_id)
    ) as c (field, old_value, new_value, old_ref, new_ref)
    where case when c.field = 'email_owner' then c.old_ref <> c.new_ref else c.old_value is distinct from c.new_value end;
    return null;
end $$;

create function audit_email_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, c.field, o.id, c.old_value, null
    from old_rows o
    cross join lateral (values
        ('email', o.address), ('email_primary', nullif(o.is_primary, false)::text), ('email_comment', o.comment),
        ('email_verified', to_json(o.verified_at) #>> '{}')
    ) as c (field, old_value)
    where c.old_value is not null;
    return null;
end $$;

create trigger audit_email_inserted after insert on email_address
    referencing new table as new_rows for each statement execute function audit_email_inserted();
create trigger audit_email_updated after update on email_address
    referencing old table as old_rows new table as new_rows for each statement execute function audit_email_updated();
create trigger audit_email_deleted after delete on email_address
    referencing old table as old_rows for each statement execute function audit_email_deleted();

-- Phone numbers.
create function audit_phone_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id, null, c.new_value
    from new_rows n
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id()
    cross join lateral (values
        ('phone', n.number), ('phone_kind', n.kind), ('phone_primary', nullif(n.is_primary, false)::text),
        ('phone_comment', n.comment)
    ) as c (field, new_value)
    where c.new_value is not null;
    return null;
end $$;

create function audit_phone_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value, old_ref, new_ref)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id,
           c.old_value, c.new_value, c.old_ref, c.new_ref
    from new_rows n
    join old_rows o using (id)
    cross join lateral (values
        ('phone', o.number, n.number, null::bigint, null::bigint),
        ('phone_kind', o.kind, n.kind, null, null),
        ('phone_primary', nullif(o.is_primary, false)::text, nullif(n.is_primary, false)::text, null, null),
        ('phone_comment', o.comment, n.comment, null, null),
        ('phone_owner', o.number, n.number, o.person_id, n.person_id)
    ) as c (field, old_value, new_value, old_ref, new_ref)
    where case when c.field = 'phone_owner' then c.old_ref <> c.new_ref else c.old_value is distinct from c.new_value end;
    return null;
end $$;

create function audit_phone_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, c.field, o.id, c.old_value, null
    from old_rows o
    cross join lateral (values
        ('phone', o.number), ('phone_kind', o.kind), ('phone_primary', nullif(o.is_primary, false)::text),
        ('phone_comment', o.comment)
    ) as c (field, old_value)
    where c.old_value is not null;
    return null;
end $$;

create trigger audit_phone_inserted after insert on phone_number
    referencing new table as new_rows for each statement execute function audit_phone_inserted();
create trigger audit_phone_updated after update on phone_number
    referencing old table as old_rows new table as new_rows for each statement execute function audit_phone_updated();
create trigger audit_phone_deleted after delete on phone_number
    referencing old table as old_rows for each statement execute function audit_phone_deleted();

-- Labels.
create function audit_label_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, 'label', n.label_id, l.name
    from new_rows n
    join label l on l.id = n.label_id
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id();
    return null;
end $$;

-- A label or person that went in the same statement has no row any more; the change is told all the same.
create function audit_label_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, 'label', o.label_id,
           coalesce(l.name, '#' || o.label_id)
    from old_rows o
    left join label l on l.id = o.label_id;
    return null;
end $$;

create trigger audit_label_inserted after insert on person_label
    referencing new table as new_rows for each statement execute function audit_label_inserted();
create trigger audit_label_deleted after delete on person_label
    referencing old table as old_rows for each statement execute function audit_label_deleted();

-- Organizations.
create function audit_organization_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', n.id, 'created', n.name
        from new_rows n;
    elsif tg_op = 'UPDATE' then
        insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', n.id, 'name', o.name, n.name
        from new_rows n join old_rows o using (id)
        where o.name <> n.name;
    else
        insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', o.id, 'name', o.name
        from old_rows o;
    end if;
    return null;
end $$;

create trigger audit_organization_inserted after insert on organization
    referencing new table as new_rows for each statement execute function audit_organization_changed();
create trigger audit_organization_updated after update on organization
    referencing old table as old_rows new table as new_rows for each statement execute function audit_organization_changed();
create trigger audit_organization_deleted after delete on organization
    referencing old table as old_rows for each statement execute function audit_organization_changed();
