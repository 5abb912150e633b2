export { isGenerated } from "./emit/module.js";
export { wrongExamples } from "./examples/wrong-examples.js";
export { type Generated, type GeneratedFile, type GenerateOptions, generateTypeScript } from "./generate.js";
export { GenerationCache } from "./generation-cache.js";
export { type ChannelNames, type ConsumerNames, Names } from "./names/names.js";
export { problemCodes } from "./problem-codes.js";
export { type TypesModule, typesModule } from "./types/types-module.js";
export { problemCodes as validatorProblemCodes } from "./validators/problem-codes.js";
export { standaloneValidator } from "./validators/standalone/standalone-validator.js";
