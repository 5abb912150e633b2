// Generated from asyncapi/hostile.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, own, sameJson, withError, type Validate } from "@tenon/messaging/validation";
import type { Proto } from "./a-evil.js";
import type { ClassEvilEvent } from "./class-evil-consumer.js";

export const validateClassEvil: Validate<ClassEvilEvent> = /* @__PURE__ */ defineValidator(acceptsClassEvil, explainClassEvil);
export const validateProto: Validate<Proto> = /* @__PURE__ */ defineValidator(acceptsProto, explainProto);

function acceptsClassEvil(value) {
  if (!isObject(value)) return false;
  const member = value["\"; evil(); \""];
  if (!isPlain(value)) return acceptsClassEvil(own(value));
  if (member !== "`${evil()}`\"; evil(); '") return false;
  return true;
}

function explainClassEvil(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data["\"; evil(); \""] === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "\"; evil(); \""},message:"must have required property '\"; evil(); \"'"});
      errors++;
    }
    if(data["\"; evil(); \""] !== undefined){
      if(data["\"; evil(); \""] !== "`${evil()}`\"; evil(); '"){
        vErrors = withError(vErrors, {path: [...path, "\"; evil(); \""],keyword:"const",params:{allowedValue: "`${evil()}`\"; evil(); '"},message:"must be equal to constant"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

const pattern_Proto_1 = /`\$\{evil\(\)\}"\/; evil\(\); \//u;
const allowed_Proto_1 = ["\u202eevil", "</script><script>evil()</script>", "\\", "\n"];

function acceptsProto(value) {
  if (!isObject(value)) return false;
  const member = value["\"; evil(); \""];
  if (!isPlain(value)) return acceptsProto(own(value));
  if (member !== "`${evil()}`\"; evil(); '") return false;
  const member2 = value["*/ evil() /*"];
  if (member2 !== "\u202eevil" && member2 !== "</script><script>evil()</script>" && member2 !== "\\" && member2 !== "\n") return false;
  const member3 = value["]: never; [evil(): string"];
  if (typeof member3 !== "string" || !pattern_Proto_1.test(member3)) return false;
  return true;
}

function explainProto(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data["\"; evil(); \""] === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "\"; evil(); \""},message:"must have required property '\"; evil(); \"'"});
      errors++;
    }
    if(data["*/ evil() /*"] === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "*/ evil() /*"},message:"must have required property '*/ evil() /*'"});
      errors++;
    }
    if(data["]: never; [evil(): string"] === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "]: never; [evil(): string"},message:"must have required property ']: never; [evil(): string'"});
      errors++;
    }
    if(data["\"; evil(); \""] !== undefined){
      if(data["\"; evil(); \""] !== "`${evil()}`\"; evil(); '"){
        vErrors = withError(vErrors, {path: [...path, "\"; evil(); \""],keyword:"const",params:{allowedValue: "`${evil()}`\"; evil(); '"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data["*/ evil() /*"] !== undefined){
      if(!allowed_Proto_1.some((item0) => sameJson(data["*/ evil() /*"], item0))){
        vErrors = withError(vErrors, {path: [...path, "*/ evil() /*"],keyword:"enum",params:{allowedValues: allowed_Proto_1},message:"must be equal to one of the allowed values"});
        errors++;
      }
    }
    if(data["]: never; [evil(): string"] !== undefined){
      let data2 = data["]: never; [evil(): string"];
      if(typeof data2 === "string"){
        if(!pattern_Proto_1.test(data2)){
          vErrors = withError(vErrors, {path: [...path, "]: never; [evil(): string"],keyword:"pattern",params:{pattern: "`\\$\\{evil\\(\\)\\}\"/; evil\\(\\); /"},message:"must match pattern \"`\\$\\{evil\\(\\)\\}\"/; evil\\(\\); /\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "]: never; [evil(): string"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}
