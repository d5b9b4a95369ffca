-- How organs decide: the rules in force, who has a vote, what was voted, and
-- the silence procedures. What a rule makes of it is computed (law/decide.h)
-- and entered beside it.

-- :schema
CREATE TABLE rules (
  seq INTEGER PRIMARY KEY,
  text TEXT NOT NULL,                 -- a profile (docs/format-profile.md)
  day TEXT NOT NULL,                  -- in force from this day on
  decision TEXT                       -- the document that adopted it
) STRICT;
CREATE TABLE seat (
  organ TEXT NOT NULL, member TEXT NOT NULL,
  day TEXT NOT NULL, until TEXT,      -- both days belong to the term
  election TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX seat_organ ON seat (organ, member);
CREATE TABLE bar (
  member TEXT NOT NULL, organ TEXT,   -- NULL: in every organ
  ground TEXT NOT NULL,               -- arrears | decision
  day TEXT NOT NULL, until TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX bar_member ON bar (member);
CREATE TABLE vote (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE, organ TEXT NOT NULL, matter TEXT NOT NULL,
  day TEXT NOT NULL, method TEXT NOT NULL,
  meeting TEXT, document TEXT,
  size INTEGER,                       -- seats, where only counts are known
  counts TEXT,                        -- JSON: votes that no name goes with
  text TEXT, at INTEGER NOT NULL,     -- of the document, then; when entered
  verdict TEXT, rule TEXT,            -- computed
  again INTEGER,                      -- equal: until when it is taken again
  vetoes INTEGER,                     -- 1: every veto has a name
  voided INTEGER, reason TEXT         -- the entry that takes it back
) STRICT;
CREATE INDEX vote_document ON vote (document);
CREATE INDEX vote_meeting ON vote (meeting) WHERE meeting IS NOT NULL;
CREATE TABLE vote_present (
  vote INTEGER NOT NULL, member TEXT NOT NULL, -- who was in the room
  PRIMARY KEY (vote, member)
) STRICT, WITHOUT ROWID;
CREATE TABLE ballot (
  vote INTEGER NOT NULL, member TEXT NOT NULL,
  stance TEXT NOT NULL,               -- yes no abstain not_voting absent
  PRIMARY KEY (vote, member)
) STRICT, WITHOUT ROWID;
CREATE TABLE vote_excluded (
  vote INTEGER NOT NULL, member TEXT NOT NULL, ground TEXT NOT NULL,
  PRIMARY KEY (vote, member, ground)
) STRICT, WITHOUT ROWID;
-- How each voted in the votes that an adoption rests on, in the words of positions.
CREATE VIEW decided_ballot AS
SELECT a.document, b.member, CASE b.stance WHEN 'yes' THEN 'voted_for'
  WHEN 'no' THEN 'voted_against' WHEN 'abstain' THEN 'abstain'
  ELSE 'did_not_vote' END AS position
FROM adoption a JOIN document d ON d.id = a.document
JOIN vote v ON v.document = d.id AND v.text = d.text AND v.seq < a.seq
  AND (v.voided IS NULL OR v.voided > a.seq)
  AND NOT EXISTS (SELECT 1 FROM vote x WHERE x.document = d.id
    AND x.organ = v.organ AND x.text = d.text AND x.seq > v.seq
    AND x.seq < a.seq AND (x.voided IS NULL OR x.voided > a.seq))
JOIN ballot b ON b.vote = v.seq
WHERE a.vote IS NOT NULL;
CREATE TABLE silence (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, text TEXT NOT NULL,
  organ TEXT NOT NULL, purpose TEXT NOT NULL,   -- adopt | clear
  started INTEGER NOT NULL,           -- instants
  first INTEGER NOT NULL,             -- the end as it was set at first
  expires INTEGER NOT NULL,           -- as it is now
  urgent INTEGER NOT NULL, round INTEGER NOT NULL, follows TEXT,
  answered INTEGER,                   -- the entry that broke it
  withdrawn INTEGER, withdrawn_seq INTEGER, -- when, by the chair; the entry
  closed INTEGER, outcome TEXT,       -- closed: when it was said
  announced TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX silence_document ON silence (document, seq);
CREATE INDEX silence_known ON silence (coalesce(closed, withdrawn));
CREATE INDEX silence_running ON silence (expires)
WHERE closed IS NULL AND withdrawn IS NULL;
CREATE TABLE silence_entitled (
  silence TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (silence, member)
) STRICT, WITHOUT ROWID;
CREATE TABLE silence_extension (
  silence TEXT NOT NULL, at INTEGER NOT NULL, expires INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- :write rules_adopt
INSERT INTO rules (seq, text, day, decision)
SELECT :seq, :profile, coalesce(:from, seat_day(zone, :rx)), :decision FROM org;
-- Those the record had when it was decided: later ones, in force from an
-- earlier day or from the same, change nothing that was.
-- What a document brought goes when it lapses, and those before it are back.
-- :read rules_on
SELECT text, seq, day FROM rules r WHERE day <= :day
AND seq < coalesce(:before, 9223372036854775807)
AND NOT EXISTS (SELECT 1 FROM lapse y
  WHERE y.document = r.decision AND y.last < :day)
ORDER BY day DESC, seq DESC LIMIT 1;
-- Noting is not deciding, and a decision changes the rules once, and not before
-- it was taken.
-- :read rules_undecided
SELECT :decision FROM rules WHERE NOT EXISTS (
  SELECT 1 FROM org JOIN adoption a WHERE document = :decision AND outcome <> 'noted'
  AND coalesce(:from, '9999') >= seat_day(org.zone, at)
  AND NOT EXISTS (SELECT 1 FROM lapse y WHERE y.document = a.document
    AND y.last < seat_day(org.zone, :rx)))
OR EXISTS (SELECT 1 FROM rules r WHERE r.decision = :decision);
-- :write seat_take
INSERT INTO seat (organ, member, day, until, election, seq)
SELECT :organ, value, :from, :until, :election, :seq FROM json_each(:members);
-- An organ in which all sit, and that has met or is called, is not narrowed by
-- a term.
-- :read seat_of_all
SELECT organ FROM session_organ WHERE organ = :organ
AND NOT EXISTS (SELECT 1 FROM seat WHERE organ = :organ) LIMIT 1;
-- :read basis_missing
SELECT 1 WHERE coalesce(trim(:basis), '') = ''
AND (:status = 'suspended' OR :ground = 'decision');
-- :read seat_taken
SELECT j.value FROM json_each(:members) j JOIN seat s
  ON s.organ = :organ AND s.member = j.value
WHERE s.day <= coalesce(:until, '9999') AND coalesce(s.until, '9999') >= :from
LIMIT 1;
-- :write bar_add
INSERT INTO bar (member, organ, ground, day, until, seq)
VALUES (:member, :organ, :ground, :from, :until, :seq);
-- Members of an organ on a day: those seated, where it has seats, else all.
-- A suspended one is a member without a vote. What was entered after the
-- entry :before changes nothing that was decided there.
-- :read organ_voters
SELECT m.id, CASE WHEN s.status = 'suspended' THEN 'suspended'
  ELSE (SELECT b.ground FROM bar b WHERE b.member = m.id
    AND b.seq < coalesce(:before, 9223372036854775807)
    AND (b.organ IS NULL OR b.organ = :organ) AND b.day <= :day
    AND coalesce(b.until, '9999') >= :day LIMIT 1) END
FROM member m JOIN member_status s ON s.rowid = (
  SELECT rowid FROM member_status t WHERE t.member = m.id AND t.day <= :day
  AND t.seq < coalesce(:before, 9223372036854775807)
  ORDER BY t.day DESC, t.seq DESC LIMIT 1)
WHERE m.kind = 'member' AND (:member IS NULL OR m.id = :member)
AND s.status IN ('member', 'suspended')
AND (NOT EXISTS (SELECT 1 FROM seat WHERE organ = :organ
    AND seq < coalesce(:before, 9223372036854775807))
  OR EXISTS (SELECT 1 FROM seat t WHERE t.organ = :organ AND t.member = m.id
    AND t.seq < coalesce(:before, 9223372036854775807) AND t.day <= :day AND coalesce(t.until, '9999') >= :day))
ORDER BY m.id;
-- Those who speak for their states; who advises or watches makes no quorum. By
-- the order of the entries: who comes or goes by a later one, though in the same
-- second, was not there or had not left.
-- :read meeting_present
SELECT DISTINCT who FROM attendance WHERE meeting = :meeting
AND role IN ('head', 'member') AND seq < coalesce(:before, 9223372036854775807)
AND (left_seq IS NULL OR left_seq >= :before);

-- :write vote_add
INSERT INTO vote (seq, id, organ, matter, day, method, meeting, document, size,
  counts, vetoes, text, at)
VALUES (:seq, :vote, :organ, coalesce(:matter, 'substance'), :day, :method,
  :meeting, :document, :size, :counts, :vetoes_named,
  (SELECT text FROM document WHERE id = :document), :rx);
-- Who is in a meeting that sits; once it is closed, who was.
-- :write vote_room
INSERT INTO vote_present (vote, member)
SELECT DISTINCT :seq, a.who FROM meeting m JOIN attendance a ON a.meeting = m.id
WHERE m.id = :meeting AND m.opened IS NOT NULL
AND a.role IN ('head', 'member')
AND (a.departed IS NULL OR m.closed IS NOT NULL);
-- :write ballot_add
INSERT INTO ballot (vote, member, stance)
SELECT :seq, value, 'yes' FROM json_each(coalesce(:yes, '[]')) UNION ALL
SELECT :seq, value, 'no' FROM json_each(coalesce(:no, '[]')) UNION ALL
SELECT :seq, value, 'abstain' FROM json_each(coalesce(:abstain, '[]'))
UNION ALL
SELECT :seq, value, 'not_voting' FROM json_each(coalesce(:not_voting, '[]'))
UNION ALL
SELECT :seq, value, 'absent' FROM json_each(coalesce(:absent, '[]'))
WHERE true ON CONFLICT DO NOTHING;
-- Those it names, and those that the document names.
-- :write vote_exclude
INSERT INTO vote_excluded (vote, member, ground)
SELECT :seq, value, 'concerned' FROM json_each(coalesce(:concerned, '[]'))
UNION SELECT :seq, value, 'party' FROM json_each(coalesce(:parties, '[]'))
UNION SELECT :seq, member, ground FROM document_excluded
WHERE document = :document;
-- :write vote_void
UPDATE vote SET voided = :seq, reason = :reason WHERE id = :vote;
-- :read vote_voided
SELECT id FROM vote WHERE id = :vote AND voided IS NOT NULL;
-- Votes are equal and the rule wants them taken again: once.
-- :write vote_judge
UPDATE vote SET verdict = :verdict, rule = :rule,
  again = CASE WHEN :again AND NOT EXISTS (SELECT 1 FROM vote v
    WHERE v.document = vote.document AND v.organ = vote.organ
    AND v.text = vote.text AND v.seq < :seq AND v.again IS NOT NULL
    AND v.voided IS NULL) THEN at + 172800 END
WHERE seq = :seq;
-- The vote that an organ's decision rests on: the newest on the text that was
-- put, before the entry that decided. One that was taken back is none, nor is one
-- that the organ has agreed to reconsider.
-- :read document_vote
SELECT v.id, v.again FROM vote v JOIN document d ON d.id = v.document
WHERE v.document = :document AND v.organ = :organ
AND v.text = coalesce((SELECT r.text FROM rejection r
  WHERE r.document = d.id AND r.seq = :before), d.text)
AND v.seq < coalesce(:before, 9223372036854775807)
AND (v.voided IS NULL OR v.voided > :before)
AND NOT EXISTS (SELECT 1 FROM motion o WHERE o.document = v.document
  AND o.type = 'reconsider' AND o.outcome = 'carried'
  AND o.decided_seq > v.seq
  AND o.decided_seq < coalesce(:before, 9223372036854775807))
ORDER BY v.seq DESC LIMIT 1;
-- One text, one vote; again where nothing came of the first, or the rule says so.
-- :read vote_again
SELECT v.id FROM vote v JOIN document d ON d.id = v.document AND d.text = v.text
WHERE v.document = :document AND (:organ IS NULL OR v.organ = :organ)
AND :purpose IS NOT 'clear' AND v.voided IS NULL
AND v.verdict NOT IN ('inquorate', 'unavailable', 'void')
AND (v.again IS NULL OR v.again < :rx)
AND NOT EXISTS (SELECT 1 FROM motion o WHERE o.document = v.document
  AND o.type = 'reconsider' AND o.outcome = 'carried'
  AND o.decided_seq > v.seq)
AND NOT EXISTS (SELECT 1 FROM vote x WHERE x.document = v.document
  AND x.organ = v.organ AND x.text = v.text AND x.seq > v.seq
  AND x.voided IS NULL)
ORDER BY v.seq DESC LIMIT 1;
-- :read ballot_twice
SELECT value FROM (
  SELECT value FROM json_each(coalesce(:yes, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:no, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:abstain, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:not_voting, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:absent, '[]')))
GROUP BY value HAVING count(*) > 1;
-- :read vote_ahead
SELECT :day FROM org WHERE :day > seat_day(zone, :rx);
-- :read vote_elsewhere
SELECT :meeting WHERE :meeting IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM meeting_organ WHERE meeting = :meeting AND organ = :organ);
-- By the days of the place where it sits.
-- :read vote_not_then
SELECT :day FROM meeting m WHERE m.id = :meeting
AND (:day < coalesce(min(m.day, seat_day(m.zone, m.opened)), m.day)
  OR :day > seat_day(m.zone, m.closed));
-- :read vote_not_opened
SELECT 1 FROM meeting WHERE id = :meeting AND opened IS NULL AND recorded = 0;
-- :read vote_nowhere
SELECT 1 WHERE :document IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM meeting WHERE id = :meeting AND opened IS NOT NULL)
AND NOT EXISTS (SELECT 1 FROM adoption WHERE document = :document);
-- :read vote_foreign
SELECT 1 WHERE :document IS NOT NULL AND :meeting IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM document d JOIN meeting m ON m.session = d.session
  WHERE d.id = :document AND m.id = :meeting);
-- Who votes in a meeting is in it.
-- :read vote_not_there
SELECT w.en FROM meeting m, json_each(json_array(:yes, :no, :abstain,
  :not_voting)) l, json_each(coalesce(l.value, '[]')) x
JOIN subject w ON w.kind = 'member' AND w.id = x.value
WHERE m.id = :meeting AND m.opened IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM attendance a WHERE a.meeting = m.id AND a.who = x.value
  AND a.role IN ('head', 'member')
  AND (a.departed IS NULL OR m.closed IS NOT NULL))
