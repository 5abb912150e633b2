// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, own, withError, type Validate } from "@tenon/messaging/validation";
import type { OrderMoved } from "./order-moved.js";
import type { OrderPlaced } from "./order-placed.js";

export const validateOrderMoved: Validate<OrderMoved> = /* @__PURE__ */ defineValidator(acceptsOrderMoved, explainOrderMoved);
export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, explainOrderPlaced);

function acceptsOrderMoved(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderMoved(own(value));
  if (typeof orderIdValue !== "string") return false;
  const cityValue = value.city;
  if (typeof cityValue !== "string") return false;
  return true;
}

function explainOrderMoved(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.city === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "city"},message:"must have required property 'city'"});
      errors++;
    }
    if(data.orderId !== undefined){
      if(typeof data.orderId !== "string"){
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.city !== undefined){
      if(typeof data.city !== "string"){
        vErrors = withError(vErrors, {path: [...path, "city"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsOrderPlaced(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderPlaced(own(value));
  if (typeof orderIdValue !== "string") return false;
  const totalValue = value.total;
  if (!Number.isInteger(totalValue)) return false;
  const currencyValue = value.currency;
  if (typeof currencyValue !== "string") return false;
  return true;
}

function explainOrderPlaced(data, path = []){
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
    if(data.currency === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "currency"},message:"must have required property 'currency'"});
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
      if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
        vErrors = withError(vErrors, {path: [...path, "total"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
    }
    if(data.currency !== undefined){
      if(typeof data.currency !== "string"){
        vErrors = withError(vErrors, {path: [...path, "currency"],keyword:"type",params:{type: "string"},message:"must be string"});
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
