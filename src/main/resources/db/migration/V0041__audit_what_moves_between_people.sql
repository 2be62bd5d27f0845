-- What moves from one person to another is a change of both: the one loses it, then the other gains it. What a person is
-- made with belongs to the creation, even when it came from somebody else.
create or replace function audit_email_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id,
           c.old_value, c.new_value
    from new_rows n
    join old_rows o using (id, person_id)
    cross join lateral (values
        ('email', o.address, n.address),
        ('email_primary', nullif(o.is_primary, false)::text, nullif(n.is_primary, false)::text),
        ('email_comment', o.comment, n.comment),
        ('email_verified', to_json(o.verified_at) #>> '{}', to_json(n.verified_at) #>> '{}')
    ) as c (field, old_value, new_value)
    where c.old_value is distinct from c.new_value;

    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, c.field, o.id, c.old_value
    from old_rows o
    join new_rows n on n.id = o.id and n.person_id <> o.person_id
    cross join lateral (values
        ('email', o.address), ('email_primary', nullif(o.is_primary, false)::text), ('email_comment', o.comment),
        ('email_verified', to_json(o.verified_at) #>> '{}')
    ) as c (field, old_value)
    where c.old_value is not null;

    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id, c.new_value
    from new_rows n
    join old_rows o on o.id = n.id and o.person_id <> n.person_id
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id()
    cross join lateral (values
        ('email', n.address), ('email_primary', nullif(n.is_primary, false)::text), ('email_comment', n.comment),
        ('email_verified', to_json(n.verified_at) #>> '{}')
    ) as c (field, new_value)
    where c.new_value is not null;
    return null;
end $$;

create or replace function audit_phone_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id,
           c.old_value, c.new_value
    from new_rows n
    join old_rows o using (id, person_id)
    cross join lateral (values
        ('phone', o.number, n.number),
        ('phone_kind', o.kind, n.kind),
        ('phone_primary', nullif(o.is_primary, false)::text, nullif(n.is_primary, false)::text),
        ('phone_comment', o.comment, n.comment)
    ) as c (field, old_value, new_value)
    where c.old_value is distinct from c.new_value;

    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, c.field, o.id, c.old_value
    from old_rows o
    join new_rows n on n.id = o.id and n.person_id <> o.person_id
    cross join lateral (values
        ('phone', o.number), ('phone_kind', o.kind), ('phone_primary', nullif(o.is_primary, false)::text),
        ('phone_comment', o.comment)
    ) as c (field, old_value)
    where c.old_value is not null;

    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, c.field, n.id, c.new_value
    from new_rows n
    join old_rows o on o.id = n.id and o.person_id <> n.person_id
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id()
    cross join lateral (values
        ('phone', n.number), ('phone_kind', n.kind), ('phone_primary', nullif(n.is_primary, false)::text),
        ('phone_comment', n.comment)
    ) as c (field, new_value)
    where c.new_value is not null;
    return null;
end $$;

create function audit_label_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', gone.person_id, 'label', gone.label_id,
           l.name
    from (select person_id, label_id from old_rows except select person_id, label_id from new_rows) gone
    join label l on l.id = gone.label_id;

    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', come.person_id, 'label', come.label_id,
           l.name
    from (select person_id, label_id from new_rows except select person_id, label_id from old_rows) come
    join label l on l.id = come.label_id
    join person p on p.id = come.person_id and p.created_in <> pg_current_xact_id();
    return null;
end $$;

create trigger audit_label_updated after update on person_label
    referencing old table as old_rows new table as new_rows for each statement execute function audit_label_updated();

-- A label that goes leaves its people first, while its name can still be told.
create function audit_label_goes() returns trigger language plpgsql as $$
begin
    delete from person_label where label_id = old.id;
    return old;
end $$;

create trigger audit_label_goes before delete on label for each row execute function audit_label_goes();
