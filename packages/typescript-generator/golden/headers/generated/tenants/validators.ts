// Generated from asyncapi/tenants.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, hasAtLeast, isDate, isObject, isPlain, own, withError, type Validate } from "@tenon/messaging/validation";
import type { InvoicePaid, InvoiceSent, Trail } from "./invoices.js";
import type { TenantMoved, TenantMovedHeaders } from "./tenant-moved.js";

export const validateInvoicePaid: Validate<InvoicePaid> = /* @__PURE__ */ defineValidator(acceptsInvoicePaid, explainInvoicePaid);
export const validateInvoiceSent: Validate<InvoiceSent> = /* @__PURE__ */ defineValidator(acceptsInvoiceSent, explainInvoiceSent);
export const validateTenantMoved: Validate<TenantMoved> = /* @__PURE__ */ defineValidator(acceptsTenantMoved, explainTenantMoved);
export const validateTenantMovedHeaders: Validate<TenantMovedHeaders> = /* @__PURE__ */ defineValidator(acceptsTenantMovedHeaders, explainTenantMovedHeaders);
export const validateTrail: Validate<Trail> = /* @__PURE__ */ defineValidator(acceptsTrail, explainTrail);

function acceptsInvoicePaid(value) {
  if (!isObject(value)) return false;
  const invoiceValue = value.invoice;
  if (!isPlain(value)) return acceptsInvoicePaid(own(value));
  if (typeof invoiceValue !== "string") return false;
  const onValue = value.on;
  if (typeof onValue !== "string" || !isDate(onValue)) return false;
  return true;
}

function explainInvoicePaid(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.invoice === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "invoice"},message:"must have required property 'invoice'"});
      errors++;
    }
    if(data.on === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "on"},message:"must have required property 'on'"});
      errors++;
    }
    if(data.invoice !== undefined){
      if(typeof data.invoice !== "string"){
        vErrors = withError(vErrors, {path: [...path, "invoice"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.on !== undefined){
      let data1 = data.on;
      if(typeof data1 === "string"){
        if(!isDate(data1)){
          vErrors = withError(vErrors, {path: [...path, "on"],keyword:"format",params:{format: "date"},message:"must match format \"date\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "on"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsInvoiceSent(value) {
  if (!isObject(value)) return false;
  const invoiceValue = value.invoice;
  if (!isPlain(value)) return acceptsInvoiceSent(own(value));
  if (typeof invoiceValue !== "string") return false;
  return true;
}

function explainInvoiceSent(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.invoice === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "invoice"},message:"must have required property 'invoice'"});
      errors++;
    }
    if(data.invoice !== undefined){
      if(typeof data.invoice !== "string"){
        vErrors = withError(vErrors, {path: [...path, "invoice"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsTenantMoved(value) {
  if (!isObject(value)) return false;
  const toValue = value.to;
  if (!isPlain(value)) return acceptsTenantMoved(own(value));
  if (typeof toValue !== "string") return false;
  return true;
}

function explainTenantMoved(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.to === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "to"},message:"must have required property 'to'"});
      errors++;
    }
    if(data.to !== undefined){
      if(typeof data.to !== "string"){
        vErrors = withError(vErrors, {path: [...path, "to"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsTenantMovedHeaders(value) {
  if (!isObject(value)) return false;
  const tenantValue = value.tenant;
  if (!isPlain(value)) return acceptsTenantMovedHeaders(own(value));
  if (typeof tenantValue !== "string" || tenantValue === "") return false;
  const priorityValue = value.priority;
  if (priorityValue !== undefined) {
    if (!Number.isInteger(priorityValue) || priorityValue < 0 || priorityValue > 9) return false;
  }
  const requestIdValue = value.requestId;
  if (requestIdValue !== undefined) {
    if (typeof requestIdValue !== "string") return false;
  }
  return true;
}

function explainTenantMovedHeaders(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.tenant === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "tenant"},message:"must have required property 'tenant'"});
      errors++;
    }
    if(data.tenant !== undefined){
      let data0 = data.tenant;
      if(typeof data0 === "string"){
        if(!hasAtLeast(data0, 1)){
          vErrors = withError(vErrors, {path: [...path, "tenant"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "tenant"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.priority !== undefined){
      let data1 = data.priority;
      if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
        vErrors = withError(vErrors, {path: [...path, "priority"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data1 == "number"){
        if(data1 > 9 || isNaN(data1)){
          vErrors = withError(vErrors, {path: [...path, "priority"],keyword:"maximum",params:{comparison: "<=", limit: 9},message:"must be <= 9"});
          errors++;
        }
        if(data1 < 0 || isNaN(data1)){
          vErrors = withError(vErrors, {path: [...path, "priority"],keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
    if(data.requestId !== undefined){
      if(typeof data.requestId !== "string"){
        vErrors = withError(vErrors, {path: [...path, "requestId"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsTrail(value) {
  if (!isObject(value)) return false;
  const hopsValue = value.hops;
  if (!isPlain(value)) return acceptsTrail(own(value));
  if (hopsValue !== undefined) {
    if (!Array.isArray(hopsValue)) return false;
    for (let i = 0; i < hopsValue.length; i++) {
      const item = hopsValue[i];
      if (typeof item !== "string") return false;
    }
  }
  return true;
}

function explainTrail(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.hops !== undefined){
      let data0 = data.hops;
      if(Array.isArray(data0)){
        const len0 = data0.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          if(typeof data0[i0] !== "string"){
            vErrors = withError(vErrors, {path: [...path, "hops", i0],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "hops"],keyword:"type",params:{type: "array"},message:"must be array"});
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
