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
