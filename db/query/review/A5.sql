-- A5: assets recorded at the last visit, while aid for the poor is active.
WITH rule AS (
  SELECT kind, item, value FROM ref_check_rule WHERE check_code = 'A5' AND :today BETWEEN valid_from AND valid_to
),
taking AS (
  SELECT DISTINCT household, programme FROM assistance
  WHERE deleted = 0 AND status = 1 AND programme IN (SELECT item FROM rule WHERE kind = 'program')
  ORDER BY household, programme
),
aid AS (
  SELECT household, group_concat(programme, ' ') AS programmes FROM taking GROUP BY household
),
visit AS (
  SELECT household, max(visited_on) AS visited_on, has_car, has_aircon, power, has_other_house, has_gold
  FROM assessment WHERE deleted = 0 GROUP BY household
),
asset AS (
  SELECT household, visited_on, 'has_car' AS item, has_car AS value, 1 AS sort FROM visit
  UNION ALL SELECT household, visited_on, 'has_other_house', has_other_house, 2 FROM visit
  UNION ALL SELECT household, visited_on, 'has_aircon', has_aircon, 3 FROM visit
  UNION ALL SELECT household, visited_on, 'power', power, 4 FROM visit
  UNION ALL SELECT household, visited_on, 'has_gold', has_gold, 5 FROM visit
),
owned AS (
  SELECT a.household, a.visited_on, a.item FROM asset a
  JOIN rule r ON r.kind = 'aset' AND r.item = a.item AND CAST(r.value AS INTEGER) = a.value
  ORDER BY a.household, a.sort
)
SELECT h.id AS household, NULL AS person, NULL AS other, '' AS topic, h.village, 'HARTA' AS variant,
       group_concat(o.item, ' ') || '|' || aid.programmes || '|' || o.visited_on AS details,
       group_concat(o.item, ' ') || ' ' || aid.programmes AS facts, '' AS secret, 0 AS restricted
FROM aid
JOIN owned o ON o.household = aid.household
JOIN household h ON h.id = aid.household AND h.deleted = 0
GROUP BY h.id;
