-- Filters that few users pass are looked up instead of walked for along the order of the list.
create index directory_by_member on directory_entry (organization_id) where organization_id is not null;
create index directory_by_domain on directory_entry (email_domain);
create index directory_by_initial on directory_entry (initial);
create index directory_by_language on directory_entry (language) where language is not null;
create index directory_with_open_tickets on directory_entry (person_id) where open_ticket_count > 0;
