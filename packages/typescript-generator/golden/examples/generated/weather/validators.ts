// Generated from asyncapi/weather.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isObject, isPlain, mayExplainMore, own, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { Measured } from "./measured.js";

export const validateMeasured: Validate<Measured> = /* @__PURE__ */ defineValidator(acceptsMeasured, explainMeasured);

const values_Measured_1 = /* @__PURE__ */ new Set(["N", "NE", "E", "SE", "S", "SW", "W", "NW"]);
const allowed_Measured_1 = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];

function acceptsMeasured(value) {
  if (!isObject(value)) return false;
  const stationValue = value.station;
  if (!isPlain(value)) return acceptsMeasured(own(value));
  if (typeof stationValue !== "string") return false;
  const celsiusValue = value.celsius;
  if (!Number.isFinite(celsiusValue)) return false;
  const windValue = value.wind;
  if (windValue !== undefined) {
    if (!Array.isArray(windValue)) return false;
    if (windValue.length < 2) return false;
    const item = windValue[0];
    if (!Number.isFinite(item)) return false;
    const item2 = windValue[1];
    if (!values_Measured_1.has(item2)) return false;
    if (windValue.length > 2) return false;
  }
  const skyValue = value.sky;
  if (skyValue !== undefined) {
    if (!acceptsSky(skyValue)) return false;
  }
  const calibratedValue = value.calibrated;
  if (calibratedValue !== undefined) {
    if (typeof calibratedValue !== "boolean" && !Number.isInteger(calibratedValue) && typeof calibratedValue !== "string") return false;
  }
  return true;
}

function explainMeasured(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(data && typeof data == "object" && !Array.isArray(data)){
    if(data.station === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "station"},message:"must have required property 'station'"});
      errors++;
    }
    if(data.celsius === undefined){
      vErrors = withError(vErrors, {path,keyword:"required",params:{missingProperty: "celsius"},message:"must have required property 'celsius'"});
      errors++;
    }
    if(data.station !== undefined){
      if(typeof data.station !== "string"){
        vErrors = withError(vErrors, {path: [...path, "station"],keyword:"type",params:{type: "string"},message:"must be string"});
        errors++;
      }
    }
    if(data.celsius !== undefined){
      if(!(typeof data.celsius == "number")){
        vErrors = withError(vErrors, {path: [...path, "celsius"],keyword:"type",params:{type: "number"},message:"must be number"});
        errors++;
      }
    }
    if(data.wind !== undefined){
      let data2 = data.wind;
      if(Array.isArray(data2)){
        if(data2.length < 2){
          vErrors = withError(vErrors, {path: [...path, "wind"],keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"});
          errors++;
        }
        const len0 = data2.length;
        if(!(len0 <= 2)){
          vErrors = withError(vErrors, {path: [...path, "wind"],keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"});
          errors++;
        }
        if(data2.length > 0){
          let i0 = 0;
          if(!(typeof data2[i0] == "number")){
            vErrors = withError(vErrors, {path: [...path, "wind", i0],keyword:"type",params:{type: "number"},message:"must be number"});
            errors++;
          }
        }
        if(data2.length > 1){
          let i1 = 1;
          if(!allowed_Measured_1.some((item0) => sameJson(data2[i1], item0))){
            vErrors = withError(vErrors, {path: [...path, "wind", i1],keyword:"enum",params:{allowedValues: allowed_Measured_1},message:"must be equal to one of the allowed values"});
            errors++;
          }
        }
      }
      else {
        vErrors = withError(vErrors, {path: [...path, "wind"],keyword:"type",params:{type: "array"},message:"must be array"});
        errors++;
      }
    }
    if(data.sky !== undefined){
      let data5 = data.sky;
      if(!acceptsSky(data5)){
        if(mayExplainMore()){
          vErrors = withErrors(vErrors, explainSky(data5, [...path, "sky"]));
          errors = vErrors.length;
        }
        else {
          vErrors = withError(vErrors, {path: [...path, "sky"],keyword:"$ref",params:{},message:"must be as its schema says"});
          errors++;
        }
      }
    }
    if(data.calibrated !== undefined){
      let data6 = data.calibrated;
      if(((!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))) && (typeof data6 !== "boolean")) && (typeof data6 !== "string")){
        vErrors = withError(vErrors, {path: [...path, "calibrated"],keyword:"type",params:{type: ["integer", "boolean", "string"]},message:"must be integer,boolean,string"});
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

const allowed_Sky_1 = ["clear", "covered", "none of these"];

function acceptsSky(value) {
  if (value !== "clear" && value !== "covered" && value !== "none of these") return false;
  return true;
}

function explainSky(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(typeof data !== "string"){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  if(!allowed_Sky_1.some((item0) => sameJson(data, item0))){
    vErrors = withError(vErrors, {path,keyword:"enum",params:{allowedValues: allowed_Sky_1},message:"must be equal to one of the allowed values"});
    errors++;
  }
  return vErrors;
}
