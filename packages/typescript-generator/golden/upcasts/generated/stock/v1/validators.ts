// Generated from asyncapi/stock/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, own, withError, type Validate } from "@tenon/messaging/validation";
import type { ReserveStockEvent } from "./reserve-stock-consumer.js";

export const validateReserveStock: Validate<ReserveStockEvent> = /* @__PURE__ */ defineValidator(acceptsReserveStock, explainReserveStock);

function acceptsReserveStock(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsReserveStock(own(value));
  if (typeof orderIdValue !== "string") return false;
  const totalValue = value.total;
  if (!acceptsReserveStock$1(totalValue)) return false;
  return true;
}

function acceptsReserveStock$1(value) {
  if (!isObject(value)) return false;
  const amountValue = value.amount;
  if (!isPlain(value)) return acceptsReserveStock$1(own(value));
  if (!Number.isInteger(amountValue)) return false;
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
    if(data.total === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "total"},message:"must have required property 'total'"});
      errors++;
    }
    if(data.orderId !== undefined){
      if(typeof data.orderId !== "string"){
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.total !== undefined){
      let data1 = data.total;
      if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
        if(data1.amount === undefined){
          vErrors = withError(vErrors, {path: [...path, "total"],keyword:"required",params:{missingProperty: "amount"},message:"must have required property 'amount'"});
          errors++;
        }
        if(data1.amount !== undefined){
          let data2 = data1.amount;
          if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
            vErrors = withError(vErrors, {path: [...path, "total", "amount"],keyword:"type",params:{type: "integer"},message:"must be integer"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "total"],keyword:"type",params:{type: "object"},message:"must be object"});
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
