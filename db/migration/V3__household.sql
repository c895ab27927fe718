-- Families by No. KK and their members. Journalled tables carry id, ver, hlc, deleted (see V1).

CREATE TABLE household (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,            -- the change that last won; = id while never edited
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  kk          TEXT,                        -- nomor Kartu Keluarga; NULL: none yet
  village     TEXT    NOT NULL,            -- Kemendagri code, 10 digits without dots
  address     TEXT,                        -- street, kampung or dusun, as spoken
  rt          TEXT,
  rw          TEXT,
  latitude    REAL,
  longitude   REAL,
  phone       TEXT,
  desil       INTEGER CHECK (desil BETWEEN 1 AND 10),  -- recorded as checked in DTSEN, never computed
  desil_on    TEXT,                        -- when it was checked, ISO date
  desil_by    TEXT,                        -- who checked, or the file it came from
  spending    INTEGER,                     -- rupiah per person and month, as stated
  note        TEXT,
  external_id TEXT                         -- id in the source it was imported from, after the sub-district's code and a slash
) STRICT;
CREATE INDEX household_kk ON household (kk);
CREATE INDEX household_village ON household (village);
CREATE INDEX household_external ON household (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE person (
  id              INTEGER PRIMARY KEY,
  ver             INTEGER NOT NULL,
  hlc             INTEGER NOT NULL,
  deleted         INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household       INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  nik             TEXT,                    -- as given, even when malformed: checks warn, they do not block
  nik_reason      TEXT,                    -- why there is none: code list nik_kosong
  name            TEXT    NOT NULL,
  sex             INTEGER CHECK (sex IN (1, 2)),       -- 1 laki-laki, 2 perempuan
  birth_place     TEXT,
  birth_date      TEXT,                    -- ISO date
  birth_estimated INTEGER NOT NULL DEFAULT 0 CHECK (birth_estimated IN (0, 1)),
  relation        INTEGER NOT NULL,        -- code list hubungan; 1 kepala keluarga
  marital         INTEGER,                 -- code list kawin
  presence        INTEGER NOT NULL DEFAULT 1,          -- code list keberadaan; 2 meninggal
  died_on         TEXT,
  education       INTEGER,                 -- code list ijazah
  schooling       INTEGER,                 -- code list sekolah
  occupation      TEXT,
  disability      INTEGER,                 -- code list disabilitas; NULL none
  chronic         INTEGER,                 -- code list penyakit; NULL none
  pregnant        INTEGER NOT NULL DEFAULT 0 CHECK (pregnant IN (0, 1)),
  mother_name     TEXT,
  phone           TEXT,
  note            TEXT,                    -- also what an import could not put into a code
  external_id     TEXT                     -- id in the source it was imported from, after the sub-district's code and a slash
) STRICT;
CREATE INDEX person_household ON person (household);
CREATE INDEX person_nik ON person (nik);
CREATE INDEX person_external ON person (external_id) WHERE external_id IS NOT NULL;

-- Search as you type and the list of families: one row for every living row of "person". Derived, rebuilt on demand.
CREATE TABLE person_search (
  person    INTEGER PRIMARY KEY,
  household INTEGER NOT NULL,
  head      INTEGER NOT NULL CHECK (head IN (0, 1)),
  alive     INTEGER NOT NULL CHECK (alive IN (0, 1)),
  village   TEXT    NOT NULL,
  desil     INTEGER,
  name_key  TEXT    NOT NULL,              -- folded name without blanks: a name is found from its beginning, joined or not
  sort_name TEXT    NOT NULL               -- name as it is sorted: lower case, no marks
) STRICT;
CREATE INDEX person_search_key ON person_search (name_key, person);
CREATE INDEX person_search_household ON person_search (household);
-- The list of families walks this index alone, whatever is filtered.
CREATE INDEX person_search_heads ON person_search (sort_name, village, desil, household, person) WHERE head = 1;

-- Folded words of the same rows; rowid = person.id. NIK and No. KK are found by the plain indexes above, which is faster.
CREATE VIRTUAL TABLE person_fts USING fts5 (name, place, tokenize = 'ascii', prefix = '2 3', detail = 'column', columnsize = 0);

-- Which version of the folding rules and of the index's own layout it was built with.
CREATE TABLE search_state (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  folding INTEGER NOT NULL
) STRICT;

-- Participation in programmes, of a family or of one member.
CREATE TABLE assistance (
  id            INTEGER PRIMARY KEY,
  ver           INTEGER NOT NULL,
  hlc           INTEGER NOT NULL,
  deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household     INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  person        INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  programme     TEXT    NOT NULL,          -- code list program
  component     TEXT,
  year          INTEGER,
  started_on    TEXT,
  ended_on      TEXT,
  monthly_value INTEGER,                   -- rupiah
  status        INTEGER NOT NULL,          -- code list kepesertaan: 1 aktif, 2 nonaktif, 3 usulan
  source        TEXT,
  external_id   TEXT                       -- made from the row it was imported from
) STRICT;
CREATE INDEX assistance_household ON assistance (household);
-- Every reference has an index: without, each insert of a parent may search the whole child table.
CREATE INDEX assistance_person ON assistance (person);
CREATE INDEX assistance_programme ON assistance (programme, status, household) WHERE deleted = 0;
