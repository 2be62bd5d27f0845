-- Fields of users on forms of the portal, and what registering asks for.
create table portal_form_field (
    form text not null constraint portal_form_field_form check (form in ('REGISTRATION', 'TICKET')),
    field_id bigint not null constraint portal_form_field_field references custom_field on delete cascade,
    required boolean not null,
    primary key (form, field_id)
);

comment on table portal_form_field is 'What is asked there is kept with the user, like all values of the field.';
comment on column portal_form_field.form is 'not personal: a word of ours';

alter table installation
    add column portal_name_required boolean not null default true,
    add column portal_captcha boolean not null default false;
comment on column installation.portal_name_required is 'Whether strangers must say what they are called when they register.';
comment on column installation.portal_captcha is 'Whether registering shows by hidden means that a human does it.';
