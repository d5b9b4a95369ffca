-- What was said at meetings, and the approval of their minutes.

-- :schema
CREATE TABLE spoken (
  id TEXT PRIMARY KEY, meeting TEXT NOT NULL,
  number INTEGER NOT NULL,            -- its place; those of one, as entered
  who TEXT NOT NULL, person TEXT, office TEXT,
  chair INTEGER NOT NULL,             -- 1: spoken from the chair
  invitation TEXT, item INTEGER,
  type TEXT NOT NULL,                 -- verbatim | summary
  language TEXT,                      -- spoken in it
  documents TEXT, source TEXT,        -- documents: JSON list
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX spoken_meeting ON spoken (meeting, number, seq);
CREATE INDEX spoken_person ON spoken (person) WHERE person IS NOT NULL;
CREATE TABLE spoken_words (
  speech TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
  place INTEGER NOT NULL,             -- among the languages of its act
  reason TEXT,                        -- of a correction
  seq INTEGER NOT NULL,               -- the newest of a language stands
  PRIMARY KEY (speech, language, seq)
) STRICT;
CREATE TABLE minutes (
  meeting TEXT PRIMARY KEY,           -- whose they are
  approved_by TEXT NOT NULL,          -- the meeting
  at INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;

-- :write spoken_add
INSERT INTO spoken (id, meeting, number, who, person, office, chair, invitation,
  item, type, language, documents, source, seq)
VALUES (:speech, :meeting, coalesce(:number, (SELECT coalesce(max(number), 0) + 1
  FROM spoken WHERE meeting = :meeting)), :delegation, :person, :as,
  coalesce(:chair, 0), :invitation, :item, :type, :language, :documents, :source,
  :seq);
-- :write spoken_words_add
INSERT INTO spoken_words (speech, language, text, place, reason, seq)
SELECT :speech, value ->> '$.language', value ->> '$.text', key, :reason, :seq
FROM json_each(:words);
-- :write minutes_approve
INSERT INTO minutes (meeting, approved_by, at, seq)
VALUES (:of, :meeting, :rx, :seq);
-- :read meeting_restricted
SELECT 1 FROM meeting WHERE id = :meeting AND access = 'restricted';
-- :read minutes_approved
SELECT 1 FROM minutes WHERE meeting = :meeting;
-- :read minutes_approved_at
SELECT approved_by FROM minutes WHERE meeting = :of;
-- :read minutes_of_over
SELECT 1 FROM meeting WHERE id = :of AND (closed IS NOT NULL OR recorded = 1);
-- :read minutes_of_later
SELECT 1 FROM meeting a JOIN meeting b ON b.id = :meeting
WHERE a.id = :of AND coalesce(a.opened > b.opened, a.day > b.day);
-- :read minutes_of_organ
SELECT 1 FROM meeting_organ a JOIN meeting_organ b ON b.organ = a.organ
WHERE a.meeting = :of AND b.meeting = :meeting;
-- Of a meeting that was entered afterwards the record does not know who was there.
-- :read speech_not_presiding
SELECT 1 FROM meeting m WHERE m.id = :meeting AND m.recorded = 0 AND :chair = 1
AND NOT EXISTS (SELECT 1 FROM presiding p WHERE p.meeting = m.id
  AND p.member = :delegation AND (:person IS NULL OR p.person = :person
    OR (p.person IS NULL AND EXISTS (SELECT 1 FROM attendance a
      WHERE a.meeting = m.id AND a.who = p.member AND a.person = :person)))
  AND (:as IS NULL OR EXISTS (SELECT 1 FROM attendance a
    WHERE a.meeting = m.id AND a.who = p.member AND a.office = :as)));
-- Who has no seat there speaks on an invitation; a member has one, or is silent.
-- :read speech_no_seat
SELECT 1 FROM meeting m WHERE m.id = :meeting AND m.recorded = 0
AND coalesce(:chair, 0) = 0
AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.meeting = m.id
  AND a.who = :delegation AND (:person IS NULL OR a.person = :person)
  AND (:as IS NULL OR a.office = :as))
AND (:invitation IS NULL OR EXISTS (SELECT 1 FROM member
  WHERE id = :delegation AND kind = 'member'));
-- :read speech_item_unknown
SELECT 1 WHERE :item IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM meeting m JOIN agenda_item i
  ON i.session = coalesce(m.session, m.prepares)
  WHERE m.id = :meeting AND i.number = :item);
