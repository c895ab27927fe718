-- What the days of a service rest on, and the days an office has set for itself.
ALTER TABLE ref_service ADD COLUMN proposal INTEGER NOT NULL DEFAULT 1;  -- 1: no published limit was found, the days are proposed
ALTER TABLE ref_service ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;  -- 1: sources contradict one another about it

-- Working days in which the office means to finish cases of a service that come in from a day on.
CREATE TABLE service_days (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  service    TEXT    NOT NULL,             -- ref_service.code
  valid_from TEXT    NOT NULL,
  days       INTEGER NOT NULL,
  source     TEXT    NOT NULL              -- the office's decree or agreement
) STRICT;
CREATE INDEX service_days_service ON service_days (service, valid_from);

-- Somebody else gave a step in place of who the chain names.
ALTER TABLE case_approval ADD COLUMN standing TEXT;        -- code list pewakilan; NULL: nobody stood in
ALTER TABLE case_approval ADD COLUMN standing_basis TEXT;  -- on what ground, for example an order's number
