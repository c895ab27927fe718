-- Programmes and what belongs to them. Journalled tables carry id, ver, hlc, deleted (see V1).

-- National programmes as dated data from db/reference; programmes of the office itself are rows of "programme" below.
CREATE TABLE ref_programme (
  code       TEXT    NOT NULL,             -- as assistance.programme keeps it
  label      TEXT    NOT NULL,             -- short, for lists
  label_en   TEXT    NOT NULL,
  name       TEXT    NOT NULL,             -- in full
  name_en    TEXT    NOT NULL,
  level      TEXT    NOT NULL,             -- code list tingkat_program
  owner      TEXT    NOT NULL,             -- who runs it
  unit       TEXT    NOT NULL,             -- code list satuan_program
  once       INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1)),   -- 1: a family or person receives it once in a lifetime
  excludes   TEXT    NOT NULL DEFAULT '',  -- codes of programmes it does not go with, separated by blanks
  rules      TEXT    NOT NULL DEFAULT '',  -- for whom, in words
  rules_en   TEXT    NOT NULL DEFAULT '',
  apply_at   TEXT    NOT NULL DEFAULT '',  -- where to apply
  documents  TEXT    NOT NULL DEFAULT '',  -- what to bring
  sort       INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL,
  PRIMARY KEY (code, valid_from)
) STRICT, WITHOUT ROWID;

-- What a component of a programme is worth, and when it was.
CREATE TABLE ref_programme_amount (
  code         TEXT    NOT NULL,
  component    TEXT    NOT NULL,           -- as assistance.component keeps it
  component_en TEXT    NOT NULL,
  amount       INTEGER,                    -- rupiah; NULL: not money, or differs from place to place
  goods        TEXT,                       -- what is given instead of or beside money
  per          TEXT    NOT NULL,           -- code list per_bantuan
  sort         INTEGER NOT NULL,
  valid_from   TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to     TEXT    NOT NULL DEFAULT '9999-12-31',
  source       TEXT    NOT NULL,
  PRIMARY KEY (code, component, valid_from)
) STRICT, WITHOUT ROWID;

-- Programmes that the office or its district added: provincial, of the regency, a village, a company, a community.
-- Their code is P and the row's id.
CREATE TABLE programme (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  label     TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  level     TEXT    NOT NULL,
  owner     TEXT    NOT NULL,
  unit      TEXT    NOT NULL,
  once      INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1)),
  excludes  TEXT,
  rules     TEXT,
  apply_at  TEXT,
  documents TEXT,
  starts_on TEXT    NOT NULL,
  ends_on   TEXT,                          -- last day it runs; NULL: open
  source    TEXT                           -- decree or letter it rests on
) STRICT;

-- Amounts the office knows of, for its own programmes and for national ones whose amount differs from place to place.
CREATE TABLE programme_amount (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  programme  TEXT    NOT NULL,             -- code
  component  TEXT    NOT NULL,
  amount     INTEGER,
  goods      TEXT,
  per        TEXT    NOT NULL,
  valid_from TEXT    NOT NULL,
  valid_to   TEXT,
  source     TEXT
) STRICT;
CREATE INDEX programme_amount_programme ON programme_amount (programme);

-- How many places a programme has, in a village or in all of them, in a year or a part of it.
CREATE TABLE programme_quota (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  programme TEXT    NOT NULL,
  year      INTEGER NOT NULL,
  period    TEXT,                          -- code list periode; NULL: the whole year
  village   TEXT,                          -- NULL: all villages together
  places    INTEGER NOT NULL,
  source    TEXT
) STRICT;
CREATE INDEX programme_quota_programme ON programme_quota (programme, year);

-- The code list of programmes: one place to look a code up, whoever added it.
CREATE VIEW programme_code AS
SELECT code, label, label_en, sort, valid_from, valid_to, source FROM ref_programme
UNION ALL
SELECT 'P' || id, label, label, 1000, starts_on, coalesce(ends_on, '9999-12-31'), coalesce(source, owner)
FROM programme WHERE deleted = 0;

