-- Whoever merged, told people apart or turned automatic replies off can stop being an agent and be anonymized as a user: their
-- names are found by number then. Where nothing else is known the number is that of the only one of the name.
alter table person_merge add column undone_by_id bigint;
alter table not_duplicate add column agent_id bigint default kith_actor_id();
alter table auto_responder_switch add column actor_id bigint default kith_actor_id();

comment on column person_merge.agent_name is 'personal: the agent who did it';
comment on column person_merge.undone_by is 'personal: the agent who did it';
comment on column person_merge.undone_by_id is 'Stays when the account is gone, so it is no foreign key.';
comment on column not_duplicate.agent_name is 'personal: the agent who said it';
comment on column not_duplicate.agent_id is 'Stays when the account is gone, so it is no foreign key.';
comment on column auto_responder_switch.actor_name is 'personal: the name of an agent';
comment on column auto_responder_switch.actor_id is 'Stays when the account is gone, so it is no foreign key.';

-- A name that is taken away changes nothing about the merge.
create function audit_merge_undone() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, old_ref)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.survivor_id, 'merged', n.id,
           '#' || n.duplicate_id, n.duplicate_id
    from new_rows n
    join old_rows o using (id)
    where n.undone_at is not null and o.undone_at is null;
    return null;
end $$;
drop trigger audit_merge_updated on person_merge;
create trigger audit_merge_updated after update on person_merge
    referencing old table as old_rows new table as new_rows for each statement execute function audit_merge_undone();

-- Nor does it about the reason.
create function audit_auto_responder_changed() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', o.person_id,
           'auto_responder_reason', o.id, o.reason
    from old_rows o
    join new_rows n using (id)
    where (o.person_id, o.reason) <> (n.person_id, n.reason);
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id,
           'auto_responder_reason', n.id, n.reason
    from new_rows n
    join old_rows o using (id)
    join person p on p.id = n.person_id and p.created_in <> pg_current_xact_id()
    where (o.person_id, o.reason) <> (n.person_id, n.reason);
    return null;
end $$;
drop trigger audit_auto_responder_updated on auto_responder_switch;
create trigger audit_auto_responder_updated after update on auto_responder_switch
    referencing old table as old_rows new table as new_rows for each statement execute function audit_auto_responder_changed();

create temporary table only_agent_of_name on commit drop as
select name, min(id) as id from person where kind = 'AGENT' group by name having count(*) = 1;
update not_duplicate n set agent_id = a.id from only_agent_of_name a where a.name = n.agent_name;
update auto_responder_switch s set actor_id = a.id from only_agent_of_name a where a.name = s.actor_name;
update person_merge m set undone_by_id = a.id from only_agent_of_name a where a.name = m.undone_by;
