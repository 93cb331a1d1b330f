CREATE TABLE cases.action (
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  organisation_id uuid,
  idempotency_key text,
  made_against integer,
  origin text NOT NULL,
  data jsonb NOT NULL,
  PRIMARY KEY (case_id, seq),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id),
  CHECK ((origin = ANY (ARRAY['hub'::text, 'replay'::text])))
);

CREATE TABLE cases.attachment (
  id uuid NOT NULL,
  case_id uuid,
  seq integer,
  place smallint,
  by_reporter boolean NOT NULL,
  key_hash text,
  content_type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  blob text,
  thumbnail_blob text,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id)
);

CREATE TABLE cases.attachment_allowance (
  key text NOT NULL,
  left_over double precision NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (key)
);

CREATE TABLE cases.calendar (
  key text NOT NULL,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  digest text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (key, version)
);

CREATE TABLE cases.case (
  id uuid NOT NULL,
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
  state_since timestamp with time zone NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  category text NOT NULL,
  category_version integer NOT NULL,
  condition text,
  location geometry(Point,4326),
  region_path text,
  grid_code text,
  organisation_id uuid,
  handler_id uuid,
  reported_at timestamp with time zone NOT NULL,
  filed_at timestamp with time zone,
  dispatched_at timestamp with time zone,
  finished_at timestamp with time zone,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone NOT NULL,
  clock text,
  calendar text,
  due_at timestamp with time zone,
  warn_at timestamp with time zone,
  suspended_at timestamp with time zone,
  resolution text,
  has_result boolean NOT NULL,
  merged_into uuid,
  co_handlers jsonb NOT NULL,
  helping uuid[] NOT NULL,
  links jsonb NOT NULL,
  rating smallint,
  level smallint NOT NULL,
  times jsonb NOT NULL,
  reworked boolean NOT NULL,
  dispatches smallint NOT NULL,
  returns smallint NOT NULL,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['open'::text, 'closed'::text, 'rejected'::text, 'void'::text])))
);

CREATE TABLE cases.category (
  standard text NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  key text NOT NULL,
  name jsonb NOT NULL,
  class_code text,
  class_name jsonb,
  synonyms text[] NOT NULL,
  conditions jsonb NOT NULL,
  retired_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  UNIQUE (key, version),
  PRIMARY KEY (standard, kind, code, version)
);

CREATE TABLE cases.export (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  reader jsonb NOT NULL,
  filter jsonb NOT NULL,
  format text NOT NULL,
  language text NOT NULL,
  state text NOT NULL,
  done integer NOT NULL,
  total integer,
  blob text,
  size bigint,
  created_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  removed_after timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'removed'::text])))
);

CREATE TABLE cases.flow (
  key text NOT NULL,
  version integer NOT NULL,
  calendar_key text NOT NULL,
  definition jsonb NOT NULL,
  digest text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (key, version)
);

