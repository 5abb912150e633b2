// Generated from asyncapi/payments/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, hasOthers, isDateTime, isObject, isPlain, isUuid, mayExplainMore, own, ownMember, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { CollectPaymentEvent } from "./collect-payment-consumer.js";
import type { NoteAmountDueEvent } from "./note-amount-due-consumer.js";
import type { PaymentAuthorised } from "./payment-authorised.js";
import type { PaymentRefunded } from "./payment-refunded.js";
import type { PaymentRefused } from "./payment-refused.js";
import type { RefundPaymentEvent } from "./refund-payment-consumer.js";

export const validateCollectPayment: Validate<CollectPaymentEvent> = /* @__PURE__ */ defineValidator(acceptsCollectPayment, explainCollectPayment);
export const validateNoteAmountDue: Validate<NoteAmountDueEvent> = /* @__PURE__ */ defineValidator(acceptsNoteAmountDue, explainNoteAmountDue);
export const validatePaymentAuthorised: Validate<PaymentAuthorised> = /* @__PURE__ */ defineValidator(acceptsPaymentAuthorised, explainPaymentAuthorised);
export const validatePaymentRefunded: Validate<PaymentRefunded> = /* @__PURE__ */ defineValidator(acceptsPaymentRefunded, explainPaymentRefunded);
export const validatePaymentRefused: Validate<PaymentRefused> = /* @__PURE__ */ defineValidator(acceptsPaymentRefused, explainPaymentRefused);
export const validateRefundPayment: Validate<RefundPaymentEvent> = /* @__PURE__ */ defineValidator(acceptsRefundPayment, explainRefundPayment);

