// Generated from asyncapi/notifications/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, duplicateItems, hasAtLeast, hasAtMost, hasOthers, isDateTime, isEmail, isObject, isPlain, isUuid, mayExplainMore, own, ownMember, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { NoteNotificationEvent } from "./note-notification-consumer.js";
import type { NotificationSent } from "./notification-sent.js";
import type { TellCustomerOrderCancelled, TellCustomerOrderConfirmed, TellCustomerOrderRejected } from "./tell-customer-consumer.js";
import type { TellRefundedEvent } from "./tell-refunded-consumer.js";
import type { WelcomeUserEvent } from "./welcome-user-consumer.js";

export const validateNoteNotification: Validate<NoteNotificationEvent> = /* @__PURE__ */ defineValidator(acceptsNoteNotification, explainNoteNotification);
export const validateNotificationSent: Validate<NotificationSent> = /* @__PURE__ */ defineValidator(acceptsNotificationSent, explainNotificationSent);
export const validateTellCustomerOrderCancelled: Validate<TellCustomerOrderCancelled> = /* @__PURE__ */ defineValidator(acceptsTellCustomerOrderCancelled, explainTellCustomerOrderCancelled);
export const validateTellCustomerOrderConfirmed: Validate<TellCustomerOrderConfirmed> = /* @__PURE__ */ defineValidator(acceptsTellCustomerOrderConfirmed, explainTellCustomerOrderConfirmed);
export const validateTellCustomerOrderRejected: Validate<TellCustomerOrderRejected> = /* @__PURE__ */ defineValidator(acceptsTellCustomerOrderRejected, explainTellCustomerOrderRejected);
export const validateTellRefunded: Validate<TellRefundedEvent> = /* @__PURE__ */ defineValidator(acceptsTellRefunded, explainTellRefunded);
export const validateWelcomeUser: Validate<WelcomeUserEvent> = /* @__PURE__ */ defineValidator(acceptsWelcomeUser, explainWelcomeUser);

function acceptsNoteNotification(value) {
  if (!isObject(value)) return false;
  const recipientIdValue = value.recipientId;
  if (!isPlain(value)) return acceptsNoteNotification(own(value));
  if (typeof recipientIdValue !== "string" || !isUuid(recipientIdValue)) return false;
  const subjectValue = value.subject;
  if (typeof subjectValue !== "string" || subjectValue === "") return false;
  return true;
}