ORDER BY x.value LIMIT 1;
-- :read vote_room_of
SELECT DISTINCT a.who FROM meeting m JOIN attendance a ON a.meeting = m.id
WHERE m.id = :meeting AND m.opened IS NOT NULL
AND a.role IN ('head', 'member')
AND (a.departed IS NULL OR m.closed IS NOT NULL);
-- :read vote_sat
SELECT 1 FROM meeting WHERE id = :meeting AND opened IS NOT NULL;
-- :read vote_of_another
SELECT o.organ || ', ' || d.matter FROM document d
JOIN document_organ o ON o.document = d.id AND o.place = 0
WHERE d.id = :document AND (d.matter <> coalesce(:matter, 'substance')
  OR :organ NOT IN (SELECT organ FROM document_organ WHERE document = d.id));
-- With what was decided next: 1 adopted, 0 not; nothing before another vote.
-- :read vote_get
SELECT v.seq, v.id, v.organ, v.matter, v.day, v.method, v.meeting, v.document,
  v.size, v.counts, v.verdict, v.rule, (SELECT said FROM (
    SELECT seq, 1 AS said FROM adoption a WHERE a.document = v.document
      AND a.meeting IS NOT NULL
    UNION ALL SELECT seq, 0 FROM rejection r WHERE r.document = v.document
      AND r.text = v.text
    UNION ALL SELECT seq, NULL FROM vote x WHERE x.document = v.document
      AND x.organ = v.organ AND x.text = v.text AND x.voided IS NULL)
    WHERE seq > v.seq ORDER BY seq LIMIT 1), v.vetoes
