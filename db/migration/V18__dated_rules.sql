-- One source of rules and amounts: db/reference/ref_rule.csv, what districts make of it (rule), and the amounts an office knows
-- of (programme_amount). The second copy that programmes had of amounts and numbers goes.
DROP TABLE ref_programme_amount;
DROP TABLE ref_programme_rule;

-- The rules that come with the program. The columns are those of "rule".
CREATE TABLE ref_rule (
  id         INTEGER PRIMARY KEY,          -- the order of the file
  rule_set   TEXT    NOT NULL,             -- of a programme's rules its code
  code       TEXT    NOT NULL,
  kind       TEXT    NOT NULL,             -- finding.Rule.Kind in small letters
  about      TEXT    NOT NULL,
  label      TEXT    NOT NULL,             -- of an amount the component, as assistance.component keeps it
  label_en   TEXT    NOT NULL,
  condition  TEXT    NOT NULL DEFAULT '',
  amount     INTEGER,
  per        TEXT,                         -- of an amount code list per_bantuan
  goods      TEXT,                         -- what is given instead of or beside money
  valid_from TEXT    NOT NULL,
  valid_to   TEXT,
  source     TEXT    NOT NULL,
  source_on  TEXT    NOT NULL,
  restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  unverified INTEGER NOT NULL DEFAULT 0 CHECK (unverified IN (0, 1)),  -- 1: to be compared with the regulation by the district
  UNIQUE (rule_set, code, valid_from)
) STRICT;

-- Every rule's number and condition, with the office whose villages it is for: '' came with the program.
CREATE VIEW dated_number AS
SELECT rule_set, code, kind, condition, amount, valid_from, valid_to, source, '' AS area, id FROM ref_rule
UNION ALL
SELECT r.rule_set, r.code, r.kind, r.condition, r.amount, r.valid_from, r.valid_to, r.source, i.office, r.id
FROM rule r JOIN install i ON i.number = r.id >> 40 WHERE r.deleted = 0
UNION ALL
SELECT a.programme,
       coalesce((SELECT f.code FROM ref_rule f WHERE f.rule_set = a.programme AND f.kind = 'amount' AND f.label = a.component
                 LIMIT 1), a.component || '.besaran'),
       'amount', '', a.amount, a.valid_from, a.valid_to, coalesce(a.source, ''), i.office, a.id
FROM programme_amount a JOIN install i ON i.number = a.id >> 40 WHERE a.deleted = 0;
