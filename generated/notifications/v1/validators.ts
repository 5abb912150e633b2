// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, duplicateItems, hasAtLeast, hasAtMost, isDateTime, isEmail, isObject, isUuid, own, ownMember, sameJson, withError, type Validate } from "@tenon/messaging/validation";
import type { NoteNotificationEvent } from "./note-notification-consumer.js";
import type { NotificationSent } from "./notification-sent.js";
import type { TellCustomerOrderCancelled, TellCustomerOrderConfirmed, TellCustomerOrderRejected } from "./tell-customer-consumer.js";
import type { WelcomeUserEvent } from "./welcome-user-consumer.js";

export const validateNoteNotification: Validate<NoteNotificationEvent> = /* @__PURE__ */ defineValidator(acceptsNoteNotification, validate1);
export const validateNotificationSent: Validate<NotificationSent> = /* @__PURE__ */ defineValidator(acceptsNotificationSent, validate2);
export const validateTellCustomerOrderCancelled: Validate<TellCustomerOrderCancelled> = /* @__PURE__ */ defineValidator(acceptsTellCustomerOrderCancelled, validate3);
export const validateTellCustomerOrderConfirmed: Validate<TellCustomerOrderConfirmed> = /* @__PURE__ */ defineValidator(acceptsTellCustomerOrderConfirmed, validate4);
export const validateTellCustomerOrderRejected: Validate<TellCustomerOrderRejected> = /* @__PURE__ */ defineValidator(acceptsTellCustomerOrderRejected, validate5);
export const validateWelcomeUser: Validate<WelcomeUserEvent> = /* @__PURE__ */ defineValidator(acceptsWelcomeUser, validate12);

const allowed_1 = /* @__PURE__ */ ["email", "sms", "push"];

function acceptsNoteNotification(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const recipientIdValue = object.recipientId;
  if (typeof recipientIdValue !== "string" || !isUuid(recipientIdValue)) return false;
  const subjectValue = object.subject;
  if (typeof subjectValue !== "string" || subjectValue === "") return false;
  return true;
}

function acceptsNotificationSent(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const notificationIdValue = object.notificationId;
  if (typeof notificationIdValue !== "string" || !isUuid(notificationIdValue)) return false;
  const recipientIdValue = object.recipientId;
  if (typeof recipientIdValue !== "string" || !isUuid(recipientIdValue)) return false;
  const mediumValue = object.medium;
  if ((mediumValue !== "email" && mediumValue !== "sms" && mediumValue !== "push") || typeof mediumValue !== "string") return false;
  const subjectValue = object.subject;
  if (typeof subjectValue !== "string" || subjectValue === "") return false;
  const orderIdValue = object.orderId;
  if (orderIdValue !== null && (typeof orderIdValue !== "string" || !isUuid(orderIdValue))) return false;
  const sentAtValue = object.sentAt;
  if (typeof sentAtValue !== "string" || !isDateTime(sentAtValue)) return false;
  return true;
}