FROM vote v WHERE v.id = :id;
-- :read vote_present_of
SELECT member FROM vote_present WHERE vote = :seq;
-- :read vote_ballots
SELECT member, stance FROM ballot WHERE vote = :seq ORDER BY member;
-- :read vote_excluded
SELECT member, ground FROM vote_excluded WHERE vote = :seq;

-- :write silence_open
INSERT INTO silence (id, document, text, organ, purpose, started, first,
  expires, urgent, round, follows, seq)
VALUES (:silence, :document, :text, :organ, :purpose, :rx, :expires, :expires,
  coalesce(:urgent, 0), 1 + (SELECT count(*) FROM silence s
  WHERE s.document = :document), :follows, :seq);
-- :write silence_entitle
INSERT INTO silence_entitled (silence, member) VALUES (:silence, :member);
-- The document's own history tells of it too.
-- :write silence_mention
INSERT INTO mention (kind, id, seq)
SELECT 'document', document, :seq FROM silence WHERE id = :silence
ON CONFLICT DO NOTHING;
-- :write silence_extend
UPDATE silence SET expires = :expires WHERE id = :silence;
-- :write silence_extension_add
INSERT INTO silence_extension (silence, at, expires, seq)
VALUES (:silence, :rx, :expires, :seq);
-- :write silence_withdraw
UPDATE silence SET withdrawn = :rx, withdrawn_seq = :seq WHERE id = :silence;
-- :write silence_close
UPDATE silence SET closed = :rx, outcome = :outcome WHERE id = :silence;
-- :write silence_adopts
INSERT INTO adoption (document, outcome, at, seq)
SELECT document, 'adopted', expires, :seq FROM silence
WHERE id = :silence AND purpose = 'adopt' AND :outcome = 'adopted'
ON CONFLICT DO NOTHING;
-- :write silence_clears
INSERT INTO clearance (document, silence, seq)
SELECT document, id, :seq FROM silence
WHERE id = :silence AND purpose = 'clear' AND :outcome = 'adopted';
-- :write silence_announce
UPDATE silence SET announced = :meeting WHERE id = :silence;
-- :write silence_symbol
UPDATE document SET symbol = :symbol WHERE :symbol IS NOT NULL
AND id = (SELECT document FROM silence WHERE id = :silence);
-- :read silence_numbered
SELECT d.symbol FROM silence s JOIN document d ON d.id = s.document
WHERE s.id = :silence AND :symbol IS NOT NULL AND d.symbol IS NOT NULL;
-- :read silence_get
SELECT id, document, text, organ, purpose, started, first, urgent, round,
  follows, closed, announced, seq
