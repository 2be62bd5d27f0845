-- A large installation of invented people, the same on each machine: 1,000,000 users, 20,000 organizations and
-- 5,000,000 tickets, skewed as life is. For a database without users, run by a superuser; takes some minutes.
-- Other sizes: set kith.bench_people, kith.bench_organizations and kith.bench_tickets before.

set synchronous_commit = off;
set maintenance_work_mem = '512MB';

-- An index that is made once is made in a fraction of the time. These wait until the rows are there.
create temp table waiting_index as
select indrelid, indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
from pg_index
where indrelid in ('ticket'::regclass, 'directory_entry'::regclass, 'change_log'::regclass) and not indisunique;
do $$
begin
    execute (select 'drop index ' || string_agg(name::text, ', ') from waiting_index);
end $$;
create procedure pg_temp.make_indexes(of_table regclass) language plpgsql as $$
declare
    index record;
begin
    for index in select * from waiting_index where indrelid = of_table loop
        execute index.definition;
    end loop;
end $$;

-- Even numbers between 0 and 1, one row of them for each stream.
create function pg_temp.chance(i bigint, stream integer) returns double precision language sql immutable parallel safe
    return (hashint8extended(i, stream) & 9007199254740991) / 9007199254740992.0;

create function pg_temp.size_of(what text, otherwise integer) returns integer language sql stable
    return coalesce(nullif(current_setting('kith.bench_' || what, true), ''), otherwise::text)::integer;

create function pg_temp.one_of(words text[], chance double precision) returns text language sql immutable parallel safe
    return words[1 + floor(cardinality(words) * chance)::integer];

create temp table word as
select
    string_to_array('Anna,Maria,Thomas,Michael,Sarah,James,Mohammed,Wei,Jose,Laura,Peter,Julia,David,Fatima,Olga,Lukas,Emma,Ivan,Yuki,Ahmed,'
        'Sofia,Daniel,Elena,Andreas,Ingrid,Priya,Hans,Chloé,François,Zoë,Søren,Björn,Łukasz,Małgorzata,Nguyễn,Minh,Khai,Jürgen,Gülay,Ebru,'
        'Siobhán,Pádraig,Kwame,Olú,Chidi,Amara,Hiroshi,Keiko,Jin,Mei,Li,Xiu,Dmitri,Svetlana,Дмитро,Олена,Αλέξανδρος,Ελένη,أميرة,خالد,'
        'דנה,Noa,陈伟,田中,서연,Jane,John,Robert,Linda,Karen,William,Grace,Ada,Linus,Barbara,Edsger,Niklaus,Quentin,Xavier,Ulrike,'
        'Øystein,Åsa,Çağla,Ñusta,Ibrahim,Yusuf,Zainab,Wanjiru,Tomáš,Jiří,Zsófia,László,Ion,Vasile,Ruxandra,Mateus,João,Inês,Thiago,Beatriz', ',') as first,
    string_to_array('Schmidt,Müller,Smith,Johnson,Garcia,Nguyen,Kim,Wang,Chen,Meier,Fischer,Weber,Brown,Jones,Davis,Rossi,Russo,Silva,Santos,Novák,'
        'Kowalski,Nowak,Ivanov,Petrov,Tanaka,Suzuki,Sato,Hansen,Olsen,Larsen,Johansson,Andersson,Virtanen,Korhonen,Dubois,Lefèvre,Moreau,García,'
        'Fernández,López,O''Brien,Murphy,Kelly,Walsh,Byrne,McDonald,Campbell,Stewart,Singh,Patel,Sharma,Gupta,Khan,Ali,Hussein,Haddad,Cohen,Levi,'
        'Yılmaz,Kaya,Demir,Öztürk,Шевченко,Коваленко,Παπαδόπουλος,Mensah,Okafor,Adeyemi,Mwangi,Horváth,Nagy,Kovács,Popescu,Ionescu,Dvořák,'
        'Solheim,Bakke,Þórarinsson,Ågård,Zimmermann,Schwarzenegger,Quisling,Xanthopoulos,Ueberroth,de la Cruz,van den Berg,von Neumann,'
        'Featherstonehaugh,Cholmondeley,Wojciechowski,Szczepański,Brzęczyszczykiewicz,Hopper,Lovelace,Torvalds,Liskov,Dijkstra,Wirth', ',') as last,
    string_to_array('berg,stein,mann,feld,hoff,wald,brook,field,ford,ham,ton,wood,ley,worth,dale,ski,vic,enko,ova,idze,oğlu,sen,dottir,ez,eau,ini', ',') as ending,
    string_to_array('North,Vest,Acme,Globex,Kontor,Rederi,Polar,Delta,Nova,Alpen,Rhein,Saigon,Lagos,Kyoto,Marina,Silver,Blue,Green,Iron,Cloud', ',') as company_first,
    string_to_array('Logistics,Systems,Energy,Foods,Optics,Shipping,Press,Bank,Labs,Works,Media,Health,Motors,Textil,Pharma,Studio,Consulting,Trade', ',') as company_second,
    string_to_array('Ltd,GmbH,AS,Inc,SA,Oy,AB,BV,SpA,Co', ',') as company_form,
    string_to_array('en,en,en,de,de,fr,es,pt,it,nl,pl,uk,nb,sv,da,fi,cs,hu,ro,tr,el,ar,he,zh,ja,ko,vi,hi,sw', ',') as language,
    string_to_array('UTC,Europe/Berlin,Europe/Oslo,America/New_York,Asia/Tokyo,Asia/Ho_Chi_Minh,Africa/Lagos,America/Sao_Paulo', ',') as zone,
    string_to_array('VIP,beta,newsletter,reseller,press,partner,trial,churn risk,gold,silver,academic,public sector', ',') as label,
    string_to_array('gmail.example,outlook.example,yahoo.example,web.example,proton.example', ',') as mail_host,
    string_to_array('The engine does not start,Invoice is wrong,How do I reset my password,Delivery is late,Please close my account,'
        'Printer on fire,Question about the contract,Cannot sign in,Feature request,Thank you', ',') as subject;

