-- Settings of the office by name: letterhead, numbering templates, paper. Journalled, never sent to another office.
CREATE TABLE setting (
  id      INTEGER PRIMARY KEY,
  ver     INTEGER NOT NULL,
  hlc     INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name    TEXT    NOT NULL,
  value   TEXT    NOT NULL
) STRICT;
CREATE INDEX setting_name ON setting (name);

-- Letters issued. The PDF is kept under its hash and is what a reprint prints.
CREATE TABLE letter (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  office     TEXT    NOT NULL,             -- which office issued it: a district keeps the letters of many
  kind       TEXT    NOT NULL,             -- code list jenis_surat
  number     TEXT    NOT NULL,
  series     TEXT    NOT NULL,             -- which sequence the number came from
  year       INTEGER NOT NULL,
  sequence   INTEGER NOT NULL,
  issued_on  TEXT    NOT NULL,
  subject    TEXT    NOT NULL,             -- hal
  case_file  INTEGER REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,
  referral   INTEGER REFERENCES referral DEFERRABLE INITIALLY DEFERRED,
  person     INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  addressee  TEXT,
  signer     TEXT,
  content    TEXT,                         -- what was printed, frozen, as JSON; NULL: imported without it
  pdf        TEXT,                         -- SHA-256 of the kept PDF; NULL: imported without it
  pages      INTEGER,
  check_code TEXT,                         -- short code printed under the QR
  void_on    TEXT,
  void_why   TEXT
) STRICT;
CREATE INDEX letter_number ON letter (office, series, year, sequence);
CREATE INDEX letter_day ON letter (issued_on);
CREATE INDEX letter_case ON letter (case_file);
CREATE INDEX letter_referral ON letter (referral);
CREATE INDEX letter_person ON letter (person);

-- Ed25519 keys that seal letters: this office's own, and the public halves of offices whose letters it can check. Not
-- records, so not in the journal; the private half never leaves this encrypted file.
CREATE TABLE letter_key (
  key_id      INTEGER PRIMARY KEY,         -- first eight bytes of SHA-256 over the public key, as QR codes name it
  office      TEXT    NOT NULL,
  public_key  BLOB    NOT NULL,            -- X.509 encoding
  private_key BLOB,                        -- PKCS#8 encoding; NULL: another office's key
  since       INTEGER NOT NULL             -- milliseconds since 1970; the newest own key seals
) STRICT;
