-- What is known about each person now, in the words of the change log: its field, its item, its value.
create view person_fact (person_id, field, item_id, value, ref) as
select p.id, f.field, null::bigint, f.value, f.ref
from person p
left join organization g on g.id = p.organization_id
cross join lateral (values
    ('kind', p.kind, null::bigint), ('status', p.status, null), ('name', p.name, null), ('display_name', p.display_name, null),
    ('title', p.title, null), ('first_name', p.first_name, null), ('last_name', p.last_name, null),
    ('organization', g.name, p.organization_id), ('position', p.position, null), ('is_manager', p.is_manager::text, null),
    ('language', p.language, null), ('time_zone', p.time_zone, null), ('channel', p.channel, null),
    ('created_at', to_json(p.created_at) #>> '{}', null), ('auto_responder', p.auto_responder::text, null),
    ('merged_into', p.merged_into::text, p.merged_into), ('deleted_at', to_json(p.deleted_at) #>> '{}', null),
    ('anonymized_at', to_json(p.anonymized_at) #>> '{}', null)
) as f (field, value, ref)
where f.value is not null
union all
select e.person_id, f.field, e.id, f.value, null
from email_address e
cross join lateral (values
    ('email', e.address), ('email_primary', nullif(e.is_primary, false)::text), ('email_comment', e.comment),
    ('email_verified', to_json(e.verified_at) #>> '{}')
) as f (field, value)
where f.value is not null
union all
select n.person_id, f.field, n.id, f.value, null
from phone_number n
cross join lateral (values
    ('phone', n.number), ('phone_kind', n.kind), ('phone_primary', nullif(n.is_primary, false)::text), ('phone_comment', n.comment)
) as f (field, value)
where f.value is not null
union all
select h.person_id, 'label', l.id, l.name, null from person_label h join label l on l.id = h.label_id
union all
select m.person_id, 'usergroup', g.id, g.name, null from person_usergroup m join usergroup g on g.id = m.usergroup_id
union all
select person_id, 'summary', null, body, null from person_summary
union all
select person_id, 'file', id, name, null from person_file where person_id is not null and removed_at is null
union all
select d.person_id, f.field, d.id, f.value, null
from contact_detail d
cross join lateral (values (lower(d.kind), d.told), (lower(d.kind) || '_comment', d.comment)) as f (field, value)
where d.person_id is not null and f.value is not null
union all
select a.person_id, f.field, a.id, f.value, null
from postal_address a
cross join lateral (values (lower(a.kind), a.told), (lower(a.kind) || '_comment', a.comment)) as f (field, value)
where a.person_id is not null and f.value is not null
union all
select person_id, 'field:' || field_id, null, field_value_told(text_value, flag_value, day_value, moment_value, choices), null
from field_value
where person_id is not null
union all
select person_id, 'picture', id, 'PNG, ' || pg_size_pretty(length(png)::bigint), null from picture where person_id is not null
union all
select person_id, 'auto_responder_reason', id, reason, null from auto_responder_switch;
