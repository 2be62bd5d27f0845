-- Another number whenever the custom fields change, so that what was read of them can be kept while the number is the same.
-- A sequence gives it, for no two changes may share one, even when the first was rolled back.
create sequence configuration_stamp;
alter table installation add column configuration bigint not null default nextval('configuration_stamp');

create function stamp_configuration() returns trigger language plpgsql as $$
begin
    update installation set configuration = nextval('configuration_stamp');
    return null;
end
$$;
create trigger stamp_configuration after insert or update or delete or truncate on custom_field
    for each statement execute function stamp_configuration();
create trigger stamp_configuration after insert or update or delete or truncate on field_choice
    for each statement execute function stamp_configuration();
