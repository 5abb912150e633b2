// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, duplicateItems, hasAtMost, hasOthers, isObject, isUuid, own, ownMember, withError, type Validate } from "@tenon/messaging/validation";
import type { OrderPlaced } from "./order-placed.js";
import type { PackGoodsEvent } from "./pack-goods-consumer.js";

export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, validate1);
export const validatePackGoods: Validate<PackGoodsEvent> = /* @__PURE__ */ defineValidator(acceptsPackGoods, validate12);

const declared_1 = /* @__PURE__ */ new Set(["sku", "quantity", "parts"]);

function acceptsOrderPlaced(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const orderIdValue = object.orderId;
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = object.customerId;
  if (typeof customerIdValue !== "string") return false;
  if (!isObject(value)) return false;
  const object2 = own(value);
  const linesValue = object2.lines;
  if (!Array.isArray(linesValue)) return false;
  if (linesValue.length < 1) return false;
  for (let i = 0; i < linesValue.length; i++) {
    const item = linesValue[i];
    if (!acceptsLine(item)) return false;
  }
  if (duplicateItems(linesValue) !== undefined) return false;
  const deliverToValue = object2.deliverTo;
  if (deliverToValue === undefined) return false;
  let count = 0;
  if (acceptsAddress(deliverToValue)) count++;
  if (deliverToValue === null) count++;
  if (count !== 1) return false;
  const paymentValue = object2.payment;
  if (paymentValue === undefined) return false;
  if (!acceptsPayment(paymentValue)) return false;
  const atValue = object2.at;
  if (!Array.isArray(atValue)) return false;
  if (atValue.length < 2) return false;
  const item2 = atValue[0];
  if (!Number.isFinite(item2)) return false;
  const item3 = atValue[1];
  if (!Number.isFinite(item3)) return false;
  if (atValue.length > 2) return false;
  const labelsValue = object2.labels;
  if (labelsValue !== undefined) {
    if (!isObject(labelsValue)) return false;
    const object3 = own(labelsValue);
    for (const key in object3) {
      const member = object3[key];
      if (member === undefined) continue;
      if (typeof member !== "string") return false;
    }
  }
  const noteValue = object2.note;
  if (noteValue !== undefined) {
    if (noteValue !== null && (typeof noteValue !== "string" || !hasAtMost(noteValue, 500))) return false;
  }
  return true;
}

function acceptsLine(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const skuValue = object.sku;
  if (typeof skuValue !== "string") return false;
  const quantityValue = object.quantity;
  if (!Number.isInteger(quantityValue) || quantityValue < 1) return false;
  const partsValue = object.parts;
  if (partsValue !== undefined) {
    if (!Array.isArray(partsValue)) return false;
    for (let i = 0; i < partsValue.length; i++) {
      const item = partsValue[i];
      if (!acceptsLine(item)) return false;
    }
  }
  if (hasOthers(object, 2 + Number(partsValue !== undefined), declared_1)) return false;
  return true;
}

function acceptsAddress(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const streetValue = object.street;
  if (typeof streetValue !== "string") return false;
  const cityValue = object.city;
  if (typeof cityValue !== "string") return false;
  return true;
}

function acceptsPayment(value) {
  if (!isObject(value)) return false;
  switch (own(value).kind) {
    case "card": {
      if (!acceptsCard(value)) return false;
      break;
    }
    case "transfer": {
      if (!acceptsTransfer(value)) return false;
      break;
    }
    default: return false;
  }
  return true;
}

function acceptsCard(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const kindValue = object.kind;
  if (kindValue !== "card") return false;
  const digitsValue = object.digits;
  if (typeof digitsValue !== "string") return false;
  return true;
}

function acceptsTransfer(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const kindValue = object.kind;
  if (kindValue !== "transfer") return false;
  const ibanValue = object.iban;
  if (typeof ibanValue !== "string") return false;
  return true;
}

