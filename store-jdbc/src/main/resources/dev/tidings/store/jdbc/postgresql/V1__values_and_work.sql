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
