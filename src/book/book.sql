-- The book itself: what it was folded with and how far; every entry; every
-- subject the acts named, with its names; which entry spoke of which subject.

-- :schema
CREATE TABLE meta (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version TEXT NOT NULL,              -- of schema and writes (tools/sqltab)
  size INTEGER NOT NULL               -- entries folded so far
) STRICT;
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,            -- the log index
  act BLOB UNIQUE,                    -- act id, NULL when sealed
  kind TEXT NOT NULL,
  who TEXT,                           -- member or organ of the first signer
  office TEXT,
  key TEXT,                           -- of the first signer
  at INTEGER,                         -- the signer's claim, seconds
  rx INTEGER NOT NULL,                -- receipt, seconds
  limited INTEGER NOT NULL            -- to members
) STRICT;
CREATE INDEX entry_rx ON entry (rx);
CREATE TABLE subject (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  en TEXT, ru TEXT,                   -- names; NULL when not given
  seq INTEGER NOT NULL,               -- the entry that named it
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE mention (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (kind, id, seq)
) STRICT, WITHOUT ROWID;
-- Every text and attachment that an act brought, by its SHA-256.
CREATE TABLE brought (
  sha256 TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
-- What nobody can count in an empty book: a kind has any number of subjects, so
-- a name is looked up by its id, and last.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat)
VALUES ('subject', 'subject', '100000000 20000000 1');
ANALYZE sqlite_schema;

-- :read book_size
SELECT size FROM meta;
-- :write book_set_size
UPDATE meta SET size = :size;
-- :write entry_add
INSERT INTO entry (seq, act, kind, who, office, key, at, rx, limited)
VALUES (:seq, :act, :kind, :for, :office, :key, :at, :rx,
  coalesce(:limited, 0));
-- :read entry_of_act
SELECT seq FROM entry WHERE act = :act;
-- :read entries_newest
SELECT seq, act FROM entry WHERE act IS NOT NULL ORDER BY seq DESC LIMIT :most;
-- :read entry_get
SELECT seq, act, kind, who, office, at, rx FROM entry WHERE seq = :seq;
-- :read entry_sealed_any
SELECT 1 FROM entry WHERE act IS NULL LIMIT 1;
-- :read entries_limited
SELECT seq FROM entry WHERE limited OR act IS NULL ORDER BY seq;
-- :read entry_last
SELECT seq, rx FROM entry ORDER BY seq DESC LIMIT 1;
-- :read entries_of_subject
SELECT e.seq, e.kind, e.who, e.office, e.rx
FROM mention m JOIN entry e USING (seq)
WHERE m.kind = :kind AND m.id = :id ORDER BY e.seq LIMIT :most;
-- :write subject_add
INSERT INTO subject (kind, id, en, ru, seq)
VALUES (:kind, :id, :en, :ru, :seq) ON CONFLICT DO NOTHING;
-- :write subject_add_as
INSERT INTO subject (kind, id, en, ru, seq)
SELECT :kind, :id, en, ru, :seq FROM subject WHERE kind = :as AND id = :as_id
ON CONFLICT DO NOTHING;
-- :read subject_get
SELECT en, ru, seq FROM subject WHERE kind = :kind AND id = :id;
-- What is known by that id, or by that name in English: its name, where it is
-- one and the same.
-- :read subject_known
SELECT max(en), max(ru) FROM subject WHERE id = :text OR en = :text
HAVING count(DISTINCT en) <= 1 AND count(DISTINCT ru) <= 1;
-- :read subjects_newest
SELECT id, en, ru FROM subject WHERE kind = :kind ORDER BY seq DESC, id
LIMIT :most;
-- :write brought_add
INSERT INTO brought (sha256) VALUES (:sha256) ON CONFLICT DO NOTHING;
-- :read brought_any
SELECT 1 FROM brought WHERE sha256 = :sha256;
-- :write mention_add
INSERT INTO mention (kind, id, seq) VALUES (:kind, :id, :seq)
ON CONFLICT DO NOTHING;
