-- Home visits, the office's calendar, and tasks that follow from the data.

ALTER TABLE ref_holiday ADD COLUMN kind TEXT NOT NULL DEFAULT 'NASIONAL';       -- NASIONAL, CUTI_BERSAMA
ALTER TABLE ref_holiday ADD COLUMN provisional INTEGER NOT NULL DEFAULT 0;      -- 1: not decreed yet, only computed

-- Stages in which a case waits for the citizen: its days are not counted.
CREATE TABLE ref_pause (
  stage      TEXT NOT NULL,
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT NOT NULL DEFAULT '9999-12-31',
  source     TEXT NOT NULL,
  PRIMARY KEY (stage, valid_from)
) STRICT, WITHOUT ROWID;

-- Rules of tasks: when one is due, from when it is shown, and how it ranks. What makes a task exist is in task.TaskRules.
CREATE TABLE ref_task (
  code        TEXT    NOT NULL,
  label       TEXT    NOT NULL,
  label_en    TEXT    NOT NULL,
  resolved    TEXT    NOT NULL,            -- what makes it disappear, as a sentence
  resolved_en TEXT    NOT NULL,
  priority    INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 3),   -- 1: first
  capability  TEXT    NOT NULL,            -- kernel.Capability of those who can do it
  due_days    INTEGER NOT NULL CHECK (due_days >= 0),   -- working days from what causes it to its due day
  opens_days  INTEGER NOT NULL CHECK (opens_days >= 0), -- working days before the due day from which it is shown
  delay_days  INTEGER NOT NULL CHECK (delay_days >= 0), -- working days it can be put off at most
  sort        INTEGER NOT NULL,
  valid_from  TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to    TEXT    NOT NULL DEFAULT '9999-12-31',
  source      TEXT    NOT NULL,
  PRIMARY KEY (code, valid_from)
) STRICT, WITHOUT ROWID;

-- Days this office is closed besides the holidays of the country. The office's own, never sent.
CREATE TABLE closed_day (
  id      INTEGER PRIMARY KEY,
  ver     INTEGER NOT NULL,
  hlc     INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  day     TEXT    NOT NULL,                -- ISO date
  label   TEXT    NOT NULL                 -- why
) STRICT;
CREATE INDEX closed_day_day ON closed_day (day);

-- A visit to a family's house: planned first, made later.
CREATE TABLE visit (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household   INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  case_file   INTEGER REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,  -- NULL: the register is verified
  planned_on  TEXT    NOT NULL,            -- ISO date
  place       INTEGER NOT NULL,            -- order on the officer's route of that day, from 1
  officer     TEXT    NOT NULL,            -- who goes
  purpose     TEXT,                        -- what must be checked, besides what follows from the records
  visited_on  TEXT,                        -- NULL: not made yet
  result      INTEGER,                     -- code list hasil_kunjungan; NULL: not made yet
  met         TEXT,                        -- who was met
  met_as      TEXT,                        -- what they are to the family, in words
  note        TEXT,
  again_on    TEXT                         -- when to come again
) STRICT;
CREATE INDEX visit_household ON visit (household);
CREATE INDEX visit_case ON visit (case_file) WHERE case_file IS NOT NULL;
CREATE INDEX visit_day ON visit (planned_on, officer, place);
CREATE INDEX visit_open ON visit (planned_on) WHERE result IS NULL AND deleted = 0;

ALTER TABLE photo ADD COLUMN visit INTEGER REFERENCES visit DEFERRABLE INITIALLY DEFERRED;   -- the home visit it was taken at
CREATE INDEX photo_visit ON photo (visit) WHERE visit IS NOT NULL;
ALTER TABLE letter ADD COLUMN visit INTEGER REFERENCES visit DEFERRABLE INITIALLY DEFERRED;  -- of a berita acara
CREATE INDEX letter_visit ON letter (visit) WHERE visit IS NOT NULL;

-- A task that is put off: hidden until a day, with the reason. Tasks themselves are not kept; they follow from the data.
CREATE TABLE task_delay (
  id      INTEGER PRIMARY KEY,
  ver     INTEGER NOT NULL,
  hlc     INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  rule    TEXT    NOT NULL,                -- code of ref_task
  subject INTEGER NOT NULL,                -- row the task is about
  until   TEXT    NOT NULL,                -- first day it is shown again, ISO date
  reason  TEXT    NOT NULL,
  officer TEXT    NOT NULL
) STRICT;
CREATE INDEX task_delay_until ON task_delay (until) WHERE deleted = 0;

-- What tasks and the inbox ask for again and again.
CREATE INDEX case_file_open ON case_file (due_on) WHERE closed_on IS NULL AND deleted = 0;
CREATE INDEX act_subject ON act (subject, action) WHERE subject IS NOT NULL;
