import type { Location } from "@tenon/contract";
import type { SchemaPlace } from "../schema/schema-place.js";
import { Circles } from "./circles.js";
import { layOut, layOutComment, layOutObject } from "./layout.js";
import { isNothing, type ObjectShape, type Reference, type Type } from "./normal-form.js";
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
  const circles = new Circles(place, translator);
  const printer = new TypePrinter({
    style,
    algebra,
    nameOf,
    comment,
    returns: (reference) => circles.returnsInLists(reference),
    tooLarge: () => translator.tooLarge(place),
  });
  const type = circles.without(translator.inside(place));
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
