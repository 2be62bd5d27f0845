-- Who may neither write nor register: one address, all of a domain, or a network.
create table ban (
    id bigint generated always as identity primary key,
    kind text not null constraint ban_kind check (kind in ('ADDRESS', 'DOMAIN', 'NETWORK')),
    pattern text not null constraint ban_pattern check (length(pattern) between 2 and 254),
    network cidr,
    reason text not null constraint ban_reason check (length(reason) <= 500),
    agent_name text not null,
    created_at timestamptz not null default now(),
    constraint ban_has_network check ((kind = 'NETWORK') = (network is not null))
);
create unique index ban_once on ban (kind, pattern);
create index ban_by_network on ban using gist (network inet_ops);

comment on column ban.kind is 'not personal: a word of ours';
comment on column ban.pattern is 'personal: an address in lower case, or a domain in which * stands for anything, or a network';
comment on column ban.network is 'not personal: a network of computers';
comment on column ban.reason is 'personal: what an agent wrote about whoever is banned';
comment on column ban.agent_name is 'not personal: the name of an agent';

-- Whether any ban holds for an address. An agent is never banned, whatever else is.
create function kith_banned(candidate text) returns boolean language sql stable parallel safe as $$
    select (exists (select from ban where kind = 'ADDRESS' and pattern = lower(candidate))
            or exists (select from ban where kind = 'DOMAIN'
                       and split_part(lower(candidate), '@', 2) like replace(pattern, '*', '%')))
       and not exists (select from email_address e join person p on p.id = e.person_id
                       where e.address_key = lower(candidate) and p.kind = 'AGENT')
$$;
