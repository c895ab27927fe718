-- The families of PKH facilitators. Journalled tables carry id, ver, hlc, deleted (see V1).

-- A group (kelompok) of families in a village, with who accompanies it.
CREATE TABLE pkh_group (
  id               INTEGER PRIMARY KEY,
  ver              INTEGER NOT NULL,
  hlc              INTEGER NOT NULL,
  deleted          INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name             TEXT    NOT NULL,
  village          TEXT    NOT NULL,       -- Kemendagri code, 10 digits
  chair            INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,   -- ketua kelompok; NULL: not chosen yet
  facilitator      INTEGER NOT NULL,       -- row of app_user; users do not leave their computer, so no reference
  facilitator_name TEXT    NOT NULL        -- as signed in, for where that user is not known
) STRICT;
CREATE INDEX pkh_group_facilitator ON pkh_group (facilitator);
CREATE INDEX pkh_group_chair ON pkh_group (chair);

-- Which group a family was in and when: moving ends one row and begins another, so the history stays.
CREATE TABLE pkh_membership (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  pkh_group INTEGER NOT NULL REFERENCES pkh_group DEFERRABLE INITIALLY DEFERRED,
  household INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  since     TEXT    NOT NULL,
  until     TEXT,                          -- NULL: still in it
  reason    TEXT,                          -- why it came into this group
  left_why  TEXT                           -- why it left it
) STRICT;
CREATE INDEX pkh_membership_group ON pkh_membership (pkh_group);
CREATE INDEX pkh_membership_household ON pkh_membership (household);

-- Which school a member goes to; the newest row tells.
CREATE TABLE pupil_school (
  id      INTEGER PRIMARY KEY,
  ver     INTEGER NOT NULL,
  hlc     INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  person  INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  school  TEXT    NOT NULL,
  place   TEXT    NOT NULL,                -- where its letters go to
  grade   TEXT,
  told_on TEXT    NOT NULL
) STRICT;
CREATE INDEX pupil_school_person ON pupil_school (person, told_on);

-- What a letter about participation was given for: such data is given to nobody without a purpose.
ALTER TABLE letter ADD COLUMN purpose TEXT;
