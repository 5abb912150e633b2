// Generated from asyncapi/users.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, isUuid, mayExplainMore, own, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { GreetEvent } from "./greet-consumer.js";
import type { User } from "./signed-up.js";

export const validateGreet: Validate<GreetEvent> = /* @__PURE__ */ defineValidator(acceptsGreet, explainGreet);
export const validateUser: Validate<User> = /* @__PURE__ */ defineValidator(acceptsUser, explainUser);

function acceptsGreet(value) {
  if (!isObject(value)) return false;
  const nameValue = value.name;
  if (!isPlain(value)) return acceptsGreet(own(value));
  if (typeof nameValue !== "string") return false;
  const addressValue = value.address;
  if (addressValue !== undefined) {
    if (!acceptsGreet$1(addressValue)) return false;
  }
  return true;
}

function acceptsGreet$1(value) {
  if (value !== null && !acceptsGreet$2(value)) return false;
  return true;
}

function acceptsGreet$2(value) {
  if (!isObject(value)) return false;
  const cityValue = value.city;
  if (!isPlain(value)) return acceptsGreet$2(own(value));
  if (typeof cityValue !== "string") return false;
  return true;
}

function explainGreet(data, path = []){
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
    if(data.address !== undefined){
      let data1 = data.address;
      const _errs4 = errors;
      let valid1 = false;
      const _errs5 = errors;
      if(data1 !== null){
        vErrors = withError(vErrors, {path: [...path, "address"],keyword:"type",params:{type: "null"},message:"must be null"});
        errors++;
      }
      var _valid0 = _errs5 === errors;
      valid1 = valid1 || _valid0;
      if(!valid1){
        const _errs7 = errors;
        if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
          if(data1.city === undefined){
            vErrors = withError(vErrors, {path: [...path, "address"],keyword:"required",params:{missingProperty: "city"},message:"must have required property 'city'"});
            errors++;
          }
          if(data1.city !== undefined){
            if(typeof data1.city !== "string"){
              vErrors = withError(vErrors, {path: [...path, "address", "city"],keyword:"type",params:{type: "string"},message:"must be string"});
              errors++;
            }
          }
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "address"],keyword:"type",params:{type: "object"},message:"must be object"});
          errors++;
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
      }
      if(!valid1){
        vErrors = withError(vErrors, {path: [...path, "address"],keyword:"anyOf",params:"",message:"must match a schema in anyOf"});
        errors++;
      }
      else {
        errors = _errs4;
        if(vErrors !== null){
          if(_errs4){
            vErrors.length = _errs4;
          }
          else {
            vErrors = null;
          }
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

function acceptsUser(value) {
  if (!isObject(value)) return false;
  const idValue = value.id;
  if (!isPlain(value)) return acceptsUser(own(value));
  if (typeof idValue !== "string" || !isUuid(idValue)) return false;
  const nameValue = value.name;
  if (typeof nameValue !== "string") return false;
  const friendsValue = value.friends;
  if (!Array.isArray(friendsValue)) return false;
  for (let i = 0; i < friendsValue.length; i++) {
    const item = friendsValue[i];
    if (!acceptsUser(item)) return false;
  }
  const levelValue = value.level;
  if (levelValue !== undefined) {
    if (!acceptsLevel(levelValue)) return false;
  }
  const addressValue = value.address;
  if (addressValue !== undefined) {
    if (addressValue !== null && !acceptsAddress(addressValue)) return false;
  }
  return true;
}

function explainUser(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.id === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "id"},message:"must have required property 'id'"});
      errors++;
    }
    if(data.name === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "name"},message:"must have required property 'name'"});
      errors++;
    }
    if(data.friends === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "friends"},message:"must have required property 'friends'"});
      errors++;
    }
    if(data.id !== undefined){
      let data0 = data.id;
      if(typeof data0 === "string"){
        if(!isUuid(data0)){
          vErrors = withError(vErrors, {path: [...path, "id"],keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "id"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.name !== undefined){
      if(typeof data.name !== "string"){
        vErrors = withError(vErrors, {path: [...path, "name"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.level !== undefined){
      let data2 = data.level;
      if(!acceptsLevel(data2)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainLevel(data2, [...path, "level"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "level"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.address !== undefined){
      let data3 = data.address;
      const _errs8 = errors;
      let valid2 = false;
      const _errs9 = errors;
      if(data3 !== null){
        vErrors = withError(vErrors, {path: [...path, "address"],keyword:"type",params:{type: "null"},message:"must be null"});
        errors++;
      }
      var _valid0 = _errs9 === errors;
      valid2 = valid2 || _valid0;
      if(!valid2){
        const _errs11 = errors;
        if(!acceptsAddress(data3)){
          if(mayExplainMore()){
            vErrors = withErrors(vErrors, explainAddress(data3, [...path, "address"]));
            errors = vErrors.length;
          }
          else {
            vErrors = withError(vErrors, {path: [...path, "address"],keyword:"$ref",params:{},message:"must be as its schema says"});
            errors++;
          }
        }
        var _valid0 = _errs11 === errors;
        valid2 = valid2 || _valid0;
      }
      if(!valid2){
        vErrors = withError(vErrors, {path: [...path, "address"],keyword:"anyOf",params:"",message:"must match a schema in anyOf"});
        errors++;
      }
      else {
        errors = _errs8;
        if(vErrors !== null){
          if(_errs8){
            vErrors.length = _errs8;
          }
          else {
            vErrors = null;
          }
        }
      }
    }
    if(data.friends !== undefined){
      let data4 = data.friends;
      if(Array.isArray(data4)){
        const len0 = data4.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data5 = data4[i0];
          if(!acceptsUser(data5)){
            if(mayExplainMore()){
              vErrors = withErrors(vErrors, explainUser(data5, [...path, "friends", i0]));
              errors = vErrors.length;
            }
            else {
              vErrors = withError(vErrors, {path: [...path, "friends", i0],keyword:"$ref",params:{},message:"must be as its schema says"});
              errors++;
            }
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "friends"],keyword:"type",params:{type: "array"},message:"must be array"});
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

const allowed_Level_1 = ["GUEST", "MEMBER"];

function acceptsLevel(value) {
  if (value !== "GUEST" && value !== "MEMBER") return false;
  return true;
}

function explainLevel(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(typeof data !== "string"){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  if(!allowed_Level_1.some((item0) => sameJson(data, item0))){
    vErrors = withError(vErrors, {path,keyword:"enum",params:{allowedValues: allowed_Level_1},message:"must be equal to one of the allowed values"});
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
