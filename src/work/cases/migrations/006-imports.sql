-- Files of past cases that a steward brings in from the browser. The file itself is a blob, removed once its rows are in
-- or after a while; the row stays and tells who brought what in, and what came of it.
CREATE TABLE cases.import (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  -- The file's name as it was sent, and its columns; never a row of it.
  name text NOT NULL,
  headers jsonb NOT NULL,
  language text NOT NULL,
  state text NOT NULL CHECK (state IN ('arrived', 'waiting', 'running', 'done', 'failed', 'removed')),
  -- How its columns become cases, and whether everything is only tried; null until it runs.
  mapping jsonb,
  dry_run boolean NOT NULL,
  done integer NOT NULL,
  rejected integer NOT NULL,
  -- Share of the file that has been read; null where the file cannot tell.
  share real,
  result jsonb,
  -- What stopped it as a whole: {zh, en}.
  problem jsonb,
  blob text,
  size bigint NOT NULL,
  -- The rows that were not taken, as a table to mend and send again.
  rejects_blob text,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz
);
CREATE INDEX import_age ON cases.import (created_at);
CREATE INDEX import_blob ON cases.import (blob) WHERE blob IS NOT NULL;