FROM silence WHERE id = :id;
-- :read silence_withdrawal
SELECT withdrawn, withdrawn_seq FROM silence
WHERE id = :id AND withdrawn IS NOT NULL;
-- :read silence_newest
SELECT id FROM silence WHERE document = :id ORDER BY seq DESC LIMIT 1;
-- :read silence_open_on
SELECT id FROM silence WHERE document = :document AND closed IS NULL
AND withdrawn IS NULL;
-- Who stands against this very text.
-- :read silence_against
SELECT x.member, w.en FROM (
  SELECT member FROM position WHERE document = :document AND text = :text
  AND replaced IS NULL AND (position IN ('object', 'agree_provided',
      'object_to_format')
    OR (position = 'agree_ad_referendum' AND confirmed IS NULL))
  UNION
  SELECT member FROM amendment WHERE document = :document AND text = :text
  AND state = 'open') x
JOIN subject w ON w.kind = 'member' AND w.id = x.member ORDER BY x.member;
-- :read silence_organ_foreign
SELECT :organ WHERE CASE :purpose WHEN 'clear' THEN NOT EXISTS (
    SELECT 1 FROM document d JOIN session_organ o ON o.session = d.session
    WHERE d.id = :document AND o.organ = :organ)
  ELSE (SELECT group_concat(organ) FROM document_organ
    WHERE document = :document) <> :organ END;
