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
  verdict TEXT, rule TEXT,            -- computed
  voided INTEGER, reason TEXT         -- the entry that takes it back
) STRICT;
CREATE INDEX vote_document ON vote (document);
CREATE INDEX vote_meeting ON vote (meeting) WHERE meeting IS NOT NULL;
CREATE TABLE ballot (
  vote INTEGER NOT NULL, member TEXT NOT NULL,
  stance TEXT NOT NULL,               -- yes no abstain not_voting absent
  PRIMARY KEY (vote, member)
) STRICT, WITHOUT ROWID;
CREATE TABLE vote_excluded (
  vote INTEGER NOT NULL, member TEXT NOT NULL, ground TEXT NOT NULL,
  PRIMARY KEY (vote, member)
) STRICT, WITHOUT ROWID;
CREATE TABLE silence (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, text TEXT NOT NULL,
  organ TEXT NOT NULL, purpose TEXT NOT NULL,   -- adopt | clear
  started INTEGER NOT NULL,           -- instants
  first INTEGER NOT NULL,             -- the end as it was set at first
  expires INTEGER NOT NULL,           -- as it is now
  urgent INTEGER NOT NULL, round INTEGER NOT NULL, follows TEXT,
  answered INTEGER,                   -- the first entry that may break it
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
VALUES (:seq, :profile, coalesce(:from, date(:rx, 'unixepoch')), :decision);
-- Those the record had when it was decided: later ones, in force from an
-- earlier day or from the same, change nothing that was.
-- :read rules_on
SELECT text, seq, day FROM rules WHERE day <= :day
AND seq < coalesce(:before, 9223372036854775807)
ORDER BY day DESC, seq DESC LIMIT 1;
-- Noting is not deciding, and a decision changes the rules once, and not before
-- it was taken.
-- :read rules_undecided
SELECT :decision FROM rules WHERE NOT EXISTS (
  SELECT 1 FROM adoption a WHERE document = :decision AND outcome <> 'noted'
  AND coalesce(:from, '9999') >= date(at, 'unixepoch')
  AND (stands OR NOT EXISTS (SELECT 1 FROM position q
    WHERE q.document = a.document AND q.replaced IS NULL
    AND q.position = 'agree_ad_referendum' AND q.confirmed IS NULL
    AND q.confirm_by < date(:rx, 'unixepoch'))))
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
WHERE m.kind = 'member' AND s.status IN ('member', 'suspended')
AND (NOT EXISTS (SELECT 1 FROM seat WHERE organ = :organ
    AND seq < coalesce(:before, 9223372036854775807))
  OR EXISTS (SELECT 1 FROM seat t WHERE t.organ = :organ AND t.member = m.id
    AND t.seq < coalesce(:before, 9223372036854775807) AND t.day <= :day AND coalesce(t.until, '9999') >= :day))
ORDER BY m.id;
-- Those who speak for their states; who advises or watches makes no quorum.
-- :read meeting_present_at
SELECT DISTINCT who FROM attendance WHERE meeting = :meeting
AND role IN ('head', 'member') AND arrived <= :t AND (departed IS NULL OR departed > :t);

-- :write vote_add
INSERT INTO vote (seq, id, organ, matter, day, method, meeting, document, size,
  counts)
VALUES (:seq, :vote, :organ, coalesce(:matter, 'substance'), :day, :method,
  :meeting, :document, :size, :counts);
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
-- :write vote_exclude
INSERT INTO vote_excluded (vote, member, ground)
SELECT :seq, value, 'concerned' FROM json_each(coalesce(:concerned, '[]'))
UNION ALL
SELECT :seq, value, 'party' FROM json_each(coalesce(:parties, '[]'))
WHERE true ON CONFLICT DO NOTHING;
-- :write vote_void
UPDATE vote SET voided = :seq, reason = :reason WHERE id = :vote;
-- :read vote_voided
SELECT id FROM vote WHERE id = :vote AND voided IS NOT NULL;
-- :write vote_judge
UPDATE vote SET verdict = :verdict, rule = :rule WHERE seq = :seq;
-- :read ballot_twice
SELECT value FROM (
  SELECT value FROM json_each(coalesce(:yes, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:no, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:abstain, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:not_voting, '[]')) UNION ALL
  SELECT value FROM json_each(coalesce(:absent, '[]')))
GROUP BY value HAVING count(*) > 1;
-- The day of the seat may be ahead of that of UTC.
-- :read vote_ahead
SELECT :day WHERE :day > date(:rx + 50400, 'unixepoch');
-- :read vote_elsewhere
SELECT :meeting WHERE :meeting IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM meeting_organ WHERE meeting = :meeting AND organ = :organ);
-- :read vote_of_another
SELECT o.organ || ', ' || d.matter FROM document d
JOIN document_organ o ON o.document = d.id AND o.place = 0
WHERE d.id = :document AND (d.matter <> coalesce(:matter, 'substance')
  OR :organ NOT IN (SELECT organ FROM document_organ WHERE document = d.id));
