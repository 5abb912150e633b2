// Generated from asyncapi/orders/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, hasAtLeast, hasAtMost, isDateTime, isObject, isPlain, isUuid, mayExplainMore, own, ownMember, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { ConfirmPaidEvent } from "./confirm-paid-consumer.js";
import type { FollowOrderOrderCancelled, FollowOrderOrderPlaced, FollowOrderOrderRejected, FollowOrderPaymentDue } from "./follow-order-consumer.js";
import type { OrderConfirmed } from "./order-confirmed.js";
import type { OrderOverdue } from "./order-overdue.js";
import type { OrderPlaced } from "./order-placed.js";
import type { RefundDue } from "./refund-due.js";
import type { RejectOverdueEvent } from "./reject-overdue-consumer.js";
import type { RejectUnpaidEvent } from "./reject-unpaid-consumer.js";
import type { RejectUnstockedEvent } from "./reject-unstocked-consumer.js";
import type { RememberCustomerEvent } from "./remember-customer-consumer.js";
import type { OrderCancelled, OrderRejected, PaymentDue } from "./types.js";

export const validateConfirmPaid: Validate<ConfirmPaidEvent> = /* @__PURE__ */ defineValidator(acceptsConfirmPaid, explainConfirmPaid);
export const validateFollowOrderOrderCancelled: Validate<FollowOrderOrderCancelled> = /* @__PURE__ */ defineValidator(acceptsFollowOrderOrderCancelled, explainFollowOrderOrderCancelled);
export const validateFollowOrderOrderPlaced: Validate<FollowOrderOrderPlaced> = /* @__PURE__ */ defineValidator(acceptsFollowOrderOrderPlaced, explainFollowOrderOrderPlaced);
export const validateFollowOrderOrderRejected: Validate<FollowOrderOrderRejected> = /* @__PURE__ */ defineValidator(acceptsFollowOrderOrderRejected, explainFollowOrderOrderRejected);
export const validateFollowOrderPaymentDue: Validate<FollowOrderPaymentDue> = /* @__PURE__ */ defineValidator(acceptsFollowOrderPaymentDue, explainFollowOrderPaymentDue);
export const validateOrderCancelled: Validate<OrderCancelled> = /* @__PURE__ */ defineValidator(acceptsOrderCancelled, explainOrderCancelled);
export const validateOrderConfirmed: Validate<OrderConfirmed> = /* @__PURE__ */ defineValidator(acceptsOrderConfirmed, explainOrderConfirmed);
export const validateOrderOverdue: Validate<OrderOverdue> = /* @__PURE__ */ defineValidator(acceptsOrderOverdue, explainOrderOverdue);
export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(acceptsOrderPlaced, explainOrderPlaced);
export const validateOrderRejected: Validate<OrderRejected> = /* @__PURE__ */ defineValidator(acceptsOrderRejected, explainOrderRejected);
export const validatePaymentDue: Validate<PaymentDue> = /* @__PURE__ */ defineValidator(acceptsPaymentDue, explainPaymentDue);
export const validateRefundDue: Validate<RefundDue> = /* @__PURE__ */ defineValidator(acceptsRefundDue, explainRefundDue);
export const validateRejectOverdue: Validate<RejectOverdueEvent> = /* @__PURE__ */ defineValidator(acceptsRejectOverdue, explainRejectOverdue);
export const validateRejectUnpaid: Validate<RejectUnpaidEvent> = /* @__PURE__ */ defineValidator(acceptsRejectUnpaid, explainRejectUnpaid);
export const validateRejectUnstocked: Validate<RejectUnstockedEvent> = /* @__PURE__ */ defineValidator(acceptsRejectUnstocked, explainRejectUnstocked);
export const validateRememberCustomer: Validate<RememberCustomerEvent> = /* @__PURE__ */ defineValidator(acceptsRememberCustomer, explainRememberCustomer);

