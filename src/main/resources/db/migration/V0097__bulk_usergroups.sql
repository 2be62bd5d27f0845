alter table bulk_action add column usergroup_id bigint;
alter table bulk_action drop constraint bulk_action_kind;
alter table bulk_action add constraint bulk_action_kind check (kind in
    ('SET_STATUS', 'SET_ORGANIZATION', 'CLEAR_ORGANIZATION', 'ADD_LABEL', 'REMOVE_LABEL', 'ADD_GROUP', 'REMOVE_GROUP'));
alter table bulk_action add constraint bulk_action_usergroup
    check ((usergroup_id is not null) = (kind in ('ADD_GROUP', 'REMOVE_GROUP')));

comment on column bulk_action.value is 'The status, the label, or the name the organization or usergroup had at the time.';
