create table person_file (
    id bigint generated always as identity primary key,
    person_id bigint not null constraint person_file_person references person on delete cascade,
    file_id bigint not null constraint person_file_file references stored_file,
    name text not null constraint person_file_name check (name ~ '\S' and length(name) <= 200),
    uploader_id bigint constraint person_file_uploader references person on delete set null,
    uploader_name text not null,
    created_at timestamptz not null default now(),
    removed_at timestamptz
);
create index person_file_by_person on person_file (person_id, id) where removed_at is null;
create index person_file_by_uploader on person_file (uploader_id);
create index person_file_removed on person_file (removed_at) where removed_at is not null;
create unique index person_file_once on person_file (file_id);

comment on column person_file.removed_at is 'A removed file can be brought back for 30 days.';

-- What nobody refers to any more goes with its content.
create function person_file_content_goes() returns trigger language plpgsql as $$
begin
    delete from stored_file f using old_rows o where f.id = o.file_id;
    return null;
end $$;

create trigger person_file_content_goes after delete on person_file
    referencing old table as old_rows for each statement execute function person_file_content_goes();

-- Only a file that is there can come or go.
create function audit_file_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, 'file', n.id, n.name
    from new_rows n
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id()
    where n.removed_at is null;
    return null;
end $$;

create function audit_file_updated() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, 'file', o.id, o.name
    from old_rows o
    join new_rows n using (id)
    where o.removed_at is null
      and (n.removed_at is not null or n.person_id <> o.person_id or n.name <> o.name);

    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, 'file', n.id, n.name
    from new_rows n
    join old_rows o using (id)
    join person p on p.id = n.person_id and (p.created_in <> pg_current_xact_id() or p.id = o.person_id)
    where n.removed_at is null
      and (o.removed_at is not null or n.person_id <> o.person_id or n.name <> o.name);
    return null;
end $$;

create function audit_file_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, 'file', o.id, o.name
    from old_rows o
    where o.removed_at is null;
    return null;
end $$;

create trigger audit_file_inserted after insert on person_file
    referencing new table as new_rows for each statement execute function audit_file_inserted();
create trigger audit_file_updated after update on person_file
    referencing old table as old_rows new table as new_rows for each statement execute function audit_file_updated();
create trigger audit_file_deleted after delete on person_file
    referencing old table as old_rows for each statement execute function audit_file_deleted();
