-- What pages show. Columns are named as the page's JSON twin names them; a
-- column that ends in _at is an instant. Names come in :lang, else in English.

-- :read page_org
SELECT origin, CASE :lang WHEN 'ru' THEN coalesce(ru, en) ELSE en END AS name,
  CASE :lang WHEN 'ru' THEN coalesce(abbr_ru, abbr_en) ELSE abbr_en END AS abbr,
  CASE :lang WHEN 'ru' THEN coalesce(notice_ru, notice_en) ELSE notice_en END
    AS notice, zone
FROM org;
-- :read page_record
SELECT m.size, e.rx AS received_at FROM meta m
LEFT JOIN entry e ON e.seq = m.size - 1;
-- :read page_members
SELECT m.id AS member, CASE :lang WHEN 'ru' THEN coalesce(m.ru, m.en) ELSE m.en
  END AS name, CASE :lang WHEN 'ru' THEN coalesce(m.formal_ru, m.formal_en)
  ELSE m.formal_en END AS formal, m.rank, s.status, s.day AS since,
  (SELECT count(*) FROM signature g WHERE g.member = m.id) AS signatures,
  (SELECT count(*) FROM key k WHERE k.who = m.id AND k.revoked IS NULL) AS keys
FROM member m JOIN member_status s ON s.member = m.id
WHERE m.kind = 'member' AND s.rowid = (
  SELECT rowid FROM member_status t WHERE t.member = m.id AND t.day <= :day
  ORDER BY t.day DESC, t.seq DESC LIMIT 1)
ORDER BY name;
-- :read page_member
SELECT id AS member, CASE :lang WHEN 'ru' THEN coalesce(ru, en) ELSE en END
  AS name, CASE :lang WHEN 'ru' THEN coalesce(formal_ru, formal_en)
  ELSE formal_en END AS formal, kind, rank, threshold, seq AS entry
FROM member WHERE id = :id;
-- :read page_member_status
SELECT status, day AS since, basis, seq AS entry FROM member_status
WHERE member = :id ORDER BY day, seq;
-- :read page_member_keys
SELECT fp AS key, root, holder, office, until, seq AS entry,
  revoked AS revoked_entry FROM key
WHERE who = :id ORDER BY root DESC, seq;
-- :read page_member_people
SELECT a.person, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en) ELSE s.en END
  AS name, CASE :lang WHEN 'ru' THEN coalesce(a.title_ru, o.ru, o.en)
  ELSE coalesce(a.title_en, o.en) END AS title, a.day AS since, a.until
FROM appointment a JOIN subject s ON s.kind = 'person' AND s.id = a.person
JOIN subject o ON o.kind = 'office' AND o.id = a.office
WHERE a.who = :id ORDER BY a.seq;
-- :read page_organs
SELECT o.id AS organ, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en) ELSE s.en
  END AS name, CASE :lang WHEN 'ru' THEN coalesce(o.abbr_ru, o.abbr_en)
  ELSE o.abbr_en END AS abbr, o.type, o.parent,
  CASE :lang WHEN 'ru' THEN coalesce(p.ru, p.en) ELSE p.en END AS parent_name,
  o.aliases, o.seq AS entry,
  (SELECT CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END
    FROM chair c JOIN subject w ON w.kind = 'member' AND w.id = c.member
    WHERE c.organ = o.id ORDER BY c.since DESC, c.seq DESC LIMIT 1) AS chair
FROM organ o JOIN subject s ON s.kind = 'organ' AND s.id = o.id
LEFT JOIN subject p ON p.kind = 'organ' AND p.id = o.parent
WHERE :id IS NULL OR o.id = :id ORDER BY o.seq;
-- :read page_organ_chairs
SELECT c.member, CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END
  AS name, c.since AS since_at, c.basis, c.reason, c.meeting, c.seq AS entry
FROM chair c JOIN subject w ON w.kind = 'member' AND w.id = c.member
WHERE c.organ = :id ORDER BY c.since, c.seq;
-- :read page_organ_rotation
SELECT r.member, CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END
  AS name FROM rotation r JOIN subject w ON w.kind = 'member'
  AND w.id = r.member WHERE r.organ = :id ORDER BY r.place;
