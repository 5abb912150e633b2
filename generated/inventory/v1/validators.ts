// Generated from asyncapi/inventory/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, hasAtMost, isDateTime, isObject, isPlain, isUuid, mayExplainMore, own, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { ReleaseCancelledEvent } from "./release-cancelled-consumer.js";
import type { ReleaseRejectedEvent } from "./release-rejected-consumer.js";
import type { ReserveStockEvent } from "./reserve-stock-consumer.js";
import type { StockRefused } from "./stock-refused.js";
import type { StockReserved } from "./stock-reserved.js";

export const validateReleaseCancelled: Validate<ReleaseCancelledEvent> = /* @__PURE__ */ defineValidator(acceptsReleaseCancelled, explainReleaseCancelled);
export const validateReleaseRejected: Validate<ReleaseRejectedEvent> = /* @__PURE__ */ defineValidator(acceptsReleaseRejected, explainReleaseRejected);
export const validateReserveStock: Validate<ReserveStockEvent> = /* @__PURE__ */ defineValidator(acceptsReserveStock, explainReserveStock);
export const validateStockRefused: Validate<StockRefused> = /* @__PURE__ */ defineValidator(acceptsStockRefused, explainStockRefused);
export const validateStockReserved: Validate<StockReserved> = /* @__PURE__ */ defineValidator(acceptsStockReserved, explainStockReserved);