CREATE TABLE cases.import (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  headers jsonb NOT NULL,
  language text NOT NULL,
  state text NOT NULL,
  mapping jsonb,
  dry_run boolean NOT NULL,
  done integer NOT NULL,
  rejected integer NOT NULL,
  share real,
  result jsonb,
  problem jsonb,
  blob text,
  size bigint NOT NULL,
  rejects_blob text,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((state = ANY (ARRAY['arrived'::text, 'waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'removed'::text])))
);

CREATE TABLE cases.reporter (
  case_id uuid NOT NULL,
  person_id uuid,
  name_sealed text,
  phone_sealed text,
  phone_hash text,
  words_sealed text,
  follow_hash text,
  created_at timestamp with time zone NOT NULL,
  erased_at timestamp with time zone,
  PRIMARY KEY (case_id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id)
);

CREATE TABLE cases.saved_view (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  organisation_id uuid,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE cases.support (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  supporter text NOT NULL,
  person_id uuid,
  name_sealed text,
  phone_sealed text,
  phone_hash text,
  follow_hash text NOT NULL,
  network text,
  created_at timestamp with time zone NOT NULL,
  erased_at timestamp with time zone,
  UNIQUE (case_id, supporter),
  PRIMARY KEY (id),
  FOREIGN KEY (case_id) REFERENCES cases."case"(id)
);

CREATE TABLE decisions.automation (
  key text NOT NULL,
  name jsonb NOT NULL,
  decides jsonb NOT NULL,
  owner jsonb NOT NULL,
  model_key text,
  objection jsonb NOT NULL,
  as_shipped boolean NOT NULL,
  version integer NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (key)
);

CREATE TABLE decisions.evaluation (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  model_key text NOT NULL,
  model_version integer NOT NULL,
  decision text NOT NULL,
  inputs jsonb NOT NULL,
  outputs jsonb NOT NULL,
  matched jsonb NOT NULL,
  notes jsonb NOT NULL,
  duration_ms real NOT NULL,
  subject text,
  PRIMARY KEY (id),
  FOREIGN KEY (model_key, model_version) REFERENCES decisions.model_version(key, version)
);

CREATE TABLE decisions.model (
  key text NOT NULL,
  versions integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (key)
);

CREATE TABLE decisions.model_version (
  key text NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  xml text NOT NULL,
  digest text NOT NULL,
  view jsonb NOT NULL,
  valid_from timestamp with time zone,
  valid_to timestamp with time zone,
  saved_at timestamp with time zone NOT NULL,
  published_at timestamp with time zone,
  author text NOT NULL,
  PRIMARY KEY (key, version),
  FOREIGN KEY (key) REFERENCES decisions.model(key),
  CHECK ((valid_to > valid_from)),
  CHECK (((published_at IS NULL) = (valid_from IS NULL)))
);

CREATE TABLE identity.account (
  person_id uuid NOT NULL,
  account text NOT NULL,
  account_key text NOT NULL,
  password_hash text NOT NULL,
  disabled boolean NOT NULL,
  password_changed_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  UNIQUE (account_key),
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES identity.person(id)
);

CREATE TABLE identity.attempt (
  key text NOT NULL,
  failures integer NOT NULL,
  last_at timestamp with time zone NOT NULL,
  blocked_until timestamp with time zone,
  PRIMARY KEY (key)
);

CREATE TABLE identity.organisation (
  id uuid NOT NULL,
  standard text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  parent_id uuid,
  path text NOT NULL,
  region_path text,
  active boolean NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  UNIQUE (standard, code),
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES identity.organisation(id)
);

CREATE TABLE identity.person (
  id uuid NOT NULL,
  organisation_id uuid,
  keep_until timestamp with time zone,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  erased_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id)
);

CREATE TABLE identity.personal (
  person_id uuid NOT NULL,
  name text NOT NULL,
  phone_sealed text,
  phone_hash text,
  id_number_sealed text,
  id_number_hash text,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES identity.person(id)
);

CREATE TABLE identity.policy (
  name text NOT NULL,
  value jsonb NOT NULL,
  version integer NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE identity.role (
  code text NOT NULL,
  name jsonb NOT NULL,
  permissions text[] NOT NULL,
  everything boolean NOT NULL,
  as_shipped boolean NOT NULL,
  version integer NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (code)
);

CREATE TABLE identity.role_grant (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  organisation_id uuid,
  region_path text,
  granted_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone,
  revoked_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  FOREIGN KEY (person_id) REFERENCES identity.person(id),
  FOREIGN KEY (role) REFERENCES identity.role(code)
);

CREATE TABLE identity.session (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  token_hash text NOT NULL,
  address_sealed text,
  agent text,
  idle_seconds integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  UNIQUE (token_hash),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES identity.person(id)
);

CREATE TABLE identity.setup_token (
  token_hash text NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  PRIMARY KEY (token_hash)
);

CREATE TABLE kernel.answer (
  caller text NOT NULL,
  key text NOT NULL,
  request text NOT NULL,
  status integer,
  body text,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (caller, key)
);

CREATE TABLE kernel.audit (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  purpose text,
  data jsonb,
  PRIMARY KEY (id)
);

CREATE TABLE kernel.job (
  id uuid NOT NULL,
  kind text NOT NULL,
  key text,
  payload jsonb NOT NULL,
  state text NOT NULL,
  run_at timestamp with time zone NOT NULL,
  lease_until timestamp with time zone,
  attempts integer NOT NULL,
  progress jsonb,
  result jsonb,
  error text,
  owner text,
  created_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'dead'::text, 'cancelled'::text])))
);

CREATE TABLE kernel.migration (
  module text NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  PRIMARY KEY (module, name)
);

CREATE TABLE kernel.notification (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  template text NOT NULL,
  data jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  PRIMARY KEY (id)
);

CREATE TABLE kernel.outbox (
  id uuid NOT NULL,
  type text NOT NULL,
  subject text NOT NULL,
  data jsonb NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  position bigint,
  PRIMARY KEY (id)
);

CREATE TABLE kernel.relay (
  name text NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE space.component (
  uid uuid NOT NULL,
  standard text NOT NULL,
  id text NOT NULL,
  major text NOT NULL,
  minor text NOT NULL,
  name text NOT NULL,
  owner text,
  state text NOT NULL,
  region_path text,
  grid_code text,
  geometry geometry(Point,4326) NOT NULL,
  properties jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  UNIQUE (standard, id),
  PRIMARY KEY (uid)
);

CREATE TABLE space.drawn_feature (
  layer_id text NOT NULL,
  id text NOT NULL,
  geometry geometry(Geometry,4326) NOT NULL,
  properties jsonb NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (layer_id, id),
  FOREIGN KEY (layer_id) REFERENCES space.drawn_layer(id) ON DELETE CASCADE
);

CREATE TABLE space.drawn_layer (
  id text NOT NULL,
  title jsonb NOT NULL,
  description jsonb NOT NULL,
  geometry text NOT NULL,
  fields jsonb NOT NULL,
  style jsonb NOT NULL,
  legend jsonb NOT NULL,
  public boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (id),
  CHECK ((geometry = ANY (ARRAY['point'::text, 'line'::text, 'polygon'::text])))
);

CREATE TABLE space.layer_look (
  layer_id text NOT NULL,
  style jsonb,
  legend jsonb,
  position integer,
  hidden boolean NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (layer_id)
);

CREATE TABLE space.place (
  id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  address text,
  aliases text[] NOT NULL,
  region_path text,
  geometry geometry(Point,4326) NOT NULL,
  sought text NOT NULL,
  properties jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  UNIQUE (source, external_id),
  PRIMARY KEY (id)
);

CREATE TABLE space.profile (
  version integer NOT NULL,
  profile jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (version)
);

CREATE TABLE space.region (
  id uuid NOT NULL,
  standard text NOT NULL,
  code text NOT NULL,
  level text NOT NULL,
  depth smallint NOT NULL,
  name text NOT NULL,
  name_en text,
  parent_code text,
  parent_id uuid,
  path text NOT NULL,
  made boolean NOT NULL,
  geometry geometry(MultiPolygon,4326),
  centre geometry(Point,4326),
  properties jsonb NOT NULL,
  retired_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  UNIQUE (standard, code),
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES space.region(id),
  CHECK (((depth >= 1) AND (depth <= 6))),
  CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'district'::text, 'street'::text, 'community'::text, 'grid'::text])))
);

