-- What the monthly recap counts; db/query/recap-month.sql adds it up, readable by an auditor.

-- From when until when a case stood at which stage, by its recorded steps. A case without any step (imported without its
-- history) stands at its present stage since it was opened, so that no case is ever missing.
CREATE VIEW recap_span AS
WITH step AS (
  SELECT id, case_file, stage, at FROM case_step WHERE deleted = 0
  UNION ALL
  SELECT c.id, c.id, c.stage, c.opened_on FROM case_file c
  WHERE NOT EXISTS (SELECT 1 FROM case_step s WHERE s.case_file = c.id AND s.deleted = 0)
)
SELECT step.case_file, c.village, c.stream, step.stage,
       coalesce(r.rollup, 'PROSES') AS rollup,
       step.at AS from_at,
       lead(step.at) OVER (PARTITION BY step.case_file ORDER BY step.at, step.id) AS until_at   -- NULL: still there
FROM step
JOIN case_file c ON c.id = step.case_file AND c.deleted = 0
LEFT JOIN ref_stage r ON r.code = step.stage AND substr(step.at, 1, 10) BETWEEN r.valid_from AND r.valid_to;
