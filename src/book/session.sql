-- Sessions, their meetings, who was there, and the agenda.

-- :schema
CREATE TABLE session (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, symbol TEXT UNIQUE,
  place_en TEXT, place_ru TEXT,
  day TEXT, until TEXT, previous TEXT, decision TEXT,
  closed INTEGER, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX session_open ON session (day) WHERE closed IS NULL;
CREATE INDEX session_previous ON session (previous) WHERE previous IS NOT NULL;
CREATE TABLE session_organ (session TEXT NOT NULL, organ TEXT NOT NULL,
  place INTEGER NOT NULL, PRIMARY KEY (session, organ)) STRICT;
CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  session TEXT, prepares TEXT,        -- part of it; or held to prepare it
  format TEXT NOT NULL, access TEXT NOT NULL,
  place_en TEXT, place_ru TEXT, zone TEXT NOT NULL,
  chair TEXT,                         -- named to preside, else who holds it
  day TEXT NOT NULL, due INTEGER,     -- when it is called for
  opened INTEGER, closed INTEGER,
  paused TEXT,                        -- suspended | adjourned, by a motion
  recorded INTEGER NOT NULL DEFAULT 0, -- 1: entered after the event
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_session ON meeting (session);
CREATE INDEX meeting_prepares ON meeting (prepares) WHERE prepares IS NOT NULL;
CREATE INDEX meeting_day ON meeting (day);
CREATE TABLE meeting_organ (meeting TEXT NOT NULL, organ TEXT NOT NULL,
  place INTEGER NOT NULL, PRIMARY KEY (meeting, organ)) STRICT;
CREATE TABLE presiding (
  meeting TEXT NOT NULL, person TEXT, member TEXT NOT NULL,
  since INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX presiding_meeting ON presiding (meeting, seq);
CREATE TABLE credential (
  session TEXT NOT NULL, person TEXT NOT NULL, who TEXT NOT NULL,
  role TEXT NOT NULL, accepted INTEGER, seq INTEGER NOT NULL,
  PRIMARY KEY (session, person)
) STRICT;
CREATE TABLE attendance (
  meeting TEXT NOT NULL, who TEXT NOT NULL, person TEXT,
  office TEXT NOT NULL, role TEXT NOT NULL,
  title_en TEXT, title_ru TEXT,
  arrived INTEGER NOT NULL, departed INTEGER,
  left_seq INTEGER,                   -- the entry by which it left
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_person ON attendance (person) WHERE person IS NOT NULL;
CREATE TABLE agenda (
  session TEXT PRIMARY KEY,
  state TEXT NOT NULL,                -- proposed | provisional | adopted
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE agenda_item (
  session TEXT NOT NULL, number INTEGER NOT NULL,
  en TEXT NOT NULL, ru TEXT, note_en TEXT, note_ru TEXT,
  PRIMARY KEY (session, number)
) STRICT;
CREATE TABLE agenda_paper (
  session TEXT NOT NULL, item INTEGER NOT NULL, document TEXT NOT NULL,
  PRIMARY KEY (session, item, document)
) STRICT;
CREATE TABLE speech (
  meeting TEXT NOT NULL, who TEXT NOT NULL, document TEXT,
  reply INTEGER NOT NULL, asked INTEGER NOT NULL,
  began INTEGER, ended INTEGER, minutes INTEGER,
  motion TEXT, side TEXT,             -- spoken to it; for | against
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX speech_meeting ON speech (meeting, seq);
CREATE TABLE speakers_list (
  meeting TEXT PRIMARY KEY, closed INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE motion (
  id TEXT PRIMARY KEY, meeting TEXT NOT NULL, member TEXT NOT NULL,
  type TEXT NOT NULL, document TEXT, text TEXT,
  outcome TEXT, yes INTEGER, no INTEGER, reason TEXT,
  at INTEGER NOT NULL, decided INTEGER, seq INTEGER NOT NULL,
  decided_seq INTEGER
) STRICT;
CREATE INDEX motion_meeting ON motion (meeting, seq);
-- What was adopted, and is before the organ again: two thirds reconsider it.
CREATE TABLE reopened (
  document TEXT NOT NULL, meeting TEXT, outcome TEXT NOT NULL,
  present INTEGER, entitled INTEGER,
  symbol TEXT,                        -- as it was given then
  adopted INTEGER NOT NULL,           -- the entry
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE voting (
  meeting TEXT NOT NULL, document TEXT,
  began INTEGER NOT NULL, ended INTEGER, seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX voting_now ON voting (meeting) WHERE ended IS NULL;
CREATE TABLE division (
  motion TEXT PRIMARY KEY, meeting TEXT NOT NULL,
  document TEXT NOT NULL, text TEXT NOT NULL,
  at INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX division_document ON division (document, text);
CREATE INDEX division_meeting ON division (meeting);
CREATE TABLE division_part (
  seq INTEGER NOT NULL,               -- of the division
  first INTEGER NOT NULL, last INTEGER NOT NULL, operative INTEGER NOT NULL,
  outcome TEXT NOT NULL, yes INTEGER, no INTEGER,
  PRIMARY KEY (seq, first)
) STRICT;

-- :write session_add
INSERT INTO session (id, type, symbol, place_en, place_ru, day, until,
  previous, decision, seq)
VALUES (:session, :type, :symbol, :place ->> '$.en', :place ->> '$.ru', :from,
  :until, :previous, :decision, :seq);
-- :write session_organs
INSERT INTO session_organ (session, organ, place)
SELECT :session, value, key FROM json_each(:organs);
-- :write session_close
UPDATE session SET closed = :rx WHERE id = :session;
-- :read session_symbol_taken
SELECT 1 FROM session WHERE symbol = :symbol;
-- :read session_closed
SELECT 1 FROM session WHERE id = :session AND closed IS NOT NULL;
-- :read meeting_session_closed
SELECT t.id FROM meeting m JOIN session t ON t.id = m.session
WHERE m.id = :meeting AND t.closed IS NOT NULL;
-- :read session_sits
SELECT s.en FROM meeting m JOIN subject s ON s.kind = 'meeting' AND s.id = m.id
WHERE m.session = :session AND m.opened IS NOT NULL AND m.closed IS NULL;
-- :read session_chair
SELECT 1 FROM session_organ so WHERE so.session = :session AND so.place = 0
AND :for = (SELECT member FROM chair c WHERE c.organ = so.organ
  AND c.since <= :rx ORDER BY since DESC, seq DESC LIMIT 1);
-- :write meeting_add
INSERT INTO meeting (id, session, prepares, format, access, place_en,
  place_ru, zone, chair, day, due, seq)
VALUES (:meeting, :session, :prepares, :format, coalesce(:access, 'limited'),
  :place ->> '$.en', :place ->> '$.ru', :zone, :chair, :day, :due, :seq);
-- :write meeting_organs
INSERT INTO meeting_organ (meeting, organ, place)
SELECT :meeting, value, key FROM json_each(:organs);
-- :write meeting_record
UPDATE meeting SET recorded = 1 WHERE id = :meeting;
-- :write meeting_open
UPDATE meeting SET opened = :rx WHERE id = :meeting;
-- :write meeting_preside
INSERT INTO presiding (meeting, person, member, since, seq)
VALUES (:meeting, :presiding, :chair, :rx, :seq);
-- :write meeting_close
UPDATE meeting SET closed = :rx WHERE id = :meeting;
-- :write meeting_all_leave
UPDATE attendance SET departed = :rx, left_seq = :seq
WHERE meeting = :meeting AND departed IS NULL;
-- :read meeting_closing
SELECT e.seq FROM mention n JOIN entry e ON e.seq = n.seq
WHERE n.kind = 'meeting' AND n.id = :meeting AND e.kind = 'meeting.close';
-- :read meeting_opened
SELECT 1 FROM meeting WHERE id = :meeting
AND (opened IS NOT NULL OR recorded = 1);
-- A state asks, and neither was anybody named nor is there a chair, of the
-- organs that meet or of those above them.
-- :read meeting_chair_vacant
SELECT 1 FROM meeting m JOIN member w ON w.id = :for AND w.kind = 'member'
WHERE m.id = :meeting AND m.chair IS NULL AND NOT EXISTS (
  SELECT 1 FROM meeting_organ g JOIN organ o ON o.id = g.organ
  JOIN chair c ON c.organ IN (g.organ, o.parent) AND c.since <= :rx
  WHERE g.meeting = m.id);
-- The secretariat opens what nobody else may.
-- :read meeting_may_open
WITH called (organ) AS (
  SELECT organ FROM meeting_organ WHERE meeting = :meeting
  UNION SELECT o.parent FROM meeting_organ g JOIN organ o ON o.id = g.organ
    WHERE g.meeting = :meeting AND o.parent IS NOT NULL),
holder (member) AS (
  SELECT c.member FROM called JOIN chair c USING (organ)
  WHERE c.since <= :rx AND NOT EXISTS (SELECT 1 FROM chair x
    WHERE x.organ = c.organ AND x.since <= :rx
    AND (x.since, x.seq) > (c.since, c.seq)))
SELECT 1 FROM meeting m JOIN member w ON w.id = :for
WHERE m.id = :meeting AND CASE
  WHEN m.chair IS NOT NULL THEN m.chair = :for
  ELSE :for IN (SELECT member FROM holder) OR (w.kind <> 'member'
    AND NOT EXISTS (SELECT 1 FROM holder)) END;
-- :read meeting_sitting
SELECT 1 FROM meeting WHERE id = :meeting AND opened IS NOT NULL
AND closed IS NULL AND paused IS NULL;
-- Sitting, suspended or adjourned.
-- :read meeting_not_over
SELECT 1 FROM meeting WHERE id = :meeting AND opened IS NOT NULL
AND closed IS NULL;
-- :read meeting_suspended
SELECT 1 FROM meeting WHERE id = :meeting AND paused = 'suspended';
-- :write meeting_resume
UPDATE meeting SET paused = NULL WHERE id = :meeting;
-- Those there that have a vote in an organ that meets.
-- :read meeting_votes_there
SELECT count(*) FROM member m JOIN member_status s ON s.rowid = (
  SELECT rowid FROM member_status t WHERE t.member = m.id
  AND t.day <= (SELECT seat_day(zone, :rx) FROM org) ORDER BY t.day DESC, t.seq DESC LIMIT 1)
WHERE m.kind = 'member' AND s.status = 'member'
AND EXISTS (SELECT 1 FROM attendance a WHERE a.meeting = :meeting
  AND a.who = m.id AND a.role IN ('head', 'member') AND a.departed IS NULL)
AND EXISTS (SELECT 1 FROM meeting_organ g WHERE g.meeting = :meeting
  AND NOT EXISTS (SELECT 1 FROM bar b WHERE b.member = m.id
    AND (b.organ IS NULL OR b.organ = g.organ)
    AND b.day <= (SELECT seat_day(zone, :rx) FROM org)
    AND coalesce(b.until, '9999') >= (SELECT seat_day(zone, :rx) FROM org))
  AND (NOT EXISTS (SELECT 1 FROM seat WHERE organ = g.organ)
    OR EXISTS (SELECT 1 FROM seat t WHERE t.organ = g.organ
      AND t.member = m.id AND t.day <= (SELECT seat_day(zone, :rx) FROM org)
      AND coalesce(t.until, '9999') >= (SELECT seat_day(zone, :rx) FROM org))));
-- :read meeting_presided_by
SELECT 1 FROM (SELECT member FROM presiding WHERE meeting = :meeting
  ORDER BY seq DESC LIMIT 1) WHERE member = :for;
-- What a state enters from the chair, it enters while the meeting sits.
-- :read meeting_chair_gone
SELECT 1 FROM member w WHERE w.id = :for AND w.kind = 'member'
AND NOT EXISTS (SELECT 1 FROM meeting WHERE id = :meeting
  AND opened IS NOT NULL AND closed IS NULL AND paused IS NULL);
-- :write credential_add
INSERT INTO credential (session, person, who, role, seq)
VALUES (:session, :person, :for, :role, :seq)
ON CONFLICT (session, person) DO UPDATE SET who = :for, role = :role,
  accepted = NULL, seq = :seq;
-- :write credential_accept
UPDATE credential SET accepted = :seq
WHERE session = :session AND person = :person;
-- :read credential_of_another
SELECT who FROM credential WHERE session = :session AND person = :person
AND who <> :for AND accepted IS NOT NULL;
-- :read credential_there
SELECT 1 FROM credential WHERE session = :session AND person = :person;
-- :write attendance_add
INSERT INTO attendance (meeting, who, person, office, role, title_en,
  title_ru, arrived, seq)
VALUES (:meeting, :delegation, :person, :as, :role, :title ->> '$.en',
  :title ->> '$.ru', :rx, :seq);
-- :write attendance_leave
UPDATE attendance SET departed = :rx, left_seq = :seq
WHERE meeting = :meeting AND who = :delegation AND departed IS NULL
AND (:person IS NULL OR person = :person);
-- :read attendance_present
SELECT 1 FROM attendance WHERE meeting = :meeting AND who = :delegation
AND departed IS NULL AND (:person IS NULL OR person = :person);
-- :read attendance_there
SELECT 1 FROM attendance WHERE meeting = :meeting AND who = :delegation
AND departed IS NULL AND coalesce(person, '') = coalesce(:person, '')
AND office = :as;
-- :read attendance_entitled
SELECT 1 FROM office o, json_each(o.sits_in) j JOIN meeting_organ g
  ON g.organ = j.value
WHERE o.id = :as AND g.meeting = :meeting
UNION ALL
SELECT 1 FROM credential c JOIN meeting m ON m.id = :meeting
WHERE c.person = :person AND c.who = :delegation AND c.accepted IS NOT NULL
AND c.session = coalesce(m.session, m.prepares);
-- :write agenda_put
INSERT INTO agenda (session, state, seq) VALUES (:session, 'proposed', :seq)
ON CONFLICT (session) DO UPDATE SET state = 'proposed', seq = :seq;
-- :write agenda_items_clear
DELETE FROM agenda_item WHERE session = :session;
-- :write agenda_papers_clear
DELETE FROM agenda_paper WHERE session = :session;
-- :write agenda_items_put
INSERT INTO agenda_item (session, number, en, ru, note_en, note_ru)
SELECT :session, i.value ->> '$.number', coalesce(i.value ->> '$.names.en',
  i.value ->> '$.names.ru',
  (SELECT n.value FROM json_each(i.value, '$.names') n LIMIT 1)),
  i.value ->> '$.names.ru', i.value ->> '$.note.en', i.value ->> '$.note.ru'
FROM json_each(:items) i;
-- :write agenda_papers_put
INSERT INTO agenda_paper (session, item, document)
SELECT :session, i.value ->> '$.number', d.value
FROM json_each(:items) i, json_each(i.value, '$.documents') d;
-- :read agenda_number_twice
SELECT value ->> '$.number' FROM json_each(:items) GROUP BY 1
HAVING count(*) > 1;
-- :write agenda_provisional
UPDATE agenda SET state = 'provisional', seq = :seq WHERE session = :session;
-- :write agenda_adopt
UPDATE agenda SET state = 'adopted', seq = :seq WHERE session = :session;
-- :read agenda_meeting
SELECT 1 FROM meeting WHERE id = :meeting AND session = :session;
-- :read agenda_adopted
SELECT 1 FROM agenda WHERE session = :session AND state = 'adopted';
-- :read agenda_is_provisional
SELECT 1 FROM agenda WHERE session = :session AND state = 'provisional';
-- :read agenda_is_proposed
SELECT 1 FROM agenda WHERE session = :session AND state = 'proposed';
-- :read attendance_sits
SELECT 1 FROM attendance WHERE meeting = :meeting AND who = :delegation
AND departed IS NULL;
-- :read speaker_sits
SELECT 1 FROM attendance WHERE meeting = :meeting AND who = :for
AND departed IS NULL;
-- :read speech_own
SELECT 1 FROM member WHERE id = :for AND (kind <> 'member'
  OR id = :delegation);
-- :read speech_waiting
SELECT 1 FROM speech WHERE meeting = :meeting AND who = :delegation
AND began IS NULL;
-- :read speech_waits_so
SELECT 1 FROM speech WHERE meeting = :meeting AND who = :delegation
AND began IS NULL AND motion IS :motion;
-- :read speech_sideless
SELECT 1 WHERE (:motion IS NULL) <> (:side IS NULL);
-- :read speech_motion_over
SELECT 1 WHERE :motion IS NOT NULL AND NOT EXISTS (SELECT 1 FROM motion
  WHERE id = :motion AND meeting = :meeting AND outcome IS NULL);
-- How many besides the mover ask to speak to a motion, on that side.
-- :read speech_to_motion
SELECT o.type, o.member = :delegation, (SELECT count(*) FROM speech s
  WHERE s.motion = o.id AND s.side = :side AND s.who <> o.member)
FROM motion o WHERE o.id = :motion;
-- :read speakers_closed
SELECT 1 FROM speakers_list WHERE meeting = :meeting
AND coalesce(:reply, 0) = 0 AND :motion IS NULL;
-- :read speakers_closed_now
SELECT 1 FROM speakers_list WHERE meeting = :meeting;
-- The newest motion that was carried on a document there says whether its debate
-- is open.
-- :read speech_debate_over
SELECT 1 FROM (SELECT type FROM motion WHERE meeting = :meeting
  AND document = :document AND outcome = 'carried'
  AND type IN ('adjourn_debate', 'close_debate', 'reconsider')
  ORDER BY decided_seq DESC LIMIT 1)
WHERE type <> 'reconsider' AND coalesce(:reply, 0) = 0 AND :motion IS NULL;
-- :write speech_request
INSERT INTO speech (meeting, who, document, reply, asked, motion, side, seq)
VALUES (:meeting, :delegation, :document, coalesce(:reply, 0), :rx, :motion,
  :side, :seq);
-- :write speech_end
UPDATE speech SET ended = :rx WHERE meeting = :meeting AND began IS NOT NULL
AND ended IS NULL;
-- Who speaks to a motion is heard on it first.
-- :write speech_give
UPDATE speech SET began = :rx, minutes = :minutes
WHERE rowid = (SELECT rowid FROM speech WHERE meeting = :meeting
  AND who = :delegation AND began IS NULL ORDER BY motion IS NULL, seq LIMIT 1);
-- :read speech_held
SELECT 1 FROM speech WHERE meeting = :meeting AND began IS NOT NULL
AND ended IS NULL;
-- :write speakers_close
INSERT INTO speakers_list (meeting, closed, seq)
VALUES (:meeting, :rx, :seq) ON CONFLICT DO NOTHING;
-- :write motion_add
INSERT INTO motion (id, meeting, member, type, document, text, at, seq)
VALUES (:motion, :meeting, :for, :type, :document, :text, :rx, :seq);
-- :write motion_decide
UPDATE motion SET outcome = :outcome, yes = :yes, no = :no, reason = :reason,
  decided = :rx, decided_seq = :seq WHERE id = :motion;
-- What a motion does that is carried. While a meeting is suspended, or adjourned,
-- nobody has the floor.
-- :write motion_pauses
UPDATE meeting SET paused = (SELECT CASE type WHEN 'suspend_meeting'
    THEN 'suspended' ELSE 'adjourned' END FROM motion WHERE id = :motion)
WHERE id = :meeting AND EXISTS (SELECT 1 FROM motion WHERE id = :motion
  AND type IN ('suspend_meeting', 'adjourn_meeting') AND outcome = 'carried');
-- :write motion_ends_speech
UPDATE speech SET ended = :rx WHERE meeting = :meeting AND began IS NOT NULL
AND ended IS NULL AND EXISTS (SELECT 1 FROM meeting WHERE id = :meeting
  AND paused IS NOT NULL);
-- Who waits to speak in a debate that is over waits no more.
-- :write motion_ends_debate
DELETE FROM speech WHERE meeting = :meeting AND began IS NULL AND reply = 0
AND motion IS NULL AND document = (SELECT document FROM motion
  WHERE id = :motion AND type IN ('adjourn_debate', 'close_debate')
  AND outcome = 'carried');
-- :write motion_withdraws
UPDATE document SET withdrawn = :seq WHERE id = (SELECT document FROM motion
  WHERE id = :motion AND type = 'withdraw' AND outcome = 'carried');
-- An adoption that is reconsidered stays in the minutes, and its number is not
-- given to another.
-- :write motion_keeps
INSERT INTO reopened (document, meeting, outcome, present, entitled, symbol,
  adopted, seq)
SELECT a.document, a.meeting, a.outcome, a.present, a.entitled, d.symbol,
  a.seq, :seq
FROM motion o JOIN adoption a ON a.document = o.document
JOIN document d ON d.id = a.document
WHERE o.id = :motion AND o.type = 'reconsider' AND o.outcome = 'carried';
-- :write motion_reopens
DELETE FROM adoption WHERE document = (SELECT document FROM motion
  WHERE id = :motion AND type = 'reconsider' AND outcome = 'carried');
-- :write motion_waits
DELETE FROM provisional WHERE document = (SELECT document FROM motion
  WHERE id = :motion AND type = 'reconsider' AND outcome = 'carried');
-- The document's own history tells of it too.
-- :write motion_mention
INSERT INTO mention (kind, id, seq)
SELECT 'document', document, :seq FROM motion
WHERE id = :motion AND document IS NOT NULL ON CONFLICT DO NOTHING;
-- A motion that is pending holds back what comes after it: one on a document that
-- document, one on the meeting, or on no document, everything. It ends with the
-- meeting.
-- :read motion_holds
SELECT id FROM motion WHERE meeting = :meeting AND outcome IS NULL
AND EXISTS (SELECT 1 FROM meeting WHERE id = :meeting AND closed IS NULL)
AND (document IS NULL OR document = :document OR type IN ('point_of_order',
  'appeal', 'suspend_meeting', 'adjourn_meeting')) ORDER BY seq LIMIT 1;
-- :read debate_adjourned
SELECT id FROM (SELECT id, type FROM motion WHERE meeting = :meeting
  AND document = :document AND outcome = 'carried'
  AND type IN ('adjourn_debate', 'reconsider')
  ORDER BY decided_seq DESC LIMIT 1) WHERE type = 'adjourn_debate';
-- :read competence_denied
SELECT id FROM (SELECT id, type FROM motion WHERE document = :document
  AND outcome = 'carried' AND type IN ('competence', 'reconsider')
  ORDER BY decided_seq DESC LIMIT 1) WHERE type = 'competence';
-- A text that was rejected is put again when that is reconsidered.
-- :read rejection_stands
SELECT 1 FROM rejection r JOIN document d ON d.id = r.document
  AND d.text = r.text
WHERE d.id = :document AND NOT EXISTS (SELECT 1 FROM motion o
  WHERE o.document = d.id AND o.type = 'reconsider' AND o.outcome = 'carried'
  AND o.decided_seq > r.seq) LIMIT 1;
-- :read amendment_of
SELECT document FROM amendment WHERE id = :amendment;
-- :read motion_of
SELECT member, document FROM motion WHERE id = :motion;
-- :read motion_open
SELECT 1 FROM motion WHERE id = :motion AND meeting = :meeting
AND outcome IS NULL;
-- :read motions_pending
SELECT id, type FROM motion WHERE meeting = :meeting AND outcome IS NULL
ORDER BY seq;
-- :read motion_ruled
SELECT 1 FROM (SELECT type FROM motion WHERE meeting = :meeting
  AND decided IS NOT NULL ORDER BY decided_seq DESC LIMIT 1)
WHERE type = 'point_of_order';
-- Was it withdrawn or adopted; adopted in a meeting; was that carried out; was it
-- amended; is the one who moves its sponsor, or who tabled it?
-- :read motion_document
SELECT d.withdrawn IS NOT NULL
    OR EXISTS (SELECT 1 FROM adoption a WHERE a.document = d.id),
  EXISTS (SELECT 1 FROM adoption a WHERE a.document = d.id
    AND a.meeting IS NOT NULL),
  EXISTS (SELECT 1 FROM signature g WHERE g.document = d.id)
    OR EXISTS (SELECT 1 FROM instrument i WHERE i.document = d.id)
    OR EXISTS (SELECT 1 FROM rules r WHERE r.decision = d.id),
  EXISTS (SELECT 1 FROM revision v WHERE v.document = d.id AND v.number > 0),
  coalesce(d.sponsor, '') = :who OR EXISTS (SELECT 1 FROM revision v
    WHERE v.document = d.id AND v.number = 0 AND v.who = :who)
FROM document d WHERE d.id = :document;
-- :read voting_on
SELECT 1 FROM voting WHERE meeting = :meeting AND ended IS NULL;
-- A motion on the procedure comes before the vote on anything else.
-- :read voting_motion_first
SELECT id FROM motion WHERE meeting = :meeting AND outcome IS NULL
ORDER BY seq LIMIT 1;
-- :write voting_begin
INSERT INTO voting (meeting, document, began, seq)
VALUES (:meeting, :document, :rx, :seq);
-- :write voting_end
UPDATE voting SET ended = :rx WHERE meeting = :meeting AND ended IS NULL;
-- :read division_moved
SELECT 1 FROM motion WHERE id = :motion AND meeting = :meeting
AND type = 'divide' AND outcome = 'carried'
AND (document IS NULL OR document = :document);
-- :read division_done
SELECT 1 FROM division WHERE motion = :motion;
-- :read division_backwards
SELECT CAST(value ->> '$.from' AS TEXT) FROM json_each(:parts)
WHERE value ->> '$.until' < value ->> '$.from' LIMIT 1;
-- :read division_overlap
SELECT CAST(b.value ->> '$.from' AS TEXT)
FROM json_each(:parts) a JOIN json_each(:parts) b ON b.key <> a.key
WHERE b.value ->> '$.from' BETWEEN a.value ->> '$.from'
  AND coalesce(a.value ->> '$.until', a.value ->> '$.from') LIMIT 1;
-- :read division_owed
SELECT o.id FROM motion o JOIN meeting m ON m.id = o.meeting
WHERE o.document = :document AND o.type = 'divide' AND o.outcome = 'carried'
AND m.closed IS NULL AND NOT EXISTS (SELECT 1 FROM division v
  WHERE v.document = o.document AND v.seq > o.decided_seq) LIMIT 1;
-- :write division_add
INSERT INTO division (motion, meeting, document, text, at, seq)
VALUES (:motion, :meeting, :document, :text, :rx, :seq);
-- :write division_parts
INSERT INTO division_part (seq, first, last, operative, outcome, yes, no)
SELECT :seq, value ->> '$.from', coalesce(value ->> '$.until',
  value ->> '$.from'), coalesce(value ->> '$.operative', 0),
  value ->> '$.outcome', value ->> '$.yes', value ->> '$.no'
FROM json_each(:parts);
-- The newest division of the text that was put, before that entry. When two thirds
-- reconsider that the text was rejected, they do so of its parts too.
-- :read division_of
SELECT p.outcome = 'adopted', p.operative FROM division_part p WHERE p.seq = (
  SELECT max(v.seq) FROM division v JOIN document d ON d.id = v.document
  WHERE d.id = :document AND v.text = coalesce((SELECT r.text FROM rejection r
    WHERE r.document = d.id AND r.seq = :before), d.text)
  AND v.seq < coalesce(:before, 9223372036854775807)
  AND NOT EXISTS (SELECT 1 FROM rejection r JOIN motion o
    ON o.document = r.document AND o.type = 'reconsider'
    AND o.outcome = 'carried' AND o.decided_seq > r.seq
    AND o.decided_seq < coalesce(:before, 9223372036854775807)
    WHERE r.document = v.document AND r.text = v.text AND r.seq > v.seq))
ORDER BY p.first;