-- :read speech_language_twice
SELECT value ->> '$.language' FROM json_each(:words) GROUP BY 1
HAVING count(*) > 1;
-- :read speech_of_another
SELECT w.id FROM member w JOIN spoken s ON s.id = :speech
WHERE w.id = :for AND w.kind = 'member' AND s.who <> :for
AND :for <> coalesce((SELECT p.member FROM presiding p
  WHERE p.meeting = s.meeting ORDER BY p.seq DESC LIMIT 1), '');
-- :read speech_approved
SELECT s.meeting FROM spoken s JOIN minutes x ON x.meeting = s.meeting
WHERE s.id = :speech;
-- :read speech_same_words
SELECT n.value ->> '$.language' FROM json_each(:words) n
JOIN spoken_words w ON w.speech = :speech
  AND w.language = n.value ->> '$.language' AND w.text = n.value ->> '$.text'
WHERE w.seq = (SELECT max(seq) FROM spoken_words x WHERE x.speech = w.speech
  AND x.language = w.language);
-- What minutes are made of. The title is that of the seat the speaker had there;
-- of several seats without a name, none.
-- :read page_spoken
SELECT x.id AS speech, x.number, x.who AS delegation, w.kind AS delegation_kind,
  word(:lang, w.en, w.ru) AS delegation_name, x.person,
  word(:lang, p.en, p.ru) AS person_name, x.office, word(:lang, a.title_en,
  a.title_ru, t.title_en, t.title_ru, o.en, o.ru) AS title, x.chair,
  x.invitation, x.item, x.type, x.language, x.source, x.seq AS entry,
  (SELECT json_group_array(coalesce(d.symbol, d.draft_symbol))
    FROM json_each(x.documents) j JOIN document d ON d.id = j.value)
  AS documents
FROM spoken x
LEFT JOIN subject w ON w.id = x.who AND w.kind = (SELECT y.kind FROM subject y
  WHERE y.id = x.who AND y.kind IN ('member', 'organ', 'partner')
  ORDER BY y.kind = 'partner', y.kind = 'organ' LIMIT 1)
LEFT JOIN attendance a ON a.rowid = (SELECT min(y.rowid) FROM attendance y
  WHERE y.meeting = x.meeting AND y.who = x.who AND y.person IS x.person
  AND (x.office IS NULL OR y.office = x.office)
  HAVING count(DISTINCT y.office) = 1)
LEFT JOIN subject p ON p.kind = 'person' AND p.id = x.person
LEFT JOIN subject o ON o.kind = 'office' AND o.id = coalesce(x.office, a.office)
LEFT JOIN appointment t ON t.rowid = (SELECT max(y.rowid) FROM appointment y
  WHERE y.person = x.person AND y.office = o.id AND y.who IS x.who)
WHERE x.meeting = :id ORDER BY x.number, x.seq;
-- :read page_spoken_words
SELECT r.speech, r.language, r.text, r.reason, r.seq AS entry,
  word(:lang, w.en, w.ru) AS who_name, e.rx AS entered_at
FROM spoken x JOIN spoken_words r ON r.speech = x.id JOIN entry e ON e.seq = r.seq
LEFT JOIN subject w ON w.kind IN ('member', 'organ') AND w.id = e.who
WHERE x.meeting = :id ORDER BY r.seq, r.place;
-- :read page_person_spoken
SELECT x.id AS speech, x.meeting, word(:lang, s.en, s.ru) AS name, m.day,
  x.type, x.seq AS entry
