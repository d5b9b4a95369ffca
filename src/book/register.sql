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
-- :read instrument_get
SELECT i.id, s.en, s.ru, i.kind, i.day, i.event, i.scope, i.statutory,
  i.status, i.seq
FROM instrument i JOIN subject s ON s.kind = 'instrument' AND s.id = i.id
WHERE i.id = :id;
-- :read instruments
SELECT i.id, s.en, s.ru, i.kind, i.day, i.event, i.scope, i.statutory,
  i.status, i.seq
FROM instrument i JOIN subject s ON s.kind = 'instrument' AND s.id = i.id
ORDER BY i.scope DESC, i.day IS NULL, i.day, i.seq;
-- :read documents_targeting
SELECT d.id, coalesce(d.symbol, d.draft_symbol), s.en, s.ru, d.effect, d.seq
FROM document d JOIN subject s ON s.kind = 'document' AND s.id = d.id
WHERE d.target = :id ORDER BY d.seq;
-- :write partner_add
INSERT INTO partner (id, type, parent, seq)
VALUES (:partner, :type, :parent, :seq);
-- :read partners
SELECT p.id, s.en, s.ru, p.type, p.parent, p.seq FROM partner p
JOIN subject s ON s.kind = 'partner' AND s.id = p.id ORDER BY p.seq;
-- :write mandate_add
INSERT INTO mandate (id, document, meeting, who, due, period, seq)
VALUES (:mandate, :document, :meeting, :to, :due, :period, :seq);
-- :write mandate_fulfil
UPDATE mandate SET fulfilled = :seq WHERE id = :mandate;
-- :read mandate_fulfilled
SELECT 1 FROM mandate WHERE id = :mandate AND fulfilled IS NOT NULL;
-- :read mandates
SELECT m.id, s.en, s.ru, m.document, m.meeting, m.who, m.due, m.period,
  m.fulfilled, m.seq, d.number, coalesce(d.symbol, d.draft_symbol), d.session,
  w.en, w.ru
FROM mandate m JOIN subject s ON s.kind = 'mandate' AND s.id = m.id
LEFT JOIN document d ON d.id = m.document
LEFT JOIN subject w ON w.id = m.who AND w.kind IN ('organ', 'member')
WHERE :id IS NULL OR d.session = :id OR m.meeting IN
  (SELECT id FROM meeting t WHERE t.session = :id OR t.prepares = :id)
ORDER BY m.fulfilled IS NOT NULL, coalesce(m.due, '9'), m.seq;
-- :write plan_add
INSERT INTO plan (id, day, until, meeting, seq)
VALUES (:plan, :from, :until, :meeting, :seq);
-- :read plans
SELECT p.id, s.en, s.ru, p.day, p.until, p.meeting, p.seq, m.en, m.ru
FROM plan p JOIN subject s ON s.kind = 'plan' AND s.id = p.id
LEFT JOIN subject m ON m.kind = 'meeting' AND m.id = p.meeting
ORDER BY p.day, p.seq;
-- :write force_add
INSERT INTO force (id, type, strength, seq)
VALUES (:force, :type, :strength, :seq);
-- :read forces
SELECT f.id, s.en, s.ru, f.type, f.strength, f.seq FROM force f
JOIN subject s ON s.kind = 'force' AND s.id = f.id ORDER BY f.seq;
-- :write operation_add
INSERT INTO activity (id, kind, purpose_en, purpose_ru, seq)
VALUES (:operation, 'operation', :purpose ->> '$.en', :purpose ->> '$.ru', :seq);
-- :write exercise_add
INSERT INTO activity (id, kind, year, member, seq)
VALUES (:exercise, 'exercise', :year, :host, :seq);
-- :read activities
SELECT a.id, s.en, s.ru, a.kind, a.purpose_en, a.purpose_ru, a.year,
  a.member, a.seq, w.en, w.ru
FROM activity a JOIN subject s ON s.kind = a.kind AND s.id = a.id
LEFT JOIN subject w ON w.kind = 'member' AND w.id = a.member
ORDER BY a.kind, a.year, a.seq;
-- :write media_add
INSERT INTO media (id, type, meeting, person, day, source, summary_en,
  summary_ru, seq)
VALUES (:media, :type, :meeting, :person, :day, :source, :summary ->> '$.en',
  :summary ->> '$.ru', :seq);
-- :read media_of
SELECT m.id, s.en, s.ru, m.type, m.meeting, m.person, p.en, p.ru, m.day,
  m.source, m.summary_en, m.summary_ru, m.seq
FROM media m JOIN subject s ON s.kind = 'media' AND s.id = m.id
LEFT JOIN subject p ON p.kind = 'person' AND p.id = m.person
WHERE m.meeting IN (SELECT t.id FROM meeting t WHERE t.session = :id
  OR t.prepares = :id) ORDER BY m.day, m.seq;
