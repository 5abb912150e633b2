// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, hasAtLeast, hasAtMost, isDateTime, isObject, isPlain, isUuid, mayExplainMore, own, ownMember, sameJson, withError, type Validate } from "@tenon/messaging/validation";
import type { ConfirmPaidEvent } from "./confirm-paid-consumer.js";
import type { OrderCancelled } from "./order-cancelled.js";
import type { OrderConfirmed } from "./order-confirmed.js";
import type { OrderPlaced } from "./order-placed.js";
import type { OrderRejected } from "./order-rejected.js";
import type { RejectUnpaidEvent } from "./reject-unpaid-consumer.js";
import type { RejectUnstockedEvent } from "./reject-unstocked-consumer.js";
import type { RememberCustomerEvent } from "./remember-customer-consumer.js";

export const validateConfirmPaid: Validate<ConfirmPaidEvent> = /* @__PURE__ */ defineValidator(acceptsConfirmPaid, validate1);
export const validateOrderCancelled: Validate<OrderCancelled> = /* @__PURE__ */ defineValidator(acceptsOrderCancelled, validate2);
export const validateOrderConfirmed: Validate<OrderConfirmed> = /* @__PURE__ */ defineValidator(acceptsOrderConfirmed, validate5);
export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, validate7);
export const validateOrderRejected: Validate<OrderRejected> = /* @__PURE__ */ defineValidator(acceptsOrderRejected, validate12);
export const validateRejectUnpaid: Validate<RejectUnpaidEvent> = /* @__PURE__ */ defineValidator(acceptsRejectUnpaid, validate20);
export const validateRejectUnstocked: Validate<RejectUnstockedEvent> = /* @__PURE__ */ defineValidator(acceptsRejectUnstocked, validate21);
export const validateRememberCustomer: Validate<RememberCustomerEvent> = /* @__PURE__ */ defineValidator(acceptsRememberCustomer, validate22);

const pattern_1 = /* @__PURE__ */ new RegExp("^[A-Z0-9][A-Z0-9-]*$", "u");
const allowed_1 = /* @__PURE__ */ ["EUR", "GBP", "USD"];
const allowed_2 = /* @__PURE__ */ ["limit_exceeded", "card_declined", "provider_unavailable"];

