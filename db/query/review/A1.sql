-- A1: one NIK on two records of members. Every record after the first is held against the first.
WITH member AS (
  SELECT p.id, p.household, p.nik, h.village
  FROM person p JOIN household h ON h.id = p.household AND h.deleted = 0
  WHERE p.deleted = 0 AND p.nik IS NOT NULL AND p.nik <> ''
),
same AS (
  SELECT nik, min(id) AS id FROM member GROUP BY nik HAVING count(*) > 1
)
SELECT m.household, m.id AS person, f.id AS other, '' AS topic, m.village,
       CASE WHEN m.household = f.household THEN 'KELUARGA'
            WHEN m.village = f.village THEN 'DESA'
            WHEN substr(m.village, 1, 6) = substr(f.village, 1, 6) THEN 'KECAMATAN'
            ELSE 'LUAR' END AS variant,
       '' AS details, '' AS facts, m.nik AS secret, 0 AS restricted
FROM same
JOIN member f ON f.id = same.id
JOIN member m ON m.nik = same.nik AND m.id <> f.id;
