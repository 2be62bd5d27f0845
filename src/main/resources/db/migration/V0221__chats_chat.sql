-- Chats of users with agents, and what was said in them. A chat has no person while its visitor is a guest without an address.
create table chat (
    id bigint generated always as identity primary key,
    person_id bigint constraint chat_person references person on delete cascade,
    visitor_name text not null constraint chat_visitor_name check (visitor_name ~ '\S' and length(visitor_name) <= 200),
    department_id bigint not null constraint chat_department references department,
    agent_id bigint constraint chat_agent references person on delete set null,
    agent_name text,
    ticket_id bigint constraint chat_ticket references ticket on delete set null,
    began_on text constraint chat_began_on check (length(began_on) <= 300),
    language text not null constraint chat_language check (length(language) between 2 and 35),
    began_at timestamptz not null default now(),
    accepted_at timestamptz,
    ended_at timestamptz,
    ending text constraint chat_ending check (ending in ('BY_USER', 'BY_AGENT', 'LEFT', 'MISSED')),
    rating smallint constraint chat_rating check (rating between 1 and 5),
    rating_comment text constraint chat_rating_comment check (rating_comment ~ '\S' and length(rating_comment) <= 1000),
    version integer not null default 0,
    constraint chat_accepted_by_somebody check ((accepted_at is null) = (agent_name is null)),
    constraint chat_ended_somehow check ((ended_at is null) = (ending is null)),
    constraint chat_missed_by_all check (ending <> 'MISSED' or accepted_at is null),
    constraint chat_comment_of_rating check (rating_comment is null or rating is not null)
);
create index chat_by_person on chat (person_id, began_at, id) include (department_id) where person_id is not null;
create index chat_by_agent on chat (agent_id) where agent_id is not null;
create index chat_by_department on chat (department_id);
create index chat_by_ticket on chat (ticket_id) where ticket_id is not null;
create index chat_under_way on chat (began_at, id) where ended_at is null;
create index chat_traceable on chat
    using gin (kith_traceable(visitor_name || ' ' || coalesce(rating_comment, '')) gin_trgm_ops);

comment on table chat is 'The chats of users and guests; their numbers are their ids.';
comment on column chat.visitor_name is 'personal: the name at the time';
comment on column chat.agent_id is 'stays when people are merged: agents are never merged';
comment on column chat.agent_name is 'personal: who accepted it, or has it since';
comment on column chat.ticket_id is 'The ticket that was made from it.';
comment on column chat.began_on is 'not personal: the path of a page of the portal';
comment on column chat.language is 'not personal: a language tag';
comment on column chat.ending is 'not personal: a word of ours';
comment on column chat.rating_comment is 'personal: free words';

create table chat_message (
    id bigint generated always as identity primary key,
    chat_id bigint not null constraint chat_message_chat references chat on delete cascade,
    kind text not null constraint chat_message_kind check (kind in ('USER', 'AGENT', 'JOINED', 'HANDED_OVER')),
    agent_id bigint constraint chat_message_agent references person on delete set null,
    agent_name text,
    body text constraint chat_message_body check (length(body) <= 10000),
    at timestamptz not null default now(),
    constraint chat_message_of_agent check (agent_name is not null or kind = 'USER'),
    constraint chat_message_says check (body is not null or kind = 'JOINED')
);
create index chat_message_by_chat on chat_message (chat_id, id);
create index chat_message_by_agent on chat_message (agent_id) where agent_id is not null;
create index chat_message_traceable on chat_message using gin (kith_traceable(body) gin_trgm_ops) where body is not null;

comment on column chat_message.kind is 'not personal: a word of ours';
comment on column chat_message.agent_id is 'stays when people are merged: agents are never merged';
comment on column chat_message.agent_name is 'personal: the name at the time of writing';
comment on column chat_message.body is 'personal: free words, or the name of whom it was handed over to';
