import type { SchemaPlace } from "../schema/schema-place.js";
import { evaluatedByEither } from "./intersect-shapes.js";
import { anything, isNothing, type NormalForm, noneEvaluated, type Type } from "./normal-form.js";
import { allowed, type KeywordTranslation, type Translation } from "./translation.js";

/** As if the keywords of all branches stood beside one another. */
export const allAllowed: KeywordTranslation = (place, translation, tracking) =>
  (place.schemas("allOf") ?? []).flatMap((branch) => translation.said(branch, tracking));

export const anyAllowed: KeywordTranslation = (place, translation, tracking) => {
  const branches = branchesOf(place, "anyOf")?.map((branch) => translation.inPlace(branch, tracking));
  if (!branches) return [];
  return [allowed(tracking ? anyTracked(branches, translation) : translation.algebra.unite(branches))];
};

/** Each branch without the values of the others, unless the two have none in common. */
export const oneAllowed: KeywordTranslation = (place, translation, tracking) => {
  const { algebra } = translation;
  const schemas = branchesOf(place, "oneOf");
  if (!schemas) return [];
  const branches = schemas.map((branch) => translation.inPlace(branch, tracking));
  const exclusive = branches.map((branch, index) => {
    const others = schemas.filter((_, other) => other !== index && !algebra.disjoint(branch, branches[other] as Type));
    return others.reduce((left, other) => algebra.intersect(left, translation.negated(other)), branch);
  });
  return [allowed(algebra.unite(exclusive), algebra.unite(branches))];
};

export const noneAllowed: KeywordTranslation = (place, translation) => {
  const refused = place.schema("not");
  return refused ? [allowed(translation.negated(refused), anything)] : [];
};

function branchesOf(place: SchemaPlace, keyword: string): SchemaPlace[] | undefined {
  const branches = place.schemas(keyword);
  return branches && branches.length > 0 ? branches : undefined;
}

/** So many branches are taken in all combinations. */
const mostCombined = 4;

/** A value may match several branches, and then what any of them evaluates is evaluated. */
function anyTracked(branches: readonly Type[], { algebra }: Translation): Type {
  if (branches.length > mostCombined) return algebra.unite(evaluatedTogether(branches, algebra.flatten.bind(algebra)));
  const combinations = branches.reduce<readonly Type[]>(
    (made, branch) => [...made, branch, ...made.map((other) => algebra.intersect(other, branch))],
    [],
  );
  return algebra.unite(combinations.filter((combination) => !isNothing(combination)));
}

/** Each as if all the others had matched as well. */
function evaluatedTogether(branches: readonly Type[], flatten: (type: Type) => NormalForm | undefined): Type[] {
  const flat = branches.map((branch) => flatten(branch) ?? anything);
  const objects = flat.flatMap((branch) => branch.objects.map(({ evaluated }) => evaluated));
  const arrays = flat.flatMap((branch) => branch.arrays.map(({ evaluated }) => evaluated));
  const allObjects = objects.reduce(evaluatedByEither, noneEvaluated);
  return flat.map((branch) => ({
    ...branch,
    objects: branch.objects.map((shape) => ({ ...shape, evaluated: allObjects })),
    arrays: branch.arrays.map((shape) => ({ ...shape, evaluated: Math.max(...arrays) })),
  }));
}