function acceptsCollectPayment(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsCollectPayment(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainCollectPayment(data, path = []){
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
  return vErrors;
}

function acceptsNoteAmountDue(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsNoteAmountDue(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  const totalValue = value.total;
  if (!acceptsMoney(totalValue)) return false;
  return true;
}

function explainNoteAmountDue(data, path = []){
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
    if(data.total === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "total"},message:"must have required property 'total'"});
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
    if(data.total !== undefined){
      let data2 = data.total;
      if(!acceptsMoney(data2)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainMoney(data2, [...path, "total"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "total"],keyword:"$ref",params:{},message:"must be as its schema says"});
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

function acceptsPaymentAuthorised(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsPaymentAuthorised(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const paymentIdValue = value.paymentId;
  if (typeof paymentIdValue !== "string" || !isUuid(paymentIdValue)) return false;
  const amountValue = value.amount;
  if (!acceptsMoney(amountValue)) return false;
  const methodValue = value.method;
  if (methodValue === undefined) return false;
  if (!acceptsPaymentMethod(methodValue)) return false;
  const authorisedAtValue = value.authorisedAt;
  if (typeof authorisedAtValue !== "string" || !isDateTime(authorisedAtValue)) return false;
  return true;
}

function explainPaymentAuthorised(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.paymentId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "paymentId"},message:"must have required property 'paymentId'"});
      errors++;
    }
    if(data.amount === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "amount"},message:"must have required property 'amount'"});
      errors++;
    }
    if(data.method === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "method"},message:"must have required property 'method'"});
      errors++;
    }
    if(data.authorisedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "authorisedAt"},message:"must have required property 'authorisedAt'"});
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
    if(data.paymentId !== undefined){
      let data1 = data.paymentId;
      if(typeof data1 === "string"){
        if(!isUuid(data1)){
          vErrors = withError(vErrors, {path: [...path, "paymentId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "paymentId"],keyword:"type",params:{type: "string"},message:"must be string"});
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
    if(data.method !== undefined){
      let data3 = data.method;
      if(!acceptsPaymentMethod(data3)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainPaymentMethod(data3, [...path, "method"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "method"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.authorisedAt !== undefined){
      let data4 = data.authorisedAt;
      if(typeof data4 === "string"){
        if(!isDateTime(data4)){
          vErrors = withError(vErrors, {path: [...path, "authorisedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "authorisedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsPaymentRefunded(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsPaymentRefunded(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  const paymentIdValue = value.paymentId;
  if (typeof paymentIdValue !== "string" || !isUuid(paymentIdValue)) return false;
  const amountValue = value.amount;
  if (!acceptsMoney(amountValue)) return false;
  const refundedAtValue = value.refundedAt;
  if (typeof refundedAtValue !== "string" || !isDateTime(refundedAtValue)) return false;
  return true;
}

function explainPaymentRefunded(data, path = []){
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
    if(data.paymentId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "paymentId"},message:"must have required property 'paymentId'"});
      errors++;
    }
    if(data.amount === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "amount"},message:"must have required property 'amount'"});
      errors++;
    }
    if(data.refundedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "refundedAt"},message:"must have required property 'refundedAt'"});
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
    if(data.paymentId !== undefined){
      let data2 = data.paymentId;
      if(typeof data2 === "string"){
        if(!isUuid(data2)){
          vErrors = withError(vErrors, {path: [...path, "paymentId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "paymentId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.amount !== undefined){
      let data3 = data.amount;
      if(!acceptsMoney(data3)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainMoney(data3, [...path, "amount"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "amount"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.refundedAt !== undefined){
      let data4 = data.refundedAt;
      if(typeof data4 === "string"){
        if(!isDateTime(data4)){
          vErrors = withError(vErrors, {path: [...path, "refundedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "refundedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

const allowed_PaymentRefused_1 = ["limit_exceeded", "card_declined", "provider_unavailable"];

function acceptsPaymentRefused(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsPaymentRefused(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const codeValue = value.code;
  if (codeValue !== "limit_exceeded" && codeValue !== "card_declined" && codeValue !== "provider_unavailable") return false;
  const refusedAtValue = value.refusedAt;
  if (typeof refusedAtValue !== "string" || !isDateTime(refusedAtValue)) return false;
  return true;
}

function explainPaymentRefused(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.code === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "code"},message:"must have required property 'code'"});
      errors++;
    }
    if(data.refusedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "refusedAt"},message:"must have required property 'refusedAt'"});
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
    if(data.code !== undefined){
      let data1 = data.code;
      if(typeof data1 !== "string"){
        vErrors = withError(vErrors, {path: [...path, "code"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
      if(!allowed_PaymentRefused_1.some((item0) => sameJson(data1, item0))){
        vErrors = withError(vErrors, {path: [...path, "code"],keyword:"enum",params:{allowedValues: allowed_PaymentRefused_1},message:"must be equal to one of the allowed values"});
        errors++;
      }
    }
    if(data.refusedAt !== undefined){
      let data2 = data.refusedAt;
      if(typeof data2 === "string"){
        if(!isDateTime(data2)){
          vErrors = withError(vErrors, {path: [...path, "refusedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "refusedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsRefundPayment(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsRefundPayment(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainRefundPayment(data, path = []){
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

function acceptsPaymentMethod(value) {
  if (!isObject(value)) return false;
  const tag = value.kind;
  if (!isPlain(value)) return acceptsPaymentMethod(own(value));
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

function explainPaymentMethod(data, path = []){
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

const pattern_Card_1 = /^[0-9]{4}$/u;

function acceptsCard(value) {
  if (!isObject(value)) return false;
  const kindValue = value.kind;
  if (!isPlain(value)) return acceptsCard(own(value));
  if (kindValue !== "card") return false;
  const lastDigitsValue = value.lastDigits;
  if (typeof lastDigitsValue !== "string" || !pattern_Card_1.test(lastDigitsValue)) return false;
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
    if(data.lastDigits === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "lastDigits"},message:"must have required property 'lastDigits'"});
      errors++;
    }
    if(data.kind !== undefined){
      if(data.kind !== "card"){
        vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"const",params:{allowedValue: "card"},message:"must be equal to constant"});
        errors++;
      }
    }
    if(data.lastDigits !== undefined){
      let data1 = data.lastDigits;
      if(typeof data1 === "string"){
        if(!pattern_Card_1.test(data1)){
          vErrors = withError(vErrors, {path: [...path, "lastDigits"],keyword:"pattern",params:{pattern: "^[0-9]{4}$"},message:"must match pattern \"^[0-9]{4}$\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "lastDigits"],keyword:"type",params:{type: "string"},message:"must be string"});
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

const pattern_Transfer_1 = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/u;

function acceptsTransfer(value) {
  if (!isObject(value)) return false;
  const kindValue = value.kind;
  if (!isPlain(value)) return acceptsTransfer(own(value));
  if (kindValue !== "transfer") return false;
  const ibanValue = value.iban;
  if (typeof ibanValue !== "string" || !pattern_Transfer_1.test(ibanValue)) return false;
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
      let data1 = data.iban;
      if(typeof data1 === "string"){
        if(!pattern_Transfer_1.test(data1)){
          vErrors = withError(vErrors, {path: [...path, "iban"],keyword:"pattern",params:{pattern: "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$"},message:"must match pattern \"^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$\""});
          errors++;
        }
      }
      else {
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
