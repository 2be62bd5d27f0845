create function audit_usergroup_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, 'usergroup', n.usergroup_id,
           g.name
    from new_rows n
    join usergroup g on g.id = n.usergroup_id
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id();
    return null;
end $$;

create function audit_usergroup_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, 'usergroup', o.usergroup_id,
           coalesce(g.name, '#' || o.usergroup_id)
    from old_rows o
    left join usergroup g on g.id = o.usergroup_id;
    return null;
end $$;

create function audit_usergroup_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', gone.person_id, 'usergroup',
           gone.usergroup_id, g.name
    from (table old_rows except table new_rows) gone
    join usergroup g on g.id = gone.usergroup_id;

    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', come.person_id, 'usergroup',
           come.usergroup_id, g.name
    from (table new_rows except table old_rows) come
    join usergroup g on g.id = come.usergroup_id
    join person p on p.id = come.person_id and p.created_in <> pg_current_xact_id();
    return null;
end $$;

create trigger audit_usergroup_inserted after insert on person_usergroup
    referencing new table as new_rows for each statement execute function audit_usergroup_inserted();
create trigger audit_usergroup_updated after update on person_usergroup
    referencing old table as old_rows new table as new_rows for each statement execute function audit_usergroup_updated();
create trigger audit_usergroup_deleted after delete on person_usergroup
    referencing old table as old_rows for each statement execute function audit_usergroup_deleted();

-- The groups that an organization gives its members.
create function audit_organization_usergroup() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', o.organization_id,
               'usergroup', o.usergroup_id, coalesce(g.name, '#' || o.usergroup_id)
        from old_rows o
        left join usergroup g on g.id = o.usergroup_id;
    end if;
    if tg_op <> 'DELETE' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', n.organization_id,
               'usergroup', n.usergroup_id, g.name
        from new_rows n
        join usergroup g on g.id = n.usergroup_id;
    end if;
    return null;
end $$;

create trigger audit_organization_usergroup_inserted after insert on organization_usergroup
    referencing new table as new_rows for each statement execute function audit_organization_usergroup();
create trigger audit_organization_usergroup_updated after update on organization_usergroup
    referencing old table as old_rows new table as new_rows for each statement execute function audit_organization_usergroup();
create trigger audit_organization_usergroup_deleted after delete on organization_usergroup
    referencing old table as old_rows for each statement execute function audit_organization_usergroup();

-- A group that goes leaves its people and organizations first, while its name can still be told.
create function audit_usergroup_goes() returns trigger language plpgsql as $$
begin
    delete from person_usergroup where usergroup_id = old.id;
    delete from organization_usergroup where usergroup_id = old.id;
    return old;
end $$;

create trigger audit_usergroup_goes before delete on usergroup for each row execute function audit_usergroup_goes();
