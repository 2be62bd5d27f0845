-- What a merge leaves alone, and why; every other column that points at a person is moved by a step.
comment on column agent.person_id is 'stays when people are merged: agents are never merged';
comment on column bulk_item.person_id is 'stays when people are merged: the result of an action names those it was about';
comment on column directory_entry.person_id is 'stays when people are merged: derived from the person by triggers';
comment on column import_effect.person_id is 'stays when people are merged: what a row did stays true, also when the person is gone (so it is no foreign key)';
comment on column note.author_id is 'stays when people are merged: an agent';
comment on column people_export.agent_id is 'stays when people are merged: an agent';
comment on column people_import.actor_id is 'stays when people are merged: an agent';
comment on column people_import.owner_id is 'stays when people are merged: an agent';
comment on column person.merged_into is 'stays when people are merged: numbers lead on over every merge';
comment on column person_file.uploader_id is 'stays when people are merged: an agent';
comment on column person_summary.person_id is 'stays when people are merged: one text, chosen like a field';
