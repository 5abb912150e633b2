import { randomUUID } from "node:crypto";
import grpc from "@grpc/grpc-js";
import featuresGrpc from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js";
import features from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js";
import shared from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js";
import status from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js";
import readingGrpc from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js";
import reading from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import errors from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb.js";
import appendingGrpc from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb.js";
import appending from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js";
import any from "google-protobuf/google/protobuf/any_pb.js";

interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly created: number;
}

/**
 * Stands in for a KurrentDB: it speaks the protocol, of the definitions that the official client carries, and does what KurrentDB's source (26.1) says that it
 * does. What it proves is that the store and the official client ask for the right things and understand the answers; nothing of KurrentDB.
 */
export class StandIn {
  readonly #server = new grpc.Server();
  readonly #log: Recorded[] = [];
  readonly #subscriptions = new Set<(event: Recorded) => void>();
  #port = 0;

  private constructor() {
    const features: featuresGrpc.IServerFeaturesServer = {
      getSupportedMethods: (_, answer) => answer(null, supported()),
    };
    const appends: appendingGrpc.IStreamsServiceServer = {
      appendRecords: (call, answer) => this.#appendRecords(call.request, answer),
      appendSession: (_, answer) => answer(unimplemented),
    };
    const streams: readingGrpc.IStreamsServer = {
      read: (call) => this.#read(call),
      batchAppend: (call) => this.#batchAppend(call),
      append: (_, answer) => answer(unimplemented),
      delete: (_, answer) => answer(unimplemented),
      tombstone: (_, answer) => answer(unimplemented),
    };
    this.#server.addService(featuresGrpc.ServerFeaturesService, features);
    this.#server.addService(appendingGrpc.StreamsServiceService, appends);
    this.#server.addService(readingGrpc.StreamsService, streams);
  }

