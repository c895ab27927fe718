-- One visit to a household. The answers keep the storage codes of the DTSEN metadata (docs/glossary.md); NULL: not asked.
CREATE TABLE assessment (
  id                 INTEGER PRIMARY KEY,
  ver                INTEGER NOT NULL,
  hlc                INTEGER NOT NULL,
  deleted            INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household          INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  visited_on         TEXT    NOT NULL,
  officer            TEXT    NOT NULL,
  respondent         TEXT,
  result             INTEGER NOT NULL DEFAULT 1,   -- code list hasil_kunjungan
  instrument         TEXT    NOT NULL,             -- which questionnaire, with its version, for example dtsen-rumah/1
  house_status       INTEGER,              -- 301a
  floor_area         INTEGER,              -- 302, square metres
  floor              INTEGER,              -- 303
  wall               INTEGER,              -- 304
  wall_unplastered   INTEGER,              -- own question for Kepmensos 262/2022 (f)
  roof               INTEGER,              -- 305
  drinking_water     INTEGER,              -- 306a
  lighting           INTEGER,              -- 307a
  power              INTEGER,              -- 307b, highest meter
  cooking_fuel       INTEGER,              -- 308
  toilet             INTEGER,              -- 309a
  closet             INTEGER,              -- 309b
  sewage             INTEGER,              -- 310
  has_gas_cylinder   INTEGER,              -- assets: 1 yes, 2 no
  has_fridge         INTEGER,
  has_aircon         INTEGER,
  has_water_heater   INTEGER,
  has_landline       INTEGER,
  has_flat_tv        INTEGER,
  has_gold           INTEGER,
  has_computer       INTEGER,
  has_motorcycle     INTEGER,
  has_bicycle        INTEGER,
  has_car            INTEGER,
  has_boat           INTEGER,
  has_motorboat      INTEGER,
  has_smartphone     INTEGER,
  has_other_land     INTEGER,
  has_other_house    INTEGER,
  cattle             INTEGER,              -- counts
  buffalo            INTEGER,
  horses             INTEGER,
  pigs               INTEGER,
  goats              INTEGER,
  head_unemployed    INTEGER,              -- Kepmensos 262/2022 (a): 1 yes, 2 no
  food_worry         INTEGER,              -- (b)
  food_over_half     INTEGER,              -- (c)
  no_clothes_bought  INTEGER,              -- (d)
  no_shelter         INTEGER,              -- (0)
  note               TEXT
) STRICT;
CREATE INDEX assessment_household ON assessment (household, visited_on);
