-- A6: an occupation that excludes the family from aid for the poor, while such aid is active. Whole words are compared. One
-- who died counts too: the family may draw the pension.
WITH rule AS (
  SELECT kind, item FROM ref_check_rule WHERE check_code = 'A6' AND :today BETWEEN valid_from AND valid_to
),
taking AS (
  SELECT DISTINCT household, programme FROM assistance
  WHERE deleted = 0 AND status = 1 AND programme IN (SELECT item FROM rule WHERE kind = 'program')
  ORDER BY household, programme
),
aid AS (
  SELECT household, group_concat(programme, ' ') AS programmes FROM taking GROUP BY household
),
trade AS (
  -- Few words for many people: each is compared once.
  SELECT DISTINCT occupation FROM person WHERE deleted = 0 AND occupation <> ''
),
excluded AS (
  SELECT t.occupation FROM trade t
  WHERE EXISTS (SELECT 1 FROM rule r WHERE r.kind = 'pekerjaan'
    AND ' ' || replace(replace(replace(replace(replace(lower(t.occupation), '/', ' '), ',', ' '), '(', ' '), ')', ' '), '-', ' ')
        || ' ' LIKE '% ' || r.item || ' %')
)
SELECT h.id AS household, p.id AS person, NULL AS other, '' AS topic, h.village, 'PEKERJAAN' AS variant,
       p.occupation || '|' || aid.programmes || '|' || p.presence AS details, p.occupation || ' ' || aid.programmes || ' ' || p.presence AS facts,
       '' AS secret, 0 AS restricted
FROM aid
JOIN household h ON h.id = aid.household AND h.deleted = 0
JOIN person p ON p.household = h.id AND p.deleted = 0 AND p.presence IN (1, 2, 5)
WHERE p.occupation IN (SELECT occupation FROM excluded);