function acceptsPackGoods(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const orderIdValue = object.orderId;
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  if (!isObject(value)) return false;
  const object2 = own(value);
  const linesValue = object2.lines;
  if (!Array.isArray(linesValue)) return false;
  if (linesValue.length < 1) return false;
  for (let i = 0; i < linesValue.length; i++) {
    const item = linesValue[i];
    if (!isObject(item)) return false;
    const object3 = own(item);
    const skuValue = object3.sku;
    if (typeof skuValue !== "string") return false;
    const partsValue = object3.parts;
    if (partsValue !== undefined) {
      if (!Array.isArray(partsValue)) return false;
      for (let i2 = 0; i2 < partsValue.length; i2++) {
        const item2 = partsValue[i2];
        if (!isObject(item2)) return false;
        const object4 = own(item2);
        const skuValue2 = object4.sku;
        if (typeof skuValue2 !== "string") return false;
      }
    }
  }
  const deliverToValue = object2.deliverTo;
  if (deliverToValue === undefined) return false;
  if (!acceptsPackGoods$1(deliverToValue) && deliverToValue !== null) return false;
  const paymentValue = object2.payment;
  if (paymentValue === undefined) return false;
  if (!isObject(paymentValue)) return false;
  switch (own(paymentValue).kind) {
    case "card": {
      if (!isObject(paymentValue)) return false;
      const object5 = own(paymentValue);
      const kindValue = object5.kind;
      if (kindValue !== "card") return false;
      break;
    }
    case "transfer": {
      if (!isObject(paymentValue)) return false;
      const object6 = own(paymentValue);
      const kindValue2 = object6.kind;
      if (kindValue2 !== "transfer") return false;
      const ibanValue = object6.iban;
      if (typeof ibanValue !== "string") return false;
      break;
    }
    default: return false;
  }
  const atValue = object2.at;
  if (!Array.isArray(atValue)) return false;
  if (atValue.length < 2) return false;
  const item3 = atValue[0];
  if (!Number.isFinite(item3)) return false;
  if (atValue.length > 2) return false;
  const labelsValue = object2.labels;
  if (labelsValue !== undefined) {
    if (!isObject(labelsValue)) return false;
    const object7 = own(labelsValue);
    const priorityValue = object7.priority;
    if (priorityValue !== undefined) {
      if (typeof priorityValue !== "string") return false;
    }
  }
  const noteValue = object2.note;
  if (noteValue !== undefined) {
    if (noteValue !== null && (typeof noteValue !== "string" || !hasAtMost(noteValue, 500))) return false;
  }
  return true;
}

function acceptsPackGoods$1(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const cityValue = object.city;
  if (typeof cityValue !== "string") return false;
  return true;
}

