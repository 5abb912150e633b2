// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { codePoints, defineValidator, duplicateItems, isUuid, type Validate } from "@tenon/messaging/validation";
import type { OrderPlaced } from "./order-placed.js";
import type { PackGoodsEvent } from "./pack-goods-consumer.js";

export const validateOrderPlaced: Validate<OrderPlaced> = /* @__PURE__ */ defineValidator(validate1);
export const validatePackGoods: Validate<PackGoodsEvent> = /* @__PURE__ */ defineValidator(validate12);

const schema1 = {"allOf":[{"type":["object"],"required":["orderId","customerId"],"properties":{"orderId":{"type":["string"],"format":"uuid"},"customerId":{"type":["string"]}}},{"type":["object"],"required":["lines","deliverTo","payment","at"],"properties":{"lines":{"type":["array"],"minItems":1,"items":{"$ref":"#/$defs/Line"},"uniqueItems":true},"deliverTo":{"oneOf":[{"$ref":"#/$defs/Address"},{"type":["null"]}]},"payment":{"$ref":"#/$defs/Payment"},"at":{"type":["array"],"minItems":2,"prefixItems":[{"type":["number"]},{"type":["number"]}],"items":false},"labels":{"type":["object"],"additionalProperties":{"type":["string"]}},"note":{"type":["string","null"],"maxLength":500}}}]};
const func0 = Object.prototype.hasOwnProperty;
const func31 = codePoints;
const schema2 = {"type":["object"],"required":["sku","quantity"],"properties":{"sku":{"type":["string"]},"quantity":{"type":["integer"],"minimum":1},"parts":{"type":["array"],"items":{"$ref":"#/$defs/Line"}}},"additionalProperties":false};
const wrapper0 = {validate: validate2};

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate2.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.sku === undefined) || (!(func0.call(data, "sku")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.quantity === undefined) || (!(func0.call(data, "quantity")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "quantity"},message:"must have required property '"+"quantity"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "sku") || (key0 === "quantity")) || (key0 === "parts"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sku !== undefined && func0.call(data, "sku")){
if(typeof data.sku !== "string"){
const err3 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: schema2.properties.sku.type},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.quantity !== undefined && func0.call(data, "quantity")){
let data1 = data.quantity;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err4 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{type: schema2.properties.quantity.type},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.parts !== undefined && func0.call(data, "parts")){
let data2 = data.parts;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data2[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: schema2.properties.parts.type},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema2.type},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema3 = {"type":["object"],"required":["street","city"],"properties":{"street":{"type":["string"]},"city":{"type":["string"]}}};

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate4.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.street === undefined) || (!(func0.call(data, "street")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "street"},message:"must have required property '"+"street"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.city === undefined) || (!(func0.call(data, "city")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "city"},message:"must have required property '"+"city"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.street !== undefined && func0.call(data, "street")){
if(typeof data.street !== "string"){
const err2 = {instancePath:instancePath+"/street",schemaPath:"#/properties/street/type",keyword:"type",params:{type: schema3.properties.street.type},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.city !== undefined && func0.call(data, "city")){
if(typeof data.city !== "string"){
const err3 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: schema3.properties.city.type},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema3.type},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}
validate4.evaluated = {"props":{"street":true,"city":true},"dynamicProps":false,"dynamicItems":false};

const schema4 = {"oneOf":[{"$ref":"#/$defs/Card"},{"$ref":"#/$defs/Transfer"}]};
const schema5 = {"type":["object"],"required":["kind","digits"],"properties":{"kind":{"const":"card"},"digits":{"type":["string"]}}};

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate7.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.digits === undefined) || (!(func0.call(data, "digits")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digits"},message:"must have required property '"+"digits"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kind !== undefined && func0.call(data, "kind")){
if("card" !== data.kind){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "card"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.digits !== undefined && func0.call(data, "digits")){
if(typeof data.digits !== "string"){
const err3 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/type",keyword:"type",params:{type: schema5.properties.digits.type},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema5.type},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}
validate7.evaluated = {"props":{"kind":true,"digits":true},"dynamicProps":false,"dynamicItems":false};

const schema6 = {"type":["object"],"required":["kind","iban"],"properties":{"kind":{"const":"transfer"},"iban":{"type":["string"]}}};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate9.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.iban === undefined) || (!(func0.call(data, "iban")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "iban"},message:"must have required property '"+"iban"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kind !== undefined && func0.call(data, "kind")){
if("transfer" !== data.kind){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.iban !== undefined && func0.call(data, "iban")){
if(typeof data.iban !== "string"){
const err3 = {instancePath:instancePath+"/iban",schemaPath:"#/properties/iban/type",keyword:"type",params:{type: schema6.properties.iban.type},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema6.type},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate9.errors = vErrors;
return errors === 0;
}
validate9.evaluated = {"props":{"kind":true,"iban":true},"dynamicProps":false,"dynamicItems":false};


function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate6.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate7(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = {};
props0.kind = true;
props0.digits = true;
}
const _errs2 = errors;
if(!(validate9(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = props0 || {};
props0.kind = true;
props0.iban = true;
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate6.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate6.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate1.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.customerId === undefined) || (!(func0.call(data, "customerId")))){
const err1 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "customerId"},message:"must have required property '"+"customerId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.orderId !== undefined && func0.call(data, "orderId")){
let data0 = data.orderId;
if(typeof data0 === "string"){
if(!isUuid(data0)){
const err2 = {instancePath:instancePath+"/orderId",schemaPath:"#/allOf/0/properties/orderId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/orderId",schemaPath:"#/allOf/0/properties/orderId/type",keyword:"type",params:{type: schema1.allOf[0].properties.orderId.type},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.customerId !== undefined && func0.call(data, "customerId")){
if(typeof data.customerId !== "string"){
const err4 = {instancePath:instancePath+"/customerId",schemaPath:"#/allOf/0/properties/customerId/type",keyword:"type",params:{type: schema1.allOf[0].properties.customerId.type},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: schema1.allOf[0].type},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.lines === undefined) || (!(func0.call(data, "lines")))){
const err6 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.deliverTo === undefined) || (!(func0.call(data, "deliverTo")))){
const err7 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "deliverTo"},message:"must have required property '"+"deliverTo"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.payment === undefined) || (!(func0.call(data, "payment")))){
const err8 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "payment"},message:"must have required property '"+"payment"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.at === undefined) || (!(func0.call(data, "at")))){
const err9 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data2 = data.lines;
if(Array.isArray(data2)){
if(data2.length < 1){
const err10 = {instancePath:instancePath+"/lines",schemaPath:"#/allOf/1/properties/lines/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate2(data2[i0], {instancePath:instancePath+"/lines/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
const pair0 = duplicateItems(data2);
if(pair0 !== undefined){
const err11 = {instancePath:instancePath+"/lines",schemaPath:"#/allOf/1/properties/lines/uniqueItems",keyword:"uniqueItems",params:{i: pair0[0], j: pair0[1]},message:"must NOT have duplicate items (items ## "+pair0[0]+" and "+pair0[1]+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/lines",schemaPath:"#/allOf/1/properties/lines/type",keyword:"type",params:{type: schema1.allOf[1].properties.lines.type},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.deliverTo !== undefined && func0.call(data, "deliverTo")){
let data4 = data.deliverTo;
const _errs12 = errors;
let valid5 = false;
let passing0 = null;
const _errs13 = errors;
if(!(validate4(data4, {instancePath:instancePath+"/deliverTo",parentData:data,parentDataProperty:"deliverTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
var _valid0 = _errs13 === errors;
if(_valid0){
valid5 = true;
passing0 = 0;
var props0 = {};
props0.street = true;
props0.city = true;
}
const _errs14 = errors;
if(data4 !== null){
const err13 = {instancePath:instancePath+"/deliverTo",schemaPath:"#/allOf/1/properties/deliverTo/oneOf/1/type",keyword:"type",params:{type: schema1.allOf[1].properties.deliverTo.oneOf[1].type},message:"must be null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid5){
valid5 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid5 = true;
passing0 = 1;
}
}
if(!valid5){
const err14 = {instancePath:instancePath+"/deliverTo",schemaPath:"#/allOf/1/properties/deliverTo/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
}
if(data.payment !== undefined && func0.call(data, "payment")){
if(!(validate6(data.payment, {instancePath:instancePath+"/payment",parentData:data,parentDataProperty:"payment",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined && func0.call(data, "at")){
let data6 = data.at;
if(Array.isArray(data6)){
if(data6.length < 2){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/allOf/1/properties/at/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data6.length;
if(len1 > 0){
if(!(typeof data6[0] == "number")){
const err16 = {instancePath:instancePath+"/at/0",schemaPath:"#/allOf/1/properties/at/prefixItems/0/type",keyword:"type",params:{type: schema1.allOf[1].properties.at.prefixItems[0].type},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(len1 > 1){
if(!(typeof data6[1] == "number")){
const err17 = {instancePath:instancePath+"/at/1",schemaPath:"#/allOf/1/properties/at/prefixItems/1/type",keyword:"type",params:{type: schema1.allOf[1].properties.at.prefixItems[1].type},message:"must be number"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
const len2 = data6.length;
if(!(len2 <= 2)){
const err18 = {instancePath:instancePath+"/at",schemaPath:"#/allOf/1/properties/at/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/at",schemaPath:"#/allOf/1/properties/at/type",keyword:"type",params:{type: schema1.allOf[1].properties.at.type},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
let data9 = data.labels;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key0 of Object.keys(data9)){
if(typeof data9[key0] !== "string"){
const err20 = {instancePath:instancePath+"/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/properties/labels/additionalProperties/type",keyword:"type",params:{type: schema1.allOf[1].properties.labels.additionalProperties.type},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/1/properties/labels/type",keyword:"type",params:{type: schema1.allOf[1].properties.labels.type},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.note !== undefined && func0.call(data, "note")){
let data11 = data.note;
if((typeof data11 !== "string") && (data11 !== null)){
const err22 = {instancePath:instancePath+"/note",schemaPath:"#/allOf/1/properties/note/type",keyword:"type",params:{type: schema1.allOf[1].properties.note.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data11 === "string"){
if(func31(data11) > 500){
const err23 = {instancePath:instancePath+"/note",schemaPath:"#/allOf/1/properties/note/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: schema1.allOf[1].type},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":{"lines":true,"deliverTo":true,"payment":true,"at":true,"labels":true,"note":true,"orderId":true,"customerId":true},"dynamicProps":false,"dynamicItems":false};

const schema7 = {"allOf":[{"type":["object"],"required":["orderId"],"properties":{"orderId":{"type":["string"],"format":"uuid"}}},{"type":["object"],"required":["lines","deliverTo","payment","at"],"properties":{"lines":{"type":["array"],"minItems":1,"items":{"type":["object"],"required":["sku"],"properties":{"sku":{"type":["string"]},"parts":{"type":["array"],"items":{"type":["object"],"required":["sku"],"properties":{"sku":{"type":["string"]}}}}}}},"deliverTo":{"anyOf":[{"type":["object"],"required":["city"],"properties":{"city":{"type":["string"]}}},{"type":["null"]}]},"payment":{"oneOf":[{"type":["object"],"required":["kind"],"properties":{"kind":{"const":"card"}}},{"type":["object"],"required":["kind","iban"],"properties":{"kind":{"const":"transfer"},"iban":{"type":["string"]}}}]},"at":{"type":["array"],"minItems":2,"prefixItems":[{"type":["number"]},true],"items":false},"labels":{"type":["object"],"properties":{"priority":{"type":["string"]}}},"note":{"type":["string","null"],"maxLength":500}}}]};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate12.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.orderId === undefined) || (!(func0.call(data, "orderId")))){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.orderId !== undefined && func0.call(data, "orderId")){
let data0 = data.orderId;
if(typeof data0 === "string"){
if(!isUuid(data0)){
const err1 = {instancePath:instancePath+"/orderId",schemaPath:"#/allOf/0/properties/orderId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/orderId",schemaPath:"#/allOf/0/properties/orderId/type",keyword:"type",params:{type: schema7.allOf[0].properties.orderId.type},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: schema7.allOf[0].type},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.lines === undefined) || (!(func0.call(data, "lines")))){
const err4 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.deliverTo === undefined) || (!(func0.call(data, "deliverTo")))){
const err5 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "deliverTo"},message:"must have required property '"+"deliverTo"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.payment === undefined) || (!(func0.call(data, "payment")))){
const err6 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "payment"},message:"must have required property '"+"payment"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.at === undefined) || (!(func0.call(data, "at")))){
const err7 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data1 = data.lines;
if(Array.isArray(data1)){
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/lines",schemaPath:"#/allOf/1/properties/lines/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.sku === undefined) || (!(func0.call(data2, "sku")))){
const err9 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/allOf/1/properties/lines/items/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.sku !== undefined && func0.call(data2, "sku")){
if(typeof data2.sku !== "string"){
const err10 = {instancePath:instancePath+"/lines/" + i0+"/sku",schemaPath:"#/allOf/1/properties/lines/items/properties/sku/type",keyword:"type",params:{type: schema7.allOf[1].properties.lines.items.properties.sku.type},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.parts !== undefined && func0.call(data2, "parts")){
let data4 = data2.parts;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.sku === undefined) || (!(func0.call(data5, "sku")))){
const err11 = {instancePath:instancePath+"/lines/" + i0+"/parts/" + i1,schemaPath:"#/allOf/1/properties/lines/items/properties/parts/items/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.sku !== undefined && func0.call(data5, "sku")){
if(typeof data5.sku !== "string"){
const err12 = {instancePath:instancePath+"/lines/" + i0+"/parts/" + i1+"/sku",schemaPath:"#/allOf/1/properties/lines/items/properties/parts/items/properties/sku/type",keyword:"type",params:{type: schema7.allOf[1].properties.lines.items.properties.parts.items.properties.sku.type},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/lines/" + i0+"/parts/" + i1,schemaPath:"#/allOf/1/properties/lines/items/properties/parts/items/type",keyword:"type",params:{type: schema7.allOf[1].properties.lines.items.properties.parts.items.type},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/lines/" + i0+"/parts",schemaPath:"#/allOf/1/properties/lines/items/properties/parts/type",keyword:"type",params:{type: schema7.allOf[1].properties.lines.items.properties.parts.type},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/allOf/1/properties/lines/items/type",keyword:"type",params:{type: schema7.allOf[1].properties.lines.items.type},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/lines",schemaPath:"#/allOf/1/properties/lines/type",keyword:"type",params:{type: schema7.allOf[1].properties.lines.type},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.deliverTo !== undefined && func0.call(data, "deliverTo")){
let data7 = data.deliverTo;
const _errs19 = errors;
let valid9 = false;
const _errs20 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.city === undefined) || (!(func0.call(data7, "city")))){
const err17 = {instancePath:instancePath+"/deliverTo",schemaPath:"#/allOf/1/properties/deliverTo/anyOf/0/required",keyword:"required",params:{missingProperty: "city"},message:"must have required property '"+"city"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data7.city !== undefined && func0.call(data7, "city")){
if(typeof data7.city !== "string"){
const err18 = {instancePath:instancePath+"/deliverTo/city",schemaPath:"#/allOf/1/properties/deliverTo/anyOf/0/properties/city/type",keyword:"type",params:{type: schema7.allOf[1].properties.deliverTo.anyOf[0].properties.city.type},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/deliverTo",schemaPath:"#/allOf/1/properties/deliverTo/anyOf/0/type",keyword:"type",params:{type: schema7.allOf[1].properties.deliverTo.anyOf[0].type},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid9 = valid9 || _valid0;
if(_valid0){
var props0 = {};
props0.city = true;
}
const _errs24 = errors;
if(data7 !== null){
const err20 = {instancePath:instancePath+"/deliverTo",schemaPath:"#/allOf/1/properties/deliverTo/anyOf/1/type",keyword:"type",params:{type: schema7.allOf[1].properties.deliverTo.anyOf[1].type},message:"must be null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid0 = _errs24 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const err21 = {instancePath:instancePath+"/deliverTo",schemaPath:"#/allOf/1/properties/deliverTo/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.payment !== undefined && func0.call(data, "payment")){
let data9 = data.payment;
const _errs27 = errors;
let valid11 = false;
let passing0 = null;
const _errs28 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.kind === undefined) || (!(func0.call(data9, "kind")))){
const err22 = {instancePath:instancePath+"/payment",schemaPath:"#/allOf/1/properties/payment/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.kind !== undefined && func0.call(data9, "kind")){
if("card" !== data9.kind){
const err23 = {instancePath:instancePath+"/payment/kind",schemaPath:"#/allOf/1/properties/payment/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "card"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/payment",schemaPath:"#/allOf/1/properties/payment/oneOf/0/type",keyword:"type",params:{type: schema7.allOf[1].properties.payment.oneOf[0].type},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid1 = _errs28 === errors;
if(_valid1){
valid11 = true;
passing0 = 0;
var props1 = {};
props1.kind = true;
}
const _errs31 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.kind === undefined) || (!(func0.call(data9, "kind")))){
const err25 = {instancePath:instancePath+"/payment",schemaPath:"#/allOf/1/properties/payment/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((data9.iban === undefined) || (!(func0.call(data9, "iban")))){
const err26 = {instancePath:instancePath+"/payment",schemaPath:"#/allOf/1/properties/payment/oneOf/1/required",keyword:"required",params:{missingProperty: "iban"},message:"must have required property '"+"iban"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.kind !== undefined && func0.call(data9, "kind")){
if("transfer" !== data9.kind){
const err27 = {instancePath:instancePath+"/payment/kind",schemaPath:"#/allOf/1/properties/payment/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.iban !== undefined && func0.call(data9, "iban")){
if(typeof data9.iban !== "string"){
const err28 = {instancePath:instancePath+"/payment/iban",schemaPath:"#/allOf/1/properties/payment/oneOf/1/properties/iban/type",keyword:"type",params:{type: schema7.allOf[1].properties.payment.oneOf[1].properties.iban.type},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/payment",schemaPath:"#/allOf/1/properties/payment/oneOf/1/type",keyword:"type",params:{type: schema7.allOf[1].properties.payment.oneOf[1].type},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid1 = _errs31 === errors;
if(_valid1 && valid11){
valid11 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid11 = true;
passing0 = 1;
if(props1 !== true){
props1 = props1 || {};
props1.kind = true;
props1.iban = true;
}
}
}
if(!valid11){
const err30 = {instancePath:instancePath+"/payment",schemaPath:"#/allOf/1/properties/payment/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
if(data.at !== undefined && func0.call(data, "at")){
let data13 = data.at;
if(Array.isArray(data13)){
if(data13.length < 2){
const err31 = {instancePath:instancePath+"/at",schemaPath:"#/allOf/1/properties/at/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len2 = data13.length;
if(len2 > 0){
if(!(typeof data13[0] == "number")){
const err32 = {instancePath:instancePath+"/at/0",schemaPath:"#/allOf/1/properties/at/prefixItems/0/type",keyword:"type",params:{type: schema7.allOf[1].properties.at.prefixItems[0].type},message:"must be number"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
const len3 = data13.length;
if(!(len3 <= 2)){
const err33 = {instancePath:instancePath+"/at",schemaPath:"#/allOf/1/properties/at/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/at",schemaPath:"#/allOf/1/properties/at/type",keyword:"type",params:{type: schema7.allOf[1].properties.at.type},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.labels !== undefined && func0.call(data, "labels")){
let data15 = data.labels;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.priority !== undefined && func0.call(data15, "priority")){
if(typeof data15.priority !== "string"){
const err35 = {instancePath:instancePath+"/labels/priority",schemaPath:"#/allOf/1/properties/labels/properties/priority/type",keyword:"type",params:{type: schema7.allOf[1].properties.labels.properties.priority.type},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/labels",schemaPath:"#/allOf/1/properties/labels/type",keyword:"type",params:{type: schema7.allOf[1].properties.labels.type},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.note !== undefined && func0.call(data, "note")){
let data17 = data.note;
if((typeof data17 !== "string") && (data17 !== null)){
const err37 = {instancePath:instancePath+"/note",schemaPath:"#/allOf/1/properties/note/type",keyword:"type",params:{type: schema7.allOf[1].properties.note.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data17 === "string"){
if(func31(data17) > 500){
const err38 = {instancePath:instancePath+"/note",schemaPath:"#/allOf/1/properties/note/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: schema7.allOf[1].type},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}
validate12.evaluated = {"props":{"lines":true,"deliverTo":true,"payment":true,"at":true,"labels":true,"note":true,"orderId":true},"dynamicProps":false,"dynamicItems":false};
