/**
 * The site, its plan, its drills with their evidence, its packs and its audit log.
 *
 * Source: version 0.1.0
 */
export const stepOne = `
CREATE TABLE site (
  site_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  customer TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL,
  confidentiality TEXT NOT NULL,
  template_id TEXT NOT NULL,
  frameworks TEXT NOT NULL CHECK (json_valid(frameworks)),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX site_only_one ON site ((1));

CREATE TABLE person (
  person_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  contact TEXT NOT NULL,
  contact_confirmed_on TEXT
) STRICT;

CREATE TABLE prerequisite (
  kind TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  confirmed_by TEXT REFERENCES person (person_id),
  confirmed_at TEXT,
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
) STRICT;

CREATE TABLE service (
  service_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
  owner_id TEXT REFERENCES person (person_id),
  -- objectives are agreed together or not at all: { rtoMinutes, rpoMinutes, mtdMinutes }
  objectives TEXT CHECK (objectives IS NULL OR (
    objectives ->> '$.rtoMinutes' >= 0 AND objectives ->> '$.rpoMinutes' >= 0))
) STRICT;

CREATE TABLE protected_asset (
  asset_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  service_id TEXT REFERENCES service (service_id),
  owner_id TEXT REFERENCES person (person_id),
  location TEXT NOT NULL,
  backup_method TEXT NOT NULL,
  retention_days INTEGER CHECK (retention_days > 0),
  size_bytes INTEGER CHECK (size_bytes >= 0),
  restore_order INTEGER CHECK (restore_order > 0),
  depends_on TEXT NOT NULL CHECK (json_valid(depends_on)),
  scope_item_ids TEXT NOT NULL CHECK (json_valid(scope_item_ids)),
  note TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX protected_asset_of_service ON protected_asset (service_id);

CREATE TABLE scope_item (
  item_id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL,
  group_name TEXT NOT NULL CHECK (json_valid(group_name)),
  name TEXT NOT NULL CHECK (json_valid(name)),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE scope_exclusion (
  item_id TEXT PRIMARY KEY REFERENCES scope_item (item_id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  excluded_by TEXT NOT NULL REFERENCES person (person_id),
  excluded_at TEXT NOT NULL
) STRICT;

CREATE TABLE restore_target (
  restore_target_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  location TEXT NOT NULL,
  isolation TEXT NOT NULL,
  approved_by TEXT REFERENCES person (person_id),
  approved_at TEXT,
  CHECK ((approved_by IS NULL) = (approved_at IS NULL))
) STRICT;

CREATE TABLE drill (
  drill_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (service_id),
  scenario TEXT NOT NULL,
  mode TEXT NOT NULL,
  sample TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  requested_by TEXT NOT NULL REFERENCES person (person_id),
  planned_on TEXT NOT NULL,
  -- what is true from each state on; see shared/domain/drill.ts
  progress TEXT NOT NULL CHECK (progress ->> '$.kind' IN ('planned', 'approved', 'running', 'recorded', 'signed-off', 'cancelled'))
) STRICT;
CREATE INDEX drill_of_service ON drill (service_id);

CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;

CREATE TABLE blob_chunk (
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  position INTEGER NOT NULL CHECK (position >= 0),
  content BLOB NOT NULL,
  PRIMARY KEY (sha256, position)
) STRICT;

CREATE TABLE evidence_item (
  evidence_id TEXT PRIMARY KEY,
  drill_id TEXT NOT NULL REFERENCES drill (drill_id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  captured_at TEXT NOT NULL,
  provenance TEXT NOT NULL CHECK (json_valid(provenance))
) STRICT;
CREATE INDEX evidence_item_of_drill ON evidence_item (drill_id);

CREATE TABLE backup_point (
  backup_point_id TEXT PRIMARY KEY,
  tool_point_id TEXT NOT NULL,
  repository TEXT NOT NULL,
  kind TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  ended_at TEXT,
  logical_bytes INTEGER CHECK (logical_bytes >= 0),
  stored_bytes INTEGER CHECK (stored_bytes >= 0),
  file_count INTEGER CHECK (file_count >= 0),
  asset_ids TEXT NOT NULL CHECK (json_valid(asset_ids)),
  integrity TEXT NOT NULL CHECK (json_valid(integrity)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  evidence_id TEXT REFERENCES evidence_item (evidence_id)
) STRICT;

CREATE TABLE drill_step (
  drill_id TEXT NOT NULL REFERENCES drill (drill_id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'done', 'skipped', 'not-executed')),
  -- times, waits and reasons; see shared/domain/drill-step.ts
  step TEXT NOT NULL CHECK (json_valid(step)),
  PRIMARY KEY (drill_id, kind)
) STRICT;

CREATE TABLE drill_check (
  check_id TEXT PRIMARY KEY,
  drill_id TEXT NOT NULL REFERENCES drill (drill_id),
  step TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  asset_id TEXT REFERENCES protected_asset (asset_id),
  expected TEXT NOT NULL,
  actual TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('pass', 'fail', 'not-applicable', 'not-executed')),
  method TEXT NOT NULL CHECK (method IN ('machine', 'person')),
  checked_by TEXT NOT NULL REFERENCES person (person_id),
  checked_at TEXT NOT NULL,
  evidence_ids TEXT NOT NULL CHECK (json_valid(evidence_ids))
) STRICT;
CREATE INDEX drill_check_of_drill ON drill_check (drill_id);

CREATE TABLE difference (
  difference_id TEXT PRIMARY KEY,
  drill_id TEXT NOT NULL REFERENCES drill (drill_id),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  expected TEXT NOT NULL,
  actual TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  asset_id TEXT REFERENCES protected_asset (asset_id),
  evidence_id TEXT REFERENCES evidence_item (evidence_id),
  disposition TEXT NOT NULL CHECK (disposition IN ('open', 'expected', 'accepted', 'data-loss', 'defect')),
  reason TEXT NOT NULL,
  decided_by TEXT REFERENCES person (person_id)
) STRICT;
CREATE INDEX difference_of_drill ON difference (drill_id);

CREATE TABLE sign_off (
  sign_off_id TEXT PRIMARY KEY,
  drill_id TEXT NOT NULL REFERENCES drill (drill_id),
  role TEXT NOT NULL CHECK (role IN ('tester', 'validator', 'approver')),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'accepted-with-differences', 'rejected')),
  statement TEXT NOT NULL,
  signed_off_at TEXT NOT NULL,
  certificate_sha256 TEXT
) STRICT;
CREATE INDEX sign_off_of_drill ON sign_off (drill_id);

CREATE TABLE evidence_pack (
  pack_id TEXT PRIMARY KEY CHECK (length(pack_id) = 64),
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  file_name TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  audit_size INTEGER NOT NULL CHECK (audit_size >= 0),
  audit_head TEXT NOT NULL CHECK (length(audit_head) = 64)
) STRICT;

CREATE TABLE pack_revision (
  pack_id TEXT NOT NULL REFERENCES evidence_pack (pack_id),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  field TEXT,
  signed_by TEXT,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  saved_at TEXT NOT NULL,
  PRIMARY KEY (pack_id, revision)
) STRICT;

CREATE TABLE trust_anchor (
  certificate_sha256 TEXT NOT NULL CHECK (length(certificate_sha256) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('seal', 'person', 'authority', 'time-stamp-authority')),
  name TEXT NOT NULL,
  certificate_der TEXT, -- base64; a pin is a fingerprint alone
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  PRIMARY KEY (certificate_sha256, kind),
  CHECK ((certificate_der IS NULL) = (kind IN ('seal', 'person')))
) STRICT;

CREATE TABLE revocation_list (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  issuer TEXT NOT NULL,
  this_update TEXT NOT NULL,
  next_update TEXT NOT NULL,
  der BLOB NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX audit_of_subject ON audit (subject, sequence);
${['audit', 'sign_off', 'evidence_item', 'blob', 'blob_chunk', 'evidence_pack', 'pack_revision'].map(insertOnly).join('')}`;

/** What was recorded or signed is never edited: the table takes new rows only. */
function insertOnly(table: string): string {
  return ['UPDATE', 'DELETE']
    .map(
      (verb) =>
        `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is insert-only'); END;\n`,
    )
    .join('');
}
