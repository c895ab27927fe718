-- A10: signs of poverty, or somebody vulnerable with such signs, and no programme; or spending below the dated poverty line
-- without the programmes for it.
WITH rule AS (
  SELECT kind, item, CAST(value AS INTEGER) AS value FROM ref_check_rule
  WHERE check_code = 'A10' AND :today BETWEEN valid_from AND valid_to
),
judged AS (
  SELECT f.household, f.village, f.signs,
         f.poor = 1 AND NOT EXISTS (
           SELECT 1 FROM rule r WHERE r.kind = 'tanpa' AND f.programmes LIKE '% ' || r.item || ' %') AS by_line,
         f.programme_count = 0 AND coalesce(f.signs, 0) >= (SELECT value FROM rule WHERE item = 'tanda') AS by_signs,
         f.programme_count = 0 AND f.vulnerable = 1
           AND (f.poor = 1 OR coalesce(f.signs, 0) >= (SELECT value FROM rule WHERE item = 'tanda_rentan')) AS by_weak
  FROM review_family f
)
SELECT household, NULL AS person, NULL AS other, '' AS topic, village, 'LUPUT' AS variant,
       trim(CASE WHEN by_line THEN 'GARIS ' ELSE '' END || CASE WHEN by_signs THEN 'TANDA ' ELSE '' END
            || CASE WHEN by_weak THEN 'RENTAN' ELSE '' END) || '|' || coalesce(signs, 0) AS details,
       by_line || by_signs || by_weak || ' ' || coalesce(signs, 0) AS facts, '' AS secret, 0 AS restricted
FROM judged WHERE by_line OR by_signs OR by_weak;