CREATE INDEX action_happened ON cases.action USING btree (happened_at, case_id, seq) WHERE (kind = ANY (ARRAY['report'::text, 'accept'::text, 'dispatch'::text, 'return'::text, 'arrive'::text, 'finish'::text, 'close'::text, 'escalate'::text, 'reopen'::text, 'rate'::text]));

CREATE UNIQUE INDEX action_once ON cases.action USING btree (case_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE UNIQUE INDEX action_report_once ON cases.action USING btree (actor, idempotency_key) WHERE ((seq = 1) AND (idempotency_key IS NOT NULL));

CREATE INDEX attachment_blob ON cases.attachment USING btree (blob) WHERE (blob IS NOT NULL);

CREATE INDEX attachment_case ON cases.attachment USING btree (case_id, seq, place) WHERE (case_id IS NOT NULL);

CREATE INDEX attachment_removed ON cases.attachment USING btree (removed_at) WHERE ((removed_at IS NOT NULL) AND (blob IS NOT NULL));

CREATE INDEX attachment_unclaimed ON cases.attachment USING btree (created_at) WHERE (case_id IS NULL);

CREATE UNIQUE INDEX attachment_key ON cases.attachment USING btree (key_hash) WHERE (key_hash IS NOT NULL);

CREATE INDEX attachment_allowance_age ON cases.attachment_allowance USING btree (at);

CREATE INDEX case_category ON cases."case" USING btree (category, reported_at, id);

CREATE INDEX case_closed ON cases."case" USING btree (closed_at, id) INCLUDE (organisation_id, region_path, grid_code, category, kind, state_since, reported_at, due_at, suspended_at, rating) WHERE (closed_at IS NOT NULL);

CREATE INDEX case_dropped ON cases."case" USING btree (state_since) WHERE (kind = ANY (ARRAY['rejected'::text, 'void'::text]));

CREATE INDEX case_grid ON cases."case" USING btree (grid_code, reported_at) WHERE (grid_code IS NOT NULL);

CREATE INDEX case_helping ON cases."case" USING gin (helping) WHERE (helping <> '{}'::uuid[]);

CREATE INDEX case_location ON cases."case" USING gist (location);

CREATE INDEX case_open ON cases."case" USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (kind = 'open'::text);

CREATE INDEX case_open_location ON cases."case" USING gist (location) WHERE (kind = 'open'::text);

CREATE INDEX case_open_region ON cases."case" USING btree (region_path text_pattern_ops) WHERE (kind = 'open'::text);

CREATE INDEX case_open_reported ON cases."case" USING btree (reported_at) INCLUDE (organisation_id, region_path, grid_code, category, kind, state_since, closed_at, due_at, suspended_at, rating) WHERE (kind = 'open'::text);

CREATE INDEX case_organisation ON cases."case" USING btree (organisation_id, reported_at, id);

CREATE INDEX case_public ON cases."case" USING btree (reported_at, id) WHERE ((kind = ANY (ARRAY['open'::text, 'closed'::text])) AND (merged_into IS NULL));

CREATE INDEX case_region ON cases."case" USING btree (region_path text_pattern_ops, reported_at);

CREATE INDEX case_reported ON cases."case" USING btree (reported_at, id) INCLUDE (organisation_id, region_path, grid_code, category, state, state_since, kind, filed_at, dispatched_at, closed_at, due_at, suspended_at, rating, reworked, dispatches, returns);

CREATE INDEX case_search ON cases."case" USING gin (search);

CREATE INDEX case_updated ON cases."case" USING btree (updated_at, id);

CREATE INDEX case_work ON cases."case" USING btree (organisation_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (kind = 'open'::text);

CREATE UNIQUE INDEX case_by_number ON cases."case" USING btree (number);

CREATE UNIQUE INDEX case_source ON cases."case" USING btree (source, external_id) WHERE (external_id IS NOT NULL);

CREATE SEQUENCE cases.case_number;

CREATE INDEX export_blob ON cases.export USING btree (blob) WHERE (blob IS NOT NULL);

CREATE INDEX export_owner ON cases.export USING btree (owner_id, created_at);

CREATE INDEX import_age ON cases.import USING btree (created_at);

CREATE INDEX import_blob ON cases.import USING btree (blob) WHERE (blob IS NOT NULL);

CREATE VIEW cases.public_case AS
 SELECT id,
    number,
    state,
    kind,
    category,
    region_path,
    grid_code,
    organisation_id,
    channel,
    reported_at,
    filed_at,
    dispatched_at,
    closed_at,
    due_at,
    suspended_at,
    updated_at,
    rating,
    reworked,
    resolution,
    st_snaptogrid(location, (0.001)::double precision) AS location
   FROM cases."case";

CREATE VIEW cases.public_category AS
 SELECT DISTINCT ON (key) key,
    standard,
    kind,
    code,
    version,
    name,
    class_code,
    class_name,
    synonyms,
    conditions
   FROM cases.category
  WHERE (retired_at IS NULL)
  ORDER BY key, version DESC;

CREATE VIEW cases.public_map AS
 SELECT id,
    number,
    state,
    kind,
    category,
    region_path,
    channel,
    reported_at,
    due_at,
    closed_at,
    updated_at AS changed_at,
    location AS geometry
   FROM cases.public_case
  WHERE (location IS NOT NULL);

CREATE INDEX reporter_person ON cases.reporter USING btree (person_id, case_id) WHERE (person_id IS NOT NULL);

CREATE INDEX reporter_phone ON cases.reporter USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);

CREATE INDEX saved_view_organisation ON cases.saved_view USING btree (organisation_id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX saved_view_owner ON cases.saved_view USING btree (owner_id);

CREATE INDEX support_network ON cases.support USING btree (network, created_at) WHERE (network IS NOT NULL);

CREATE INDEX support_person ON cases.support USING btree (person_id, case_id) WHERE (person_id IS NOT NULL);

CREATE INDEX support_phone ON cases.support USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);

CREATE INDEX evaluation_model ON decisions.evaluation USING btree (model_key, id);

CREATE INDEX evaluation_subject ON decisions.evaluation USING btree (subject, id) WHERE (subject IS NOT NULL);

CREATE VIEW decisions.public_automation AS
 SELECT key,
    name,
    decides,
    owner,
    model_key,
    objection
   FROM decisions.automation;

CREATE VIEW decisions.public_evaluation AS
 SELECT id,
    at,
    model_key,
    model_version,
    decision,
    inputs,
    outputs,
    matched,
    subject
   FROM decisions.evaluation;

CREATE VIEW decisions.public_model AS
 SELECT key,
    version,
    name,
    digest,
    valid_from,
    valid_to,
    published_at
   FROM decisions.model_version
  WHERE (published_at IS NOT NULL);

CREATE INDEX attempt_age ON identity.attempt USING btree (last_at);

CREATE SEQUENCE identity.made_organisation_number;

CREATE INDEX organisation_name ON identity.organisation USING btree (standard, name);

CREATE INDEX organisation_parent ON identity.organisation USING btree (parent_id);

CREATE INDEX organisation_prefix ON identity.organisation USING btree (path text_pattern_ops);

CREATE INDEX person_organisation ON identity.person USING btree (organisation_id, id);

CREATE INDEX personal_phone ON identity.personal USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);

