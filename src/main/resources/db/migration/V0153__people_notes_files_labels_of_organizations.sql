-- Organizations have notes and files like people; each row belongs to the one or the other.
alter table note
    alter column person_id drop not null,
    add column organization_id bigint constraint note_organization references organization on delete cascade,
    add constraint note_of_one check (num_nonnulls(person_id, organization_id) = 1);
create index note_by_organization on note (organization_id, created_at, id) where organization_id is not null;

alter table person_file
    alter column person_id drop not null,
    add column organization_id bigint constraint person_file_organization references organization on delete cascade,
    add constraint person_file_of_one check (num_nonnulls(person_id, organization_id) = 1);
create index person_file_by_organization on person_file (organization_id, id)
    where organization_id is not null and removed_at is null;

create or replace function audit_file_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(n.person_id, n.organization_id), 'file',
           n.id, n.name
    from new_rows n
    left join person p on p.id = n.person_id
    where n.removed_at is null and (n.person_id is null or p.created_in <> pg_current_xact_id());
    return null;
end $$;

create or replace function audit_file_updated() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when o.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(o.person_id, o.organization_id), 'file',
           o.id, o.name
    from old_rows o
    join new_rows n using (id)
    where o.removed_at is null
      and (n.removed_at is not null or n.person_id is distinct from o.person_id or n.name <> o.name);

    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(n.person_id, n.organization_id), 'file',
           n.id, n.name
    from new_rows n
    join old_rows o using (id)
    left join person p on p.id = n.person_id
    where n.removed_at is null
      and (n.person_id is null or p.created_in <> pg_current_xact_id() or p.id = o.person_id)
      and (o.removed_at is not null or n.person_id is distinct from o.person_id or n.name <> o.name);
    return null;
end $$;

create or replace function audit_file_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when o.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(o.person_id, o.organization_id), 'file',
           o.id, o.name
    from old_rows o
    where o.removed_at is null;
    return null;
end $$;

create table organization_label (
    organization_id bigint not null constraint organization_label_organization references organization on delete cascade,
    label_id bigint not null constraint organization_label_label references label on delete cascade,
    primary key (organization_id, label_id)
);
create index organization_label_by_label on organization_label (label_id, organization_id);

create function audit_organization_label() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', o.organization_id, 'label',
               o.label_id, coalesce(l.name, '#' || o.label_id)
        from old_rows o
        left join label l on l.id = o.label_id;
    else
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'ORGANIZATION', n.organization_id, 'label',
               n.label_id, l.name
        from new_rows n
        join label l on l.id = n.label_id;
    end if;
    return null;
end $$;

create trigger audit_organization_label_inserted after insert on organization_label
    referencing new table as new_rows for each statement execute function audit_organization_label();
create trigger audit_organization_label_deleted after delete on organization_label
    referencing old table as old_rows for each statement execute function audit_organization_label();

-- A label that goes leaves people and organizations first, while its name can still be told.
create or replace function audit_label_goes() returns trigger language plpgsql as $$
begin
    delete from person_label where label_id = old.id;
    delete from organization_label where label_id = old.id;
    return old;
end $$;
