-- A2: name (folded to what it sounds like) and birth date are the same in one village, the NIK differs or is missing.
WITH member AS (
  SELECT p.id, p.household, p.nik, p.birth_date, s.village, s.name_key
  FROM person_search s JOIN person p ON p.id = s.person
  WHERE p.birth_date IS NOT NULL AND s.name_key <> ''
),
same AS (
  SELECT village, name_key, birth_date, min(id) AS id FROM member
  GROUP BY village, name_key, birth_date HAVING count(*) > 1
)
SELECT m.household, m.id AS person, f.id AS other, '' AS topic, m.village,
       CASE WHEN m.nik IS NULL OR f.nik IS NULL THEN 'KOSONG' ELSE 'BEDA' END AS variant,
       '' AS details, m.name_key || ' ' || m.birth_date AS facts,
       coalesce(m.nik, '') || ' ' || coalesce(f.nik, '') AS secret, 0 AS restricted
FROM same
JOIN member f ON f.id = same.id
JOIN member m ON m.village = same.village AND m.name_key = same.name_key AND m.birth_date = same.birth_date AND m.id <> f.id
WHERE coalesce(m.nik, '') <> coalesce(f.nik, '');
