export { deleteQueue, queueDepths } from "./queue-depths.js";
