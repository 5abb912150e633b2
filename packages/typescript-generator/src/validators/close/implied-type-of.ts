export { impliedType as impliedTypeOf } from "../../schema/implied-type.js";
