// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, duplicateItems, hasAtMost, hasOthers, isObject, isPlain, isUuid, mayExplainMore, own, ownMember, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { OrderPlaced } from "./order-placed.js";
import type { PackGoodsEvent } from "./pack-goods-consumer.js";

export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, explainOrderPlaced);
export const validatePackGoods: Validate<PackGoodsEvent> = /* @__PURE__ */ defineValidator(acceptsPackGoods, explainPackGoods);

function acceptsOrderPlaced(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderPlaced(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string") return false;
  if (!isObject(value)) return false;
  const linesValue = value.lines;
  if (!isPlain(value)) return acceptsOrderPlaced(own(value));
  if (!Array.isArray(linesValue)) return false;
  if (linesValue.length < 1) return false;
  for (let i = 0; i < linesValue.length; i++) {
    const item = linesValue[i];
    if (!acceptsLine(item)) return false;
  }
  if (duplicateItems(linesValue) !== undefined) return false;
  const deliverToValue = value.deliverTo;
  if (deliverToValue === undefined) return false;
  let count = 0;
  if (acceptsAddress(deliverToValue)) count++;
  if (deliverToValue === null) count++;
  if (count !== 1) return false;
  const paymentValue = value.payment;
  if (paymentValue === undefined) return false;
  if (!acceptsPayment(paymentValue)) return false;
  const atValue = value.at;
  if (!Array.isArray(atValue)) return false;
  if (atValue.length < 2) return false;
  const item2 = atValue[0];
  if (!Number.isFinite(item2)) return false;
  const item3 = atValue[1];
  if (!Number.isFinite(item3)) return false;
  if (atValue.length > 2) return false;
  const labelsValue = value.labels;
  if (labelsValue !== undefined) {
    if (!acceptsOrderPlaced$1(labelsValue)) return false;
  }
  const noteValue = value.note;
  if (noteValue !== undefined) {
    if (noteValue !== null && (typeof noteValue !== "string" || !hasAtMost(noteValue, 500))) return false;
  }
  return true;
}

function acceptsOrderPlaced$1(value) {
  if (!isObject(value)) return false;
  if (!isPlain(value)) return acceptsOrderPlaced$1(own(value));
  for (const key in value) {
    const member = value[key];
    if (member === undefined) continue;
    if (typeof member !== "string") return false;
  }
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
      if(typeof data.customerId !== "string"){
        vErrors = withError(vErrors, {path: [...path, "customerId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.lines === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "lines"},message:"must have required property 'lines'"});
      errors++;
    }
    if(data.deliverTo === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "deliverTo"},message:"must have required property 'deliverTo'"});
      errors++;
    }
    if(data.payment === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "payment"},message:"must have required property 'payment'"});
      errors++;
    }
    if(data.at === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "at"},message:"must have required property 'at'"});
      errors++;
    }
    if(data.lines !== undefined){
      let data2 = data.lines;
      if(Array.isArray(data2)){
        if(data2.length < 1){
          vErrors = withError(vErrors, {path: [...path, "lines"],keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data2.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data3 = data2[i0];
          if(!acceptsLine(data3)){
            if(mayExplainMore()){
              vErrors = withErrors(vErrors, explainLine(data3, [...path, "lines", i0]));
              errors = vErrors.length;
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "lines", i0],keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
        const pair0 = duplicateItems(data2);
        if(pair0 !== undefined){
          vErrors = withError(vErrors, {path: [...path, "lines"],keyword:"uniqueItems",params:{i: pair0[0], j: pair0[1]},message:"must NOT have duplicate items (items ## "+pair0[0]+" and "+pair0[1]+" are identical)"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "lines"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.deliverTo !== undefined){
      let data4 = data.deliverTo;
      const _errs12 = errors;
      let valid5 = false;
      let passing0 = null;
      const _errs13 = errors;
      if(!acceptsAddress(data4)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainAddress(data4, [...path, "deliverTo"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "deliverTo"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
      var _valid0 = _errs13 === errors;
      if(_valid0){
        valid5 = true;
        passing0 = 0;
      }
      const _errs14 = errors;
      if(data4 !== null){
        vErrors = withError(vErrors, {path: [...path, "deliverTo"],keyword:"type",params:{type: "null"},message:"must be null"});
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
        vErrors = withError(vErrors, {path: [...path, "deliverTo"],keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"});
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
    if(data.payment !== undefined){
      let data5 = data.payment;
      if(!acceptsPayment(data5)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainPayment(data5, [...path, "payment"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "payment"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.at !== undefined){
      let data6 = data.at;
      if(Array.isArray(data6)){
        if(data6.length < 2){
          vErrors = withError(vErrors, {path: [...path, "at"],keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"});
          errors++;
        }
        const len1 = data6.length;
        if(!(len1 <= 2)){
          vErrors = withError(vErrors, {path: [...path, "at"],keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"});
          errors++;
        }
        if(data6.length > 0){
          let i1 = 0;
          if(!(typeof data6[i1] == "number")){
            vErrors = withError(vErrors, {path: [...path, "at", i1],keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
        if(data6.length > 1){
          let i2 = 1;
          if(!(typeof data6[i2] == "number")){
            vErrors = withError(vErrors, {path: [...path, "at", i2],keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "at"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.labels !== undefined){
      let data9 = data.labels;
      if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
        for(const key0 in data9){
          if(errors >= 20) break;
          if(typeof data9[key0] !== "string"){
            vErrors = withError(vErrors, {path: [...path, "labels", key0],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "labels"],keyword:"type",params:{type: "object"},message:"must be object"});
        errors++;
      }
    }
    if(data.note !== undefined){
      let data11 = data.note;
      if((typeof data11 !== "string") && (data11 !== null)){
        vErrors = withError(vErrors, {path: [...path, "note"],keyword:"type",params:{type: ["string", "null"]},message:"must be string,null"});
        errors++;
      }
      if(typeof data11 === "string"){
        if(!hasAtMost(data11, 500)){
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

function acceptsPackGoods(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsPackGoods(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  if (!isObject(value)) return false;
  const linesValue = value.lines;
  if (!isPlain(value)) return acceptsPackGoods(own(value));
  if (!Array.isArray(linesValue)) return false;
  if (linesValue.length < 1) return false;
  for (let i = 0; i < linesValue.length; i++) {
    const item = linesValue[i];
    if (!acceptsPackGoods$1(item)) return false;
  }
  const deliverToValue = value.deliverTo;
  if (deliverToValue === undefined) return false;
  if (!acceptsPackGoods$3(deliverToValue)) return false;
  const paymentValue = value.payment;
  if (paymentValue === undefined) return false;
  if (!acceptsPackGoods$5(paymentValue)) return false;
  const atValue = value.at;
  if (!Array.isArray(atValue)) return false;
  if (atValue.length < 2) return false;
  const item2 = atValue[0];
  if (!Number.isFinite(item2)) return false;
  if (atValue.length > 2) return false;
  const labelsValue = value.labels;
  if (labelsValue !== undefined) {
    if (!acceptsPackGoods$6(labelsValue)) return false;
  }
  const noteValue = value.note;
  if (noteValue !== undefined) {
    if (noteValue !== null && (typeof noteValue !== "string" || !hasAtMost(noteValue, 500))) return false;
  }
  return true;
}

function acceptsPackGoods$1(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsPackGoods$1(own(value));
  if (typeof skuValue !== "string") return false;
  const partsValue = value.parts;
  if (partsValue !== undefined) {
    if (!Array.isArray(partsValue)) return false;
    for (let i = 0; i < partsValue.length; i++) {
      const item = partsValue[i];
      if (!acceptsPackGoods$2(item)) return false;
    }
  }
  return true;
}

function acceptsPackGoods$2(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsPackGoods$2(own(value));
  if (typeof skuValue !== "string") return false;
  return true;
}

function acceptsPackGoods$3(value) {
  if (!acceptsPackGoods$4(value) && value !== null) return false;
  return true;
}

function acceptsPackGoods$4(value) {
  if (!isObject(value)) return false;
  const cityValue = value.city;
  if (!isPlain(value)) return acceptsPackGoods$4(own(value));
  if (typeof cityValue !== "string") return false;
  return true;
}

function acceptsPackGoods$5(value) {
  if (!isObject(value)) return false;
  const tag = value.kind;
  if (!isPlain(value)) return acceptsPackGoods$5(own(value));
  switch (tag) {
    case "card": {
      if (!isObject(value)) return false;
      const kindValue = value.kind;
      if (!isPlain(value)) return acceptsPackGoods$5(own(value));
      if (kindValue !== "card") return false;
      break;
    }
    case "transfer": {
      if (!isObject(value)) return false;
      const kindValue2 = value.kind;
      if (!isPlain(value)) return acceptsPackGoods$5(own(value));
      if (kindValue2 !== "transfer") return false;
      const ibanValue = value.iban;
      if (typeof ibanValue !== "string") return false;
      break;
    }
    default: return false;
  }
  return true;
}

function acceptsPackGoods$6(value) {
  if (!isObject(value)) return false;
  const priorityValue = value.priority;
  if (!isPlain(value)) return acceptsPackGoods$6(own(value));
  if (priorityValue !== undefined) {
    if (typeof priorityValue !== "string") return false;
  }
  return true;
}

function explainPackGoods(data, path = []){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.lines === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "lines"},message:"must have required property 'lines'"});
      errors++;
    }
    if(data.deliverTo === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "deliverTo"},message:"must have required property 'deliverTo'"});
      errors++;
    }
    if(data.payment === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "payment"},message:"must have required property 'payment'"});
      errors++;
    }
    if(data.at === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "at"},message:"must have required property 'at'"});
      errors++;
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
            if(data2.sku !== undefined){
              if(typeof data2.sku !== "string"){
                vErrors = withError(vErrors, {path: [...path, "lines", i0, "sku"],keyword:"type",params:{type: "string"},message:"must be string"});
                errors++;
              }
            }
            if(data2.parts !== undefined){
              let data4 = data2.parts;
              if(Array.isArray(data4)){
                const len1 = data4.length;
                for(let i1=0; i1<len1; i1++){
                  if(errors >= 20) break;
                  let data5 = data4[i1];
                  if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
                    if(data5.sku === undefined){
                      vErrors = withError(vErrors, {path: [...path, "lines", i0, "parts", i1],keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
                      errors++;
                    }
                    if(data5.sku !== undefined){
                      if(typeof data5.sku !== "string"){
                        vErrors = withError(vErrors, {path: [...path, "lines", i0, "parts", i1, "sku"],keyword:"type",params:{type: "string"},message:"must be string"});
                        errors++;
                      }
                    }
                  }
                  else {
                    vErrors = withError(vErrors, {path: [...path, "lines", i0, "parts", i1],keyword:"type",params:{type: "object"},message:"must be object"});
                    errors++;
                  }
                }
              }
              else {
                vErrors = withError(vErrors, {path: [...path, "lines", i0, "parts"],keyword:"type",params:{type: "array"},message:"must be array"});
                errors++;
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
    if(data.deliverTo !== undefined){
      let data7 = data.deliverTo;
      const _errs19 = errors;
      let valid9 = false;
      const _errs20 = errors;
      if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
        if(data7.city === undefined){
          vErrors = withError(vErrors, {path: [...path, "deliverTo"],keyword:"required",params:{missingProperty: "city"},message:"must have required property 'city'"});
          errors++;
        }
        if(data7.city !== undefined){
          if(typeof data7.city !== "string"){
            vErrors = withError(vErrors, {path: [...path, "deliverTo", "city"],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "deliverTo"],keyword:"type",params:{type: "object"},message:"must be object"});
        errors++;
      }
      var _valid0 = _errs20 === errors;
      valid9 = valid9 || _valid0;
      if(!valid9){
        const _errs24 = errors;
        if(data7 !== null){
          vErrors = withError(vErrors, {path: [...path, "deliverTo"],keyword:"type",params:{type: "null"},message:"must be null"});
          errors++;
        }
        var _valid0 = _errs24 === errors;
        valid9 = valid9 || _valid0;
      }
      if(!valid9){
        vErrors = withError(vErrors, {path: [...path, "deliverTo"],keyword:"anyOf",params:"",message:"must match a schema in anyOf"});
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
    if(data.payment !== undefined){
      let data9 = data.payment;
      if(isObject(data9)){
        const tag0 = ownMember(data9, "kind");
        if(!(tag0 === undefined)){
          if(tag0 === "card"){
            if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
              if(data9.kind === undefined){
                vErrors = withError(vErrors, {path: [...path, "payment"],keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
                errors++;
              }
              if(data9.kind !== undefined){
                if(data9.kind !== "card"){
                  vErrors = withError(vErrors, {path: [...path, "payment", "kind"],keyword:"const",params:{allowedValue: "card"},message:"must be equal to constant"});
                  errors++;
                }
              }
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "payment"],keyword:"type",params:{type: "object"},message:"must be object"});
              errors++;
            }
          }
          else if(tag0 === "transfer"){
            if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
              if(data9.kind === undefined){
                vErrors = withError(vErrors, {path: [...path, "payment"],keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
                errors++;
              }
              if(data9.iban === undefined){
                vErrors = withError(vErrors, {path: [...path, "payment"],keyword:"required",params:{missingProperty: "iban"},message:"must have required property 'iban'"});
                errors++;
              }
              if(data9.kind !== undefined){
                if(data9.kind !== "transfer"){
                  vErrors = withError(vErrors, {path: [...path, "payment", "kind"],keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"});
                  errors++;
                }
              }
              if(data9.iban !== undefined){
                if(typeof data9.iban !== "string"){
                  vErrors = withError(vErrors, {path: [...path, "payment", "iban"],keyword:"type",params:{type: "string"},message:"must be string"});
                  errors++;
                }
              }
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "payment"],keyword:"type",params:{type: "object"},message:"must be object"});
              errors++;
            }
          }
          else {
            const key0 = "kind";
            vErrors = withError(vErrors, {path: [...path, "payment", key0],keyword:"oneOf",params:{tag: "kind", allowedValues: ["card","transfer"]},message:"must be one of \"card\", \"transfer\""});
            errors++;
          }
        }
      }
      if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
        if(data9.kind === undefined){
          vErrors = withError(vErrors, {path: [...path, "payment"],keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
          errors++;
        }
      }
    }
    if(data.at !== undefined){
      let data13 = data.at;
      if(Array.isArray(data13)){
        if(data13.length < 2){
          vErrors = withError(vErrors, {path: [...path, "at"],keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"});
          errors++;
        }
        const len2 = data13.length;
        if(!(len2 <= 2)){
          vErrors = withError(vErrors, {path: [...path, "at"],keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"});
          errors++;
        }
        if(data13.length > 0){
          let i2 = 0;
          if(!(typeof data13[i2] == "number")){
            vErrors = withError(vErrors, {path: [...path, "at", i2],keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "at"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.labels !== undefined){
      let data15 = data.labels;
      if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
        if(data15.priority !== undefined){
          if(typeof data15.priority !== "string"){
            vErrors = withError(vErrors, {path: [...path, "labels", "priority"],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "labels"],keyword:"type",params:{type: "object"},message:"must be object"});
        errors++;
      }
    }
    if(data.note !== undefined){
      let data17 = data.note;
      if((typeof data17 !== "string") && (data17 !== null)){
        vErrors = withError(vErrors, {path: [...path, "note"],keyword:"type",params:{type: ["string", "null"]},message:"must be string,null"});
        errors++;
      }
      if(typeof data17 === "string"){
        if(!hasAtMost(data17, 500)){
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

const declared_Line_1 = /* @__PURE__ */ new Set(["sku", "quantity", "parts"]);

function acceptsLine(value) {
  if (!isObject(value)) return false;
  const skuValue = value.sku;
  if (!isPlain(value)) return acceptsLine(own(value));
  if (typeof skuValue !== "string") return false;
  const quantityValue = value.quantity;
  if (!Number.isInteger(quantityValue) || quantityValue < 1) return false;
  const partsValue = value.parts;
  if (partsValue !== undefined) {
    if (!Array.isArray(partsValue)) return false;
    for (let i = 0; i < partsValue.length; i++) {
      const item = partsValue[i];
      if (!acceptsLine(item)) return false;
    }
  }
  if (hasOthers(value, 2 + Number(partsValue !== undefined), declared_Line_1)) return false;
  return true;
}

function explainLine(data, path = []){
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
    for(const key0 in data){
      if(errors >= 20) break;
      if(!(((key0 === "sku") || (key0 === "quantity")) || (key0 === "parts"))){
        vErrors = withError(vErrors, {path,keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"});
        errors++;
      }
    }
    if(data.sku !== undefined){
      if(typeof data.sku !== "string"){
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
    if(data.parts !== undefined){
      let data2 = data.parts;
      if(Array.isArray(data2)){
        const len0 = data2.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data3 = data2[i0];
          if(!acceptsLine(data3)){
            if(mayExplainMore()){
              vErrors = withErrors(vErrors, explainLine(data3, [...path, "parts", i0]));
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

function acceptsAddress(value) {
  if (!isObject(value)) return false;
  const streetValue = value.street;
  if (!isPlain(value)) return acceptsAddress(own(value));
  if (typeof streetValue !== "string") return false;
  const cityValue = value.city;
  if (typeof cityValue !== "string") return false;
  return true;
}

function explainAddress(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.street === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "street"},message:"must have required property 'street'"});
      errors++;
    }
    if(data.city === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "city"},message:"must have required property 'city'"});
      errors++;
    }
    if(data.street !== undefined){
      if(typeof data.street !== "string"){
        vErrors = withError(vErrors, {path: [...path, "street"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsPayment(value) {
  if (!isObject(value)) return false;
  const tag = value.kind;
  if (!isPlain(value)) return acceptsPayment(own(value));
  switch (tag) {
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

function explainPayment(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(isObject(data)){
    const tag0 = ownMember(data, "kind");
    if(!(tag0 === undefined)){
      if(tag0 === "card"){
        if(!acceptsCard(data)){
          if(mayExplainMore()){
            vErrors = withErrors(vErrors, explainCard(data, path));
            errors = vErrors.length;
          }
          else {
            vErrors = withError(vErrors, {path,keyword:"$ref",params:{},message:"must be as its schema says"});
            errors++;
          }
        }
      }
      else if(tag0 === "transfer"){
        if(!acceptsTransfer(data)){
          if(mayExplainMore()){
            vErrors = withErrors(vErrors, explainTransfer(data, path));
            errors = vErrors.length;
          }
          else {
            vErrors = withError(vErrors, {path,keyword:"$ref",params:{},message:"must be as its schema says"});
            errors++;
          }
        }
      }
      else {
        const key0 = "kind";
        vErrors = withError(vErrors, {path: [...path, key0],keyword:"oneOf",params:{tag: "kind", allowedValues: ["card","transfer"]},message:"must be one of \"card\", \"transfer\""});
        errors++;
      }
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
  }
  return vErrors;
}

function acceptsCard(value) {
  if (!isObject(value)) return false;
  const kindValue = value.kind;
  if (!isPlain(value)) return acceptsCard(own(value));
  if (kindValue !== "card") return false;
  const digitsValue = value.digits;
  if (typeof digitsValue !== "string") return false;
  return true;
}

function explainCard(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if(data.digits === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "digits"},message:"must have required property 'digits'"});
      errors++;
    }
    if(data.kind !== undefined){
      if(data.kind !== "card"){
        vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"const",params:{allowedValue: "card"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.digits !== undefined){
      if(typeof data.digits !== "string"){
        vErrors = withError(vErrors, {path: [...path, "digits"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsTransfer(value) {
  if (!isObject(value)) return false;
  const kindValue = value.kind;
  if (!isPlain(value)) return acceptsTransfer(own(value));
  if (kindValue !== "transfer") return false;
  const ibanValue = value.iban;
  if (typeof ibanValue !== "string") return false;
  return true;
}

function explainTransfer(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if(data.iban === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "iban"},message:"must have required property 'iban'"});
      errors++;
    }
    if(data.kind !== undefined){
      if(data.kind !== "transfer"){
        vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.iban !== undefined){
      if(typeof data.iban !== "string"){
        vErrors = withError(vErrors, {path: [...path, "iban"],keyword:"type",params:{type: "string"},message:"must be string"});
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
