-- Users of this installation. Journalled (see V1): who added whom, and which role when, is on record. Passwords are not here:
-- the keyring beside the database holds its key once per user, wrapped by the password.

CREATE TABLE app_user (
  id              INTEGER PRIMARY KEY,
  ver             INTEGER NOT NULL,
  hlc             INTEGER NOT NULL,
  deleted         INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  login           TEXT    NOT NULL,        -- small letters; never changes, since the slot is named after it
  name            TEXT    NOT NULL,        -- as in letters and history
  role            TEXT    NOT NULL CHECK (role IN ('petugas', 'pendamping', 'supervisor', 'operator')),
  position        TEXT,                    -- jabatan, for signature blocks
  nip             TEXT,                    -- nomor induk pegawai
  active          INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  slot            TEXT    NOT NULL,        -- the user's slot in the keyring
  language        TEXT    NOT NULL DEFAULT 'id' CHECK (language IN ('id', 'en')),
  text_size       INTEGER NOT NULL DEFAULT 100 CHECK (text_size BETWEEN 80 AND 200),   -- percent
  change_password INTEGER NOT NULL DEFAULT 0 CHECK (change_password IN (0, 1))         -- 1: somebody else chose it
) STRICT;
CREATE UNIQUE INDEX app_user_login ON app_user (login) WHERE deleted = 0;
