-- A village that passes a case on has registered it too: its number, by which it asks after the case.
ALTER TABLE case_file ADD COLUMN reporter_number TEXT;
