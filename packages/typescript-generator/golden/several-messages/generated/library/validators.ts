// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, isDate, type Validate } from "@tenon/messaging/validation";
import type { BookLent, BookReturned, Ping } from "./loans.js";
import type { RemindReadersBookLent } from "./remind-readers-consumer.js";

export const validateBookLent: Validate<BookLent> = /* @__PURE__ */ defineValidator(validate1);
export const validateBookReturned: Validate<BookReturned> = /* @__PURE__ */ defineValidator(validate4);
export const validatePing: Validate<Ping> = /* @__PURE__ */ defineValidator(validate6);
export const validateRemindReadersBookLent: Validate<RemindReadersBookLent> = /* @__PURE__ */ defineValidator(validate7);

const schema1 = {"type":["object"],"required":["bookId","readerId","due"],"properties":{"bookId":{"$ref":"#/$defs/BookId"},"readerId":{"type":["string"]},"due":{"type":["string"],"format":"date"}}};
const func0 = Object.prototype.hasOwnProperty;
const schema2 = {"type":["string"],"pattern":"^[0-9-]{13,17}$"};
const pattern0 = new RegExp("^[0-9-]{13,17}$", "u");

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
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9-]{13,17}$"},message:"must match pattern \""+"^[0-9-]{13,17}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema2.type},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if((data.bookId === undefined) || (!(func0.call(data, "bookId")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bookId"},message:"must have required property '"+"bookId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.readerId === undefined) || (!(func0.call(data, "readerId")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "readerId"},message:"must have required property '"+"readerId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.due === undefined) || (!(func0.call(data, "due")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "due"},message:"must have required property '"+"due"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.bookId !== undefined && func0.call(data, "bookId")){
if(!(validate2(data.bookId, {instancePath:instancePath+"/bookId",parentData:data,parentDataProperty:"bookId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
if(data.readerId !== undefined && func0.call(data, "readerId")){
if(typeof data.readerId !== "string"){
const err3 = {instancePath:instancePath+"/readerId",schemaPath:"#/properties/readerId/type",keyword:"type",params:{type: schema1.properties.readerId.type},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.due !== undefined && func0.call(data, "due")){
let data2 = data.due;
if(typeof data2 === "string"){
if(!isDate(data2)){
const err4 = {instancePath:instancePath+"/due",schemaPath:"#/properties/due/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/due",schemaPath:"#/properties/due/type",keyword:"type",params:{type: schema1.properties.due.type},message:"must be string"};
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
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema1.type},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":{"bookId":true,"readerId":true,"due":true},"dynamicProps":false,"dynamicItems":false};

const schema3 = {"type":["object"],"required":["bookId"],"properties":{"bookId":{"$ref":"#/$defs/BookId"}}};

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
if((data.bookId === undefined) || (!(func0.call(data, "bookId")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bookId"},message:"must have required property '"+"bookId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.bookId !== undefined && func0.call(data, "bookId")){
if(!(validate2(data.bookId, {instancePath:instancePath+"/bookId",parentData:data,parentDataProperty:"bookId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema3.type},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}
validate4.evaluated = {"props":{"bookId":true},"dynamicProps":false,"dynamicItems":false};

const schema4 = {};

function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
validate6.errors = null;
return true;
}
validate6.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema5 = {"type":["object"],"required":["bookId","due"],"properties":{"bookId":{"$ref":"#/$defs/BookId"},"due":{"type":["string"],"format":"date"}}};

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
if((data.bookId === undefined) || (!(func0.call(data, "bookId")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bookId"},message:"must have required property '"+"bookId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.due === undefined) || (!(func0.call(data, "due")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "due"},message:"must have required property '"+"due"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.bookId !== undefined && func0.call(data, "bookId")){
if(!(validate2(data.bookId, {instancePath:instancePath+"/bookId",parentData:data,parentDataProperty:"bookId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
if(data.due !== undefined && func0.call(data, "due")){
let data1 = data.due;
if(typeof data1 === "string"){
if(!isDate(data1)){
const err2 = {instancePath:instancePath+"/due",schemaPath:"#/properties/due/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
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
const err3 = {instancePath:instancePath+"/due",schemaPath:"#/properties/due/type",keyword:"type",params:{type: schema5.properties.due.type},message:"must be string"};
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
validate7.evaluated = {"props":{"bookId":true,"due":true},"dynamicProps":false,"dynamicItems":false};