function acceptsTellCustomerOrderCancelled(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const orderIdValue = object.orderId;
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = object.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function acceptsTellCustomerOrderConfirmed(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const orderIdValue = object.orderId;
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = object.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function acceptsTellCustomerOrderRejected(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const orderIdValue = object.orderId;
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = object.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  if (!isObject(value)) return false;
  const object2 = own(value);
  const reasonValue = object2.reason;
  if (reasonValue === undefined) return false;
  if (!acceptsRejectionReason(reasonValue)) return false;
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
  const kindValue = object.kind;
  if (kindValue !== "outOfStock") return false;
  const skusValue = object.skus;
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
  const object = own(value);
  const kindValue = object.kind;
  if (kindValue !== "paymentRefused") return false;
  const codeValue = object.code;
  if (typeof codeValue !== "string") return false;
  return true;
}

function acceptsWelcomeUser(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const userIdValue = object.userId;
  if (typeof userIdValue !== "string" || !isUuid(userIdValue)) return false;
  const emailValue = object.email;
  if (typeof emailValue !== "string" || !isEmail(emailValue)) return false;
  const nameValue = object.name;
  if (typeof nameValue !== "string" || nameValue === "" || !hasAtMost(nameValue, 200)) return false;
  const preferencesValue = object.preferences;
  if (!isObject(preferencesValue)) return false;
  const object2 = own(preferencesValue);
  const channelsValue = object2.channels;
  if (!Array.isArray(channelsValue)) return false;
  for (let i = 0; i < channelsValue.length; i++) {
    const item = channelsValue[i];
    if ((item !== "email" && item !== "sms" && item !== "push") || typeof item !== "string") return false;
  }
  if (duplicateItems(channelsValue) !== undefined) return false;
  return true;
}

const func0 = Object.prototype.hasOwnProperty;
function validate1(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.recipientId === undefined) || (!(func0.call(data, "recipientId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "recipientId"},message:"must have required property 'recipientId'"});
      errors++;
    }
    if((data.subject === undefined) || (!(func0.call(data, "subject")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "subject"},message:"must have required property 'subject'"});
      errors++;
    }
    if(data.recipientId !== undefined && func0.call(data, "recipientId")){
      let data0 = data.recipientId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"type",params:{type: "string"},message:"must be string"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/subject",keyword:"type",params:{type: "string"},message:"must be string"});
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
const schema2 = {"type":"object","required":["notificationId","recipientId","medium","subject","orderId","sentAt"],"properties":{"notificationId":{"type":"string","format":"uuid"},"recipientId":{"type":"string","format":"uuid"},"medium":{"type":"string","enum":["email","sms","push"]},"subject":{"type":"string","minLength":1},"orderId":{"type":["string","null"],"format":"uuid"},"sentAt":{"type":"string","format":"date-time"}}};
function validate2(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.notificationId === undefined) || (!(func0.call(data, "notificationId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "notificationId"},message:"must have required property 'notificationId'"});
      errors++;
    }
    if((data.recipientId === undefined) || (!(func0.call(data, "recipientId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "recipientId"},message:"must have required property 'recipientId'"});
      errors++;
    }
    if((data.medium === undefined) || (!(func0.call(data, "medium")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "medium"},message:"must have required property 'medium'"});
      errors++;
    }
    if((data.subject === undefined) || (!(func0.call(data, "subject")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "subject"},message:"must have required property 'subject'"});
      errors++;
    }
    if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if((data.sentAt === undefined) || (!(func0.call(data, "sentAt")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "sentAt"},message:"must have required property 'sentAt'"});
      errors++;
    }
    if(data.notificationId !== undefined && func0.call(data, "notificationId")){
      let data0 = data.notificationId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/notificationId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/notificationId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.recipientId !== undefined && func0.call(data, "recipientId")){
      let data1 = data.recipientId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/recipientId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.medium !== undefined && func0.call(data, "medium")){
      let data2 = data.medium;
      if(typeof data2 !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/medium",keyword:"type",params:{type: "string"},message:"must be string"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/subject",keyword:"type",params:{type: "string"},message:"must be string"});
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
          vErrors = withError(vErrors, {instancePath:instancePath+"/orderId",keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
    }
    if(data.sentAt !== undefined && func0.call(data, "sentAt")){
      let data5 = data.sentAt;
      if(typeof data5 === "string"){
        if(!isDateTime(data5)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/sentAt",keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/sentAt",keyword:"type",params:{type: "string"},message:"must be string"});
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
function validate3(data, {instancePath=""}={}){
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
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
function validate4(data, {instancePath=""}={}){
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
  if(!(data && typeof data == "object" && !Array.isArray(data))){
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
    if((data.skus === undefined) || (!(func0.call(data, "skus")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "skus"},message:"must have required property 'skus'"});
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
    if((data.code === undefined) || (!(func0.call(data, "code")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code"},message:"must have required property 'code'"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/code",keyword:"type",params:{type: "string"},message:"must be string"});
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
      if(tag0 === "outOfStock"){
        if(!(validate7(data, {instancePath}))){
          vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
          errors = vErrors.length;
        }
      }
      else if(tag0 === "paymentRefused"){
        if(!(validate9(data, {instancePath}))){
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
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
  }
  validate6.errors = vErrors;
  return errors === 0;
}
function validate5(data, {instancePath=""}={}){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.reason === undefined) || (!(func0.call(data, "reason")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "reason"},message:"must have required property 'reason'"});
      errors++;
    }
    if(data.reason !== undefined && func0.call(data, "reason")){
      if(!(validate6(data.reason, {instancePath:instancePath+"/reason"}))){
        vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
        errors = vErrors.length;
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
function validate12(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.userId === undefined) || (!(func0.call(data, "userId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "userId"},message:"must have required property 'userId'"});
      errors++;
    }
    if((data.email === undefined) || (!(func0.call(data, "email")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "email"},message:"must have required property 'email'"});
      errors++;
    }
    if((data.name === undefined) || (!(func0.call(data, "name")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "name"},message:"must have required property 'name'"});
      errors++;
    }
    if((data.preferences === undefined) || (!(func0.call(data, "preferences")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "preferences"},message:"must have required property 'preferences'"});
      errors++;
    }
    if(data.userId !== undefined && func0.call(data, "userId")){
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
    if(data.email !== undefined && func0.call(data, "email")){
      let data1 = data.email;
      if(typeof data1 === "string"){
        if(!isEmail(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/email",keyword:"format",params:{format: "email"},message:"must match format \"email\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/email",keyword:"type",params:{type: "string"},message:"must be string"});
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
        vErrors = withError(vErrors, {instancePath:instancePath+"/name",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.preferences !== undefined && func0.call(data, "preferences")){
      let data3 = data.preferences;
      if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
        if((data3.channels === undefined) || (!(func0.call(data3, "channels")))){
          vErrors = withError(vErrors, {instancePath:instancePath+"/preferences",keyword:"required",params:{missingProperty: "channels"},message:"must have required property 'channels'"});
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
                vErrors = withError(vErrors, {instancePath:instancePath+"/preferences/channels/" + i0,keyword:"type",params:{type: "string"},message:"must be string"});
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
            vErrors = withError(vErrors, {instancePath:instancePath+"/preferences/channels",keyword:"type",params:{type: "array"},message:"must be array"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/preferences",keyword:"type",params:{type: "object"},message:"must be object"});
        errors++;
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
