-- Organs, offices, people, and who chairs.

-- :schema
CREATE TABLE organ (
  id TEXT PRIMARY KEY,
  parent TEXT,
  type TEXT NOT NULL,                 -- principal ministerial permanent working subsidiary
  abbr_en TEXT, abbr_ru TEXT,
  aliases TEXT,                       -- JSON list: names met in sources
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE office (
  id TEXT PRIMARY KEY,
  organ TEXT,                         -- the organ it heads or belongs to
  powers TEXT NOT NULL,               -- all | adopt | none (VCLT 7)
  sits_in TEXT NOT NULL,              -- JSON list of organs it sits in by right
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE person (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
CREATE TABLE appointment (
  office TEXT NOT NULL, person TEXT NOT NULL, who TEXT,
  title_en TEXT, title_ru TEXT,
  day TEXT, until TEXT, decision TEXT,
  election TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE rotation (
  organ TEXT NOT NULL, place INTEGER NOT NULL, member TEXT NOT NULL,
  seq INTEGER NOT NULL, PRIMARY KEY (organ, place)
) STRICT;
CREATE TABLE chair (
  organ TEXT NOT NULL, member TEXT NOT NULL,
  since INTEGER NOT NULL,             -- instant of the handover
  basis TEXT NOT NULL,                -- rotation | host | decision
  reason TEXT, meeting TEXT,
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE chair_skip (
  organ TEXT NOT NULL, member TEXT NOT NULL, reason TEXT NOT NULL,
  deferred INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;

-- :write organ_add
INSERT INTO organ (id, parent, type, abbr_en, abbr_ru, aliases, seq)
VALUES (:organ, :parent, :type, :abbr ->> '$.en', :abbr ->> '$.ru', :aliases,
  :seq);
-- :write office_add
INSERT INTO office (id, organ, powers, sits_in, seq)
VALUES (:office, :organ, :powers, coalesce(:sits_in, '[]'), :seq);
-- :write person_add
INSERT INTO person (id, seq) VALUES (:person, :seq);
-- :write appointment_add
INSERT INTO appointment (office, person, who, title_en, title_ru, day, until,
  decision, election, seq)
VALUES (:office, :person, :delegation, :title ->> '$.en',
  :title ->> '$.ru', :from, :until, :decision, :election, :seq);
-- :write rotation_clear
DELETE FROM rotation WHERE organ = :organ;
-- :write rotation_set
INSERT INTO rotation (organ, place, member, seq)
SELECT :organ, key, value, :seq FROM json_each(:order);
-- :read rotation_of
SELECT member FROM rotation WHERE organ = :organ ORDER BY place;
-- :write chair_take
INSERT INTO chair (organ, member, since, basis, reason, meeting, seq)
VALUES (:organ, :member, coalesce(:from, :rx), :basis, :reason, :meeting, :seq);
-- :read chair_holds
SELECT 1 FROM (SELECT member FROM chair WHERE organ = :organ
  ORDER BY since DESC, seq DESC LIMIT 1) WHERE member = :member;
-- :read chair_held_by_another
SELECT c.member FROM chair c JOIN member w ON w.id = :for
WHERE c.organ = :organ AND c.since <= :rx AND w.kind = 'member'
AND c.member <> :for AND NOT EXISTS (SELECT 1 FROM chair x
  WHERE x.organ = c.organ AND x.since <= :rx
  AND (x.since, x.seq) > (c.since, c.seq));
-- :read chair_vacant
SELECT 1 FROM member w WHERE w.id = :for AND w.kind = 'member'
AND NOT EXISTS (SELECT 1 FROM chair c WHERE c.organ = :organ
  AND c.since <= :rx)
AND (:basis <> 'rotation' OR NOT EXISTS (
  SELECT 1 FROM rotation WHERE organ = :organ));
-- :write chair_skip_add
INSERT INTO chair_skip (organ, member, reason, deferred, seq)
VALUES (:organ, :member, :reason, coalesce(:deferred, 0), :seq);
-- :read chair_last
SELECT member FROM chair WHERE organ = :organ
ORDER BY since DESC, seq DESC LIMIT 1;
-- :read chair_skips_since
SELECT member, deferred FROM chair_skip WHERE organ = :organ AND seq > coalesce(
  (SELECT max(seq) FROM chair WHERE organ = :organ), -1) ORDER BY seq;
-- A turn deferred before the last handover comes next, unless it was taken or
-- passed over again since.
-- :read chair_deferred
SELECT s.member FROM chair_skip s WHERE s.organ = :organ AND s.deferred = 1
AND s.seq < (SELECT max(c.seq) FROM chair c WHERE c.organ = s.organ)
AND NOT EXISTS (SELECT 1 FROM chair c WHERE c.organ = s.organ
  AND c.member = s.member AND c.seq > s.seq)
AND NOT EXISTS (SELECT 1 FROM chair_skip t WHERE t.organ = s.organ
  AND t.member = s.member AND t.seq > (SELECT max(c.seq) FROM chair c
  WHERE c.organ = s.organ))
ORDER BY s.seq LIMIT 1;
-- :read appointment_holder
SELECT person FROM appointment WHERE office = :office AND who = :who
ORDER BY seq DESC LIMIT 1;
