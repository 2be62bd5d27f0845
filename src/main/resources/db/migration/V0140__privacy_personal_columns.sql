-- Says of every column that can hold words whether they can be about a person. Three beginnings count: 'personal: …' is
-- taken away when the person is anonymized, 'not personal: …' stays, 'derived: …' follows from others by itself. A test
-- reads these comments and asks who takes each personal one away.

comment on column person.kind is 'not personal: user or agent';
comment on column person.status is 'not personal: a word of ours';
comment on column person.name is 'personal: who it is';
comment on column person.display_name is 'personal: who it is';
comment on column person.title is 'personal: part of the name';
comment on column person.first_name is 'personal: part of the name';
comment on column person.last_name is 'personal: part of the name';
comment on column person.position is 'personal: what they do at work';
comment on column person.language is 'personal: what they speak';
comment on column person.time_zone is 'personal: where they live';
comment on column person.channel is 'not personal: how the record came to be';
comment on column email_address.address is 'personal: leads to them';
comment on column email_address.address_key is 'derived: from the address';
comment on column email_address.comment is 'personal: said about their address';
comment on column phone_number.number is 'personal: as it was typed';
comment on column phone_number.e164 is 'personal: the same number in E.164, where it could be told';
comment on column phone_number.kind is 'not personal: a word of ours';
comment on column phone_number.comment is 'personal: said about their number';
comment on column person_summary.body is 'personal: said about them';
comment on column label.name is 'not personal: a word for many; who has it stands elsewhere';
comment on column note.author_name is 'personal: who wrote it';
comment on column note.body is 'personal: said about them, or naming them';
comment on column activity.kind is 'not personal: a word of ours';
comment on column activity.ip is 'personal: where they were';
comment on column activity.client is 'personal: what they used';
comment on column activity.details is 'personal: what they did';
comment on column person_file.name is 'personal: often names who it is about';
comment on column person_file.uploader_name is 'personal: who brought it';
comment on column stored_file.media_type is 'not personal: told from the content, never believed from the sender';
comment on column stored_file.sha256 is 'personal: tells that somebody had this very file';
comment on column stored_file.thumbnail is 'personal: a PNG made here, for pictures only';
comment on column stored_file_chunk.bytes is 'personal: what the file says';

comment on column organization.name is 'not personal: a company; who works there stands elsewhere';
comment on column organization.name_key is 'not personal: the same, folded';
comment on column usergroup.built_in is 'not personal: a word of ours';
comment on column usergroup.name is 'not personal: a word for many';
comment on column usergroup.permissions is 'not personal: words of ours';
comment on column department.name is 'not personal: a part of the helpdesk';
comment on column team.name is 'not personal: a part of the helpdesk';

comment on column agent.scope is 'not personal: what an agent may do';
comment on column agent.password_hash is 'personal: opens their account';
comment on column agent.theme is 'not personal: a word of ours';
comment on column agent.density is 'not personal: a word of ours';
comment on column agent_password_link.token_digest is 'personal: opens their account';
comment on column first_administrator_link.token_digest is 'not personal: nobody yet';
comment on column sign_in_failure.address_key is 'personal: leads to them';
comment on column sign_in_failure.ip is 'personal: where they were';
comment on column spring_session.primary_id is 'not personal: a random number';
comment on column spring_session.session_id is 'not personal: a random number';
comment on column spring_session.principal_name is 'personal: whose session it is';
comment on column spring_session_attributes.session_primary_id is 'not personal: a random number';
comment on column spring_session_attributes.attribute_name is 'not personal: a word of ours';
comment on column spring_session_attributes.attribute_bytes is 'personal: messages and typed addresses on their way to a page';

comment on column ticket.subject is 'personal: free words of the requester';
comment on column ticket.status is 'not personal: a word of ours';
comment on column ticket.priority is 'not personal: a word of ours';

comment on column directory_entry.name is 'derived: by directory_source';
comment on column directory_entry.name_key is 'derived: by directory_source';
comment on column directory_entry.email is 'derived: by directory_source';
comment on column directory_entry.email_key is 'derived: by directory_source';
comment on column directory_entry.email_domain is 'derived: by directory_source';
comment on column directory_entry.organization is 'derived: by directory_source';
comment on column directory_entry.organization_key is 'derived: by directory_source';
comment on column directory_entry.status is 'derived: by directory_source';
comment on column directory_entry.language is 'derived: by directory_source';
comment on column directory_entry.initial is 'derived: by directory_source';
comment on column directory_entry.search_text is 'derived: by directory_source';

