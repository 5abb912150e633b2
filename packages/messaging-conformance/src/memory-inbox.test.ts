import { MemoryInbox } from "@tenon/messaging";
import { inboxConformance } from "./inbox-conformance.js";

inboxConformance("MemoryInbox", { create: () => ({ inbox: new MemoryInbox(), close: async () => {} }), shared: false });
