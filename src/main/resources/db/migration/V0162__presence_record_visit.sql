-- Who has whose record open right now. A row whose moment is long past belongs to a page that went without a word.
create unlogged table record_visit (
    id uuid primary key,
    person_id bigint not null constraint record_visit_person references person on delete cascade,
    agent_id bigint not null constraint record_visit_agent references agent on delete cascade,
    editing boolean not null default false,
    seen_at timestamptz not null default now()
);
create index record_visit_by_person on record_visit (person_id);
create index record_visit_by_agent on record_visit (agent_id);

comment on column record_visit.person_id is
    'stays when people are merged: a page that is open on the record that goes is told so by the address itself';
comment on column record_visit.agent_id is 'stays when people are merged: agents are not merged';

create function presence_visits_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('kith_record', 'visits ' || coalesce(new.person_id, old.person_id));
    return null;
end $$;

create trigger presence_visit_begins after insert on record_visit for each row execute function presence_visits_changed();
create trigger presence_visit_ends after delete on record_visit for each row execute function presence_visits_changed();
create trigger presence_visit_edits after update of editing on record_visit
    for each row when (old.editing <> new.editing) execute function presence_visits_changed();

-- Open pages hear what people do. Whoever changes hundreds at once is not told from record to record.
create function presence_record_changed() returns trigger language plpgsql as $$
begin
    if (select count(*) from (select from new_rows limit 201) few) <= 200 then
        perform pg_notify('kith_record', 'changed ' || c.subject_id || ' ' || coalesce(c.actor_id, 0))
        from (select distinct subject_id, actor_id from new_rows where subject_kind = 'PERSON') c;
    end if;
    return null;
end $$;

create trigger presence_record_changed after insert on change_log
    referencing new table as new_rows for each statement execute function presence_record_changed();

create function presence_note_written() returns trigger language plpgsql as $$
begin
    perform pg_notify('kith_record', 'changed ' || n.person_id || ' ' || coalesce(kith_actor_id(), 0))
    from (select person_id from new_rows where person_id is not null limit 200) n;
    return null;
end $$;

create trigger presence_note_written after insert on note
    referencing new table as new_rows for each statement execute function presence_note_written();
