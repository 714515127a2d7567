-- A store as schema V2 left it, made once by that version; never changed. PostgreSQL.
CREATE TABLE tidings_schema (
  installed_rank INTEGER PRIMARY KEY,
  version VARCHAR(50),
  description VARCHAR(200) NOT NULL,
  type VARCHAR(20) NOT NULL,
  script VARCHAR(1000) NOT NULL,
  checksum INTEGER,
  installed_by VARCHAR(100) NOT NULL,
  installed_on TIMESTAMP NOT NULL DEFAULT now(),
  execution_time INTEGER NOT NULL,
  success BOOLEAN NOT NULL
);
CREATE INDEX tidings_schema_s_idx ON tidings_schema (success);
CREATE TABLE tidings_value (
  type TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version SMALLINT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (type, id)
);

CREATE TABLE tidings_work (
  position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  leased_by TEXT,
  leased_until BIGINT,
  UNIQUE (kind, subject)
);

CREATE SEQUENCE tidings_sequence;

CREATE TABLE tidings_reply (
  id TEXT COLLATE "C" PRIMARY KEY,
  reply TEXT NOT NULL
);

CREATE TABLE tidings_unindexed (
  position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  story TEXT COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE tidings_search (
  story TEXT COLLATE "C" PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX tidings_search_words ON tidings_search USING gin (words);
CREATE TABLE tidings_lease (
  name TEXT COLLATE "C" PRIMARY KEY,
  holder TEXT NOT NULL,
  number BIGINT NOT NULL,
  ends TIMESTAMPTZ NOT NULL
);
ALTER TABLE tidings_work DROP COLUMN leased_until;
ALTER TABLE tidings_work ADD COLUMN leased_number BIGINT;
CREATE TABLE tidings_host (
  host TEXT COLLATE "C" PRIMARY KEY,
  next_start TIMESTAMPTZ NOT NULL DEFAULT '-infinity',
  paused_until TIMESTAMPTZ NOT NULL DEFAULT '-infinity'
);
CREATE TABLE tidings_visit (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  host TEXT COLLATE "C" NOT NULL,
  ends TIMESTAMPTZ NOT NULL
);
CREATE INDEX tidings_visit_host ON tidings_visit (host);
INSERT INTO tidings_schema VALUES (1, '1', 'values and work', 'SQL', 'V1__values_and_work.sql', 305130356, 'postgres', '2026-11-25 12:00:00', 18, true);
INSERT INTO tidings_schema VALUES (2, '2', 'leases', 'SQL', 'V2__leases.sql', -216527599, 'postgres', '2026-11-25 22:00:00', 12, true);
INSERT INTO tidings_value VALUES ('Article', 'a', 0, '{"authors":[],"backlog":false,"categories":[],"collectedAt":"2026-11-22T18:00:00Z","copies":[],"fullText":true,"id":"a","origins":{},"publisher":"The Harbor Ledger","revisions":[],"rights":{"canonicalOriginal":false,"excerptLimit":400,"images":false,"indexing":true,"modelUse":true,"overridesReservations":false},"sourceId":"harbor","text":{"blocks":[{"kind":"PARAGRAPH","text":"The dam opened on Friday."}],"empty":false,"sha256":"3d3e245047bd845bf68d06264c93a9d4c8b2c8071a2117a497bb61335187906a"},"title":"The dam is open","url":"https://harbor.example/dam","version":2,"warnings":[]}');
INSERT INTO tidings_value VALUES ('Article', 'a@1', 1, '{"authors":[],"backlog":false,"categories":[],"collectedAt":"2026-11-22T18:00:00Z","copies":[],"fullText":true,"id":"a","origins":{},"publisher":"The Harbor Ledger","revisions":[],"rights":{"canonicalOriginal":false,"excerptLimit":400,"images":false,"indexing":true,"modelUse":true,"overridesReservations":false},"sourceId":"harbor","text":{"blocks":[{"kind":"PARAGRAPH","text":"The dam opened on Friday."}],"empty":false,"sha256":"3d3e245047bd845bf68d06264c93a9d4c8b2c8071a2117a497bb61335187906a"},"title":"The dam opens","url":"https://harbor.example/dam","version":1,"warnings":[]}');
INSERT INTO tidings_value VALUES ('Article', 'a@2', 1, '{"authors":[],"backlog":false,"categories":[],"collectedAt":"2026-11-22T18:00:00Z","copies":[],"fullText":true,"id":"a","origins":{},"publisher":"The Harbor Ledger","revisions":[],"rights":{"canonicalOriginal":false,"excerptLimit":400,"images":false,"indexing":true,"modelUse":true,"overridesReservations":false},"sourceId":"harbor","text":{"blocks":[{"kind":"PARAGRAPH","text":"The dam opened on Friday."}],"empty":false,"sha256":"3d3e245047bd845bf68d06264c93a9d4c8b2c8071a2117a497bb61335187906a"},"title":"The dam is open","url":"https://harbor.example/dam","version":2,"warnings":[]}');
INSERT INTO tidings_value VALUES ('Source', 'harbor', 0, '{"id":"harbor","kind":"FEED","name":"The Harbor Ledger","rights":{"canonicalOriginal":false,"excerptLimit":400,"images":false,"indexing":true,"modelUse":true,"overridesReservations":false},"weight":1.0}');
INSERT INTO tidings_value VALUES ('SourceState', 'harbor', 0, '{"cursor":"c","failures":0,"gone":false,"polledAt":"2026-11-22T18:00:00Z","sourceId":"harbor"}');
INSERT INTO tidings_value VALUES ('Story', 's-a', 0, '{"aliases":[],"articleIds":["a"],"entities":[],"firstSeen":"2026-11-22T18:00:00Z","headline":"The dam is open","id":"s-a","importance":{"factors":[],"score":0.0},"lastUpdated":"2026-11-22T18:00:00Z","slug":"the-dam-opens-a","topics":[],"version":1,"withdrawals":[]}');
INSERT INTO tidings_value VALUES ('Spend', 'day', 0, '{"calls":1,"money":1E+1,"tokens":2}');
INSERT INTO tidings_work (kind, subject) VALUES ('ENRICH', 's-a');
INSERT INTO tidings_work (kind, subject) VALUES ('CLUSTER', 'a');
INSERT INTO tidings_reply VALUES ('key', 'a reply');
INSERT INTO tidings_unindexed (story) VALUES ('s-a');
SELECT nextval('tidings_sequence');
INSERT INTO tidings_lease VALUES ('sequencer', 'a node', 7, '2026-11-25 22:00:00Z');
UPDATE tidings_work SET leased_by = 'node/a node', leased_number = 1;
