-- Files as they came, in pieces, so that none is ever whole in memory.
create table stored_file (
    id bigint generated always as identity primary key,
    media_type text not null,
    size bigint not null constraint stored_file_size check (size >= 0),
    sha256 bytea not null,
    thumbnail bytea,
    created_at timestamptz not null default now()
);

comment on column stored_file.media_type is 'Told from the content, never believed from the sender.';
comment on column stored_file.thumbnail is 'A PNG made here, for pictures only.';

create table stored_file_chunk (
    file_id bigint not null constraint stored_file_chunk_file references stored_file on delete cascade,
    number integer not null,
    bytes bytea not null constraint stored_file_chunk_size check (length(bytes) between 1 and 262144),
    primary key (file_id, number)
);
-- Most files are compressed already.
alter table stored_file_chunk alter column bytes set storage external;