-- :read page_organ_meetings
SELECT m.id AS meeting, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS name, m.format, m.day, coalesce(m.session, m.prepares)
  AS session FROM meeting_organ g JOIN meeting m ON m.id = g.meeting
JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE g.organ = :id ORDER BY m.day, m.seq;
-- :read page_people
SELECT p.id AS person, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS name, a.office, a.who AS member,
  CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END AS member_name,
  CASE :lang WHEN 'ru' THEN coalesce(a.title_ru, o.ru, o.en)
  ELSE coalesce(a.title_en, o.en) END AS title, a.day AS since, a.until,
  p.seq AS entry
FROM person p JOIN subject s ON s.kind = 'person' AND s.id = p.id
LEFT JOIN appointment a ON a.person = p.id
LEFT JOIN subject o ON o.kind = 'office' AND o.id = a.office
LEFT JOIN subject w ON w.kind IN ('member', 'organ') AND w.id = a.who
WHERE :id IS NULL OR p.id = :id ORDER BY name, a.seq;
-- :read page_person_meetings
SELECT a.meeting, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en) ELSE s.en END
  AS name, m.day, coalesce(m.session, m.prepares) AS session, a.role,
  a.arrived AS arrived_at, a.departed AS departed_at, a.seq AS entry
FROM attendance a JOIN meeting m ON m.id = a.meeting
JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE a.person = :id ORDER BY a.arrived, a.seq;
-- :read page_sessions
SELECT t.id AS session, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS title, t.type, t.symbol,
  CASE :lang WHEN 'ru' THEN coalesce(t.place_ru, t.place_en) ELSE t.place_en
  END AS place, t.day, t.until, t.previous, t.decision, t.closed AS closed,
  t.seq AS entry,
  (SELECT count(*) FROM document d WHERE d.session = t.id) AS documents,
  (SELECT count(*) FROM adoption a JOIN document d ON d.id = a.document
    WHERE d.session = t.id) AS adopted,
  (SELECT min(m.opened) FROM meeting m WHERE m.session = t.id
    AND m.format = 'plenary') AS opened,
  (SELECT count(DISTINCT a.who) FROM attendance a JOIN meeting m
    ON m.id = a.meeting JOIN member w ON w.id = a.who AND w.kind = 'member'
    WHERE m.session = t.id) AS present,
  (SELECT CASE :lang WHEN 'ru' THEN coalesce(g.ru, g.en) ELSE g.en END
    FROM session_organ o JOIN subject g ON g.kind = 'organ' AND g.id = o.organ
    WHERE o.session = t.id AND o.place = 0) AS organ_name,
  (SELECT organ FROM session_organ o WHERE o.session = t.id AND o.place = 0)
    AS organ
FROM session t JOIN subject s ON s.kind = 'session' AND s.id = t.id
WHERE :id IS NULL OR t.id = :id
ORDER BY coalesce(t.day, '9') DESC, t.seq DESC;
-- :read page_session_organs
SELECT o.organ FROM session_organ o WHERE o.session = :id ORDER BY o.place;
-- :read page_meetings
SELECT m.id AS meeting, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS name, m.format, m.access,
  CASE :lang WHEN 'ru' THEN coalesce(m.place_ru, m.place_en) ELSE m.place_en
  END AS place, m.zone, m.day, m.due AS due_at, m.opened AS opened,
  m.closed AS closed, m.session, m.prepares, m.seq AS entry,
  (SELECT json_group_array(organ) FROM (SELECT organ FROM meeting_organ g
    WHERE g.meeting = m.id ORDER BY g.place)) AS organs,
  (SELECT json_group_array(member) FROM (SELECT member FROM presiding p
    WHERE p.meeting = m.id ORDER BY p.seq)) AS chairs,
  (SELECT group_concat(name, ', ') FROM (SELECT CASE :lang WHEN 'ru'
    THEN coalesce(w.ru, w.en) ELSE w.en END AS name FROM presiding p
    JOIN subject w ON w.kind = 'member' AND w.id = p.member
    WHERE p.meeting = m.id ORDER BY p.seq)) AS chair_names,
  (SELECT group_concat(name, '; ') FROM (SELECT CASE :lang WHEN 'ru'
    THEN coalesce(w.ru, w.en) ELSE w.en END AS name FROM meeting_organ g
    JOIN subject w ON w.kind = 'organ' AND w.id = g.organ
    WHERE g.meeting = m.id ORDER BY g.place)) AS organ_names