CREATE UNIQUE INDEX personal_id_number ON identity.personal USING btree (id_number_hash) WHERE (id_number_hash IS NOT NULL);

CREATE VIEW identity.public_grant AS
 SELECT g.id,
    g.person_id,
    g.role,
    r.permissions,
    r.everything,
    g.organisation_id,
    o.path AS organisation_path,
    g.region_path,
    g.ends_at
   FROM ((identity.role_grant g
     JOIN identity.role r ON ((r.code = g.role)))
     LEFT JOIN identity.organisation o ON ((o.id = g.organisation_id)))
  WHERE ((g.revoked_at IS NULL) AND ((g.organisation_id IS NULL) OR o.active));

CREATE VIEW identity.public_organisation AS
 SELECT id,
    standard,
    code,
    name,
    kind,
    parent_id,
    path,
    region_path,
    active,
    changed_at
   FROM identity.organisation;

CREATE VIEW identity.public_person AS
 SELECT p.id,
    p.organisation_id,
    d.name
   FROM (identity.person p
     LEFT JOIN identity.personal d ON ((d.person_id = p.id)));

CREATE INDEX role_grant_organisation ON identity.role_grant USING btree (organisation_id) WHERE (revoked_at IS NULL);

CREATE INDEX role_grant_person ON identity.role_grant USING btree (person_id) WHERE (revoked_at IS NULL);

