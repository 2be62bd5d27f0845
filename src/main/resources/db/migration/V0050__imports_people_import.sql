-- One uploaded file of people and where its way stands.
create sequence people_import_work;

create table people_import (
    id bigint generated always as identity primary key,
    owner_id bigint constraint people_import_owner references person on delete set null,
    owner_name text not null,
    actor_id bigint constraint people_import_actor references person on delete set null,
    actor_name text not null,
    file_name text not null constraint people_import_file_name_length check (length(file_name) between 1 and 255),
    file_size bigint not null,
    pasted boolean not null default false,
    state text not null constraint people_import_state check (state in
        ('UPLOADED', 'READ', 'CHECKING', 'CHECKED', 'RUNNING', 'PAUSED', 'CANCELLED', 'DONE', 'FAILED', 'UNDOING', 'UNDONE')),
    failure text,
    encoding text,
    delimiter text,
    quote text,
    padded boolean not null default false,
    header boolean not null default true,
    sheet integer,
    mapping jsonb,
    mode text not null default 'UPDATE' constraint people_import_mode check (mode in
        ('UPDATE', 'SKIP_EXISTING', 'FILL_MISSING', 'OVERWRITE')),
    organization text,
    label text,
    total_rows bigint not null default 0,
    position bigint not null default 0,
    check_report jsonb,
    run_report jsonb,
    undo_report jsonb,
    work_id bigint,
    created_at timestamptz not null default now(),
    checked_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    undone_at timestamptz
);
create index people_import_by_owner on people_import (owner_id, id);
create unique index people_import_by_work on people_import (work_id);
create index people_import_by_actor on people_import (actor_id);

comment on column people_import.position is 'The number of the last row that is done.';
comment on column people_import.work_id is 'The one job that may work on it now; an earlier one stops when it sees another number here.';

create table people_import_chunk (
    import_id bigint not null constraint people_import_chunk_import references people_import on delete cascade,
    number integer not null,
    bytes bytea not null,
    constraint people_import_chunk_pk primary key (import_id, number)
);
alter table people_import_chunk alter column bytes set storage external;

-- The rows as they were found, with what the check, and after it the run, said to them.
create table import_row (
    import_id bigint not null constraint import_row_import references people_import on delete cascade,
    row_number bigint not null,
    cells text[] not null,
    sound boolean not null,
    outcome text not null constraint import_row_outcome check (outcome in
        ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'FAILED')),
    findings jsonb,
    constraint import_row_pk primary key (import_id, row_number)
);

comment on column import_row.sound is 'Whether its cells can be taken at all, whatever is known of the people.';

-- What a row did to a person. A created person has no former values.
create table import_effect (
    import_id bigint not null constraint import_effect_import references people_import on delete cascade,
    row_number bigint not null,
    person_id bigint not null,
    before jsonb,
    after jsonb,
    constraint import_effect_pk primary key (import_id, row_number)
);

comment on column import_effect.person_id is 'Stays when the person is gone, so it is no foreign key.';

-- Organizations and labels that an import made.
create table import_addition (
    import_id bigint not null constraint import_addition_import references people_import on delete cascade,
    kind text not null constraint import_addition_kind check (kind in ('ORGANIZATION', 'LABEL')),
    item_id bigint not null,
    constraint import_addition_pk primary key (import_id, kind, item_id)
);

-- People as the rows of a check would leave them, for later rows of the same file about the same people.
-- Nothing is lost with them: a check that did not end starts over.
create unlogged table import_plan (
    import_id bigint not null,
    ref bigint not null,
    person jsonb not null,
    constraint import_plan_pk primary key (import_id, ref)
);
create unlogged table import_plan_address (
    import_id bigint not null,
    address_key text not null,
    ref bigint not null,
    constraint import_plan_address_pk primary key (import_id, address_key)
);

comment on column import_plan.ref is 'The person, or for one who would be created the number of that row below zero.';
