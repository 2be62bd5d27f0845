-- Two records that were made one; what was touched is kept by number alone, so that no value is kept a second time.
create table person_merge (
    id bigint generated always as identity primary key,
    survivor_id bigint not null constraint person_merge_survivor references person on delete cascade,
    duplicate_id bigint not null constraint person_merge_duplicate references person on delete cascade,
    agent_id bigint not null,
    agent_name text not null,
    at timestamptz not null default now(),
    undone_at timestamptz,
    undone_by text,
    undone jsonb,
    constraint person_merge_two check (survivor_id <> duplicate_id),
    constraint person_merge_undone check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone is null))
);
create index person_merge_by_survivor on person_merge (survivor_id);
create index person_merge_by_duplicate on person_merge (duplicate_id);

comment on column person_merge.survivor_id is 'stays when people are merged: tells what was';
comment on column person_merge.duplicate_id is 'stays when people are merged: tells what was';
comment on column person_merge.agent_name is 'not personal: the agent who did it';
comment on column person_merge.undone_by is 'not personal: the agent who did it';
comment on column person_merge.undone is 'not personal: numbers of rows, and names of fields';

create table person_merge_row (
    merge_id bigint not null constraint person_merge_row_merge references person_merge on delete cascade,
    step text not null,
    item bigint not null,
    part text not null constraint person_merge_row_part check (part in ('MOVED', 'MOVED_PRIMARY', 'FORMER_PRIMARY', 'MADE_PRIMARY')),
    constraint person_merge_row_pk primary key (merge_id, step, item)
);

comment on column person_merge_row.step is 'not personal: a kind of rows';
comment on column person_merge_row.item is 'The number of the row within its step.';
comment on column person_merge_row.part is 'not personal: what the merge did with the row';

-- The survivor's change log says whom it absorbed; the duplicate's says by its own column what it leads to.
create function audit_merge() returns trigger language plpgsql as $$
begin
    insert into change_log (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value, old_ref, new_ref)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.survivor_id, 'merged', n.id,
           case when n.undone_at is not null then '#' || n.duplicate_id end, case when n.undone_at is null then '#' || n.duplicate_id end,
           case when n.undone_at is not null then n.duplicate_id end, case when n.undone_at is null then n.duplicate_id end
    from new_rows n;
    return null;
end $$;

create trigger audit_merge_inserted after insert on person_merge
    referencing new table as new_rows for each statement execute function audit_merge();
create trigger audit_merge_updated after update on person_merge
    referencing new table as new_rows for each statement execute function audit_merge();