CREATE INDEX session_end ON identity.session USING btree (ends_at);

CREATE INDEX session_person ON identity.session USING btree (person_id, id);

CREATE INDEX answer_age ON kernel.answer USING btree (at);

CREATE INDEX audit_actor ON kernel.audit USING btree (actor, id);

CREATE INDEX audit_subject ON kernel.audit USING btree (subject, id);

CREATE INDEX job_due ON kernel.job USING btree (run_at) WHERE (state = 'waiting'::text);

CREATE INDEX job_leased ON kernel.job USING btree (lease_until) WHERE (state = 'running'::text);

CREATE UNIQUE INDEX job_key ON kernel.job USING btree (kind, key) WHERE ((state = 'waiting'::text) AND (key IS NOT NULL));

CREATE INDEX notification_person ON kernel.notification USING btree (person_id, id);

CREATE INDEX outbox_waiting ON kernel.outbox USING btree (id) WHERE ("position" IS NULL);

CREATE UNIQUE INDEX outbox_position ON kernel.outbox USING btree ("position") WHERE ("position" IS NOT NULL);

CREATE INDEX component_changed ON space.component USING btree (changed_at);

CREATE INDEX component_geometry ON space.component USING gist (geometry);

CREATE INDEX component_kind ON space.component USING btree (major, minor, id);

