-- What administrators set for the installation as a whole; what is not here is as it came.
create table setting (
    name text primary key constraint setting_name check (name in (
        'TITLE', 'DATES', 'AGENT_IDLE_MINUTES', 'AGENT_LONGEST_HOURS', 'USER_LONGEST_HOURS', 'FILE_MEGABYTES', 'FILE_TYPES_REFUSED',
        'FILES_MOST')),
    value text not null constraint setting_value check (value <> '' and length(value) <= 2000),
    agent_name text not null,
    changed_at timestamptz not null default now()
);

comment on column setting.name is 'not personal: a word of ours';
comment on column setting.value is 'not personal: a setting of the installation';
comment on column setting.agent_name is 'not personal: the name of an agent';

-- What was read of the settings is kept until the number changes, which comes along with each agent and each user.
create trigger stamp_configuration after insert or update or delete or truncate on setting
    for each statement execute function stamp_configuration();
