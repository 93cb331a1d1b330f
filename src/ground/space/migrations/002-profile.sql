-- What the place says of itself: names, hotlines, offices, privacy, the notice of the day. Every version is kept.
CREATE TABLE space.profile (
  version integer PRIMARY KEY,
  profile jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
