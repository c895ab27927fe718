-- Rules a district adds to those of db/reference/rule.csv or supersedes them with, and what offices note for findings alone.
-- A rule is in force from valid_from on, until valid_to or a later rule with the same set and code.
CREATE TABLE rule (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  rule_set    TEXT    NOT NULL,            -- for example PKH
  code        TEXT    NOT NULL,            -- which rule of the set
  kind        TEXT    NOT NULL,            -- finding.Rule.Kind in small letters
  about       TEXT    NOT NULL,            -- family or member
  label       TEXT    NOT NULL,
  label_en    TEXT    NOT NULL,
  condition   TEXT    NOT NULL,            -- the language of finding.ConditionParser; empty: always met
  amount      INTEGER,                     -- rupiah, or how many
  per         TEXT,                        -- what the amount is for
  valid_from  TEXT    NOT NULL,            -- ISO date
  valid_to    TEXT,
  source      TEXT    NOT NULL,            -- regulation or publisher
  source_on   TEXT    NOT NULL,            -- when it was published: year, month or day in ISO form
  restricted  INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1))
) STRICT;

-- An answer to a fact that neither the records nor the questionnaire hold, as somebody learnt it.
CREATE TABLE observation (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household   INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  person      INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,   -- NULL: the family
  fact        TEXT    NOT NULL,            -- db/reference/fact.csv
  value       INTEGER NOT NULL,            -- a number, or 1 yes and 2 no
  noted_on    TEXT    NOT NULL,            -- ISO date
  officer     TEXT    NOT NULL,
  source      TEXT,                        -- where it is known from
  restricted  INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1))    -- 1: only READ_RESTRICTED may learn it
) STRICT;
CREATE INDEX observation_household ON observation (household);
CREATE INDEX observation_person ON observation (person);