const schema1 = {"allOf":[{"type":"object","required":["orderId","customerId"],"properties":{"orderId":{"type":"string","format":"uuid"},"customerId":{"type":"string"}}},{"type":"object","required":["lines","deliverTo","payment","at"],"properties":{"lines":{"type":"array","items":{"$ref":"#/$defs/Line"},"minItems":1,"uniqueItems":true},"deliverTo":{"oneOf":[{"$ref":"#/$defs/Address"},{"type":"null"}]},"payment":{"$ref":"#/$defs/Payment"},"at":{"type":"array","prefixItems":[{"type":"number"},{"type":"number"}],"items":false,"minItems":2},"labels":{"type":"object","additionalProperties":{"type":"string"}},"note":{"type":["string","null"],"maxLength":500}}}]};
const func0 = Object.prototype.hasOwnProperty;
const wrapper0 = {validate: validate2};
function validate2(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.sku === undefined) || (!(func0.call(data, "sku")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
      errors++;
    }
    if((data.quantity === undefined) || (!(func0.call(data, "quantity")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "quantity"},message:"must have required property 'quantity'"});
      errors++;
    }
    for(const key0 of Object.keys(data)){
      if(errors >= 20) break;
      if(!(((key0 === "sku") || (key0 === "quantity")) || (key0 === "parts"))){
        vErrors = withError(vErrors, {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"});
        errors++;
      }
    }
    if(data.sku !== undefined && func0.call(data, "sku")){
      if(typeof data.sku !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/sku",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.quantity !== undefined && func0.call(data, "quantity")){
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
    if(data.parts !== undefined && func0.call(data, "parts")){
      let data2 = data.parts;
      if(Array.isArray(data2)){
        const len0 = data2.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          if(!(wrapper0.validate(data2[i0], {instancePath:instancePath+"/parts/" + i0}))){
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
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
  validate2.errors = vErrors;
  return errors === 0;
}
function validate4(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.street === undefined) || (!(func0.call(data, "street")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "street"},message:"must have required property 'street'"});
      errors++;
    }
    if((data.city === undefined) || (!(func0.call(data, "city")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "city"},message:"must have required property 'city'"});
      errors++;
    }
    if(data.street !== undefined && func0.call(data, "street")){
      if(typeof data.street !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/street",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.city !== undefined && func0.call(data, "city")){
      if(typeof data.city !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/city",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate4.errors = vErrors;
  return errors === 0;
}
function validate7(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.kind === undefined) || (!(func0.call(data, "kind")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if((data.digits === undefined) || (!(func0.call(data, "digits")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "digits"},message:"must have required property 'digits'"});
      errors++;
    }
    if(data.kind !== undefined && func0.call(data, "kind")){
      if(data.kind !== "card"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/kind",keyword:"const",params:{allowedValue: "card"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.digits !== undefined && func0.call(data, "digits")){
      if(typeof data.digits !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/digits",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
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
function validate9(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.kind === undefined) || (!(func0.call(data, "kind")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if((data.iban === undefined) || (!(func0.call(data, "iban")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "iban"},message:"must have required property 'iban'"});
      errors++;
    }
    if(data.kind !== undefined && func0.call(data, "kind")){
      if(data.kind !== "transfer"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/kind",keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.iban !== undefined && func0.call(data, "iban")){
      if(typeof data.iban !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/iban",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate9.errors = vErrors;
  return errors === 0;
}
function validate6(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(isObject(data)){
    const tag0 = ownMember(data, "kind");
    if(!(tag0 === undefined)){
      if(tag0 === "card"){
        if(!(validate7(data, {instancePath}))){
          vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
          errors = vErrors.length;
        }
      }
      else if(tag0 === "transfer"){
        if(!(validate9(data, {instancePath}))){
          vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
          errors = vErrors.length;
        }
      }
      else {
        const key0 = "kind";
        vErrors = withError(vErrors, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"oneOf",params:{tag: "kind", allowedValues: ["card","transfer"]},message:"must be one of \"card\", \"transfer\""});
        errors++;
      }
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.kind === undefined) || (!(func0.call(data, "kind")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
  }
  validate6.errors = vErrors;
  return errors === 0;
}
function validate1(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if((data.customerId === undefined) || (!(func0.call(data, "customerId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "customerId"},message:"must have required property 'customerId'"});
      errors++;
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
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
    if(data.customerId !== undefined && func0.call(data, "customerId")){
      if(typeof data.customerId !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.lines === undefined) || (!(func0.call(data, "lines")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "lines"},message:"must have required property 'lines'"});
      errors++;
    }
    if((data.deliverTo === undefined) || (!(func0.call(data, "deliverTo")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "deliverTo"},message:"must have required property 'deliverTo'"});
      errors++;
    }
    if((data.payment === undefined) || (!(func0.call(data, "payment")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "payment"},message:"must have required property 'payment'"});
      errors++;
    }
    if((data.at === undefined) || (!(func0.call(data, "at")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "at"},message:"must have required property 'at'"});
      errors++;
    }
    if(data.lines !== undefined && func0.call(data, "lines")){
      let data2 = data.lines;
      if(Array.isArray(data2)){
        if(data2.length < 1){
          vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data2.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          if(!(validate2(data2[i0], {instancePath:instancePath+"/lines/" + i0}))){
            vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
            errors = vErrors.length;
          }
        }
        const pair0 = duplicateItems(data2);
        if(pair0 !== undefined){
          vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"uniqueItems",params:{i: pair0[0], j: pair0[1]},message:"must NOT have duplicate items (items ## "+pair0[0]+" and "+pair0[1]+" are identical)"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.deliverTo !== undefined && func0.call(data, "deliverTo")){
      let data4 = data.deliverTo;
      const _errs12 = errors;
      let valid5 = false;
      let passing0 = null;
      const _errs13 = errors;
      if(!(validate4(data4, {instancePath:instancePath+"/deliverTo"}))){
        vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs13 === errors;
      if(_valid0){
        valid5 = true;
        passing0 = 0;
      }
      const _errs14 = errors;
      if(data4 !== null){
        vErrors = withError(vErrors, {instancePath:instancePath+"/deliverTo",keyword:"type",params:{type: "null"},message:"must be null"});
        errors++;
      }
      var _valid0 = _errs14 === errors;
      if(_valid0 && valid5){
        valid5 = false;
        passing0 = [passing0, 1];
      }
      else {
        if(_valid0){
          valid5 = true;
          passing0 = 1;
        }
      }
      if(!valid5){
        vErrors = withError(vErrors, {instancePath:instancePath+"/deliverTo",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"});
        errors++;
      }
      else {
        errors = _errs12;
        if(vErrors !== null){
          if(_errs12){
            vErrors.length = _errs12;
          }
          else {
            vErrors = null;
          }
        }
      }
    }
    if(data.payment !== undefined && func0.call(data, "payment")){
      if(!(validate6(data.payment, {instancePath:instancePath+"/payment"}))){
        vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
        errors = vErrors.length;
      }
    }
    if(data.at !== undefined && func0.call(data, "at")){
      let data6 = data.at;
      if(Array.isArray(data6)){
        if(data6.length < 2){
          vErrors = withError(vErrors, {instancePath:instancePath+"/at",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"});
          errors++;
        }
        const len1 = data6.length;
        if(len1 > 0){
          if(!(typeof data6[0] == "number")){
            vErrors = withError(vErrors, {instancePath:instancePath+"/at/0",keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
        if(len1 > 1){
          if(!(typeof data6[1] == "number")){
            vErrors = withError(vErrors, {instancePath:instancePath+"/at/1",keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
        const len2 = data6.length;
        if(!(len2 <= 2)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/at",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/at",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.labels !== undefined && func0.call(data, "labels")){
      let data9 = data.labels;
      if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
        for(const key0 of Object.keys(data9)){
          if(errors >= 20) break;
          if(typeof data9[key0] !== "string"){
            vErrors = withError(vErrors, {instancePath:instancePath+"/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/labels",keyword:"type",params:{type: "object"},message:"must be object"});
        errors++;
      }
    }
    if(data.note !== undefined && func0.call(data, "note")){
      let data11 = data.note;
      if((typeof data11 !== "string") && (data11 !== null)){
        vErrors = withError(vErrors, {instancePath:instancePath+"/note",keyword:"type",params:{type: schema1.allOf[1].properties.note.type},message:"must be string,null"});
        errors++;
      }
      if(typeof data11 === "string"){
        if(!hasAtMost(data11, 500)){
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
  validate1.errors = vErrors;
  return errors === 0;
}
const schema7 = {"allOf":[{"type":"object","required":["orderId"],"properties":{"orderId":{"type":"string","format":"uuid"}}},{"type":"object","required":["lines","deliverTo","payment","at"],"properties":{"lines":{"type":"array","items":{"type":"object","required":["sku"],"properties":{"sku":{"type":"string"},"parts":{"type":"array","items":{"type":"object","required":["sku"],"properties":{"sku":{"type":"string"}}}}}},"minItems":1},"deliverTo":{"anyOf":[{"type":"object","required":["city"],"properties":{"city":{"type":"string"}}},{"type":"null"}]},"payment":{"oneOf":[{"type":"object","required":["kind"],"properties":{"kind":{"const":"card"}}},{"type":"object","required":["kind","iban"],"properties":{"kind":{"const":"transfer"},"iban":{"type":"string"}}}],"required":["kind"]},"at":{"type":"array","prefixItems":[{"type":"number"},true],"items":false,"minItems":2},"labels":{"type":"object","properties":{"priority":{"type":"string"}}},"note":{"type":["string","null"],"maxLength":500}}}]};
function validate12(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
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
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.lines === undefined) || (!(func0.call(data, "lines")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "lines"},message:"must have required property 'lines'"});
      errors++;
    }
    if((data.deliverTo === undefined) || (!(func0.call(data, "deliverTo")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "deliverTo"},message:"must have required property 'deliverTo'"});
      errors++;
    }
    if((data.payment === undefined) || (!(func0.call(data, "payment")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "payment"},message:"must have required property 'payment'"});
      errors++;
    }
    if((data.at === undefined) || (!(func0.call(data, "at")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "at"},message:"must have required property 'at'"});
      errors++;
    }
    if(data.lines !== undefined && func0.call(data, "lines")){
      let data1 = data.lines;
      if(Array.isArray(data1)){
        if(data1.length < 1){
          vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data2 = data1[i0];
          if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
            if((data2.sku === undefined) || (!(func0.call(data2, "sku")))){
              vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
              errors++;
            }
            if(data2.sku !== undefined && func0.call(data2, "sku")){
              if(typeof data2.sku !== "string"){
                vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0+"/sku",keyword:"type",params:{type: "string"},message:"must be string"});
                errors++;
              }
            }
            if(data2.parts !== undefined && func0.call(data2, "parts")){
              let data4 = data2.parts;
              if(Array.isArray(data4)){
                const len1 = data4.length;
                for(let i1=0; i1<len1; i1++){
                  if(errors >= 20) break;
                  let data5 = data4[i1];
                  if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
                    if((data5.sku === undefined) || (!(func0.call(data5, "sku")))){
                      vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0+"/parts/" + i1,keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
                      errors++;
                    }
                    if(data5.sku !== undefined && func0.call(data5, "sku")){
                      if(typeof data5.sku !== "string"){
                        vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0+"/parts/" + i1+"/sku",keyword:"type",params:{type: "string"},message:"must be string"});
                        errors++;
                      }
                    }
                  }
                  else {
                    vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0+"/parts/" + i1,keyword:"type",params:{type: "object"},message:"must be object"});
                    errors++;
                  }
                }
              }
              else {
                vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0+"/parts",keyword:"type",params:{type: "array"},message:"must be array"});
                errors++;
              }
            }
          }
          else {
            vErrors = withError(vErrors, {instancePath:instancePath+"/lines/" + i0,keyword:"type",params:{type: "object"},message:"must be object"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/lines",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.deliverTo !== undefined && func0.call(data, "deliverTo")){
      let data7 = data.deliverTo;
      const _errs19 = errors;
      let valid9 = false;
      const _errs20 = errors;
      if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
        if((data7.city === undefined) || (!(func0.call(data7, "city")))){
          vErrors = withError(vErrors, {instancePath:instancePath+"/deliverTo",keyword:"required",params:{missingProperty: "city"},message:"must have required property 'city'"});
          errors++;
        }
        if(data7.city !== undefined && func0.call(data7, "city")){
          if(typeof data7.city !== "string"){
            vErrors = withError(vErrors, {instancePath:instancePath+"/deliverTo/city",keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/deliverTo",keyword:"type",params:{type: "object"},message:"must be object"});
        errors++;
      }
      var _valid0 = _errs20 === errors;
      valid9 = valid9 || _valid0;
      if(!valid9){
        const _errs24 = errors;
        if(data7 !== null){
          vErrors = withError(vErrors, {instancePath:instancePath+"/deliverTo",keyword:"type",params:{type: "null"},message:"must be null"});
          errors++;
        }
        var _valid0 = _errs24 === errors;
        valid9 = valid9 || _valid0;
      }
      if(!valid9){
        vErrors = withError(vErrors, {instancePath:instancePath+"/deliverTo",keyword:"anyOf",params:"",message:"must match a schema in anyOf"});
        errors++;
      }
      else {
        errors = _errs19;
        if(vErrors !== null){
          if(_errs19){
            vErrors.length = _errs19;
          }
          else {
            vErrors = null;
          }
        }
      }
    }
    if(data.payment !== undefined && func0.call(data, "payment")){
      let data9 = data.payment;
      if(isObject(data9)){
        const tag0 = ownMember(data9, "kind");
        if(!(tag0 === undefined)){
          if(tag0 === "card"){
            if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
              if((data9.kind === undefined) || (!(func0.call(data9, "kind")))){
                vErrors = withError(vErrors, {instancePath:instancePath+"/payment",keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
                errors++;
              }
              if(data9.kind !== undefined && func0.call(data9, "kind")){
                if(data9.kind !== "card"){
                  vErrors = withError(vErrors, {instancePath:instancePath+"/payment/kind",keyword:"const",params:{allowedValue: "card"},message:"must be equal to constant"});
                  errors++;
                }
              }
            }
            else {
              vErrors = withError(vErrors, {instancePath:instancePath+"/payment",keyword:"type",params:{type: "object"},message:"must be object"});
              errors++;
            }
          }
          else if(tag0 === "transfer"){
            if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
              if((data9.kind === undefined) || (!(func0.call(data9, "kind")))){
                vErrors = withError(vErrors, {instancePath:instancePath+"/payment",keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
                errors++;
              }
              if((data9.iban === undefined) || (!(func0.call(data9, "iban")))){
                vErrors = withError(vErrors, {instancePath:instancePath+"/payment",keyword:"required",params:{missingProperty: "iban"},message:"must have required property 'iban'"});
                errors++;
              }
              if(data9.kind !== undefined && func0.call(data9, "kind")){
                if(data9.kind !== "transfer"){
                  vErrors = withError(vErrors, {instancePath:instancePath+"/payment/kind",keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"});
                  errors++;
                }
              }
              if(data9.iban !== undefined && func0.call(data9, "iban")){
                if(typeof data9.iban !== "string"){
                  vErrors = withError(vErrors, {instancePath:instancePath+"/payment/iban",keyword:"type",params:{type: "string"},message:"must be string"});
                  errors++;
                }
              }
            }
            else {
              vErrors = withError(vErrors, {instancePath:instancePath+"/payment",keyword:"type",params:{type: "object"},message:"must be object"});
              errors++;
            }
          }
          else {
            const key0 = "kind";
            vErrors = withError(vErrors, {instancePath:instancePath+"/payment/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"oneOf",params:{tag: "kind", allowedValues: ["card","transfer"]},message:"must be one of \"card\", \"transfer\""});
            errors++;
          }
        }
      }
      if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
        if((data9.kind === undefined) || (!(func0.call(data9, "kind")))){
          vErrors = withError(vErrors, {instancePath:instancePath+"/payment",keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
          errors++;
        }
      }
    }
    if(data.at !== undefined && func0.call(data, "at")){
      let data13 = data.at;
      if(Array.isArray(data13)){
        if(data13.length < 2){
          vErrors = withError(vErrors, {instancePath:instancePath+"/at",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"});
          errors++;
        }
        const len2 = data13.length;
        if(len2 > 0){
          if(!(typeof data13[0] == "number")){
            vErrors = withError(vErrors, {instancePath:instancePath+"/at/0",keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
        const len3 = data13.length;
        if(!(len3 <= 2)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/at",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/at",keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.labels !== undefined && func0.call(data, "labels")){
      let data15 = data.labels;
      if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
        if(data15.priority !== undefined && func0.call(data15, "priority")){
          if(typeof data15.priority !== "string"){
            vErrors = withError(vErrors, {instancePath:instancePath+"/labels/priority",keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/labels",keyword:"type",params:{type: "object"},message:"must be object"});
        errors++;
      }
    }
    if(data.note !== undefined && func0.call(data, "note")){
      let data17 = data.note;
      if((typeof data17 !== "string") && (data17 !== null)){
        vErrors = withError(vErrors, {instancePath:instancePath+"/note",keyword:"type",params:{type: schema7.allOf[1].properties.note.type},message:"must be string,null"});
        errors++;
      }
      if(typeof data17 === "string"){
        if(!hasAtMost(data17, 500)){
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
  validate12.errors = vErrors;
  return errors === 0;
}