CREATE INDEX component_order ON space.component USING btree (id);

CREATE INDEX component_region ON space.component USING btree (region_path text_pattern_ops, id);

CREATE INDEX drawn_feature_changed ON space.drawn_feature USING btree (layer_id, changed_at);

CREATE INDEX drawn_feature_geometry ON space.drawn_feature USING gist (geometry);

CREATE SEQUENCE space.made_region_number;

CREATE INDEX place_changed ON space.place USING btree (changed_at);

CREATE INDEX place_geometry ON space.place USING gist (geometry);

CREATE INDEX place_kind ON space.place USING btree (kind, id);

CREATE INDEX place_sought ON space.place USING gin (sought gin_trgm_ops);

CREATE VIEW space.public_component AS
 SELECT uid,
    standard,
    id,
    major,
    minor,
    name,
    owner,
    state,
    region_path,
    grid_code,
    geometry,
    changed_at
   FROM space.component;

CREATE VIEW space.public_place AS
 SELECT id,
    source,
    external_id,
    kind,
    name,
    address,
    region_path,
    geometry,
    changed_at
   FROM space.place;

CREATE VIEW space.public_region AS
 SELECT r.id,
    r.standard,
    r.code,
    r.level,
    r.depth,
    r.name,
    r.name_en,
    p.code AS parent_code,
    r.path,
    r.made,
    r.geometry,
    r.centre,
    r.retired_at,
    r.changed_at
   FROM (space.region r
     LEFT JOIN space.region p ON ((p.id = r.parent_id)));

CREATE INDEX region_changed ON space.region USING btree (level, changed_at);

CREATE INDEX region_geometry ON space.region USING gist (geometry);

CREATE INDEX region_name ON space.region USING gin (name gin_trgm_ops);

CREATE INDEX region_parent ON space.region USING btree (parent_id, code);

CREATE INDEX region_prefix ON space.region USING btree (path text_pattern_ops);

CREATE INDEX region_standard_name ON space.region USING btree (standard, name);
