-- Elections by secret ballot: who stands, what was counted, who is elected. What
-- follows from a count is computed (law/election.h); how anybody voted is not in
-- the record.

-- :schema
CREATE TABLE election (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE, organ TEXT NOT NULL, matter TEXT NOT NULL,
  sort TEXT NOT NULL,                 -- members | people
  places INTEGER NOT NULL, day TEXT NOT NULL, meeting TEXT,
  seats_in TEXT, office TEXT,         -- the organ, or the office, it fills
  closed_list INTEGER NOT NULL,       -- only who was proposed may be voted for
  ended INTEGER, reason TEXT          -- without result: the entry that says so
) STRICT;
CREATE INDEX election_meeting ON election (meeting);
CREATE TABLE candidacy (
  election TEXT NOT NULL, candidate TEXT NOT NULL,
  proposer TEXT,                      -- NULL: named in the call
  seq INTEGER NOT NULL, withdrawn INTEGER,
  PRIMARY KEY (election, candidate)
) STRICT, WITHOUT ROWID;
CREATE TABLE ballot_count (
  seq INTEGER PRIMARY KEY,
  election TEXT NOT NULL, day TEXT NOT NULL, meeting TEXT,
  papers INTEGER NOT NULL, invalid INTEGER NOT NULL, abstain INTEGER NOT NULL,
  entitled INTEGER NOT NULL DEFAULT 0, members INTEGER NOT NULL DEFAULT 0,
  voided INTEGER                      -- the entry that takes it back
) STRICT;
CREATE INDEX ballot_count_election ON ballot_count (election, seq);
CREATE TABLE ballot_votes (
  count INTEGER NOT NULL, candidate TEXT NOT NULL, votes INTEGER NOT NULL,
  PRIMARY KEY (count, candidate)
) STRICT, WITHOUT ROWID;
CREATE TABLE lot (
  seq INTEGER PRIMARY KEY, election TEXT NOT NULL, candidate TEXT NOT NULL,
  voided INTEGER
) STRICT;
CREATE TABLE elected (
  election TEXT NOT NULL, candidate TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (election, candidate)
) STRICT, WITHOUT ROWID;

-- :write election_call
INSERT INTO election (seq, id, organ, matter, sort, places, day, meeting,
  seats_in, office, closed_list)
VALUES (:seq, :election, :organ, coalesce(:matter, 'election'), :sort, :places,
  :day, :meeting, :seats_in, :post, :candidates IS NOT NULL);
-- :write election_candidates
INSERT INTO candidacy (election, candidate, seq)
SELECT :election, value, :seq FROM json_each(coalesce(:candidates, '[]'))
WHERE true ON CONFLICT DO NOTHING;
-- :write candidacy_add
INSERT INTO candidacy (election, candidate, proposer, seq)
VALUES (:election, :candidate, :for, :seq);
-- Who never stood may withdraw as well: where anybody eligible gets votes.
-- :write candidacy_end
INSERT INTO candidacy (election, candidate, seq, withdrawn)
VALUES (:election, :candidate, :seq, :seq)
ON CONFLICT DO UPDATE SET withdrawn = excluded.withdrawn;
-- Disowned, before anything came of it.
-- :write candidacy_restored
UPDATE candidacy SET withdrawn = NULL WHERE withdrawn = (
  SELECT c.seq FROM contested c WHERE c.said_seq = :seq)
AND NOT EXISTS (SELECT 1 FROM election e
  WHERE e.id = election AND e.ended IS NOT NULL)
AND NOT EXISTS (SELECT 1 FROM ballot_count b
  WHERE b.election = candidacy.election AND b.seq > withdrawn)
AND NOT EXISTS (SELECT 1 FROM lot l
  WHERE l.election = candidacy.election AND l.seq > withdrawn)
AND NOT EXISTS (SELECT 1 FROM elected x
  WHERE x.election = candidacy.election AND x.seq >= withdrawn);
-- It had not stood: there was nothing but the withdrawal.
-- :write candidacy_unmade
DELETE FROM candidacy WHERE withdrawn IS NULL AND seq = (
  SELECT c.seq FROM contested c
  JOIN entry e ON e.seq = c.seq AND e.kind = 'candidate.withdraw'
  WHERE c.said_seq = :seq);
-- :write ballot_count_add
INSERT INTO ballot_count (seq, election, day, meeting, papers, invalid, abstain)
VALUES (:seq, :election, :day, :meeting, :papers, coalesce(:invalid, 0),
  coalesce(:abstain, 0));
