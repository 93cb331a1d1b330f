-- Who: organisations, people, what they may do and where, and how they sign in.

CREATE SCHEMA identity;

CREATE TABLE identity.organisation (
  id uuid PRIMARY KEY,
  standard text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  parent_id uuid REFERENCES identity.organisation (id),
  -- Ids from the root, each followed by a slash.
  path text NOT NULL,
  region_path text,
  active boolean NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (standard, code)
);
CREATE INDEX organisation_parent ON identity.organisation (parent_id);
CREATE INDEX organisation_prefix ON identity.organisation (path text_pattern_ops);
CREATE INDEX organisation_name ON identity.organisation (standard, name);
CREATE SEQUENCE identity.made_organisation_number;

-- What other tables refer to; it stays when the personal data of the person is erased.
CREATE TABLE identity.person (
  id uuid PRIMARY KEY,
  organisation_id uuid REFERENCES identity.organisation (id),
  keep_until timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  erased_at timestamptz
);
CREATE INDEX person_organisation ON identity.person (organisation_id, id);

-- Sealed and hashed under the hub's keys, which are not in the database.
CREATE TABLE identity.personal (
  person_id uuid PRIMARY KEY REFERENCES identity.person (id),
  name text NOT NULL,
  phone_sealed text,
  phone_hash text,
  id_number_sealed text,
  id_number_hash text
);
CREATE INDEX personal_phone ON identity.personal (phone_hash) WHERE phone_hash IS NOT NULL;
CREATE UNIQUE INDEX personal_id_number ON identity.personal (id_number_hash) WHERE id_number_hash IS NOT NULL;

CREATE TABLE identity.account (
  person_id uuid PRIMARY KEY REFERENCES identity.person (id),
  account text NOT NULL,
  -- The account's name as it is compared: NFKC, small letters.
  account_key text NOT NULL UNIQUE,
  password_hash text NOT NULL,
  disabled boolean NOT NULL,
  password_changed_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE identity.role (
  code text PRIMARY KEY,
  name jsonb NOT NULL,
  permissions text[] NOT NULL,
  -- Holds every permission that any module declares, today's and tomorrow's.
  everything boolean NOT NULL,
  -- Came with the hub and was not changed here: a new edition of the hub may change it.
  as_shipped boolean NOT NULL,
  version integer NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE identity.role_grant (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES identity.person (id),
  role text NOT NULL REFERENCES identity.role (code),
  organisation_id uuid REFERENCES identity.organisation (id),
  region_path text,
  granted_at timestamptz NOT NULL,
  ends_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX role_grant_person ON identity.role_grant (person_id) WHERE revoked_at IS NULL;
CREATE INDEX role_grant_organisation ON identity.role_grant (organisation_id) WHERE revoked_at IS NULL;

CREATE TABLE identity.session (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES identity.person (id),
  token_hash text NOT NULL UNIQUE,
  address_sealed text,
  agent text,
  idle_seconds integer NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX session_person ON identity.session (person_id, id);
CREATE INDEX session_end ON identity.session (ends_at);

-- Failed sign-ins by keyed hash of account or address; the account need not exist.
CREATE TABLE identity.attempt (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  blocked_until timestamptz
);
CREATE INDEX attempt_age ON identity.attempt (last_at);

CREATE TABLE identity.setup_token (
  token_hash text PRIMARY KEY,
  ends_at timestamptz NOT NULL
);

-- What a place sets differently from what the hub came with.
CREATE TABLE identity.policy (
  name text PRIMARY KEY,
  value jsonb NOT NULL,
  version integer NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE VIEW identity.public_organisation AS
  SELECT id, standard, code, name, kind, parent_id, path, region_path, active, changed_at FROM identity.organisation;

-- Names only, for lists inside the hub; null once erased. Whoever shows them to the public masks them.
CREATE VIEW identity.public_person AS
  SELECT p.id, p.organisation_id, d.name FROM identity.person p LEFT JOIN identity.personal d ON d.person_id = p.id;

-- Who may do what where; the reader compares ends_at with its own moment.
CREATE VIEW identity.public_grant AS
  SELECT g.id, g.person_id, g.role, r.permissions, r.everything, g.organisation_id, o.path AS organisation_path,
    g.region_path, g.ends_at
  FROM identity.role_grant g
  JOIN identity.role r ON r.code = g.role
  LEFT JOIN identity.organisation o ON o.id = g.organisation_id
  WHERE g.revoked_at IS NULL AND (g.organisation_id IS NULL OR o.active);
