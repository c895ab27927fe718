-- Every handing-over of a case is one record: given to a colleague, referred to a place, transferred to another office, asked
-- for from one, or raised a level. What is not said of an older record was a referral.
ALTER TABLE referral ADD COLUMN kind TEXT NOT NULL DEFAULT 'RUJUK' CHECK (kind IN ('TUGAS', 'RUJUK', 'ALIH', 'MINTA', 'ESKALASI'));
ALTER TABLE referral ADD COLUMN why            TEXT;     -- why it is handed over
ALTER TABLE referral ADD COLUMN basis          TEXT;     -- code list dasar_data: consent or legal basis
ALTER TABLE referral ADD COLUMN basis_on       TEXT;     -- day of the consent, or from which the basis was relied on
ALTER TABLE referral ADD COLUMN to_office      TEXT;     -- code of the office it goes to, where it is one with this program's codes
ALTER TABLE referral ADD COLUMN to_user        INTEGER;  -- row of "app_user" of the office that wrote it; given to a colleague
ALTER TABLE referral ADD COLUMN to_phone       TEXT;     -- with destination_name, addressee and place: theirs as it was then
ALTER TABLE referral ADD COLUMN from_office    TEXT;     -- ours as it was then
ALTER TABLE referral ADD COLUMN from_name      TEXT;
ALTER TABLE referral ADD COLUMN from_addressee TEXT;
ALTER TABLE referral ADD COLUMN from_place     TEXT;
ALTER TABLE referral ADD COLUMN from_phone     TEXT;
ALTER TABLE referral ADD COLUMN from_user      TEXT;     -- who handed it over
ALTER TABLE referral ADD COLUMN answer_channel TEXT;     -- code list kanal_jawaban: how the answer came
ALTER TABLE referral ADD COLUMN answer_user    TEXT;     -- who wrote the answer down
ALTER TABLE referral ADD COLUMN next_on        TEXT;     -- of a waiting list or missing papers: when to ask again
ALTER TABLE referral ADD COLUMN reminders      INTEGER NOT NULL DEFAULT 0;
ALTER TABLE referral ADD COLUMN reminded_on    TEXT;
ALTER TABLE referral ADD COLUMN reminded_by    TEXT;
ALTER TABLE referral ADD COLUMN reminded_how   TEXT;     -- code list kanal_jawaban
ALTER TABLE referral ADD COLUMN revoked_on     TEXT;
ALTER TABLE referral ADD COLUMN revoked_why    TEXT;
ALTER TABLE referral ADD COLUMN done_on        TEXT;     -- what was asked for was given
ALTER TABLE referral ADD COLUMN done_note      TEXT;
CREATE INDEX referral_waiting ON referral (due_on) WHERE answer IS NULL AND revoked_on IS NULL AND deleted = 0;

-- The office a case belongs to now, by code; '' is the office that took it in.
ALTER TABLE case_file ADD COLUMN held_by TEXT NOT NULL DEFAULT '';

-- What has to be known of a place to refer to it.
ALTER TABLE destination ADD COLUMN office           TEXT;     -- code of an office, where it is one
ALTER TABLE destination ADD COLUMN contact          TEXT;     -- whom to ask for
ALTER TABLE destination ADD COLUMN whatsapp         TEXT;
ALTER TABLE destination ADD COLUMN hours            TEXT;
ALTER TABLE destination ADD COLUMN capacity         INTEGER;  -- places in all
ALTER TABLE destination ADD COLUMN free             INTEGER;  -- of them free, as known on free_on
ALTER TABLE destination ADD COLUMN free_on          TEXT;
ALTER TABLE destination ADD COLUMN requirements     TEXT NOT NULL DEFAULT '';  -- codes of list berkas, separated by blanks
ALTER TABLE destination ADD COLUMN requirement_note TEXT;
ALTER TABLE destination ADD COLUMN law              TEXT;     -- the law or decree it works on
ALTER TABLE destination ADD COLUMN note             TEXT;
ALTER TABLE destination ADD COLUMN retired_on       TEXT;
ALTER TABLE destination ADD COLUMN retired_why      TEXT;

-- Where the case goes with what its referrals came to: of several, the line with the smallest sort decides.
CREATE TABLE ref_answer (
  state      TEXT    NOT NULL,             -- referral.State
  stage      TEXT    NOT NULL,             -- stage the case stands at
  days       INTEGER,                      -- working days until it is asked again
  sort       INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL,
  PRIMARY KEY (state, valid_from)
) STRICT, WITHOUT ROWID;
