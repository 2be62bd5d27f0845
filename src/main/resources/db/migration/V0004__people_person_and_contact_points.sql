create table person (
    id bigint generated always as identity primary key,
    kind text not null default 'USER' constraint person_kind check (kind in ('USER', 'AGENT')),
    status text not null default 'ACTIVE' constraint person_status check (status in ('ACTIVE', 'INACTIVE', 'CLOSED')),
    name text not null constraint person_name_given check (name <> '' and length(name) <= 200),
    display_name text constraint person_display_name_length check (length(display_name) between 1 and 200),
    title text constraint person_title_length check (length(title) between 1 and 50),
    first_name text constraint person_first_name_length check (length(first_name) between 1 and 100),
    last_name text constraint person_last_name_length check (length(last_name) between 1 and 100),
    organization_id bigint constraint person_organization references organization,
    position text constraint person_position_length check (length(position) between 1 and 200),
    is_manager boolean not null default false,
    language text,
    time_zone text,
    channel text not null constraint person_channel
        check (channel in ('PORTAL', 'EMAIL', 'REGISTRATION', 'AGENT', 'IMPORT', 'API', 'CHAT')),
    created_at timestamptz not null default now(),
    last_seen_at timestamptz,
    auto_responder boolean not null default false,
    merged_into bigint constraint person_merged_into references person,
    deleted_at timestamptz,
    anonymized_at timestamptz,
    -- The transaction that made the row: what it adds at once belongs to the creation and is no change.
    created_in xid8 not null default pg_current_xact_id(),
    version integer not null default 0,
    constraint person_membership check (organization_id is not null or (position is null and not is_manager))
);
create index person_by_organization on person (organization_id, id) where organization_id is not null;

create table email_address (
    id bigint generated always as identity primary key,
    person_id bigint not null constraint email_address_person references person on delete cascade,
    address text not null constraint email_address_length check (length(address) between 3 and 254),
    address_key text not null generated always as (lower(address)) stored,
    is_primary boolean not null default false,
    comment text constraint email_address_comment_length check (length(comment) between 1 and 200),
    verified_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create unique index email_address_unique on email_address (address_key);
create unique index email_address_one_primary on email_address (person_id) where is_primary;
create index email_address_by_person on email_address (person_id);

create table phone_number (
    id bigint generated always as identity primary key,
    person_id bigint not null constraint phone_number_person references person on delete cascade,
    number text not null constraint phone_number_length check (length(number) between 1 and 60),
    e164 text,
    kind text not null default 'PHONE' constraint phone_number_kind check (kind in ('PHONE', 'MOBILE', 'FAX')),
    is_primary boolean not null default false,
    comment text constraint phone_number_comment_length check (length(comment) between 1 and 200),
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create index phone_number_by_person on phone_number (person_id);
create unique index phone_number_one_primary on phone_number (person_id) where is_primary;

comment on column phone_number.number is 'As it was typed.';
comment on column phone_number.e164 is 'The same number in E.164, where it could be told.';

create table label (
    id bigint generated always as identity primary key,
    name text not null constraint label_name_given check (name = btrim(name) and length(name) between 1 and 50)
);
create unique index label_name_unique on label (lower(name));

create table person_label (
    person_id bigint not null constraint person_label_person references person on delete cascade,
    label_id bigint not null constraint person_label_label references label on delete cascade,
    primary key (person_id, label_id)
);
create index person_label_by_label on person_label (label_id, person_id);

create table note (
    id bigint generated always as identity primary key,
    person_id bigint not null constraint note_person references person on delete cascade,
    author_id bigint constraint note_author references person on delete set null,
    author_name text not null,
    body text not null constraint note_body_given check (btrim(body) <> '' and length(body) <= 20000),
    created_at timestamptz not null default now()
);
create index note_by_person on note (person_id, created_at, id);
create index note_by_author on note (author_id);

-- What happened around a person and leaves no other row: sign-ins, registration, password changes.
create table activity (
    id bigint generated always as identity primary key,
    person_id bigint not null constraint activity_person references person on delete cascade,
    at timestamptz not null default now(),
    kind text not null,
    successful boolean not null default true,
    ip text,
    client text,
    details jsonb not null default '{}'
);
create index activity_by_person on activity (person_id, at, id);
