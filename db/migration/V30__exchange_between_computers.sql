-- Who may exchange with the other computers of the office without being one who sends to the district.
ALTER TABLE app_user ADD COLUMN exchanges INTEGER NOT NULL DEFAULT 0 CHECK (exchanges IN (0, 1));
