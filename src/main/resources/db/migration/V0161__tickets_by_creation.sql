-- The activity of a user with thousands of tickets reads the latest ones opened, not all of them.
create index ticket_by_requester_and_creation on ticket (requester_id, created_at, id) include (status, department_id);
