-- What a case is recommended for, on what grounds, and which of two aids that do not go together a family keeps.

-- Words a recommendation is proposed in, by service and programme; they stand in the sentence of the letter.
CREATE TABLE ref_proposal (
  service    TEXT    NOT NULL,             -- code of ref_service; *: any
  programme  TEXT    NOT NULL DEFAULT '',  -- code; '': what the service is for; *: any
  subject    TEXT    NOT NULL CHECK (subject IN ('KELUARGA', 'ORANG')),
  taking     TEXT    NOT NULL DEFAULT '' CHECK (taking IN ('', '0', '1')),  -- whether it is for those who take part already; '': both
  words      TEXT    NOT NULL,             -- {nama} and {program} are filled in
  sort       INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL,
  PRIMARY KEY (service, programme, subject, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendation (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_file  INTEGER NOT NULL REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,
  drafted_on TEXT    NOT NULL,             -- whose findings its grounds are
  officer    TEXT    NOT NULL,
  note       TEXT                          -- to those who approve it
) STRICT;
CREATE INDEX recommendation_case ON recommendation (case_file);

CREATE TABLE recommendation_line (
  id             INTEGER PRIMARY KEY,
  ver            INTEGER NOT NULL,
  hlc            INTEGER NOT NULL,
  deleted        INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  recommendation INTEGER NOT NULL REFERENCES recommendation DEFERRABLE INITIALLY DEFERRED,
  sort           INTEGER NOT NULL,
  programme      TEXT,                     -- code; NULL: none
  person         INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,  -- NULL: the family
  words          TEXT    NOT NULL,         -- what is recommended, as it stands in the letter's sentence
  support        TEXT    NOT NULL,         -- code list dukungan: what the findings said on drafted_on
  grounds        TEXT,                     -- the findings in words, one a line
  why            TEXT                      -- why it is recommended although the findings do not support it
) STRICT;
CREATE INDEX recommendation_line_recommendation ON recommendation_line (recommendation);

-- Surat pernyataan memilih bantuan.
CREATE TABLE aid_choice (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  case_file INTEGER REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,
  person    INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,  -- who signs
  keeps     TEXT    NOT NULL,              -- code of the programme
  gives_up  TEXT    NOT NULL,
  made_on   TEXT    NOT NULL,
  officer   TEXT    NOT NULL,
  signed_on TEXT                           -- NULL: not signed yet
) STRICT;
CREATE INDEX aid_choice_household ON aid_choice (household);
