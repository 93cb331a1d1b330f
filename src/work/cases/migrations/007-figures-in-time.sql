-- What the one map reads: cases by when they ended, by unit grid, and the steps that happened last.

CREATE INDEX case_closed ON cases.case (closed_at, id) WHERE closed_at IS NOT NULL;
-- Rejected and voided cases ended when they came into their state.
CREATE INDEX case_dropped ON cases.case (state_since) WHERE kind IN ('rejected', 'void');
CREATE INDEX case_grid ON cases.case (grid_code, reported_at) WHERE grid_code IS NOT NULL;
CREATE INDEX action_happened ON cases.action (happened_at, case_id, seq)
  WHERE kind IN ('report', 'accept', 'dispatch', 'return', 'arrive', 'finish', 'close', 'escalate', 'reopen', 'rate');
-- Open cases by place: the map of what is worked on reads a small part of all that ever was.
CREATE INDEX case_open_location ON cases.case USING gist (location) WHERE kind = 'open';
