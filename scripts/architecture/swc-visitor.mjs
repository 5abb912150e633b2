/**
 * dependency-cruiser walks a syntax tree with swc's Visitor, which does not know `using` yet and would give up there.
 * An import cannot stand in such a declaration, but an `import()` can: its initialisers are visited.
 */
import visitor from "@swc/core/Visitor.js";

const Visitor = visitor.Visitor ?? visitor.default ?? visitor;
const { visitStatement } = Visitor.prototype;

/**
 * @typedef {import("@swc/core").Statement} Statement
 * @typedef {{ type: "UsingDeclaration", span: import("@swc/core").Span, decls: import("@swc/core").VariableDeclarator[] }} Using
 */

/** @param {Statement | Using} statement @returns {Statement} */
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== "UsingDeclaration") return visitStatement.call(this, statement);
  this.visitVariableDeclarators(statement.decls);
  return { type: "EmptyStatement", span: statement.span };
};
