-- Agents who see the portal as a user does. A row is there from the asking to the end of the view.
create table portal_view (
    id bigint generated always as identity primary key,
    token_digest bytea constraint portal_view_token unique,
    person_id bigint not null,
    agent_id bigint not null,
    agent_session text not null,
    created_at timestamptz not null,
    begun_at timestamptz,
    expires_at timestamptz not null,
    constraint portal_view_begun check ((begun_at is null) = (token_digest is not null))
);

comment on column portal_view.token_digest is 'personal: opens their account; until the view begins';
comment on column portal_view.person_id is
    'stays when people are merged: whoever is merged away is seen no more; no foreign key, for the end of the view is logged';
comment on column portal_view.agent_id is 'stays when people are merged: agents are never merged';
comment on column portal_view.agent_session is 'not personal: a number; the view ends with the session that the agent asked in';
