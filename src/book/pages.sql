-- What pages show. Columns are named as the page's JSON twin names them; a
-- column that ends in _at is an instant. Names come by word() (word.h) in the
-- page's language, else as they are.

-- :read page_org
SELECT origin, word(:lang, en, ru) AS name,
  word(:lang, abbr_en, abbr_ru) AS abbr,
  word(:lang, notice_en, notice_ru) AS notice, zone
FROM org;
-- :read page_record
SELECT m.size, e.rx AS received_at, lower(hex(e.act)) AS id FROM meta m
LEFT JOIN entry e ON e.seq = m.size - 1;
-- :read page_members
SELECT m.id AS member, word(:lang, m.en, m.ru) AS name,
  word(:lang, m.formal_en, m.formal_ru) AS formal, m.rank, s.status,
  s.day AS since
FROM member m JOIN member_status s ON s.member = m.id
WHERE m.kind = 'member' AND s.rowid = (
  SELECT rowid FROM member_status t WHERE t.member = m.id AND t.day <= :day
  ORDER BY t.day DESC, t.seq DESC LIMIT 1)
ORDER BY name;
-- :read page_member_counts
SELECT (SELECT count(*) FROM signature WHERE member = :id
    AND disowned IS NULL) AS signatures,
  (SELECT count(*) FROM key WHERE who = :id AND revoked IS NULL) AS keys;
-- :read page_member
SELECT id AS member, word(:lang, en, ru) AS name,
  word(:lang, formal_en, formal_ru) AS formal, kind, rank, threshold,
  seq AS entry
FROM member WHERE id = :id;
-- :read page_member_status
SELECT status, day AS since, basis, seq AS entry FROM member_status
WHERE member = :id ORDER BY day, seq;
-- :read page_member_keys
SELECT k.fp AS key, k.root, k.holder, k.office,
  word(:lang, o.en, o.ru) AS office_name, k.until, k.counter, k.backup,
  k.seq AS entry, k.revoked AS revoked_entry
FROM key k LEFT JOIN subject o ON o.kind = 'office' AND o.id = k.office
WHERE k.who = :id ORDER BY k.root DESC, k.seq;
-- :read page_key_warnings
SELECT w.fp AS key, w.about, w.was, w.is_now, w.seq AS entry,
  e.rx AS received_at, k.revoked AS revoked_entry
FROM key_warning w JOIN entry e ON e.seq = w.seq
JOIN key k ON k.who = w.who AND k.fp = w.fp
WHERE w.who = :id ORDER BY w.seq DESC LIMIT 20;
-- :read page_member_people
SELECT a.person, word(:lang, s.en, s.ru) AS name,
  word(:lang, a.title_en, a.title_ru, o.en, o.ru) AS title, a.day AS since,
  a.until
FROM appointment a JOIN subject s ON s.kind = 'person' AND s.id = a.person
JOIN subject o ON o.kind = 'office' AND o.id = a.office
WHERE a.who = :id ORDER BY a.seq;
-- :read page_member_chairs
SELECT c.organ, word(:lang, s.en, s.ru) AS name, c.since AS since_at, c.basis,
  c.seq AS entry,
  (SELECT min(n.since) FROM chair n WHERE n.organ = c.organ
    AND n.since > c.since) AS until_at
FROM chair c JOIN subject s ON s.kind = 'organ' AND s.id = c.organ
WHERE c.member = :id ORDER BY c.since;
-- :read page_member_documents
SELECT d.number, d.id AS document, coalesce(d.symbol, d.draft_symbol) AS symbol,
  word(:lang, s.en, s.ru) AS short, d.session, a.at AS adopted_at
FROM document d JOIN adoption a ON a.document = d.id
JOIN subject s ON s.kind = 'document' AND s.id = d.id
WHERE d.signed = 1 AND NOT EXISTS (SELECT 1 FROM signature g
  WHERE g.document = d.id AND g.member = :id AND g.disowned IS NULL)
AND EXISTS (SELECT 1 FROM attendance t WHERE t.meeting = a.meeting
  AND t.who = :id)
AND NOT EXISTS (SELECT 1 FROM lapse y
  WHERE y.document = d.id AND y.last < :today)
ORDER BY a.at, d.number;
-- The founding act may name an organ that holds keys; it is one of them.
-- :read page_organs
SELECT o.id AS organ, word(:lang, s.en, s.ru) AS name,
  word(:lang, o.abbr_en, o.abbr_ru) AS abbr, o.type, o.parent,
  word(:lang, p.en, p.ru) AS parent_name, o.aliases, o.seq AS entry,
  (SELECT word(:lang, w.en, w.ru) FROM chair c
    JOIN subject w ON w.kind = 'member' AND w.id = c.member
    WHERE c.organ = o.id ORDER BY c.since DESC, c.seq DESC LIMIT 1) AS chair
FROM (SELECT id, abbr_en, abbr_ru, type, parent, aliases, seq FROM organ
  UNION ALL
  SELECT id, NULL, NULL, 'organ', NULL, NULL, seq FROM member
  WHERE kind = 'organ' AND id NOT IN (SELECT id FROM organ)) o
JOIN subject s ON s.kind = 'organ' AND s.id = o.id
LEFT JOIN subject p ON p.kind = 'organ' AND p.id = o.parent
WHERE :id IS NULL OR o.id = :id ORDER BY o.seq;
-- :read page_organ_below
SELECT o.id AS organ, word(:lang, s.en, s.ru) AS name, o.type
FROM organ o JOIN subject s ON s.kind = 'organ' AND s.id = o.id
WHERE o.parent = :id ORDER BY o.seq;
-- :read page_organ_offices
SELECT o.id AS office, word(:lang, s.en, s.ru) AS name, a.person,
  word(:lang, p.en, p.ru) AS person_name
