-- Where things are: regions and unit grids, components, places, and the map's layers.

CREATE SCHEMA space;

-- Divisions from province to community, and unit grids below them. Codes are those of a versioned standard;
-- "made" marks codes that the hub made itself because a source gave names only.
CREATE TABLE space.region (
  id uuid PRIMARY KEY,
  standard text NOT NULL,
  code text NOT NULL,
  level text NOT NULL CHECK (level IN ('province', 'city', 'district', 'street', 'community', 'grid')),
  depth smallint NOT NULL CHECK (depth BETWEEN 1 AND 6),
  name text NOT NULL,
  name_en text,
  -- What the source says stands above; parent_id is what was found.
  parent_code text,
  parent_id uuid REFERENCES space.region (id),
  path text NOT NULL,
  made boolean NOT NULL,
  geometry geometry(MultiPolygon, 4326),
  centre geometry(Point, 4326),
  properties jsonb NOT NULL,
  retired_at timestamptz,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (standard, code)
);
CREATE INDEX region_parent ON space.region (parent_id, code);
CREATE INDEX region_prefix ON space.region (path text_pattern_ops);
CREATE INDEX region_geometry ON space.region USING gist (geometry);
CREATE INDEX region_name ON space.region USING gin (name gin_trgm_ops);
CREATE INDEX region_standard_name ON space.region (standard, name);
CREATE INDEX region_changed ON space.region (level, changed_at);
CREATE SEQUENCE space.made_region_number;

-- Public facilities that are managed one by one (manhole covers, lamps, trees).
CREATE TABLE space.component (
  uid uuid PRIMARY KEY,
  standard text NOT NULL,
  id text NOT NULL,
  major text NOT NULL,
  minor text NOT NULL,
  name text NOT NULL,
  owner text,
  state text NOT NULL,
  region_path text,
  grid_code text,
  geometry geometry(Point, 4326) NOT NULL,
  properties jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (standard, id)
);
CREATE INDEX component_geometry ON space.component USING gist (geometry);
CREATE INDEX component_region ON space.component (region_path text_pattern_ops, id);
CREATE INDEX component_kind ON space.component (major, minor, id);
CREATE INDEX component_order ON space.component (id);
CREATE INDEX component_changed ON space.component (changed_at);

-- What people name when they say where: places and addresses. "sought" is what geocoding compares with.
CREATE TABLE space.place (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  external_id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  address text,
  aliases text[] NOT NULL,
  region_path text,
  geometry geometry(Point, 4326) NOT NULL,
  sought text NOT NULL,
  properties jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (source, external_id)
);
CREATE INDEX place_geometry ON space.place USING gist (geometry);
CREATE INDEX place_sought ON space.place USING gin (sought gin_trgm_ops);
CREATE INDEX place_kind ON space.place (kind, id);
CREATE INDEX place_changed ON space.place (changed_at);

-- Layers that a city brings itself (roads, rivers, parks), with their fields and look as data.
CREATE TABLE space.drawn_layer (
  id text PRIMARY KEY,
  title jsonb NOT NULL,
  description jsonb NOT NULL,
  geometry text NOT NULL CHECK (geometry IN ('point', 'line', 'polygon')),
  fields jsonb NOT NULL,
  style jsonb NOT NULL,
  legend jsonb NOT NULL,
  public boolean NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE TABLE space.drawn_feature (
  layer_id text NOT NULL REFERENCES space.drawn_layer (id) ON DELETE CASCADE,
  id text NOT NULL,
  geometry geometry(Geometry, 4326) NOT NULL,
  properties jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (layer_id, id)
);
CREATE INDEX drawn_feature_geometry ON space.drawn_feature USING gist (geometry);
CREATE INDEX drawn_feature_changed ON space.drawn_feature (layer_id, changed_at);

-- A city's own look of any layer, over the one that the layer came with.
CREATE TABLE space.layer_look (
  layer_id text PRIMARY KEY,
  style jsonb,
  legend jsonb,
  position integer,
  hidden boolean NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE VIEW space.public_region AS
  SELECT r.id, r.standard, r.code, r.level, r.depth, r.name, r.name_en, p.code AS parent_code, r.path, r.made,
    r.geometry, r.centre, r.retired_at, r.changed_at
  FROM space.region r LEFT JOIN space.region p ON p.id = r.parent_id;

CREATE VIEW space.public_component AS
  SELECT uid, standard, id, major, minor, name, owner, state, region_path, grid_code, geometry, changed_at
  FROM space.component;

CREATE VIEW space.public_place AS
  SELECT id, source, external_id, kind, name, address, region_path, geometry, changed_at FROM space.place;
