export type { FileReading, FileTree, Refusal } from "./files/file-tree.js";
export { folderOf } from "./files/folder-of.js";
export { openFolder } from "./files/open-folder.js";
export { type ProblemCode, problemCodes } from "./problem-codes.js";
export { type ReadOptions, type ReadResult, readContract } from "./read-contract.js";
export { secondOpinion } from "./second-opinion.js";
export { type ParsedSource, parseSource } from "./source/parse-source.js";
export { SourceCache } from "./source/source-cache.js";
export { deliverySchema } from "./structure/delivery-schema.js";
