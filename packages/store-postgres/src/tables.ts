import { outboxPartitions } from "@tenon/messaging";
import type { Migration } from "@tenon/store";

/** What `tenon_append` expects, where that is no revision. */
export const expectations = { any: -1, present: -2, absent: 0 } as const;

/** What every database has besides its own tables, from the first version of this package to this one. */
export const storeMigrations: readonly Migration[] = [
  {
    id: 1,
    name: "outbox and inbox",
    // due_at: 0 is now, NULL is parked. Rows come and go: what is dead is to be cleared away before it slows the search for what is next.
    sql: `
      CREATE TABLE tenon_outbox (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        partition integer NOT NULL,
        key text COLLATE "C" NOT NULL,
        head text NOT NULL,
        body bytea NOT NULL,
        written_at bigint NOT NULL,
        due_at bigint,
        attempts integer NOT NULL DEFAULT 0,
        failure text,
        parked_at bigint
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
      CREATE INDEX tenon_outbox_due ON tenon_outbox (partition, due_at, position);
      CREATE INDEX tenon_outbox_refused ON tenon_outbox (key, position) WHERE attempts > 0;
      CREATE INDEX tenon_outbox_parked ON tenon_outbox (position) WHERE due_at IS NULL;
      CREATE TABLE tenon_outbox_lease (
        partition integer PRIMARY KEY, owner text, token bigint NOT NULL, until bigint NOT NULL
      ) WITH (fillfactor = 50);
      INSERT INTO tenon_outbox_lease SELECT number, NULL, 0, 0 FROM generate_series(0, ${outboxPartitions - 1}) AS number;
      CREATE TABLE tenon_outbox_owner (owner text PRIMARY KEY, until bigint NOT NULL);
      CREATE TABLE tenon_inbox (
        queue text COLLATE "C" NOT NULL, source text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, until bigint NOT NULL,
        PRIMARY KEY (queue, source, id)
      );
      CREATE INDEX tenon_inbox_until ON tenon_inbox (until);`,
  },
  {
    id: 2,
    name: "events, snapshots, projections",
    // Positions come one by one, never in a lot that a session keeps: the high-water mark depends on it.
    sql: `
      CREATE TABLE tenon_stream (
        stream text COLLATE "C" PRIMARY KEY, revision integer NOT NULL, tombstoned_at bigint, max_age_ms bigint
      ) WITH (fillfactor = 70);
      CREATE TABLE tenon_event (
        position bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
        stream text COLLATE "C" NOT NULL,
        revision integer NOT NULL,
        id text COLLATE "C" NOT NULL UNIQUE,
        type text COLLATE "C" NOT NULL,
        envelope text NOT NULL,
        data text NOT NULL,
        stored_at bigint NOT NULL,
        UNIQUE (stream, revision)
      );
      CREATE TABLE tenon_snapshot (
        stream text COLLATE "C" PRIMARY KEY, revision integer NOT NULL, digest text NOT NULL, state text NOT NULL
      );
      CREATE TABLE tenon_projection (
        name text COLLATE "C" PRIMARY KEY,
        live text,
        building text,
        is_paused boolean NOT NULL DEFAULT false,
        owner text,
        token bigint NOT NULL DEFAULT 0,
        until bigint NOT NULL DEFAULT 0
      ) WITH (fillfactor = 50);`,
  },
  {
    id: 3,
    name: "append in one call",
    // The stream's row is written first: whoever appends to it has their turn, and their transaction's number before any position is given.
    sql: `
      CREATE FUNCTION tenon_append(
        in_stream text, in_expected integer, ids text[], types text[], envelopes text[], datas text[], at bigint
      ) RETURNS TABLE (outcome text, revision integer, ended boolean) LANGUAGE plpgsql AS $append$
      DECLARE
        had integer;
        is_ended boolean;
      BEGIN
        INSERT INTO tenon_stream AS known (stream, revision) VALUES (in_stream, 0)
        ON CONFLICT (stream) DO UPDATE SET revision = known.revision
        RETURNING known.revision, known.tombstoned_at IS NOT NULL INTO had, is_ended;
        IF EXISTS (SELECT 1 FROM tenon_event WHERE id = ANY (ids)) THEN
          RETURN QUERY SELECT 'known', had, is_ended;
        ELSIF is_ended OR NOT (in_expected = ${expectations.any} OR in_expected = had OR (in_expected = ${expectations.present} AND had > 0)) THEN
          RETURN QUERY SELECT 'unexpected', had, is_ended;
        ELSE
          INSERT INTO tenon_event (stream, revision, id, type, envelope, data, stored_at)
          SELECT in_stream, had + place, new.id, new.type, new.envelope, new.data, at
          FROM unnest(ids, types, envelopes, datas) WITH ORDINALITY AS new (id, type, envelope, data, place)
          ORDER BY place;
          UPDATE tenon_stream AS its SET revision = had + cardinality(ids) WHERE its.stream = in_stream;
          RETURN QUERY SELECT 'appended', had + cardinality(ids), false;
        END IF;
      END
      $append$;`,
  },
  {
    id: 4,
    name: "append with one change of the stream",
    // As before, the stream's row is written before any position is given. An id that somebody else is just keeping violates its index.
    sql: `
      CREATE OR REPLACE FUNCTION tenon_append(
        in_stream text, in_expected integer, ids text[], types text[], envelopes text[], datas text[], at bigint
      ) RETURNS TABLE (outcome text, revision integer, ended boolean) LANGUAGE plpgsql AS $append$
      DECLARE
        had integer;
        is_ended boolean;
      BEGIN
        LOOP
          IF EXISTS (SELECT 1 FROM tenon_event WHERE id = ANY (ids)) THEN
            SELECT its.revision, its.tombstoned_at IS NOT NULL INTO had, is_ended FROM tenon_stream AS its WHERE its.stream = in_stream;
            RETURN QUERY SELECT 'known', coalesce(had, 0), coalesce(is_ended, false);
            RETURN;
          END IF;
          UPDATE tenon_stream AS its SET revision = its.revision + cardinality(ids)
          WHERE its.stream = in_stream AND its.tombstoned_at IS NULL AND (
            in_expected = ${expectations.any} OR in_expected = its.revision OR (in_expected = ${expectations.present} AND its.revision > 0))
          RETURNING its.revision - cardinality(ids) INTO had;
          EXIT WHEN FOUND;
          IF in_expected IN (${expectations.any}, ${expectations.absent}) THEN
            INSERT INTO tenon_stream AS its (stream, revision) VALUES (in_stream, cardinality(ids)) ON CONFLICT DO NOTHING
            RETURNING 0 INTO had;
            EXIT WHEN FOUND;
          END IF;
          SELECT its.revision, its.tombstoned_at IS NOT NULL INTO had, is_ended FROM tenon_stream AS its WHERE its.stream = in_stream;
          -- Somebody else has just made the stream, and nothing is expected of it: it is there now.
          CONTINUE WHEN in_expected = ${expectations.any} AND NOT is_ended;
          IF EXISTS (SELECT 1 FROM tenon_event WHERE id = ANY (ids)) THEN
            RETURN QUERY SELECT 'known', coalesce(had, 0), coalesce(is_ended, false);
          ELSE
            RETURN QUERY SELECT 'unexpected', coalesce(had, 0), coalesce(is_ended, false);
          END IF;
          RETURN;
        END LOOP;
        INSERT INTO tenon_event (stream, revision, id, type, envelope, data, stored_at)
        SELECT in_stream, had + place, new.id, new.type, new.envelope, new.data, at
        FROM unnest(ids, types, envelopes, datas) WITH ORDINALITY AS new (id, type, envelope, data, place)
        ORDER BY place;
        RETURN QUERY SELECT 'appended', had + cardinality(ids), false;
      END
      $append$;`,
  },
];

/** Milliseconds since 1970, by the database's clock, when the statement began. */
export const now = "(extract(epoch FROM statement_timestamp()) * 1000)::bigint";
