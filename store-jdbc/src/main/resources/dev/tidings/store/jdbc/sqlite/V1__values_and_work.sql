CREATE TABLE tidings_value (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (type, id)
);

CREATE TABLE tidings_work (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  leased_by TEXT,
  leased_until INTEGER,
  UNIQUE (kind, subject)
);

CREATE TABLE tidings_sequence (one INTEGER PRIMARY KEY CHECK (one = 1), value INTEGER NOT NULL);
INSERT INTO tidings_sequence VALUES (1, 0);

CREATE TABLE tidings_reply (
  id TEXT PRIMARY KEY,
  reply TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE tidings_unindexed (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  story TEXT NOT NULL UNIQUE
);

CREATE TABLE tidings_indexed (
  place INTEGER PRIMARY KEY,
  story TEXT NOT NULL UNIQUE
);

CREATE VIRTUAL TABLE tidings_search USING fts5 (
  headline, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);