function acceptsConfirmPaid(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsConfirmPaid(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const paymentIdValue = value.paymentId;
  if (typeof paymentIdValue !== "string" || !isUuid(paymentIdValue)) return false;
  return true;
}

function explainConfirmPaid(data, path = []){
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
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

function acceptsFollowOrderOrderCancelled(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsFollowOrderOrderCancelled(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function explainFollowOrderOrderCancelled(data, path = []){
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
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

function acceptsFollowOrderOrderPlaced(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsFollowOrderOrderPlaced(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainFollowOrderOrderPlaced(data, path = []){
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

function acceptsFollowOrderOrderRejected(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsFollowOrderOrderRejected(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  if (!isObject(value)) return false;
  return true;
}

function explainFollowOrderOrderRejected(data, path = []){
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
  if(!(data && typeof data == "object" && !Array.isArray(data))){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}

function acceptsFollowOrderPaymentDue(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsFollowOrderPaymentDue(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainFollowOrderPaymentDue(data, path = []){
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

function acceptsOrderCancelled(value) {
  if (!acceptsOrderOutcome(value)) return false;
  if (!isObject(value)) return false;
  const cancelledAtValue = value.cancelledAt;
  if (!isPlain(value)) return acceptsOrderCancelled(own(value));
  if (typeof cancelledAtValue !== "string" || !isDateTime(cancelledAtValue)) return false;
  return true;
}

function explainOrderCancelled(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(!acceptsOrderOutcome(data)){
    if(mayExplainMore()){
      vErrors = withErrors(vErrors, explainOrderOutcome(data, path));
      errors = vErrors.length;
    }
    else {
      vErrors = withError(vErrors, {path,keyword:"$ref",params:{},message:"must be as its schema says"});
      errors++;
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.cancelledAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "cancelledAt"},message:"must have required property 'cancelledAt'"});
      errors++;
    }
    if(data.cancelledAt !== undefined){
      let data0 = data.cancelledAt;
      if(typeof data0 === "string"){
        if(!isDateTime(data0)){
          vErrors = withError(vErrors, {path: [...path, "cancelledAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "cancelledAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function explainOrderConfirmed(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(!acceptsOrderOutcome(data)){
    if(mayExplainMore()){
      vErrors = withErrors(vErrors, explainOrderOutcome(data, path));
      errors = vErrors.length;
    }
    else {
      vErrors = withError(vErrors, {path,keyword:"$ref",params:{},message:"must be as its schema says"});
      errors++;
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.paymentId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "paymentId"},message:"must have required property 'paymentId'"});
      errors++;
    }
    if(data.confirmedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "confirmedAt"},message:"must have required property 'confirmedAt'"});
      errors++;
    }
    if(data.paymentId !== undefined){
      let data0 = data.paymentId;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "paymentId"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "paymentId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.confirmedAt !== undefined){
      let data1 = data.confirmedAt;
      if(typeof data1 === "string"){
        if(!isDateTime(data1)){
          vErrors = withError(vErrors, {path: [...path, "confirmedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "confirmedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsOrderOverdue(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderOverdue(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainOrderOverdue(data, path = []){
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
    if(data.currency === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "currency"},message:"must have required property 'currency'"});
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
      if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
        vErrors = withError(vErrors, {path: [...path, "total"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data5 == "number"){
        if(data5 < 0 || isNaN(data5)){
          vErrors = withError(vErrors, {path: [...path, "total"],keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
          errors++;
        }
      }
    }
    if(data.currency !== undefined){
      let data6 = data.currency;
      if(!acceptsCurrency(data6)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainCurrency(data6, [...path, "currency"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "currency"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.note !== undefined){
      let data7 = data.note;
      if((typeof data7 !== "string") && (data7 !== null)){
        vErrors = withError(vErrors, {path: [...path, "note"],keyword:"type",params:{type: ["string", "null"]},message:"must be string,null"});
        errors++;
      }
      if(typeof data7 === "string"){
        if(!hasAtMost(data7, 500)){
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

function explainOrderRejected(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(!acceptsOrderOutcome(data)){
    if(mayExplainMore()){
      vErrors = withErrors(vErrors, explainOrderOutcome(data, path));
      errors = vErrors.length;
    }
    else {
      vErrors = withError(vErrors, {path,keyword:"$ref",params:{},message:"must be as its schema says"});
      errors++;
    }
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.rejectedAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "rejectedAt"},message:"must have required property 'rejectedAt'"});
      errors++;
    }
    if(data.reason === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "reason"},message:"must have required property 'reason'"});
      errors++;
    }
    if(data.rejectedAt !== undefined){
      let data0 = data.rejectedAt;
      if(typeof data0 === "string"){
        if(!isDateTime(data0)){
          vErrors = withError(vErrors, {path: [...path, "rejectedAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "rejectedAt"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.reason !== undefined){
      let data1 = data.reason;
      if(!acceptsRejectionReason(data1)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainRejectionReason(data1, [...path, "reason"]));
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

function acceptsPaymentDue(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsPaymentDue(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainPaymentDue(data, path = []){
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

function acceptsRefundDue(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsRefundDue(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainRefundDue(data, path = []){
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

function acceptsRejectOverdue(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsRejectOverdue(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  return true;
}

function explainRejectOverdue(data, path = []){
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

const allowed_RejectUnpaid_1 = ["limit_exceeded", "card_declined", "provider_unavailable"];

function acceptsRejectUnpaid(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsRejectUnpaid(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const codeValue = value.code;
  if (codeValue !== "limit_exceeded" && codeValue !== "card_declined" && codeValue !== "provider_unavailable") return false;
  return true;
}

function explainRejectUnpaid(data, path = []){
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
      if(!allowed_RejectUnpaid_1.some((item0) => sameJson(data1, item0))){
        vErrors = withError(vErrors, {path: [...path, "code"],keyword:"enum",params:{allowedValues: allowed_RejectUnpaid_1},message:"must be equal to one of the allowed values"});
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

function explainRejectUnstocked(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.orderId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "orderId"},message:"must have required property 'orderId'"});
      errors++;
    }
    if(data.missing === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "missing"},message:"must have required property 'missing'"});
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
    if(data.missing !== undefined){
      let data1 = data.missing;
      if(Array.isArray(data1)){
        if(data1.length < 1){
          vErrors = withError(vErrors, {path: [...path, "missing"],keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data2 = data1[i0];
          if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
            if(data2.sku === undefined){
              vErrors = withError(vErrors, {path: [...path, "missing", i0],keyword:"required",params:{missingProperty: "sku"},message:"must have required property 'sku'"});
              errors++;
            }
            if(data2.sku !== undefined){
              if(typeof data2.sku !== "string"){
                vErrors = withError(vErrors, {path: [...path, "missing", i0, "sku"],keyword:"type",params:{type: "string"},message:"must be string"});
                errors++;
              }
            }
          }
          else {
            vErrors = withError(vErrors, {path: [...path, "missing", i0],keyword:"type",params:{type: "object"},message:"must be object"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "missing"],keyword:"type",params:{type: "array"},message:"must be array"});
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

function acceptsRememberCustomer(value) {
  if (!isObject(value)) return false;
  const userIdValue = value.userId;
  if (!isPlain(value)) return acceptsRememberCustomer(own(value));
  if (typeof userIdValue !== "string" || !isUuid(userIdValue)) return false;
  const nameValue = value.name;
  if (typeof nameValue !== "string" || nameValue === "" || !hasAtMost(nameValue, 200)) return false;
  return true;
}

function explainRememberCustomer(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.userId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "userId"},message:"must have required property 'userId'"});
      errors++;
    }
    if(data.name === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "name"},message:"must have required property 'name'"});
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
    if(data.name !== undefined){
      let data1 = data.name;
      if(typeof data1 === "string"){
        if(!hasAtMost(data1, 200)){
          vErrors = withError(vErrors, {path: [...path, "name"],keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"});
          errors++;
        }
        if(!hasAtLeast(data1, 1)){
          vErrors = withError(vErrors, {path: [...path, "name"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "name"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsOrderOutcome(value) {
  if (!isObject(value)) return false;
  const orderIdValue = value.orderId;
  if (!isPlain(value)) return acceptsOrderOutcome(own(value));
  if (typeof orderIdValue !== "string" || !isUuid(orderIdValue)) return false;
  const customerIdValue = value.customerId;
  if (typeof customerIdValue !== "string" || !isUuid(customerIdValue)) return false;
  return true;
}

function explainOrderOutcome(data, path = []){
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
      if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
        vErrors = withError(vErrors, {path: [...path, "unitPrice"],keyword:"type",params:{type: "integer"},message:"must be integer"});
        errors++;
      }
      if(typeof data2 == "number"){
        if(data2 < 0 || isNaN(data2)){
          vErrors = withError(vErrors, {path: [...path, "unitPrice"],keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"});
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