-- Since which part of the year, and amounts that are not monthly. A monthly amount stays in monthly_value.
ALTER TABLE assistance ADD COLUMN period TEXT;    -- code list periode
ALTER TABLE assistance ADD COLUMN amount INTEGER; -- rupiah each "per"
ALTER TABLE assistance ADD COLUMN per TEXT;       -- code list per_bantuan; NULL: monthly

-- What a family or member really received of a participation.
CREATE TABLE disbursement (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  assistance  INTEGER NOT NULL REFERENCES assistance DEFERRABLE INITIALLY DEFERRED,
  year        INTEGER NOT NULL,
  period      TEXT    NOT NULL,            -- code list periode
  received_on TEXT,
  amount      INTEGER,                     -- rupiah
  goods       TEXT,
  source      TEXT,
  note        TEXT
) STRICT;
CREATE INDEX disbursement_assistance ON disbursement (assistance);

-- Joint business groups (KUBE).
CREATE TABLE kube (
  id             INTEGER PRIMARY KEY,
  ver            INTEGER NOT NULL,
  hlc            INTEGER NOT NULL,
  deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name           TEXT    NOT NULL,
  business       TEXT    NOT NULL,         -- kind of business, in words
  village        TEXT    NOT NULL,
  address        TEXT,
  formed_on      TEXT,
  facilitator    TEXT,
  bank           TEXT,
  account        TEXT,                     -- number of the group's account
  account_holder TEXT,
  state          TEXT    NOT NULL,         -- code list keadaan_kube
  note           TEXT
) STRICT;
CREATE INDEX kube_village ON kube (village);

CREATE TABLE kube_member (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  kube      INTEGER NOT NULL REFERENCES kube DEFERRABLE INITIALLY DEFERRED,
  person    INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  role      TEXT    NOT NULL,              -- code list peran_kube
  joined_on TEXT,
  left_on   TEXT,                          -- NULL: still a member
  note      TEXT                           -- why, where a rule was not met
) STRICT;
CREATE INDEX kube_member_kube ON kube_member (kube);
CREATE INDEX kube_member_person ON kube_member (person);

CREATE TABLE kube_grant (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  kube       INTEGER NOT NULL REFERENCES kube DEFERRABLE INITIALLY DEFERRED,
  stage      INTEGER NOT NULL,             -- first, second, … grant
  amount     INTEGER NOT NULL,             -- rupiah
  granted_on TEXT    NOT NULL,
  source     TEXT,
  note       TEXT
) STRICT;
CREATE INDEX kube_grant_kube ON kube_grant (kube);

CREATE TABLE kube_report (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  kube        INTEGER NOT NULL REFERENCES kube DEFERRABLE INITIALLY DEFERRED,
  until       TEXT    NOT NULL,            -- last day it tells of
  reported_on TEXT    NOT NULL,
  turnover    INTEGER,                     -- rupiah
  profit      INTEGER,                     -- rupiah; negative: a loss
  condition   TEXT    NOT NULL,            -- code list kondisi_kube
  next_due    TEXT,
  note        TEXT
) STRICT;
CREATE INDEX kube_report_kube ON kube_report (kube);

-- Where KKS cards are used (e-Warong, agents). What is bought there is not recorded.
CREATE TABLE outlet (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name        TEXT    NOT NULL,
  operator    TEXT    NOT NULL,            -- who runs it
  kube        INTEGER REFERENCES kube DEFERRABLE INITIALLY DEFERRED,
  village     TEXT    NOT NULL,
  address     TEXT,
  bank        TEXT,
  phone       TEXT,
  active_from TEXT,
  active_to   TEXT,                        -- NULL: still open
  note        TEXT
) STRICT;
CREATE INDEX outlet_kube ON outlet (kube);
CREATE INDEX outlet_village ON outlet (village);

