-- Keys, trust and streams of this office. Local state, not records: none of it is journalled or sent.

-- The office's secret keys as PKCS#12; its password is random and wrapped by the signing secret of the keyring, so that
-- only users who may export can sign.
CREATE TABLE office_key (
  id               INTEGER PRIMARY KEY,
  created_at       INTEGER NOT NULL,
  key_file         BLOB    NOT NULL,
  wrapped_password BLOB    NOT NULL
) STRICT;

-- A district's certificate authority, kept the same way.
CREATE TABLE authority_key (
  one              INTEGER PRIMARY KEY CHECK (one = 1),
  created_at       INTEGER NOT NULL,
  key_file         BLOB    NOT NULL,
  wrapped_password BLOB    NOT NULL
) STRICT;

-- Whom this office trusts: the district's certificate, this office's own, and the newest signed roster.
CREATE TABLE enrolment (
  one              INTEGER PRIMARY KEY CHECK (one = 1),
  certificate      BLOB    NOT NULL,
  authority        BLOB    NOT NULL,
  roster           BLOB    NOT NULL,
  roster_signature BLOB    NOT NULL,
  revocations      BLOB    NOT NULL,
  confirmed_at     INTEGER NOT NULL
) STRICT;

-- Where each stream of bundles stands: "out" what this office has sent, "in" what it has merged.
CREATE TABLE stream (
  office    TEXT    NOT NULL,
  direction TEXT    NOT NULL CHECK (direction IN ('in', 'out')),
  epoch     INTEGER NOT NULL CHECK (epoch >= 1),
  sequence  INTEGER NOT NULL CHECK (sequence >= 0),
  head      TEXT,                          -- id of the last bundle
  frozen    INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
  positions TEXT    NOT NULL DEFAULT '{}', -- of the journal, told so far: {"install":sequence}
  PRIMARY KEY (office, direction)
) STRICT, WITHOUT ROWID;

-- Every bundle sent or merged.
CREATE TABLE bundle (
  id         TEXT    NOT NULL,             -- SHA-256 of the signed manifest, hex
  direction  TEXT    NOT NULL CHECK (direction IN ('in', 'out')),
  office     TEXT    NOT NULL,             -- the other office
  epoch      INTEGER NOT NULL,
  sequence   INTEGER NOT NULL,
  previous   TEXT,
  created_at INTEGER NOT NULL,
  handled_at INTEGER NOT NULL,
  act        INTEGER,                      -- the act that sent or merged it
  counts     TEXT    NOT NULL,             -- JSON: what it held or did
  file_name  TEXT    NOT NULL,
  PRIMARY KEY (id, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_stream ON bundle (direction, office, epoch, sequence);

-- Bundles that were verified but have to wait for the numbers before them: what they say of themselves. The files stay where
-- they are.
CREATE TABLE bundle_ahead (
  office    TEXT    NOT NULL,
  epoch     INTEGER NOT NULL,
  sequence  INTEGER NOT NULL,
  id        TEXT    NOT NULL,
  file_name TEXT    NOT NULL,
  seen_at   INTEGER NOT NULL,
  PRIMARY KEY (office, epoch, sequence)
) STRICT, WITHOUT ROWID;
