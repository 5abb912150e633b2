// Generated from asyncapi/stock.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isDateTime, isObject, isPlain, own, withError, type Validate } from "@tenon/messaging/validation";
import type { CountAsked, CountAskedHeaders } from "./count-asked.js";
import type { CountTold, CountToldHeaders } from "./count-told.js";

export const validateCountAsked: Validate<CountAsked> = /* @__PURE__ */ defineValidator(acceptsCountAsked, explainCountAsked);
export const validateCountAskedHeaders: Validate<CountAskedHeaders> = /* @__PURE__ */ defineValidator(acceptsCountAskedHeaders, explainCountAskedHeaders);
export const validateCountTold: Validate<CountTold> = /* @__PURE__ */ defineValidator(acceptsCountTold, explainCountTold);
export const validateCountToldHeaders: Validate<CountToldHeaders> = /* @__PURE__ */ defineValidator(acceptsCountToldHeaders, explainCountToldHeaders);

function acceptsCountAsked(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsCountAsked(own(value));
  if (typeof skuValue !== "string") return false;
  return true;
}

function explainCountAsked(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.sku === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
      errors++;
    }
    if(data.sku !== undefined){
      if(typeof data.sku !== "string"){
        vErrors = withError(vErrors, {path: [...path, "sku"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsCountAskedHeaders(value) {
  if (!isObject(value)) return false;
  const tenantValue = value.tenant;
  if (!isPlain(value)) return acceptsCountAskedHeaders(own(value));
  if (typeof tenantValue !== "string") return false;
  return true;
}

function explainCountAskedHeaders(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.tenant === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "tenant"},message:"must have required property 'tenant'"});
      errors++;
    }
    if(data.tenant !== undefined){
      if(typeof data.tenant !== "string"){
        vErrors = withError(vErrors, {path: [...path, "tenant"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsCountTold(value) {
  if (!isObject(value)) return false;
  const countValue = value.count;
  if (!isPlain(value)) return acceptsCountTold(own(value));
  if (!Number.isInteger(countValue)) return false;
  return true;
}

function explainCountTold(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.count === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "count"},message:"must have required property 'count'"});
      errors++;
    }
    if(data.count !== undefined){
      let data0 = data.count;
      if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
        vErrors = withError(vErrors, {path: [...path, "count"],keyword:"type",params:{type: "integer"},message:"must be integer"});
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

function acceptsCountToldHeaders(value) {
  if (!isObject(value)) return false;
  const countedAtValue = value.countedAt;
  if (!isPlain(value)) return acceptsCountToldHeaders(own(value));
  if (typeof countedAtValue !== "string" || !isDateTime(countedAtValue)) return false;
  return true;
}

function explainCountToldHeaders(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.countedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "countedAt"},message:"must have required property 'countedAt'"});
      errors++;
    }
    if(data.countedAt !== undefined){
      let data0 = data.countedAt;
      if(typeof data0 === "string"){
        if(!isDateTime(data0)){
          vErrors = withError(vErrors, {path: [...path, "countedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "countedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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
