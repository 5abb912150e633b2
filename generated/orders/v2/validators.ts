// Generated from asyncapi/orders/v2.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, hasAtMost, hasOthers, isDateTime, isObject, isPlain, isUuid, mayExplainMore, own, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { OrderPlaced } from "./order-placed.js";

export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, explainOrderPlaced);

function acceptsOrderPlaced(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderPlaced(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  const placedAtValue = value.placedAt;
  if (typeof placedAtValue !== "string" || !isDateTime(placedAtValue)) return false;
  const linesValue = value.lines;
  if (!Array.isArray(linesValue)) return false;
  if (linesValue.length < 1) return false;
  for (let i = 0; i < linesValue.length; i++) {
    const item = linesValue[i];
    if (!acceptsOrderLine(item)) return false;
  }
  const totalValue = value.total;
  if (!acceptsMoney(totalValue)) return false;
  const noteValue = value.note;
  if (noteValue !== null && (typeof noteValue !== "string" || !hasAtMost(noteValue, 500))) return false;
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
    if(data.customerId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "customerId"},message:"must have required property 'customerId'"});
      errors++;
    }
    if(data.placedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "placedAt"},message:"must have required property 'placedAt'"});
      errors++;
    }
    if(data.lines === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "lines"},message:"must have required property 'lines'"});
      errors++;
    }
    if(data.total === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "total"},message:"must have required property 'total'"});
      errors++;
    }
    if(data.note === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "note"},message:"must have required property 'note'"});
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
    if(data.customerId !== undefined){
      let data1 = data.customerId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {path: [...path, "customerId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "customerId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
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
    if(data.lines !== undefined){
      let data3 = data.lines;
      if(Array.isArray(data3)){
        if(data3.length < 1){
          vErrors = withError(vErrors, {path: [...path, "lines"],keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data3.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data4 = data3[i0];
          if(!acceptsOrderLine(data4)){
            if(mayExplainMore()){
              vErrors = withErrors(vErrors, explainOrderLine(data4, [...path, "lines", i0]));
              errors = vErrors.length;
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "lines", i0],keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "lines"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.total !== undefined){
      let data5 = data.total;
      if(!acceptsMoney(data5)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainMoney(data5, [...path, "total"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "total"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.note !== undefined){
      let data6 = data.note;
      if((typeof data6 !== "string") && (data6 !== null)){
        vErrors = withError(vErrors, {path: [...path, "note"],keyword:"type",params:{type: ["string", "null"]},message:"must be string,null"});
        errors++;
      }
      if(typeof data6 === "string"){
        if(!hasAtMost(data6, 500)){
          vErrors = withError(vErrors, {path: [...path, "note"],keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"});
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

const pattern_OrderLine_1 = /^[A-Z0-9][A-Z0-9-]*$/u;

function acceptsOrderLine(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsOrderLine(own(value));
  if (typeof skuValue !== "string" || !hasAtMost(skuValue, 40) || !pattern_OrderLine_1.test(skuValue)) return false;
  const quantityValue = value.quantity;
  if (!Number.isInteger(quantityValue) || quantityValue < 1) return false;
  const unitPriceValue = value.unitPrice;
  if (!acceptsMoney(unitPriceValue)) return false;
  const partsValue = value.parts;
  if (partsValue !== undefined) {
    if (!Array.isArray(partsValue)) return false;
    for (let i = 0; i < partsValue.length; i++) {
      const item = partsValue[i];
      if (!acceptsOrderLine(item)) return false;
    }
  }
  return true;
}

function explainOrderLine(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.sku === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
      errors++;
    }
    if(data.quantity === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "quantity"},message:"must have required property 'quantity'"});
      errors++;
    }
    if(data.unitPrice === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "unitPrice"},message:"must have required property 'unitPrice'"});
      errors++;
    }
    if(data.sku !== undefined){
      let data0 = data.sku;
      if(typeof data0 === "string"){
        if(!pattern_OrderLine_1.test(data0)){
          vErrors = withError(vErrors, {path: [...path, "sku"],keyword:"pattern",params:{pattern: "^[A-Z0-9][A-Z0-9-]*$"},message:"must match pattern \"^[A-Z0-9][A-Z0-9-]*$\""});
          errors++;
        }
        if(!hasAtMost(data0, 40)){
          vErrors = withError(vErrors, {path: [...path, "sku"],keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "sku"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.quantity !== undefined){
      let data1 = data.quantity;
      if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
        vErrors = withError(vErrors, {path: [...path, "quantity"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data1 == "number"){
        if(data1 < 1 || isNaN(data1)){
          vErrors = withError(vErrors, {path: [...path, "quantity"],keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"});
          errors++;
        }
      }
    }
    if(data.unitPrice !== undefined){
      let data2 = data.unitPrice;
      if(!acceptsMoney(data2)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainMoney(data2, [...path, "unitPrice"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "unitPrice"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.parts !== undefined){
      let data3 = data.parts;
      if(Array.isArray(data3)){
        const len0 = data3.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data4 = data3[i0];
          if(!acceptsOrderLine(data4)){
            if(mayExplainMore()){
              vErrors = withErrors(vErrors, explainOrderLine(data4, [...path, "parts", i0]));
              errors = vErrors.length;
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "parts", i0],keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "parts"],keyword:"type",params:{type: "array"},message:"must be array"});
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

const declared_Money_1 = /* @__PURE__ */ new Set(["amount", "currency"]);

function acceptsMoney(value) {
  if (!isObject(value)) return false;
  const amountValue = value.amount;
  if (!isPlain(value)) return acceptsMoney(own(value));
  if (!Number.isInteger(amountValue) || amountValue < 0) return false;
  const currencyValue = value.currency;
  if (!acceptsCurrency(currencyValue)) return false;
  if (hasOthers(value, 2, declared_Money_1)) return false;
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
    for(const key0 in data){
      if(errors >= 20) break;
      if(!((key0 === "amount") || (key0 === "currency"))){
        vErrors = withError(vErrors, {path,keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"});
        errors++;
      }
    }
    if(data.amount !== undefined){
      let data0 = data.amount;
      if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
        vErrors = withError(vErrors, {path: [...path, "amount"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data0 == "number"){
        if(data0 < 0 || isNaN(data0)){
          vErrors = withError(vErrors, {path: [...path, "amount"],keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
    if(data.currency !== undefined){
      let data1 = data.currency;
      if(!acceptsCurrency(data1)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainCurrency(data1, [...path, "currency"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "currency"],keyword:"$ref",params:{},message:"must be as its schema says"});
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

const allowed_Currency_1 = ["EUR", "GBP", "USD"];

function acceptsCurrency(value) {
  if (value !== "EUR" && value !== "GBP" && value !== "USD") return false;
  return true;
}

function explainCurrency(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(typeof data !== "string"){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  if(!allowed_Currency_1.some((item0) => sameJson(data, item0))){
    vErrors = withError(vErrors, {path,keyword:"enum",params:{allowedValues: allowed_Currency_1},message:"must be equal to one of the allowed values"});
    errors++;
  }
  return vErrors;
}
