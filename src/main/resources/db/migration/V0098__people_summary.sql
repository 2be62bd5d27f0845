-- What everybody should know about a person; one text, or none.
create table person_summary (
    person_id bigint primary key constraint person_summary_person references person on delete cascade,
    body text not null constraint person_summary_given check (btrim(body) <> '' and length(body) <= 10000)
);

-- A text that moves to another person is a change of both.
create function audit_summary_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, 'summary', n.body
    from new_rows n
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id();
    return null;
end $$;

create function audit_summary_updated() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', coalesce(n.person_id, o.person_id),
           'summary', o.body, n.body
    from old_rows o
    full join new_rows n on n.person_id = o.person_id
    where o.body is distinct from n.body
      and (o.person_id is not null
           or exists (select from person p where p.id = n.person_id and p.created_in <> pg_current_xact_id()));
    return null;
end $$;

create function audit_summary_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id, 'summary', o.body
    from old_rows o;
    return null;
end $$;

create trigger audit_summary_inserted after insert on person_summary
    referencing new table as new_rows for each statement execute function audit_summary_inserted();
create trigger audit_summary_updated after update on person_summary
    referencing old table as old_rows new table as new_rows for each statement execute function audit_summary_updated();
create trigger audit_summary_deleted after delete on person_summary
    referencing old table as old_rows for each statement execute function audit_summary_deleted();
