// Generated from asyncapi/users/v1.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, duplicateItems, hasAtLeast, hasAtMost, isDateTime, isEmail, isObject, isPlain, isUuid, mayExplainMore, own, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { UserRegistered } from "./user-registered.js";

export const validateUserRegistered: Validate<UserRegistered> = /* @__PURE__ */ defineValidator(acceptsUserRegistered, explainUserRegistered);

function acceptsUserRegistered(value) {
  if (!isObject(value)) return false;
  const userIdValue = value.userId;
  if (!isPlain(value)) return acceptsUserRegistered(own(value));
  if (typeof userIdValue !== "string" || !isUuid(userIdValue)) return false;
  const emailValue = value.email;
  if (typeof emailValue !== "string" || !isEmail(emailValue)) return false;
  const nameValue = value.name;
  if (typeof nameValue !== "string" || nameValue === "" || !hasAtMost(nameValue, 200)) return false;
  const registeredAtValue = value.registeredAt;
  if (typeof registeredAtValue !== "string" || !isDateTime(registeredAtValue)) return false;
  const addressValue = value.address;
  if (addressValue === undefined) return false;
  let count = 0;
  if (acceptsAddress(addressValue)) count++;
  if (addressValue === null) count++;
  if (count !== 1) return false;
  const preferencesValue = value.preferences;
  if (!acceptsPreferences(preferencesValue)) return false;
  return true;
}

