-- What days are counted from among older cases: those still open, and those closed lately, each from its index alone.

CREATE INDEX case_open_reported ON cases.case (reported_at) INCLUDE (organisation_id, region_path, grid_code, category, kind,
  state_since, closed_at, due_at, suspended_at, rating) WHERE kind = 'open';
DROP INDEX cases.case_closed;
CREATE INDEX case_closed ON cases.case (closed_at, id) INCLUDE (organisation_id, region_path, grid_code, category, kind,
  state_since, reported_at, due_at, suspended_at, rating) WHERE closed_at IS NOT NULL;