-- :write ballot_votes_add
INSERT INTO ballot_votes (count, candidate, votes)
SELECT :seq, value ->> 'candidate', value ->> 'votes'
FROM json_each(coalesce(:votes, '[]')) WHERE true ON CONFLICT DO NOTHING;
-- :write ballot_count_voters
UPDATE ballot_count SET entitled = :entitled, members = :members
WHERE seq = :seq;
-- :write lot_add
INSERT INTO lot (seq, election, candidate)
VALUES (:seq, :election, :candidate);
-- :write elected_add
INSERT INTO elected (election, candidate, seq)
VALUES (:election, :candidate, :seq) ON CONFLICT DO NOTHING;
-- The newest count, or lot, is taken back, and who was elected is computed anew.
-- :write ballot_void
UPDATE ballot_count SET voided = :seq WHERE election = :election
AND voided IS NULL AND seq > coalesce((SELECT max(seq) FROM lot
  WHERE election = :election AND voided IS NULL), -1)
AND seq = (SELECT max(seq) FROM ballot_count WHERE election = :election
  AND voided IS NULL);
-- :write lot_void
UPDATE lot SET voided = :seq WHERE election = :election AND voided IS NULL
AND NOT EXISTS (SELECT 1 FROM ballot_count WHERE voided = :seq)
AND seq = (SELECT max(seq) FROM lot WHERE election = :election
  AND voided IS NULL);
-- :write elected_clear
DELETE FROM elected WHERE election = :election;
-- :read ballot_none
SELECT 1 FROM ballot_count WHERE election = :election AND voided IS NULL;
-- :read election_used
SELECT 1 FROM appointment WHERE election = :election
UNION ALL SELECT 1 FROM seat WHERE election = :election LIMIT 1;
-- :write election_end
UPDATE election SET ended = :seq, reason = :reason WHERE id = :election;

-- :read election_get
SELECT organ, matter, sort, places, day, meeting, ended, reason, seq
FROM election WHERE id = :id;
-- Everything that changes who may be voted for, in its order.
-- :read election_events
SELECT c.seq, 'ballot', NULL, c.papers, c.invalid, c.abstain, c.entitled,
  c.members, c.day FROM ballot_count c WHERE c.election = :id
AND c.voided IS NULL
UNION ALL SELECT seq, 'stands', candidate, 0, 0, 0, 0, 0, NULL FROM candidacy
WHERE election = :id AND seq IS NOT withdrawn
UNION ALL SELECT withdrawn, 'withdrawn', candidate, 0, 0, 0, 0, 0, NULL
FROM candidacy WHERE election = :id AND withdrawn IS NOT NULL
UNION ALL SELECT seq, 'lot', candidate, 0, 0, 0, 0, 0, NULL FROM lot
WHERE election = :id AND voided IS NULL ORDER BY 1, 3;
-- :read election_votes
SELECT candidate, votes FROM ballot_votes WHERE count = :seq
ORDER BY votes DESC, candidate;
-- :read election_over
SELECT id FROM election WHERE id = :election AND ended IS NOT NULL;
-- :read election_filled
SELECT id FROM election e WHERE id = :election
AND places = (SELECT count(*) FROM elected x WHERE x.election = e.id);
-- :read election_before
SELECT day FROM election WHERE id = :election AND :day < day;
-- :read election_elsewhere
SELECT :meeting WHERE :meeting IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM meeting_organ o JOIN election e ON e.organ = o.organ
  WHERE o.meeting = :meeting AND e.id = :election);
-- Members are elected, or people; who is no member on the day is not elected.
-- :read election_unfit
SELECT j.value FROM json_each(:candidates) j WHERE NOT CASE :sort
WHEN 'people' THEN EXISTS (SELECT 1 FROM person p WHERE p.id = j.value)
ELSE coalesce((SELECT s.status FROM member_status s
    JOIN member m ON m.id = s.member AND m.kind = 'member'
    WHERE s.member = j.value AND s.day <= :day
    ORDER BY s.day DESC, s.seq DESC LIMIT 1), '') = 'member' END LIMIT 1;
-- Who stands could be elected when it stood: it may always withdraw.
-- :read candidate_unfit
SELECT :candidate FROM election e WHERE e.id = :election
AND NOT EXISTS (SELECT 1 FROM candidacy c WHERE c.election = e.id
  AND c.candidate = :candidate)
AND NOT CASE e.sort
WHEN 'people' THEN EXISTS (SELECT 1 FROM person p WHERE p.id = :candidate)
ELSE coalesce((SELECT s.status FROM member_status s
    JOIN member m ON m.id = s.member AND m.kind = 'member'
    WHERE s.member = :candidate AND s.day <= (SELECT seat_day(zone, :rx) FROM org)
    ORDER BY s.day DESC, s.seq DESC LIMIT 1), '') = 'member' END;
