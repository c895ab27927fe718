-- A8: the recorded decile is above the programme's band on the day of the decision: the later of the day the participation
-- began and the day the decile was checked, since before it one of them was not known. No band on that day, no finding.
WITH rule AS (
  SELECT item, CAST(value AS INTEGER) AS highest, valid_from, valid_to
  FROM ref_check_rule WHERE check_code = 'A8' AND kind = 'desil'
),
taking AS (
  SELECT a.household, a.programme, min(a.started_on) AS since FROM assistance a
  WHERE a.deleted = 0 AND a.status = 1 AND a.programme IN (SELECT item FROM rule)
  GROUP BY a.household, a.programme
),
decided AS (
  SELECT h.id, h.village, h.desil, t.programme, max(coalesce(t.since, ''), coalesce(h.desil_on, '')) AS day
  FROM taking t JOIN household h ON h.id = t.household AND h.deleted = 0 AND h.desil IS NOT NULL
),
outside AS (
  SELECT d.id, d.village, d.desil, d.programme, d.day, r.highest FROM decided d
  JOIN rule r ON r.item = d.programme AND d.day BETWEEN r.valid_from AND r.valid_to AND d.desil > r.highest
  ORDER BY d.id, d.programme
)
SELECT id AS household, NULL AS person, NULL AS other, '' AS topic, village, 'DESIL' AS variant,
       desil || '|' || group_concat(programme || ':' || highest || ':' || day, ' ') AS details,
       desil || ' ' || group_concat(programme || ':' || highest, ' ') AS facts, '' AS secret, 0 AS restricted
FROM outside GROUP BY id;
