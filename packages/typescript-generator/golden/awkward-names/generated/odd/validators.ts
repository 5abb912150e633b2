// Generated from asyncapi/odd.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, mayExplainMore, own, ownMember, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { RecordType } from "./1st-floor-room-2.js";
import type { Größe } from "./größe.js";
import type { Publisher } from "./types.js";

export const validateGröße: Validate<Größe> = /* @__PURE__ */ defineValidator(acceptsGrE, explainGrE);
export const validatePublisher: Validate<Publisher> = /* @__PURE__ */ defineValidator(acceptsPublisher, explainPublisher);
export const validateRecordType: Validate<RecordType> = /* @__PURE__ */ defineValidator(acceptsRecordType, explainRecordType);

const func_GrE_1 = Object.prototype.hasOwnProperty;
const pattern_GrE_1 = /^__proto__$/u;

function acceptsGrE(value) {
  if (!isObject(value)) return false;
  const member = ownMember(value, "__proto__");
  if (!isPlain(value)) return acceptsGrE(own(value));
  if (typeof member !== "string") return false;
  const constructorValue = ownMember(value, "constructor");
  if (typeof constructorValue !== "string") return false;
  const member2 = value["a-b"];
  if (!acceptsPublisher_2(member2)) return false;
  const member3 = value["1"];
  if (!acceptsPublisher(member3)) return false;
  const member4 = value[""];
  if (typeof member4 !== "string") return false;
  return true;
}

function explainGrE(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if((data.__proto__ === undefined) || (!(func_GrE_1.call(data, "__proto__")))){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "__proto__"},message:"must have required property '__proto__'"});
      errors++;
    }
    if((data.constructor === undefined) || (!(func_GrE_1.call(data, "constructor")))){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "constructor"},message:"must have required property 'constructor'"});
      errors++;
    }
    if((data["a-b"] === undefined) || (!(func_GrE_1.call(data, "a-b")))){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "a-b"},message:"must have required property 'a-b'"});
      errors++;
    }
    if((data["1"] === undefined) || (!(func_GrE_1.call(data, "1")))){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "1"},message:"must have required property '1'"});
      errors++;
    }
    if((data[""] === undefined) || (!(func_GrE_1.call(data, "")))){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: ""},message:"must have required property ''"});
      errors++;
    }
    if(data["1"] !== undefined && func_GrE_1.call(data, "1")){
      let data0 = data["1"];
      if(!acceptsPublisher(data0)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainPublisher(data0, [...path, "1"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "1"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.constructor !== undefined && func_GrE_1.call(data, "constructor")){
      if(typeof data.constructor !== "string"){
        vErrors = withError(vErrors, {path: [...path, "constructor"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data["a-b"] !== undefined && func_GrE_1.call(data, "a-b")){
      let data2 = data["a-b"];
      if(!acceptsPublisher_2(data2)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainPublisher_2(data2, [...path, "a-b"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "a-b"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data[""] !== undefined && func_GrE_1.call(data, "")){
      if(typeof data[""] !== "string"){
        vErrors = withError(vErrors, {path: [...path, ""],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    for(const key0 of Object.keys(data)){
      if(errors >= 20) break;
      if(pattern_GrE_1.test(key0)){
        if(typeof data[key0] !== "string"){
          vErrors = withError(vErrors, {path: [...path, key0],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsPublisher(value) {
  if (!isObject(value)) return false;
  const nameValue = value.name;
  if (!isPlain(value)) return acceptsPublisher(own(value));
  if (typeof nameValue !== "string") return false;
  return true;
}

function explainPublisher(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.name === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "name"},message:"must have required property 'name'"});
      errors++;
    }
    if(data.name !== undefined){
      if(typeof data.name !== "string"){
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

function acceptsRecordType(value) {
  if (!isObject(value)) return false;
  const tracksValue = value.tracks;
  if (!isPlain(value)) return acceptsRecordType(own(value));
  if (!Array.isArray(tracksValue)) return false;
  for (let i = 0; i < tracksValue.length; i++) {
    const item = tracksValue[i];
    if (!acceptsArray(item)) return false;
  }
  return true;
}

function explainRecordType(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.tracks === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "tracks"},message:"must have required property 'tracks'"});
      errors++;
    }
    if(data.tracks !== undefined){
      let data0 = data.tracks;
      if(Array.isArray(data0)){
        const len0 = data0.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data1 = data0[i0];
          if(!acceptsArray(data1)){
            if(mayExplainMore()){
              vErrors = withErrors(vErrors, explainArray(data1, [...path, "tracks", i0]));
              errors = vErrors.length;
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "tracks", i0],keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "tracks"],keyword:"type",params:{type: "array"},message:"must be array"});
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

function acceptsPublisher_2(value) {
  if (!isObject(value)) return false;
  const idValue = value.id;
  if (!isPlain(value)) return acceptsPublisher_2(own(value));
  if (!Number.isInteger(idValue)) return false;
  return true;
}

function explainPublisher_2(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.id === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "id"},message:"must have required property 'id'"});
      errors++;
    }
    if(data.id !== undefined){
      let data0 = data.id;
      if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
        vErrors = withError(vErrors, {path: [...path, "id"],keyword:"type",params:{type: "integer"},message:"must be integer"});
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

function acceptsArray(value) {
  if (!isObject(value)) return false;
  if (!isPlain(value)) return acceptsArray(own(value));
  for (const key in value) {
    const member = value[key];
    if (member === undefined) continue;
    if (typeof member !== "string") return false;
  }
  return true;
}

function explainArray(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    for(const key0 in data){
      if(errors >= 20) break;
      if(typeof data[key0] !== "string"){
        vErrors = withError(vErrors, {path: [...path, key0],keyword:"type",params:{type: "string"},message:"must be string"});
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
