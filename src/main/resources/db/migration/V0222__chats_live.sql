-- What a chat under way needs: since when it waits, whether its visitor is still there, and who accepts chats.
alter table chat
    add column signed_in boolean not null default false,
    add column waits_since timestamptz not null default now(),
    add column visitor_seen_at timestamptz not null default now(),
    add constraint chat_signed_in_as_somebody check (not signed_in or person_id is not null);
comment on column chat.signed_in is 'Whether the user had signed in; else the name and address are only what a guest says.';
comment on column chat.waits_since is 'When it began, or was handed over to another department.';
comment on column chat.visitor_seen_at is 'The last sign of the visitor''s browser.';

create index chat_over on chat (began_at, id) include (department_id) where ended_at is not null;

create table chat_agent (
    agent_id bigint primary key constraint chat_agent_agent references agent on delete cascade,
    accepting boolean not null,
    seen_at timestamptz not null default now()
);
comment on table chat_agent is 'Agents who accept chats as long as they were seen on the page of chats within ten minutes.';
comment on column chat_agent.agent_id is 'stays when people are merged: agents are never merged';
