import type { Location } from "@tenon/contract";
import type { SchemaPlace } from "../schema/schema-place.js";
import { layOut, layOutComment, layOutObject } from "./layout.js";
import { anything, isNothing, type NormalForm, type ObjectShape, type Reference, type Type } from "./normal-form.js";
import { TypePrinter, type TypeStyle } from "./print-type.js";
import { schemaComment } from "./schema-comment.js";
import type { Translator } from "./translator.js";

export interface DeclarationRequest {
  readonly translator: Translator;
  readonly place: SchemaPlace;
  readonly name: string;
  readonly style: TypeStyle;
  reference(at: Location): string;
}

/** The declaration of a schema's type, with its comment. */
export function declaration({ translator, place, name, style, reference }: DeclarationRequest): string {
  const { algebra, dialect } = translator;
  const comment = (notes: readonly SchemaPlace[]) => schemaComment(notes, dialect, style);
  const nameOf = ({ place: named }: Reference) => reference(named.at);
  const printer = new TypePrinter({ style, algebra, nameOf, comment, tooLarge: () => translator.tooLarge(place) });
  const type = withoutCircles(translator.inside(place), place, translator);
  const lines = layOutComment(comment([place]), "");
  const shape = onlyObject(type);
  if (shape) return `${lines}export interface ${name} ${layOutObject(printer.members(shape), "")}`;
  const start = `export type ${name} =`;
  const body = layOut(printer.words(type), "", start.length + 1);
  return `${lines}${start}${body.startsWith("\n") ? "" : " "}${body};`;
}

/** The one shape of a type that is an object of one shape, and is therefore declared as an interface. */
function onlyObject(type: Type): ObjectShape | undefined {
  if (type.kind === "reference" || type.objects.length !== 1) return undefined;
  return isNothing({ ...type, objects: [] }) ? type.objects[0] : undefined;
}

/** TypeScript refuses a type that is an alternative of itself, be it by way of others: such names are replaced by what they stand for. */
function withoutCircles(type: Type, self: SchemaPlace, translator: Translator): Type {
  const parts: Type[] = [];
  const seen = new Set([self.key]);
  const waiting: Type[] = [type];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === "normal") {
      parts.push({ ...next, references: [] });
      waiting.push(...next.references.toReversed());
    } else if (!leadsTo(next, self, translator, new Set())) {
      parts.push(next);
    } else if (!seen.has(next.place.key)) {
      seen.add(next.place.key);
      waiting.push(translator.inside(next.place));
    }
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return parts.length === 0 ? anything : translator.algebra.unite(parts);
}

function leadsTo({ place }: Reference, self: SchemaPlace, translator: Translator, passed: Set<string>): boolean {
  if (place.key === self.key) return true;
  if (passed.has(place.key)) return false;
  passed.add(place.key);
  const inside = translator.inside(place);
  return alternativesOf(inside).some((reference) => leadsTo(reference, self, translator, passed));
}

function alternativesOf(type: NormalForm | Reference): readonly Reference[] {
  return type.kind === "reference" ? [type] : type.references;
}
