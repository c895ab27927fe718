-- A11: in a family within the PKH band, or with PKH, somebody became a component in the last months, or changed school, and
-- no such component is recorded.
WITH rule AS (
  SELECT item, CAST(value AS INTEGER) AS value FROM ref_check_rule
  WHERE check_code = 'A11' AND kind = 'ambang' AND :today BETWEEN valid_from AND valid_to
),
since AS (
  SELECT date(:today, '-' || (SELECT value FROM rule WHERE item = 'bulan') || ' months') AS day,
         (SELECT value FROM rule WHERE item = 'lansia') AS old,
         (SELECT value FROM rule WHERE item = 'desil') AS desil
),
part AS (
  SELECT household, person, component FROM assistance WHERE deleted = 0 AND status = 1 AND programme = 'PKH'
),
family AS (
  SELECT h.id, h.village, EXISTS (SELECT 1 FROM part WHERE part.household = h.id) AS has_pkh
  FROM household h, since
  WHERE h.deleted = 0 AND (h.desil <= since.desil OR EXISTS (SELECT 1 FROM part WHERE part.household = h.id))
),
member AS (
  SELECT f.id AS household, f.village, f.has_pkh, p.id AS person, p.birth_date, p.schooling, s.day, s.old,
         (SELECT group_concat(component, ' ') FROM part WHERE part.person = p.id) AS components
  FROM family f JOIN person p ON p.household = f.id AND p.deleted = 0 AND p.presence IN (1, 5), since s
),
appeared AS (
  SELECT household, village, person, has_pkh, birth_date, components,
         CASE WHEN birth_date > day AND components IS NULL THEN 'BAYI'
              WHEN components IS NULL AND date(birth_date, '+' || old || ' years') BETWEEN day AND :today THEN 'LANSIA'
              WHEN components LIKE 'SD%' AND schooling IN (3, 4) THEN 'JENJANG'
              WHEN components LIKE 'SMP%' AND schooling = 4 THEN 'JENJANG' END AS variant
  FROM member
)
SELECT household, person, NULL AS other, '' AS topic, village, variant,
       birth_date || '|' || has_pkh || '|' || coalesce(components, '') AS details,
       birth_date || ' ' || has_pkh || ' ' || coalesce(components, '') AS facts, '' AS secret, 0 AS restricted
FROM appeared WHERE variant IS NOT NULL;
