-- The written procedure: a text is put to the members by correspondence. When it is
-- over follows from the answers; what it comes to, from the rule.

-- :schema
CREATE TABLE written (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, text TEXT NOT NULL,
  organ TEXT NOT NULL,
  started INTEGER NOT NULL, expires INTEGER NOT NULL,	-- instants
  withdrawn INTEGER,                  -- the entry that took it back
  closed INTEGER,                     -- the entry that states the outcome
  ended INTEGER, outcome TEXT,        -- at which instant; adopted | not_adopted
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX written_document ON written (document, seq);
CREATE INDEX written_known ON written (coalesce(closed, withdrawn));
CREATE INDEX written_running ON written (expires)
WHERE closed IS NULL AND withdrawn IS NULL;
CREATE TABLE written_entitled (
  written TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (written, member)
) STRICT, WITHOUT ROWID;
-- To await instructions is no answer.
CREATE VIEW written_unanswered AS
SELECT n.written, n.member FROM written_entitled n
JOIN written w ON w.id = n.written
WHERE NOT EXISTS (SELECT 1 FROM position p WHERE p.document = w.document
  AND p.member = n.member AND p.replaced IS NULL AND p.text = w.text
  AND p.position <> 'awaiting_instructions');

-- :write written_open
INSERT INTO written (id, document, text, organ, started, expires, seq)
VALUES (:written, :document, :text, :organ, :rx, :expires, :seq);
-- :write written_entitle
INSERT INTO written_entitled (written, member) VALUES (:written, :member);
-- The document's own history tells of it too.
-- :write written_mention
INSERT INTO mention (kind, id, seq)
SELECT 'document', document, :seq FROM written WHERE id = :written
ON CONFLICT DO NOTHING;
-- :write written_withdraw
UPDATE written SET withdrawn = :seq WHERE id = :written;
-- :write written_close
UPDATE written SET closed = :seq, outcome = :outcome WHERE id = :written;
-- :write written_ended
UPDATE written SET ended = :ended WHERE id = :id;
-- :write written_adopts
INSERT INTO adoption (document, outcome, present, entitled, counted, at, seq)
SELECT document, 'adopted', :present, :entitled, :counted, :at, :seq FROM written
WHERE id = :id AND outcome = 'adopted' ON CONFLICT DO NOTHING;
-- :write written_symbol
UPDATE document SET symbol = :symbol WHERE :symbol IS NOT NULL
AND id = (SELECT document FROM written WHERE id = :written);
-- :read written_get
SELECT w.document, d.matter, w.organ, w.text, w.started, w.expires, w.closed,
  w.outcome, w.withdrawn, w.seq, w.ended
FROM written w JOIN document d ON d.id = w.document WHERE w.id = :id;
-- Who was asked, and when each answered as it stands, or stood before the entry
-- that closed it.
-- :read written_answers
SELECT n.member, p.at FROM written w
JOIN written_entitled n ON n.written = w.id
LEFT JOIN position p ON p.text = w.text
  AND p.position <> 'awaiting_instructions' AND p.seq = (
    SELECT max(q.seq) FROM position q
    WHERE q.document = w.document AND q.member = n.member
    AND q.seq < coalesce(w.closed, 9223372036854775807)
    AND coalesce(q.gone, 9223372036854775807)
      >= coalesce(w.closed, 9223372036854775807))
WHERE w.id = :id ORDER BY n.member;
-- :read written_open_on
SELECT id FROM written WHERE document = :document AND closed IS NULL
AND withdrawn IS NULL;
-- :read written_done
SELECT id FROM written WHERE id = :written
AND (closed IS NOT NULL OR withdrawn IS NOT NULL);
-- Over and not closed yet: what comes now came late.
-- :read written_over
SELECT id FROM written w WHERE document = :document AND closed IS NULL
AND withdrawn IS NULL AND (expires <= :rx OR NOT EXISTS (
  SELECT 1 FROM written_unanswered u WHERE u.written = w.id));
-- The chair, or while there is none the secretariat.
-- :read written_casts
SELECT m.kind = 'member' FROM member m JOIN written w ON w.id = :written
WHERE m.id = :for AND (m.kind = 'member' OR NOT EXISTS (SELECT 1 FROM chair c
  WHERE c.organ = w.organ AND c.since <= :rx));
-- :read written_due
SELECT id, expires, seq FROM written w
WHERE closed IS NULL AND withdrawn IS NULL
AND (expires <= :now OR NOT EXISTS (
  SELECT 1 FROM written_unanswered u WHERE u.written = w.id))
AND (expires, seq) > (:expires, :seq) ORDER BY expires, seq LIMIT 1;
-- :read written_next
SELECT min(expires) FROM written WHERE closed IS NULL AND withdrawn IS NULL
AND expires > :now;
-- :read written_newest
SELECT id FROM written WHERE document = :id ORDER BY seq DESC LIMIT 1;
