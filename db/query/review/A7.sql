-- A7: a person's participation is active, though the person died, moved away or was not found; or a family's, of which
-- nobody is left.
WITH own AS (
  SELECT person, programme FROM assistance WHERE deleted = 0 AND status = 1 AND person IS NOT NULL
  GROUP BY person, programme ORDER BY person, programme
),
gone AS (
  SELECT h.id, h.village FROM household h
  WHERE h.deleted = 0
    AND EXISTS (SELECT 1 FROM person p WHERE p.household = h.id AND p.deleted = 0)
    AND NOT EXISTS (SELECT 1 FROM person p WHERE p.household = h.id AND p.deleted = 0 AND p.presence IN (1, 5))
)
SELECT h.id AS household, p.id AS person, NULL AS other, '' AS topic, h.village, 'ORANG' AS variant,
       p.presence || '|' || coalesce(p.died_on, '') || '|' || group_concat(o.programme, ' ') AS details,
       p.presence || ' ' || group_concat(o.programme, ' ') AS facts, '' AS secret, 0 AS restricted
FROM own o
JOIN person p ON p.id = o.person AND p.deleted = 0 AND p.presence NOT IN (1, 5)
JOIN household h ON h.id = p.household AND h.deleted = 0
GROUP BY p.id
UNION ALL
SELECT g.id, NULL, NULL, '', g.village, 'KELUARGA', group_concat(DISTINCT a.programme), group_concat(DISTINCT a.programme), '', 0
FROM gone g JOIN assistance a ON a.household = g.id AND a.deleted = 0 AND a.status = 1 AND a.person IS NULL
GROUP BY g.id;