FROM spoken x JOIN meeting m ON m.id = x.meeting
JOIN subject s ON s.kind = 'meeting' AND s.id = x.meeting
WHERE x.person = :id ORDER BY m.day DESC, x.number, x.seq;
-- :read page_meeting_presiding
SELECT p.member, word(:lang, w.en, w.ru) AS name, p.person,
  word(:lang, s.en, s.ru) AS person_name, p.since AS since_at, p.seq AS entry
FROM presiding p JOIN subject w ON w.kind = 'member' AND w.id = p.member
LEFT JOIN subject s ON s.kind = 'person' AND s.id = p.person
WHERE p.meeting = :id ORDER BY p.seq;
-- :read page_minutes_approved
SELECT x.approved_by AS meeting, word(:lang, s.en, s.ru) AS name,
  x.at AS approved_at, x.seq AS entry
FROM minutes x JOIN subject s ON s.kind = 'meeting' AND s.id = x.approved_by
WHERE x.meeting = :id;
-- The nearest that sat, of the organ that led this one.
-- :read page_minutes_before
SELECT m.id AS meeting, word(:lang, s.en, s.ru) AS name, m.day
FROM meeting n JOIN meeting_organ g ON g.meeting = n.id AND g.place = 0
JOIN meeting_organ o ON o.organ = g.organ JOIN meeting m ON m.id = o.meeting
JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE n.id = :id AND (m.opened IS NOT NULL OR m.recorded = 1)
AND (m.day, coalesce(m.opened, m.due, 0), m.seq)
  < (n.day, coalesce(n.opened, n.due, 0), n.seq)
ORDER BY m.day DESC, coalesce(m.opened, m.due, 0) DESC, m.seq DESC LIMIT 1;
-- :read page_minutes_after
SELECT m.id AS meeting, word(:lang, s.en, s.ru) AS name, m.day
FROM meeting n JOIN meeting_organ g ON g.meeting = n.id AND g.place = 0
JOIN meeting_organ o ON o.organ = g.organ JOIN meeting m ON m.id = o.meeting
JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE n.id = :id AND (m.opened IS NOT NULL OR m.recorded = 1)
AND (m.day, coalesce(m.opened, m.due, 0), m.seq)
  > (n.day, coalesce(n.opened, n.due, 0), n.seq)
ORDER BY m.day, coalesce(m.opened, m.due, 0), m.seq LIMIT 1;
-- Was the agenda adopted there?
-- :read page_agenda_adopted
SELECT e.rx AS adopted_at, g.seq AS entry FROM meeting m
JOIN agenda g ON g.session = m.session AND g.state = 'adopted'
JOIN mention x ON x.kind = 'meeting' AND x.id = m.id AND x.seq = g.seq
JOIN entry e ON e.seq = g.seq WHERE m.id = :id;
-- What became of documents there; item: the first of the agenda that has one. A
-- later revision undoes a clearance, and not that it was given there.
-- :read page_minutes_decisions
SELECT d.id AS document, coalesce(d.symbol, d.draft_symbol) AS symbol,
  word(:lang, s.en, s.ru) AS short, x.what, x.present, x.entitled,
  e.rx AS decided_at, x.seq AS entry,
  (SELECT min(p.item) FROM agenda_paper p JOIN meeting m
    ON p.session = coalesce(m.session, m.prepares)
    WHERE m.id = :id AND p.document = d.id) AS item
FROM (SELECT document, outcome AS what, present, entitled, seq FROM adoption
    WHERE meeting = :id
  UNION ALL SELECT document, outcome, present, entitled, adopted FROM reopened
    WHERE meeting = :id
  UNION ALL SELECT document, 'not_adopted', NULL, NULL, seq FROM rejection
    WHERE meeting = :id
  UNION ALL SELECT z.id, 'cleared', NULL, NULL, y.seq
    FROM mention y JOIN entry c ON c.seq = y.seq AND c.kind = 'document.clear'
    JOIN mention z ON z.kind = 'document' AND z.seq = y.seq
    WHERE y.kind = 'meeting' AND y.id = :id) x
