// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isDate, isObject, own, withError, type Validate } from "@tenon/messaging/validation";
import type { BookLent, BookReturned, Ping } from "./loans.js";
import type { RemindReadersBookLent } from "./remind-readers-consumer.js";

export const validateBookLent: Validate<BookLent> = /* @__PURE__ */ defineValidator(acceptsBookLent, validate1);
export const validateBookReturned: Validate<BookReturned> = /* @__PURE__ */ defineValidator(acceptsBookReturned, validate4);
export const validatePing: Validate<Ping> = /* @__PURE__ */ defineValidator(acceptsPing, validate6);
export const validateRemindReadersBookLent: Validate<RemindReadersBookLent> = /* @__PURE__ */ defineValidator(acceptsRemindReadersBookLent, validate7);

const pattern_1 = /* @__PURE__ */ new RegExp("^[0-9-]{13,17}$", "u");

function acceptsBookLent(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const bookIdValue = object.bookId;
  if (!acceptsBookId(bookIdValue)) return false;
  const readerIdValue = object.readerId;
  if (typeof readerIdValue !== "string") return false;
  const dueValue = object.due;
  if (typeof dueValue !== "string" || !isDate(dueValue)) return false;
  return true;
}

function acceptsBookId(value) {
  if (typeof value !== "string" || !pattern_1.test(value)) return false;
  return true;
}

function acceptsBookReturned(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const bookIdValue = object.bookId;
  if (!acceptsBookId(bookIdValue)) return false;
  return true;
}

function acceptsPing(value) {
  return true;
}

function acceptsRemindReadersBookLent(value) {
  if (!isObject(value)) return false;
  const object = own(value);
  const bookIdValue = object.bookId;
  if (!acceptsBookId(bookIdValue)) return false;
  const dueValue = object.due;
  if (typeof dueValue !== "string" || !isDate(dueValue)) return false;
  return true;
}

const func0 = Object.prototype.hasOwnProperty;
const pattern0 = pattern_1;
function validate2(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(typeof data === "string"){
    if(!pattern0.test(data)){
      vErrors = withError(vErrors, {instancePath,keyword:"pattern",params:{pattern: "^[0-9-]{13,17}$"},message:"must match pattern \"^[0-9-]{13,17}$\""});
      errors++;
    }
  }
  else {
    vErrors = withError(vErrors, {instancePath,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
function validate1(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.bookId === undefined) || (!(func0.call(data, "bookId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "bookId"},message:"must have required property 'bookId'"});
      errors++;
    }
    if((data.readerId === undefined) || (!(func0.call(data, "readerId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "readerId"},message:"must have required property 'readerId'"});
      errors++;
    }
    if((data.due === undefined) || (!(func0.call(data, "due")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "due"},message:"must have required property 'due'"});
      errors++;
    }
    if(data.bookId !== undefined && func0.call(data, "bookId")){
      if(!(validate2(data.bookId, {instancePath:instancePath+"/bookId"}))){
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
    if(data.readerId !== undefined && func0.call(data, "readerId")){
      if(typeof data.readerId !== "string"){
        vErrors = withError(vErrors, {instancePath:instancePath+"/readerId",keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.due !== undefined && func0.call(data, "due")){
      let data2 = data.due;
      if(typeof data2 === "string"){
        if(!isDate(data2)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/due",keyword:"format",params:{format: "date"},message:"must match format \"date\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/due",keyword:"type",params:{type: "string"},message:"must be string"});
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
function validate4(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.bookId === undefined) || (!(func0.call(data, "bookId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "bookId"},message:"must have required property 'bookId'"});
      errors++;
    }
    if(data.bookId !== undefined && func0.call(data, "bookId")){
      if(!(validate2(data.bookId, {instancePath:instancePath+"/bookId"}))){
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
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
function validate6(data, {instancePath=""}={}){
  validate6.errors = null;
  return true;
}
function validate7(data, {instancePath=""}={}){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.bookId === undefined) || (!(func0.call(data, "bookId")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "bookId"},message:"must have required property 'bookId'"});
      errors++;
    }
    if((data.due === undefined) || (!(func0.call(data, "due")))){
      vErrors = withError(vErrors, {instancePath,keyword:"required",params:{missingProperty: "due"},message:"must have required property 'due'"});
      errors++;
    }
    if(data.bookId !== undefined && func0.call(data, "bookId")){
      if(!(validate2(data.bookId, {instancePath:instancePath+"/bookId"}))){
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
    if(data.due !== undefined && func0.call(data, "due")){
      let data1 = data.due;
      if(typeof data1 === "string"){
        if(!isDate(data1)){
          vErrors = withError(vErrors, {instancePath:instancePath+"/due",keyword:"format",params:{format: "date"},message:"must match format \"date\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {instancePath:instancePath+"/due",keyword:"type",params:{type: "string"},message:"must be string"});
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
