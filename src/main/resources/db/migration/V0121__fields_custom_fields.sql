-- What a helpdesk wants to know of its people and organizations beyond what every helpdesk knows.
create table custom_field (
    id bigint generated always as identity primary key,
    subject text not null constraint custom_field_subject check (subject in ('PERSON', 'ORGANIZATION')),
    kind text not null constraint custom_field_kind check (kind in
        ('TEXT', 'TEXTAREA', 'TOGGLE', 'DATE', 'DATE_TIME', 'CHOICE', 'MULTI_CHOICE', 'CHECKBOXES', 'RADIO', 'DISPLAY', 'HIDDEN')),
    title text not null constraint custom_field_title_given check (title = btrim(title) and length(title) between 1 and 100),
    description text not null default '' constraint custom_field_description_length check (length(description) <= 1000),
    message text not null default '' constraint custom_field_message_length check (length(message) <= 300),
    enabled boolean not null default true,
    agent_only boolean not null default false,
    default_value text not null default '',
    user_rules jsonb not null default '{"required": false}',
    agent_rules jsonb not null default '{"required": false}',
    translations jsonb not null default '{}',
    place integer not null,
    -- Its name stays for the change log.
    removed_at timestamptz,
    version integer not null default 0
);
create unique index custom_field_title on custom_field (subject, lower(title)) where removed_at is null;

comment on column custom_field.subject is 'not personal';
comment on column custom_field.kind is 'not personal';
comment on column custom_field.title is 'not personal';
comment on column custom_field.description is 'not personal';
comment on column custom_field.message is 'not personal';
comment on column custom_field.default_value is 'not personal: the same for everybody';
comment on column custom_field.user_rules is 'not personal';
comment on column custom_field.agent_rules is 'not personal';
comment on column custom_field.translations is 'not personal: title, description and message by language';

-- Choices form trees; place is the order of the whole, each before those under it.
create table field_choice (
    id bigint generated always as identity primary key,
    field_id bigint not null constraint field_choice_field references custom_field,
    parent_id bigint constraint field_choice_parent references field_choice,
    name text not null constraint field_choice_name_given
        check (name = btrim(name) and length(name) between 1 and 100 and name !~ '[›[:cntrl:]]'),
    path text not null,
    place integer not null
);
create unique index field_choice_path on field_choice (field_id, lower(path));

comment on column field_choice.name is 'not personal';
comment on column field_choice.path is 'not personal: the names from the top, with › between';

-- One value of one record. A toggle that is off, and whatever else is empty, has no row.
create table field_value (
    id bigint generated always as identity primary key,
    field_id bigint not null constraint field_value_field references custom_field,
    person_id bigint constraint field_value_person references person on delete cascade,
    organization_id bigint constraint field_value_organization references organization on delete cascade,
    text_value text constraint field_value_text_given check (length(text_value) between 1 and 10000),
    flag_value boolean constraint field_value_flag_on check (flag_value),
    day_value date,
    moment_value timestamptz,
    choices bigint[] constraint field_value_choices_given check (cardinality(choices) > 0),
    constraint field_value_owner check (num_nonnulls(person_id, organization_id) = 1),
    constraint field_value_one check (num_nonnulls(text_value, flag_value, day_value, moment_value, choices) = 1)
);
create unique index field_value_of_person on field_value (person_id, field_id) where person_id is not null;
create unique index field_value_of_organization on field_value (organization_id, field_id) where organization_id is not null;
-- For filters, and for counting what hangs on a field or choice.
create index field_value_text on field_value (field_id, left(lower(text_value), 100) collate "C") where text_value is not null;
create index field_value_flag on field_value (field_id) where flag_value;
create index field_value_day on field_value (field_id, day_value) where day_value is not null;
create index field_value_moment on field_value (field_id, moment_value) where moment_value is not null;
create index field_value_choices on field_value using gin (choices) where choices is not null;

comment on column field_value.text_value is 'personal: whatever the field asks for';
comment on column field_value.choices is 'personal: whatever the field asks for';

-- A choice leaves the values before it goes.
create function field_choice_goes() returns trigger language plpgsql as $$
begin
    delete from field_value where field_id = old.field_id and choices = array[old.id];
    update field_value set choices = array_remove(choices, old.id) where field_id = old.field_id and choices @> array[old.id];
    return old;
end $$;
create trigger field_choice_goes before delete on field_choice for each row execute function field_choice_goes();
