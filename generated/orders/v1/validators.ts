// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, hasAtLeast, hasAtMost, isDateTime, isObject, isUuid, own, ownMember, sameJson, withError, type Validate } from "@tenon/messaging/validation";
import type { ConfirmPaidEvent } from "./confirm-paid-consumer.js";
import type { OrderCancelled } from "./order-cancelled.js";
import type { OrderConfirmed } from "./order-confirmed.js";
import type { OrderPlaced } from "./order-placed.js";
import type { OrderRejected } from "./order-rejected.js";
import type { RejectUnpaidEvent } from "./reject-unpaid-consumer.js";
import type { RejectUnstockedEvent } from "./reject-unstocked-consumer.js";
import type { RememberCustomerEvent } from "./remember-customer-consumer.js";

export const validateConfirmPaid: Validate<ConfirmPaidEvent> = /* @__PURE__ */ defineValidator(accepts10, validate1);
export const validateOrderCancelled: Validate<OrderCancelled> = /* @__PURE__ */ defineValidator(acceptsOrderCancelled, validate2);
export const validateOrderConfirmed: Validate<OrderConfirmed> = /* @__PURE__ */ defineValidator(acceptsOrderConfirmed, validate5);
export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, validate7);
export const validateOrderRejected: Validate<OrderRejected> = /* @__PURE__ */ defineValidator(acceptsOrderRejected, validate12);
export const validateRejectUnpaid: Validate<RejectUnpaidEvent> = /* @__PURE__ */ defineValidator(accepts11, validate20);
export const validateRejectUnstocked: Validate<RejectUnstockedEvent> = /* @__PURE__ */ defineValidator(accepts9, validate21);
export const validateRememberCustomer: Validate<RememberCustomerEvent> = /* @__PURE__ */ defineValidator(accepts8, validate22);

const pattern_1 = /* @__PURE__ */ new RegExp("^[A-Z0-9][A-Z0-9-]*$", "u");
const allowed_1 = /* @__PURE__ */ ["EUR", "GBP", "USD"];
const allowed_2 = /* @__PURE__ */ ["limit_exceeded", "card_declined", "provider_unavailable"];

function accepts10(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.paymentId;
  if ((typeof member2 !== "string" || !isUuid(member2))) return false;
  return true;
}

function acceptsOrderCancelled(value) {
  if (!acceptsOrderOutcome(value)) return false;
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.cancelledAt;
  if ((typeof member !== "string" || !isDateTime(member))) return false;
  return true;
}

function acceptsOrderOutcome(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.customerId;
  if ((typeof member2 !== "string" || !isUuid(member2))) return false;
  return true;
}

function acceptsOrderConfirmed(value) {
  if (!acceptsOrderOutcome(value)) return false;
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.paymentId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.confirmedAt;
  if ((typeof member2 !== "string" || !isDateTime(member2))) return false;
  return true;
}

function acceptsOrderPlaced(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.customerId;
  if ((typeof member2 !== "string" || !isUuid(member2))) return false;
  const member3 = object.placedAt;
  if ((typeof member3 !== "string" || !isDateTime(member3))) return false;
  const member4 = object.lines;
  if (!Array.isArray(member4)) return false;
  if (member4.length < 1) return false;
  for (let i = 0; i < member4.length; i++) {
    const item = member4[i];
    if (!acceptsOrderLine(item)) return false;
  }
  const member5 = object.total;
  if ((!Number.isInteger(member5) || member5 < 0)) return false;
  const member6 = object.currency;
  if (!acceptsCurrency(member6)) return false;
  const member7 = object.note;
  if ((member7 !== null && (typeof member7 !== "string" || !hasAtMost(member7, 500)))) return false;
  return true;
}

