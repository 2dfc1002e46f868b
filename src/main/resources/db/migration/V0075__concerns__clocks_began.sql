-- From when on a concern's clocks count under whatever urgency: when it was raised (null) or opened again, and so much later as the
-- company waited for the dealer since (L1).
alter table concern add column began_at datetime(6) null;

update concern c
  join (select concern_id, max(at) as at from concern_step where step = 'REOPENED' group by concern_id) r on r.concern_id = c.id
   set c.began_at = r.at;
