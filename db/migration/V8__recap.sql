-- Each case with the month it came in and the month it ended: what the monthly recap adds up, readable by an auditor.
-- A case counts as "Dirujuk" while it waits at a stage whose roll-up is DIRUJUK.
CREATE VIEW recap_case AS
SELECT c.id, c.village, c.stream, c.service, substr(c.opened_on, 1, 7) AS opened_month, substr(c.closed_on, 1, 7) AS closed_month,
       c.opened_on, c.closed_on, c.stage, s.rollup
FROM case_file c
JOIN ref_stage s ON s.code = c.stage AND c.opened_on BETWEEN s.valid_from AND s.valid_to
WHERE c.deleted = 0;
