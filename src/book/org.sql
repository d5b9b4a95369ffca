-- The organisation: its members with status over time, its keys.

-- :schema
CREATE TABLE org (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  origin TEXT NOT NULL,               -- the log's name, signed in every act
  en TEXT NOT NULL, ru TEXT,
  abbr_en TEXT, abbr_ru TEXT,
  zone TEXT NOT NULL,                 -- of the depositary's seat
  notice_en TEXT, notice_ru TEXT,     -- stands at the foot of every page
  log_key TEXT,
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE member (
  id TEXT PRIMARY KEY,                -- ISO 3166 code; or an organ with roots
  kind TEXT NOT NULL,                 -- member | organ
  en TEXT NOT NULL, ru TEXT,
  formal_en TEXT, formal_ru TEXT,
  rank INTEGER NOT NULL,              -- signatory order, in the Russian list
  threshold INTEGER NOT NULL,         -- roots that must sign together
  capital_en TEXT, capital_ru TEXT,
  zone TEXT,                          -- of its capital
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE member_status (
  member TEXT NOT NULL,
  status TEXT NOT NULL,               -- member suspended withdrawn observer partner
  day TEXT NOT NULL,                  -- from this day on
  basis TEXT,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX member_status_of ON member_status (member, day, seq);
CREATE TABLE key (
  seq INTEGER NOT NULL,               -- enrolled at
  fp TEXT NOT NULL,
  line TEXT NOT NULL,
  who TEXT NOT NULL,
  root INTEGER NOT NULL,
  holder TEXT, office TEXT,
  kinds TEXT,                         -- JSON list; NULL for roots
  documents TEXT,                     -- JSON list; NULL: all
  until TEXT,
  revoked INTEGER,                    -- the entry that revoked it
  since INTEGER,                      -- contested from this instant on
  counter INTEGER,                    -- an authenticator's, the highest yet
  backup INTEGER,                     -- 0: bound to one device; 1: may be
                                      -- copied; 2: has been
  PRIMARY KEY (who, fp)
) STRICT;
CREATE INDEX key_fp ON key (fp);
CREATE TABLE key_warning (
  seq INTEGER NOT NULL,               -- the entry it signed
  who TEXT NOT NULL, fp TEXT NOT NULL,
  about TEXT NOT NULL,                -- counter: it did not rise | backup
  was INTEGER NOT NULL, is_now INTEGER NOT NULL
) STRICT;
CREATE INDEX key_warning_who ON key_warning (who, seq);
CREATE TABLE contested (
  seq INTEGER PRIMARY KEY,            -- signed by a key after it was lost
  revoked INTEGER NOT NULL,           -- the entry that revoked it
  said TEXT,                          -- confirmed | disowned, by the member
  reason TEXT, said_seq INTEGER
) STRICT;

-- :write org_constitute
INSERT INTO org (one, origin, en, ru, abbr_en, abbr_ru, zone, notice_en,
  notice_ru, log_key, seq)
VALUES (1, :origin, coalesce(:names ->> '$.en', :name), :names ->> '$.ru',
  :abbr ->> '$.en', :abbr ->> '$.ru', coalesce(:zone, 'UTC'),
  :notice ->> '$.en', :notice ->> '$.ru', :log_key, :seq);
-- :write org_members
INSERT INTO member (id, kind, en, ru, formal_en, formal_ru, rank, threshold,
  capital_en, capital_ru, zone, seq)
SELECT value ->> '$.id', coalesce(value ->> '$.kind', 'member'),
  coalesce(value ->> '$.names.en', value ->> '$.id'),
  value ->> '$.names.ru', value ->> '$.formal.en', value ->> '$.formal.ru',
  coalesce(value ->> '$.rank', key + 1),
  coalesce(value ->> '$.threshold', 1), value ->> '$.capital.en',
  value ->> '$.capital.ru', value ->> '$.zone', :seq
FROM json_each(:members);
-- :write org_subjects
INSERT INTO subject (kind, id, en, ru, seq)
SELECT coalesce(value ->> '$.kind', 'member'), value ->> '$.id',
  coalesce(value ->> '$.names.en', value ->> '$.id'),
  value ->> '$.names.ru', :seq
FROM json_each(:members);
-- :write org_status
INSERT INTO member_status (member, status, day, basis, seq)
SELECT value ->> '$.id', 'member',
  coalesce(value ->> '$.since', seat_day(org.zone, :at)), NULL, :seq
FROM org, json_each(:members)
WHERE coalesce(value ->> '$.kind', 'member') = 'member';
-- :write root_add
INSERT INTO key (seq, fp, line, who, root) VALUES (:seq, :fp, :line, :who, 1)
ON CONFLICT DO NOTHING;
-- :read period_backwards
SELECT 1 WHERE :until < :from;
-- :read org_get
SELECT origin, en, ru, abbr_en, abbr_ru, zone, notice_en, notice_ru, log_key
FROM org;
-- :read org_zone
SELECT zone FROM org;
-- :read org_exists
SELECT 1 FROM org;
-- :read member_standing
SELECT status FROM member_status t, org WHERE member = :for
AND day <= seat_day(zone, :rx) ORDER BY day DESC, t.seq DESC LIMIT 1;
-- :read member_is_state
SELECT 1 FROM member WHERE id = :for AND kind = 'member';
-- :read member_is_organ
SELECT 1 FROM member WHERE id = :for AND kind = 'organ';
-- :write member_status_add
INSERT INTO member_status (member, status, day, basis, seq)
VALUES (:member, :status, :from, :basis, :seq);
-- :write key_enrol
INSERT INTO key (seq, fp, line, who, root, holder, office, kinds, documents,
  until)
VALUES (:seq, :key_fp, :key, :for, 0, :holder, :office, :kinds, :documents,
  :until)
ON CONFLICT (who, fp) DO UPDATE SET seq = :seq, revoked = NULL, since = NULL,
  office = excluded.office, holder = excluded.holder, kinds = excluded.kinds,
  documents = excluded.documents, until = excluded.until;
-- :write passkey_first
UPDATE key SET counter = :counter, backup = :backup
WHERE who = :who AND fp = :fp AND backup IS NULL;
-- :write passkey_warn
INSERT INTO key_warning (seq, who, fp, about, was, is_now)
SELECT :seq, who, fp, 'counter', counter, :counter FROM key
WHERE who = :who AND fp = :fp AND counter > 0 AND :counter <= counter
UNION ALL
SELECT :seq, who, fp, 'backup', backup, :backup FROM key
WHERE who = :who AND fp = :fp AND backup <> :backup;
-- :write passkey_said
UPDATE key SET counter = max(coalesce(counter, 0), :counter), backup = :backup
WHERE who = :who AND fp = :fp;
-- :write key_revoke
UPDATE key SET revoked = :seq, since = :since
WHERE fp = :key AND revoked IS NULL AND who = coalesce(:of, :for);
-- :write key_contest
INSERT INTO contested (seq, revoked)
SELECT seq, :seq FROM entry WHERE key = :key AND who = coalesce(:of, :for)
AND rx >= :since AND seq < :seq ON CONFLICT DO NOTHING;
-- :read contested_there
SELECT 1 FROM contested c JOIN entry e USING (seq)
WHERE lower(hex(e.act)) = :of AND e.who = :for;
-- :read contested_said
SELECT c.said FROM contested c JOIN entry e USING (seq)
WHERE lower(hex(e.act)) = :of AND c.said IS NOT NULL;
-- :write contested_confirm
UPDATE contested SET said = 'confirmed', said_seq = :seq
WHERE seq = (SELECT seq FROM entry WHERE lower(hex(act)) = :of
  AND seq IN (SELECT seq FROM contested));
-- :write contested_disown
UPDATE contested SET said = 'disowned', reason = :reason, said_seq = :seq
WHERE seq = (SELECT seq FROM entry WHERE lower(hex(act)) = :of
  AND seq IN (SELECT seq FROM contested));
-- :read disowned_by
SELECT said_seq FROM contested WHERE seq = :entry AND said = 'disowned';
-- Whatever the disowned act spoke of tells of it too.
-- :write disowned_mention
INSERT INTO mention (kind, id, seq)
SELECT m.kind, m.id, :seq FROM contested c JOIN mention m ON m.seq = c.seq
WHERE c.said_seq = :seq ON CONFLICT DO NOTHING;
-- :read key_there
SELECT 1 FROM key
WHERE fp = :key AND revoked IS NULL AND who = coalesce(:of, :for);
-- :read key_until_past
SELECT :until WHERE :until < (SELECT seat_day(zone, :rx) FROM org);
-- The bounds of its powers in time, when they are over, and in subject.
-- :read key_bounds
SELECT CASE WHEN until < seat_day(zone, :rx) THEN until END, documents
FROM key, org WHERE who = :who AND fp = :fp
AND (until < seat_day(zone, :rx) OR documents IS NOT NULL);
-- A document is reached by itself, and with the instrument that it acts on.
-- :read key_reaches
SELECT 1 FROM json_each(:documents) j WHERE j.value = :id
OR j.value = (SELECT target FROM document WHERE id = :id);
