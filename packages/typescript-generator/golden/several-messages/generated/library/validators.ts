// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isDate, isObject, isPlain, mayExplainMore, own, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { BookLent, BookReturned, Ping } from "./loans.js";
import type { RemindReadersBookLent } from "./remind-readers-consumer.js";

export const validateBookLent: Validate<BookLent> = /* @__PURE__ */ defineValidator(acceptsBookLent, explainBookLent);
export const validateBookReturned: Validate<BookReturned> = /* @__PURE__ */ defineValidator(acceptsBookReturned, explainBookReturned);
export const validatePing: Validate<Ping> = /* @__PURE__ */ defineValidator(acceptsPing, explainPing);
export const validateRemindReadersBookLent: Validate<RemindReadersBookLent> = /* @__PURE__ */ defineValidator(acceptsRemindReadersBookLent, explainRemindReadersBookLent);

function acceptsBookLent(value) {
  if (!isObject(value)) return false;
  const bookIdValue = value.bookId;
  if (!isPlain(value)) return acceptsBookLent(own(value));
  if (!acceptsBookId(bookIdValue)) return false;
  const readerIdValue = value.readerId;
  if (typeof readerIdValue !== "string") return false;
  const dueValue = value.due;
  if (typeof dueValue !== "string" || !isDate(dueValue)) return false;
  return true;
}

function explainBookLent(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.bookId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "bookId"},message:"must have required property 'bookId'"});
      errors++;
    }
    if(data.readerId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "readerId"},message:"must have required property 'readerId'"});
      errors++;
    }
    if(data.due === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "due"},message:"must have required property 'due'"});
      errors++;
    }
    if(data.bookId !== undefined){
      let data0 = data.bookId;
      if(!acceptsBookId(data0)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainBookId(data0, [...path, "bookId"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "bookId"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.readerId !== undefined){
      if(typeof data.readerId !== "string"){
        vErrors = withError(vErrors, {path: [...path, "readerId"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.due !== undefined){
      let data2 = data.due;
      if(typeof data2 === "string"){
        if(!isDate(data2)){
          vErrors = withError(vErrors, {path: [...path, "due"],keyword:"format",params:{format: "date"},message:"must match format \"date\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "due"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsBookReturned(value) {
  if (!isObject(value)) return false;
  const bookIdValue = value.bookId;
  if (!isPlain(value)) return acceptsBookReturned(own(value));
  if (!acceptsBookId(bookIdValue)) return false;
  return true;
}

function explainBookReturned(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.bookId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "bookId"},message:"must have required property 'bookId'"});
      errors++;
    }
    if(data.bookId !== undefined){
      let data0 = data.bookId;
      if(!acceptsBookId(data0)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainBookId(data0, [...path, "bookId"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "bookId"],keyword:"$ref",params:{},message:"must be as its schema says"});
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

function acceptsPing(value) {
  return true;
}

function explainPing(data, path = []){
  return null;
}

function acceptsRemindReadersBookLent(value) {
  if (!isObject(value)) return false;
  const bookIdValue = value.bookId;
  if (!isPlain(value)) return acceptsRemindReadersBookLent(own(value));
  if (!acceptsBookId(bookIdValue)) return false;
  const dueValue = value.due;
  if (typeof dueValue !== "string" || !isDate(dueValue)) return false;
  return true;
}

function explainRemindReadersBookLent(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.bookId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "bookId"},message:"must have required property 'bookId'"});
      errors++;
    }
    if(data.due === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "due"},message:"must have required property 'due'"});
      errors++;
    }
    if(data.bookId !== undefined){
      let data0 = data.bookId;
      if(!acceptsBookId(data0)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainBookId(data0, [...path, "bookId"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "bookId"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.due !== undefined){
      let data1 = data.due;
      if(typeof data1 === "string"){
        if(!isDate(data1)){
          vErrors = withError(vErrors, {path: [...path, "due"],keyword:"format",params:{format: "date"},message:"must match format \"date\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "due"],keyword:"type",params:{type: "string"},message:"must be string"});
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

const pattern_BookId_1 = /^[0-9-]{13,17}$/u;

function acceptsBookId(value) {
  if (typeof value !== "string" || !pattern_BookId_1.test(value)) return false;
  return true;
}

function explainBookId(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(typeof data === "string"){
    if(!pattern_BookId_1.test(data)){
      vErrors = withError(vErrors, {path,keyword:"pattern",params:{pattern: "^[0-9-]{13,17}$"},message:"must match pattern \"^[0-9-]{13,17}$\""});
      errors++;
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  return vErrors;
}
