-- Whom an open case troubles too. Each follows it by a code of their own; "supporter" is the keyed hash of the person or the
-- device, so that each counts once. What leads to the person is sealed, and erased as the reporter's is.
CREATE TABLE cases.support (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases.case (id),
  supporter text NOT NULL,
  person_id uuid,
  name_sealed text,
  phone_sealed text,
  phone_hash text,
  follow_hash text NOT NULL,
  -- Keyed hash of the network that it came from, kept for a day: nobody makes a crowd of themselves.
  network text,
  created_at timestamptz NOT NULL,
  erased_at timestamptz,
  UNIQUE (case_id, supporter)
);
CREATE INDEX support_person ON cases.support (person_id, case_id) WHERE person_id IS NOT NULL;
CREATE INDEX support_phone ON cases.support (phone_hash) WHERE phone_hash IS NOT NULL;
CREATE INDEX support_network ON cases.support (network, created_at) WHERE network IS NOT NULL;

-- The public list of the newest, without those that were merged into another.
CREATE INDEX case_public ON cases.case (reported_at, id) WHERE kind IN ('open', 'closed') AND merged_into IS NULL;