function acceptsReleaseCancelled(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsReleaseCancelled(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function explainReleaseCancelled(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

function acceptsReleaseRejected(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsReleaseRejected(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function explainReleaseRejected(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

const pattern_ReserveStock_1 = /^[A-Z0-9][A-Z0-9-]*$/u;

function acceptsReserveStock(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsReserveStock(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const linesValue = value.lines;
  if (!Array.isArray(linesValue)) return false;
  if (linesValue.length < 1) return false;
  for (let i = 0; i < linesValue.length; i++) {
    const item = linesValue[i];
    if (!acceptsReserveStock$1(item)) return false;
  }
  return true;
}

function acceptsReserveStock$1(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsReserveStock$1(own(value));
  if (typeof skuValue !== "string" || !hasAtMost(skuValue, 40) || !pattern_ReserveStock_1.test(skuValue)) return false;
  const quantityValue = value.quantity;
  if (!Number.isInteger(quantityValue) || quantityValue < 1) return false;
  return true;
}

function explainReserveStock(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.lines === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "lines"},message:"must have required property 'lines'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.lines !== undefined){
      let data1 = data.lines;
      if(Array.isArray(data1)){
        if(data1.length < 1){
          vErrors = withError(vErrors, {path: [...path, "lines"],keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data2 = data1[i0];
          if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
            if(data2.sku === undefined){
              vErrors = withError(vErrors, {path: [...path, "lines", i0],keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
              errors++;
            }
            if(data2.quantity === undefined){
              vErrors = withError(vErrors, {path: [...path, "lines", i0],keyword:"required",params:{missingProperty: "quantity"},message:"must have required property 'quantity'"});
              errors++;
            }
            if(data2.sku !== undefined){
              let data3 = data2.sku;
              if(typeof data3 === "string"){
                if(!pattern_ReserveStock_1.test(data3)){
                  vErrors = withError(vErrors, {path: [...path, "lines", i0, "sku"],keyword:"pattern",params:{pattern: "^[A-Z0-9][A-Z0-9-]*$"},message:"must match pattern \"^[A-Z0-9][A-Z0-9-]*$\""});
                  errors++;
                }
                if(!hasAtMost(data3, 40)){
                  vErrors = withError(vErrors, {path: [...path, "lines", i0, "sku"],keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"});
                  errors++;
                }
              }
              else {
                vErrors = withError(vErrors, {path: [...path, "lines", i0, "sku"],keyword:"type",params:{type: "string"},message:"must be string"});
                errors++;
              }
            }
            if(data2.quantity !== undefined){
              let data4 = data2.quantity;
              if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
                vErrors = withError(vErrors, {path: [...path, "lines", i0, "quantity"],keyword:"type",params:{type: "integer"},message:"must be integer"});
                errors++;
              }
              if(typeof data4 == "number"){
                if(data4 < 1 || isNaN(data4)){
                  vErrors = withError(vErrors, {path: [...path, "lines", i0, "quantity"],keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"});
                  errors++;
                }
              }
            }
          }
          else {
            vErrors = withError(vErrors, {path: [...path, "lines", i0],keyword:"type",params:{type: "object"},message:"must be object"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "lines"],keyword:"type",params:{type: "array"},message:"must be array"});
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

function acceptsStockRefused(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsStockRefused(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const missingValue = value.missing;
  if (!Array.isArray(missingValue)) return false;
  if (missingValue.length < 1) return false;
  for (let i = 0; i < missingValue.length; i++) {
    const item = missingValue[i];
    if (!acceptsShortage(item)) return false;
  }
  const refusedAtValue = value.refusedAt;
  if (typeof refusedAtValue !== "string" || !isDateTime(refusedAtValue)) return false;
  return true;
}

function explainStockRefused(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.missing === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "missing"},message:"must have required property 'missing'"});
      errors++;
    }
    if(data.refusedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "refusedAt"},message:"must have required property 'refusedAt'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.missing !== undefined){
      let data1 = data.missing;
      if(Array.isArray(data1)){
        if(data1.length < 1){
          vErrors = withError(vErrors, {path: [...path, "missing"],keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data2 = data1[i0];
          if(!acceptsShortage(data2)){
            if(mayExplainMore()){
              vErrors = withErrors(vErrors, explainShortage(data2, [...path, "missing", i0]));
              errors = vErrors.length;
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "missing", i0],keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "missing"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.refusedAt !== undefined){
      let data3 = data.refusedAt;
      if(typeof data3 === "string"){
        if(!isDateTime(data3)){
          vErrors = withError(vErrors, {path: [...path, "refusedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "refusedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsStockReserved(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsStockReserved(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const reservationIdValue = value.reservationId;
  if (typeof reservationIdValue !== "string" || !isUuid(reservationIdValue)) return false;
  const reservedAtValue = value.reservedAt;
  if (typeof reservedAtValue !== "string" || !isDateTime(reservedAtValue)) return false;
  return true;
}

function explainStockReserved(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.reservationId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "reservationId"},message:"must have required property 'reservationId'"});
      errors++;
    }
    if(data.reservedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "reservedAt"},message:"must have required property 'reservedAt'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.reservationId !== undefined){
      let data1 = data.reservationId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {path: [...path, "reservationId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "reservationId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.reservedAt !== undefined){
      let data2 = data.reservedAt;
      if(typeof data2 === "string"){
        if(!isDateTime(data2)){
          vErrors = withError(vErrors, {path: [...path, "reservedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "reservedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsShortage(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsShortage(own(value));
  if (typeof skuValue !== "string") return false;
  const wantedValue = value.wanted;
  if (!Number.isInteger(wantedValue) || wantedValue < 1) return false;
  const availableValue = value.available;
  if (!Number.isInteger(availableValue) || availableValue < 0) return false;
  return true;
}

function explainShortage(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.sku === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
      errors++;
    }
    if(data.wanted === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "wanted"},message:"must have required property 'wanted'"});
      errors++;
    }
    if(data.available === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "available"},message:"must have required property 'available'"});
      errors++;
    }
    if(data.sku !== undefined){
      if(typeof data.sku !== "string"){
        vErrors = withError(vErrors, {path: [...path, "sku"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.wanted !== undefined){
      let data1 = data.wanted;
      if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
        vErrors = withError(vErrors, {path: [...path, "wanted"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data1 == "number"){
        if(data1 < 1 || isNaN(data1)){
          vErrors = withError(vErrors, {path: [...path, "wanted"],keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"});
          errors++;
        }
      }
    }
    if(data.available !== undefined){
      let data2 = data.available;
      if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
        vErrors = withError(vErrors, {path: [...path, "available"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data2 == "number"){
        if(data2 < 0 || isNaN(data2)){
          vErrors = withError(vErrors, {path: [...path, "available"],keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
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
