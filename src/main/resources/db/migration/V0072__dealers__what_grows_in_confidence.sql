-- What grew out of a matter in confidence, where others are about it in their turn: a talk (its minutes become promises), a promise that
-- another one replaces. Each has its own row, so that whoever asks about it finds it by its key, and says to which matter it belongs: with
-- that it is shared.
alter table in_confidence
  add column part_of_kind varchar(16) null,
  add column part_of_id   bigint      null,
  add index in_confidence_parts (part_of_kind, part_of_id);

update in_confidence c
  join (with recursive up (id, kind, about) as (
          select p.id, p.about_kind, p.about_id from in_confidence i join promise p on p.id = i.subject_id where i.kind = 'REPAIR'
           union all
          select up.id, q.about_kind, q.about_id from up join promise q on q.id = up.about where up.kind = 'REPAIR')
        select id, kind, about from up where kind <> 'REPAIR') root on root.id = c.subject_id
   set c.part_of_kind = root.kind, c.part_of_id = root.about
 where c.kind = 'REPAIR';
