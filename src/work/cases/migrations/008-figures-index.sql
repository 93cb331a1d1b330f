-- The index that statistics read holds also what days and grids are counted by, so that they need not read the cases.

DROP INDEX cases.case_reported;
CREATE INDEX case_reported ON cases.case (reported_at, id) INCLUDE (organisation_id, region_path, grid_code, category, state,
  state_since, kind, filed_at, dispatched_at, closed_at, due_at, suspended_at, rating, reworked, dispatches, returns);
