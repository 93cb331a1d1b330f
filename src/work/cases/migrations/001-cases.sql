-- The case engine: what was reported, where it stands in the loop, and every step that led there.

CREATE SCHEMA cases;

-- Versioned dictionaries. Component and matter codes collide, so a category is (standard, kind, code); "key" joins the three.
CREATE TABLE cases.category (
  standard text NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  key text NOT NULL,
  name jsonb NOT NULL,
  -- Class 大类, for grouping; its name stands with it.
  class_code text,
  class_name jsonb,
  synonyms text[] NOT NULL,
  -- The conditions 情形 on which time limits hang: [{key, name, urgent}].
  conditions jsonb NOT NULL,
  retired_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (standard, kind, code, version),
  UNIQUE (key, version)
);

-- A loaded version is never changed; "digest" tells two definitions apart.
CREATE TABLE cases.flow (
  key text NOT NULL,
  version integer NOT NULL,
  calendar_key text NOT NULL,
  definition jsonb NOT NULL,
  digest text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (key, version)
);

CREATE TABLE cases.calendar (
  key text NOT NULL,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  digest text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (key, version)
);

CREATE SEQUENCE cases.case_number;

-- Texts are kept without what leads to a person (see cases.reporter). Everything below "version" is the fold of cases.action.
CREATE TABLE cases.case (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  address text,
  search tsvector NOT NULL,
  source text,
  external_id text,
  source_digest text,

  version integer NOT NULL,
  flow_key text NOT NULL,
  flow_version integer NOT NULL,
  state text NOT NULL,
  state_since timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('open', 'closed', 'rejected', 'void')),
  channel text NOT NULL,
  category text NOT NULL,
  category_version integer NOT NULL,
  condition text,
  location geometry(Point, 4326),
  region_path text,
  grid_code text,
  organisation_id uuid,
  handler_id uuid,
  reported_at timestamptz NOT NULL,
  filed_at timestamptz,
  dispatched_at timestamptz,
  finished_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL,
  clock text,
  calendar text,
  due_at timestamptz,
  warn_at timestamptz,
  suspended_at timestamptz,
  resolution text,
  has_result boolean NOT NULL,
  merged_into uuid,
  co_handlers jsonb NOT NULL,
  -- Organisations that were called to help and have not finished.
  helping uuid[] NOT NULL,
  links jsonb NOT NULL,
  rating smallint,
  level smallint NOT NULL,
  times jsonb NOT NULL,
  reworked boolean NOT NULL,
  dispatches smallint NOT NULL,
  returns smallint NOT NULL
);
CREATE UNIQUE INDEX case_by_number ON cases.case (number);
CREATE UNIQUE INDEX case_source ON cases.case (source, external_id) WHERE external_id IS NOT NULL;
-- Worklists: what is open, by deadline; cases without one come last.
CREATE INDEX case_work ON cases.case (organisation_id, (coalesce(due_at, 'infinity'::timestamptz)), id) WHERE kind = 'open';
CREATE INDEX case_open ON cases.case ((coalesce(due_at, 'infinity'::timestamptz)), id) WHERE kind = 'open';
CREATE INDEX case_helping ON cases.case USING gin (helping) WHERE helping <> '{}';
-- Pages by time of reporting; with all that statistics count, so that they need not read the cases themselves.
CREATE INDEX case_reported ON cases.case (reported_at, id) INCLUDE (organisation_id, region_path, category, state, kind,
  filed_at, dispatched_at, closed_at, due_at, suspended_at, rating, reworked, dispatches, returns);
CREATE INDEX case_organisation ON cases.case (organisation_id, reported_at, id);
CREATE INDEX case_region ON cases.case (region_path text_pattern_ops, reported_at);
CREATE INDEX case_open_region ON cases.case (region_path text_pattern_ops) WHERE kind = 'open';
CREATE INDEX case_category ON cases.case (category, reported_at, id);
CREATE INDEX case_location ON cases.case USING gist (location);
CREATE INDEX case_search ON cases.case USING gin (search);
CREATE INDEX case_updated ON cases.case (updated_at, id);

CREATE TABLE cases.action (
  case_id uuid NOT NULL REFERENCES cases.case (id),
  seq integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor text NOT NULL,
  organisation_id uuid,
  idempotency_key text,
  made_against integer,
  origin text NOT NULL CHECK (origin IN ('hub', 'replay')),
  data jsonb NOT NULL,
  PRIMARY KEY (case_id, seq)
);
CREATE UNIQUE INDEX action_once ON cases.action (case_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX action_report_once ON cases.action (actor, idempotency_key)
  WHERE seq = 1 AND idempotency_key IS NOT NULL;

-- Personal data of whoever reported, sealed, apart from the case so that it can be erased. "words" are the texts as
-- written where the case keeps them shortened.
CREATE TABLE cases.reporter (
  case_id uuid PRIMARY KEY REFERENCES cases.case (id),
  person_id uuid,
  name_sealed text,
  phone_sealed text,
  phone_hash text,
  words_sealed text,
  follow_hash text,
  created_at timestamptz NOT NULL,
  erased_at timestamptz
);
CREATE INDEX reporter_person ON cases.reporter (person_id, case_id) WHERE person_id IS NOT NULL;
CREATE INDEX reporter_phone ON cases.reporter (phone_hash) WHERE phone_hash IS NOT NULL;

CREATE TABLE cases.saved_view (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  -- Offered to everybody of the owner's organisation.
  organisation_id uuid,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX saved_view_owner ON cases.saved_view (owner_id);
CREATE INDEX saved_view_organisation ON cases.saved_view (organisation_id) WHERE organisation_id IS NOT NULL;

-- For upper modules and the public: no words, and the place rounded to about a hundred metres.
CREATE VIEW cases.public_case AS
  SELECT id, number, state, kind, category, region_path, grid_code, organisation_id, channel,
    reported_at, filed_at, dispatched_at, closed_at, due_at, suspended_at, updated_at, rating, reworked, resolution,
    ST_SnapToGrid(location, 0.001) AS location
  FROM cases.case;

-- As the map's layers read it.
CREATE VIEW cases.public_map AS
  SELECT id, number, state, kind, category, region_path, channel, reported_at, due_at, closed_at,
    updated_at AS changed_at, location AS geometry
  FROM cases.public_case WHERE location IS NOT NULL;

CREATE VIEW cases.public_category AS
  SELECT DISTINCT ON (key) key, standard, kind, code, version, name, class_code, class_name, synonyms, conditions
  FROM cases.category WHERE retired_at IS NULL ORDER BY key, version DESC;

-- Tables of cases that people asked for. The file is removed after a while; the row stays and tells who took out what.
CREATE TABLE cases.export (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  -- Who asked, with the grants held then: references only.
  reader jsonb NOT NULL,
  filter jsonb NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
  language text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'removed')),
  done integer NOT NULL,
  total integer,
  blob text,
  size bigint,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  removed_after timestamptz
);
CREATE INDEX export_owner ON cases.export (owner_id, created_at);
CREATE INDEX export_blob ON cases.export (blob) WHERE blob IS NOT NULL;