FROM meeting m JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE m.id = :id OR m.session = :id OR m.prepares = :id OR m.day = :id
ORDER BY m.day, coalesce(m.opened, m.due), m.seq;
-- :read page_attendance
SELECT a.who AS delegation, CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en)
  ELSE w.en END AS delegation_name, a.person,
  CASE :lang WHEN 'ru' THEN coalesce(p.ru, p.en) ELSE p.en END AS person_name,
  a.office, CASE :lang WHEN 'ru' THEN coalesce(a.title_ru, t.title_ru, o.ru,
  o.en) ELSE coalesce(a.title_en, t.title_en, o.en) END AS title, a.role,
  a.meeting, a.arrived AS arrived_at, a.departed AS departed_at,
  a.seq AS entry, mm.rank
FROM attendance a JOIN meeting m ON m.id = a.meeting
LEFT JOIN member mm ON mm.id = a.who AND mm.kind = 'member'
LEFT JOIN subject w ON w.id = a.who AND w.kind IN ('member', 'organ')
LEFT JOIN subject p ON p.kind = 'person' AND p.id = a.person
LEFT JOIN subject o ON o.kind = 'office' AND o.id = a.office
LEFT JOIN appointment t ON t.person = a.person AND t.office = a.office
  AND t.who IS a.who
WHERE (m.session = :id AND m.format = 'plenary') OR m.id = :id
ORDER BY mm.rank IS NULL, CASE WHEN :lang = 'ru' THEN printf('%05d', mm.rank)
  ELSE w.en END, a.seq;
-- :read page_agenda
SELECT i.number, CASE :lang WHEN 'ru' THEN coalesce(i.ru, i.en) ELSE i.en END
  AS subject, CASE :lang WHEN 'ru' THEN coalesce(i.note_ru, i.note_en)
  ELSE i.note_en END AS note, g.state, g.seq AS entry,
  (SELECT json_group_array(number) FROM (SELECT d.number FROM agenda_paper p
    JOIN document d ON d.id = p.document
    WHERE p.session = i.session AND p.item = i.number ORDER BY d.number))
  AS documents
FROM agenda_item i JOIN agenda g ON g.session = i.session
WHERE i.session = :id ORDER BY i.number;
-- :read page_documents
SELECT d.number, d.id AS document, coalesce(d.symbol, d.draft_symbol) AS symbol,
  d.draft_symbol, d.kind, d.printed, d.effect, d.session,
  CASE :lang WHEN 'ru' THEN coalesce(d.title_ru, d.title_en) ELSE d.title_en
  END AS title, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en) ELSE s.en END
  AS short, d.sponsor, d.text, d.signed, d.ratify, d.provisions,
  d.provision_kind, lower(hex(d.act)) AS tabled_by, d.seq AS entry,
  a.outcome, a.meeting, a.at AS adopted_at, a.seq AS adopted_entry, a.present,
  a.entitled, d.statutory, d.target AS target_id,
  CASE :lang WHEN 'ru' THEN coalesce(i.ru, i.en) ELSE i.en END AS target_name,
  n.kind AS target_kind, n.day AS target_date, n.statutory AS target_statutory,
  p.package, p.part, CASE :lang WHEN 'ru' THEN coalesce(p.part_ru, p.part_en)
  ELSE p.part_en END AS part_name, p.removed,
  (SELECT json_group_array(organ) FROM (SELECT organ FROM meeting_organ g
    WHERE g.meeting = a.meeting ORDER BY g.place)) AS adopted_by,
  (SELECT json_group_array(member) FROM (SELECT g.member FROM signature g
    JOIN member m ON m.id = g.member WHERE g.document = d.id ORDER BY m.rank))
    AS signatories,
  (SELECT json_group_array(member || ':' || position) FROM (
    SELECT q.member, q.position FROM position q WHERE q.document = d.id
    AND q.replaced IS NULL)) AS positions,
  (SELECT count(*) FROM clearance c WHERE c.document = d.id) AS cleared
