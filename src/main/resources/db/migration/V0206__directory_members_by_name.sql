-- Who of an organization has a name like this one is answered by the index alone.
drop index directory_by_member;
create index directory_by_member on directory_entry (organization_id, name_key, person_id) where organization_id is not null;
