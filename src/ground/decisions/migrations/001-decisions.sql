-- By which rule: decision tables in versions, what they decided, and the register of everything that decides by itself.

CREATE SCHEMA decisions;

-- What a key stands for; locked while a version is added.
CREATE TABLE decisions.model (
  key text PRIMARY KEY,
  versions integer NOT NULL,
  created_at timestamptz NOT NULL
);

-- A version is never rewritten: what was decided by it must be explained by it.
CREATE TABLE decisions.model_version (
  key text NOT NULL REFERENCES decisions.model (key),
  version integer NOT NULL,
  name text NOT NULL,
  -- As it was given, for download and evaluation.
  xml text NOT NULL,
  -- SHA-256 of the XML, hexadecimal.
  digest text NOT NULL,
  -- As a person reads it: facts that go in, tables with numbered rows.
  view jsonb NOT NULL,
  -- In force from and until; null until: for ever. Null from: a draft.
  valid_from timestamptz,
  valid_to timestamptz,
  saved_at timestamptz NOT NULL,
  published_at timestamptz,
  -- A person's id, or system.
  author text NOT NULL,
  PRIMARY KEY (key, version),
  CHECK (valid_to > valid_from),
  CHECK ((published_at IS NULL) = (valid_from IS NULL))
);

-- Holds facts about the matter and references, never personal data.
CREATE TABLE decisions.evaluation (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  model_key text NOT NULL,
  model_version integer NOT NULL,
  decision text NOT NULL,
  inputs jsonb NOT NULL,
  outputs jsonb NOT NULL,
  -- [{decision, rule, index, annotation}]
  matched jsonb NOT NULL,
  -- What did not go as the table's author meant.
  notes jsonb NOT NULL,
  duration_ms real NOT NULL,
  -- What was decided about, such as a case's id.
  subject text,
  FOREIGN KEY (model_key, model_version) REFERENCES decisions.model_version (key, version)
);
CREATE INDEX evaluation_model ON decisions.evaluation (model_key, id);
CREATE INDEX evaluation_subject ON decisions.evaluation (subject, id) WHERE subject IS NOT NULL;

CREATE TABLE decisions.automation (
  key text PRIMARY KEY,
  -- Texts are {zh, en}.
  name jsonb NOT NULL,
  decides jsonb NOT NULL,
  -- Who answers for it.
  owner jsonb NOT NULL,
  model_key text,
  -- How to object to a person.
  objection jsonb NOT NULL,
  -- Came with a module and was not changed here: the module may change it.
  as_shipped boolean NOT NULL,
  version integer NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE VIEW decisions.public_model AS
  SELECT key, version, name, digest, valid_from, valid_to, published_at
  FROM decisions.model_version WHERE published_at IS NOT NULL;

CREATE VIEW decisions.public_evaluation AS
  SELECT id, at, model_key, model_version, decision, inputs, outputs, matched, subject FROM decisions.evaluation;

CREATE VIEW decisions.public_automation AS
  SELECT key, name, decides, owner, model_key, objection FROM decisions.automation;
