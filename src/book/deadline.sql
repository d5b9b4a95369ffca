-- Deadlines: what is to be done by a moment, and who has yet to do it. The Today
-- board, a draft's page, the calendars and the mail ask this and nothing else
-- (press/deadline.h, which leaves out who has no voice today).

-- :schema
-- Who stated a position on the text has acted, whatever it was; who said that it
-- awaits instructions has none yet.
CREATE VIEW acted AS SELECT document, member FROM position
WHERE replaced IS NULL AND position <> 'awaiting_instructions';
-- Who is to answer, in a procedure of either sort.
CREATE VIEW asked AS SELECT 'silence' AS kind, silence AS subject, member
FROM silence_entitled
UNION ALL SELECT 'written', written, member FROM written_entitled;
-- A key is enrolled anew before its last day is over, unless its holder has
-- another for the same office.
CREATE VIEW last_day AS
SELECT 'mandate' AS kind, m.id AS subject, m.document, NULL AS holder,
  NULL AS office, e.rx AS since, m.due AS day, m.seq, m.who
FROM mandate m JOIN entry e ON e.seq = m.seq
WHERE m.fulfilled IS NULL AND m.who IS NOT NULL AND m.due IS NOT NULL
UNION ALL
SELECT 'key', CAST(k.seq AS TEXT), NULL, k.holder, k.office, e.rx, k.until,
  k.seq, k.who
FROM key k JOIN entry e ON e.seq = k.seq
WHERE k.revoked IS NULL AND k.until IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM key n WHERE n.who = k.who
  AND n.office IS k.office AND n.holder IS k.holder AND n.revoked IS NULL
  AND coalesce(n.until, '9999') > k.until);

-- What was agreed ad referendum is confirmed in time for the silence that it
-- would break. Asked of all, of one document, or of one member, whom it concerns
-- or (owes) who has yet to act, and then no other is named; with all whom it
-- concerns (told); or without those that end with a day (timed).
-- :read deadlines
SELECT x.kind, x.subject, x.document, d.number,
  coalesce(d.symbol, d.draft_symbol) AS symbol, word(:lang, t.en, t.ru) AS short,
  coalesce(x.what, word(:lang, o.en, o.ru)) AS what, x.organ, x.purpose,
  x.since AS since_at, x.ends AS ends_at, x.last_day, x.seq AS entry,
  (SELECT nullif(e.limited, 0) FROM entry e WHERE e.seq = x.seq) AS limited,
  (SELECT max(n.at) FROM silence_extension n
    WHERE x.kind = 'silence' AND n.silence = x.subject) AS moved_at,
  CASE x.kind WHEN 'silence' THEN (SELECT count(*) FROM silence_extension n
      WHERE n.silence = x.subject)
    WHEN 'confirm' THEN (SELECT count(*) + count(coalesce(s.closed, s.withdrawn))
      FROM silence s WHERE s.document = x.document) + (SELECT count(*)
      FROM silence s JOIN silence_extension n ON n.silence = s.id
      WHERE s.document = x.document)
    ELSE 0 END AS sequence,
  CASE WHEN NOT :told THEN NULL WHEN x.who IS NULL THEN (
      SELECT json_group_array(e.member) FROM asked e
      WHERE e.kind = x.kind AND e.subject = x.subject)
    ELSE json_array(x.who) END AS entitled,
  (SELECT json_group_array(json_object('name', name, 'who', id)) FROM (
    SELECT w.id, word(:lang, w.en, w.ru) AS name
    FROM json_each(CASE WHEN x.who IS NULL THEN (
      SELECT json_group_array(e.member) FROM asked e
      WHERE e.kind = x.kind AND e.subject = x.subject
      AND NOT EXISTS (SELECT 1 FROM acted a
        WHERE a.document = x.document AND a.member = e.member))
      ELSE json_array(x.who) END) j
    JOIN subject w ON w.kind IN ('member', 'organ') AND w.id = j.value
      AND (:who IS NULL OR w.id = :who)
    LEFT JOIN member m ON m.id = w.id ORDER BY m.rank, w.id)) AS awaits
