-- Checks of the register: their rules as dated data, what the last run found (derived), and what people decided (journalled).

-- The checks A1 to A14: flags for people to look at, never verdicts.
CREATE TABLE ref_check (
  code           TEXT    NOT NULL,         -- A1 … A14
  title          TEXT    NOT NULL,
  title_en       TEXT    NOT NULL,
  explanation    TEXT    NOT NULL,         -- what is compared, and what to look at
  explanation_en TEXT    NOT NULL,
  severity       INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),   -- 3: look at it first
  sort           INTEGER NOT NULL,
  valid_from     TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to       TEXT    NOT NULL DEFAULT '9999-12-31',
  source         TEXT    NOT NULL,
  PRIMARY KEY (code, valid_from)
) STRICT, WITHOUT ROWID;

-- What the checks compare with: thresholds, programmes, words of occupations, bands of deciles.
CREATE TABLE ref_check_rule (
  check_code TEXT NOT NULL,
  kind       TEXT NOT NULL,                -- ambang, aset, desil, garis, kk, larangan, layanan, pekerjaan, program, sekali, tahap, tanpa
  item       TEXT NOT NULL,
  value      TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT NOT NULL DEFAULT '9999-12-31',
  source     TEXT NOT NULL,
  PRIMARY KEY (check_code, kind, item, value, valid_from)
) STRICT, WITHOUT ROWID;

-- What a person decided about one finding. It holds as long as the facts it was decided on are the same.
CREATE TABLE review_decision (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  check_code TEXT    NOT NULL,
  subject    TEXT    NOT NULL,             -- what the finding is about: check, variant and ids
  facts      TEXT    NOT NULL,             -- the facts it was decided on; identity numbers only as a digest
  household  INTEGER REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  village    TEXT,
  verdict    TEXT    NOT NULL,             -- code list putusan_periksa
  reason     TEXT    NOT NULL,
  decided_on TEXT    NOT NULL,
  officer    TEXT    NOT NULL
) STRICT;
CREATE INDEX review_decision_subject ON review_decision (subject, facts);
CREATE INDEX review_decision_household ON review_decision (household);

-- Derived by a run, thrown away by the next: one row for every family, what the matrix shows.
CREATE TABLE review_family (
  household       INTEGER PRIMARY KEY,
  village         TEXT    NOT NULL,
  rw              TEXT,
  rt              TEXT,
  head            INTEGER,                 -- who stands for the family
  sort_name       TEXT    NOT NULL,
  desil           INTEGER,
  programmes      TEXT    NOT NULL,        -- codes of active programmes between blanks, a blank before and after each
  programme_count INTEGER NOT NULL,
  signs           INTEGER,                 -- criteria of Kepmensos 262/2022 met at the last visit; NULL: never visited
  poor            INTEGER NOT NULL,        -- 1: stated spending below the dated poverty line
  vulnerable      INTEGER NOT NULL         -- 1: somebody pregnant, disabled or elderly
) STRICT;
CREATE INDEX review_family_place ON review_family (village, rw, rt, sort_name, household);
CREATE INDEX review_family_name ON review_family (sort_name, household);
CREATE INDEX review_family_count ON review_family (programme_count, sort_name, household);

-- Derived by a run: everything found.
CREATE TABLE review_finding (
  id         INTEGER PRIMARY KEY,
  check_code TEXT    NOT NULL,
  variant    TEXT    NOT NULL,
  household  INTEGER,                      -- NULL: about a village or an officer
  person     INTEGER,
  other      INTEGER,                      -- the other person or family
  village    TEXT,
  topic      TEXT    NOT NULL,             -- register number, officer, programme
  details    TEXT    NOT NULL,             -- values of the reason, separated by |
  subject    TEXT    NOT NULL,
  facts      TEXT    NOT NULL,
  sort_name  TEXT    NOT NULL,
  restricted INTEGER NOT NULL
) STRICT;
CREATE INDEX review_finding_check ON review_finding (check_code, village, sort_name, id);
CREATE INDEX review_finding_household ON review_finding (household);

-- When the checks last ran, and what they had read.
CREATE TABLE review_run (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  at       INTEGER NOT NULL,               -- milliseconds since 1970
  day      TEXT    NOT NULL,               -- ages and time limits are those of this day
  hlc      INTEGER NOT NULL,               -- newest change of a record it saw
  rules    TEXT    NOT NULL,               -- hash of the reference data it used
  families INTEGER NOT NULL,
  findings INTEGER NOT NULL,
  millis   INTEGER NOT NULL
) STRICT;
