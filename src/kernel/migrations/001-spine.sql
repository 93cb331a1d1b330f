-- What every module stands on: events on their way, work to be done, what was done by whom, answers to repeated requests.
CREATE TABLE kernel.outbox (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  subject text NOT NULL,
  data jsonb NOT NULL,
  happened_at timestamptz NOT NULL,
  position bigint
);
CREATE INDEX outbox_waiting ON kernel.outbox (id) WHERE position IS NULL;
CREATE UNIQUE INDEX outbox_position ON kernel.outbox (position) WHERE position IS NOT NULL;

CREATE TABLE kernel.relay (
  name text PRIMARY KEY,
  position bigint NOT NULL
);

CREATE TABLE kernel.job (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  key text,
  payload jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead', 'cancelled')),
  run_at timestamptz NOT NULL,
  lease_until timestamptz,
  attempts integer NOT NULL,
  progress jsonb,
  result jsonb,
  error text,
  owner text,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE UNIQUE INDEX job_key ON kernel.job (kind, key) WHERE state = 'waiting' AND key IS NOT NULL;
CREATE INDEX job_due ON kernel.job (run_at) WHERE state = 'waiting';
CREATE INDEX job_leased ON kernel.job (lease_until) WHERE state = 'running';

CREATE TABLE kernel.audit (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  purpose text,
  data jsonb
);
CREATE INDEX audit_subject ON kernel.audit (subject, id);
CREATE INDEX audit_actor ON kernel.audit (actor, id);

CREATE TABLE kernel.answer (
  caller text NOT NULL,
  key text NOT NULL,
  request text NOT NULL,
  status integer,
  body text,
  at timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
CREATE INDEX answer_age ON kernel.answer (at);

CREATE TABLE kernel.notification (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  template text NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz
);
CREATE INDEX notification_person ON kernel.notification (person_id, id);