-- :read silence_meeting_foreign
SELECT :meeting WHERE NOT EXISTS (SELECT 1 FROM silence s
  JOIN meeting_organ o ON o.organ = s.organ
  WHERE s.id = :silence AND o.meeting = :meeting);
-- :read silence_ended
SELECT id FROM silence WHERE id = :silence
AND (closed IS NOT NULL OR withdrawn IS NOT NULL);
-- :read silence_clears_only
SELECT 1 FROM silence WHERE id = :silence AND purpose = 'clear';
-- :read silence_closed
SELECT id FROM silence WHERE id = :silence AND closed IS NOT NULL
AND outcome = 'adopted';
-- :read silence_announced
SELECT announced FROM silence WHERE id = :silence AND announced IS NOT NULL;
-- :read silence_entitled_of
SELECT member FROM silence_entitled WHERE silence = :id ORDER BY member;
-- :read silence_extensions_of
SELECT at, expires, seq FROM silence_extension WHERE silence = :id
ORDER BY seq;
-- Replies are positions on the text, and their confirmation, from those who had
-- a voice when it began; and when each was disowned, if it was. To await
-- instructions is no reply.
-- :read silence_replies
SELECT r.member, r.position, r.at, r.seq, w.rx, w.seq FROM (
  SELECT p.member, p.position, p.at, p.seq
  FROM silence s JOIN position p ON p.document = s.document
  WHERE s.id = :id AND p.seq > s.seq AND p.text = s.text
  AND p.position <> 'awaiting_instructions'
  UNION ALL
  SELECT e.who, 'confirm', e.rx, e.seq
  FROM silence s JOIN mention m ON m.kind = 'document' AND m.id = s.document
    AND m.seq > s.seq
  JOIN entry e ON e.seq = m.seq AND e.kind = 'position.confirm'
  WHERE s.id = :id) r
