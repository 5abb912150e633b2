// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, duplicateItems, hasAtLeast, hasAtMost, isDateTime, isEmail, isObject, isUuid, own, ownMember, sameJson, withError, type Validate } from "@tenon/messaging/validation";
import type { NoteNotificationEvent } from "./note-notification-consumer.js";
import type { NotificationSent } from "./notification-sent.js";
import type { TellCustomerOrderCancelled, TellCustomerOrderConfirmed, TellCustomerOrderRejected } from "./tell-customer-consumer.js";
import type { WelcomeUserEvent } from "./welcome-user-consumer.js";

export const validateNoteNotification: Validate<NoteNotificationEvent> = /* @__PURE__ */ defineValidator(accepts7, validate1);
export const validateNotificationSent: Validate<NotificationSent> = /* @__PURE__ */ defineValidator(acceptsNotificationSent, validate2);
export const validateTellCustomerOrderCancelled: Validate<TellCustomerOrderCancelled> = /* @__PURE__ */ defineValidator(accepts6, validate3);
export const validateTellCustomerOrderConfirmed: Validate<TellCustomerOrderConfirmed> = /* @__PURE__ */ defineValidator(accepts4, validate4);
export const validateTellCustomerOrderRejected: Validate<TellCustomerOrderRejected> = /* @__PURE__ */ defineValidator(accepts5, validate5);
export const validateWelcomeUser: Validate<WelcomeUserEvent> = /* @__PURE__ */ defineValidator(accepts3, validate12);

const allowed_1 = /* @__PURE__ */ ["email", "sms", "push"];

function accepts7(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.recipientId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.subject;
  if ((typeof member2 !== "string" || member2 === "")) return false;
  return true;
}

function acceptsNotificationSent(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.notificationId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.recipientId;
  if ((typeof member2 !== "string" || !isUuid(member2))) return false;
  const member3 = object.medium;
  if ((member3 !== "email" && member3 !== "sms" && member3 !== "push") || typeof member3 !== "string") return false;
  const member4 = object.subject;
  if ((typeof member4 !== "string" || member4 === "")) return false;
  const member5 = object.orderId;
  if ((member5 !== null && (typeof member5 !== "string" || !isUuid(member5)))) return false;
  const member6 = object.sentAt;
  if ((typeof member6 !== "string" || !isDateTime(member6))) return false;
  return true;
}

function accepts6(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.customerId;
  if ((typeof member2 !== "string" || !isUuid(member2))) return false;
  if (!isObject(value)) return false;
  return true;
}

function accepts4(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.customerId;
  if ((typeof member2 !== "string" || !isUuid(member2))) return false;
  if (!isObject(value)) return false;
  return true;
}

