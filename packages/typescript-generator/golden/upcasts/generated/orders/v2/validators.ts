// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isDateTime, isObject, isPlain, mayExplainMore, own, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { OrderClosed, OrderMoved } from "./order-log.js";
import type { OrderPlaced } from "./order-placed.js";

export const validateOrderClosed: Validate<OrderClosed> = /* @__PURE__ */ defineValidator(acceptsOrderClosed, explainOrderClosed);
export const validateOrderMoved: Validate<OrderMoved> = /* @__PURE__ */ defineValidator(acceptsOrderMoved, explainOrderMoved);
export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, explainOrderPlaced);

function acceptsOrderClosed(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderClosed(own(value));
  if (typeof orderIdValue !== "string") return false;
  return true;
}

function explainOrderClosed(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.orderId !== undefined){
      if(typeof data.orderId !== "string"){
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsOrderMoved(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderMoved(own(value));
  if (typeof orderIdValue !== "string") return false;
  const placeValue = value.place;
  if (!acceptsOrderMoved$1(placeValue)) return false;
  return true;
}

function acceptsOrderMoved$1(value) {
  if (!isObject(value)) return false;
  const cityValue = value.city;
  if (!isPlain(value)) return acceptsOrderMoved$1(own(value));
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
    if(data.place === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "place"},message:"must have required property 'place'"});
      errors++;
    }
    if(data.orderId !== undefined){
      if(typeof data.orderId !== "string"){
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.place !== undefined){
      let data1 = data.place;
      if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
        if(data1.city === undefined){
          vErrors = withError(vErrors, {path: [...path, "place"],keyword:"required",params:{missingProperty: "city"},message:"must have required property 'city'"});
          errors++;
        }
        if(data1.city !== undefined){
          if(typeof data1.city !== "string"){
            vErrors = withError(vErrors, {path: [...path, "place", "city"],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "place"],keyword:"type",params:{type: "object"},message:"must be object"});
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
  if (!acceptsMoney(totalValue)) return false;
  const placedAtValue = value.placedAt;
  if (typeof placedAtValue !== "string" || !isDateTime(placedAtValue)) return false;
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
    if(data.placedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "placedAt"},message:"must have required property 'placedAt'"});
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
      if(!acceptsMoney(data1)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainMoney(data1, [...path, "total"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "total"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.placedAt !== undefined){
      let data2 = data.placedAt;
      if(typeof data2 === "string"){
        if(!isDateTime(data2)){
          vErrors = withError(vErrors, {path: [...path, "placedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "placedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsMoney(value) {
  if (!isObject(value)) return false;
  const amountValue = value.amount;
  if (!isPlain(value)) return acceptsMoney(own(value));
  if (!Number.isInteger(amountValue)) return false;
  const currencyValue = value.currency;
  if (typeof currencyValue !== "string") return false;
  return true;
}

function explainMoney(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.amount === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "amount"},message:"must have required property 'amount'"});
      errors++;
    }
    if(data.currency === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "currency"},message:"must have required property 'currency'"});
      errors++;
    }
    if(data.amount !== undefined){
      let data0 = data.amount;
      if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
        vErrors = withError(vErrors, {path: [...path, "amount"],keyword:"type",params:{type: "integer"},message:"must be integer"});
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
