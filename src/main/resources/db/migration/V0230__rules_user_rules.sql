-- What a new user gets by the pattern of their address, in this order.
create table user_rule (
    id bigint generated always as identity primary key,
    place integer not null,
    pattern text not null constraint user_rule_pattern
        check (pattern = lower(pattern) and pattern ~ '^[^\s@]*(@[^\s@]+)?$' and length(pattern) between 1 and 254),
    likeness text not null generated always as (
        case when position('@' in pattern) = 0 then '%@' else '' end
        || replace(replace(replace(replace(pattern, '\', '\\'), '%', '\%'), '_', '\_'), '*', '%')) stored,
    usergroup_id bigint constraint user_rule_usergroup references usergroup on delete set null,
    organization_id bigint constraint user_rule_organization references organization on delete set null,
    confirm boolean not null default false,
    enabled boolean not null default true,
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create index user_rule_by_place on user_rule (place, id);
create index user_rule_by_usergroup on user_rule (usergroup_id);
create index user_rule_by_organization on user_rule (organization_id);

comment on column user_rule.pattern is 'personal: may be the address of somebody; * stands for anything, and without @ it is about the domain';
comment on column user_rule.likeness is 'derived: the pattern, for like';
comment on column user_rule.confirm is 'Whether the user opens no ticket before they have followed a link to the address.';

-- Addresses that a rule wants confirmed before their user opens tickets.
create table address_to_confirm (
    email_id bigint primary key constraint address_to_confirm_email references email_address on delete cascade
);

-- The rules applied to those who are there already.
create table user_rule_run (
    id bigint generated always as identity primary key,
    agent_id bigint not null,
    agent_name text not null,
    state text not null default 'RUNNING'
        constraint user_rule_run_state check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    until_person bigint not null,
    position bigint not null default 0,
    total integer not null,
    seen integer not null default 0,
    changed integer not null default 0,
    created_at timestamptz not null default now(),
    finished_at timestamptz
);
create unique index user_rule_run_one_at_a_time on user_rule_run (state) where state = 'RUNNING';

comment on column user_rule_run.agent_id is 'Stays when the account is gone, so it is no foreign key.';
comment on column user_rule_run.agent_name is 'not personal: the name of an agent';
comment on column user_rule_run.state is 'not personal: a word of ours';

-- Gives users what the rules say, and tells how many that changed. The first rule with an organization wins, and none against
-- an organization that is there already; groups add up.
create function apply_user_rules(people bigint[]) returns integer language plpgsql as $$
declare
    number integer;
begin
    with met as materialized (
        select p.id as person_id, p.organization_id is null as free, e.id as email_id, e.is_primary, e.verified_at is null as open,
               r.id, r.place, r.usergroup_id, r.organization_id, r.confirm
        from person p
        join email_address e on e.person_id = p.id
        join user_rule r on r.enabled and e.address_key like r.likeness
        where p.id = any (people) and p.kind = 'USER'
          and p.deleted_at is null and p.merged_into is null and p.anonymized_at is null
    ), grouped as (
        insert into person_usergroup (person_id, usergroup_id)
        select distinct person_id, usergroup_id from met where usergroup_id is not null
        on conflict do nothing
        returning person_id
    ), joined as (
        update person p
        set organization_id = found.organization_id,
            version = p.version + (p.created_in <> pg_current_xact_id())::integer
        from (select distinct on (person_id) person_id, organization_id
              from met
              where organization_id is not null and free
              order by person_id, place, id) found
        where p.id = found.person_id and p.organization_id is null
        returning p.id as person_id
    ), held as (
        insert into address_to_confirm (email_id)
        select distinct email_id from met where confirm and open
        on conflict do nothing
        returning email_id
    )
    select count(*) into number
    from (select person_id from grouped
          union
          select person_id from joined
          union
          select m.person_id from held h join met m using (email_id)) changed;
    return number;
end $$;

-- Rules run on whoever is just being made, whichever way they come. By its name the trigger comes before the one by which
-- users join the organization of their domain (organization_joined_by_domain), which leaves alone whoever has one by then.
create function new_user_rules() returns trigger language plpgsql as $$
declare
    way constant text := current_setting('kith.source', true);
    people bigint[];
begin
    if exists (select from user_rule where enabled) then
        select array_agg(distinct n.person_id) into people
        from new_rows n
        join person p on p.id = n.person_id and p.kind = 'USER' and p.created_in = pg_current_xact_id();
        if people is not null then
            perform set_config('kith.source', 'rule', true);
            perform apply_user_rules(people);
            perform set_config('kith.source', coalesce(way, ''), true);
        end if;
    end if;
    return null;
end $$;

create trigger new_user_rules after insert on email_address
    referencing new table as new_rows for each statement execute function new_user_rules();

-- A group that a rule gave is told of even in the moment its user is made.
create or replace function audit_usergroup_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), 'PERSON', n.person_id, 'usergroup', n.usergroup_id,
           g.name
    from new_rows n
    join usergroup g on g.id = n.usergroup_id
    join person p on p.id = n.person_id and (p.created_in <> pg_current_xact_id() or kith_source() = 'rule');
    return null;
end $$;
