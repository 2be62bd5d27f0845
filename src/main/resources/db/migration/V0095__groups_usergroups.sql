-- What people may do on the portal, by group. Two groups are there from the start and have no members of their own: who
-- is in them follows from the person.
create table usergroup (
    id bigint generated always as identity primary key,
    built_in text constraint usergroup_built_in check (built_in in ('EVERYONE', 'REGISTERED')),
    name text not null constraint usergroup_name_given check (name = btrim(name) and length(name) between 1 and 50),
    permissions text[] not null default '{}' constraint usergroup_permissions
        check (permissions <@ array['SEE_PORTAL', 'CREATE_TICKETS', 'REOPEN_TICKETS', 'FOLLOW_UP', 'USE_CHAT']),
    reopen_days integer constraint usergroup_reopen_days
        check (reopen_days is null or (reopen_days between 1 and 3650 and 'REOPEN_TICKETS' = any (permissions))),
    enabled boolean not null default true constraint usergroup_switched_off
        check (enabled or coalesce(built_in, '') = 'EVERYONE'),
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create unique index usergroup_name_unique on usergroup (lower(name));
create unique index usergroup_built_in_once on usergroup (built_in);

comment on column usergroup.reopen_days is 'How long after it was resolved a ticket can be re-opened; null for ever.';

insert into usergroup (built_in, name, permissions) values
    ('EVERYONE', 'Everyone', '{SEE_PORTAL,CREATE_TICKETS,FOLLOW_UP}'),
    ('REGISTERED', 'Registered', '{REOPEN_TICKETS,USE_CHAT}');

create table person_usergroup (
    person_id bigint not null constraint person_usergroup_person references person on delete cascade,
    usergroup_id bigint not null constraint person_usergroup_usergroup references usergroup on delete cascade,
    primary key (person_id, usergroup_id)
);
create index person_usergroup_by_usergroup on person_usergroup (usergroup_id, person_id);

-- Whoever belongs to the organization belongs to the group as long as both last.
create table organization_usergroup (
    organization_id bigint not null constraint organization_usergroup_organization references organization on delete cascade,
    usergroup_id bigint not null constraint organization_usergroup_usergroup references usergroup on delete cascade,
    primary key (organization_id, usergroup_id)
);
create index organization_usergroup_by_usergroup on organization_usergroup (usergroup_id, organization_id);

-- Whoever registered, and agents, who have an account of their own.
create index person_registered on person (id) where channel = 'REGISTRATION';
create index person_agents on person (id) where kind = 'AGENT';
create index activity_registrations on activity (person_id) where kind = 'REGISTRATION' and successful;
create view registered_person as
    select id as person_id from person where channel = 'REGISTRATION'
    union all
    select id from person where kind = 'AGENT'
    union all
    select person_id from activity where kind = 'REGISTRATION' and successful;