insert into organization (name, created_at)
select pg_temp.one_of(w.company_first, pg_temp.chance(i, 1)) || ' ' || pg_temp.one_of(w.company_second, pg_temp.chance(i, 2)) || ' '
           || pg_temp.one_of(w.company_form, pg_temp.chance(i, 3)) || ' ' || i,
       timestamptz '2019-01-01' + pg_temp.chance(i, 4) * interval '7 years'
from generate_series(1, pg_temp.size_of('organizations', 20000)) i, word w;

insert into label (name) select unnest(label) from word on conflict do nothing;
insert into department (name) values ('Bench support'), ('Bench sales') on conflict do nothing;

-- From here on the triggers rest: the rows they would make are made set by set below.
set session_replication_role = replica;

-- Everybody, with the parts that several tables need. Half of the surnames are rare: a common one with an ending.
create temp table everybody as
select base.id + i as id, i,
       pg_temp.one_of(w.first, pow(pg_temp.chance(i, 11), 2)) as first,
       pg_temp.one_of(w.last, pow(pg_temp.chance(i, 12), 2))
           || case when pg_temp.chance(i, 13) < 0.5 then '' else
               '-' || pg_temp.one_of(w.last, pg_temp.chance(i, 14)) || pg_temp.one_of(w.ending, pg_temp.chance(i, 15)) end as last,
       case when pg_temp.chance(i, 16) < 0.6
           then 1 + floor(pg_temp.size_of('organizations', 20000) * pow(pg_temp.chance(i, 17), 3))::integer end as organization
from generate_series(1, pg_temp.size_of('people', 1000000)) i, word w, (select coalesce(max(id), 0) as id from person) base;

insert into person (id, status, name, first_name, last_name, organization_id, language, time_zone, channel, created_at, last_seen_at)
overriding system value
select e.id,
       case when pg_temp.chance(e.i, 21) < 0.94 then 'ACTIVE' when pg_temp.chance(e.i, 21) < 0.98 then 'INACTIVE' else 'CLOSED' end,
       e.first || ' ' || e.last, e.first, e.last,
       first_organization.id + e.organization - 1,
       case when pg_temp.chance(e.i, 22) < 0.8 then pg_temp.one_of(w.language, pow(pg_temp.chance(e.i, 23), 2)) end,
       pg_temp.one_of(w.zone, pg_temp.chance(e.i, 24)),
       pg_temp.one_of(array['PORTAL', 'EMAIL', 'EMAIL', 'REGISTRATION', 'AGENT', 'IMPORT'], pg_temp.chance(e.i, 25)),
       timestamptz '2019-01-01' + e.i * (interval '7 years 10 months' / pg_temp.size_of('people', 1000000)),
       case when pg_temp.chance(e.i, 26) < 0.4 then timestamptz '2026-11-01' - pg_temp.chance(e.i, 27) * interval '2 years' end
