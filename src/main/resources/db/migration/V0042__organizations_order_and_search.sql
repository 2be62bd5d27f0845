-- Names are compared without accents and case, like those of people. A trigger keeps the key, because folding depends on
-- a dictionary and may not stand in a generated column.
alter table organization add column name_key text collate "C";
update organization set name_key = kith_fold(name);
alter table organization alter column name_key set not null;

create function organization_name_key() returns trigger language plpgsql as $$
begin
    new.name_key := kith_fold(new.name);
    return new;
end $$;

create trigger organization_name_key before insert or update on organization
    for each row execute function organization_name_key();

create index organization_by_name on organization (name_key, id);
create index organization_by_created on organization (created_at, id);
create index organization_search on organization using gin (name_key gin_trgm_ops);
