// Generated from asyncapi/parcels.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isDate, isDateTime, isEmail, isObject, isPlain, isUri, isUuid, mayExplainMore, own, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { AnnounceParcelEvent } from "./announce-parcel-consumer.js";
import type { ParcelSent } from "./parcel-sent.js";

export const validateAnnounceParcel: Validate<AnnounceParcelEvent> = /* @__PURE__ */ defineValidator(acceptsAnnounceParcel, explainAnnounceParcel);
export const validateParcelSent: Validate<ParcelSent> = /* @__PURE__ */ defineValidator(acceptsParcelSent, explainParcelSent);

function acceptsAnnounceParcel(value) {
  if (!isObject(value)) return false;
  const parcelIdValue = value.parcelId;
  if (!isPlain(value)) return acceptsAnnounceParcel(own(value));
  if (!acceptsParcelId(parcelIdValue)) return false;
  const sentValue = value.sent;
  if (sentValue !== null && (typeof sentValue !== "string" || !isDateTime(sentValue))) return false;
  return true;
}

function explainAnnounceParcel(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.parcelId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "parcelId"},message:"must have required property 'parcelId'"});
      errors++;
    }
    if(data.sent === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "sent"},message:"must have required property 'sent'"});
      errors++;
    }
    if(data.parcelId !== undefined){
      let data0 = data.parcelId;
      if(!acceptsParcelId(data0)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainParcelId(data0, [...path, "parcelId"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "parcelId"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.sent !== undefined){
      let data1 = data.sent;
      if((typeof data1 !== "string") && (data1 !== null)){
        vErrors = withError(vErrors, {path: [...path, "sent"],keyword:"type",params:{type: ["string", "null"]},message:"must be string,null"});
        errors++;
      }
      if(typeof data1 === "string"){
        if(!isDateTime(data1)){
          vErrors = withError(vErrors, {path: [...path, "sent"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
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

const allowed_ParcelSent_1 = ["https://example.com/letter", "https://example.com/box"];

function acceptsParcelSent(value) {
  if (!isObject(value)) return false;
  const parcelIdValue = value.parcelId;
  if (!isPlain(value)) return acceptsParcelSent(own(value));
  if (!acceptsParcelId(parcelIdValue)) return false;
  const sentValue = value.sent;
  if (sentValue !== null && (typeof sentValue !== "string" || !isDateTime(sentValue))) return false;
  const stopsValue = value.stops;
  if (!Array.isArray(stopsValue)) return false;
  if (stopsValue.length < 1) return false;
  for (let i = 0; i < stopsValue.length; i++) {
    const item = stopsValue[i];
    if (typeof item !== "string" || !isDate(item)) return false;
  }
  const forValue = value.for;
  if (!acceptsEmail(forValue)) return false;
  const trackingValue = value.tracking;
  if (trackingValue !== undefined) {
    if (typeof trackingValue !== "string" || !isUri(trackingValue)) return false;
  }
  const codeValue = value.code;
  if (codeValue !== undefined) {
    if (typeof codeValue !== "string") return false;
  }
  const kindValue = value.kind;
  if (kindValue !== undefined) {
    if ((kindValue !== "https://example.com/letter" && kindValue !== "https://example.com/box") || (typeof kindValue !== "string" || !isUri(kindValue))) return false;
  }
  return true;
}

function explainParcelSent(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.parcelId === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "parcelId"},message:"must have required property 'parcelId'"});
      errors++;
    }
    if(data.sent === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "sent"},message:"must have required property 'sent'"});
      errors++;
    }
    if(data.stops === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "stops"},message:"must have required property 'stops'"});
      errors++;
    }
    if(data.for === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "for"},message:"must have required property 'for'"});
      errors++;
    }
    if(data.parcelId !== undefined){
      let data0 = data.parcelId;
      if(!acceptsParcelId(data0)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainParcelId(data0, [...path, "parcelId"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "parcelId"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.sent !== undefined){
      let data1 = data.sent;
      if((typeof data1 !== "string") && (data1 !== null)){
        vErrors = withError(vErrors, {path: [...path, "sent"],keyword:"type",params:{type: ["string", "null"]},message:"must be string,null"});
        errors++;
      }
      if(typeof data1 === "string"){
        if(!isDateTime(data1)){
          vErrors = withError(vErrors, {path: [...path, "sent"],keyword:"format",params:{format: "date-time"},message:"must match format \"date-time\""});
          errors++;
        }
      }
    }
    if(data.stops !== undefined){
      let data2 = data.stops;
      if(Array.isArray(data2)){
        if(data2.length < 1){
          vErrors = withError(vErrors, {path: [...path, "stops"],keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"});
          errors++;
        }
        const len0 = data2.length;
        for(let i0=0; i0<len0; i0++){
          if(errors >= 20) break;
          let data3 = data2[i0];
          if(typeof data3 === "string"){
            if(!isDate(data3)){
              vErrors = withError(vErrors, {path: [...path, "stops", i0],keyword:"format",params:{format: "date"},message:"must match format \"date\""});
              errors++;
            }
          }
          else {
            vErrors = withError(vErrors, {path: [...path, "stops", i0],keyword:"type",params:{type: "string"},message:"must be string"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "stops"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.tracking !== undefined){
      let data4 = data.tracking;
      if(typeof data4 === "string"){
        if(!isUri(data4)){
          vErrors = withError(vErrors, {path: [...path, "tracking"],keyword:"format",params:{format: "uri"},message:"must match format \"uri\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "tracking"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.for !== undefined){
      let data5 = data.for;
      if(!acceptsEmail(data5)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainEmail(data5, [...path, "for"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "for"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.code !== undefined){
      if(typeof data.code !== "string"){
        vErrors = withError(vErrors, {path: [...path, "code"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.kind !== undefined){
      let data7 = data.kind;
      if(!allowed_ParcelSent_1.some((item0) => sameJson(data7, item0))){
        vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"enum",params:{allowedValues: allowed_ParcelSent_1},message:"must be equal to one of the allowed values"});
        errors++;
      }
      if(typeof data7 === "string"){
        if(!isUri(data7)){
          vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"format",params:{format: "uri"},message:"must match format \"uri\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "kind"],keyword:"type",params:{type: "string"},message:"must be string"});
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

function acceptsParcelId(value) {
  if (typeof value !== "string" || !isUuid(value)) return false;
  return true;
}

function explainParcelId(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(typeof data === "string"){
    if(!isUuid(data)){
      vErrors = withError(vErrors, {path,keyword:"format",params:{format: "uuid"},message:"must match format \"uuid\""});
      errors++;
    }
  }
  else {
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  return vErrors;
}

function acceptsEmail(value) {
  if (!isObject(value)) return false;
  const emailValue = value.email;
  if (!isPlain(value)) return acceptsEmail(own(value));
  if (typeof emailValue !== "string" || !isEmail(emailValue)) return false;
  return true;
}

function explainEmail(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.email === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "email"},message:"must have required property 'email'"});
      errors++;
    }
    if(data.email !== undefined){
      let data0 = data.email;
      if(typeof data0 === "string"){
        if(!isEmail(data0)){
          vErrors = withError(vErrors, {path: [...path, "email"],keyword:"format",params:{format: "email"},message:"must match format \"email\""});
          errors++;
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "email"],keyword:"type",params:{type: "string"},message:"must be string"});
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
