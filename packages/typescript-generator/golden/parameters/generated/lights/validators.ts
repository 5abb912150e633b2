// Generated from asyncapi/lights.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isDateTime, isObject, isPlain, own, withError, type Validate } from "@tenon/messaging/validation";
import type { LightMeasured } from "./light-measured.js";
import type { LogLightEvent } from "./log-light-consumer.js";

export const validateLightMeasured: Validate<LightMeasured> = /* @__PURE__ */ defineValidator(acceptsLightMeasured, explainLightMeasured);
export const validateLogLight: Validate<LogLightEvent> = /* @__PURE__ */ defineValidator(acceptsLogLight, explainLogLight);

function acceptsLightMeasured(value) {
  if (!isObject(value)) return false;
  const lumensValue = value.lumens;
  if (!isPlain(value)) return acceptsLightMeasured(own(value));
  if (!Number.isInteger(lumensValue) || lumensValue < 0) return false;
  const atValue = value.at;
  if (typeof atValue !== "string" || !isDateTime(atValue)) return false;
  return true;
}

function explainLightMeasured(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.lumens === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "lumens"},message:"must have required property 'lumens'"});
      errors++;
    }
    if(data.at === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "at"},message:"must have required property 'at'"});
      errors++;
    }
    if(data.lumens !== undefined){
      let data0 = data.lumens;
      if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
        vErrors = withError(vErrors, {path: [...path, "lumens"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data0 == "number"){
        if(data0 < 0 || isNaN(data0)){
          vErrors = withError(vErrors, {path: [...path, "lumens"],keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
    if(data.at !== undefined){
      let data1 = data.at;
      if(typeof data1 === "string"){
        if(!isDateTime(data1)){
          vErrors = withError(vErrors, {path: [...path, "at"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "at"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsLogLight(value) {
  if (!isObject(value)) return false;
  const lumensValue = value.lumens;
  if (!isPlain(value)) return acceptsLogLight(own(value));
  if (!Number.isInteger(lumensValue) || lumensValue < 0) return false;
  return true;
}

function explainLogLight(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.lumens === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "lumens"},message:"must have required property 'lumens'"});
      errors++;
    }
    if(data.lumens !== undefined){
      let data0 = data.lumens;
      if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
        vErrors = withError(vErrors, {path: [...path, "lumens"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data0 == "number"){
        if(data0 < 0 || isNaN(data0)){
          vErrors = withError(vErrors, {path: [...path, "lumens"],keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}
