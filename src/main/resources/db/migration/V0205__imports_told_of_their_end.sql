-- Whoever had an import run is told of its end, wherever they are by then.
alter table people_import add column told boolean not null default true;
create index people_import_untold on people_import (actor_id, id) where not told;
comment on column people_import.told is 'Whether whoever had it run knows that the run has ended.';
