-- The mailbox behind an address: what stands behind a plus is the same mailbox, and so are dots at Gmail.
create function kith_mailbox(address_key text) returns text
    language sql immutable strict parallel safe
    return case
        when split_part(address_key, '@', 2) in ('gmail.com', 'googlemail.com')
            then replace(split_part(split_part(address_key, '@', 1), '+', 1), '.', '') || '@gmail.com'
        else split_part(split_part(address_key, '@', 1), '+', 1) || '@' || split_part(address_key, '@', 2)
    end;

create index email_address_by_mailbox on email_address (kith_mailbox(address_key));
create index phone_number_by_e164 on phone_number (e164) where e164 is not null;

-- The words of a folded name, whatever stands between them; apostrophes are within words.
create function duplicate_words(name text) returns text[]
    language sql immutable strict parallel safe
    return regexp_split_to_array(btrim(translate(translate(name, '''’`"', ''), '.,-–/()', '       ')), '\s+');

-- Whether two folded names can be one person's: each word of the shorter one is in the other, with a letter wrong or
-- cut to its initial. Brothers and sisters share a word and not the other; what differs in a number is meant to differ.
create function duplicate_names(one text, other text, fewest integer) returns boolean
    language plpgsql immutable strict parallel safe as $$
declare
    few text[] := duplicate_words(one);
    many text[] := duplicate_words(other);
    word text;
    whole integer := 0;
begin
    if array_to_string(few, '') = array_to_string(many, '') then
        return true;
    end if;
    if regexp_replace(one, '\D', '', 'g') <> regexp_replace(other, '\D', '', 'g') then
        return false;
    end if;
    if cardinality(few) > cardinality(many) then
        few := many;
        many := duplicate_words(one);
    end if;
    if cardinality(few) < fewest and cardinality(few) < cardinality(many) then
        return false;
    end if;
    foreach word in array few loop
        if exists (select from unnest(many) m where m = word or length(m) > 1 and length(word) > 1 and similarity(m, word) >= 0.4) then
            whole := whole + 1;
        elsif not exists (select from unnest(many) m where (length(m) = 1 or length(word) = 1) and left(m, 1) = left(word, 1)) then
            return false;
        end if;
    end loop;
    return whole > 0;
end $$;

-- The cheap comparison comes first: it sorts out nearly everybody.
create function duplicate_by_name(one text, other text) returns boolean
    language sql immutable parallel safe
    return case when one = other or similarity(one, other) >= 0.4 then duplicate_names(one, other, 2) else false end;
create function duplicate_by_number(one text, other text) returns boolean
    language sql immutable parallel safe
    return duplicate_names(one, other, 1);

-- Two records that somebody said are two people.
create table not_duplicate (
    one_id bigint not null constraint not_duplicate_one references person on delete cascade,
    other_id bigint not null constraint not_duplicate_other references person on delete cascade,
    agent_name text not null,
    at timestamptz not null default now(),
    constraint not_duplicate_pk primary key (one_id, other_id),
    constraint not_duplicate_ordered check (one_id < other_id)
);
create index not_duplicate_by_other on not_duplicate (other_id);

comment on column not_duplicate.one_id is 'stays when people are merged: said of this record';
comment on column not_duplicate.other_id is 'stays when people are merged: said of this record';
comment on column not_duplicate.agent_name is 'not personal: the agent who said it';

-- A search for duplicates through the whole directory, and what the last one found.
create table duplicate_search (
    id bigint generated always as identity primary key,
    state text not null default 'RUNNING' constraint duplicate_search_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    found integer,
    started_at timestamptz not null default now(),
    finished_at timestamptz
);
create unique index duplicate_search_one_at_a_time on duplicate_search (state) where state = 'RUNNING';

comment on column duplicate_search.state is 'not personal: how far it is';

create table duplicate_pair (
    id bigint generated always as identity primary key,
    one_id bigint not null,
    other_id bigint not null,
    reason text not null constraint duplicate_pair_reason check (reason in ('SAME_MAILBOX', 'SAME_PHONE', 'SIMILAR_NAME')),
    constraint duplicate_pair_once unique (one_id, other_id),
    constraint duplicate_pair_ordered check (one_id < other_id)
);

comment on column duplicate_pair.one_id is 'No foreign key: who is no more is left out when the pairs are shown.';
comment on column duplicate_pair.reason is 'not personal: what the two have in common';
