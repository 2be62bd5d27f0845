-- Whoever is anonymized is looked for in what is of others. An index of trigrams finds the few texts that can mention them:
-- in lower case, whatever the database's own locale holds for it, with all digits together at the end.
create function kith_traceable(value text) returns text
    language sql immutable parallel safe
    return lower(value collate "und-x-icu") || ' ' || regexp_replace(value, '\D+', '', 'g');

create index ticket_traceable on ticket using gin (kith_traceable(subject) gin_trgm_ops);
create index ticket_message_traceable on ticket_message using gin (kith_traceable(body || ' ' || author_name) gin_trgm_ops);
create index ticket_event_traceable on ticket_event
    using gin (kith_traceable(coalesce(old_value, '') || ' ' || coalesce(new_value, '')) gin_trgm_ops);
create index outgoing_mail_traceable on outgoing_mail
    using gin (kith_traceable(subject || ' ' || plain || ' ' || html) gin_trgm_ops);
create index note_traceable on note using gin (kith_traceable(body) gin_trgm_ops);
create index activity_traceable on activity using gin (kith_traceable(details::text) gin_trgm_ops) where details <> '{}';
create index change_log_traceable on change_log
    using gin (kith_traceable(coalesce(old_value, '') || ' ' || coalesce(new_value, '')) gin_trgm_ops)
    where field not in ('created', 'kind', 'status', 'channel', 'created_at', 'merged_into', 'deleted_at', 'anonymized_at');
