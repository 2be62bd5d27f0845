-- What an agent says in the preferences about how to be reached, and whether the account is in use.
alter table agent
    add column phone text constraint agent_phone_length check (length(phone) between 1 and 60),
    add column phone_e164 text,
    add column on_vacation boolean not null default false,
    add column deleted_at timestamptz;

comment on column agent.phone is 'not personal: a number of the helpdesk''s own staff, gone with the account';
comment on column agent.phone_e164 is 'not personal: the same number in E.164, where it could be told';
comment on column agent.deleted_at is 'Since when the account is out of use; it can be brought back.';

-- What an agent wrote is told on the agent's own record, newest first.
drop index note_by_author;
create index note_by_author on note (author_id, created_at, id);
