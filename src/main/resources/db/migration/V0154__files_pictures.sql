-- The picture that stands for somebody: a small PNG that was drawn here, so nothing of the file it came from is in it.
create table picture (
    id bigint generated always as identity primary key,
    person_id bigint constraint picture_person references person on delete cascade,
    organization_id bigint constraint picture_organization references organization on delete cascade,
    png bytea not null constraint picture_size check (length(png) between 1 and 1048576),
    constraint picture_of_one check (num_nonnulls(person_id, organization_id) = 1)
);
create unique index picture_of_person on picture (person_id) where person_id is not null;
create unique index picture_of_organization on picture (organization_id) where organization_id is not null;

comment on column picture.png is 'personal: what somebody looks like';

create function audit_picture() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
               case when o.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(o.person_id, o.organization_id),
               'picture', o.id, 'PNG, ' || pg_size_pretty(length(o.png)::bigint)
        from (table old_rows) o;
    end if;
    if tg_op <> 'DELETE' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
               case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(n.person_id, n.organization_id),
               'picture', n.id, 'PNG, ' || pg_size_pretty(length(n.png)::bigint)
        from (table new_rows) n
        left join person p on p.id = n.person_id
        where n.person_id is null or p.created_in <> pg_current_xact_id();
    end if;
    return null;
end $$;

create trigger audit_picture_inserted after insert on picture
    referencing new table as new_rows for each statement execute function audit_picture();
create trigger audit_picture_updated after update on picture
    referencing old table as old_rows new table as new_rows for each statement execute function audit_picture();
create trigger audit_picture_deleted after delete on picture
    referencing old table as old_rows for each statement execute function audit_picture();
