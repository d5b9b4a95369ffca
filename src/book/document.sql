-- Documents from draft to signature: kind and effect are two fields.

-- :schema
CREATE TABLE document (
  id TEXT PRIMARY KEY, session TEXT NOT NULL, number INTEGER NOT NULL,
  kind TEXT NOT NULL, printed TEXT,   -- kind; as printed when that differs
  effect TEXT NOT NULL,
  title_en TEXT, title_ru TEXT,       -- as printed
  draft_symbol TEXT NOT NULL, symbol TEXT,
  sponsor TEXT, target TEXT, text TEXT NOT NULL,  -- text: SHA-256
  statutory INTEGER NOT NULL, signed INTEGER NOT NULL,
  provisions INTEGER, provision_kind TEXT,
  ratify INTEGER NOT NULL,            -- needs consent to be bound
  matter TEXT NOT NULL,               -- which rule of its organ decides
  withdrawn INTEGER,                  -- the entry that took it back
  act BLOB NOT NULL, seq INTEGER NOT NULL,
  UNIQUE (session, number)
) STRICT;
CREATE UNIQUE INDEX document_draft_symbol ON document (draft_symbol);
CREATE UNIQUE INDEX document_symbol ON document (symbol)
WHERE symbol IS NOT NULL;
CREATE INDEX document_target ON document (target);
CREATE INDEX document_path ON document (replace(symbol, '/', '-'));
CREATE INDEX document_draft_path ON document (replace(draft_symbol, '/', '-'));
CREATE TABLE dependency (
  document TEXT NOT NULL, relation TEXT NOT NULL, subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL, PRIMARY KEY (document, relation, subject)
) STRICT;
CREATE INDEX dependency_subject ON dependency (subject, subject_kind);
CREATE TABLE package (
  id TEXT PRIMARY KEY, session TEXT NOT NULL,
  ordered INTEGER NOT NULL,           -- its parts come one after another
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE package_document (
  package TEXT NOT NULL, document TEXT NOT NULL, place INTEGER NOT NULL,
  part TEXT NOT NULL, part_en TEXT, part_ru TEXT,
  removed INTEGER, reason TEXT, PRIMARY KEY (package, document)
) STRICT;
CREATE INDEX package_of_document ON package_document (document);
CREATE INDEX package_place ON package_document (package, place);
-- What stands in an earlier part, and was neither taken out nor withdrawn.
CREATE VIEW package_before AS
SELECT p.document, d.id AS earlier, d.signed,
  coalesce(d.symbol, d.draft_symbol) AS symbol, x.place
FROM package_document p JOIN package k ON k.id = p.package AND k.ordered
JOIN package_document x ON x.package = p.package
  AND x.place < p.place / 1000 * 1000 AND x.removed IS NULL
JOIN document d ON d.id = x.document AND d.withdrawn IS NULL
WHERE p.removed IS NULL;
-- :schema
CREATE TABLE position (
  document TEXT NOT NULL, member TEXT NOT NULL, meeting TEXT,
  text TEXT NOT NULL,                 -- what it is about
  position TEXT NOT NULL, statement TEXT, at INTEGER NOT NULL,
  confirm_by TEXT,                    -- ad referendum: the last day;
  confirmed INTEGER, confirmed_seq INTEGER, -- when, and by which entry
  replaced INTEGER,                   -- by the entry of a later one, or as gone;
                                      -- NULL: it stands
  gone INTEGER,                       -- for good, from that entry on: it was
                                      -- disowned, the text was revised, or it
                                      -- came too late
  seq INTEGER PRIMARY KEY
) STRICT;
CREATE INDEX position_document ON position (document, member, seq);
CREATE INDEX position_confirmed ON position (confirmed_seq)
WHERE confirmed_seq IS NOT NULL;
CREATE INDEX position_now ON position (document, member)
WHERE replaced IS NULL;
CREATE INDEX position_unconfirmed ON position (confirm_by)
WHERE position = 'agree_ad_referendum' AND confirmed IS NULL
AND replaced IS NULL;
CREATE TABLE clearance (
  document TEXT NOT NULL,
  meeting TEXT, silence TEXT,         -- one of the two
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX clearance_document ON clearance (document, seq);
CREATE INDEX clearance_meeting ON clearance (meeting) WHERE meeting IS NOT NULL;
CREATE TABLE adoption (
  document TEXT PRIMARY KEY,
  meeting TEXT,                       -- NULL: by silence
  outcome TEXT NOT NULL,
  present INTEGER, entitled INTEGER,  -- NULL: by silence
  vote TEXT,                          -- what it rests on; NULL: positions
  counted INTEGER,                    -- 1: who said nothing did not agree by that
  at INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX adoption_meeting ON adoption (meeting) WHERE meeting IS NOT NULL;
-- From when on nothing that is said changes what comes of a document: it is
-- adopted, or will be said to be once the desk runs.
CREATE VIEW settled AS
SELECT document, at AS since FROM adoption
UNION ALL
SELECT document, expires FROM silence WHERE closed IS NULL
AND withdrawn IS NULL AND answered IS NULL AND purpose = 'adopt'
UNION ALL
SELECT document, CASE WHEN EXISTS (SELECT 1 FROM written_unanswered u
  WHERE u.written = w.id) THEN expires ELSE started END FROM written w
WHERE closed IS NULL AND withdrawn IS NULL;
-- Whose confirmation an adoption waits for: a yes that counted, ad referendum.
CREATE TABLE provisional (
  document TEXT NOT NULL, member TEXT NOT NULL,
  stands INTEGER NOT NULL,            -- by the rule, without it too
  PRIMARY KEY (document, member)
) STRICT, WITHOUT ROWID;
-- What was adopted and is not confirmed, until which day it may be; and what lapses
-- when that day is over. A document holds on a day when it was adopted and its
-- lapse does not lie before. What rests on a document asks here, and nowhere else.
CREATE VIEW unconfirmed AS
SELECT p.document, p.member, q.confirm_by AS last, p.stands
FROM provisional p JOIN position q ON q.document = p.document
  AND q.member = p.member AND q.replaced IS NULL AND q.confirmed IS NULL;
CREATE VIEW lapse AS SELECT document, member, last FROM unconfirmed
WHERE NOT stands;
-- The chair said that it was not adopted; it may be put again.
CREATE TABLE rejection (
  document TEXT NOT NULL, meeting TEXT NOT NULL, text TEXT NOT NULL,
  at INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX rejection_document ON rejection (document);
CREATE TABLE document_organ (
  document TEXT NOT NULL, organ TEXT NOT NULL,
  place INTEGER NOT NULL,             -- 0: the leading one
  PRIMARY KEY (document, organ)
) STRICT, WITHOUT ROWID;
-- Whose voice is not counted, where the rule says "without concerned" or "without
-- parties".
CREATE TABLE document_excluded (
  document TEXT NOT NULL, member TEXT NOT NULL,
  ground TEXT NOT NULL,               -- concerned | party
  PRIMARY KEY (document, member, ground)
) STRICT, WITHOUT ROWID;
CREATE TABLE revision (
  document TEXT NOT NULL, number INTEGER NOT NULL,
  symbol TEXT NOT NULL, text TEXT NOT NULL, note TEXT,
  who TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) STRICT;
CREATE INDEX revision_path ON revision (replace(symbol, '/', '-'));
CREATE TABLE revision_text (
  seq INTEGER NOT NULL,               -- of the revision
  place INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
  status TEXT NOT NULL,               -- authentic official working unofficial
  PRIMARY KEY (seq, place)
) STRICT;
-- What was issued with a document: additions, and corrections in one language.
CREATE TABLE paper (
  document TEXT NOT NULL, symbol TEXT NOT NULL, language TEXT,
  text TEXT NOT NULL, note TEXT, at INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_document ON paper (document, seq);
CREATE INDEX paper_path ON paper (replace(symbol, '/', '-'));
CREATE TABLE amendment (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, text TEXT NOT NULL,
  member TEXT NOT NULL, language TEXT, paragraph INTEGER NOT NULL,
  action TEXT NOT NULL,               -- replace delete insert_after
  wording TEXT, reason TEXT, of TEXT, -- of: the amendment it amends
  state TEXT NOT NULL,                -- open accepted withdrawn; as put to the
                                      -- vote: adopted rejected not_put
  meeting TEXT, yes INTEGER, no INTEGER, ruling TEXT, -- where it was put
  decided INTEGER, decided_seq INTEGER,
  at INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX amendment_document ON amendment (document, text);
CREATE TABLE signature (
  document TEXT NOT NULL, member TEXT NOT NULL, office TEXT, person TEXT,
  mode TEXT NOT NULL, reservation TEXT,
  disowned INTEGER,                   -- the entry by which the member did so
  at INTEGER NOT NULL, seq INTEGER PRIMARY KEY
) STRICT;
CREATE INDEX signature_document ON signature (document, seq);
CREATE UNIQUE INDEX signature_now ON signature (document, member)
WHERE disowned IS NULL;
CREATE INDEX signature_member ON signature (member) WHERE disowned IS NULL;
CREATE TABLE powers (
  id TEXT PRIMARY KEY, who TEXT NOT NULL, person TEXT, office TEXT,
  day TEXT, until TEXT, accepted INTEGER,
  revoked INTEGER,                    -- the entry that took them back
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE powers_document (powers TEXT NOT NULL, document TEXT NOT NULL,
  PRIMARY KEY (powers, document)) STRICT;

-- :write document_add
INSERT INTO document (id, session, number, kind, printed, effect, title_en,
  title_ru, draft_symbol, sponsor, target, text, statutory, signed,
  provisions, provision_kind, ratify, matter, act, seq)
VALUES (:document, :session, :number, :kind, :printed, :effect,
  :title ->> '$.en', :title ->> '$.ru', :symbol, :sponsor, :target, :text,
  coalesce((SELECT statutory FROM instrument i WHERE i.id = :target), 0),
  coalesce(:signed, 0), :provisions, :provision_kind, coalesce(:ratify, 0),
  coalesce(:matter, 'substance'), :act, :seq);
-- :write document_dependencies
INSERT INTO dependency (document, relation, subject_kind, subject)
SELECT :document, value ->> '$.relation',
  CASE WHEN value ->> '$.document' IS NULL THEN 'instrument' ELSE 'document' END,
  coalesce(value ->> '$.document', value ->> '$.instrument')
FROM json_each(coalesce(:depends, '[]'));
-- :read dependency_unclear
SELECT 1 FROM json_each(coalesce(:depends, '[]'))
WHERE (value ->> '$.document' IS NULL) = (value ->> '$.instrument' IS NULL);
-- :read dependency_twice
SELECT coalesce(value ->> '$.document', value ->> '$.instrument')
FROM json_each(coalesce(:depends, '[]'))
GROUP BY value ->> '$.relation', 1 HAVING count(*) > 1;
-- :read document_number_taken
SELECT 1 FROM document WHERE session = :session AND number = :number;
-- In an address a symbol has hyphens for its slashes, and a document is found
-- by its short name too: no two may look the same there.
-- :read document_symbol_taken
SELECT 1 FROM document WHERE draft_symbol = :symbol
OR (id IS NOT :document
  AND replace(symbol, '/', '-') = replace(:symbol, '/', '-'))
OR replace(draft_symbol, '/', '-') = replace(:symbol, '/', '-')
OR (id = replace(:symbol, '/', '-') AND id <> :document)
UNION ALL
SELECT 1 FROM reopened WHERE document IS NOT :document
AND replace(symbol, '/', '-') = replace(:symbol, '/', '-')
UNION ALL
SELECT 1 FROM revision WHERE replace(symbol, '/', '-') =
  replace(:symbol, '/', '-')
UNION ALL
SELECT 1 FROM paper WHERE replace(symbol, '/', '-') =
  replace(:symbol, '/', '-');
-- Every symbol that was ever given, whatever became of the document.
-- :read symbols_of_session
SELECT r.symbol, NULL FROM document d JOIN revision r ON r.document = d.id
WHERE d.session = :session
UNION ALL SELECT symbol, NULL FROM document
WHERE session = :session AND symbol IS NOT NULL
UNION ALL SELECT o.symbol, NULL FROM document d JOIN reopened o
  ON o.document = d.id
WHERE d.session = :session AND o.symbol IS NOT NULL;
-- :read symbols_of_document
SELECT symbol, NULL FROM revision WHERE document = :document
UNION ALL SELECT symbol, NULL FROM document
WHERE id = :document AND symbol IS NOT NULL
UNION ALL SELECT symbol, language FROM paper WHERE document = :document;
-- :write paper_add
INSERT INTO paper (document, symbol, language, text, note, at, seq)
VALUES (:document, :symbol, :language, :text, :note, :rx, :seq);
-- :read translation_of_other
SELECT 1 FROM document WHERE id = :document AND text <> :of;
-- :read translation_authentic
SELECT t.language FROM revision r JOIN revision_text t ON t.seq = r.seq
WHERE r.document = :document AND r.number = (SELECT max(number) FROM revision
  WHERE document = :document)
AND t.language = :language AND t.status = 'authentic';
-- :read translation_same
SELECT t.language FROM revision r JOIN revision_text t ON t.seq = r.seq
WHERE r.document = :document AND r.number = (SELECT max(number) FROM revision
  WHERE document = :document)
AND t.text = :text AND (t.status = 'authentic' OR (t.language = :language
  AND t.status = :status));
-- :write translation_drop
DELETE FROM revision_text WHERE language = :language
AND status <> 'authentic' AND seq = (SELECT seq FROM revision
  WHERE document = :document ORDER BY number DESC LIMIT 1);
-- :write translation_add
INSERT INTO revision_text (seq, place, language, text, status)
SELECT r.seq, 1 + coalesce((SELECT max(place) FROM revision_text t
  WHERE t.seq = r.seq), -1), :language, :text, :status
FROM revision r WHERE r.document = :document ORDER BY r.number DESC LIMIT 1;
-- :read symbol_of_session
SELECT coalesce(symbol, '') FROM session WHERE id = :session;
-- :read symbols_document
SELECT r.symbol, coalesce(d.symbol, ''), coalesce(s.symbol, ''), d.session,
  d.kind, d.number, d.printed, e.limited
FROM document d JOIN revision r ON r.document = d.id AND r.number = 0
JOIN session s ON s.id = d.session JOIN entry e ON e.seq = d.seq
WHERE d.id = :document;
-- :read document_of_symbol
SELECT id FROM document WHERE symbol = :document OR draft_symbol = :document
UNION ALL SELECT document FROM revision WHERE symbol = :document LIMIT 1;
-- :read document_text
SELECT text FROM document WHERE id = :document;
-- :read document_name_taken
SELECT coalesce(symbol, draft_symbol) FROM document
WHERE symbol = :document OR draft_symbol = :document
OR replace(symbol, '/', '-') = :document
OR replace(draft_symbol, '/', '-') = :document;
-- :read document_adopted
SELECT 1 FROM adoption WHERE document = :document;
-- :read document_numbered
SELECT symbol FROM document WHERE id = :document AND symbol IS NOT NULL;
-- :read document_text_differs
SELECT 1 FROM document WHERE id = :document AND text <> :text;
-- :read document_act_differs
SELECT 1 FROM document WHERE id = :document AND lower(hex(act)) <> :of;
-- :read document_not_for_signature
SELECT 1 FROM document WHERE id = :document AND signed = 0;
-- :read document_get
SELECT d.id, d.session, d.number, d.kind, d.printed, d.effect, s.en, s.ru,
  d.title_en, d.title_ru, d.draft_symbol, d.symbol, d.sponsor, d.target,
  d.text, d.signed, d.provisions, d.provision_kind, d.ratify,
  lower(hex(d.act)), d.seq,
  a.outcome, a.meeting, a.at, a.seq, a.present, a.entitled, d.statutory
FROM document d JOIN subject s ON s.kind = 'document' AND s.id = d.id
LEFT JOIN adoption a ON a.document = d.id
WHERE d.id = :id OR d.draft_symbol = :id OR d.symbol = :id
OR replace(d.symbol, '/', '-') = :id OR replace(d.draft_symbol, '/', '-') = :id;
-- :read documents_of_session
SELECT d.id, d.session, d.number, d.kind, d.printed, d.effect, s.en, s.ru,
  d.title_en, d.title_ru, d.draft_symbol, d.symbol, d.sponsor, d.target,
  d.text, d.signed, d.provisions, d.provision_kind, d.ratify,
  lower(hex(d.act)), d.seq,
  a.outcome, a.meeting, a.at, a.seq, a.present, a.entitled, d.statutory,
  p.part, p.part_en, p.part_ru, p.removed
FROM document d JOIN subject s ON s.kind = 'document' AND s.id = d.id
LEFT JOIN adoption a ON a.document = d.id
LEFT JOIN package_document p ON p.rowid = (SELECT max(x.rowid)
  FROM package_document x WHERE x.document = d.id)
WHERE :id IS NULL OR d.session = :id ORDER BY d.session, d.number;
-- :write package_add
INSERT INTO package (id, session, ordered, seq)
VALUES (:package, :session, :order IS NOT 'none', :seq);
-- :write package_documents
INSERT INTO package_document (package, document, place, part, part_en, part_ru)
SELECT :package, d.value, r.key * 1000 + d.key, r.key, r.value ->> '$.names.en',
  r.value ->> '$.names.ru'
FROM json_each(:parts) r, json_each(r.value, '$.documents') d;
-- :read package_twice
SELECT d.value FROM json_each(:parts) r, json_each(r.value, '$.documents') d
GROUP BY d.value HAVING count(*) > 1;
-- :read package_foreign
SELECT coalesce(x.symbol, x.draft_symbol)
FROM json_each(:parts) r, json_each(r.value, '$.documents') d
JOIN document x ON x.id = d.value WHERE x.session <> :session LIMIT 1;
-- :read package_other
SELECT coalesce(x.symbol, x.draft_symbol)
FROM json_each(:parts) r, json_each(r.value, '$.documents') d
JOIN document x ON x.id = d.value
JOIN package_document p ON p.document = d.value
WHERE p.removed IS NULL LIMIT 1;
-- :write package_remove
UPDATE package_document SET removed = :seq, reason = :reason
WHERE package = :package AND document = :document;
-- :read package_holds
SELECT 1 FROM package_document WHERE package = :package
AND document = :document AND removed IS NULL;
-- :read package_decided_first
SELECT symbol FROM package_before b WHERE document = :document
AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = b.earlier)
ORDER BY place LIMIT 1;
-- Procedures that run together may end together.
-- :read package_put_first
SELECT symbol FROM package_before b WHERE document = :document
AND :purpose IS NOT 'clear'
AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = b.earlier)
AND NOT EXISTS (SELECT 1 FROM silence s WHERE s.document = b.earlier
  AND s.purpose = 'adopt' AND s.closed IS NULL AND s.withdrawn IS NULL
  AND s.expires <= :expires)
AND NOT EXISTS (SELECT 1 FROM written w WHERE w.document = b.earlier
  AND w.closed IS NULL AND w.withdrawn IS NULL AND w.expires <= :expires)
ORDER BY place LIMIT 1;
-- Signing one after another: somebody has signed what comes before. Not every
-- member signs everything.
-- :read package_signed_first
SELECT symbol FROM package_before b WHERE document = :document
AND (NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = b.earlier)
  OR (signed AND NOT EXISTS (SELECT 1 FROM signature s
    WHERE s.document = b.earlier)))
ORDER BY place LIMIT 1;
-- :read package_done
SELECT 1 FROM document d JOIN adoption a ON a.document = d.id
WHERE d.id = :document AND (NOT d.signed OR EXISTS (SELECT 1 FROM signature s
  WHERE s.document = d.id));
-- What comes after the end of a silence that was not broken is a statement: it
-- takes the place of nothing and is taken for no position.
-- :write position_add
INSERT INTO position (document, member, meeting, text, position, statement, at,
  confirm_by, replaced, gone, seq)
SELECT :document, :for, :meeting, :text, :position, :statement, :rx,
  :confirm_by, late, late, :seq
FROM (SELECT CASE WHEN EXISTS (SELECT 1 FROM settled
  WHERE document = :document AND since <= :rx) THEN :seq END AS late);
-- The newest that is one takes the place of the one before it.
-- :write position_replace
UPDATE position INDEXED BY position_now SET replaced = :seq
WHERE document = :document AND member = :for AND replaced IS NULL AND seq < :seq
AND (SELECT replaced IS NULL FROM position WHERE seq = :seq);
-- :read position_after_adoption
SELECT 1 FROM adoption WHERE document = :document AND meeting IS NOT NULL
AND coalesce(trim(:statement), '') = '';
-- :write position_confirm
UPDATE position SET confirmed = :rx, confirmed_seq = :seq WHERE document = :document
AND member = :for AND replaced IS NULL AND confirmed IS NULL;
-- :read position_unconfirmed
SELECT 1 FROM position WHERE document = :document AND member = :for
AND replaced IS NULL AND position = 'agree_ad_referendum'
AND confirmed IS NULL;
-- :read position_confirm_late
SELECT confirm_by FROM position, org WHERE document = :document AND member = :for
AND replaced IS NULL AND confirm_by < seat_day(zone, :rx);
-- :read position_no_date
SELECT 1 WHERE :position = 'agree_ad_referendum' AND :confirm_by IS NULL;
-- :read position_has_date
SELECT 1 WHERE :position <> 'agree_ad_referendum'
AND :confirm_by IS NOT NULL;
-- :read position_date_past
SELECT :confirm_by WHERE :confirm_by < (SELECT seat_day(zone, :rx) FROM org);
-- :read position_no_statement
SELECT 1 WHERE :position IN ('reservation', 'interpretative_statement',
  'agree_provided')
AND coalesce(trim(:statement), '') = '';
-- As they stand, or as they stood before an entry.
-- :read position_decided
SELECT p.member, p.position, p.seq, p.at, p.confirm_by, p.confirmed
FROM position p WHERE p.document = :document AND p.seq = (
  SELECT max(q.seq) FROM position q
  WHERE q.document = p.document AND q.member = p.member
  AND q.seq < coalesce(:before, 9223372036854775807)
  AND coalesce(q.gone, 9223372036854775807)
    >= coalesce(:before, 9223372036854775807));
-- :read document_withdrawn
SELECT coalesce(symbol, draft_symbol) FROM document
WHERE id = :document AND withdrawn IS NOT NULL;
-- :write document_withdraw
UPDATE document SET withdrawn = :seq WHERE id = :document;
-- Its sponsor, who tabled it, or the secretariat.
-- A state tables in its own name, and the matter, which picks the rule, is not
-- its to choose.
-- :read sponsor_foreign
SELECT :sponsor FROM member WHERE id = :for AND kind = 'member'
AND :sponsor <> :for;
-- :read matter_chosen
SELECT :matter FROM member WHERE id = :for AND kind = 'member'
AND :matter IS NOT NULL;
-- :read document_sponsored
SELECT 1 FROM document d JOIN member m ON m.id = :for
JOIN revision r ON r.document = d.id AND r.number = 0
WHERE d.id = :document
AND (m.kind <> 'member' OR d.sponsor = :for OR r.who = :for);
-- Those named in it decide together, each by its own rule; where none is named,
-- the leading organ of the session does.
-- :write document_organs
INSERT INTO document_organ (document, organ, place)
SELECT :document, value, key FROM json_each(:organs) WHERE :organs IS NOT NULL
UNION ALL SELECT :document, organ, 0 FROM session_organ
WHERE session = :session AND place = 0 AND :organs IS NULL;
-- :write document_exclude
INSERT INTO document_excluded (document, member, ground)
SELECT :document, value, 'concerned' FROM json_each(coalesce(:concerned, '[]'))
UNION SELECT :document, value, 'party' FROM json_each(coalesce(:parties, '[]'));
-- :read document_excludes
SELECT member, ground FROM document_excluded WHERE document = :document
ORDER BY member, ground;
-- :read document_excluded_chosen
SELECT 1 FROM member WHERE id = :for AND kind = 'member'
AND coalesce(:concerned, :parties) IS NOT NULL;
-- :read document_organ_foreign
SELECT value FROM json_each(coalesce(:organs, '[]')) WHERE value NOT IN (
  SELECT organ FROM session_organ WHERE session = :session) LIMIT 1;
-- :read document_organs_chosen
SELECT 1 FROM member WHERE id = :for AND kind = 'member'
AND :organs IS NOT NULL;
-- :read document_rule
SELECT o.organ, d.matter, a.seq
FROM document d LEFT JOIN adoption a ON a.document = d.id
JOIN document_organ o ON o.document = d.id
WHERE d.id = :document ORDER BY o.place LIMIT 1 OFFSET :place;
-- :read document_organs_count
SELECT count(*) FROM document_organ WHERE document = :document;
-- :write rejection_add
INSERT INTO rejection (document, meeting, text, at, seq)
SELECT id, :meeting, text, :rx, :seq FROM document WHERE id = :document;
-- :write revision_first
INSERT INTO revision (document, number, symbol, text, note, who, at, seq)
VALUES (:document, 0, :symbol, :text, NULL, :for, :rx, :seq);
-- :write revision_add
INSERT INTO revision (document, number, symbol, text, note, who, at, seq)
SELECT :document, 1 + max(number), :symbol, :text, :note, :for, :rx, :seq
FROM revision WHERE document = :document;
-- :write revision_texts
INSERT INTO revision_text (seq, place, language, text, status)
SELECT :seq, key, value ->> '$.language', value ->> '$.text',
  value ->> '$.status'
FROM json_each(coalesce(:texts, '[]'));
-- :write revision_current
UPDATE document SET text = :text, draft_symbol = :symbol
WHERE id = :document;
-- :write revision_positions
UPDATE position SET replaced = coalesce(replaced, :seq), gone = :seq
WHERE document = :document AND gone IS NULL;
-- A new text is cleared anew.
-- :write revision_clearances
DELETE FROM clearance WHERE document = :document;
-- :write revision_amendments
UPDATE amendment SET state = 'accepted' WHERE id IN (
  SELECT value FROM json_each(coalesce(:accepts, '[]')));
-- :read revision_language_twice
SELECT value ->> '$.language' FROM json_each(coalesce(:texts, '[]'))
GROUP BY 1 HAVING count(*) > 1;
-- :read revision_same_text
SELECT coalesce(symbol, draft_symbol) FROM document
WHERE id = :document AND text = :text;
-- :read revision_foreign_amendment
SELECT a.id FROM json_each(coalesce(:accepts, '[]')) j
JOIN amendment a ON a.id = j.value JOIN document d ON d.id = :document
WHERE a.document <> d.id OR a.text <> d.text
OR a.state NOT IN ('open', 'adopted') LIMIT 1;
-- What was adopted goes into the text.
-- :read revision_without
SELECT w.en FROM document d
JOIN amendment a ON a.document = d.id AND a.text = d.text AND a.state = 'adopted'
JOIN subject w ON w.kind = 'member' AND w.id = a.member
WHERE d.id = :document AND (a.of IS NULL OR EXISTS (SELECT 1 FROM amendment b
  WHERE b.id = a.of AND b.state = 'adopted')) AND a.id NOT IN (
  SELECT value FROM json_each(coalesce(:accepts, '[]'))) ORDER BY a.seq LIMIT 1;
-- A text that is only cleared may wait for its revision.
-- :read amendment_untaken
SELECT w.en FROM document d
JOIN amendment a ON a.document = d.id AND a.text = d.text AND a.state = 'adopted'
JOIN subject w ON w.kind = 'member' AND w.id = a.member
WHERE d.id = :document AND :purpose IS NOT 'clear'
AND (a.of IS NULL OR EXISTS (SELECT 1 FROM amendment b
  WHERE b.id = a.of AND b.state = 'adopted')) ORDER BY a.seq LIMIT 1;
-- :read amendment_written
SELECT w.id FROM amendment a JOIN written w ON w.document = a.document
WHERE a.id = :amendment AND w.closed IS NULL AND w.withdrawn IS NULL;
-- :read amendment_silence
SELECT s.id FROM amendment a JOIN silence s ON s.document = a.document
WHERE a.id = :amendment AND s.closed IS NULL AND s.withdrawn IS NULL;
-- :read amendment_open
SELECT 1 FROM amendment a JOIN document d ON d.id = a.document AND d.text = a.text
WHERE a.id = :amendment AND a.state = 'open' AND d.withdrawn IS NULL
AND NOT EXISTS (SELECT 1 FROM adoption x WHERE x.document = d.id);
-- :read amendment_meeting
SELECT 1 FROM amendment a JOIN document d ON d.id = a.document
JOIN session_organ o ON o.session = d.session AND o.place = 0
JOIN meeting_organ g ON g.organ = o.organ AND g.meeting = :meeting
JOIN meeting m ON m.id = g.meeting AND m.session = d.session
WHERE a.id = :amendment;
-- :read amendment_amended
SELECT w.en FROM amendment a JOIN subject w ON w.kind = 'member' AND w.id = a.member
WHERE a.of = :amendment AND a.state = 'open' ORDER BY a.seq LIMIT 1;
-- :read amendment_deletion
SELECT w.en FROM amendment a JOIN amendment b ON b.document = a.document
  AND b.text = a.text AND b.paragraph = a.paragraph AND b.language IS a.language
  AND b.action = 'delete' AND b.of IS NULL AND b.state = 'open'
JOIN subject w ON w.kind = 'member' AND w.id = b.member
WHERE a.id = :amendment AND a.action = 'replace' AND a.of IS NULL
ORDER BY b.seq LIMIT 1;
-- :read amendment_gone
SELECT 1 FROM amendment a WHERE a.id = :amendment AND :outcome <> 'not_put'
AND ((a.action <> 'insert_after' AND EXISTS (SELECT 1 FROM amendment b
    WHERE b.document = a.document AND b.text = a.text
    AND b.paragraph = a.paragraph AND b.language IS a.language
    AND b.action = 'delete' AND b.state = 'adopted'))
  OR EXISTS (SELECT 1 FROM amendment b WHERE b.id = a.of AND b.state <> 'open'));
-- :read amendment_not_contrary
SELECT 1 FROM amendment a WHERE a.id = :amendment AND :outcome = 'not_put'
AND NOT EXISTS (SELECT 1 FROM amendment b WHERE b.document = a.document
  AND b.text = a.text AND b.paragraph = a.paragraph
  AND b.language IS a.language AND b.state = 'adopted')
AND NOT EXISTS (SELECT 1 FROM amendment b WHERE b.id = a.of
  AND b.state <> 'open');
-- :write amendment_decide
UPDATE amendment SET state = :outcome, meeting = :meeting, yes = :yes, no = :no,
  ruling = :reason, decided = :rx, decided_seq = :seq WHERE id = :amendment;
-- :write amendment_add
INSERT INTO amendment (id, document, text, member, language, paragraph, action,
  wording, reason, of, state, at, seq)
VALUES (:amendment, :document, :text, :for, :language, :paragraph, :action,
  :wording, :reason, :of, 'open', :rx, :seq);
-- :write amendment_mention
INSERT INTO mention (kind, id, seq)
SELECT 'document', document, :seq FROM amendment WHERE id = :amendment
ON CONFLICT DO NOTHING;
-- What was stated with a key that was not the member's any more is no word of
-- the member; what was decided with it stays decided.
-- :write amendment_disowned
UPDATE amendment SET state = 'withdrawn' WHERE state = 'open' AND seq = (
  SELECT seq FROM entry WHERE lower(hex(act)) = :of);
-- The authentic texts of a version; none: it has one, by the version's hash.
-- :read version_texts
SELECT t.text FROM revision r JOIN revision_text t ON t.seq = r.seq
WHERE r.document = :document AND r.text = :text AND t.status = 'authentic';
-- In that language, or the one that is authentic; '': several are. NULL: it has one,
-- by the version's hash.
-- :read version_text_in
SELECT CASE count(*) WHEN 0 THEN NULL WHEN 1 THEN min(text) ELSE '' END
FROM revision_text WHERE seq = (SELECT seq FROM revision
  WHERE document = :document AND text = :text ORDER BY number DESC LIMIT 1)
AND CASE WHEN :language IS NULL THEN status = 'authentic'
  ELSE language = :language END;
-- :write position_disowned
UPDATE position SET replaced = coalesce(replaced, :seq), gone = :seq
WHERE gone IS NULL AND seq = (
  SELECT c.seq FROM contested c WHERE c.said_seq = :seq)
AND NOT EXISTS (SELECT 1 FROM settled x
  WHERE x.document = position.document AND x.since <= :rx);
-- What it had taken the place of is the member's word again.
-- :write position_restored
UPDATE position SET replaced = NULL WHERE seq = (
  SELECT p.seq FROM position x JOIN position p
    ON p.document = x.document AND p.member = x.member AND p.gone IS NULL
  WHERE x.seq = (SELECT c.seq FROM contested c WHERE c.said_seq = :seq)
  AND x.gone = :seq ORDER BY p.seq DESC LIMIT 1);
-- An adoption that waited for it waits again, until the day.
-- :write confirmation_disowned
UPDATE position SET confirmed = NULL, confirmed_seq = NULL
WHERE confirmed_seq = (SELECT c.seq FROM contested c WHERE c.said_seq = :seq)
AND (NOT EXISTS (SELECT 1 FROM settled x
    WHERE x.document = position.document AND x.since <= :rx)
  OR (confirm_by >= (SELECT seat_day(zone, :rx) FROM org) AND EXISTS (
    SELECT 1 FROM adoption a WHERE a.document = position.document
    AND a.seq < position.confirmed_seq)));
-- A withdrawal that is disowned is none; who withdrew a draft withdraws it rightly.
-- :write document_restored
UPDATE document SET withdrawn = NULL WHERE withdrawn = (
  SELECT c.seq FROM contested c WHERE c.said_seq = :seq);
-- :write amendment_restored
UPDATE amendment SET state = 'open' WHERE state = 'withdrawn' AND id = (
  SELECT m.id FROM contested c
  JOIN entry e ON e.seq = c.seq AND e.kind = 'amendment.withdraw'
  JOIN mention m ON m.kind = 'amendment' AND m.seq = c.seq
  WHERE c.said_seq = :seq)
AND NOT EXISTS (SELECT 1 FROM contested x
  WHERE x.seq = amendment.seq AND x.said = 'disowned')
AND NOT EXISTS (SELECT 1 FROM settled x
  WHERE x.document = amendment.document AND x.since <= :rx);
-- :write amendment_withdraw
UPDATE amendment SET state = 'withdrawn' WHERE id = :amendment;
-- So that all that one member proposes can be read on one page.
-- :read amendment_too_much
SELECT count(*) FROM amendment WHERE document = :document AND text = :text
AND member = :for HAVING count(*) >= 100
OR sum(length(CAST(coalesce(wording, '') || coalesce(reason, '') AS BLOB)))
  > 131072;
-- Where the draft does not say its languages, they are those of its title.
-- :read amendment_language_foreign
SELECT :language FROM document d
JOIN revision r ON r.document = d.id AND r.number = (
  SELECT max(number) FROM revision WHERE document = d.id)
WHERE d.id = :document AND :language IS NOT NULL AND CASE
  WHEN EXISTS (SELECT 1 FROM revision_text
    WHERE seq = r.seq AND language = :language) THEN 0
  WHEN EXISTS (SELECT 1 FROM revision_text
    WHERE seq = r.seq AND status = 'authentic') THEN 1
  ELSE (CASE :language WHEN 'en' THEN d.title_en WHEN 'ru' THEN d.title_ru
    END) IS NULL END;
-- :read amendment_of_foreign
SELECT 1 WHERE :of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM amendment
  WHERE id = :of AND document = :document AND text = :text
  AND paragraph = :paragraph AND action = :action AND action <> 'delete'
  AND language IS :language AND of IS NULL AND state = 'open');
-- :read amendment_own
SELECT 1 FROM amendment WHERE id = :amendment AND member = :for
AND state = 'open';
-- :read amendment_no_wording
SELECT 1 WHERE (:action = 'delete') <> (coalesce(trim(:wording), '') = '');
-- :write clearance_add
INSERT INTO clearance (document, meeting, seq)
SELECT value, :meeting, :seq FROM json_each(:documents) j
WHERE NOT EXISTS (SELECT 1 FROM clearance c WHERE c.document = j.value
  AND c.meeting = :meeting);
-- What the board shows in the way of a draft (page_blocking).
-- :read clearance_blocked
SELECT p.member, d.draft_symbol, w.en FROM document d
JOIN position p ON p.document = d.id AND p.replaced IS NULL
  AND (p.position IN ('object', 'agree_provided', 'object_to_format')
    OR (p.position = 'agree_ad_referendum' AND p.confirmed IS NULL))
JOIN subject w ON w.kind = 'member' AND w.id = p.member
WHERE d.id = :document ORDER BY p.seq;
-- :read clearance_late
SELECT coalesce(d.symbol, d.draft_symbol, d.id) FROM json_each(:documents) j
JOIN document d ON d.id = j.value
JOIN adoption o ON o.document = d.id LIMIT 1;
-- A meeting of a session, or one that prepares it, clears its drafts.
-- :read clearance_foreign
SELECT coalesce(d.symbol, d.draft_symbol) FROM json_each(:documents) j
JOIN document d ON d.id = j.value JOIN meeting m ON m.id = :meeting
WHERE d.session NOT IN (coalesce(m.session, ''), coalesce(m.prepares, ''))
LIMIT 1;
-- :read clearance_withdrawn
SELECT coalesce(d.symbol, d.draft_symbol) FROM json_each(:documents) j
JOIN document d ON d.id = j.value WHERE d.withdrawn IS NOT NULL LIMIT 1;
-- Every organ that decides on it meets there.
-- :read adoption_meeting
SELECT 1 FROM document d JOIN meeting m ON m.session = d.session
WHERE d.id = :document AND m.id = :meeting AND NOT EXISTS (
  SELECT 1 FROM document_organ o WHERE o.document = d.id
  AND o.organ NOT IN (SELECT organ FROM meeting_organ WHERE meeting = m.id));
-- The counts are those of the verdict (adoption_counts).
-- :write adoption_add
INSERT INTO adoption (document, meeting, outcome, present, entitled, at, seq)
SELECT :document, :meeting, :outcome, 0, 0, :rx, :seq;
-- :write adoption_counts
UPDATE adoption SET present = :present, entitled = :entitled, vote = :vote,
  counted = :counted WHERE document = :document;
-- Where several organs decide it stands when each one's rule says so.
-- :write provisional_add
INSERT INTO provisional (document, member, stands)
VALUES (:document, :member, :stands)
ON CONFLICT DO UPDATE SET stands = min(stands, excluded.stands);
-- That of a document, or of the decision that an act rests on.
-- :read adoption_lapsed
SELECT w.en FROM org, lapse y
JOIN subject w ON w.kind = 'member' AND w.id = y.member
WHERE y.document = coalesce(:document, :decision)
AND y.last < seat_day(org.zone, :rx) ORDER BY y.last, y.member LIMIT 1;
-- Noting is not deciding.
-- :read decision_untaken
SELECT coalesce(symbol, draft_symbol) FROM document d WHERE id = :decision
AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = d.id
  AND a.outcome <> 'noted');
-- :write adoption_symbol
UPDATE document SET symbol = :symbol WHERE id = :document;
-- :write signature_add
INSERT INTO signature (document, member, office, person, mode, reservation,
  at, seq)
VALUES (:document, :for, :office, :person, coalesce(:mode, 'definitive'),
  :reservation, :rx, :seq);
-- :read signature_there
SELECT 1 FROM signature WHERE document = :document AND member = :for
AND disowned IS NULL;
-- :write signature_disowned
UPDATE signature SET disowned = :seq WHERE seq = (
  SELECT c.seq FROM contested c WHERE c.said_seq = :seq);
-- :read signature_powers
SELECT 1 FROM office WHERE id = :office AND powers = 'all'
UNION ALL
SELECT 1 FROM org JOIN powers p JOIN powers_document d ON d.powers = p.id
WHERE p.who = :for AND d.document = :document AND p.accepted IS NOT NULL
AND (p.office = :office OR p.person = :person)
AND p.revoked IS NULL AND coalesce(p.day, '0') <= seat_day(org.zone, :rx)
AND coalesce(p.until, '9') >= seat_day(org.zone, :rx);
-- :write powers_add
INSERT INTO powers (id, who, person, office, day, until, seq)
VALUES (:powers, :for, :person, :held, :from, :until, :seq);
-- :write powers_documents
INSERT INTO powers_document (powers, document)
SELECT :powers, value FROM json_each(:documents);
-- :read powers_lapsed
SELECT coalesce(d.symbol, d.draft_symbol) FROM org, json_each(:documents) j
JOIN lapse y ON y.document = j.value AND y.last < seat_day(org.zone, :rx)
JOIN document d ON d.id = y.document ORDER BY j.key LIMIT 1;
-- :write powers_accept
UPDATE powers SET accepted = :seq WHERE id = :powers;
-- :read powers_own
SELECT 1 FROM powers WHERE id = :powers AND who = :for;
-- :read powers_revoked
SELECT id FROM powers WHERE id = :powers AND revoked IS NOT NULL;
-- :write powers_revoke
UPDATE powers SET revoked = :seq WHERE id = :powers;
-- :write powers_restored
UPDATE powers SET revoked = NULL WHERE revoked = (
  SELECT c.seq FROM contested c WHERE c.said_seq = :seq);
-- One person may hold the powers of one member for a document.
-- :read powers_of_two
SELECT coalesce(s.en, p.person) FROM powers p
JOIN powers_document d ON d.powers = p.id
LEFT JOIN subject s ON s.kind = 'person' AND s.id = p.person
WHERE p.person = :person AND p.who <> :for AND p.revoked IS NULL
AND coalesce(p.until, '9999') >= (SELECT seat_day(zone, :rx) FROM org)
AND d.document IN (SELECT value FROM json_each(:documents)) LIMIT 1;
-- :read signature_of_two
SELECT coalesce(s.en, g.person) FROM signature g
LEFT JOIN subject s ON s.kind = 'person' AND s.id = g.person
WHERE g.document = :document AND g.person = :person AND g.member <> :for;
-- :read powers_issuer
SELECT 1 FROM office WHERE id = :office AND powers = 'all';