FROM office o JOIN subject s ON s.kind = 'office' AND s.id = o.id
LEFT JOIN appointment a ON a.office = o.id AND a.until IS NULL
LEFT JOIN subject p ON p.kind = 'person' AND p.id = a.person
WHERE o.organ = :id ORDER BY o.seq;
-- :read page_organ_chairs
SELECT c.member, word(:lang, w.en, w.ru) AS name, c.since AS since_at,
  (SELECT min(n.since) FROM chair n WHERE n.organ = c.organ
    AND n.since > c.since) AS until_at,
  c.basis, c.reason, c.meeting, c.seq AS entry
FROM chair c JOIN subject w ON w.kind = 'member' AND w.id = c.member
WHERE c.organ = :id ORDER BY c.since, c.seq;
-- :read page_organ_skips
SELECT k.member, word(:lang, w.en, w.ru) AS name, k.reason, k.deferred,
  k.seq AS entry
FROM chair_skip k JOIN subject w ON w.kind = 'member' AND w.id = k.member
WHERE k.organ = :id ORDER BY k.seq;
-- :read page_organ_rotation
SELECT r.member, word(:lang, w.en, w.ru) AS name
FROM rotation r JOIN subject w ON w.kind = 'member' AND w.id = r.member
WHERE r.organ = :id ORDER BY r.place;
-- :read page_organ_meetings
SELECT m.id AS meeting, word(:lang, s.en, s.ru) AS name, m.format, m.day,
  coalesce(m.session, m.prepares) AS session,
  word(:lang, m.place_en, m.place_ru) AS place
FROM meeting_organ g JOIN meeting m ON m.id = g.meeting
JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE g.organ = :id ORDER BY m.day DESC, m.seq DESC;
-- :read page_people
SELECT p.id AS person, word(:lang, s.en, s.ru) AS name, a.office,
  a.who AS member, w.kind AS member_kind, word(:lang, w.en, w.ru) AS member_name,
  word(:lang, a.title_en, a.title_ru, o.en, o.ru) AS title, a.day AS since,
  a.until, coalesce(a.seq, p.seq) AS entry
FROM person p JOIN subject s ON s.kind = 'person' AND s.id = p.id
LEFT JOIN appointment a ON a.person = p.id
LEFT JOIN subject o ON o.kind = 'office' AND o.id = a.office
LEFT JOIN subject w ON w.kind IN ('member', 'organ') AND w.id = a.who
WHERE :id IS NULL OR p.id = :id ORDER BY name, a.seq;
-- :read page_person_meetings
SELECT a.meeting, word(:lang, s.en, s.ru) AS name, m.day,
  coalesce(m.session, m.prepares) AS session, a.role, a.who AS delegation,
  word(:lang, w.en, w.ru) AS delegation_name, a.arrived AS arrived_at,
  a.departed AS departed_at, a.seq AS entry
FROM attendance a JOIN meeting m ON m.id = a.meeting
JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
LEFT JOIN subject w ON w.kind IN ('member', 'organ') AND w.id = a.who
WHERE a.person = :id ORDER BY a.arrived DESC, a.seq DESC;
-- :read page_sessions
SELECT t.id AS session, word(:lang, s.en, s.ru) AS title, t.type, t.symbol,
  word(:lang, t.place_en, t.place_ru) AS place, t.day, t.until, t.previous,
  t.decision, t.closed AS closed, t.seq AS entry,
  (SELECT count(*) FROM document d WHERE d.session = t.id) AS documents,
  (SELECT count(*) FROM adoption a JOIN document d ON d.id = a.document
    WHERE d.session = t.id) AS adopted,
  (SELECT min(m.opened) FROM meeting m WHERE m.session = t.id
    AND m.format = 'plenary') AS opened,
  (SELECT count(DISTINCT a.who) FROM attendance a JOIN meeting m
    ON m.id = a.meeting JOIN member w ON w.id = a.who AND w.kind = 'member'
    WHERE m.session = t.id) AS present,
  (SELECT word(:lang, g.en, g.ru) FROM session_organ o
    JOIN subject g ON g.kind = 'organ' AND g.id = o.organ
    WHERE o.session = t.id AND o.place = 0) AS organ_name,
  (SELECT organ FROM session_organ o WHERE o.session = t.id AND o.place = 0)
    AS organ
FROM session t JOIN subject s ON s.kind = 'session' AND s.id = t.id
WHERE t.rowid IN (SELECT rowid FROM session WHERE id = :id
  UNION ALL SELECT rowid FROM (SELECT rowid FROM session
    ORDER BY coalesce(day, '9') DESC, seq DESC
    LIMIT iif(:id IS NULL, :most, 0) OFFSET :from))
ORDER BY coalesce(t.day, '9') DESC, t.seq DESC;
-- :read page_session_total
SELECT count(*) AS total FROM session;
-- The soonest first; those without a day last.
-- :read page_sessions_ahead
SELECT t.id AS session, word(:lang, s.en, s.ru) AS title, t.day,
  word(:lang, g.en, g.ru) AS organ_name
FROM session t JOIN subject s ON s.kind = 'session' AND s.id = t.id
LEFT JOIN session_organ o ON o.session = t.id AND o.place = 0
LEFT JOIN subject g ON g.kind = 'organ' AND g.id = o.organ
WHERE t.rowid IN (SELECT rowid FROM session WHERE closed IS NULL AND day >= :day
  UNION ALL SELECT rowid FROM session WHERE closed IS NULL AND day IS NULL)
ORDER BY t.day IS NULL, t.day, t.seq LIMIT 20;
-- :read page_session_organs
SELECT o.organ FROM session_organ o WHERE o.session = :id ORDER BY o.place;
-- :read page_session_after
SELECT t.id AS session, word(:lang, s.en, s.ru) AS title, t.day,
  word(:lang, t.place_en, t.place_ru) AS place, t.seq AS entry
