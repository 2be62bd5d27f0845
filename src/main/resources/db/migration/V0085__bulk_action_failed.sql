alter table bulk_action drop constraint bulk_action_state;
alter table bulk_action add constraint bulk_action_state check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED'));
