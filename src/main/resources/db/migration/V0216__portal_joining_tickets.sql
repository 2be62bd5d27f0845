-- Managers can take part in each new ticket of their organization.
alter table portal_account
    add column joins_organization_id bigint constraint portal_account_joins references organization on delete set null;
create index portal_account_by_joined on portal_account (joins_organization_id) where joins_organization_id is not null;

comment on column portal_account.joins_organization_id is
    'Whose new tickets the user joins by themselves; counts only while they manage it.';