FROM session t JOIN subject s ON s.kind = 'session' AND s.id = t.id
WHERE t.previous = :id;
-- :read page_meetings
SELECT m.id AS meeting, word(:lang, s.en, s.ru) AS name, m.format, m.access,
  word(:lang, m.place_en, m.place_ru) AS place, m.zone, m.day, m.due AS due_at,
  m.opened AS opened, m.closed AS closed, m.paused, m.session, m.prepares, m.recorded,
  m.seq AS entry,
  (SELECT json_group_array(organ) FROM (SELECT organ FROM meeting_organ g
    WHERE g.meeting = m.id ORDER BY g.place)) AS organs,
  (SELECT json_group_array(member) FROM (SELECT member FROM presiding p
    WHERE p.meeting = m.id ORDER BY p.seq)) AS chairs,
  (SELECT group_concat(name, ', ') FROM (SELECT word(:lang, w.en, w.ru) AS name
    FROM presiding p JOIN subject w ON w.kind = 'member' AND w.id = p.member
    WHERE p.meeting = m.id ORDER BY p.seq)) AS chair_names,
  (SELECT group_concat(name, '; ') FROM (SELECT word(:lang, w.en, w.ru) AS name
    FROM meeting_organ g JOIN subject w ON w.kind = 'organ' AND w.id = g.organ
    WHERE g.meeting = m.id ORDER BY g.place)) AS organ_names,
  (SELECT count(*) FROM clearance c WHERE c.meeting = m.id) AS cleared,
  (SELECT count(*) FROM adoption a WHERE a.meeting = m.id) AS adopted,
  (SELECT count(DISTINCT a.who) FROM attendance a
    JOIN member w ON w.id = a.who AND w.kind = 'member'
    WHERE a.meeting = m.id) AS present
FROM meeting m JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE m.rowid IN (SELECT rowid FROM meeting WHERE id = :id
  UNION ALL SELECT rowid FROM meeting WHERE session = :id
  UNION ALL SELECT rowid FROM meeting WHERE prepares = :id
  UNION ALL SELECT rowid FROM meeting WHERE day = :id)
ORDER BY m.day, coalesce(m.opened, m.due), m.seq;
-- :read page_meetings_after
SELECT m.id AS meeting, word(:lang, s.en, s.ru) AS name, m.day, m.due AS due_at,
  word(:lang, m.place_en, m.place_ru) AS place, m.session, m.prepares,
  coalesce(m.session, m.prepares) AS of_session
FROM meeting m JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE m.day > :day AND m.closed IS NULL AND m.recorded = 0
ORDER BY m.day, m.due, m.seq LIMIT 20;
-- :read page_presiding
SELECT p.member, word(:lang, w.en, w.ru) AS name, p.person,
  word(:lang, s.en, s.ru) AS person_name, p.since AS since_at, p.seq AS entry
FROM presiding p JOIN meeting m ON m.id = p.meeting
JOIN subject w ON w.kind = 'member' AND w.id = p.member
LEFT JOIN subject s ON s.kind = 'person' AND s.id = p.person
WHERE m.session = :id AND m.format = 'plenary' ORDER BY p.seq;
-- :read page_attendance
SELECT a.who AS delegation, word(:lang, w.en, w.ru) AS delegation_name,
  w.kind AS delegation_kind, a.person, word(:lang, p.en, p.ru) AS person_name,
  a.office, word(:lang, a.title_en, a.title_ru, t.title_en, t.title_ru, o.en,
  o.ru) AS title, a.role, a.meeting, a.arrived AS arrived_at,
  a.departed AS departed_at, a.seq AS entry, mm.rank
FROM attendance a
LEFT JOIN member mm ON mm.id = a.who AND mm.kind = 'member'
LEFT JOIN subject w ON w.id = a.who AND w.kind IN ('member', 'organ')
LEFT JOIN subject p ON p.kind = 'person' AND p.id = a.person
LEFT JOIN subject o ON o.kind = 'office' AND o.id = a.office
LEFT JOIN appointment t ON t.person = a.person AND t.office = a.office
  AND t.who IS a.who
WHERE a.meeting IN (SELECT id FROM meeting
    WHERE session = :id AND format = 'plenary' UNION ALL SELECT :id)
ORDER BY mm.rank IS NULL, CASE WHEN :lang = 'ru' THEN printf('%05d', mm.rank)
  ELSE w.en END, a.seq;
-- :read page_agenda
SELECT i.number, word(:lang, i.en, i.ru) AS subject,
  word(:lang, i.note_en, i.note_ru) AS note, g.state, g.seq AS entry,
  (SELECT json_group_array(number) FROM (SELECT d.number FROM agenda_paper p
    JOIN document d ON d.id = p.document
    WHERE p.session = i.session AND p.item = i.number ORDER BY d.number))
  AS documents
FROM agenda_item i JOIN agenda g ON g.session = i.session
WHERE i.session = :id ORDER BY i.number;
-- How many marks of members their rows would have.
-- :read page_documents_marks
SELECT count(*) * (SELECT count(*) FROM member WHERE kind = 'member') FROM (
  SELECT 1 FROM document WHERE session = :id UNION ALL
  SELECT 1 FROM (SELECT 1 FROM document LIMIT iif(:id IS NULL, :most, 0)));
