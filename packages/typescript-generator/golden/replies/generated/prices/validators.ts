// Generated from asyncapi/prices.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, own, withError, type Validate } from "@tenon/messaging/validation";
import type { PriceAsked } from "./price-asked.js";
import type { PriceTold, UnknownArticle } from "./price-told.js";

export const validatePriceAsked: Validate<PriceAsked> = /* @__PURE__ */ defineValidator(acceptsPriceAsked, explainPriceAsked);
export const validatePriceTold: Validate<PriceTold> = /* @__PURE__ */ defineValidator(acceptsPriceTold, explainPriceTold);
export const validateUnknownArticle: Validate<UnknownArticle> = /* @__PURE__ */ defineValidator(acceptsUnknownArticle, explainUnknownArticle);

function acceptsPriceAsked(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsPriceAsked(own(value));
  if (typeof skuValue !== "string") return false;
  return true;
}

function explainPriceAsked(data, path = []){
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

function acceptsPriceTold(value) {
  if (!isObject(value)) return false;
  const amountValue = value.amount;
  if (!isPlain(value)) return acceptsPriceTold(own(value));
  if (!Number.isInteger(amountValue)) return false;
  return true;
}

function explainPriceTold(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.amount === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "amount"},message:"must have required property 'amount'"});
      errors++;
    }
    if(data.amount !== undefined){
      let data0 = data.amount;
      if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
        vErrors = withError(vErrors, {path: [...path, "amount"],keyword:"type",params:{type: "integer"},message:"must be integer"});
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

function acceptsUnknownArticle(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsUnknownArticle(own(value));
  if (typeof skuValue !== "string") return false;
  return true;
}

function explainUnknownArticle(data, path = []){
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
