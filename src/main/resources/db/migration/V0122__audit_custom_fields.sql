-- A value as the change log tells it; several choices are on a line each. The field is told as field:<id>.
create function field_value_told(text_value text, flag_value boolean, day_value date, moment_value timestamptz, choices bigint[])
    returns text language sql stable as $$
    select coalesce(text_value, flag_value::text, day_value::text, to_json(moment_value) #>> '{}',
                    (select string_agg(c.path, E'\n' order by c.place) from field_choice c where c.id = any (choices)))
$$;

-- What a person is made with belongs to the creation.
create function audit_field_value_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(n.person_id, n.organization_id),
           'field:' || n.field_id,
           field_value_told(n.text_value, n.flag_value, n.day_value, n.moment_value, n.choices)
    from new_rows n
    left join person p on p.id = n.person_id
    where n.person_id is null or p.created_in <> pg_current_xact_id();
    return null;
end $$;

create function audit_field_value_updated() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(n.person_id, n.organization_id),
           'field:' || n.field_id, c.old_value, c.new_value
    from new_rows n
    join old_rows o using (id)
    cross join lateral (select
        field_value_told(o.text_value, o.flag_value, o.day_value, o.moment_value, o.choices) as old_value,
        field_value_told(n.text_value, n.flag_value, n.day_value, n.moment_value, n.choices) as new_value) c
    where (n.person_id, n.organization_id, n.field_id) is not distinct from (o.person_id, o.organization_id, o.field_id)
      and c.old_value is distinct from c.new_value;

    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when o.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(o.person_id, o.organization_id),
           'field:' || o.field_id,
           field_value_told(o.text_value, o.flag_value, o.day_value, o.moment_value, o.choices)
    from new_rows n
    join old_rows o using (id)
    where (n.person_id, n.organization_id, n.field_id) is distinct from (o.person_id, o.organization_id, o.field_id);

    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(n.person_id, n.organization_id),
           'field:' || n.field_id,
           field_value_told(n.text_value, n.flag_value, n.day_value, n.moment_value, n.choices)
    from new_rows n
    join old_rows o using (id)
    left join person p on p.id = n.person_id
    where (n.person_id, n.organization_id, n.field_id) is distinct from (o.person_id, o.organization_id, o.field_id)
      and (n.person_id is null or p.created_in <> pg_current_xact_id());
    return null;
end $$;

create function audit_field_value_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when o.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(o.person_id, o.organization_id),
           'field:' || o.field_id,
           field_value_told(o.text_value, o.flag_value, o.day_value, o.moment_value, o.choices)
    from old_rows o;
    return null;
end $$;

create trigger audit_field_value_inserted after insert on field_value
    referencing new table as new_rows for each statement execute function audit_field_value_inserted();
create trigger audit_field_value_updated after update on field_value
    referencing old table as old_rows new table as new_rows for each statement execute function audit_field_value_updated();
create trigger audit_field_value_deleted after delete on field_value
    referencing old table as old_rows for each statement execute function audit_field_value_deleted();
