-- A12: a referral without an answer, past the day it was due; where none was agreed, past the usual days since it was sent.
WITH rule AS (
  SELECT value FROM ref_check_rule
  WHERE check_code = 'A12' AND kind = 'ambang' AND item = 'hari' AND :today BETWEEN valid_from AND valid_to
),
waiting AS (
  SELECT r.id, r.case_file, r.destination_name, r.sent_on,
         coalesce(r.due_on, date(r.sent_on, '+' || rule.value || ' days')) AS due_on
  FROM referral r, rule WHERE r.deleted = 0 AND r.answer IS NULL AND r.revoked_on IS NULL AND r.kind <> 'TUGAS'
)
SELECT c.household, c.applicant AS person, NULL AS other, c.register || ' ' || w.id AS topic, c.village, 'LEWAT' AS variant,
       w.destination_name || '|' || w.sent_on || '|' || w.due_on || '|' || c.register || '|' || c.id AS details,
       w.due_on AS facts, '' AS secret, c.restricted
FROM waiting w
JOIN case_file c ON c.id = w.case_file AND c.deleted = 0 AND c.closed_on IS NULL
WHERE w.due_on < :today;
