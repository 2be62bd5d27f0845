-- Where the columns of a header went the last time is taken from the imports themselves.
alter table people_import
    add column header_key text,
    add column recalled boolean not null default false;
create index people_import_by_header on people_import (header_key, id) where started_at is not null;

comment on column people_import.header_key is 'A digest of the names of the columns; none without names.';
comment on column people_import.recalled is 'The columns go where they went in an earlier import with this header.';
