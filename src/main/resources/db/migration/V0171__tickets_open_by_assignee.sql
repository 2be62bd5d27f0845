-- "My open tickets", the latest reply first, without reading those of everybody.
create index ticket_open_by_assignee on ticket (assignee_id, last_reply_at, id) include (department_id)
    where status in ('OPEN', 'AWAITING_USER');
