-- Each time automatic replies to a user were turned off or on again: why, and by whom.
create table auto_responder_switch (
    id bigint generated always as identity primary key,
    person_id bigint not null constraint auto_responder_switch_person references person on delete cascade,
    active boolean not null,
    reason text not null constraint auto_responder_switch_reason check (reason ~ '\S' and length(reason) <= 500),
    actor_name text not null,
    at timestamptz not null default now()
);
create index auto_responder_switch_by_person on auto_responder_switch (person_id, id);

comment on column auto_responder_switch.active is 'Whether the user was held for an auto-responder from then on.';
comment on column auto_responder_switch.reason is 'personal: what an agent wrote about the user';
comment on column auto_responder_switch.actor_name is 'not personal: the name of an agent';

create function audit_auto_responder() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', gone.person_id,
               'auto_responder_reason', gone.id, gone.reason
        from (table old_rows) gone;
    end if;
    if tg_op <> 'DELETE' then
        insert into change_log
            (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
        select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', come.person_id,
               'auto_responder_reason', come.id, come.reason
        from (table new_rows) come
        join person p on p.id = come.person_id and p.created_in <> pg_current_xact_id();
    end if;
    return null;
end $$;

create trigger audit_auto_responder_inserted after insert on auto_responder_switch
    referencing new table as new_rows for each statement execute function audit_auto_responder();
create trigger audit_auto_responder_updated after update on auto_responder_switch
    referencing old table as old_rows new table as new_rows for each statement execute function audit_auto_responder();
create trigger audit_auto_responder_deleted after delete on auto_responder_switch
    referencing old table as old_rows for each statement execute function audit_auto_responder();