-- Of each document the numbers of those that must be in force before it is,
-- near or far, and are not: not adopted, or open for ratification.
-- :read page_documents
SELECT d.number, d.id AS document, coalesce(d.symbol, d.draft_symbol) AS symbol,
  d.draft_symbol, replace(d.kind, '_', ' ') AS kind, d.printed, d.effect, d.session,
  word(:lang, d.title_en, d.title_ru) AS title, word(:lang, s.en, s.ru) AS short,
  (SELECT nullif(e.limited, 0) FROM entry e WHERE e.seq = d.seq) AS limited,
  d.withdrawn AS withdrawn_entry, d.sponsor, d.text, d.signed, d.ratify, d.provisions, d.provision_kind,
  lower(hex(d.act)) AS tabled_by, d.seq AS entry, a.outcome, a.meeting,
  a.at AS adopted_at, a.seq AS adopted_entry, a.present, a.entitled,
  a.vote, (SELECT v.counts IS NOT NULL FROM vote v WHERE v.id = a.vote)
    AS vote_counted, a.counted,
  (SELECT min(u.last) FROM unconfirmed u WHERE u.document = d.id) AS confirm_by,
  (SELECT min(y.last) FROM lapse y WHERE y.document = d.id) AS lapses,
  d.statutory, d.target AS target_id, word(:lang, i.en, i.ru) AS target_name,
  replace(n.kind, '_', ' ') AS target_kind, n.day AS target_date, n.statutory AS target_statutory,
  p.package, p.part, word(:lang, p.part_en, p.part_ru) AS part_name,
  CASE WHEN a.document IS NULL THEN p.removed END AS removed,
  p.reason AS removed_reason,
  (SELECT json_group_array(organ) FROM (SELECT organ FROM meeting_organ g
    WHERE g.meeting = a.meeting ORDER BY g.place)) AS adopted_by,
  (SELECT count(*) FROM signature g WHERE g.document = d.id
    AND g.disowned IS NULL) AS signed_by,
  CASE WHEN :marks THEN (
    SELECT json_group_array(member) FROM (SELECT g.member FROM signature g
    JOIN member m ON m.id = g.member
    WHERE g.document = d.id AND g.disowned IS NULL ORDER BY m.rank))
    END AS signatories,
  CASE WHEN :marks AND a.vote IS NULL THEN (
    SELECT group_concat(q.member || ':' || q.position, ' ')
    FROM position q INDEXED BY position_now
    WHERE q.document = d.id AND q.replaced IS NULL) WHEN :marks THEN (
    SELECT group_concat(member || ':' || position, ' ') FROM decided_ballot b
    WHERE b.document = d.id) END AS positions,
  (SELECT count(*) FROM clearance c WHERE c.document = d.id) AS cleared,
  (SELECT c.meeting FROM clearance c WHERE c.document = d.id
    ORDER BY c.seq LIMIT 1) AS cleared_meeting,
  (WITH RECURSIVE need (id) AS (
    SELECT y.subject FROM dependency y WHERE y.document = d.id
      AND y.relation = 'in_force_with' AND y.subject_kind = 'document'
    UNION
    SELECT y.subject FROM need JOIN dependency y ON y.document = need.id
      AND y.relation = 'in_force_with' AND y.subject_kind = 'document')
    SELECT json_group_array(number) FROM (
      SELECT x.number FROM need JOIN document x ON x.id = need.id
      LEFT JOIN adoption b ON b.document = x.id
      WHERE x.id <> d.id AND (b.document IS NULL OR x.ratify = 1 OR EXISTS (
        SELECT 1 FROM lapse l WHERE l.document = x.id AND l.last < :today))
      ORDER BY x.number)) AS awaits
FROM document d JOIN subject s ON s.kind = 'document' AND s.id = d.id
LEFT JOIN adoption a ON a.document = d.id
LEFT JOIN package_document p ON p.rowid = (SELECT max(x.rowid)
  FROM package_document x WHERE x.document = d.id)
LEFT JOIN instrument n ON n.id = d.target
LEFT JOIN subject i ON i.kind = 'instrument' AND i.id = d.target
WHERE d.rowid IN (
  SELECT rowid FROM document WHERE id = :id
  UNION SELECT rowid FROM document WHERE session = :id
  UNION SELECT rowid FROM document WHERE target = :id
  UNION SELECT x.rowid FROM instrument y JOIN document x ON x.id = y.document
    WHERE y.id = :id
  UNION SELECT x.rowid FROM dependency y JOIN document x ON x.id = y.document
    WHERE y.subject_kind = 'instrument' AND y.subject = :id
  UNION SELECT rowid FROM document WHERE symbol = :id
  UNION SELECT rowid FROM document WHERE draft_symbol = :id
  UNION SELECT rowid FROM document WHERE replace(symbol, '/', '-') = :id
  UNION SELECT rowid FROM document WHERE replace(draft_symbol, '/', '-') = :id
  UNION SELECT x.rowid FROM revision r JOIN document x ON x.id = r.document
    WHERE replace(r.symbol, '/', '-') = replace(:id, '/', '-')
  UNION SELECT rowid FROM (SELECT rowid FROM document
    ORDER BY session DESC, number LIMIT iif(:id IS NULL, :most, 0)
    OFFSET :from))
ORDER BY d.session DESC, d.number;
-- :read page_document_total
SELECT count(*) AS total FROM document;
-- :read page_document_positions
SELECT q.member, word(:lang, w.en, w.ru) AS name, q.position, q.statement,
  q.at AS signed_at, q.meeting, q.confirm_by, q.confirmed AS confirmed_at,
  c.said_seq AS disowned_entry, q.seq AS entry
FROM position q INDEXED BY position_now JOIN member m ON m.id = q.member
JOIN subject w ON w.kind = 'member' AND w.id = q.member
LEFT JOIN contested c ON c.seq = q.seq AND c.said = 'disowned'
WHERE q.document = :id AND q.replaced IS NULL ORDER BY m.rank, q.seq;
-- What came after the result: words, and no position.
-- :read page_document_statements
SELECT q.member, q.position, q.statement, q.at AS signed_at, q.seq AS entry
FROM position q WHERE q.document = :id AND q.replaced = q.seq
AND q.statement IS NOT NULL ORDER BY q.seq;
-- What each member stated last about each earlier revision.
-- :read page_positions_before
SELECT q.member, r.number AS revision, q.position, q.statement,
  q.at AS signed_at, q.seq AS entry
FROM revision r JOIN position q ON q.document = r.document AND q.text = r.text
JOIN document d ON d.id = r.document AND d.text <> r.text
WHERE r.document = :id AND q.seq = (SELECT max(x.seq) FROM position x
  WHERE x.document = r.document AND x.text = r.text AND x.member = q.member
  AND NOT EXISTS (SELECT 1 FROM contested c
    WHERE c.seq = x.seq AND c.said = 'disowned'))
ORDER BY r.number, q.member;
-- :read page_revisions
SELECT r.number, r.symbol, r.text, r.note, r.who, word(:lang, w.en, w.ru)
  AS who_name, w.kind AS who_kind, r.at AS tabled_at, r.seq AS entry
FROM revision r LEFT JOIN subject w ON w.kind IN ('member', 'organ')
  AND w.id = r.who
