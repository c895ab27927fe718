-- What imports leave behind. Neither table is a record of the office: the records stand in the journal, under the act.

-- One finished import, for its page: what it did, and the rows it left out until somebody has dealt with them.
CREATE TABLE import_run (
  id           INTEGER PRIMARY KEY,
  act          INTEGER NOT NULL REFERENCES act DEFERRABLE INITIALLY DEFERRED,
  at           INTEGER NOT NULL,           -- milliseconds since 1970
  user_name    TEXT    NOT NULL,
  file_name    TEXT    NOT NULL,
  kind         TEXT    NOT NULL,           -- household.sheet.ListKind, or FOLDER for a folder of the data generator's form
  row_count    INTEGER NOT NULL,
  counts       TEXT    NOT NULL,           -- JSON: kind of record to [created, changed, unchanged]
  warnings     INTEGER NOT NULL,
  refused      INTEGER NOT NULL,
  refused_rows BLOB                        -- JSON, packed: titles, cells and reasons; NULL: none, or dismissed
) STRICT;
CREATE INDEX import_run_act ON import_run (act);

-- What the columns of a list meant, by its titles.
CREATE TABLE import_mapping (
  signature TEXT    PRIMARY KEY,           -- hash over the titles, in any order
  content   TEXT    NOT NULL,              -- JSON, columns counted in the order of the sorted titles
  used_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
