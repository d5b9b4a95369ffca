-- What decisions leave behind and what they cite: mandates, plans,
-- instruments, partners, forces, operations, exercises, published items.

-- :schema
CREATE TABLE instrument (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, day TEXT, event TEXT,
  scope TEXT NOT NULL,                -- own | external
  statutory INTEGER NOT NULL, status TEXT NOT NULL, partner TEXT,
  document TEXT,                      -- of ours that made it
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX instrument_document ON instrument (document);
CREATE TABLE partner (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, parent TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE mandate (
  id TEXT PRIMARY KEY, document TEXT, meeting TEXT, who TEXT,
  due TEXT, period TEXT, fulfilled INTEGER, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX mandate_open ON mandate (coalesce(due, '9'), seq)
WHERE fulfilled IS NULL;
CREATE INDEX mandate_document ON mandate (document) WHERE document IS NOT NULL;
CREATE INDEX mandate_meeting ON mandate (meeting) WHERE meeting IS NOT NULL;
CREATE TABLE plan (
  id TEXT PRIMARY KEY, day TEXT NOT NULL, until TEXT NOT NULL,
  meeting TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE force (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, strength INTEGER,
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE activity (
  id TEXT NOT NULL, kind TEXT NOT NULL, purpose_en TEXT, purpose_ru TEXT,
  year INTEGER, member TEXT, seq INTEGER NOT NULL, PRIMARY KEY (kind, id)
) STRICT;
CREATE TABLE media (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, meeting TEXT, person TEXT,
  day TEXT, source TEXT, summary_en TEXT, summary_ru TEXT,
  seq INTEGER NOT NULL
) STRICT;

-- :write instrument_add
INSERT INTO instrument (id, kind, day, event, scope, statutory, status,
  partner, document, seq)
VALUES (:instrument, :kind, :date, :event, :scope, coalesce(:statutory, 0),
  :status, :partner, :document, :seq);
-- :read instrument_unmade
SELECT 1 FROM document d WHERE d.id = :document
AND d.id NOT IN (SELECT document FROM adoption);
-- :write partner_add
INSERT INTO partner (id, type, parent, seq)
VALUES (:partner, :type, :parent, :seq);
-- :write mandate_add
INSERT INTO mandate (id, document, meeting, who, due, period, seq)
VALUES (:mandate, :document, :meeting, :to, :due, :period, :seq);
-- :write mandate_fulfil
UPDATE mandate SET fulfilled = :seq WHERE id = :mandate;
-- :read mandate_fulfilled
SELECT 1 FROM mandate WHERE id = :mandate AND fulfilled IS NOT NULL;
-- A state fulfils what was given to it, or to no state.
-- :read mandate_of_another
SELECT m.who FROM mandate m JOIN member o ON o.id = m.who
JOIN member w ON w.id = :for
WHERE m.id = :mandate AND o.kind = 'member' AND w.kind = 'member'
AND o.id <> w.id;
-- :write plan_add
INSERT INTO plan (id, day, until, meeting, seq)
VALUES (:plan, :from, :until, :meeting, :seq);
-- :write force_add
INSERT INTO force (id, type, strength, seq)
VALUES (:force, :type, :strength, :seq);
-- :write operation_add
INSERT INTO activity (id, kind, purpose_en, purpose_ru, seq)
VALUES (:operation, 'operation', :purpose ->> '$.en', :purpose ->> '$.ru', :seq);
-- :write exercise_add
INSERT INTO activity (id, kind, year, member, seq)
VALUES (:exercise, 'exercise', :year, :host, :seq);
-- :write media_add
INSERT INTO media (id, type, meeting, person, day, source, summary_en,
  summary_ru, seq)
VALUES (:media, :type, :meeting, :person, :day, :source, :summary ->> '$.en',
  :summary ->> '$.ru', :seq);