function explainUserRegistered(data, path = []){
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
    if(data.registeredAt === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "registeredAt"},message:"must have required property 'registeredAt'"});
      errors++;
    }
    if(data.address === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "address"},message:"must have required property 'address'"});
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
    if(data.registeredAt !== undefined){
      let data3 = data.registeredAt;
      if(typeof data3 === "string"){
        if(!isDateTime(data3)){
          vErrors = withError(vErrors, {path: [...path, "registeredAt"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "registeredAt"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.address !== undefined){
      let data4 = data.address;
      const _errs10 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs11 = errors;
      if(!acceptsAddress(data4)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainAddress(data4, [...path, "address"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "address"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
      var _valid0 = _errs11 === errors;
      if(_valid0){
        valid1 = true;
        passing0 = 0;
      }
      const _errs12 = errors;
      if(data4 !== null){
        vErrors = withError(vErrors, {path: [...path, "address"],keyword:"type",params:{type: "null"},message:"must be null"});
        errors++;
      }
      var _valid0 = _errs12 === errors;
      if(_valid0 && valid1){
        valid1 = false;
        passing0 = [passing0, 1];
      }
      else {
        if(_valid0){
          valid1 = true;
          passing0 = 1;
        }
      }
      if(!valid1){
        vErrors = withError(vErrors, {path: [...path, "address"],keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"});
        errors++;
      }
      else {
        errors = _errs10;
        if(vErrors !== null){
          if(_errs10){
            vErrors.length = _errs10;
          }
          else {
            vErrors = null;
          }
        }
      }
    }
    if(data.preferences !== undefined){
      let data5 = data.preferences;
      if(!acceptsPreferences(data5)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainPreferences(data5, [...path, "preferences"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "preferences"],keyword:"$ref",params:{},message:"must be as its schema says"});
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

const pattern_Address_1 = /^[A-Z]{2}$/u;

function acceptsAddress(value) {
  if (!isObject(value)) return false;
  const streetValue = value.street;
  if (!isPlain(value)) return acceptsAddress(own(value));
  if (typeof streetValue !== "string" || streetValue === "") return false;
  const cityValue = value.city;
  if (typeof cityValue !== "string" || cityValue === "") return false;
  const postalCodeValue = value.postalCode;
  if (typeof postalCodeValue !== "string" || postalCodeValue === "" || !hasAtMost(postalCodeValue, 12)) return false;
  const countryValue = value.country;
  if (typeof countryValue !== "string" || !pattern_Address_1.test(countryValue)) return false;
  const locationValue = value.location;
  if (locationValue !== undefined) {
    if (!Array.isArray(locationValue)) return false;
    if (locationValue.length < 2) return false;
    const item = locationValue[0];
    if (!Number.isFinite(item) || item < -90 || item > 90) return false;
    const item2 = locationValue[1];
    if (!Number.isFinite(item2) || item2 < -180 || item2 > 180) return false;
    if (locationValue.length > 2) return false;
  }
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
    if(data.postalCode === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "postalCode"},message:"must have required property 'postalCode'"});
      errors++;
    }
    if(data.country === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "country"},message:"must have required property 'country'"});
      errors++;
    }
    if(data.street !== undefined){
      let data0 = data.street;
      if(typeof data0 === "string"){
        if(!hasAtLeast(data0, 1)){
          vErrors = withError(vErrors, {path: [...path, "street"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "street"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.city !== undefined){
      let data1 = data.city;
      if(typeof data1 === "string"){
        if(!hasAtLeast(data1, 1)){
          vErrors = withError(vErrors, {path: [...path, "city"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "city"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.postalCode !== undefined){
      let data2 = data.postalCode;
      if(typeof data2 === "string"){
        if(!hasAtMost(data2, 12)){
          vErrors = withError(vErrors, {path: [...path, "postalCode"],keyword:"maxLength",params:{limit: 12},message:"must NOT have more than 12 characters"});
          errors++;
        }
        if(!hasAtLeast(data2, 1)){
          vErrors = withError(vErrors, {path: [...path, "postalCode"],keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "postalCode"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.country !== undefined){
      let data3 = data.country;
      if(typeof data3 === "string"){
        if(!pattern_Address_1.test(data3)){
          vErrors = withError(vErrors, {path: [...path, "country"],keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \"^[A-Z]{2}$\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "country"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.location !== undefined){
      let data4 = data.location;
      if(Array.isArray(data4)){
        if(data4.length < 2){
          vErrors = withError(vErrors, {path: [...path, "location"],keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"});
          errors++;
        }
        const len0 = data4.length;
        if(!(len0 <= 2)){
          vErrors = withError(vErrors, {path: [...path, "location"],keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"});
          errors++;
        }
        if(data4.length > 0){
          let i0 = 0;
          let data5 = data4[i0];
          if(typeof data5 == "number"){
            if(data5 > 90 || isNaN(data5)){
              vErrors = withError(vErrors, {path: [...path, "location", i0],keyword:"maximum",params:{comparison: "<=", limit: 90},message:"must be <= 90"});
              errors++;
            }
            if(data5 < -90 || isNaN(data5)){
              vErrors = withError(vErrors, {path: [...path, "location", i0],keyword:"minimum",params:{comparison: ">=", limit: -90},message:"must be >= -90"});
              errors++;
            }
          }
          else {
            vErrors = withError(vErrors, {path: [...path, "location", i0],keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
        if(data4.length > 1){
          let i1 = 1;
          let data6 = data4[i1];
          if(typeof data6 == "number"){
            if(data6 > 180 || isNaN(data6)){
              vErrors = withError(vErrors, {path: [...path, "location", i1],keyword:"maximum",params:{comparison: "<=", limit: 180},message:"must be <= 180"});
              errors++;
            }
            if(data6 < -180 || isNaN(data6)){
              vErrors = withError(vErrors, {path: [...path, "location", i1],keyword:"minimum",params:{comparison: ">=", limit: -180},message:"must be >= -180"});
              errors++;
            }
          }
          else {
            vErrors = withError(vErrors, {path: [...path, "location", i1],keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "location"],keyword:"type",params:{type: "array"},message:"must be array"});
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

const pattern_Preferences_1 = /^[a-z]{2,3}(-[A-Z]{2})?$/u;
const allowed_Preferences_1 = ["email", "sms", "push"];

function acceptsPreferences(value) {
  if (!isObject(value)) return false;
  const languageValue = value.language;
  if (!isPlain(value)) return acceptsPreferences(own(value));
  if (typeof languageValue !== "string" || !pattern_Preferences_1.test(languageValue)) return false;
  const channelsValue = value.channels;
  if (!Array.isArray(channelsValue)) return false;
  for (let i = 0; i < channelsValue.length; i++) {
    const item = channelsValue[i];
    if (item !== "email" && item !== "sms" && item !== "push") return false;
  }
  if (duplicateItems(channelsValue) !== undefined) return false;
  const labelsValue = value.labels;
  if (labelsValue !== undefined) {
    if (!acceptsPreferences$1(labelsValue)) return false;
  }
  return true;
}

function acceptsPreferences$1(value) {
  if (!isObject(value)) return false;
  if (!isPlain(value)) return acceptsPreferences$1(own(value));
  for (const key in value) {
    const member = value[key];
    if (member === undefined) continue;
    if (typeof member !== "string" || !hasAtMost(member, 100)) return false;
  }
  return true;
}

function explainPreferences(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.language === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "language"},message:"must have required property 'language'"});
      errors++;
    }
    if(data.channels === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "channels"},message:"must have required property 'channels'"});
      errors++;
    }
    if(data.language !== undefined){
      let data0 = data.language;
      if(typeof data0 === "string"){
        if(!pattern_Preferences_1.test(data0)){
          vErrors = withError(vErrors, {path: [...path, "language"],keyword:"pattern",params:{pattern: "^[a-z]{2,3}(-[A-Z]{2})?$"},message:"must match pattern \"^[a-z]{2,3}(-[A-Z]{2})?$\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "language"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.channels !== undefined){
      let data1 = data.channels;
      if(Array.isArray(data1)){
        const len0 = data1.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data2 = data1[i0];
          if(typeof data2 !== "string"){
            vErrors = withError(vErrors, {path: [...path, "channels", i0],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
          if(!allowed_Preferences_1.some((item0) => sameJson(data2, item0))){
            vErrors = withError(vErrors, {path: [...path, "channels", i0],keyword:"enum",params:{allowedValues: allowed_Preferences_1},message:"must be equal to one of the allowed values"});
            errors++;
          }
        }
        const pair0 = duplicateItems(data1);
        if(pair0 !== undefined){
          vErrors = withError(vErrors, {path: [...path, "channels"],keyword:"uniqueItems",params:{i: pair0[0], j: pair0[1]},message:"must NOT have duplicate items (items ## "+pair0[0]+" and "+pair0[1]+" are identical)"});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "channels"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.labels !== undefined){
      let data3 = data.labels;
      if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
        for(const key0 in data3){
          if(errors >= 20) break;
          let data4 = data3[key0];
          if(typeof data4 === "string"){
            if(!hasAtMost(data4, 100)){
              vErrors = withError(vErrors, {path: [...path, "labels", key0],keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"});
              errors++;
            }
          }
          else {
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
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "object"},message:"must be object"});
    errors++;
  }
  return vErrors;
}