WHERE r.document = :id ORDER BY r.number;
-- :read page_revision_texts
SELECT language, text, status FROM revision_text
WHERE seq = CAST(:id AS INTEGER) ORDER BY place;
-- What was issued with it; of an earlier version, it stands no more.
-- :read page_papers
SELECT p.symbol, p.language, p.text, p.note, p.at AS issued_at, p.seq AS entry,
  substr(p.symbol, 1, 1 + length(coalesce(d.symbol, d.draft_symbol))) =
    coalesce(d.symbol, d.draft_symbol) || '/' AS stands
FROM paper p JOIN document d ON d.id = p.document
WHERE p.document = :id ORDER BY p.seq;
-- The words of those beyond a mebibyte stand in their entries alone.
-- :read page_amendments
SELECT a.id AS amendment, a.member, word(:lang, w.en, w.ru) AS name,
  a.paragraph, a.action, iif(t.so_far <= 1048576, a.wording, NULL) AS wording,
  iif(t.so_far <= 1048576, a.reason, NULL) AS reason, a.of, a.language, a.state,
  a.yes, a.no, a.ruling, a.meeting, a.decided AS decided_at,
  a.decided_seq AS decided_entry, a.at AS proposed_at, a.seq AS entry
FROM amendment a JOIN document d ON d.id = a.document AND d.text = a.text
JOIN (SELECT id, sum(length(CAST(coalesce(wording, '') || coalesce(reason, '')
    AS BLOB))) OVER (ORDER BY seq) AS so_far
  FROM amendment WHERE document = :id) t ON t.id = a.id
JOIN subject w ON w.kind = 'member' AND w.id = a.member
WHERE a.document = :id ORDER BY a.paragraph, a.seq;
-- :read page_contested
SELECT revoked AS revoked_entry, said, reason, said_seq AS said_entry
FROM contested WHERE seq = CAST(:id AS INTEGER);
-- Objections, and conditions that were not lifted, on what is not adopted.
-- :read page_blocking
SELECT d.id AS document, d.number, coalesce(d.symbol, d.draft_symbol) AS symbol,
  word(:lang, t.en, t.ru) AS short, q.member, word(:lang, w.en, w.ru) AS name,
  q.position, q.statement, q.at AS stated_at, q.seq AS entry
FROM document d JOIN position q INDEXED BY position_now
  ON q.document = d.id AND q.replaced IS NULL
JOIN subject t ON t.kind = 'document' AND t.id = d.id
JOIN subject w ON w.kind = 'member' AND w.id = q.member
WHERE d.session = :id AND d.withdrawn IS NULL
AND (q.position IN ('object', 'agree_provided', 'object_to_format')
  OR (q.position = 'agree_ad_referendum' AND q.confirmed IS NULL))
AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = d.id)
ORDER BY d.number, q.seq;
-- The drafts of a session as its board shows them, and who stated what on one:
-- of hundreds of drafts, with dozens of members each.
-- :read page_board
SELECT d.number, d.id AS document, coalesce(d.symbol, d.draft_symbol) AS symbol,
  word(:lang, s.en, s.ru) AS short, d.signed, d.withdrawn AS withdrawn_entry,
  a.seq AS adopted_entry, a.vote, (SELECT v.counts IS NOT NULL FROM vote v
    WHERE v.id = a.vote) AS vote_counted, a.counted,
  CASE WHEN a.document IS NULL THEN p.removed END AS removed,
  EXISTS (SELECT 1 FROM clearance c WHERE c.document = d.id) AS cleared
FROM document d JOIN subject s ON s.kind = 'document' AND s.id = d.id
LEFT JOIN adoption a ON a.document = d.id
LEFT JOIN package_document p ON p.rowid = (SELECT max(x.rowid)
  FROM package_document x WHERE x.document = d.id)
WHERE d.session = :id ORDER BY d.number;
-- :read page_board_positions
SELECT member, position, confirmed IS NULL FROM position INDEXED BY position_now
WHERE document = :id AND replaced IS NULL AND NOT EXISTS (SELECT 1
  FROM adoption a WHERE a.document = :id AND a.vote IS NOT NULL)
UNION ALL SELECT member, position, 0 FROM decided_ballot WHERE document = :id
ORDER BY member;
-- At which level it was cleared: by which meeting, of which organs.
-- :read page_board_levels
SELECT c.meeting, c.silence, word(:lang, s.en, s.ru) AS name,
  coalesce((SELECT json_group_array(organ) FROM (SELECT organ
    FROM meeting_organ g WHERE g.meeting = c.meeting ORDER BY g.place)
    HAVING count(*) > 0), json_array(z.organ)) AS organs, c.seq AS entry
FROM clearance c LEFT JOIN silence z ON z.id = c.silence
LEFT JOIN subject s ON (s.kind = 'meeting' AND s.id = c.meeting)
  OR (s.kind = 'organ' AND s.id = z.organ)
WHERE c.document = :id ORDER BY c.seq;
-- :read page_board_signers
SELECT member FROM signature WHERE document = :id AND disowned IS NULL;
-- :read page_speeches
SELECT s.who AS delegation, word(:lang, w.en, w.ru) AS name, s.document,
  s.reply, s.asked AS asked_at, s.began AS began_at, s.ended AS ended_at,
  s.minutes, s.side, s.seq AS entry,
  (SELECT o.type FROM motion o WHERE o.id = s.motion) AS motion_type,
  (SELECT min(p.item) FROM agenda_paper p JOIN meeting m
    ON p.session = coalesce(m.session, m.prepares)
    WHERE m.id = :id AND p.document = s.document) AS item
FROM speech s JOIN subject w ON w.kind IN ('member', 'organ') AND w.id = s.who
WHERE s.meeting = :id ORDER BY s.seq;
-- :read page_motions
SELECT o.id AS motion, o.member, word(:lang, w.en, w.ru) AS name, o.type,
  o.document, o.text, o.outcome, o.yes, o.no, o.reason, o.at AS moved_at,
  o.decided AS decided_at, o.decided_seq AS decided_entry, o.seq AS entry,
  (SELECT min(p.item) FROM agenda_paper p JOIN meeting m
    ON p.session = coalesce(m.session, m.prepares)
    WHERE m.id = :id AND p.document = o.document) AS item