-- :read vote_get
SELECT seq, id, organ, matter, day, method, meeting, document, size, counts,
  verdict, rule FROM vote WHERE id = :id;
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
-- :read silence_get
SELECT id, document, text, organ, purpose, started, first, urgent, round,
  follows, closed, announced, seq
FROM silence WHERE id = :id;
-- From the day on that is stated, and not before it was entered.
-- :read silence_suspended
SELECT t.member, max(e.rx, unixepoch(t.day)), t.seq FROM silence s
JOIN silence_entitled n ON n.silence = s.id
JOIN member_status t ON t.member = n.member AND t.seq > s.seq
  AND t.status <> 'member'
JOIN entry e ON e.seq = t.seq WHERE s.id = :id;
-- :read silence_withdrawal
SELECT withdrawn, withdrawn_seq FROM silence
WHERE id = :id AND withdrawn IS NOT NULL;
-- :read silence_newest
SELECT id FROM silence WHERE document = :id ORDER BY seq DESC LIMIT 1;
-- :read silence_open_on
SELECT id FROM silence WHERE document = :document AND closed IS NULL
AND withdrawn IS NULL;
-- Silence is no answer of who has answered: what stands against this very text
-- stands until it is taken back.
-- :read silence_against
SELECT w.en FROM (
  SELECT member FROM position WHERE document = :document AND text = :text
  AND replaced IS NULL AND (position IN ('object', 'agree_provided')
    OR (position = 'agree_ad_referendum' AND confirmed IS NULL))
  UNION
  SELECT member FROM amendment WHERE document = :document AND text = :text
  AND state = 'open') x
JOIN subject w ON w.kind = 'member' AND w.id = x.member ORDER BY x.member
LIMIT 1;
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
-- Replies are positions on the text, from those who had a voice when it began.
-- What was confirmed, or disowned, is lifted then: no condition is left.
-- :read silence_replies
SELECT p.member, p.position, p.at, p.seq, coalesce(p.confirmed, w.rx),
  coalesce(p.confirmed_seq, w.seq)
FROM position p
JOIN silence s ON s.document = p.document
JOIN silence_entitled e ON e.silence = s.id AND e.member = p.member
LEFT JOIN contested c ON c.seq = p.seq AND c.said = 'disowned'
LEFT JOIN entry w ON w.seq = c.said_seq
WHERE s.id = :id AND p.seq > s.seq AND p.text = s.text
AND p.position IN ('object', 'agree', 'agree_ad_referendum', 'agree_provided',
  'reservation', 'interpretative_statement');
-- :read silence_amendments
SELECT a.member, a.at, a.seq FROM amendment a
JOIN silence s ON s.document = a.document
JOIN silence_entitled e ON e.silence = s.id AND e.member = a.member
WHERE s.id = :id AND a.seq > s.seq AND a.text = s.text ORDER BY a.seq;
-- :write silence_answer
UPDATE silence SET answered = coalesce(answered, :seq)
WHERE document = :document AND closed IS NULL AND withdrawn IS NULL
AND :position = 'object';
-- :write silence_amend
UPDATE silence SET answered = coalesce(answered, :seq)
WHERE document = :document AND closed IS NULL AND withdrawn IS NULL;
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
SELECT who, fp FROM key WHERE office = 'desk' AND root = 0 AND revoked IS NULL
AND coalesce(until, '9999') >= date(:now, 'unixepoch')
ORDER BY seq;
-- :read vote_tally
SELECT count(CASE WHEN b.stance = 'yes' THEN 1 END),
  count(CASE WHEN b.stance = 'no' THEN 1 END),
  count(CASE WHEN b.stance = 'abstain' THEN 1 END)
FROM vote v JOIN ballot b ON b.vote = v.seq WHERE v.id = :id;
-- :read recount_document
SELECT d.id, coalesce(a.meeting, (SELECT r.meeting FROM rejection r
    WHERE r.document = d.id ORDER BY r.seq DESC LIMIT 1)),
  coalesce(a.at, (SELECT r.at FROM rejection r WHERE r.document = d.id
    ORDER BY r.seq DESC LIMIT 1)), (SELECT s.id FROM silence s
  WHERE s.document = d.id AND s.purpose = 'adopt' AND s.outcome = 'adopted'
  AND a.document IS NOT NULL AND a.meeting IS NULL),
  (SELECT w.id FROM written w WHERE w.document = d.id
    AND w.outcome = 'adopted'), CASE WHEN a.seq IS NULL THEN (
    SELECT max(r.seq) FROM rejection r WHERE r.document = d.id) END
FROM document d LEFT JOIN adoption a ON a.document = d.id
WHERE d.id = :id OR replace(d.symbol, '/', '-') = replace(:id, '/', '-')
OR d.id IN (SELECT document FROM revision
  WHERE replace(symbol, '/', '-') = replace(:id, '/', '-'));
