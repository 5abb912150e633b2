export { bundledSchema } from "./bundled-schema.js";
export { type Projection, projectSchema } from "./project-schema.js";
export { ReadTree } from "./read-tree.js";
export { referenceAt, referenceFromRoot } from "./reference-from-root.js";
