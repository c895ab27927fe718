-- A13: a family in many programmes, in the same RT as families with signs of poverty and not one programme.
WITH rule AS (
  SELECT item, CAST(value AS INTEGER) AS value FROM ref_check_rule
  WHERE check_code = 'A13' AND kind = 'ambang' AND :today BETWEEN valid_from AND valid_to
),
left_out AS (
  SELECT village, rw, rt, count(*) AS n FROM review_family
  WHERE programme_count = 0 AND rw IS NOT NULL AND rt IS NOT NULL
    AND (poor = 1 OR signs >= (SELECT value FROM rule WHERE item = 'tanda'))
  GROUP BY village, rw, rt
)
SELECT f.household, NULL AS person, NULL AS other, '' AS topic, f.village, 'TETANGGA' AS variant,
       f.programme_count || '|' || l.n || '|' || trim(f.programmes) AS details, trim(f.programmes) AS facts,
       '' AS secret, 0 AS restricted
FROM review_family f
JOIN left_out l ON l.village = f.village AND l.rw = f.rw AND l.rt = f.rt
WHERE f.programme_count >= (SELECT value FROM rule WHERE item = 'program');