from everybody e, word w,
     (select min(id) as id from (select id from organization order by id desc limit pg_temp.size_of('organizations', 20000)) o)
         first_organization;

insert into email_address (person_id, address, is_primary, verified_at)
select e.id,
       regexp_replace(lower(public.unaccent(e.first) || '.' || public.unaccent(e.last)), '[^a-z0-9.-]', '', 'g') || e.i || '@'
           || case when e.organization is null then pg_temp.one_of(w.mail_host, pg_temp.chance(e.i, 31))
                  else 'org' || e.organization || '.example' end,
       true,
       case when pg_temp.chance(e.i, 32) < 0.7 then timestamptz '2026-01-01' end
from everybody e, word w;
insert into email_address (person_id, address)
select e.id, 'second' || e.i || '@' || pg_temp.one_of(w.mail_host, pg_temp.chance(e.i, 33))
from everybody e, word w
where pg_temp.chance(e.i, 34) < 0.1;

insert into phone_number (person_id, number, e164, is_primary)
select p.id, '+' || p.country || ' ' || substr(p.digits, 1, 3) || ' ' || substr(p.digits, 4), '+' || p.country || p.digits, true
from (select e.id, pg_temp.one_of(array['49', '47', '1', '44', '84'], pg_temp.chance(e.i, 41)) as country,
             lpad(floor(pg_temp.chance(e.i, 42) * 1e9)::text, 9, '7') as digits
      from everybody e
      where pg_temp.chance(e.i, 43) < 0.5) p;

insert into person_label (person_id, label_id)
select e.id, l.id
from everybody e, (select id, row_number() over (order by id) as number from label) l
where pg_temp.chance(e.i, 50 + l.number::integer) < 0.3 / pow(l.number, 2);

-- The first users have thousands, most have few, many have none.
insert into ticket (requester_id, department_id, subject, subject_key, status, priority, created_at, last_reply_at, reply_count)
select base.id + case when i <= 5000 then 1
                      else 1 + (floor(size.people * pow(pg_temp.chance(i, 71), 4))::bigint * 7919) % size.people end,
       case when pg_temp.chance(i, 72) < 0.7 then department.support else department.sales end,
       pg_temp.one_of(w.subject, pg_temp.chance(i, 73)), pg_temp.one_of(folded.subject, pg_temp.chance(i, 73)),
       pg_temp.one_of(array['OPEN', 'AWAITING_USER', 'RESOLVED', 'RESOLVED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED',
                            'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'SPAM'],
                      pg_temp.chance(i, 74)),
       pg_temp.one_of(array['LOW', 'NORMAL', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT'], pg_temp.chance(i, 75)),
       moment.at, moment.at + pg_temp.chance(i, 77) * interval '10 days', floor(pg_temp.chance(i, 78) * 8)::integer
from generate_series(1::bigint, pg_temp.size_of('tickets', 5000000)) i
cross join lateral (select timestamptz '2019-01-01' + pg_temp.chance(i, 76) * interval '7 years 10 months' as at) moment
cross join word w
cross join (select array_agg(kith_fold(s.text) order by s.number) as subject
            from word, unnest(word.subject) with ordinality as s (text, number)) folded
cross join (select min(id) - 1 as id, count(*) as people from everybody) base
cross join (select count(*) as people from everybody) size
cross join (select max(id) filter (where name = 'Bench support') as support, max(id) filter (where name = 'Bench sales') as sales
            from department) department;

call pg_temp.make_indexes('ticket');
analyze person, email_address, phone_number, ticket, organization;
insert into directory_entry select * from directory_source s where s.person_id in (select id from everybody);
call pg_temp.make_indexes('directory_entry');

insert into change_log (actor_kind, actor_name, source, subject_kind, subject_id, field, new_value)
select 'DATABASE', 'bench', 'sql', 'PERSON', p.id, 'created', p.channel from person p where p.id in (select id from everybody);

call pg_temp.make_indexes('change_log');

select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person));
drop table everybody, word;
set session_replication_role = origin;
analyze;
