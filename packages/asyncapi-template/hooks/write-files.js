import { writeFiles } from "../dist/write-files.js";

export default { "generate:after": writeFiles };