JOIN document d ON d.id = x.document JOIN entry e ON e.seq = x.seq
JOIN subject s ON s.kind = 'document' AND s.id = d.id ORDER BY x.seq;
-- Amendments that were put there, or not put any more.
-- :read page_minutes_amendments
SELECT a.id AS amendment, a.member, word(:lang, w.en, w.ru) AS name, a.paragraph,
  a.action, iif(a.state = 'accepted', 'adopted', a.state) AS state, a.yes, a.no,
  a.ruling, a.decided AS decided_at,
  coalesce(d.symbol, d.draft_symbol) AS symbol, word(:lang, s.en, s.ru) AS short,
  a.decided_seq AS entry,
  (SELECT min(p.item) FROM agenda_paper p JOIN meeting m
    ON p.session = coalesce(m.session, m.prepares)
    WHERE m.id = :id AND p.document = d.id) AS item
FROM amendment a JOIN document d ON d.id = a.document
JOIN subject s ON s.kind = 'document' AND s.id = d.id
JOIN subject w ON w.kind = 'member' AND w.id = a.member
WHERE a.meeting = :id ORDER BY a.decided_seq;
-- Parts of texts that were voted by division: of a document; at a meeting.
-- :read page_document_divisions
SELECT v.motion, v.meeting, coalesce(d.symbol, d.draft_symbol) AS symbol,
  word(:lang, s.en, s.ru) AS short, p.first, p.last, p.operative, p.outcome,
  p.yes, p.no, v.at AS decided_at, v.seq AS entry
FROM division v JOIN division_part p ON p.seq = v.seq
JOIN document d ON d.id = v.document
JOIN subject s ON s.kind = 'document' AND s.id = d.id
WHERE v.document = :id ORDER BY v.seq, p.first;
-- :read page_meeting_divisions
SELECT v.motion, v.meeting, coalesce(d.symbol, d.draft_symbol) AS symbol,
  word(:lang, s.en, s.ru) AS short, p.first, p.last, p.operative, p.outcome,
  p.yes, p.no, v.at AS decided_at, v.seq AS entry,
  (SELECT min(g.item) FROM agenda_paper g JOIN meeting m
    ON g.session = coalesce(m.session, m.prepares)
    WHERE m.id = :id AND g.document = d.id) AS item
FROM division v JOIN division_part p ON p.seq = v.seq
JOIN document d ON d.id = v.document
JOIN subject s ON s.kind = 'document' AND s.id = d.id
WHERE v.meeting = :id ORDER BY v.seq, p.first;
-- Said in writing with a position at the meeting, or with one that stood when it
-- adopted the document.
-- :read page_minutes_statements
SELECT q.member, word(:lang, w.en, w.ru) AS name, q.position, q.statement,
  coalesce(d.symbol, d.draft_symbol) AS symbol, word(:lang, s.en, s.ru) AS short,
  q.at AS stated_at, q.seq AS entry,
  (SELECT min(p.item) FROM agenda_paper p JOIN meeting m
    ON p.session = coalesce(m.session, m.prepares)
    WHERE m.id = :id AND p.document = d.id) AS item
FROM position q JOIN document d ON d.id = q.document
JOIN subject s ON s.kind = 'document' AND s.id = d.id
JOIN subject w ON w.kind = 'member' AND w.id = q.member
WHERE q.statement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contested c
  WHERE c.seq = q.seq AND c.said = 'disowned')
AND (q.meeting = :id OR (q.replaced IS NULL
  AND EXISTS (SELECT 1 FROM adoption a WHERE a.document = d.id
  AND a.meeting = :id))) ORDER BY q.seq;
