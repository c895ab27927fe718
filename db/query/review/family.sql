-- One row for every family, for the matrix and for A10 and A13: programmes, signs of poverty, who is vulnerable.
INSERT INTO review_family (household, village, rw, rt, head, sort_name, desil, programmes, programme_count, signs, poor,
                           vulnerable)
WITH rule AS (
  SELECT kind, item, value FROM ref_check_rule
  WHERE check_code = 'A10' AND :today BETWEEN valid_from AND valid_to
),
taking AS (
  SELECT DISTINCT household, programme FROM assistance WHERE deleted = 0 AND status = 1 ORDER BY household, programme
),
aid AS (
  SELECT household, ' ' || group_concat(programme, ' ') || ' ' AS programmes, count(*) AS n FROM taking GROUP BY household
),
-- SQLite takes the other columns from the row of the maximum: the last visit.
visit AS (
  SELECT household, max(visited_on) AS visited_on, no_shelter, head_unemployed, food_worry, food_over_half,
         no_clothes_bought, floor, wall, wall_unplastered, toilet, lighting, power
  FROM assessment WHERE deleted = 0 GROUP BY household
),
weak AS (
  SELECT DISTINCT household FROM person
  WHERE deleted = 0 AND presence IN (1, 5)
    AND (pregnant = 1 OR disability IS NOT NULL
         OR birth_date <= date(:today, '-' || (SELECT value FROM rule WHERE kind = 'ambang' AND item = 'lansia') || ' years'))
)
SELECT h.id, h.village, nullif(h.rw, ''), nullif(h.rt, ''), s.person, coalesce(s.sort_name, ''), h.desil,
       coalesce(aid.programmes, ''), coalesce(aid.n, 0),
       CASE WHEN visit.household IS NULL THEN NULL ELSE
         (coalesce(no_shelter, 2) = 1) + (coalesce(head_unemployed, 2) = 1) + (coalesce(food_worry, 2) = 1)
         + (coalesce(food_over_half, 2) = 1) + (coalesce(no_clothes_bought, 2) = 1)
         + (coalesce(floor, 0) IN (6, 8))
         + (coalesce(wall, 0) >= 2 OR coalesce(wall_unplastered, 2) = 1)
         + (coalesce(toilet, 1) <> 1)
         + (coalesce(lighting, 0) = 4 OR coalesce(power, 0) = 1) END,
       coalesce(h.spending < (SELECT CAST(value AS INTEGER) FROM rule WHERE kind = 'garis'), 0),
       weak.household IS NOT NULL
FROM household h
LEFT JOIN person_search s ON s.household = h.id AND s.head = 1
LEFT JOIN aid ON aid.household = h.id
LEFT JOIN visit ON visit.household = h.id
LEFT JOIN weak ON weak.household = h.id
WHERE h.deleted = 0
GROUP BY h.id;
