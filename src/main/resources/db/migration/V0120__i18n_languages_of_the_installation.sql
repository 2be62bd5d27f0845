-- Which languages users can have, and what holds for whoever has chosen neither language nor time zone.
alter table installation
    add column languages text[] not null default '{en,de}'
        constraint installation_languages_given check (cardinality(languages) > 0),
    add column default_language text not null default 'en',
    add column time_zone text,
    add constraint installation_default_language check (default_language = any (languages));

comment on column installation.languages is 'not personal: BCP 47 tags';
comment on column installation.default_language is 'not personal: a BCP 47 tag';
comment on column installation.time_zone is 'not personal: an IANA name; without one the configuration decides';