-- :read page_minutes_votes
SELECT b.vote AS entry, b.stance, word(:lang, w.en, w.ru) AS name
FROM vote v JOIN ballot b ON b.vote = v.seq
JOIN subject w ON w.kind = 'member' AND w.id = b.member
WHERE v.meeting = :id ORDER BY b.vote, name;
-- The other acts of the meeting, which are told by their sentences.
-- :read page_minutes_acts
SELECT e.seq AS entry, e.kind, e.rx AS received_at
FROM entry e WHERE e.seq IN (
  SELECT x.seq FROM mention x JOIN entry y ON y.seq = x.seq
  WHERE x.kind = 'meeting' AND x.id = :id AND y.kind IN ('chair.take',
    'silence.announce', 'speakers.close', 'voting.begin', 'voting.end',
    'meeting.resume',
    'plan.approve', 'mandate.give')
  UNION SELECT seq FROM minutes WHERE approved_by = :id) ORDER BY e.seq;
-- Who may have spoken at a meeting: its seats; who presided without one; or, where
-- it was entered afterwards, who held an office that sits there on the day.
-- :read transcript_seats
SELECT a.who, a.person, a.office, p.en, p.ru, a.title_en, a.title_ru, t.title_en,
  t.title_ru, o.en, o.ru, w.en, w.ru, m.formal_en, m.formal_ru,
  EXISTS (SELECT 1 FROM presiding c WHERE c.meeting = a.meeting
    AND c.member = a.who AND (c.person = a.person
    OR (c.person IS NULL AND a.role = 'head')))
FROM (SELECT DISTINCT meeting, who, person, office, role, title_en, title_ru
    FROM attendance WHERE meeting = :meeting
  UNION ALL
  SELECT DISTINCT c.meeting, c.member, c.person, NULL, 'head', NULL, NULL
    FROM presiding c WHERE c.meeting = :meeting AND NOT EXISTS (
    SELECT 1 FROM attendance x WHERE x.meeting = c.meeting
    AND x.who = c.member AND (c.person IS NULL OR x.person = c.person))
  UNION ALL
  SELECT DISTINCT n.id, y.who, y.person, y.office, 'member', NULL, NULL
    FROM meeting n JOIN meeting_organ g ON g.meeting = n.id
    JOIN office f JOIN json_each(f.sits_in) j ON j.value = g.organ
    JOIN appointment y ON y.office = f.id
    WHERE n.id = :meeting AND n.recorded = 1 AND y.who IS NOT NULL
    AND coalesce(y.day, '') <= n.day AND coalesce(y.until, '9999') >= n.day) a
LEFT JOIN subject p ON p.kind = 'person' AND p.id = a.person
LEFT JOIN subject o ON o.kind = 'office' AND o.id = a.office
LEFT JOIN subject w ON w.id = a.who AND w.kind = (SELECT z.kind FROM subject z
  WHERE z.id = a.who AND z.kind IN ('member', 'organ')
  ORDER BY z.kind = 'organ' LIMIT 1)
LEFT JOIN member m ON m.id = a.who
LEFT JOIN appointment t ON t.rowid = (SELECT max(x.rowid) FROM appointment x
  WHERE x.person = a.person AND x.office = a.office AND x.who IS a.who);
-- Delegations whole: those that sat, or, of a past meeting, all members.
-- :read transcript_delegations
SELECT w.id, w.en, w.ru, m.formal_en, m.formal_ru FROM subject w
LEFT JOIN member m ON m.id = w.id
WHERE w.kind IN ('member', 'organ') AND (
  w.id IN (SELECT who FROM attendance WHERE meeting = :meeting)
  OR (m.kind = 'member' AND EXISTS (SELECT 1 FROM meeting
    WHERE id = :meeting AND recorded = 1)))
ORDER BY w.kind, w.id;
-- :read transcript_speeches
SELECT count(*) FROM spoken WHERE meeting = :meeting;
-- :read transcript_taken
SELECT 1 FROM spoken WHERE id = :speech;
-- :read transcript_meeting
SELECT 1 FROM meeting WHERE id = :meeting;