function explainNoteNotification(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.recipientId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "recipientId"},message:"must have required property 'recipientId'"});
      errors++;
    }
    if(data.subject === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "subject"},message:"must have required property 'subject'"});
      errors++;
    }
    if(data.recipientId !== undefined){
      let data0 = data.recipientId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "recipientId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "recipientId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.subject !== undefined){
      let data1 = data.subject;
      if(typeof data1 === "string"){
        if(!hasAtLeast(data1, 1)){
          vErrors = withError(vErrors, {path: [...path, "subject"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "subject"],keyword:"type",params:{type: "string"},message:"must be string"});
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

const allowed_NotificationSent_1 = ["email", "sms", "push"];

function acceptsNotificationSent(value) {
  if (!isObject(value)) return false;
  const notificationIdValue = value.notificationId;
  if (!isPlain(value)) return acceptsNotificationSent(own(value));
  if (typeof notificationIdValue !== "string" || !isUuid(notificationIdValue)) return false;
  const recipientIdValue = value.recipientId;
  if (typeof recipientIdValue !== "string" || !isUuid(recipientIdValue)) return false;
  const mediumValue = value.medium;
  if (mediumValue !== "email" && mediumValue !== "sms" && mediumValue !== "push") return false;
  const subjectValue = value.subject;
  if (typeof subjectValue !== "string" || subjectValue === "") return false;
  const orderIdValue = value.orderId;
  if (orderIdValue !== null && (typeof orderIdValue !== "string" || !isUuid(orderIdValue))) return false;
  const sentAtValue = value.sentAt;
  if (typeof sentAtValue !== "string" || !isDateTime(sentAtValue)) return false;
  return true;
}

function explainNotificationSent(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.notificationId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "notificationId"},message:"must have required property 'notificationId'"});
      errors++;
    }
    if(data.recipientId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "recipientId"},message:"must have required property 'recipientId'"});
      errors++;
    }
    if(data.medium === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "medium"},message:"must have required property 'medium'"});
      errors++;
    }
    if(data.subject === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "subject"},message:"must have required property 'subject'"});
      errors++;
    }
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.sentAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "sentAt"},message:"must have required property 'sentAt'"});
      errors++;
    }
    if(data.notificationId !== undefined){
      let data0 = data.notificationId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "notificationId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "notificationId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.recipientId !== undefined){
      let data1 = data.recipientId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {path: [...path, "recipientId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "recipientId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.medium !== undefined){
      let data2 = data.medium;
      if(typeof data2 !== "string"){
        vErrors = withError(vErrors, {path: [...path, "medium"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
      if(!allowed_NotificationSent_1.some((item0) => sameJson(data2, item0))){
        vErrors = withError(vErrors, {path: [...path, "medium"],keyword:"enum",params:{allowedValues: allowed_NotificationSent_1},message:"must be equal to one of the allowed values"});
        errors++;
      }
    }
    if(data.subject !== undefined){
      let data3 = data.subject;
      if(typeof data3 === "string"){
        if(!hasAtLeast(data3, 1)){
          vErrors = withError(vErrors, {path: [...path, "subject"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "subject"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.orderId !== undefined){
      let data4 = data.orderId;
      if((typeof data4 !== "string") && (data4 !== null)){
        vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"type",params:{type: ["string", "null"]},message:"must be string,null"});
        errors++;
      }
      if(typeof data4 === "string"){
        if(!isUuid(data4)){
          vErrors = withError(vErrors, {path: [...path, "orderId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
    }
    if(data.sentAt !== undefined){
      let data5 = data.sentAt;
      if(typeof data5 === "string"){
        if(!isDateTime(data5)){
          vErrors = withError(vErrors, {path: [...path, "sentAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "sentAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsTellCustomerOrderCancelled(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsTellCustomerOrderCancelled(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function explainTellCustomerOrderCancelled(data, path = []){
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
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

function acceptsTellCustomerOrderConfirmed(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsTellCustomerOrderConfirmed(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function explainTellCustomerOrderConfirmed(data, path = []){
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
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

function acceptsTellCustomerOrderRejected(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsTellCustomerOrderRejected(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  if (!isObject(value)) return false;
  const reasonValue = value.reason;
  if (!isPlain(value)) return acceptsTellCustomerOrderRejected(own(value));
  if (reasonValue === undefined) return false;
  if (!acceptsRejectionReason(reasonValue)) return false;
  return true;
}

function explainTellCustomerOrderRejected(data, path = []){
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
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.reason === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "reason"},message:"must have required property 'reason'"});
      errors++;
    }
    if(data.reason !== undefined){
      let data2 = data.reason;
      if(!acceptsRejectionReason(data2)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainRejectionReason(data2, [...path, "reason"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "reason"],keyword:"$ref",params:{},message:"must be as its schema says"});
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

function acceptsTellRefunded(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsTellRefunded(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  const amountValue = value.amount;
  if (!acceptsMoney(amountValue)) return false;
  return true;
}

function explainTellRefunded(data, path = []){
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
    if(data.amount === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "amount"},message:"must have required property 'amount'"});
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
    if(data.amount !== undefined){
      let data2 = data.amount;
      if(!acceptsMoney(data2)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainMoney(data2, [...path, "amount"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "amount"],keyword:"$ref",params:{},message:"must be as its schema says"});
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

const allowed_WelcomeUser_1 = ["email", "sms", "push"];

function acceptsWelcomeUser(value) {
  if (!isObject(value)) return false;
  const userIdValue = value.userId;
  if (!isPlain(value)) return acceptsWelcomeUser(own(value));
  if (typeof userIdValue !== "string" || !isUuid(userIdValue)) return false;
  const emailValue = value.email;
  if (typeof emailValue !== "string" || !isEmail(emailValue)) return false;
  const nameValue = value.name;
  if (typeof nameValue !== "string" || nameValue === "" || !hasAtMost(nameValue, 200)) return false;
  const preferencesValue = value.preferences;
  if (!acceptsWelcomeUser$1(preferencesValue)) return false;
  return true;
}

function acceptsWelcomeUser$1(value) {
  if (!isObject(value)) return false;
  const channelsValue = value.channels;
  if (!isPlain(value)) return acceptsWelcomeUser$1(own(value));
  if (!Array.isArray(channelsValue)) return false;
  for (let i = 0; i < channelsValue.length; i++) {
    const item = channelsValue[i];
    if (item !== "email" && item !== "sms" && item !== "push") return false;
  }
  if (duplicateItems(channelsValue) !== undefined) return false;
  return true;
}

function explainWelcomeUser(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.userId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "userId"},message:"must have required property 'userId'"});
      errors++;
    }
    if(data.email === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "email"},message:"must have required property 'email'"});
      errors++;
    }
    if(data.name === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "name"},message:"must have required property 'name'"});
      errors++;
    }
    if(data.preferences === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "preferences"},message:"must have required property 'preferences'"});
      errors++;
    }
    if(data.userId !== undefined){
      let data0 = data.userId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "userId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "userId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.email !== undefined){
      let data1 = data.email;
      if(typeof data1 === "string"){
        if(!isEmail(data1)){
          vErrors = withError(vErrors, {path: [...path, "email"],keyword:"format",params:{format: "email"},message:"must match format \"email\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "email"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.name !== undefined){
      let data2 = data.name;
      if(typeof data2 === "string"){
        if(!hasAtMost(data2, 200)){
          vErrors = withError(vErrors, {path: [...path, "name"],keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"});
          errors++;
        }
        if(!hasAtLeast(data2, 1)){
          vErrors = withError(vErrors, {path: [...path, "name"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "name"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.preferences !== undefined){
      let data3 = data.preferences;
      if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
        if(data3.channels === undefined){
          vErrors = withError(vErrors, {path: [...path, "preferences"],keyword:"required",params:{missingProperty: "channels"},message:"must have required property 'channels'"});
          errors++;
        }
        if(data3.channels !== undefined){
          let data4 = data3.channels;
          if(Array.isArray(data4)){
            const len0 = data4.length;
            for(let i0=0; i0<len0; i0++){
              if(errors >= 20) break;
              let data5 = data4[i0];
              if(typeof data5 !== "string"){
                vErrors = withError(vErrors, {path: [...path, "preferences", "channels", i0],keyword:"type",params:{type: "string"},message:"must be string"});
                errors++;
              }
              if(!allowed_WelcomeUser_1.some((item0) => sameJson(data5, item0))){
                vErrors = withError(vErrors, {path: [...path, "preferences", "channels", i0],keyword:"enum",params:{allowedValues: allowed_WelcomeUser_1},message:"must be equal to one of the allowed values"});
                errors++;
              }
            }
            const pair0 = duplicateItems(data4);
            if(pair0 !== undefined){
              vErrors = withError(vErrors, {path: [...path, "preferences", "channels"],keyword:"uniqueItems",params:{i: pair0[0], j: pair0[1]},message:"must NOT have duplicate items (items ## "+pair0[0]+" and "+pair0[1]+" are identical)"});
              errors++;
            }
          }
          else {
            vErrors = withError(vErrors, {path: [...path, "preferences", "channels"],keyword:"type",params:{type: "array"},message:"must be array"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "preferences"],keyword:"type",params:{type: "object"},message:"must be object"});
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

function explainRejectionReason(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(isObject(data)){
    const tag0 = ownMember(data, "kind");
    if(!(tag0 === undefined)){
      if(tag0 === "outOfStock"){
        if(!acceptsOutOfStock(data)){
          if(mayExplainMore()){
            vErrors = withErrors(vErrors, explainOutOfStock(data, path));
            errors = vErrors.length;
          }
          else {
            vErrors = withError(vErrors, {path,keyword:"$ref",params:{},message:"must be as its schema says"});
            errors++;
          }
        }
      }
      else if(tag0 === "paymentRefused"){
        if(!acceptsPaymentRefused(data)){
          if(mayExplainMore()){
            vErrors = withErrors(vErrors, explainPaymentRefused(data, path));
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
        vErrors = withError(vErrors, {path: [...path, key0],keyword:"oneOf",params:{tag: "kind", allowedValues: ["outOfStock","paymentRefused"]},message:"must be one of \"outOfStock\", \"paymentRefused\""});
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

function explainOutOfStock(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if(data.skus === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "skus"},message:"must have required property 'skus'"});
      errors++;
    }
    if(data.kind !== undefined){
      if(data.kind !== "outOfStock"){
        vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"const",params:{allowedValue: "outOfStock"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.skus !== undefined){
      let data1 = data.skus;
      if(Array.isArray(data1)){
        if(data1.length < 1){
          vErrors = withError(vErrors, {path: [...path, "skus"],keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          if(typeof data1[i0] !== "string"){
            vErrors = withError(vErrors, {path: [...path, "skus", i0],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "skus"],keyword:"type",params:{type: "array"},message:"must be array"});
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

function acceptsPaymentRefused(value) {
  if (!isObject(value)) return false;
  const kindValue = value.kind;
  if (!isPlain(value)) return acceptsPaymentRefused(own(value));
  if (kindValue !== "paymentRefused") return false;
  const codeValue = value.code;
  if (typeof codeValue !== "string") return false;
  return true;
}

function explainPaymentRefused(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.kind === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "kind"},message:"must have required property 'kind'"});
      errors++;
    }
    if(data.code === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "code"},message:"must have required property 'code'"});
      errors++;
    }
    if(data.kind !== undefined){
      if(data.kind !== "paymentRefused"){
        vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"const",params:{allowedValue: "paymentRefused"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.code !== undefined){
      if(typeof data.code !== "string"){
        vErrors = withError(vErrors, {path: [...path, "code"],keyword:"type",params:{type: "string"},message:"must be string"});
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