FROM document d JOIN subject s ON s.kind = 'document' AND s.id = d.id
LEFT JOIN adoption a ON a.document = d.id
LEFT JOIN package_document p ON p.document = d.id
LEFT JOIN instrument n ON n.id = d.target
LEFT JOIN subject i ON i.kind = 'instrument' AND i.id = d.target
WHERE :id IS NULL OR d.session = :id OR d.id = :id OR d.symbol = :id
OR d.draft_symbol = :id OR replace(d.symbol, '/', '-') = :id
OR replace(d.draft_symbol, '/', '-') = :id
ORDER BY d.session, d.number;
-- :read page_document_positions
SELECT q.member, CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END
  AS name, q.position, q.statement, q.at AS stated_at, q.meeting, q.seq AS entry
FROM position q JOIN member m ON m.id = q.member
JOIN subject w ON w.kind = 'member' AND w.id = q.member
WHERE q.document = :id ORDER BY m.rank, q.seq;
-- :read page_document_signatures
SELECT g.member, CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END
  AS name, g.office, g.mode, g.reservation, g.at AS signed_at, g.seq AS entry
FROM signature g JOIN member m ON m.id = g.member
JOIN subject w ON w.kind = 'member' AND w.id = g.member
WHERE g.document = :id ORDER BY m.rank;
-- :read page_document_depends
SELECT p.relation, p.subject_kind, p.subject,
  CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en) ELSE s.en END AS name,
  coalesce(d.symbol, d.draft_symbol) AS symbol
FROM dependency p LEFT JOIN subject s ON s.kind = p.subject_kind
  AND s.id = p.subject
LEFT JOIN document d ON p.subject_kind = 'document' AND d.id = p.subject
WHERE p.document = :id ORDER BY p.relation, d.number, p.subject;
-- :read page_history
SELECT e.seq AS entry, e.kind, e.who, e.rx AS received_at FROM mention m
JOIN entry e USING (seq) WHERE m.kind = :kind AND m.id = :id ORDER BY e.seq
LIMIT 500;
-- :read page_mandates
SELECT m.id AS mandate, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS what, m.document, m.meeting, m.who,
  CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END AS who_name,
  m.due, m.period, m.fulfilled AS fulfilled_entry, m.seq AS entry, d.number,
  coalesce(d.symbol, d.draft_symbol) AS symbol, coalesce(d.session, t.session,
  t.prepares) AS session
FROM mandate m JOIN subject s ON s.kind = 'mandate' AND s.id = m.id
LEFT JOIN document d ON d.id = m.document
LEFT JOIN meeting t ON t.id = m.meeting
LEFT JOIN subject w ON w.id = m.who AND w.kind IN ('organ', 'member')
WHERE :id IS NULL OR d.session = :id OR t.session = :id OR t.prepares = :id
OR d.id = :id
ORDER BY m.fulfilled IS NOT NULL, coalesce(m.due, '9'), m.seq;
-- :read page_plans
SELECT p.id AS plan, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS title, p.day AS since, p.until, p.meeting, p.seq AS entry
FROM plan p JOIN subject s ON s.kind = 'plan' AND s.id = p.id
LEFT JOIN meeting t ON t.id = p.meeting
WHERE :id IS NULL OR t.session = :id OR t.prepares = :id ORDER BY p.day, p.seq;
-- :read page_media
SELECT m.id AS media, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS title, m.type, m.meeting, m.person,
  CASE :lang WHEN 'ru' THEN coalesce(p.ru, p.en) ELSE p.en END AS person_name,
  m.day, m.source, CASE :lang WHEN 'ru' THEN coalesce(m.summary_ru,
  m.summary_en) ELSE m.summary_en END AS summary, m.seq AS entry
