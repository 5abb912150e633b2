// Generated from asyncapi/meters.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, own, withError, type Validate } from "@tenon/messaging/validation";
import type { Measured } from "./measured.js";

export const validateMeasured: Validate<Measured> = /* @__PURE__ */ defineValidator(acceptsMeasured, explainMeasured);

function acceptsMeasured(value) {
  if (!isObject(value)) return false;
  const valueValue = value.value;
  if (!isPlain(value)) return acceptsMeasured(own(value));
  if (!Number.isFinite(valueValue)) return false;
  return true;
}

function explainMeasured(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.value === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "value"},message:"must have required property 'value'"});
      errors++;
    }
    if(data.value !== undefined){
      if(!(typeof data.value == "number")){
        vErrors = withError(vErrors, {path: [...path, "value"],keyword:"type",params:{type: "number"},message:"must be number"});
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