function accepts5(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.orderId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.customerId;
  if ((typeof member2 !== "string" || !isUuid(member2))) return false;
  if (!isObject(value)) return false;
  const object2 = own(value);
  const member3 = object2.reason;
  if (member3 === undefined) return false;
  if (!acceptsRejectionReason(member3)) return false;
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

function accepts3(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const member = object.userId;
  if ((typeof member !== "string" || !isUuid(member))) return false;
  const member2 = object.email;
  if ((typeof member2 !== "string" || !isEmail(member2))) return false;
  const member3 = object.name;
  if ((typeof member3 !== "string" || member3 === "" || !hasAtMost(member3, 200))) return false;
  const member4 = object.preferences;
  if (!isObject(member4)) return false;
  const object2 = own(member4);
  const member5 = object2.channels;
  if (!Array.isArray(member5)) return false;
  for (let i = 0; i < member5.length; i++) {
    const item = member5[i];
    if ((item !== "email" && item !== "sms" && item !== "push") || typeof item !== "string") return false;
  }
  if (duplicateItems(member5) !== undefined) return false;
  return true;
}

const schema1 = {"type":["object"],"required":["recipientId","subject"],"properties":{"recipientId":{"type":["string"],"format":"uuid"},"subject":{"type":["string"],"minLength":1}}};
const func0 = Object.prototype.hasOwnProperty;
function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.recipientId === undefined) || (!(func0.call(data, "recipientId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "recipientId"},message:"must have required property '"+"recipientId"+"'"});
      errors++;
    }
    if((data.subject === undefined) || (!(func0.call(data, "subject")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"});
      errors++;
    }
    if(data.recipientId !== undefined && func0.call(data, "recipientId")){
      let data0 = data.recipientId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"type",params:{type: schema1.properties.recipientId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.subject !== undefined && func0.call(data, "subject")){
      let data1 = data.subject;
      if(typeof data1 === "string"){
        if(!hasAtLeast(data1, 1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/subject",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/subject",keyword:"type",params:{type: schema1.properties.subject.type},message:"must be string"});
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
const schema2 = {"type":["object"],"required":["notificationId","recipientId","medium","subject","orderId","sentAt"],"properties":{"notificationId":{"type":["string"],"format":"uuid"},"recipientId":{"type":["string"],"format":"uuid"},"medium":{"type":["string"],"enum":["email","sms","push"]},"subject":{"type":["string"],"minLength":1},"orderId":{"type":["string","null"],"format":"uuid"},"sentAt":{"type":["string"],"format":"date-time"}}};
function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.notificationId === undefined) || (!(func0.call(data, "notificationId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "notificationId"},message:"must have required property '"+"notificationId"+"'"});
      errors++;
    }
    if((data.recipientId === undefined) || (!(func0.call(data, "recipientId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "recipientId"},message:"must have required property '"+"recipientId"+"'"});
      errors++;
    }
    if((data.medium === undefined) || (!(func0.call(data, "medium")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "medium"},message:"must have required property '"+"medium"+"'"});
      errors++;
    }
    if((data.subject === undefined) || (!(func0.call(data, "subject")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"});
      errors++;
    }
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"});
      errors++;
    }
    if((data.sentAt === undefined) || (!(func0.call(data, "sentAt")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "sentAt"},message:"must have required property '"+"sentAt"+"'"});
      errors++;
    }
    if(data.notificationId !== undefined && func0.call(data, "notificationId")){
      let data0 = data.notificationId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/notificationId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/notificationId",keyword:"type",params:{type: schema2.properties.notificationId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.recipientId !== undefined && func0.call(data, "recipientId")){
      let data1 = data.recipientId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"type",params:{type: schema2.properties.recipientId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.medium !== undefined && func0.call(data, "medium")){
      let data2 = data.medium;
      if(typeof data2 !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/medium",keyword:"type",params:{type: schema2.properties.medium.type},message:"must be string"});
        errors++;
      }
      if(!allowed_1.some((item0) => sameJson(data2, item0))){
        vErrors = withError(vErrors, {instancePath:instancePath+"/medium",keyword:"enum",params:{allowedValues: allowed_1},message:"must be equal to one of the allowed values"});
        errors++;
      }
    }
    if(data.subject !== undefined && func0.call(data, "subject")){
      let data3 = data.subject;
      if(typeof data3 === "string"){
        if(!hasAtLeast(data3, 1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/subject",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/subject",keyword:"type",params:{type: schema2.properties.subject.type},message:"must be string"});
        errors++;
      }
    }
    if(data.orderId !== undefined && func0.call(data, "orderId")){
      let data4 = data.orderId;
      if((typeof data4 !== "string") && (data4 !== null)){
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema2.properties.orderId.type},message:"must be string,null"});
        errors++;
      }
      if(typeof data4 === "string"){
        if(!isUuid(data4)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""});
          errors++;
        }
      }
    }
    if(data.sentAt !== undefined && func0.call(data, "sentAt")){
      let data5 = data.sentAt;
      if(typeof data5 === "string"){
        if(!isDateTime(data5)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/sentAt",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/sentAt",keyword:"type",params:{type: schema2.properties.sentAt.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema2.type},message:"must be object"});
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
const schema3 = {"allOf":[{"type":["object"],"required":["orderId","customerId"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"customerId":{"type":["string"],"format":"uuid"}}},{"type":["object"]}]};
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema3.allOf[0].properties.orderId.type},message:"must be string"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: schema3.allOf[0].properties.customerId.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema3.allOf[0].type},message:"must be object"});
    errors++;
  }
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema3.allOf[1].type},message:"must be object"});
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
const schema4 = {"allOf":[{"type":["object"],"required":["orderId","customerId"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"customerId":{"type":["string"],"format":"uuid"}}},{"type":["object"]}]};
function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema4.allOf[0].properties.orderId.type},message:"must be string"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: schema4.allOf[0].properties.customerId.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema4.allOf[0].type},message:"must be object"});
    errors++;
  }
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema4.allOf[1].type},message:"must be object"});
    errors++;
  }
  validate4.errors = vErrors;
  return errors === 0;
}
const schema5 = {"allOf":[{"type":["object"],"required":["orderId","customerId"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"customerId":{"type":["string"],"format":"uuid"}}},{"type":["object"],"required":["reason"],"properties":{"reason":{"$ref":"#/$defs/RejectionReason"}}}]};
const schema7 = {"type":["object"],"required":["kind","skus"],"properties":{"kind":{"const":"outOfStock"},"skus":{"type":["array"],"items":{"type":["string"]},"minItems":1}}};
function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
            vErrors = withError(vErrors, {instancePath:instancePath+"/skus/" + i0,keyword:"type",params:{type: schema7.properties.skus.items.type},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/skus",keyword:"type",params:{type: schema7.properties.skus.type},message:"must be array"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema7.type},message:"must be object"});
    errors++;
  }
  validate7.errors = vErrors;
  return errors === 0;
}
const schema8 = {"type":["object"],"required":["kind","code"],"properties":{"kind":{"const":"paymentRefused"},"code":{"type":["string"]}}};
function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"type",params:{type: schema8.properties.code.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema8.type},message:"must be object"});
    errors++;
  }
  validate9.errors = vErrors;
  return errors === 0;
}
function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(isObject(data)){
    const tag0 = ownMember(data, "kind");
    if(!(tag0 === undefined)){
      if(tag0 === "outOfStock"){
        if(!(validate7(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
          vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
          errors = vErrors.length;
        }
      }
      else if(tag0 === "paymentRefused"){
        if(!(validate9(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
          vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
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
  validate6.errors = vErrors;
  return errors === 0;
}
function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"type",params:{type: schema5.allOf[0].properties.orderId.type},message:"must be string"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/customerId",keyword:"type",params:{type: schema5.allOf[0].properties.customerId.type},message:"must be string"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema5.allOf[0].type},message:"must be object"});
    errors++;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.reason === undefined) || (!(func0.call(data, "reason")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"});
      errors++;
    }
    if(data.reason !== undefined && func0.call(data, "reason")){
      if(!(validate6(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData,dynamicAnchors}))){
        vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
        errors = vErrors.length;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema5.allOf[1].type},message:"must be object"});
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
const schema9 = {"type":["object"],"required":["userId","email","name","preferences"],"properties":{"userId":{"type":["string"],"format":"uuid"},"email":{"type":["string"],"format":"email"},"name":{"type":["string"],"maxLength":200,"minLength":1},"preferences":{"type":["object"],"required":["channels"],"properties":{"channels":{"type":["array"],"items":{"type":["string"],"enum":["email","sms","push"]},"uniqueItems":true}}}}};
function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.userId === undefined) || (!(func0.call(data, "userId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "userId"},message:"must have required property '"+"userId"+"'"});
      errors++;
    }
    if((data.email === undefined) || (!(func0.call(data, "email")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"});
      errors++;
    }
    if((data.name === undefined) || (!(func0.call(data, "name")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"});
      errors++;
    }
    if((data.preferences === undefined) || (!(func0.call(data, "preferences")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "preferences"},message:"must have required property '"+"preferences"+"'"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/userId",keyword:"type",params:{type: schema9.properties.userId.type},message:"must be string"});
        errors++;
      }
    }
    if(data.email !== undefined && func0.call(data, "email")){
      let data1 = data.email;
      if(typeof data1 === "string"){
        if(!isEmail(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/email",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/email",keyword:"type",params:{type: schema9.properties.email.type},message:"must be string"});
        errors++;
      }
    }
    if(data.name !== undefined && func0.call(data, "name")){
      let data2 = data.name;
      if(typeof data2 === "string"){
        if(!hasAtMost(data2, 200)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"});
          errors++;
        }
        if(!hasAtLeast(data2, 1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"type",params:{type: schema9.properties.name.type},message:"must be string"});
        errors++;
      }
    }
    if(data.preferences !== undefined && func0.call(data, "preferences")){
      let data3 = data.preferences;
      if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
        if((data3.channels === undefined) || (!(func0.call(data3, "channels")))){
          vErrors = withError(vErrors, {instancePath:instancePath+"/preferences",keyword:"required",params:{missingProperty: "channels"},message:"must have required property '"+"channels"+"'"});
          errors++;
        }
        if(data3.channels !== undefined && func0.call(data3, "channels")){
          let data4 = data3.channels;
          if(Array.isArray(data4)){
            const len0 = data4.length;
            for(let i0=0; i0<len0; i0++){
              if(errors >= 20) break;
              let data5 = data4[i0];
              if(typeof data5 !== "string"){
                vErrors = withError(vErrors, {instancePath:instancePath+"/preferences/channels/" + i0,keyword:"type",params:{type: schema9.properties.preferences.properties.channels.items.type},message:"must be string"});
                errors++;
              }
              if(!allowed_1.some((item0) => sameJson(data5, item0))){
                vErrors = withError(vErrors, {instancePath:instancePath+"/preferences/channels/" + i0,keyword:"enum",params:{allowedValues: allowed_1},message:"must be equal to one of the allowed values"});
                errors++;
              }
            }
            const pair0 = duplicateItems(data4);
            if(pair0 !== undefined){
              vErrors = withError(vErrors, {instancePath:instancePath+"/preferences/channels",keyword:"uniqueItems",params:{i: pair0[0], j: pair0[1]},message:"must NOT have duplicate items (items ## "+pair0[0]+" and "+pair0[1]+" are identical)"});
              errors++;
            }
          }
          else {
            vErrors = withError(vErrors, {instancePath:instancePath+"/preferences/channels",keyword:"type",params:{type: schema9.properties.preferences.properties.channels.type},message:"must be array"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/preferences",keyword:"type",params:{type: schema9.properties.preferences.type},message:"must be object"});
        errors++;
      }
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: schema9.type},message:"must be object"});
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