CREATE TABLE kks_card (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  person    INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,   -- in whose name it is
  card_number TEXT,
  bank      TEXT,
  status    TEXT    NOT NULL,              -- code list status_kks
  status_on TEXT,
  issued_on TEXT,
  outlet    INTEGER REFERENCES outlet DEFERRABLE INITIALLY DEFERRED,   -- where the family uses it
  note      TEXT
) STRICT;
CREATE INDEX kks_card_household ON kks_card (household);
CREATE INDEX kks_card_person ON kks_card (person);
CREATE INDEX kks_card_outlet ON kks_card (outlet);

CREATE TABLE outlet_problem (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  outlet      INTEGER NOT NULL REFERENCES outlet DEFERRABLE INITIALLY DEFERRED,
  kind        TEXT    NOT NULL,            -- code list masalah_warong
  happened_on TEXT    NOT NULL,
  description TEXT    NOT NULL,
  household   INTEGER REFERENCES household DEFERRABLE INITIALLY DEFERRED,  -- who reported it; NULL: not a family here
  case_number TEXT,                        -- register number of the case it led to
  state       TEXT    NOT NULL,            -- code list keadaan_masalah
  solved_on   TEXT,
  solved_how  TEXT,
  officer     TEXT    NOT NULL
) STRICT;
CREATE INDEX outlet_problem_outlet ON outlet_problem (outlet);
CREATE INDEX outlet_problem_household ON outlet_problem (household);

-- Repair of an unfit house (Rutilahu).
CREATE TABLE house_repair (
  id           INTEGER PRIMARY KEY,
  ver          INTEGER NOT NULL,
  hlc          INTEGER NOT NULL,
  deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household    INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  person       INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,    -- who applied
  applied_on   TEXT    NOT NULL,
  land_kind    TEXT    NOT NULL,           -- code list bukti_tanah
  land_number  TEXT,
  land_owner   TEXT,                       -- name on the proof, where it is another
  statement    INTEGER NOT NULL DEFAULT 0 CHECK (statement IN (0, 1)),     -- no dispute, not to be sold for five years
  statement_on TEXT,
  roof         INTEGER,                    -- as answered at the last visit, see assessment
  wall         INTEGER,
  floor        INTEGER,
  visited_on   TEXT,                       -- of that visit
  cost         INTEGER,                    -- rupiah
  fund         TEXT,                       -- where the money comes from
  state        TEXT    NOT NULL,           -- code list keadaan_rutilahu
  progress     INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  progress_on  TEXT,
  reason       TEXT,                       -- why, where a rule was not met
  note         TEXT
) STRICT;
CREATE INDEX house_repair_household ON house_repair (household);
CREATE INDEX house_repair_person ON house_repair (person);

-- What partner companies offer: training, work, apprenticeship, goods, money.
CREATE TABLE offer (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  company    TEXT    NOT NULL,
  kind       TEXT    NOT NULL,             -- code list jenis_tawaran
  title      TEXT    NOT NULL,
  places     INTEGER NOT NULL,
  starts_on  TEXT    NOT NULL,
  ends_on    TEXT,
  place      TEXT,
  min_age    INTEGER,
  max_age    INTEGER,
  sex        INTEGER CHECK (sex IN (1, 2)),
  education  INTEGER,                      -- at least; code list ijazah
  skills     TEXT,                         -- in words
  villages   TEXT,                         -- codes separated by blanks; NULL: all
  contact    TEXT,
  closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  note       TEXT
) STRICT;

CREATE TABLE offer_match (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  offer      INTEGER NOT NULL REFERENCES offer DEFERRABLE INITIALLY DEFERRED,
  person     INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  result     TEXT    NOT NULL,             -- code list hasil_tawaran
  offered_on TEXT    NOT NULL,
  result_on  TEXT,
  reasons    TEXT,                         -- why the person was proposed, as shown then
  note       TEXT
) STRICT;
CREATE INDEX offer_match_offer ON offer_match (offer);
CREATE INDEX offer_match_person ON offer_match (person);

-- Numbers in rules of programmes that change over time: the line of extreme poverty, ages, sizes of groups.
CREATE TABLE ref_programme_rule (
  rule       TEXT    NOT NULL,
  value      INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL,
  PRIMARY KEY (rule, valid_from)
) STRICT, WITHOUT ROWID;