FROM (SELECT * FROM (
  SELECT 'silence' AS kind, s.id AS subject, s.document, NULL AS what, s.organ,
    s.purpose, s.started AS since, s.expires AS ends, NULL AS last_day, s.seq,
    NULL AS who
  FROM silence s
  WHERE s.closed IS NULL AND s.withdrawn IS NULL AND s.expires > :now
  AND s.answered IS NULL AND s.rowid IN (SELECT rowid FROM silence WHERE document = :document
    UNION ALL SELECT rowid FROM silence WHERE :document IS NULL
      AND closed IS NULL AND withdrawn IS NULL)
  UNION ALL
  SELECT 'written', w.id, w.document, NULL, w.organ, 'adopt', w.started,
    w.expires, NULL, w.seq, NULL
  FROM written w
  WHERE w.closed IS NULL AND w.withdrawn IS NULL AND w.expires > :now
  AND EXISTS (SELECT 1 FROM written_entitled e WHERE e.written = w.id
    AND NOT EXISTS (SELECT 1 FROM acted a WHERE a.document = w.document
      AND a.member = e.member))
  UNION ALL
  SELECT 'confirm', CAST(p.seq AS TEXT), p.document, NULL, CASE WHEN
    NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = p.document)
    THEN g.organ END, NULL, p.at,
    min(seat_end(z.zone, p.confirm_by), coalesce((SELECT s.expires
      FROM silence s WHERE s.document = p.document AND s.closed IS NULL
      AND s.withdrawn IS NULL AND s.expires > :now), 253402300799)), NULL,
    p.seq, p.member
  FROM org z JOIN position p JOIN document d ON d.id = p.document
  LEFT JOIN session_organ g ON g.session = d.session AND g.place = 0
  WHERE p.position = 'agree_ad_referendum' AND p.confirmed IS NULL
  AND p.replaced IS NULL AND p.confirm_by >= :day AND d.withdrawn IS NULL
  AND (NOT EXISTS (SELECT 1 FROM adoption a WHERE a.document = p.document)
    OR EXISTS (SELECT 1 FROM provisional v
      WHERE v.document = p.document AND v.member = p.member))
  AND NOT EXISTS (SELECT 1 FROM lapse x
    WHERE x.document = p.document AND x.last < :day)
  UNION ALL
  SELECT l.kind, l.subject, l.document, l.holder ||
    coalesce(' (' || word(:lang, f.en, f.ru) || ')', ''), NULL, NULL, l.since,
    seat_end(z.zone, l.day), l.day, l.seq, l.who
  FROM org z JOIN last_day l LEFT JOIN subject f ON f.kind = 'office' AND f.id = l.office
  WHERE l.day >= :day
  AND (l.kind <> 'key' OR l.day <= date(:day, '+30 days'))
  AND NOT EXISTS (SELECT 1 FROM lapse x
    WHERE x.document = l.document AND x.last < :day)
  ) y
  WHERE (:document IS NULL OR y.document = :document)
  AND (NOT :timed OR y.last_day IS NULL)
  AND (:who IS NULL OR y.who = :who OR EXISTS (SELECT 1 FROM asked e
    WHERE e.kind = y.kind AND e.subject = y.subject AND e.member = :who
    AND (NOT :owes OR NOT EXISTS (SELECT 1 FROM acted a
      WHERE a.document = y.document AND a.member = :who))))
  ORDER BY ends, seq LIMIT :most OFFSET :from) x
LEFT JOIN document d ON d.id = x.document
LEFT JOIN subject t ON t.kind = 'document' AND t.id = x.document
LEFT JOIN subject o ON o.kind = x.kind AND o.id = x.subject
ORDER BY x.ends, x.seq;
-- Procedures that may have ended since then; what became of each is asked of the
-- rule (act/hush.h, act/written.h).
-- :read deadlines_ended
SELECT s.kind, s.id AS subject, s.document, d.number,
  coalesce(d.symbol, d.draft_symbol) AS symbol, word(:lang, t.en, t.ru) AS short,
  s.purpose, s.started AS since_at, s.expires AS ends_at, s.seq AS entry,
  (SELECT nullif(e.limited, 0) FROM entry e WHERE e.seq = s.seq) AS limited,
  s.known AS known_at,
  (SELECT 1 + count(*) FROM silence_extension n
    WHERE s.kind = 'silence' AND n.silence = s.id) AS sequence,
  CASE WHEN :told THEN (SELECT json_group_array(e.member)
    FROM asked e WHERE e.kind = s.kind AND e.subject = s.id) END AS entitled
FROM (SELECT * FROM (
    SELECT 'silence' AS kind, id, document, purpose, started, expires, seq,
      answered, coalesce(closed, withdrawn) AS known FROM silence
      WHERE coalesce(closed, withdrawn) >= :since
        OR coalesce(closed, withdrawn) IS NULL
    UNION ALL SELECT 'written', w.id, w.document, 'adopt', w.started, w.expires,
      w.seq, CASE WHEN NOT EXISTS (SELECT 1 FROM written_entitled n
        WHERE n.written = w.id AND NOT EXISTS (SELECT 1 FROM acted a
          WHERE a.document = w.document AND a.member = n.member)) THEN 1 END,
      e.rx FROM written w
    LEFT JOIN entry e ON e.seq = coalesce(w.closed, w.withdrawn)
    WHERE coalesce(w.closed, w.withdrawn) >= (SELECT seq FROM entry
        WHERE rx >= :since ORDER BY rx, seq LIMIT 1)
      OR coalesce(w.closed, w.withdrawn) IS NULL) y
  WHERE (known >= :since
    OR (known IS NULL AND (expires <= :now OR answered IS NOT NULL)))
  AND (:who IS NULL OR EXISTS (SELECT 1 FROM asked e
    WHERE e.kind = y.kind AND e.subject = y.id AND e.member = :who))
  ORDER BY coalesce(known, expires) DESC, seq DESC
  LIMIT :most OFFSET :from) s
JOIN document d ON d.id = s.document
JOIN subject t ON t.kind = 'document' AND t.id = d.id
ORDER BY coalesce(s.known, s.expires) DESC, s.seq DESC;
-- How many names a list may hold depends on it.
-- :read deadline_members
SELECT count(*) FROM member WHERE kind = 'member';
