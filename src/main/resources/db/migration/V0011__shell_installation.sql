-- What is true of the installation as a whole; always exactly one row.
create table installation (
    only_row boolean primary key default true constraint installation_one_row check (only_row),
    trial boolean not null default false
);
insert into installation default values;
