-- A3: a programme given once a family is active twice, in one family or in two records of one No. KK.
WITH rule AS (
  SELECT kind, item FROM ref_check_rule WHERE check_code = 'A3' AND :today BETWEEN valid_from AND valid_to
),
taking AS (
  SELECT a.household, a.programme, count(*) AS n FROM assistance a
  WHERE a.deleted = 0 AND a.status = 1 GROUP BY a.household, a.programme
),
card AS (
  SELECT h.id, h.kk, h.village, t.programme FROM household h JOIN taking t ON t.household = h.id
  WHERE h.deleted = 0 AND h.kk <> '' AND t.programme IN (SELECT item FROM rule WHERE kind IN ('sekali', 'kk'))
),
same AS (
  SELECT kk, programme, min(id) AS id FROM card GROUP BY kk, programme HAVING count(*) > 1
)
SELECT h.id AS household, NULL AS person, NULL AS other, t.programme AS topic, h.village, 'KELUARGA' AS variant,
       t.programme || '|' || t.n AS details, t.n AS facts, '' AS secret, 0 AS restricted
FROM taking t JOIN household h ON h.id = t.household AND h.deleted = 0
WHERE t.n > 1 AND t.programme IN (SELECT item FROM rule WHERE kind = 'sekali')
UNION ALL
SELECT c.id, NULL, s.id, c.programme, c.village, 'KK', c.programme, '', c.kk, 0
FROM same s JOIN card c ON c.kk = s.kk AND c.programme = s.programme AND c.id <> s.id;