comment on column change_log.actor_kind is 'not personal: a word of ours';
comment on column change_log.actor_name is 'personal: who did it';
comment on column change_log.source is 'not personal: a word and a number of ours';
comment on column change_log.subject_kind is 'not personal: a word of ours';
comment on column change_log.field is 'not personal: a word of ours';
comment on column change_log.old_value is 'personal: what was known of them';
comment on column change_log.new_value is 'personal: what was known of them';
comment on column system_log.actor_kind is 'not personal: a word of ours';
comment on column system_log.actor_name is 'personal: who did it';
comment on column system_log.source is 'not personal: a word and a number of ours';
comment on column system_log.ip is 'personal: where they were';
comment on column system_log.action is 'not personal: a word of ours';
comment on column system_log.subject is 'not personal: a word and a number';
comment on column system_log.details is 'not personal: counts, kinds and settings by rule';

comment on column scheduled_tasks.task_name is 'not personal: a word of ours';
comment on column scheduled_tasks.task_instance is 'not personal: a number';
comment on column scheduled_tasks.task_data is 'not personal: always empty';
comment on column scheduled_tasks.picked_by is 'not personal: a machine';

comment on column people_import.owner_name is 'personal: who uploaded it';
comment on column people_import.actor_name is 'personal: who works on it';
comment on column people_import.file_name is 'personal: may name who is in it';
comment on column people_import.state is 'not personal: a word of ours';
comment on column people_import.failure is 'not personal: a word of ours';
comment on column people_import.encoding is 'not personal: a word of ours';
comment on column people_import.delimiter is 'not personal: a word of ours';
comment on column people_import.quote is 'not personal: a word of ours';
comment on column people_import.mapping is 'personal: in a file without header its first row';
comment on column people_import.mode is 'not personal: a word of ours';
comment on column people_import.organization is 'not personal: a company';
comment on column people_import.label is 'not personal: a word for many';
comment on column people_import.check_report is 'personal: rows as examples';
comment on column people_import.run_report is 'personal: rows as examples';
comment on column people_import.undo_report is 'not personal: numbers';
comment on column people_import.header_key is 'not personal: a digest of the names of the columns; none without names';
comment on column people_import_chunk.bytes is 'personal: the file as it came';
comment on column import_row.cells is 'personal: the row as it came';
comment on column import_row.outcome is 'not personal: a word of ours';
comment on column import_row.findings is 'personal: repeats values of the row';
comment on column import_effect.before is 'personal: what was known of them';
comment on column import_effect.after is 'personal: what was known of them';
comment on column import_addition.kind is 'not personal: a word of ours';
comment on column import_plan.person is 'personal: what a row would make of them';
comment on column import_plan_address.address_key is 'personal: leads to them';
comment on column people_export.query is 'personal: may search for somebody; the list as its address has it: filter, order and columns';
comment on column people_export.state is 'not personal: a word of ours';
comment on column people_export.failure is 'not personal: a word of ours';
comment on column people_export_chunk.bytes is 'personal: the list as a file';

comment on column bulk_action.agent_name is 'personal: who did it';
comment on column bulk_action.kind is 'not personal: a word of ours';
comment on column bulk_action.value is 'not personal: the status, the label, or the name the organization or usergroup had at the time';
comment on column bulk_action.state is 'not personal: a word of ours';
comment on column bulk_item.outcome is 'not personal: a word of ours';
comment on column bulk_item.status is 'not personal: a word of ours';
comment on column bulk_item.position is 'personal: what they did at work';
comment on column saved_view.name is 'personal: may name somebody';
comment on column saved_view.visibility is 'not personal: a word of ours';
comment on column saved_view.query is 'personal: may search for somebody; in the one form the users list writes it in: filter, order, columns';
comment on column recent_record.kind is 'not personal: a word of ours';

-- Which rows of which imports were about a person.
create index import_effect_by_person on import_effect (person_id);

-- Whether a text says something of what the pattern knows, and the same text without it. Names are found whatever the
-- database's own locale holds for upper and lower case.
create function kith_mentions(value text, pattern text) returns boolean
    language sql immutable parallel safe
    return value collate "und-x-icu" ~* pattern;
create function kith_redact(value text, pattern text, marker text) returns text
    language sql immutable parallel safe
    return regexp_replace(value collate "und-x-icu", pattern, marker, 'gi');
create function kith_redact(value text[], pattern text, marker text) returns text[]
    language sql immutable parallel safe
    return array(select regexp_replace(cell collate "und-x-icu", pattern, marker, 'gi')
                 from unnest(value) with ordinality as c (cell, place) order by place);