FROM motion o JOIN subject w ON w.kind = 'member' AND w.id = o.member
WHERE o.meeting = :id ORDER BY o.seq;
-- By name, or where a source had counts alone, by those.
-- :read page_votes
SELECT v.id AS vote, word(:lang, s.en, s.ru, v.id, v.id) AS title, v.organ,
  v.matter, v.day, v.method, v.document, v.verdict, v.rule, v.voided AS voided_entry,
  v.reason, v.seq AS entry,
  coalesce(v.counts ->> '$.yes', 0) + (SELECT count(*) FROM ballot b
    WHERE b.vote = v.seq AND b.stance = 'yes') AS yes,
  coalesce(v.counts ->> '$.no', 0) + (SELECT count(*) FROM ballot b
    WHERE b.vote = v.seq AND b.stance = 'no') AS no,
  coalesce(v.counts ->> '$.abstain', 0) + (SELECT count(*) FROM ballot b
    WHERE b.vote = v.seq AND b.stance = 'abstain') AS abstain,
  (SELECT min(p.item) FROM agenda_paper p JOIN meeting m
    ON p.session = coalesce(m.session, m.prepares)
    WHERE m.id = :id AND p.document = v.document) AS item
FROM vote v JOIN subject s ON s.kind = 'vote' AND s.id = v.id
WHERE v.meeting = :id ORDER BY v.seq;
-- The votes on a document, on the text before the organ and on earlier ones.
-- :read page_document_votes
SELECT v.id AS vote, v.day, v.method, v.verdict, v.rule, v.meeting,
  word(:lang, g.en, g.ru) AS organ_name, v.text = d.text AS present_text,
  v.voided AS voided_entry, v.reason, v.seq AS entry,
  coalesce(v.counts ->> '$.yes', 0) + (SELECT count(*) FROM ballot b
    WHERE b.vote = v.seq AND b.stance = 'yes') AS yes,
  coalesce(v.counts ->> '$.no', 0) + (SELECT count(*) FROM ballot b
    WHERE b.vote = v.seq AND b.stance = 'no') AS no,
  coalesce(v.counts ->> '$.abstain', 0) + (SELECT count(*) FROM ballot b
    WHERE b.vote = v.seq AND b.stance = 'abstain') AS abstain
FROM vote v JOIN document d ON d.id = v.document
JOIN subject g ON g.kind = 'organ' AND g.id = v.organ
WHERE v.document = :id ORDER BY v.seq;
-- :read page_document_ballots
SELECT b.vote AS entry, b.stance, word(:lang, w.en, w.ru) AS name
FROM vote v JOIN ballot b ON b.vote = v.seq
JOIN subject w ON w.kind = 'member' AND w.id = b.member
WHERE v.document = :id ORDER BY b.vote, name;
-- :read page_voting
SELECT v.began AS began_at, coalesce(d.symbol, d.draft_symbol) AS symbol,
  word(:lang, s.en, s.ru) AS short, v.seq AS entry
FROM voting v LEFT JOIN document d ON d.id = v.document
LEFT JOIN subject s ON s.kind = 'document' AND s.id = d.id
WHERE v.meeting = :id AND v.ended IS NULL;
-- :read page_list_closed
SELECT closed AS closed_at FROM speakers_list WHERE meeting = :id;
-- :read page_capitals
SELECT m.id AS member, word(:lang, m.capital_en, m.capital_ru) AS capital,
  m.zone FROM member m WHERE m.kind = 'member' AND m.zone IS NOT NULL
ORDER BY 2;
-- :read page_document_signatures
SELECT g.member, word(:lang, w.en, w.ru) AS name, g.office,
  word(:lang, a.title_en, a.title_ru, o.en, o.ru) AS office_name, g.person,
  word(:lang, p.en, p.ru) AS person_name, g.mode, g.reservation,
  g.at AS signed_at, g.disowned AS disowned_entry, g.seq AS entry
FROM signature g JOIN member m ON m.id = g.member
JOIN subject w ON w.kind = 'member' AND w.id = g.member
LEFT JOIN subject o ON o.kind = 'office' AND o.id = g.office
LEFT JOIN subject p ON p.kind = 'person' AND p.id = g.person
LEFT JOIN appointment a ON a.person = g.person AND a.office = g.office
  AND a.who IS g.member
WHERE g.document = :id ORDER BY m.rank, g.seq;
-- :read page_document_depends
SELECT p.relation, p.subject_kind, p.subject, word(:lang, s.en, s.ru) AS name,
  coalesce(d.symbol, d.draft_symbol) AS symbol, d.number
FROM dependency p
LEFT JOIN subject s ON s.kind = p.subject_kind AND s.id = p.subject
LEFT JOIN document d ON p.subject_kind = 'document' AND d.id = p.subject
WHERE p.document = :id ORDER BY p.relation, d.number, p.subject;
-- :read page_document_dependents
SELECT p.relation, d.id AS document, word(:lang, s.en, s.ru) AS short,
  coalesce(d.symbol, d.draft_symbol) AS symbol, d.number
FROM dependency p JOIN document d ON d.id = p.document
JOIN subject s ON s.kind = 'document' AND s.id = d.id
WHERE p.subject_kind = 'document' AND p.subject = :id ORDER BY d.number;
-- :read page_history
SELECT e.seq AS entry, e.kind, e.who, e.rx AS received_at,
  c.said_seq AS disowned_entry FROM (
  SELECT seq FROM mention WHERE kind = :kind AND id = :id
  ORDER BY seq DESC LIMIT :newest) JOIN entry e USING (seq)
