-- One row for every family, for the matrix and for A10 and A13. Signs of poverty, the poverty line and who is vulnerable come from
-- the dated rules (finding) afterwards.
INSERT INTO review_family (household, village, rw, rt, head, sort_name, desil, programmes, programme_count, signs, poor,
                           vulnerable)
WITH taking AS (
  SELECT DISTINCT household, programme FROM assistance WHERE deleted = 0 AND status = 1 ORDER BY household, programme
),
aid AS (
  SELECT household, ' ' || group_concat(programme, ' ') || ' ' AS programmes, count(*) AS n FROM taking GROUP BY household
)
SELECT h.id, h.village, nullif(h.rw, ''), nullif(h.rt, ''), s.person, coalesce(s.sort_name, ''), h.desil,
       coalesce(aid.programmes, ''), coalesce(aid.n, 0), NULL, 0, 0
FROM household h
LEFT JOIN person_search s ON s.household = h.id AND s.head = 1
LEFT JOIN aid ON aid.household = h.id
WHERE h.deleted = 0
GROUP BY h.id;
