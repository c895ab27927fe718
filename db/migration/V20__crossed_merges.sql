-- Two offices merged the same two records in opposite directions: each hid the other. The program lets the older record stay,
-- which the journal tells; here stands which of these pairs somebody in this office has looked at. Not journalled.
CREATE TABLE crossing_seen (
  kind INTEGER NOT NULL CHECK (kind IN (1, 2)),   -- 1 persons, 2 families
  kept INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  PRIMARY KEY (kind, kept, gone)
) STRICT, WITHOUT ROWID;
