create table ticket (
    id bigint generated always as identity primary key,
    requester_id bigint not null constraint ticket_requester references person on delete cascade,
    organization_id bigint constraint ticket_organization references organization on delete set null,
    department_id bigint not null constraint ticket_department references department,
    assignee_id bigint constraint ticket_assignee references agent on delete set null,
    subject text not null constraint ticket_subject_given check (length(subject) between 1 and 300),
    status text not null default 'OPEN' constraint ticket_status
        check (status in ('OPEN', 'AWAITING_USER', 'RESOLVED', 'CLOSED', 'SPAM', 'DELETED')),
    priority text not null default 'NORMAL' constraint ticket_priority check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    created_at timestamptz not null default now(),
    last_reply_at timestamptz not null default now(),
    reply_count integer not null default 0,
    version integer not null default 0
);
-- Covers the tickets tab in its default order and the count of those an agent may see.
create index ticket_by_requester on ticket (requester_id, last_reply_at, id) include (status, department_id);
create index ticket_by_organization on ticket (organization_id) where organization_id is not null;
create index ticket_by_assignee on ticket (assignee_id) where assignee_id is not null;
