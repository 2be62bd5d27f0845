-- What people and organizations can be reached by beyond the addresses and numbers of people: those have tables of their own,
-- for one of them is primary.
create table contact_detail (
    id bigint generated always as identity primary key,
    person_id bigint constraint contact_detail_person references person on delete cascade,
    organization_id bigint constraint contact_detail_organization references organization on delete cascade,
    kind text not null constraint contact_detail_kind
        check (kind in ('EMAIL', 'PHONE', 'WEBSITE', 'IM', 'TWITTER', 'LINKEDIN', 'FACEBOOK')),
    variant text constraint contact_detail_variant check (variant ~ '^[A-Z]+$' and (kind in ('PHONE', 'IM')) = (variant is not null)),
    value text not null constraint contact_detail_value_length check (length(value) between 1 and 500),
    comment text constraint contact_detail_comment_length check (length(comment) between 1 and 200),
    told text not null generated always as (coalesce(variant || ' ', '') || value) stored,
    created_at timestamptz not null default now(),
    version integer not null default 0,
    constraint contact_detail_owner check (num_nonnulls(person_id, organization_id) = 1),
    constraint contact_detail_not_primary check (organization_id is not null or kind not in ('EMAIL', 'PHONE'))
);
create index contact_detail_by_person on contact_detail (person_id) where person_id is not null;
create index contact_detail_by_organization on contact_detail (organization_id) where organization_id is not null;

comment on column contact_detail.kind is 'not personal: one of a list';
comment on column contact_detail.variant is 'not personal: the service of a messenger, or what rings';
comment on column contact_detail.value is 'personal: the address, number or account';
comment on column contact_detail.comment is 'personal: free text';
comment on column contact_detail.told is 'personal: as the change log tells it; follows the other columns';

create table postal_address (
    id bigint generated always as identity primary key,
    person_id bigint constraint postal_address_person references person on delete cascade,
    organization_id bigint constraint postal_address_organization references organization on delete cascade,
    kind text not null generated always as ('ADDRESS') stored,
    street text not null constraint postal_address_street_length check (length(street) between 1 and 200),
    city text not null constraint postal_address_city_length check (length(city) between 1 and 100),
    state text constraint postal_address_state_length check (length(state) between 1 and 100),
    zip text constraint postal_address_zip_length check (length(zip) between 1 and 20),
    country text not null constraint postal_address_country check (country ~ '^[A-Z]{2}$'),
    comment text constraint postal_address_comment_length check (length(comment) between 1 and 200),
    -- One part a line, in this order, so that an entry of the change log can be read back.
    told text not null generated always as
        (street || E'\n' || city || E'\n' || coalesce(state, '') || E'\n' || coalesce(zip, '') || E'\n' || country) stored,
    created_at timestamptz not null default now(),
    version integer not null default 0,
    constraint postal_address_owner check (num_nonnulls(person_id, organization_id) = 1)
);
create index postal_address_by_person on postal_address (person_id) where person_id is not null;
create index postal_address_by_organization on postal_address (organization_id) where organization_id is not null;

comment on column postal_address.kind is 'not personal: always the same, as the tables of contacts have it';
comment on column postal_address.street is 'personal: part of an address';
comment on column postal_address.city is 'personal: part of an address';
comment on column postal_address.state is 'personal: part of an address';
comment on column postal_address.zip is 'personal: part of an address';
comment on column postal_address.country is 'personal: part of an address, an ISO 3166-1 code';
comment on column postal_address.comment is 'personal: free text';
comment on column postal_address.told is 'personal: as the change log tells it; follows the other columns';

-- For both tables. Each entry and its comment are told by themselves; what moves to somebody else is a change of both. What a
-- person is made with belongs to the creation.
create function audit_contact_inserted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(n.person_id, n.organization_id),
           c.field, n.id, c.value
    from new_rows n
    cross join lateral (values (lower(n.kind), n.told), (lower(n.kind) || '_comment', n.comment)) as c (field, value)
    where c.value is not null
      and not exists (select from person p where p.id = n.person_id and p.created_in = pg_current_xact_id());
    return null;
end $$;

create function audit_contact_deleted() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(),
           case when o.person_id is null then 'ORGANIZATION' else 'PERSON' end, coalesce(o.person_id, o.organization_id),
           c.field, o.id, c.value
    from old_rows o
    cross join lateral (values (lower(o.kind), o.told), (lower(o.kind) || '_comment', o.comment)) as c (field, value)
    where c.value is not null;
    return null;
end $$;

create function audit_contact_updated() returns trigger language plpgsql as $$
begin
    insert into change_log
        (actor_kind, actor_id, actor_name, source, subject_kind, subject_id, field, item_id, old_value, new_value)
    select kith_actor_kind(), kith_actor_id(), kith_actor_name(), kith_source(), subject_kind, subject_id, field, id,
           gone.value, come.value
    from (
        select case when o.person_id is null then 'ORGANIZATION' else 'PERSON' end as subject_kind,
               coalesce(o.person_id, o.organization_id) as subject_id, o.id, c.field, c.value
        from old_rows o
        cross join lateral (values (lower(o.kind), o.told), (lower(o.kind) || '_comment', o.comment)) as c (field, value)
        where c.value is not null
    ) gone
    full join (
        select case when n.person_id is null then 'ORGANIZATION' else 'PERSON' end as subject_kind,
               coalesce(n.person_id, n.organization_id) as subject_id, n.id, c.field, c.value
        from new_rows n
        cross join lateral (values (lower(n.kind), n.told), (lower(n.kind) || '_comment', n.comment)) as c (field, value)
        where c.value is not null
    ) come using (subject_kind, subject_id, id, field)
    where gone.value is distinct from come.value;
    return null;
end $$;

create trigger audit_contact_inserted after insert on contact_detail
    referencing new table as new_rows for each statement execute function audit_contact_inserted();
create trigger audit_contact_updated after update on contact_detail
    referencing old table as old_rows new table as new_rows for each statement execute function audit_contact_updated();
create trigger audit_contact_deleted after delete on contact_detail
    referencing old table as old_rows for each statement execute function audit_contact_deleted();

create trigger audit_contact_inserted after insert on postal_address
    referencing new table as new_rows for each statement execute function audit_contact_inserted();
create trigger audit_contact_updated after update on postal_address
    referencing old table as old_rows new table as new_rows for each statement execute function audit_contact_updated();
create trigger audit_contact_deleted after delete on postal_address
    referencing old table as old_rows for each statement execute function audit_contact_deleted();
