-- Users with a word that matches the pattern and all the other words, in no order, as many as are wanted. The planner
-- takes such patterns for frequent and would read the whole table; the trigram index answers them all.
create function directory_similar(pattern text, others text[], wanted integer) returns bigint[]
    language plpgsql stable
    set enable_seqscan = off
    set enable_indexscan = off
    set plan_cache_mode = force_custom_plan
    as $$
begin
    return array(
        select d.person_id
        from directory_entry d
        where d.search_text ~ pattern and (cardinality(others) = 0 or d.search_text like all (others))
        limit wanted);
end $$;