-- :read ballot_unfit
SELECT j.value ->> 'candidate' FROM election e, json_each(:votes) j
WHERE e.id = :election AND NOT CASE e.sort
WHEN 'people' THEN EXISTS (SELECT 1 FROM person p
  WHERE p.id = j.value ->> 'candidate')
ELSE coalesce((SELECT s.status FROM member_status s
    JOIN member m ON m.id = s.member AND m.kind = 'member'
    WHERE s.member = j.value ->> 'candidate' AND s.day <= :day
    ORDER BY s.day DESC, s.seq DESC LIMIT 1), '') = 'member' END LIMIT 1;
-- :read ballot_unlisted
SELECT j.value ->> 'candidate' FROM election e, json_each(:votes) j
WHERE e.id = :election AND e.closed_list AND NOT EXISTS (
  SELECT 1 FROM candidacy c WHERE c.election = e.id
  AND c.candidate = j.value ->> 'candidate') LIMIT 1;
-- :read candidacy_there
SELECT candidate FROM candidacy WHERE election = :election
AND candidate = :candidate AND withdrawn IS NULL;
-- :read candidacy_withdrawn
SELECT candidate FROM candidacy WHERE election = :election
AND candidate = :candidate AND withdrawn IS NOT NULL;
-- :read candidate_elected
SELECT candidate FROM elected WHERE election = :election
AND candidate = :candidate;
-- A member withdraws itself, or whom it proposed.
-- :read candidacy_foreign
SELECT 1 FROM member w WHERE w.id = :for AND w.kind = 'member'
AND :for <> :candidate AND NOT EXISTS (
  SELECT 1 FROM candidacy c WHERE c.election = :election
  AND c.candidate = :candidate AND c.proposer = :for);
-- :read office_sort
SELECT :post WHERE :post IS NOT NULL AND :sort <> 'people';
-- :read seats_sort
SELECT :seats_in WHERE :seats_in IS NOT NULL AND :sort <> 'members';
-- :read seat_unelected
SELECT j.value FROM json_each(:members) j WHERE :election IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM elected x JOIN election e ON e.id = x.election
  WHERE x.election = :election AND x.candidate = j.value
  AND e.seats_in = :organ) LIMIT 1;
-- :read office_unelected
SELECT :person WHERE :election IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM elected x JOIN election e ON e.id = x.election
  WHERE x.election = :election AND x.candidate = :person
  AND e.office = :office);

-- :read page_elections
SELECT e.id AS election, word(:lang, s.en, s.ru) AS name, e.organ,
  word(:lang, o.en, o.ru) AS organ_name, e.sort, e.places, e.day, e.meeting,
  e.seats_in, word(:lang, i.en, i.ru) AS seats_in_name, e.office,
  word(:lang, f.en, f.ru) AS office_name, e.ended IS NOT NULL AS over,
  e.reason, e.ended AS ended_entry, e.seq AS entry,
  (SELECT count(*) FROM ballot_count b WHERE b.election = e.id
    AND b.voided IS NULL) AS ballots,
  (SELECT count(*) FROM elected x WHERE x.election = e.id) AS filled
FROM election e
JOIN subject s ON s.kind = 'election' AND s.id = e.id
JOIN subject o ON o.kind = 'organ' AND o.id = e.organ
LEFT JOIN subject i ON i.kind = 'organ' AND i.id = e.seats_in
LEFT JOIN subject f ON f.kind = 'office' AND f.id = e.office
WHERE :id IS NULL OR e.id = :id ORDER BY e.day DESC, e.seq DESC;
-- Those of an organ: by it, or to it.
-- :read page_organ_elections
SELECT e.id AS election, word(:lang, s.en, s.ru) AS name, e.day, e.seq AS entry
FROM election e JOIN subject s ON s.kind = 'election' AND s.id = e.id
WHERE e.organ = :id OR e.seats_in = :id ORDER BY e.day DESC, e.seq DESC;
-- :read page_candidates
SELECT c.candidate, word(:lang, w.en, w.ru) AS name, w.kind,
  c.proposer,
  word(:lang, p.en, p.ru) AS proposer_name,
  c.withdrawn AS withdrawn_entry, c.seq AS entry
FROM candidacy c JOIN election e ON e.id = c.election
JOIN subject w ON w.kind = CASE e.sort WHEN 'people' THEN 'person'
  ELSE 'member' END AND w.id = c.candidate
LEFT JOIN subject p ON p.kind = 'member' AND p.id = c.proposer
WHERE c.election = :id ORDER BY c.seq, name;
-- :read page_elect_name
SELECT word(:lang, w.en, w.ru) AS name FROM election e
JOIN subject w ON w.kind = CASE e.sort WHEN 'people' THEN 'person'
  ELSE 'member' END
WHERE e.id = :id AND w.id = :candidate;
