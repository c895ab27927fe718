-- The whole questionnaire of instrument dtsen/2 (db/reference/instrument): what V4 left out about the house and the interview,
-- and the answers about each member. Months are kept as yyyymm. NULL: not asked, or not answered.
ALTER TABLE assessment ADD COLUMN checker TEXT;                -- 203, who checked the form
ALTER TABLE assessment ADD COLUMN respondent_phone TEXT;       -- 206
ALTER TABLE assessment ADD COLUMN resume_at TEXT;              -- of an incomplete visit: step and field to go on at
ALTER TABLE assessment ADD COLUMN land_proof INTEGER;          -- 301b
ALTER TABLE assessment ADD COLUMN septic_distance INTEGER;     -- 306b
ALTER TABLE assessment ADD COLUMN power_2 INTEGER;             -- 307b2
ALTER TABLE assessment ADD COLUMN power_3 INTEGER;             -- 307b3
ALTER TABLE assessment ADD COLUMN aid_bpnt INTEGER;            -- 501a
ALTER TABLE assessment ADD COLUMN aid_bpnt_on INTEGER;         -- 501a
ALTER TABLE assessment ADD COLUMN aid_pkh INTEGER;             -- 501b
ALTER TABLE assessment ADD COLUMN aid_pkh_on INTEGER;          -- 501b
ALTER TABLE assessment ADD COLUMN aid_blt_dd INTEGER;          -- 501c
ALTER TABLE assessment ADD COLUMN aid_blt_dd_on INTEGER;       -- 501c
ALTER TABLE assessment ADD COLUMN aid_electricity INTEGER;     -- 501d
ALTER TABLE assessment ADD COLUMN aid_electricity_on INTEGER;  -- 501d
ALTER TABLE assessment ADD COLUMN aid_local INTEGER;           -- 501e
ALTER TABLE assessment ADD COLUMN aid_local_on INTEGER;        -- 501e
ALTER TABLE assessment ADD COLUMN aid_fertiliser INTEGER;      -- 501f
ALTER TABLE assessment ADD COLUMN aid_fertiliser_on INTEGER;   -- 501f
ALTER TABLE assessment ADD COLUMN aid_lpg INTEGER;             -- 501g
ALTER TABLE assessment ADD COLUMN aid_lpg_on INTEGER;          -- 501g
ALTER TABLE assessment ADD COLUMN internet INTEGER;            -- 505
ALTER TABLE assessment ADD COLUMN bank_account INTEGER;        -- 506

-- One member at one visit. Several choices in one column: a sum of codes where the form's codes are 1, 2, 4, 8 …, else a sum of
-- 2^(code - 1); db/reference/instrument says which ("multi", "several").
CREATE TABLE assessment_member (
  id                   INTEGER PRIMARY KEY,
  ver                  INTEGER NOT NULL,
  hlc                  INTEGER NOT NULL,
  deleted              INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  assessment           INTEGER NOT NULL REFERENCES assessment DEFERRABLE INITIALLY DEFERRED,
  person               INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  presence             INTEGER,             -- 404
  marital              INTEGER,             -- 408
  relation             INTEGER,             -- 409
  is_pregnant          INTEGER,             -- 410
  identity_docs        INTEGER,             -- 411
  school_participation INTEGER,             -- 412
  school_level         INTEGER,             -- 413
  school_class         INTEGER,             -- 414
  certificate          INTEGER,             -- 415
  works                INTEGER,             -- 416a
  work_hours           INTEGER,             -- 416b
  work_field           INTEGER,             -- 417
  work_status          INTEGER,             -- 418
  npwp                 INTEGER,             -- 419
  owns_business        INTEGER,             -- 420a
  business_count       INTEGER,             -- 420b
  business_field       INTEGER,             -- 421
  paid_workers         INTEGER,             -- 422
  unpaid_workers       INTEGER,             -- 423
  business_licence     INTEGER,             -- 424
  turnover             INTEGER,             -- 425
  business_internet    INTEGER,             -- 426
  nutrition            INTEGER,             -- 427
  dis_sight            INTEGER,             -- 428a
  dis_hearing          INTEGER,             -- 428b
  dis_walking          INTEGER,             -- 428c
  dis_hands            INTEGER,             -- 428d
  dis_learning         INTEGER,             -- 428e
  dis_behaviour        INTEGER,             -- 428f
  dis_speech           INTEGER,             -- 428g
  dis_selfcare         INTEGER,             -- 428h
  dis_memory           INTEGER,             -- 428i
  depression           INTEGER,             -- 428j
  caregiver            INTEGER,             -- 429
  illnesses            INTEGER,             -- 430
  health_insurance     INTEGER,             -- 431a
  joined_prakerja      INTEGER,             -- 431b
  joined_kur           INTEGER,             -- 431c
  joined_umi           INTEGER,             -- 431d
  joined_pip           INTEGER,             -- 431e
  job_insurance        INTEGER              -- 431f
) STRICT;
CREATE INDEX assessment_member_assessment ON assessment_member (assessment);
CREATE INDEX assessment_member_person ON assessment_member (person);