function acceptsConfirmPaid(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsConfirmPaid(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const paymentIdValue = value.paymentId;
  if (typeof paymentIdValue !== "string" || !isUuid(paymentIdValue)) return false;
  return true;
}

function acceptsOrderCancelled(value) {
  if (!acceptsOrderOutcome(value)) return false;
  if (!isObject(value)) return false;
  const cancelledAtValue = value.cancelledAt;
  if (!isPlain(value)) return acceptsOrderCancelled(own(value));
  if (typeof cancelledAtValue !== "string" || !isDateTime(cancelledAtValue)) return false;
  return true;
}

function acceptsOrderOutcome(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderOutcome(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  return true;
}

function acceptsOrderConfirmed(value) {
  if (!acceptsOrderOutcome(value)) return false;
  if (!isObject(value)) return false;
  const paymentIdValue = value.paymentId;
  if (!isPlain(value)) return acceptsOrderConfirmed(own(value));
  if (typeof paymentIdValue !== "string" || !isUuid(paymentIdValue)) return false;
  const confirmedAtValue = value.confirmedAt;
  if (typeof confirmedAtValue !== "string" || !isDateTime(confirmedAtValue)) return false;
  return true;
}

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
  if (!Number.isInteger(totalValue) || totalValue < 0) return false;
  const currencyValue = value.currency;
  if (!acceptsCurrency(currencyValue)) return false;
  const noteValue = value.note;
  if (noteValue !== null && (typeof noteValue !== "string" || !hasAtMost(noteValue, 500))) return false;
  return true;
}

function acceptsOrderLine(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsOrderLine(own(value));
  if (typeof skuValue !== "string" || !hasAtMost(skuValue, 40) || !pattern_1.test(skuValue)) return false;
  const quantityValue = value.quantity;
  if (!Number.isInteger(quantityValue) || quantityValue < 1) return false;
  const unitPriceValue = value.unitPrice;
  if (!Number.isInteger(unitPriceValue) || unitPriceValue < 0) return false;
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

function acceptsCurrency(value) {
  if ((value !== "EUR" && value !== "GBP" && value !== "USD") || typeof value !== "string") return false;
  return true;
}

function acceptsOrderRejected(value) {
  if (!acceptsOrderOutcome(value)) return false;
  if (!isObject(value)) return false;
  const rejectedAtValue = value.rejectedAt;
  if (!isPlain(value)) return acceptsOrderRejected(own(value));
  if (typeof rejectedAtValue !== "string" || !isDateTime(rejectedAtValue)) return false;
  const reasonValue = value.reason;
  if (reasonValue === undefined) return false;
  if (!acceptsRejectionReason(reasonValue)) return false;
  return true;
}

function acceptsRejectionReason(value) {
  if (!isObject(value)) return false;
  const tag = value.kind;
  if (!isPlain(value)) return acceptsRejectionReason(own(value));
  switch (tag) {
    case "outOfStock": {
      if (!acceptsOutOfStock(value)) return false;
      break;
    }
    case "paymentRefused": {
      if (!acceptsPaymentRefused(value)) return false;
      break;
    }
    default: return false;
  }
  return true;
}

function acceptsOutOfStock(value) {
  if (!isObject(value)) return false;
  const kindValue = value.kind;
  if (!isPlain(value)) return acceptsOutOfStock(own(value));
  if (kindValue !== "outOfStock") return false;
  const skusValue = value.skus;
  if (!Array.isArray(skusValue)) return false;
  if (skusValue.length < 1) return false;
  for (let i = 0; i < skusValue.length; i++) {
    const item = skusValue[i];
    if (typeof item !== "string") return false;
  }
  return true;
}

function acceptsPaymentRefused(value) {
  if (!isObject(value)) return false;
  const kindValue = value.kind;
  if (!isPlain(value)) return acceptsPaymentRefused(own(value));
  if (kindValue !== "paymentRefused") return false;
  const codeValue = value.code;
  if (typeof codeValue !== "string") return false;
  return true;
}

function acceptsRejectUnpaid(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsRejectUnpaid(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const codeValue = value.code;
  if ((codeValue !== "limit_exceeded" && codeValue !== "card_declined" && codeValue !== "provider_unavailable") || typeof codeValue !== "string") return false;
  return true;
}

function acceptsRejectUnstocked(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsRejectUnstocked(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const missingValue = value.missing;
  if (!Array.isArray(missingValue)) return false;
  if (missingValue.length < 1) return false;
  for (let i = 0; i < missingValue.length; i++) {
    const item = missingValue[i];
    if (!acceptsRejectUnstocked$1(item)) return false;
  }
  return true;
}

function acceptsRejectUnstocked$1(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsRejectUnstocked$1(own(value));
  if (typeof skuValue !== "string") return false;
  return true;
}

function acceptsRememberCustomer(value) {
  if (!isObject(value)) return false;
  const userIdValue = value.userId;
  if (!isPlain(value)) return acceptsRememberCustomer(own(value));
  if (typeof userIdValue !== "string" || !isUuid(userIdValue)) return false;
  const nameValue = value.name;
  if (typeof nameValue !== "string" || nameValue === "" || !hasAtMost(nameValue, 200)) return false;
  return true;
}

function validate1(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.paymentId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "paymentId"},message:"must have required property 'paymentId'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.paymentId !== undefined){
      let data1 = data.paymentId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
function validate3(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.customerId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "customerId"},message:"must have required property 'customerId'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.customerId !== undefined){
      let data1 = data.customerId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
function validate2(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(!acceptsOrderOutcome(data)){
    if(mayExplainMore()){
      if(!(validate3(data, {instancePath}))){
        vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
        errors = vErrors.length;
      }
    }
    else {
      vErrors = withError(vErrors, {instancePath,keyword:"$ref",params:{},message:"must be as its schema says"});
      errors++;
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.cancelledAt === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "cancelledAt"},message:"must have required property 'cancelledAt'"});
      errors++;
    }
    if(data.cancelledAt !== undefined){
      let data0 = data.cancelledAt;
      if(typeof data0 === "string"){
        if(!isDateTime(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/cancelledAt",keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/cancelledAt",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
function validate5(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(!acceptsOrderOutcome(data)){
    if(mayExplainMore()){
      if(!(validate3(data, {instancePath}))){
        vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
        errors = vErrors.length;
      }
    }
    else {
      vErrors = withError(vErrors, {instancePath,keyword:"$ref",params:{},message:"must be as its schema says"});
      errors++;
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.paymentId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "paymentId"},message:"must have required property 'paymentId'"});
      errors++;
    }
    if(data.confirmedAt === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "confirmedAt"},message:"must have required property 'confirmedAt'"});
      errors++;
    }
    if(data.paymentId !== undefined){
      let data0 = data.paymentId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.confirmedAt !== undefined){
      let data1 = data.confirmedAt;
      if(typeof data1 === "string"){
        if(!isDateTime(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/confirmedAt",keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/confirmedAt",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
const schema5 = {"type":"object","required":["orderId","customerId","placedAt","lines","total","currency","note"],"properties":{"orderId":{"type":"string","format":"uuid"},"customerId":{"type":"string","format":"uuid"},"placedAt":{"type":"string","format":"date-time"},"lines":{"type":"array","items":{"$ref":"#/$defs/OrderLine"},"minItems":1},"total":{"type":"integer","minimum":0},"currency":{"$ref":"#/$defs/Currency"},"note":{"type":["string","null"],"maxLength":500}}};
const pattern0 = pattern_1;
const wrapper0 = {validate: validate8};
function validate8(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.sku === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
      errors++;
    }
    if(data.quantity === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "quantity"},message:"must have required property 'quantity'"});
      errors++;
    }
    if(data.unitPrice === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "unitPrice"},message:"must have required property 'unitPrice'"});
      errors++;
    }
    if(data.sku !== undefined){
      let data0 = data.sku;
      if(typeof data0 === "string"){
        if(!pattern0.test(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/sku",keyword:"pattern",params:{pattern: "^[A-Z0-9][A-Z0-9-]*$"},message:"must match pattern \"^[A-Z0-9][A-Z0-9-]*$\""});
          errors++;
        }
        if(!hasAtMost(data0, 40)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/sku",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/sku",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.quantity !== undefined){
      let data1 = data.quantity;
      if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/quantity",keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data1 == "number"){
        if(data1 < 1 || isNaN(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/quantity",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"});
          errors++;
        }
      }
    }
    if(data.unitPrice !== undefined){
      let data2 = data.unitPrice;
      if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/unitPrice",keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data2 == "number"){
        if(data2 < 0 || isNaN(data2)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/unitPrice",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
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
              if(!(wrapper0.validate(data4, {instancePath:instancePath+"/parts/" + i0}))){
                vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                errors = vErrors.length;
              }
            }
            else {
              vErrors = withError(vErrors, {instancePath:instancePath+"/parts/" + i0,keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/parts",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate8.errors = vErrors;
  return errors === 0;
}
function validate10(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(typeof data !== "string"){
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  if(!allowed_1.some((item0) => sameJson(data, item0))){
    vErrors = withError(vErrors, {instancePath,keyword:"enum",params:{allowedValues: allowed_1},message:"must be equal to one of the allowed values"});
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
function validate7(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.customerId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "customerId"},message:"must have required property 'customerId'"});
      errors++;
    }
    if(data.placedAt === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "placedAt"},message:"must have required property 'placedAt'"});
      errors++;
    }
    if(data.lines === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "lines"},message:"must have required property 'lines'"});
      errors++;
    }
    if(data.total === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "total"},message:"must have required property 'total'"});
      errors++;
    }
    if(data.currency === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "currency"},message:"must have required property 'currency'"});
      errors++;
    }
    if(data.note === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "note"},message:"must have required property 'note'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.customerId !== undefined){
      let data1 = data.customerId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.placedAt !== undefined){
      let data2 = data.placedAt;
      if(typeof data2 === "string"){
        if(!isDateTime(data2)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/placedAt",keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/placedAt",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.lines !== undefined){
      let data3 = data.lines;
      if(Array.isArray(data3)){
        if(data3.length < 1){
          vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data3.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data4 = data3[i0];
          if(!acceptsOrderLine(data4)){
            if(mayExplainMore()){
              if(!(validate8(data4, {instancePath:instancePath+"/lines/" + i0}))){
                vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
                errors = vErrors.length;
              }
            }
            else {
              vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0,keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.total !== undefined){
      let data5 = data.total;
      if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/total",keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data5 == "number"){
        if(data5 < 0 || isNaN(data5)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
    if(data.currency !== undefined){
      let data6 = data.currency;
      if(!acceptsCurrency(data6)){
        if(mayExplainMore()){
          if(!(validate10(data6, {instancePath:instancePath+"/currency"}))){
            vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
            errors = vErrors.length;
          }
        }
        else {
          vErrors = withError(vErrors, {instancePath:instancePath+"/currency",keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.note !== undefined){
      let data7 = data.note;
      if((typeof data7 !== "string") && (data7 !== null)){
        vErrors = withError(vErrors, {instancePath:instancePath+"/note",keyword:"type",params:{type: schema5.properties.note.type},message:"must be string,null"});
        errors++;
      }
      if(typeof data7 === "string"){
        if(!hasAtMost(data7, 500)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/note",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"});
          errors++;
        }
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate7.errors = vErrors;
  return errors === 0;
}
function validate15(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if(data.skus === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "skus"},message:"must have required property 'skus'"});
      errors++;
    }
    if(data.kind !== undefined){
      if(data.kind !== "outOfStock"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/kind",keyword:"const",params:{allowedValue: "outOfStock"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.skus !== undefined){
      let data1 = data.skus;
      if(Array.isArray(data1)){
        if(data1.length < 1){
          vErrors = withError(vErrors, {instancePath:instancePath+"/skus",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          if(typeof data1[i0] !== "string"){
            vErrors = withError(vErrors, {instancePath:instancePath+"/skus/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/skus",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
function validate17(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if(data.code === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code"},message:"must have required property 'code'"});
      errors++;
    }
    if(data.kind !== undefined){
      if(data.kind !== "paymentRefused"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/kind",keyword:"const",params:{allowedValue: "paymentRefused"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.code !== undefined){
      if(typeof data.code !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
function validate14(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(isObject(data)){
    const tag0 = ownMember(data, "kind");
    if(!(tag0 === undefined)){
      if(tag0 === "outOfStock"){
        if(!acceptsOutOfStock(data)){
          if(mayExplainMore()){
            if(!(validate15(data, {instancePath}))){
              vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
              errors = vErrors.length;
            }
          }
          else {
            vErrors = withError(vErrors, {instancePath,keyword:"$ref",params:{},message:"must be as its schema says"});
            errors++;
          }
        }
      }
      else if(tag0 === "paymentRefused"){
        if(!acceptsPaymentRefused(data)){
          if(mayExplainMore()){
            if(!(validate17(data, {instancePath}))){
              vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
              errors = vErrors.length;
            }
          }
          else {
            vErrors = withError(vErrors, {instancePath,keyword:"$ref",params:{},message:"must be as its schema says"});
            errors++;
          }
        }
      }
      else {
        const key0 = "kind";
        vErrors = withError(vErrors, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"oneOf",params:{tag: "kind", allowedValues: ["outOfStock","paymentRefused"]},message:"must be one of \"outOfStock\", \"paymentRefused\""});
        errors++;
      }
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate12(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(!acceptsOrderOutcome(data)){
    if(mayExplainMore()){
      if(!(validate3(data, {instancePath}))){
        vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
        errors = vErrors.length;
      }
    }
    else {
      vErrors = withError(vErrors, {instancePath,keyword:"$ref",params:{},message:"must be as its schema says"});
      errors++;
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.rejectedAt === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "rejectedAt"},message:"must have required property 'rejectedAt'"});
      errors++;
    }
    if(data.reason === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "reason"},message:"must have required property 'reason'"});
      errors++;
    }
    if(data.rejectedAt !== undefined){
      let data0 = data.rejectedAt;
      if(typeof data0 === "string"){
        if(!isDateTime(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/rejectedAt",keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/rejectedAt",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.reason !== undefined){
      let data1 = data.reason;
      if(!acceptsRejectionReason(data1)){
        if(mayExplainMore()){
          if(!(validate14(data1, {instancePath:instancePath+"/reason"}))){
            vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
            errors = vErrors.length;
          }
        }
        else {
          vErrors = withError(vErrors, {instancePath:instancePath+"/reason",keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
function validate20(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.code === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code"},message:"must have required property 'code'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.code !== undefined){
      let data1 = data.code;
      if(typeof data1 !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
      if(!allowed_2.some((item0) => sameJson(data1, item0))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"enum",params:{allowedValues: allowed_2},message:"must be equal to one of the allowed values"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
function validate21(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.missing === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "missing"},message:"must have required property 'missing'"});
      errors++;
    }
    if(data.orderId !== undefined){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.missing !== undefined){
      let data1 = data.missing;
      if(Array.isArray(data1)){
        if(data1.length < 1){
          vErrors = withError(vErrors, {instancePath:instancePath+"/missing",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data2 = data1[i0];
          if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
            if(data2.sku === undefined){
              vErrors = withError(vErrors, {instancePath:instancePath+"/missing/" + i0,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
              errors++;
            }
            if(data2.sku !== undefined){
              if(typeof data2.sku !== "string"){
                vErrors = withError(vErrors, {instancePath:instancePath+"/missing/" + i0+"/sku",keyword:"type",params:{type: "string"},message:"must be string"});
                errors++;
              }
            }
          }
          else {
            vErrors = withError(vErrors, {instancePath:instancePath+"/missing/" + i0,keyword:"type",params:{type: "object"},message:"must be object"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/missing",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
function validate22(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.userId === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "userId"},message:"must have required property 'userId'"});
      errors++;
    }
    if(data.name === undefined){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "name"},message:"must have required property 'name'"});
      errors++;
    }
    if(data.userId !== undefined){
      let data0 = data.userId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/userId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/userId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.name !== undefined){
      let data1 = data.name;
      if(typeof data1 === "string"){
        if(!hasAtMost(data1, 200)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"});
          errors++;
        }
        if(!hasAtLeast(data1, 1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
