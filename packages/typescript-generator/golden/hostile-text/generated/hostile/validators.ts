// Generated from asyncapi/hostile.yaml by `tenon generate`. Edit the spec, not this file.
// @ts-nocheck

import { defineValidator, type Validate } from "@tenon/messaging/validation";
import type { Proto } from "./a-evil.js";
import type { ClassEvilEvent } from "./class-evil-consumer.js";

export const validateClassEvil: Validate<ClassEvilEvent> = /* @__PURE__ */ defineValidator(validate1);
export const validateProto: Validate<Proto> = /* @__PURE__ */ defineValidator(validate2);

const schema1 = {"type":["object"],"required":["\"; evil(); \""],"properties":{"\"; evil(); \"":{"const":"`${evil()}`\"; evil(); '"}}};
const func0 = Object.prototype.hasOwnProperty;

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
if((data["\"; evil(); \""] === undefined) || (!(func0.call(data, "\"; evil(); \"")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "\"; evil(); \""},message:"must have required property '"+"\"; evil(); \""+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data["\"; evil(); \""] !== undefined && func0.call(data, "\"; evil(); \"")){
if("`${evil()}`\"; evil(); '" !== data["\"; evil(); \""]){
const err1 = {instancePath:instancePath+"/\"; evil(); \"",schemaPath:"#/properties/%22%3B%20evil()%3B%20%22/const",keyword:"const",params:{allowedValue: "`${evil()}`\"; evil(); '"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema1.type},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":{"\"; evil(); \"":true},"dynamicProps":false,"dynamicItems":false};

const schema2 = {"type":["object"],"required":["\"; evil(); \"","*/ evil() /*","]: never; [evil(): string"],"properties":{"\"; evil(); \"":{"const":"`${evil()}`\"; evil(); '"},"*/ evil() /*":{"enum":["‮evil","</script><script>evil()</script>","\\","\n"]},"]: never; [evil(): string":{"type":["string"],"pattern":"`\\$\\{evil\\(\\)\\}\"/; evil\\(\\); /"}}};
const pattern0 = new RegExp("`\\$\\{evil\\(\\)\\}\"/; evil\\(\\); /", "u");

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
if((data["\"; evil(); \""] === undefined) || (!(func0.call(data, "\"; evil(); \"")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "\"; evil(); \""},message:"must have required property '"+"\"; evil(); \""+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data["*/ evil() /*"] === undefined) || (!(func0.call(data, "*/ evil() /*")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "*/ evil() /*"},message:"must have required property '"+"*/ evil() /*"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data["]: never; [evil(): string"] === undefined) || (!(func0.call(data, "]: never; [evil(): string")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "]: never; [evil(): string"},message:"must have required property '"+"]: never; [evil(): string"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data["\"; evil(); \""] !== undefined && func0.call(data, "\"; evil(); \"")){
if("`${evil()}`\"; evil(); '" !== data["\"; evil(); \""]){
const err3 = {instancePath:instancePath+"/\"; evil(); \"",schemaPath:"#/properties/%22%3B%20evil()%3B%20%22/const",keyword:"const",params:{allowedValue: "`${evil()}`\"; evil(); '"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["*/ evil() /*"] !== undefined && func0.call(data, "*/ evil() /*")){
let data1 = data["*/ evil() /*"];
if(!((((data1 === "‮evil") || (data1 === "</script><script>evil()</script>")) || (data1 === "\\")) || (data1 === "\n"))){
const err4 = {instancePath:instancePath+"/*~1 evil() ~1*",schemaPath:"#/properties/*~1%20evil()%20~1*/enum",keyword:"enum",params:{allowedValues: schema2.properties["*/ evil() /*"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["]: never; [evil(): string"] !== undefined && func0.call(data, "]: never; [evil(): string")){
let data2 = data["]: never; [evil(): string"];
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err5 = {instancePath:instancePath+"/]: never; [evil(): string",schemaPath:"#/properties/%5D%3A%20never%3B%20%5Bevil()%3A%20string/pattern",keyword:"pattern",params:{pattern: "`\\$\\{evil\\(\\)\\}\"/; evil\\(\\); /"},message:"must match pattern \""+"`\\$\\{evil\\(\\)\\}\"/; evil\\(\\); /"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/]: never; [evil(): string",schemaPath:"#/properties/%5D%3A%20never%3B%20%5Bevil()%3A%20string/type",keyword:"type",params:{type: schema2.properties["]: never; [evil(): string"].type},message:"must be string"};
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
validate2.evaluated = {"props":{"\"; evil(); \"":true,"*/ evil() /*":true,"]: never; [evil(): string":true},"dynamicProps":false,"dynamicItems":false};
