-- The monthly recap, area by stream, for the month from :first_day up to but not including :next_day. An auditor can run
-- it in any SQLite tool after ".param set :first_day '2026-05-01'" and ".param set :next_day '2026-06-01'".
--
-- Only steps before :next_day count, so an old recap gives the same figures again, whatever happened since. In every row
--   opening + incoming + reopened = done + rejected + in_process + referred
-- and the closing balance is in_process + referred.
WITH state AS (
  -- Each case: how it stood when the month began (NULL: not yet registered) and when it ended.
  SELECT case_file, village, stream,
         max(CASE WHEN from_at < :first_day AND (until_at IS NULL OR until_at >= :first_day) THEN rollup END) AS before,
         max(CASE WHEN until_at IS NULL OR until_at >= :next_day THEN rollup END) AS after,
         max(CASE WHEN until_at IS NULL OR until_at >= :next_day THEN stage END) AS stage,
         -- 1: it was moved to an open stage in this month
         max(from_at >= :first_day AND rollup IN ('PROSES', 'DIRUJUK')) AS moved_open
  FROM recap_span
  WHERE from_at < :next_day
  GROUP BY case_file
),
counted AS (
  -- A case that was closed already and stayed so belongs to the recap of the month in which it was closed.
  SELECT village, stream, after, stage,
         before IS NULL AS is_new,
         coalesce(before IN ('PROSES', 'DIRUJUK'), 0) AS was_open,
         coalesce(before IN ('SELESAI', 'DITOLAK'), 0) AS was_closed,
         moved_open
  FROM state
  WHERE before IS NULL OR before IN ('PROSES', 'DIRUJUK') OR moved_open
)
SELECT village, stream,
       CAST(sum(was_open) AS INTEGER) AS opening,
       CAST(sum(is_new) AS INTEGER) AS incoming,
       CAST(sum(was_closed) AS INTEGER) AS reopened,
       CAST(sum(after = 'SELESAI') AS INTEGER) AS done,
       CAST(sum(after = 'DITOLAK') AS INTEGER) AS rejected,
       CAST(sum(stage = 'DITARIK') AS INTEGER) AS withdrawn,   -- among rejected
       CAST(sum(stage = 'GANDA') AS INTEGER) AS duplicate,     -- among rejected
       CAST(sum(after = 'PROSES') AS INTEGER) AS in_process,
       CAST(sum(after = 'DIRUJUK') AS INTEGER) AS referred
FROM counted
GROUP BY village, stream
ORDER BY village, stream;