JOIN silence_entitled n ON n.silence = :id AND n.member = r.member
LEFT JOIN contested c ON c.seq = r.seq AND c.said = 'disowned'
LEFT JOIN entry w ON w.seq = c.said_seq;
-- :read silence_amendments
SELECT a.member, a.at, a.seq FROM amendment a
JOIN silence s ON s.document = a.document
JOIN silence_entitled e ON e.silence = s.id AND e.member = a.member
WHERE s.id = :id AND a.seq > s.seq AND a.text = s.text ORDER BY a.seq;
-- :write silence_answer
UPDATE silence SET answered = coalesce(answered, :seq) WHERE id = :silence;
-- :read silence_due
SELECT id, expires, seq FROM silence WHERE closed IS NULL AND withdrawn IS NULL
AND (expires <= :now OR answered IS NOT NULL)
AND (expires, seq) > (:expires, :seq) ORDER BY expires, seq LIMIT 1;
-- :read silence_next
SELECT min(expires) FROM silence WHERE closed IS NULL AND withdrawn IS NULL
AND expires > :now;
-- :read procedure_chair
SELECT 1 FROM member w WHERE w.id = :for AND (w.kind <> 'member' OR w.id = (
  SELECT member FROM chair c WHERE c.organ = coalesce(:organ,
    (SELECT organ FROM silence WHERE id = :silence),
    (SELECT organ FROM written WHERE id = :written))
  AND c.since <= :rx ORDER BY since DESC, seq DESC LIMIT 1));
-- A key of an organ that was enrolled for the desk.
-- :read desk_keys
SELECT who, fp FROM key, org WHERE office = 'desk' AND root = 0
AND revoked IS NULL AND coalesce(until, '9999') >= seat_day(zone, :now)
ORDER BY key.seq;
-- :read vote_tally
SELECT count(CASE WHEN b.stance = 'yes' THEN 1 END),
  count(CASE WHEN b.stance = 'no' THEN 1 END),
  count(CASE WHEN b.stance = 'abstain' THEN 1 END)
FROM vote v JOIN ballot b ON b.vote = v.seq WHERE v.id = :id;
-- How it was adopted; else what was last tried on the text it has, but for what was
-- withdrawn.
-- :read recount_document
WITH one (id, text, withdrawn) AS (
  SELECT id, text, withdrawn FROM document d
  WHERE d.id = :id OR replace(d.symbol, '/', '-') = replace(:id, '/', '-')
  OR d.id IN (SELECT document FROM revision
    WHERE replace(symbol, '/', '-') = replace(:id, '/', '-')) LIMIT 1),
trial (way, by, at, seq) AS (
  SELECT 'meeting', a.meeting, a.at, a.seq FROM one JOIN adoption a
    ON a.document = one.id AND a.meeting IS NOT NULL
  UNION ALL
  SELECT 'rejection', r.meeting, r.at, r.seq FROM one JOIN rejection r
    ON r.document = one.id AND r.text = one.text
  UNION ALL
  SELECT 'silence', s.id, s.started, s.seq FROM one JOIN silence s
    ON s.document = one.id AND s.text = one.text
    AND s.purpose = 'adopt' AND s.withdrawn IS NULL
  UNION ALL
  SELECT 'written', w.id, w.started, w.seq FROM one JOIN written w
    ON w.document = one.id AND w.text = one.text AND w.withdrawn IS NULL
  UNION ALL
  SELECT 'none', NULL, NULL, -1)
SELECT one.id, one.withdrawn,
  EXISTS (SELECT 1 FROM adoption a WHERE a.document = one.id),
  trial.way, trial.by, trial.at, trial.seq
FROM one, trial ORDER BY trial.seq DESC LIMIT 1;