LEFT JOIN contested c ON c.seq = e.seq AND c.said = 'disowned' ORDER BY e.seq;
-- :read page_mandates
SELECT m.id AS mandate, word(:lang, s.en, s.ru) AS what, m.document, m.meeting,
  m.who, w.kind AS who_kind, word(:lang, w.en, w.ru) AS who_name, m.due, m.period,
  m.fulfilled AS fulfilled_entry, (SELECT min(l.last) FROM lapse l
    WHERE l.document = m.document AND l.last < :today) AS lapsed,
  m.seq AS entry, d.number,
  coalesce(d.symbol, d.draft_symbol) AS symbol, word(:lang, x.en, x.ru) AS short,
  word(:lang, y.en, y.ru) AS meeting_name,
  coalesce(d.session, t.session, t.prepares) AS session
FROM mandate m JOIN subject s ON s.kind = 'mandate' AND s.id = m.id
LEFT JOIN document d ON d.id = m.document
LEFT JOIN subject x ON x.kind = 'document' AND x.id = m.document
LEFT JOIN meeting t ON t.id = m.meeting
LEFT JOIN subject y ON y.kind = 'meeting' AND y.id = m.meeting
LEFT JOIN subject w ON w.id = m.who AND w.kind IN ('organ', 'member')
WHERE m.rowid IN (SELECT rowid FROM mandate WHERE document = :id
  UNION ALL SELECT x.rowid FROM document y JOIN mandate x ON x.document = y.id
    WHERE y.session = :id
  UNION ALL SELECT x.rowid FROM meeting y JOIN mandate x ON x.meeting = y.id
    WHERE y.session = :id OR y.prepares = :id
  UNION ALL SELECT rowid FROM (SELECT rowid FROM mandate
    LIMIT iif(:id IS NULL AND :open IS NULL, -1, 0))
  UNION ALL SELECT rowid FROM (SELECT rowid FROM mandate
    WHERE fulfilled IS NULL
    ORDER BY coalesce(due, '9'), seq LIMIT iif(:open IS NULL, 0, 20)))
ORDER BY m.fulfilled IS NOT NULL, lapsed IS NOT NULL, coalesce(m.due, '9'), m.seq;
-- :read page_plans
SELECT p.id AS plan, word(:lang, s.en, s.ru) AS title, p.day AS since, p.until,
  p.meeting, word(:lang, y.en, y.ru) AS meeting_name, p.seq AS entry
FROM plan p JOIN subject s ON s.kind = 'plan' AND s.id = p.id
LEFT JOIN meeting t ON t.id = p.meeting
LEFT JOIN subject y ON y.kind = 'meeting' AND y.id = p.meeting
WHERE :id IS NULL OR t.session = :id OR t.prepares = :id ORDER BY p.day, p.seq;
-- :read page_media
SELECT m.id AS media, word(:lang, s.en, s.ru) AS title, m.type, m.meeting,
  word(:lang, y.en, y.ru) AS meeting_name, m.person,
  word(:lang, p.en, p.ru) AS person_name, m.day, m.source,
  word(:lang, m.summary_en, m.summary_ru) AS summary, m.seq AS entry
FROM media m JOIN subject s ON s.kind = 'media' AND s.id = m.id
LEFT JOIN subject p ON p.kind = 'person' AND p.id = m.person
LEFT JOIN meeting t ON t.id = m.meeting
LEFT JOIN subject y ON y.kind = 'meeting' AND y.id = m.meeting
WHERE :id IS NULL OR t.session = :id OR t.prepares = :id
ORDER BY m.day DESC, m.seq;
-- :read page_instruments
SELECT i.id AS instrument, word(:lang, s.en, s.ru) AS title,
  replace(i.kind, '_', ' ') AS kind, i.document,
  (SELECT coalesce(d.symbol, d.draft_symbol) FROM document d
    WHERE d.id = i.document) AS symbol,
  i.day AS date, i.event, i.scope, i.statutory, i.status, i.partner,
  word(:lang, p.en, p.ru) AS partner_name, (SELECT min(l.last) FROM lapse l
    WHERE l.document = i.document AND l.last < :today) AS lapsed, i.seq AS entry,
  (SELECT count(*) FROM document d WHERE d.target = i.id) AS acted_on
FROM instrument i JOIN subject s ON s.kind = 'instrument' AND s.id = i.id
LEFT JOIN subject p ON p.kind = 'partner' AND p.id = i.partner
WHERE :id IS NULL OR i.id = :id
ORDER BY i.scope DESC, i.statutory DESC, i.day IS NULL, i.day, i.seq;
-- :read page_partners
SELECT p.id AS partner, word(:lang, s.en, s.ru) AS name, p.type, p.parent,
  word(:lang, u.en, u.ru) AS parent_name, p.seq AS entry
FROM partner p JOIN subject s ON s.kind = 'partner' AND s.id = p.id
LEFT JOIN subject u ON u.kind = 'partner' AND u.id = p.parent ORDER BY p.seq;
-- :read page_forces
SELECT f.id AS force, word(:lang, s.en, s.ru) AS name, f.type, f.strength,
  f.seq AS entry
FROM force f JOIN subject s ON s.kind = 'force' AND s.id = f.id ORDER BY f.seq;
-- :read page_activities
SELECT a.id AS activity, word(:lang, s.en, s.ru) AS name, a.kind,
  word(:lang, a.purpose_en, a.purpose_ru) AS purpose, a.year, a.member,
  word(:lang, w.en, w.ru) AS member_name, a.seq AS entry
FROM activity a JOIN subject s ON s.kind = a.kind AND s.id = a.id
LEFT JOIN subject w ON w.kind = 'member' AND w.id = a.member
ORDER BY a.kind DESC, a.year, a.seq;
-- :read page_log_days
WITH RECURSIVE back (day, last) AS (
  SELECT seat_day(o.zone, e.rx), e.seq FROM org o JOIN entry e
  WHERE e.seq = (SELECT max(seq) FROM entry WHERE seq < :until)
  UNION ALL
  SELECT seat_day(o.zone, e.rx), e.seq FROM back JOIN org o JOIN entry e
  ON e.seq = (SELECT x.seq FROM entry x
    WHERE x.rx < seat_end(o.zone, date(back.day, '-1 day'))
    ORDER BY x.rx DESC, x.seq DESC LIMIT 1)
  LIMIT 100),
