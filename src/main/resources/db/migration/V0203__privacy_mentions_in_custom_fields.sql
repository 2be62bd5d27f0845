create index field_value_traceable on field_value using gin (kith_traceable(text_value) gin_trgm_ops) where text_value is not null;
create index person_summary_traceable on person_summary using gin (kith_traceable(body) gin_trgm_ops);
