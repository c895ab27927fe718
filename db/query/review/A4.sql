-- A4: programmes that exclude each other, programmes given once ever, more PKH components than may count.
WITH cap AS (
  -- The cap of the dated rules, as findings apply it.
  SELECT amount FROM dated_number
  WHERE rule_set = 'PKH' AND code = 'batas' AND valid_from <= :today AND coalesce(valid_to, :today) >= :today
    AND (SELECT office FROM install_state) LIKE area || '%'
  ORDER BY valid_from DESC, length(area) DESC, id DESC LIMIT 1
),
-- What programmes say of themselves, the office's own too.
catalogue AS (
  SELECT code, once, ' ' || excludes || ' ' AS excludes FROM ref_programme WHERE :today BETWEEN valid_from AND valid_to
  UNION ALL
  SELECT 'P' || id, once, ' ' || coalesce(excludes, '') || ' ' FROM programme
  WHERE deleted = 0 AND :today BETWEEN starts_on AND coalesce(ends_on, '9999-12-31')
),
taking AS (
  SELECT DISTINCT household, programme FROM assistance WHERE deleted = 0 AND status = 1
),
pair AS (
  SELECT a.household, a.programme AS one, b.programme AS two
  FROM catalogue c
  JOIN taking a ON a.programme = c.code
  JOIN taking b ON b.household = a.household AND b.programme <> a.programme
  WHERE c.excludes LIKE '% ' || b.programme || ' %'
    -- Of two that name each other one is enough.
    AND NOT (a.programme > b.programme AND EXISTS (
      SELECT 1 FROM catalogue o WHERE o.code = b.programme AND o.excludes LIKE '% ' || a.programme || ' %'))
  ORDER BY 1, 2, 3
),
once AS (
  SELECT household, programme, count(*) AS n FROM assistance
  WHERE deleted = 0 AND programme IN (SELECT code FROM catalogue WHERE once = 1)
  GROUP BY household, programme HAVING count(*) > 1
),
parts AS (
  SELECT household, count(*) AS n FROM assistance
  WHERE deleted = 0 AND status = 1 AND programme = 'PKH' GROUP BY household
)
SELECT h.id AS household, NULL AS person, NULL AS other, '' AS topic, h.village, 'PASANGAN' AS variant,
       p.one || '|' || group_concat(p.two, ' ') AS details, p.one || ' ' || group_concat(p.two, ' ') AS facts,
       '' AS secret, 0 AS restricted
FROM pair p JOIN household h ON h.id = p.household AND h.deleted = 0 GROUP BY h.id, p.one
UNION ALL
SELECT h.id, NULL, NULL, o.programme, h.village, 'SEKALI', o.programme || '|' || o.n, o.n, '', 0
FROM once o JOIN household h ON h.id = o.household AND h.deleted = 0
UNION ALL
SELECT h.id, NULL, NULL, 'PKH', h.village, 'KOMPONEN', p.n || '|' || c.amount, p.n, '', 0
FROM cap c JOIN parts p ON p.n > c.amount JOIN household h ON h.id = p.household AND h.deleted = 0;
