-- A14: a village proposes an unusual share of its families, or an officer makes far more recommendations than the others.
WITH rule AS (
  SELECT kind, item, CAST(value AS INTEGER) AS value FROM ref_check_rule
  WHERE check_code = 'A14' AND :today BETWEEN valid_from AND valid_to
),
since AS (
  SELECT date(:today, '-' || (SELECT value FROM rule WHERE item = 'bulan') || ' months') AS day
),
proposed AS (
  SELECT household FROM assistance WHERE deleted = 0 AND status = 3
  UNION
  SELECT c.household FROM case_file c, since
  WHERE c.deleted = 0 AND c.opened_on > since.day AND c.service IN (SELECT item FROM rule WHERE kind = 'layanan')
),
share AS (
  SELECT h.village, count(*) AS families, count(p.household) AS n
  FROM household h LEFT JOIN proposed p ON p.household = h.id
  WHERE h.deleted = 0 GROUP BY h.village
),
drafted AS (
  SELECT s.officer, count(DISTINCT s.case_file) AS n FROM case_step s, since
  WHERE s.deleted = 0 AND s.at > since.day AND s.stage IN (SELECT item FROM rule WHERE kind = 'tahap')
  GROUP BY s.officer
),
total AS (
  SELECT count(*) AS officers, sum(n) AS n FROM drafted
)
SELECT NULL AS household, NULL AS person, NULL AS other, '' AS topic, village, 'DESA' AS variant,
       n || '|' || families || '|' || (n * 100 / families) AS details, n || ' ' || families AS facts, '' AS secret,
       0 AS restricted
FROM share
WHERE n >= (SELECT value FROM rule WHERE item = 'sedikitnya')
  AND n * 100 > families * (SELECT value FROM rule WHERE item = 'persen')
UNION ALL
SELECT NULL, NULL, NULL, d.officer, NULL, 'PETUGAS', d.n || '|' || ((t.n - d.n) / (t.officers - 1)) || '|' || d.officer,
       d.n, '', 0
FROM drafted d, total t
WHERE t.officers > 1
  AND d.n >= (SELECT value FROM rule WHERE item = 'sedikitnya')
  -- Held against the mean of the others: one among few would lift a mean that includes it.
  AND d.n * (t.officers - 1) >= (t.n - d.n) * (SELECT value FROM rule WHERE item = 'kali');