FROM media m JOIN subject s ON s.kind = 'media' AND s.id = m.id
LEFT JOIN subject p ON p.kind = 'person' AND p.id = m.person
LEFT JOIN meeting t ON t.id = m.meeting
WHERE :id IS NULL OR t.session = :id OR t.prepares = :id
ORDER BY m.day, m.seq;
-- :read page_instruments
SELECT i.id AS instrument, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS title, i.kind, i.day AS date, i.event, i.scope,
  i.statutory, i.status, i.partner, i.seq AS entry,
  (SELECT count(*) FROM document d WHERE d.target = i.id) AS acted_on
FROM instrument i JOIN subject s ON s.kind = 'instrument' AND s.id = i.id
WHERE :id IS NULL OR i.id = :id
ORDER BY i.scope DESC, i.statutory DESC, i.day IS NULL, i.day, i.seq;
-- :read page_instrument_documents
SELECT d.id AS document, coalesce(d.symbol, d.draft_symbol) AS symbol,
  CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en) ELSE s.en END AS short,
  d.effect, d.session, d.ratify,
  (SELECT count(*) FROM signature g WHERE g.document = d.id) AS signatures
FROM document d JOIN subject s ON s.kind = 'document' AND s.id = d.id
WHERE d.target = :id ORDER BY d.seq;
-- :read page_partners
SELECT p.id AS partner, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS name, p.type, p.parent, p.seq AS entry FROM partner p
JOIN subject s ON s.kind = 'partner' AND s.id = p.id ORDER BY p.seq;
-- :read page_forces
SELECT f.id AS force, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS name, f.type, f.strength, f.seq AS entry FROM force f
JOIN subject s ON s.kind = 'force' AND s.id = f.id ORDER BY f.seq;
-- :read page_activities
SELECT a.id AS activity, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS name, a.kind, CASE :lang WHEN 'ru'
  THEN coalesce(a.purpose_ru, a.purpose_en) ELSE a.purpose_en END AS purpose,
  a.year, a.member, CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en
  END AS member_name, a.seq AS entry
FROM activity a JOIN subject s ON s.kind = a.kind AND s.id = a.id
LEFT JOIN subject w ON w.kind = 'member' AND w.id = a.member
ORDER BY a.kind DESC, a.year, a.seq;
-- :read page_log_days
SELECT date(rx + :offset, 'unixepoch') AS day, count(*) AS entries,
  min(seq) AS first, max(seq) AS last
FROM entry GROUP BY day ORDER BY day DESC LIMIT 400;
-- :read page_log
SELECT seq AS entry, kind, who, rx AS received_at,
  lower(hex(act)) AS id FROM entry
WHERE seq >= :from AND seq < :until ORDER BY seq DESC LIMIT 1000;
-- :read page_chair
SELECT c.member, CASE :lang WHEN 'ru' THEN coalesce(w.ru, w.en) ELSE w.en END
  AS name, c.since AS since_at FROM chair c
JOIN subject w ON w.kind = 'member' AND w.id = c.member
WHERE c.organ = :id ORDER BY c.since DESC, c.seq DESC LIMIT 1;
-- :read page_package
SELECT p.id AS package, CASE :lang WHEN 'ru' THEN coalesce(s.ru, s.en)
  ELSE s.en END AS name, count(d.document) AS documents,
  count(CASE WHEN d.removed IS NULL AND EXISTS (SELECT 1 FROM clearance c
    WHERE c.document = d.document) THEN 1 END) AS cleared,
  count(CASE WHEN d.removed IS NULL AND EXISTS (SELECT 1 FROM adoption c
    WHERE c.document = d.document) THEN 1 END) AS adopted,
  count(d.removed) AS removed
FROM package p JOIN subject s ON s.kind = 'package' AND s.id = p.id
LEFT JOIN package_document d ON d.package = p.id
WHERE p.session = :id GROUP BY p.id ORDER BY p.seq;
-- :read page_latest_session
SELECT session FROM document ORDER BY seq DESC LIMIT 1;