days (day, first, last) AS MATERIALIZED (
  SELECT day, (SELECT x.seq FROM entry x
    WHERE x.rx >= seat_end(o.zone, date(back.day, '-1 day'))
    ORDER BY x.rx, x.seq LIMIT 1), last FROM back JOIN org o)
SELECT day, last - first + 1 AS entries, first, last FROM days
ORDER BY last DESC;
-- Where the list begins that has the day and, as its newest, the one after it.
-- :read page_log_until
SELECT coalesce((SELECT x.seq FROM entry x WHERE x.rx >= seat_end(o.zone,
    seat_day(o.zone, (SELECT e.rx FROM entry e
      WHERE e.rx >= seat_end(o.zone, :day) ORDER BY e.rx, e.seq LIMIT 1)))
  ORDER BY x.rx, x.seq LIMIT 1), (SELECT size FROM meta)) FROM org o;
-- :read page_log
SELECT e.seq AS entry, kind, who, rx AS received_at,
  lower(hex(act)) AS id, c.said_seq AS disowned_entry FROM entry e
LEFT JOIN contested c ON c.seq = e.seq AND c.said = 'disowned'
WHERE e.seq >= :from AND e.seq < :until ORDER BY e.seq DESC;
-- :read page_chairs
SELECT c.organ, word(:lang, g.en, g.ru) AS organ_name, c.member,
  word(:lang, w.en, w.ru) AS name, c.since AS since_at
FROM chair c JOIN subject w ON w.kind = 'member' AND w.id = c.member
JOIN subject g ON g.kind = 'organ' AND g.id = c.organ
WHERE c.seq = (SELECT x.seq FROM chair x WHERE x.organ = c.organ
  ORDER BY x.since DESC, x.seq DESC LIMIT 1) ORDER BY c.organ;
-- :read page_package
SELECT p.id AS package, word(:lang, s.en, s.ru) AS name,
  count(d.document) AS documents,
  count(CASE WHEN d.removed IS NULL AND EXISTS (SELECT 1 FROM clearance c
    WHERE c.document = d.document) THEN 1 END) AS cleared,
  count(CASE WHEN d.removed IS NULL AND EXISTS (SELECT 1 FROM adoption c
    WHERE c.document = d.document) THEN 1 END) AS adopted,
  count(d.removed) AS removed
FROM package p JOIN subject s ON s.kind = 'package' AND s.id = p.id
LEFT JOIN package_document d ON d.package = p.id
WHERE p.session = :id GROUP BY p.id ORDER BY p.seq;
-- Who has yet to speak on drafts of the session that are not adopted.
-- :read page_silent
WITH put (id) AS MATERIALIZED (
  SELECT d.id FROM document d
  LEFT JOIN package_document p ON p.rowid = (SELECT max(x.rowid)
    FROM package_document x WHERE x.document = d.id)
  WHERE d.session = :id AND p.removed IS NULL AND d.withdrawn IS NULL
  AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = d.id)),
said (member, n) AS MATERIALIZED (
  SELECT q.member, count(*) FROM put
    JOIN position q INDEXED BY position_now
    ON q.document = put.id AND q.replaced IS NULL
    AND NOT EXISTS (SELECT 1 FROM contested c
      WHERE c.seq = q.seq AND c.said = 'disowned') GROUP BY q.member)
SELECT m.id AS member, word(:lang, m.en, m.ru) AS name,
  (SELECT count(*) FROM put) - coalesce(said.n, 0) AS drafts
FROM member m LEFT JOIN said ON said.member = m.id
WHERE m.kind = 'member' AND drafts > 0
AND 'member' = (SELECT status FROM member_status t WHERE t.member = m.id
  ORDER BY t.day DESC, t.seq DESC LIMIT 1)
ORDER BY name;
-- :read page_latest_session
SELECT coalesce(
  (SELECT session FROM package ORDER BY seq DESC LIMIT 1),
  (SELECT session FROM document ORDER BY rowid DESC LIMIT 1),
  (SELECT id FROM session ORDER BY coalesce(day, '9') DESC, seq DESC LIMIT 1))
  AS session;
-- :read page_meeting_session
SELECT coalesce(session, prepares) FROM meeting WHERE id = :id;
-- :read page_key_holder
SELECT k.holder, word(:lang, o.en, o.ru) AS office_name, k.root,
  k.seq AS entry, k.revoked AS revoked_entry
FROM key k LEFT JOIN subject o ON o.kind = 'office' AND o.id = k.office
WHERE k.fp = :id ORDER BY k.seq LIMIT 1;
-- A key that speaks on that day (as key_bounds has it), with whom it speaks for.
-- :read page_key
SELECT k.who, m.kind, word(:lang, m.en, m.ru) AS name, k.fp AS key, k.line,
  k.root, k.holder, coalesce(k.office, 'root') AS office,
  word(:lang, o.en, o.ru) AS office_name, k.kinds, k.documents,
  k.until, k.seq AS entry
FROM key k JOIN member m ON m.id = k.who
LEFT JOIN subject o ON o.kind = 'office' AND o.id = k.office
WHERE k.fp = :fp AND (:who IS NULL OR k.who = :who) AND k.revoked IS NULL
AND (k.until IS NULL OR k.until >= :day) ORDER BY k.seq;
-- :read page_keys
SELECT k.who, m.kind, word(:lang, m.en, m.ru) AS name, k.fp AS key, k.line,
  k.root, k.holder, coalesce(k.office, 'root') AS office,
  word(:lang, o.en, o.ru) AS office_name, k.kinds, k.documents,
  k.until, k.seq AS entry
FROM key k JOIN member m ON m.id = k.who
LEFT JOIN subject o ON o.kind = 'office' AND o.id = k.office
WHERE (:id IS NULL OR k.who = :id) AND k.revoked IS NULL
AND (k.until IS NULL OR k.until >= :day)
ORDER BY m.kind = 'organ', name, k.root, k.seq;
