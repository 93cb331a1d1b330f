-- Photos of cases. What they show may lead to people: the pictures lie sealed in the blob store, and this row tells
-- where, whose case and which step they belong to, until they are taken away.
CREATE TABLE cases.attachment (
  id uuid PRIMARY KEY,
  -- Null until a report or a step names it by its key; then the key is of no use any more.
  case_id uuid REFERENCES cases.case (id),
  seq integer,
  place smallint,
  -- It came with the report or from whoever reported: erased with them.
  by_reporter boolean NOT NULL,
  key_hash text,
  content_type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  -- Null once the pictures are gone.
  blob text,
  thumbnail_blob text,
  created_at timestamptz NOT NULL,
  -- From here on nobody sees it; the pictures go next.
  removed_at timestamptz
);
CREATE UNIQUE INDEX attachment_key ON cases.attachment (key_hash) WHERE key_hash IS NOT NULL;
CREATE INDEX attachment_case ON cases.attachment (case_id, seq, place) WHERE case_id IS NOT NULL;
CREATE INDEX attachment_unclaimed ON cases.attachment (created_at) WHERE case_id IS NULL;
CREATE INDEX attachment_blob ON cases.attachment (blob) WHERE blob IS NOT NULL;
CREATE INDEX attachment_removed ON cases.attachment (removed_at) WHERE removed_at IS NOT NULL AND blob IS NOT NULL;

-- How many photos a caller may send at the moment: under a keyed hash, refilled with time.
CREATE TABLE cases.attachment_allowance (
  key text PRIMARY KEY,
  left_over double precision NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX attachment_allowance_age ON cases.attachment_allowance (at);
