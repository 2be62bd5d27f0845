-- A change of many people at once: what was asked for, by whom, how far it got.
create table bulk_action (
    id bigint generated always as identity primary key,
    agent_id bigint not null,
    agent_name text not null,
    kind text not null constraint bulk_action_kind
        check (kind in ('SET_STATUS', 'SET_ORGANIZATION', 'CLEAR_ORGANIZATION', 'ADD_LABEL', 'REMOVE_LABEL')),
    value text constraint bulk_action_value check ((value is null) = (kind = 'CLEAR_ORGANIZATION')),
    organization_id bigint constraint bulk_action_organization check ((organization_id is not null) = (kind = 'SET_ORGANIZATION')),
    undoes bigint constraint bulk_action_undoes references bulk_action,
    state text not null default 'RUNNING' constraint bulk_action_state check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    total integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    skipped integer not null default 0,
    failed integer not null default 0,
    created_at timestamptz not null default now(),
    finished_at timestamptz
);
create unique index bulk_action_undone_once on bulk_action (undoes) where undoes is not null;
create index bulk_action_by_agent on bulk_action (agent_id, id);

comment on column bulk_action.agent_id is 'Stays when the account is gone, so it is no foreign key.';
comment on column bulk_action.value is 'The status, the label, or the name the organization had at the time.';

-- The people it is about, fixed when it is started; one without an outcome is still to come.
create table bulk_item (
    bulk_action_id bigint not null constraint bulk_item_action references bulk_action on delete cascade,
    person_id bigint not null,
    outcome text constraint bulk_item_outcome
        check (outcome in ('CHANGED', 'UNCHANGED', 'NOT_ALLOWED', 'GONE', 'CHANGED_SINCE', 'FAILED')),
    status text,
    organization_id bigint,
    position text,
    is_manager boolean,
    primary key (bulk_action_id, person_id)
);
create index bulk_item_to_do on bulk_item (bulk_action_id, person_id) where outcome is null;
create index bulk_item_left_alone on bulk_item (bulk_action_id, outcome, person_id)
    where outcome not in ('CHANGED', 'UNCHANGED');

comment on table bulk_item is 'A row outlives its person, so that the result still adds up; status to is_manager are what a change replaced.';