function acceptsOrderLine(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.sku;
  if ((typeof member !== "string" || !hasAtMost(member, 40) || !pattern_1.test(member))) return false;
  const member2 = object.quantity;
  if ((!Number.isInteger(member2) || member2 < 1)) return false;
  const member3 = object.unitPrice;
  if ((!Number.isInteger(member3) || member3 < 0)) return false;
  const member4 = object.parts;
  if (member4 !== undefined) {
    if (!Array.isArray(member4)) return false;
    for (let i = 0; i < member4.length; i++) {
      const item = member4[i];
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
  const object = own(value);
  const member = object.rejectedAt;
  if ((typeof member !== "string" || !isDateTime(member))) return false;
  const member2 = object.reason;
  if (member2 === undefined) return false;
  if (!acceptsRejectionReason(member2)) return false;
  return true;
}

function acceptsRejectionReason(value) {
  if (!isObject(value)) return false;
  switch (own(value).kind) {
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
  const object = own(value);
  const member = object.kind;
  if (member !== "outOfStock") return false;
  const member2 = object.skus;
  if (!Array.isArray(member2)) return false;
  if (member2.length < 1) return false;
  for (let i = 0; i < member2.length; i++) {
    const item = member2[i];
    if (typeof item !== "string") return false;
  }
  return true;
}

function acceptsPaymentRefused(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.kind;
  if (member !== "paymentRefused") return false;
  const member2 = object.code;
  if (typeof member2 !== "string") return false;
  return true;
}

function accepts11(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.code;
  if ((member2 !== "limit_exceeded" && member2 !== "card_declined" && member2 !== "provider_unavailable") || typeof member2 !== "string") return false;
  return true;
}

function accepts9(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.missing;
  if (!Array.isArray(member2)) return false;
  if (member2.length < 1) return false;
  for (let i = 0; i < member2.length; i++) {
    const item = member2[i];
    if (!isObject(item)) return false;
    const object2 = own(item);
    const member3 = object2.sku;
    if (typeof member3 !== "string") return false;
  }
  return true;
}

function accepts8(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.userId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.name;
  if ((typeof member2 !== "string" || member2 === "" || !hasAtMost(member2, 200))) return false;
  return true;
}

const schema1 = {"type":["object"],"required":["orderId","paymentId"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"paymentId":{"type":["string"],"format":"uuid"}}};
const func0 = Object.prototype.hasOwnProperty;
function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"});
      errors++;
    }
    if((data.paymentId === undefined) || (!(func0.call(data, "paymentId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "paymentId"},message:"must have required property '"+"paymentId"+"'"});
      errors++;
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema1.properties.orderId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.paymentId !== undefined && func0.call(data, "paymentId")){
      let data1 = data.paymentId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"type",params:{type: schema1.properties.paymentId.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema1.type},message:"must be object"});
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
const schema2 = {"allOf":[{"$ref":"#/$defs/OrderOutcome"},{"type":["object"],"required":["cancelledAt"],"properties":{"cancelledAt":{"type":["string"],"format":"date-time"}}}]};
const schema3 = {"type":["object"],"required":["orderId","customerId"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"customerId":{"type":["string"],"format":"uuid"}}};
function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"});
      errors++;
    }
    if((data.customerId === undefined) || (!(func0.call(data, "customerId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "customerId"},message:"must have required property '"+"customerId"+"'"});
      errors++;
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema3.properties.orderId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.customerId !== undefined && func0.call(data, "customerId")){
      let data1 = data.customerId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: schema3.properties.customerId.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema3.type},message:"must be object"});
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(!(validate3(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
    vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
    errors = vErrors.length;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.cancelledAt === undefined) || (!(func0.call(data, "cancelledAt")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "cancelledAt"},message:"must have required property '"+"cancelledAt"+"'"});
      errors++;
    }
    if(data.cancelledAt !== undefined && func0.call(data, "cancelledAt")){
      let data0 = data.cancelledAt;
      if(typeof data0 === "string"){
        if(!isDateTime(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/cancelledAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/cancelledAt",keyword:"type",params:{type: schema2.allOf[1].properties.cancelledAt.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema2.allOf[1].type},message:"must be object"});
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
const schema4 = {"allOf":[{"$ref":"#/$defs/OrderOutcome"},{"type":["object"],"required":["paymentId","confirmedAt"],"properties":{"paymentId":{"type":["string"],"format":"uuid"},"confirmedAt":{"type":["string"],"format":"date-time"}}}]};
function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(!(validate3(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
    vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
    errors = vErrors.length;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.paymentId === undefined) || (!(func0.call(data, "paymentId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "paymentId"},message:"must have required property '"+"paymentId"+"'"});
      errors++;
    }
    if((data.confirmedAt === undefined) || (!(func0.call(data, "confirmedAt")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "confirmedAt"},message:"must have required property '"+"confirmedAt"+"'"});
      errors++;
    }
    if(data.paymentId !== undefined && func0.call(data, "paymentId")){
      let data0 = data.paymentId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/paymentId",keyword:"type",params:{type: schema4.allOf[1].properties.paymentId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.confirmedAt !== undefined && func0.call(data, "confirmedAt")){
      let data1 = data.confirmedAt;
      if(typeof data1 === "string"){
        if(!isDateTime(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/confirmedAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/confirmedAt",keyword:"type",params:{type: schema4.allOf[1].properties.confirmedAt.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema4.allOf[1].type},message:"must be object"});
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
const schema5 = {"type":["object"],"required":["orderId","customerId","placedAt","lines","total","currency","note"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"customerId":{"type":["string"],"format":"uuid"},"placedAt":{"type":["string"],"format":"date-time"},"lines":{"type":["array"],"items":{"$ref":"#/$defs/OrderLine"},"minItems":1},"total":{"type":["integer"],"minimum":0},"currency":{"$ref":"#/$defs/Currency"},"note":{"type":["string","null"],"maxLength":500}}};
const schema6 = {"type":["object"],"required":["sku","quantity","unitPrice"],"properties":{"sku":{"type":["string"],"maxLength":40,"pattern":"^[A-Z0-9][A-Z0-9-]*$"},"quantity":{"type":["integer"],"minimum":1},"unitPrice":{"type":["integer"],"minimum":0},"parts":{"type":["array"],"items":{"$ref":"#/$defs/OrderLine"}}}};
const pattern0 = pattern_1;
const wrapper0 = {validate: validate8};
function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.sku === undefined) || (!(func0.call(data, "sku")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"});
      errors++;
    }
    if((data.quantity === undefined) || (!(func0.call(data, "quantity")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "quantity"},message:"must have required property '"+"quantity"+"'"});
      errors++;
    }
    if((data.unitPrice === undefined) || (!(func0.call(data, "unitPrice")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "unitPrice"},message:"must have required property '"+"unitPrice"+"'"});
      errors++;
    }
    if(data.sku !== undefined && func0.call(data, "sku")){
      let data0 = data.sku;
      if(typeof data0 === "string"){
        if(!pattern0.test(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/sku",keyword:"pattern",params:{pattern: "^[A-Z0-9][A-Z0-9-]*$"},message:"must match pattern \""+"^[A-Z0-9][A-Z0-9-]*$"+"\""});
          errors++;
        }
        if(!hasAtMost(data0, 40)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/sku",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/sku",keyword:"type",params:{type: schema6.properties.sku.type},message:"must be string"});
        errors++;
      }
    }
    if(data.quantity !== undefined && func0.call(data, "quantity")){
      let data1 = data.quantity;
      if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/quantity",keyword:"type",params:{type: schema6.properties.quantity.type},message:"must be integer"});
        errors++;
      }
      if(typeof data1 == "number"){
        if(data1 < 1 || isNaN(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/quantity",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"});
          errors++;
        }
      }
    }
    if(data.unitPrice !== undefined && func0.call(data, "unitPrice")){
      let data2 = data.unitPrice;
      if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/unitPrice",keyword:"type",params:{type: schema6.properties.unitPrice.type},message:"must be integer"});
        errors++;
      }
      if(typeof data2 == "number"){
        if(data2 < 0 || isNaN(data2)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/unitPrice",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
    if(data.parts !== undefined && func0.call(data, "parts")){
      let data3 = data.parts;
      if(Array.isArray(data3)){
        const len0 = data3.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          if(!(wrapper0.validate(data3[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/parts",keyword:"type",params:{type: schema6.properties.parts.type},message:"must be array"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema6.type},message:"must be object"});
    errors++;
  }
  validate8.errors = vErrors;
  return errors === 0;
}
const schema7 = {"type":["string"],"enum":["EUR","GBP","USD"]};
function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(typeof data !== "string"){
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema7.type},message:"must be string"});
    errors++;
  }
  if(!allowed_1.some((item0) => sameJson(data, item0))){
    vErrors = withError(vErrors, {instancePath,keyword:"enum",params:{allowedValues: allowed_1},message:"must be equal to one of the allowed values"});
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"});
      errors++;
    }
    if((data.customerId === undefined) || (!(func0.call(data, "customerId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "customerId"},message:"must have required property '"+"customerId"+"'"});
      errors++;
    }
    if((data.placedAt === undefined) || (!(func0.call(data, "placedAt")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "placedAt"},message:"must have required property '"+"placedAt"+"'"});
      errors++;
    }
    if((data.lines === undefined) || (!(func0.call(data, "lines")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'"});
      errors++;
    }
    if((data.total === undefined) || (!(func0.call(data, "total")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'"});
      errors++;
    }
    if((data.currency === undefined) || (!(func0.call(data, "currency")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'"});
      errors++;
    }
    if((data.note === undefined) || (!(func0.call(data, "note")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "note"},message:"must have required property '"+"note"+"'"});
      errors++;
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema5.properties.orderId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.customerId !== undefined && func0.call(data, "customerId")){
      let data1 = data.customerId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: schema5.properties.customerId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.placedAt !== undefined && func0.call(data, "placedAt")){
      let data2 = data.placedAt;
      if(typeof data2 === "string"){
        if(!isDateTime(data2)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/placedAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/placedAt",keyword:"type",params:{type: schema5.properties.placedAt.type},message:"must be string"});
        errors++;
      }
    }
    if(data.lines !== undefined && func0.call(data, "lines")){
      let data3 = data.lines;
      if(Array.isArray(data3)){
        if(data3.length < 1){
          vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data3.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          if(!(validate8(data3[i0], {instancePath:instancePath+"/lines/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
            vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
            errors = vErrors.length;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"type",params:{type: schema5.properties.lines.type},message:"must be array"});
        errors++;
      }
    }
    if(data.total !== undefined && func0.call(data, "total")){
      let data5 = data.total;
      if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/total",keyword:"type",params:{type: schema5.properties.total.type},message:"must be integer"});
        errors++;
      }
      if(typeof data5 == "number"){
        if(data5 < 0 || isNaN(data5)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
    if(data.currency !== undefined && func0.call(data, "currency")){
      if(!(validate10(data.currency, {instancePath:instancePath+"/currency",parentData:data,parentDataProperty:"currency",rootData,dynamicAnchors}))){
        vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
        errors = vErrors.length;
      }
    }
    if(data.note !== undefined && func0.call(data, "note")){
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
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema5.type},message:"must be object"});
    errors++;
  }
  validate7.errors = vErrors;
  return errors === 0;
}
const schema8 = {"allOf":[{"$ref":"#/$defs/OrderOutcome"},{"type":["object"],"required":["rejectedAt","reason"],"properties":{"rejectedAt":{"type":["string"],"format":"date-time"},"reason":{"$ref":"#/$defs/RejectionReason"}}}]};
const schema10 = {"type":["object"],"required":["kind","skus"],"properties":{"kind":{"const":"outOfStock"},"skus":{"type":["array"],"items":{"type":["string"]},"minItems":1}}};
function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.kind === undefined) || (!(func0.call(data, "kind")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"});
      errors++;
    }
    if((data.skus === undefined) || (!(func0.call(data, "skus")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "skus"},message:"must have required property '"+"skus"+"'"});
      errors++;
    }
    if(data.kind !== undefined && func0.call(data, "kind")){
      if(data.kind !== "outOfStock"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/kind",keyword:"const",params:{allowedValue: "outOfStock"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.skus !== undefined && func0.call(data, "skus")){
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
            vErrors = withError(vErrors, {instancePath:instancePath+"/skus/" + i0,keyword:"type",params:{type: schema10.properties.skus.items.type},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/skus",keyword:"type",params:{type: schema10.properties.skus.type},message:"must be array"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema10.type},message:"must be object"});
    errors++;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
const schema11 = {"type":["object"],"required":["kind","code"],"properties":{"kind":{"const":"paymentRefused"},"code":{"type":["string"]}}};
function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.kind === undefined) || (!(func0.call(data, "kind")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"});
      errors++;
    }
    if((data.code === undefined) || (!(func0.call(data, "code")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"});
      errors++;
    }
    if(data.kind !== undefined && func0.call(data, "kind")){
      if(data.kind !== "paymentRefused"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/kind",keyword:"const",params:{allowedValue: "paymentRefused"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.code !== undefined && func0.call(data, "code")){
      if(typeof data.code !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"type",params:{type: schema11.properties.code.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema11.type},message:"must be object"});
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(isObject(data)){
    const tag0 = ownMember(data, "kind");
    if(!(tag0 === undefined)){
      if(tag0 === "outOfStock"){
        if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
          vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
          errors = vErrors.length;
        }
      }
      else if(tag0 === "paymentRefused"){
        if(!(validate17(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
          vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
          errors = vErrors.length;
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
    if((data.kind === undefined) || (!(func0.call(data, "kind")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"});
      errors++;
    }
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(!(validate3(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
    vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
    errors = vErrors.length;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.rejectedAt === undefined) || (!(func0.call(data, "rejectedAt")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "rejectedAt"},message:"must have required property '"+"rejectedAt"+"'"});
      errors++;
    }
    if((data.reason === undefined) || (!(func0.call(data, "reason")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"});
      errors++;
    }
    if(data.rejectedAt !== undefined && func0.call(data, "rejectedAt")){
      let data0 = data.rejectedAt;
      if(typeof data0 === "string"){
        if(!isDateTime(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/rejectedAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/rejectedAt",keyword:"type",params:{type: schema8.allOf[1].properties.rejectedAt.type},message:"must be string"});
        errors++;
      }
    }
    if(data.reason !== undefined && func0.call(data, "reason")){
      if(!(validate14(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData,dynamicAnchors}))){
        vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
        errors = vErrors.length;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema8.allOf[1].type},message:"must be object"});
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
const schema12 = {"type":["object"],"required":["orderId","code"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"code":{"type":["string"],"enum":["limit_exceeded","card_declined","provider_unavailable"]}}};
function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"});
      errors++;
    }
    if((data.code === undefined) || (!(func0.call(data, "code")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"});
      errors++;
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema12.properties.orderId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.code !== undefined && func0.call(data, "code")){
      let data1 = data.code;
      if(typeof data1 !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"type",params:{type: schema12.properties.code.type},message:"must be string"});
        errors++;
      }
      if(!allowed_2.some((item0) => sameJson(data1, item0))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"enum",params:{allowedValues: allowed_2},message:"must be equal to one of the allowed values"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema12.type},message:"must be object"});
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
const schema13 = {"type":["object"],"required":["orderId","missing"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"missing":{"type":["array"],"items":{"type":["object"],"required":["sku"],"properties":{"sku":{"type":["string"]}}},"minItems":1}}};
function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"});
      errors++;
    }
    if((data.missing === undefined) || (!(func0.call(data, "missing")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "missing"},message:"must have required property '"+"missing"+"'"});
      errors++;
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
      let data0 = data.orderId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema13.properties.orderId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.missing !== undefined && func0.call(data, "missing")){
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
            if((data2.sku === undefined) || (!(func0.call(data2, "sku")))){
              vErrors = withError(vErrors, {instancePath:instancePath+"/missing/" + i0,keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"});
              errors++;
            }
            if(data2.sku !== undefined && func0.call(data2, "sku")){
              if(typeof data2.sku !== "string"){
                vErrors = withError(vErrors, {instancePath:instancePath+"/missing/" + i0+"/sku",keyword:"type",params:{type: schema13.properties.missing.items.properties.sku.type},message:"must be string"});
                errors++;
              }
            }
          }
          else {
            vErrors = withError(vErrors, {instancePath:instancePath+"/missing/" + i0,keyword:"type",params:{type: schema13.properties.missing.items.type},message:"must be object"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/missing",keyword:"type",params:{type: schema13.properties.missing.type},message:"must be array"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema13.type},message:"must be object"});
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
const schema14 = {"type":["object"],"required":["userId","name"],"properties":{"userId":{"type":["string"],"format":"uuid"},"name":{"type":["string"],"maxLength":200,"minLength":1}}};
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.userId === undefined) || (!(func0.call(data, "userId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "userId"},message:"must have required property '"+"userId"+"'"});
      errors++;
    }
    if((data.name === undefined) || (!(func0.call(data, "name")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"});
      errors++;
    }
    if(data.userId !== undefined && func0.call(data, "userId")){
      let data0 = data.userId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/userId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/userId",keyword:"type",params:{type: schema14.properties.userId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.name !== undefined && func0.call(data, "name")){
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"type",params:{type: schema14.properties.name.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema14.type},message:"must be object"});
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