  static async start(): Promise<StandIn> {
    const standIn = new StandIn();
    standIn.#port = await new Promise<number>((resolve, reject) => {
      const credentials = grpc.ServerCredentials.createInsecure();
      standIn.#server.bindAsync("127.0.0.1:0", credentials, (error, port) => (error ? reject(error) : resolve(port)));
    });
    return standIn;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.#port}?tls=false`;
  }

  stop(): void {
    this.#server.forceShutdown();
  }

  #appendRecords(
    request: appending.AppendRecordsRequest,
    answer: grpc.sendUnaryData<appending.AppendRecordsResponse>,
  ): void {
    const details = new errors.AppendConsistencyViolationErrorDetails();
    for (const [at, check] of request.getChecksList().entries()) {
      const stream = check.getStreamState()?.getStream() ?? "";
      const expected = Number(check.getStreamState()?.getExpectedState());
      const actual = this.#revisionOf(stream);
      if (expected === anyState || expected === actual || (expected === existingState && actual >= 0)) continue;
      const violation = new errors.ConsistencyViolation.StreamStateViolation();
      violation.setStream(stream).setExpectedState(String(expected)).setActualState(String(actual));
      details.addViolations(new errors.ConsistencyViolation().setCheckIndex(at).setStreamState(violation));
    }
    if (details.getViolationsList().length > 0) {
      answer(refusal(details));
      return;
    }
    const response = new appending.AppendRecordsResponse();
    for (const record of request.getRecordsList()) {
      const properties: Record<string, string> = {};
      record.getPropertiesMap().forEach((value, name) => {
        properties[name] = value.getStringValue();
      });
      const type = record.getSchema()?.getName() ?? "";
      this.#record(record.getStream(), {
        id: record.getRecordId() ?? randomUUID(),
        type,
        data: record.getData_asU8(),
        metadata: Buffer.from(JSON.stringify({ ...properties, "$schema.name": type })),
      });
    }
    for (const stream of new Set(request.getRecordsList().map((record) => record.getStream()))) {
      const revision = String(this.#revisionOf(stream));
      response.addRevisions(new appending.StreamRevision().setStream(stream).setRevision(revision));
    }
    answer(null, response.setPosition(String(this.#log.at(-1)?.position)));
  }

  #batchAppend(call: grpc.ServerDuplexStream<reading.BatchAppendReq, reading.BatchAppendResp>): void {
    call.on("data", (request: reading.BatchAppendReq) => {
      const identifier = request.getOptions()?.getStreamIdentifier();
      const stream = nameOf(identifier);
      for (const message of request.getProposedMessagesList()) {
        this.#record(stream, {
          id: message.getId()?.getString() || randomUUID(),
          type: message.getMetadataMap().get("type") ?? "",
          data: message.getData_asU8(),
          metadata: message.getCustomMetadata_asU8(),
        });
      }
      const success = new reading.BatchAppendResp.Success();
      success.setCurrentRevision(String(this.#revisionOf(stream))).setNoPosition(new shared.Empty());
      const response = new reading.BatchAppendResp().setCorrelationId(request.getCorrelationId()).setSuccess(success);
      call.write(response.setStreamIdentifier(identifier));
    });
    call.on("end", () => call.end());
  }

  #read(call: grpc.ServerWritableStream<reading.ReadReq, reading.ReadResp>): void {
    const options = call.request.getOptions() ?? new reading.ReadReq.Options();
    const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [];
    const stream = options.getStream();
    const isBackwards = options.getReadDirection() === reading.ReadReq.Options.ReadDirection.BACKWARDS;
    const isRead = (event: Recorded) =>
      stream
        ? event.stream === nameOf(stream.getStreamIdentifier())
        : prefixes.some((one) => event.stream.startsWith(one));
    if (options.hasSubscription()) {
      this.#subscribe(call, isRead);
      return;
    }
    const all = this.#log.filter(isRead);
    if (stream && all.length === 0) call.write(new reading.ReadResp().setStreamNotFound(notFound(stream)));
    const from = stream?.hasRevision()
      ? Number(stream.getRevision())
      : Number(options.getAll()?.getPosition()?.getCommitPosition() || (isBackwards ? Infinity : 0));
    const placeOf = ({ revision, position }: Recorded) => (stream ? revision : position);
    const wanted = isBackwards ? all.toReversed() : all;
    const page = wanted.filter((event) => (isBackwards ? placeOf(event) <= from : placeOf(event) >= from));
    for (const event of page.slice(0, Number(options.getCount()))) call.write(responseOf(event));
    call.end();
  }

  #subscribe(
    call: grpc.ServerWritableStream<reading.ReadReq, reading.ReadResp>,
    isRead: (event: Recorded) => boolean,
  ): void {
    const tell = (event: Recorded) => void (isRead(event) && call.write(responseOf(event)));
    this.#subscriptions.add(tell);
    call.on("cancelled", () => this.#subscriptions.delete(tell));
    const confirmation = new reading.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
    call.write(new reading.ReadResp().setConfirmation(confirmation));
  }

  #revisionOf(stream: string): number {
    return this.#log.findLast((event) => event.stream === stream)?.revision ?? noStream;
  }

  #record(stream: string, event: Pick<Recorded, "id" | "type" | "data" | "metadata">): void {
    const revision = this.#revisionOf(stream) + 1;
    const recorded = { ...event, stream, revision, position: 100 * (this.#log.length + 1), created: Date.now() };
    this.#log.push(recorded);
    for (const tell of this.#subscriptions) tell(recorded);
  }
}

const [noStream, anyState, existingState] = [-1, -2, -4] as const;
const unimplemented = { code: grpc.status.UNIMPLEMENTED };

function supported(): features.SupportedMethods {
  const methods = [
    ["event_store.client.streams.streams", "batchappend"],
    ["kurrentdb.protocol.v2.streams.streamsservice", "appendrecords"],
  ].map(([service = "", method = ""]) => new features.SupportedMethod().setServiceName(service).setMethodName(method));
  return new features.SupportedMethods().setEventStoreServerVersion("26.1").setMethodsList(methods);
}

function refusal(details: errors.AppendConsistencyViolationErrorDetails) {
  const detail = new any.Any();
  detail.pack(details.serializeBinary(), "kurrentdb.protocol.v2.streams.errors.AppendConsistencyViolationErrorDetails");
  const told = new status.Status();
  told.setDetails(detail);
  const metadata = new grpc.Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(told.serializeBinary()));
  return { code: grpc.status.FAILED_PRECONDITION, details: "violated", metadata };
}

function nameOf(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
}

function identifierOf(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
}

function notFound(stream: reading.ReadReq.Options.StreamOptions): reading.ReadResp.StreamNotFound {
  return new reading.ReadResp.StreamNotFound().setStreamIdentifier(stream.getStreamIdentifier());
}

function responseOf(event: Recorded): reading.ReadResp {
  const recorded = new reading.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setPreparePosition(String(event.position))
    .setCommitPosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  const about = recorded.getMetadataMap();
  about.set("type", event.type);
  about.set("content-type", "application/json");
  // In units of 100 ns since 1970.
  about.set("created", String(BigInt(event.created) * 10_000n));
  const read = new reading.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
  return new reading.ReadResp().setEvent(read);
}
